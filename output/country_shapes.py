"""Land and borders of the world, and as much of them as a window of the map shows.

`shapes/countries.tsv.gz` holds them; `training/derive_country_shapes.py` says how it was made.
"""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, groupby, pairwise

UNITS_A_DEGREE = 50
"""Of what the file's integers count."""

Cell = tuple[int, int]
Line = tuple[Cell, ...]

_TURN = 360 * UNITS_A_DEGREE


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of the map in degrees, WGS 84; `east` goes on beyond 180 where it crosses that."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """Rings of land and lines between countries: longitude and latitude in units of the file."""

    land: tuple[Line, ...]
    borders: tuple[Line, ...]


def shapes_within(window: Window) -> Shapes:
    """Return what of the world lies in a window: rings cut at its edges, borders a little beyond.

    The world is repeated to the east and the west, so that a window may lie across the 180th
    meridian.
    """
    world = _world()
    edges = _Edges(window)
    turns = [turn * _TURN for turn in (-1, 0, 1)]
    rings = (edges.cut(_moved(ring, turn)) for turn in turns for ring in world.land)
    borders = (
        part for turn in turns for line in world.borders for part in edges.near(_moved(line, turn))
    )
    return Shapes(land=tuple(ring for ring in rings if len(ring) > 2), borders=tuple(borders))


@cache
def _world() -> Shapes:
    source = resources.files("dateline.output").joinpath("shapes", "countries.tsv.gz")
    text = gzip.decompress(source.read_bytes()).decode("ascii")
    lines: dict[str, list[Line]] = {"land": [], "border": []}
    for row in text.splitlines():
        kind, steps = row.split("\t")
        lines[kind].append(_points(steps))
    return Shapes(land=tuple(lines["land"]), borders=tuple(lines["border"]))


def _points(steps: str) -> Line:
    numbers = [int(number) for number in steps.split()]
    return tuple(zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True))


def _moved(line: Line, east: int) -> Line:
    return line if east == 0 else tuple((x + east, y) for x, y in line)


class _Edges:
    """A window's edges in units of the file."""

    def __init__(self, window: Window) -> None:
        self._low = (_unit(window.west), _unit(window.south))
        self._high = (_unit(window.east), _unit(window.north))

    def cut(self, ring: Line) -> Line:
        """Cut a ring at the four edges, one after the other.

        After I. E. Sutherland and G. W. Hodgman, "Reentrant polygon clipping", Communications of
        the ACM 17 (1974).
        """
        if not self._is_near(ring):
            return ()
        for axis in (0, 1):
            for edge, sign in ((self._low[axis], 1), (self._high[axis], -1)):
                ring = tuple(_cut_at(ring, axis, edge, sign))
        return ring

    def near(self, line: Line) -> Iterator[Line]:
        """Yield the parts of a line whose stretches touch the window, each to its next point."""
        if not self._is_near(line):
            return
        stretches = groupby(pairwise(line), key=self._is_near)
        for is_near, together in stretches:
            if is_near:
                pairs = list(together)
                yield (pairs[0][0], *(end for _, end in pairs))

    def _is_near(self, line: Iterable[Cell]) -> bool:
        return all(
            min(values) <= high and max(values) >= low
            for values, low, high in zip(
                zip(*line, strict=True), self._low, self._high, strict=True
            )
        )


def _unit(degrees: float) -> int:
    return round(degrees * UNITS_A_DEGREE)


def _cut_at(ring: Line, axis: int, edge: int, sign: int) -> Iterator[Cell]:
    """Yield the part of a ring whose coordinate on an axis is over (sign 1) or under an edge."""
    if not ring:
        return
    before = ring[-1]
    for point in ring:
        is_inside = (point[axis] - edge) * sign >= 0
        if is_inside is not ((before[axis] - edge) * sign >= 0):
            yield _crossing(before, point, axis, edge)
        if is_inside:
            yield point
        before = point


def _crossing(one: Cell, other: Cell, axis: int, edge: int) -> Cell:
    share = (edge - one[axis]) / (other[axis] - one[axis])
    across = round(one[1 - axis] + share * (other[1 - axis] - one[1 - axis]))
    return (edge, across) if axis == 0 else (across, edge)
