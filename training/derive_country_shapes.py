"""Derives the shipped land and borders from Natural Earth, as the world-atlas package holds it.

Run `npm pack world-atlas@2.0.2`, unpack it, then `python training/derive_country_shapes.py
package/countries-50m.json` from the root of the repository. It writes
`output/shapes/countries.tsv.gz`, always the same from the same source:

one line of the map per line, "land" (a closed ring) or "border" (between two countries), a tab,
then integers in fiftieths of a degree, WGS 84: longitude and latitude of the first point, and from
there on the step to each next one.

The shapes carry no names: the map shows where places lie, not whose they are.
"""

import gzip
import heapq
import json
import math
import sys
from collections import defaultdict
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

SOURCE_SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
"""Of `countries-50m.json` in world-atlas 2.0.2: Natural Earth 4.1.0, 1:50 million."""

UNITS_A_DEGREE = 50
"""At most 1.1 km between a point and where it is written; a page shows some 2 km a pixel."""

SMALLEST_TRIANGLE = 0.005
"""Points that change a line by less than this many square degrees (60 km²) are left out."""

SMALLEST_LAND = 0.01
"""Islands below this many square degrees (120 km²) are left out; they would be dots."""

SHAPES = Path(__file__).resolve().parent.parent / "output" / "shapes" / "countries.tsv.gz"

Point = tuple[float, float]
Cell = tuple[int, int]


def derive(topology: dict[str, Any]) -> str:
    """Return the text of the file for a TopoJSON topology with `land` and `countries`.

    Lines that countries share stand in a topology once, so that neighbours stay neighbours however
    much a line is simplified.
    """
    lines = [simplified(line) for line in _lines(topology)]
    rings = [
        _unrolled(_joined(ring, lines))
        for shape in topology["objects"]["land"]["geometries"]
        for polygon in _polygons(shape)
        for ring in polygon
    ]
    land = sorted(_cells(ring) for ring in rings if _area(ring) >= SMALLEST_LAND)
    borders = sorted(_cells(lines[number]) for number in _shared_lines(topology))
    written = [_line("land", ring) for ring in land if len(ring) > 3]
    written += [_line("border", border) for border in borders if len(border) > 1]
    return "".join(written)


def simplified(points: list[Point], smallest: float = SMALLEST_TRIANGLE) -> list[Point]:
    """Return a line without the points that matter least, its ends kept.

    After M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination of points",
    The Cartographic Journal 30 (1993): the point whose triangle with its neighbours is smallest
    goes first, and none goes whose triangle has `smallest` square degrees or more.
    """
    before = list(range(-1, len(points) - 1))
    after = list(range(1, len(points) + 1))

    def triangle(place: int) -> float:
        return _triangle(points[before[place]], points[place], points[after[place]])

    areas = {place: triangle(place) for place in range(1, len(points) - 1)}
    waiting = [(area, place) for place, area in areas.items()]
    heapq.heapify(waiting)
    while waiting and waiting[0][0] < smallest:
        area, place = heapq.heappop(waiting)
        if areas.get(place) != area:
            continue
        del areas[place]
        after[before[place]], before[after[place]] = after[place], before[place]
        for neighbour in (before[place], after[place]):
            if neighbour in areas:
                areas[neighbour] = max(area, triangle(neighbour))
                heapq.heappush(waiting, (areas[neighbour], neighbour))
    kept = {0, len(points) - 1, *areas}
    return [point for place, point in enumerate(points) if place in kept]


def _triangle(one: Point, middle: Point, other: Point) -> float:
    across = (middle[0] - one[0]) * (other[1] - one[1])
    down = (other[0] - one[0]) * (middle[1] - one[1])
    return abs(across - down) / 2 * math.cos(math.radians(middle[1]))


def _lines(topology: dict[str, Any]) -> list[list[Point]]:
    """Decode the steps in which TopoJSON writes its lines into degrees."""
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for steps in topology["arcs"]:
        x = y = 0
        line = []
        for across, up in steps:
            x, y = x + across, y + up
            line.append((x * scale[0] + origin[0], y * scale[1] + origin[1]))
        lines.append(line)
    return lines


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    rings: list[Any] = shape.get("arcs", [])
    return [rings] if shape["type"] == "Polygon" else rings


def _joined(ring: list[int], lines: list[list[Point]]) -> list[Point]:
    """Join a ring's lines, each of which ends where the next begins; ~number is one backwards."""
    joined: list[Point] = []
    for number in ring:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        joined += line[1:] if joined else line
    return joined


def _unrolled(ring: list[Point]) -> list[Point]:
    """Let a ring that crosses the 180th meridian go on beyond it, and close one around a pole."""
    shift = 0.0
    unrolled = [ring[0]]
    for (before, _), (longitude, latitude) in pairwise(ring):
        shift -= 360 * round((longitude - before) / 360)
        unrolled.append((longitude + shift, latitude))
    if shift:
        pole = math.copysign(90, ring[0][1])
        unrolled += [(unrolled[-1][0], pole), (unrolled[0][0], pole), unrolled[0]]
    return unrolled


def _shared_lines(topology: dict[str, Any]) -> list[int]:
    countries = defaultdict(set)
    for country, shape in enumerate(topology["objects"]["countries"]["geometries"]):
        for number in (line for polygon in _polygons(shape) for ring in polygon for line in ring):
            countries[max(number, ~number)].add(country)
    return [number for number, sides in countries.items() if len(sides) > 1]


def _area(ring: list[Point]) -> float:
    doubled = sum(one[0] * other[1] - other[0] * one[1] for one, other in pairwise(ring))
    return abs(doubled) / 2 * math.cos(math.radians(ring[0][1]))


def _cells(line: list[Point]) -> list[Cell]:
    cells: list[Cell] = []
    for longitude, latitude in line:
        cell = round(longitude * UNITS_A_DEGREE), round(latitude * UNITS_A_DEGREE)
        if not cells or cells[-1] != cell:
            cells.append(cell)
    return cells


def _line(kind: str, cells: list[Cell]) -> str:
    steps = [(to[0] - at[0], to[1] - at[1]) for at, to in pairwise(cells)]
    return f"{kind}\t{' '.join(f'{x} {y}' for x, y in [cells[0], *steps])}\n"


def main() -> int:
    """Check the source, write the file and print its size."""
    source = Path(sys.argv[1]).read_bytes()
    if sha256(source).hexdigest() != SOURCE_SHA256:
        print(f"{sys.argv[1]}: not countries-50m.json of world-atlas 2.0.2", file=sys.stderr)
        return 1
    text = derive(json.loads(source))
    content = gzip.compress(text.encode("ascii"), compresslevel=9, mtime=0)
    SHAPES.parent.mkdir(exist_ok=True)
    SHAPES.write_bytes(content)
    print(f"{SHAPES.name}: {text.count(chr(10)):,} lines, {len(content):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
