"""How two places of a story lie to each other."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

from dateline.extract.region_rules import regions
from dateline.graph.distance import distance_km
from dateline.graph.name_similarity import fold_name
from dateline.graph.place_resolution import place_key
from dateline.graph.records import Entity

PlaceRelation = Literal["same", "inside", "apart"]

NEIGHBOURHOOD_KM = 12.0
"""Places this near to each other count as parts of one town."""
REGION_KM = 150.0
"""A place this near to the middle of a region in its country may lie in it."""


class Places:
    """The places and countries of a story and what lies in what."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._places = {
            entity.id: entity for entity in entities if entity.type in {"place", "country"}
        }
        self._known: dict[tuple[str, str], PlaceRelation] = {}

    def __contains__(self, place: str) -> bool:
        return place in self._places

    def is_broad(self, place: str) -> bool:
        """Tell whether a place is a country or region, where much can happen in one day."""
        entity = self._places[place]
        return (
            entity.type == "country"
            or entity.lat is None
            or fold_name(entity.name) in _region_names()
            or place_key(entity.name) != fold_name(entity.name)
        )

    def is_country(self, place: str) -> bool:
        """Tell whether a place is a whole country."""
        return self._places[place].type == "country"

    def country(self, place: str) -> str | None:
        """Return the ISO 3166-1 alpha-2 code of the country that a place is or lies in."""
        return self._places[place].country

    def relation(self, first: str, second: str) -> PlaceRelation:
        """Tell whether two places are one, one lies in the other, or neither."""
        if first == second:
            return "same"
        pair = (first, second) if first < second else (second, first)
        if pair not in self._known:
            one, other = self._places[pair[0]], self._places[pair[1]]
            inside = self._holds(one, other) or self._holds(other, one) or _near(one, other)
            self._known[pair] = "inside" if inside else "apart"
        return self._known[pair]

    def _holds(self, outer: Entity, inner: Entity) -> bool:
        if outer.country and inner.country and outer.country != inner.country:
            return False
        if outer.type == "country":
            return outer.country is not None and outer.country == inner.country
        if inner.admin1 and place_key(inner.admin1) in {
            place_key(name) for name in (outer.name, *outer.aliases)
        }:
            return True
        return self.is_broad(outer.id) and _within(outer, inner, REGION_KM)


def _near(first: Entity, second: Entity) -> bool:
    if "country" in {first.type, second.type}:
        return False
    return first.country == second.country and _within(first, second, NEIGHBOURHOOD_KM)


def _within(first: Entity, second: Entity, limit: float) -> bool:
    if first.lat is None or first.lon is None or second.lat is None or second.lon is None:
        return False
    return distance_km((first.lat, first.lon), (second.lat, second.lon)) <= limit


@cache
def _region_names() -> frozenset[str]:
    return frozenset(fold_name(region.name) for region in regions())
