"""The map of a story: the window its places lie in, and the land and borders within that."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from dateline.graph.records import StoryRecords
from dateline.output.country_shapes import UNITS_A_DEGREE, Line, Window, shapes_within

_LEAST_MARGIN = 4.0
"""Degrees around the outermost places: one place alone needs its surroundings to be found."""

_MARGIN = 0.15
_WIDEST, _TALLEST = 3.6, 1.1
"""Width to height and height to width of the panels that a page draws the map in."""

_NEAREST_TO_POLES = 70.0
"""Degrees of latitude up to which the map narrows, since beyond it would be a line."""

_FINEST = 3000
"""Parts into which a window's width is divided at most: more than a screen has pixels for."""


def story_map(story: StoryRecords) -> dict[str, Any] | None:
    """Return what a page needs to draw a map of the story, or None where no event has a position.

    `west` and `north` are the window's corner and `width` and `height` its size, all in degrees,
    WGS 84; `land` and `borders` are SVG paths from that corner, to the right and down, in steps of
    `unit` degrees. One degree of longitude is to be drawn `narrowing` times as wide as one of
    latitude is high: an equirectangular projection true at the window's middle.
    """
    window = _window(_positions(story))
    if window is None:
        return None
    step = max(1, round((window.east - window.west) * UNITS_A_DEGREE / _FINEST))
    corner = (round(window.west * UNITS_A_DEGREE), round(window.north * UNITS_A_DEGREE))
    shapes = shapes_within(window)
    return {
        "west": window.west,
        "north": window.north,
        "width": window.east - window.west,
        "height": window.north - window.south,
        "unit": step / UNITS_A_DEGREE,
        "narrowing": round(_narrowing((window.north + window.south) / 2), 4),
        "land": _path(shapes.land, corner, step, "z"),
        "borders": _path(shapes.borders, corner, step, ""),
    }


def _positions(story: StoryRecords) -> list[tuple[float, float]]:
    used = {event.place for event in story.events}
    return [
        (entity.lon, entity.lat)
        for entity in story.entities
        if entity.id in used and entity.lon is not None and entity.lat is not None
    ]


def _window(positions: Sequence[tuple[float, float]]) -> Window | None:
    """Return whole degrees around positions, wide and high enough for any shape of panel."""
    if not positions:
        return None
    west, east = _longitudes({longitude for longitude, _ in positions})
    latitudes = [latitude for _, latitude in positions]
    south, north = min(latitudes), max(latitudes)
    narrowing = _narrowing((south + north) / 2)
    width, height = (east - west) * narrowing, north - south
    margin = max(_LEAST_MARGIN, _MARGIN * max(width, height))
    width, height = width + 2 * margin, height + 2 * margin
    width, height = max(width, height * _WIDEST), min(180, max(height, width * _TALLEST))
    half = min(180, math.ceil(width / narrowing / 2))
    centre = round((west + east) / 2)
    middle = min(90 - height / 2, max(height / 2 - 90, (south + north) / 2))
    return Window(
        west=centre - half,
        south=max(-90, math.floor(middle - height / 2)),
        east=centre + half,
        north=min(90, math.ceil(middle + height / 2)),
    )


def _longitudes(longitudes: Iterable[float]) -> tuple[float, float]:
    """Return the west and east ends of the shortest stretch around the globe that holds all."""
    ordered = sorted(longitudes)
    around = [*ordered, ordered[0] + 360]
    before, after = max(pairwise(around), key=lambda pair: pair[1] - pair[0])
    return (after, before + 360) if after < around[-1] else (ordered[0], ordered[-1])


def _narrowing(latitude: float) -> float:
    return math.cos(math.radians(min(abs(latitude), _NEAREST_TO_POLES)))


def _path(lines: Iterable[Line], corner: tuple[int, int], step: int, end: str) -> str:
    parts = []
    for line in lines:
        points = [(round((x - corner[0]) / step), round((corner[1] - y) / step)) for x, y in line]
        moves = [(to[0] - at[0], to[1] - at[1]) for at, to in pairwise(points) if to != at]
        if len(moves) > (1 if end else 0):
            steps = "".join(
                f"{_number(x, ' ' if index else '')}{_number(y, ' ')}"
                for index, (x, y) in enumerate(moves)
            )
            parts.append(f"M{points[0][0]}{_number(points[0][1], ' ')}l{steps}{end}")
    return "".join(parts)


def _number(value: int, separator: str) -> str:
    """Write a number after another one; a minus separates by itself."""
    return str(value) if value < 0 else f"{separator}{value}"
