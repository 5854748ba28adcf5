import pytest

from training.derive_country_shapes import Point, derive, simplified

# Two countries side by side, five degrees wide and high, and an islet, in steps of one degree.
TOPOLOGY = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[5, 0], [0, 5]],
        [[5, 5], [-5, 0], [0, -5], [5, 0]],
        [[5, 0], [5, 0], [0, 5], [-5, 0]],
        [[20, 0], [0, 0], [0, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "arcs": [[[2, -1]], [[3]]]},
            ]
        },
        "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[2, 1]], [[3]]]}]},
    },
}


def test_land_and_shared_borders_are_derived() -> None:
    """Neighbours give one land and the border between them; what has no size is left out."""
    assert derive(TOPOLOGY) == (
        "land\t250 0 250 0 0 250 -250 0 -250 0 0 -250 250 0\nborder\t250 0 0 250\n"
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([(0, 0), (1, 0.001), (2, 0)], [(0, 0), (2, 0)]),
        ([(0, 0), (1, 1), (2, 0)], [(0, 0), (1, 1), (2, 0)]),
        ([(0, 0), (1, 0.501), (2, 1), (3, 0)], [(0, 0), (2, 1), (3, 0)]),
        ([(0, 0), (2, 0)], [(0, 0), (2, 0)]),
    ],
    ids=["a point on the line", "a corner", "the least first", "only ends"],
)
def test_simplified(line: list[Point], expected: list[Point]) -> None:
    """Points that hardly change a line go, corners and ends stay."""
    assert simplified(line, smallest=0.01) == expected


def test_ring_beyond_the_180th_meridian_goes_on() -> None:
    """An island on both sides of the 180th meridian is not drawn around the whole world."""
    island = [[178, 0], [2, 0], [-358, 0], [0, 2], [358, 0], [-2, 0], [0, -2]]
    topology = {
        **TOPOLOGY,
        "arcs": [island],
        "objects": {
            "countries": {"geometries": []},
            "land": {"geometries": [{"type": "Polygon", "arcs": [[0]]}]},
        },
    }
    first, *steps = derive(topology).removeprefix("land\t").split()
    assert int(first) == 178 * 50
    assert max(abs(int(step)) for step in steps[1:]) <= 4 * 50
