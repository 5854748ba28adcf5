"""Decides which place each name of an article means, by the article's own context.

The evidence, from the strongest: a parent that the article states ("Pokrovsk, in the Donetsk
region"), the countries and regions that the article names, nearness to places that are already
sure, and population. A name without enough evidence stays unresolved.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.extract.distances import great_circle_km
from dateline.extract.toponym_candidates import Toponym, candidates

__all__ = ["Toponym", "can_lie_in", "candidates", "resolve_toponyms"]

COUNTRY_WEIGHT = 2.5
"""Added for the country that the article names most, on the scale of `Toponym.prominence`."""

REGION_WEIGHT = 2.0
"""Added for a place in a first-level region that the article names."""

NEAR_WEIGHT = 1.5
"""Added for a place right beside a place that is already sure."""

NEAR_KM = 150.0
"""Distance at which nearness counts 1/e of its weight."""

SAME_PLACE_KM = 60.0
"""Candidates closer than this are readings of one place (a town and its region), not rivals."""

MARGIN = 0.3
"""How far the best candidate must be ahead of the next place to be believed."""

UNSUPPORTED_PROMINENCE = 5.0
"""Prominence (a town of 100,000) from which a place needs no support from the article."""

ROUNDS = 2
"""Rounds of resolution: later ones use the places of earlier ones as context."""

PARENT_KM = {"city": 100.0, "region": 250.0}
"""How far from the middle of a stated parent a place may lie where region codes are unknown."""

_SEVERAL_LANDS = frozenset({"area", "continent", "sea", "river"})


@dataclass(frozen=True, slots=True)
class _Scored:
    place: Toponym
    score: float
    supported: bool


def resolve_toponyms(
    names: Sequence[str], countries: Mapping[str, int], parents: Mapping[str, str]
) -> dict[str, Toponym | None]:
    """Return the place that each of `names` means in one article, None where it stays open.

    `countries` counts how often the article names each country (ISO 3166-1 alpha-2, demonyms and
    capitals included); `parents` gives the place that the article itself puts a name in, where it
    does ("Paris" → "Texas"). Every name of the article should be among `names`, because they
    support each other.
    """
    options = {name: _options(name, parents.get(name)) for name in dict.fromkeys(names)}
    stated = {name for name in options if parents.get(name)}
    sure: dict[str, Toponym] = {}
    chosen: dict[str, Toponym | None] = {}
    for _ in range(ROUNDS):
        context = _Context(countries, sure)
        chosen = {
            name: _choose(name, places, context, name in stated)
            for name, places in options.items()
        }
        sure = {name: place for name, place in chosen.items() if place is not None}
    return chosen


def _options(name: str, parent: str | None) -> tuple[Toponym, ...]:
    found = candidates(name)
    if parent is None:
        return found
    enclosing = candidates(parent)
    return tuple(place for place in found if any(_lies_in(place, outer) for outer in enclosing))


def can_lie_in(name: str, parent: str) -> bool:
    """Return whether some place called `name` lies in a country or region called `parent`."""
    lands = [outer for outer in candidates(parent) if outer.kind in ("country", "region")]
    return any(_lies_in(place, outer) for place in candidates(name) for outer in lands)


def _lies_in(place: Toponym, outer: Toponym) -> bool:
    if place == outer:
        return False
    if outer.kind == "country":
        return place.country == outer.country
    if outer.kind in _SEVERAL_LANDS:
        return True
    if place.country != outer.country:
        return False
    if outer.kind == "region" and outer.admin1 and place.admin1:
        return place.admin1 == outer.admin1
    return _km(place, outer) <= PARENT_KM.get(outer.kind, PARENT_KM["region"])


def _km(place: Toponym, other: Toponym) -> float:
    return great_circle_km(place.lat, place.lon, other.lat, other.lon)


class _Context:
    """What one article says about where its places lie."""

    def __init__(self, countries: Mapping[str, int], sure: Mapping[str, Toponym]) -> None:
        self._countries = countries
        self._most = max(countries.values(), default=0)
        self._sure = sure

    def score(self, name: str, place: Toponym) -> _Scored:
        """Return `place` with its score as the meaning of `name`."""
        country = self._country_share(place)
        others = [other for key, other in self._sure.items() if key != name]
        region = any(_same_region(place, other) for other in others if other.kind == "region")
        near = self._nearness(place, others)
        score = place.prominence + COUNTRY_WEIGHT * country + REGION_WEIGHT * region
        supported = country > 0 or region or near > math.exp(-1)
        return _Scored(place, score + NEAR_WEIGHT * near, supported)

    def _country_share(self, place: Toponym) -> float:
        count = self._countries.get(place.country or "", 0)
        return math.log1p(count) / math.log1p(self._most) if count > 0 else 0.0

    def _nearness(self, place: Toponym, others: list[Toponym]) -> float:
        points = (other for other in others if other.kind == "city" and other != place)
        nearest = min((_km(place, other) for other in points), default=math.inf)
        return math.exp(-nearest / NEAR_KM)


def _same_region(place: Toponym, region: Toponym) -> bool:
    return (
        place != region
        and region.admin1 is not None
        and (place.country, place.admin1) == (region.country, region.admin1)
    )


def _choose(
    name: str, places: tuple[Toponym, ...], context: _Context, stated: bool
) -> Toponym | None:
    scored = sorted(
        (context.score(name, place) for place in places), key=lambda s: s.score, reverse=True
    )
    if not scored:
        return None
    best = scored[0]
    rivals = (s.score for s in scored[1:] if _km(s.place, best.place) > SAME_PLACE_KM)
    if best.score - next(rivals, -math.inf) < MARGIN:
        return None
    if stated or best.supported or best.place.prominence >= UNSUPPORTED_PROMINENCE:
        return best.place
    return None
