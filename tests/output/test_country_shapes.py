from importlib import resources
from itertools import pairwise

import pytest

from dateline.output.country_shapes import UNITS_A_DEGREE, Line, Window, shapes_within

WORLD = Window(west=-180, south=-90, east=180, north=90)


def around(longitude: float, latitude: float, degrees: float = 5) -> Window:
    """Return a window with a point in its middle."""
    return Window(
        west=longitude - degrees,
        south=latitude - degrees,
        east=longitude + degrees,
        north=latitude + degrees,
    )


def is_inside(x: float, y: float, ring: Line) -> bool:
    """Tell whether a ring goes around a point: an odd number of its sides lie to the right."""
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("longitude", "latitude", "expected"),
    [
        (8.0, 47.0, True),
        (25.0, 0.0, True),
        (-100.0, 40.0, True),
        (-175.0, 67.0, True),
        (185.0, 67.0, True),
        (0.0, -80.0, True),
        (-30.0, 45.0, False),
        (34.0, 43.2, False),
        (51.0, 41.0, False),
        (-150.0, 0.0, False),
    ],
    ids=[
        "in the Alps",
        "in the middle of Africa",
        "in the middle of North America",
        "in the far east of Asia",
        "there, counted from the west",
        "near the South Pole",
        "in the Atlantic",
        "in the Black Sea",
        "in the Caspian Sea",
        "in the Pacific",
    ],
)
def test_land_is_where_it_is(longitude: float, latitude: float, expected: bool) -> None:
    """A point on land lies in a ring, and a point in the sea in none or in the ring of its sea."""
    shapes = shapes_within(around(longitude, latitude))
    x, y = longitude * UNITS_A_DEGREE + 0.5, latitude * UNITS_A_DEGREE + 0.5
    rings = sum(is_inside(x, y, ring) for ring in shapes.land)
    assert (rings % 2 == 1) is expected


@pytest.mark.parametrize(
    "window",
    [around(8, 47), around(180, 67, 15), around(0, 0, 30)],
    ids=["inland", "across the 180th meridian", "a continent"],
)
def test_rings_end_at_the_window(window: Window) -> None:
    """Nothing of a ring lies outside the window that it was cut for."""
    points = [point for ring in shapes_within(window).land for point in ring]
    assert points
    assert min(x for x, _ in points) >= window.west * UNITS_A_DEGREE
    assert max(x for x, _ in points) <= window.east * UNITS_A_DEGREE
    assert min(y for _, y in points) >= window.south * UNITS_A_DEGREE
    assert max(y for _, y in points) <= window.north * UNITS_A_DEGREE


@pytest.mark.parametrize(
    ("window", "expected"),
    [(around(8, 47), True), (around(134, -25, 12), False), (around(-150, 0), False)],
    ids=["between countries", "one country", "the sea"],
)
def test_borders_are_between_countries(window: Window, expected: bool) -> None:
    """There are borders where countries meet and nowhere else."""
    assert bool(shapes_within(window).borders) is expected


def test_file_is_small_and_names_nothing() -> None:
    """The world is packaged in less than 60 kB, with its source beside it."""
    folder = resources.files("dateline.output").joinpath("shapes")
    assert len(folder.joinpath("countries.tsv.gz").read_bytes()) < 60_000
    assert "Natural Earth" in folder.joinpath("LICENSE.md").read_text(encoding="utf-8")
    assert len(shapes_within(WORLD).borders) > 200
