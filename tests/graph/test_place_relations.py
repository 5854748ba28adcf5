"""Places lie in, beside or apart from each other, by names, countries and coordinates."""

import pytest

from dateline.graph.distance import distance_km
from dateline.graph.place_relations import PlaceRelation, Places
from dateline.graph.records import Entity

PLACES = Places(
    [
        Entity(id="luria", type="country", name="Luria", lat=48.0, lon=35.0, country="QL"),
        Entity(id="kest", type="country", name="Kest", lat=50.0, lon=30.0, country="QK"),
        Entity(
            id="arven",
            type="place",
            name="Arven",
            lat=48.0,
            lon=36.0,
            country="QL",
            admin1="Morland",
        ),
        Entity(id="suburb", type="place", name="Lower Arven", lat=48.05, lon=36.0, country="QL"),
        Entity(id="dravik", type="place", name="Dravik", lat=51.0, lon=33.0, country="QL"),
        Entity(id="morland", type="place", name="Morland region", lat=47.0, lon=38.5, country="QL"),
        Entity(id="over", type="place", name="Overkest", lat=48.0, lon=36.01, country="QK"),
        Entity(id="nowhere", type="place", name="Nowhere"),
        Entity(id="solen", type="person", name="Mira Solen"),
    ]
)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("arven", "arven", "same"),
        ("arven", "luria", "inside"),
        ("arven", "kest", "apart"),
        ("arven", "morland", "inside"),
        ("dravik", "morland", "apart"),
        ("arven", "suburb", "inside"),
        ("arven", "dravik", "apart"),
        ("arven", "over", "apart"),
        ("arven", "nowhere", "apart"),
    ],
)
def test_relation(first: str, second: str, relation: PlaceRelation) -> None:
    """The relation of two places is the same seen from either."""
    assert PLACES.relation(first, second) == PLACES.relation(second, first) == relation


@pytest.mark.parametrize(
    ("place", "broad"), [("luria", True), ("morland", True), ("nowhere", True), ("arven", False)]
)
def test_broad_places(place: str, broad: bool) -> None:
    """Countries, regions and places nobody can find are too wide for one event a day."""
    assert PLACES.is_broad(place) is broad


def test_only_places_are_places() -> None:
    """People and organizations are not among the places of a story."""
    assert "arven" in PLACES
    assert "solen" not in PLACES


def test_distance() -> None:
    """A degree of latitude is about 111 km, and a place is nowhere but where it is."""
    assert distance_km((48.0, 36.0), (49.0, 36.0)) == pytest.approx(111.2, abs=0.1)
    assert distance_km((48.0, 36.0), (48.0, 36.0)) == 0
    assert distance_km((0.0, 179.5), (0.0, -179.5)) == pytest.approx(111.2, abs=0.1)
