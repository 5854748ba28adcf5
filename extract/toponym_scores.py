"""Scores the places a name can mean by what one article says about where its places lie.

The score is a logarithm (base 10) of how likely a place is meant. A town is one of many in its
country, so its population counts as a share of the country's townspeople, and the country's share
of the article's mentions counts with it. That keeps a small namesake in a country that every
article names (Geneva, Illinois) behind the known city of a country that this one does not.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.extract.distances import great_circle_km
from dateline.extract.listed_places import Toponym
from dateline.extract.place_table import town_people

FEW_MENTIONS = 1.0
"""Mentions of countries at which population and the article's countries count half each."""

UNNAMED_SHARE = 0.005
"""Share of mentions that a country has which the article does not name."""

UNNAMED_PEOPLE = 5_000_000
"""Townspeople below which a country that is not named has a smaller share: it is rarely meant."""

FEWEST_PEOPLE = 2_000_000
"""Townspeople that every country is taken to have, lest the one town of a tiny state win."""

TOWN_LEVEL = 8.0
"""Lifts a town's share of its country to the scale of `PROMINENCE`."""

CONTEXT_WEIGHT = 3.5
"""Added for a place that regions, company or a neighbour make certain."""

NAMED_REGION = 0.9
"""Certainty that a place is meant in whose first-level region, which is named, all others lie."""

NAMED_SIBLING = 0.6
"""Certainty that a region is meant where the article names another region of its country."""

COMPANY = 0.6
"""Certainty that a place is meant in whose region all other names of the article can lie."""

NEAR = 0.6
"""Certainty that a place is meant right beside a place that is already sure."""

NEAR_KM = 150.0
"""Distance at which nearness counts 1/e of that."""

SUPPORTED = 0.2
"""Certainty from the surroundings from which the article supports a place."""

_RegionKey = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class ScoredPlace:
    """A place, its score, and whether the article supports it by a country, region or neighbour."""

    place: Toponym
    score: float
    supported: bool


class ArticlePlaces:
    """What one article says about where its places lie."""

    def __init__(
        self,
        countries: Mapping[str, int],
        options: Mapping[str, tuple[Toponym, ...]],
        sure: Mapping[str, Toponym],
    ) -> None:
        """Take the mentions of each country, the options for each name and the places now sure."""
        self._countries = countries
        self._mentions = sum(countries.values())
        self._weight = self._mentions / (self._mentions + FEW_MENTIONS)
        self._sure = sure
        self._names = len(options)
        self._company = _company(options)

    def score(self, name: str, place: Toponym) -> ScoredPlace:
        """Return `place` with its score as the meaning of `name`."""
        others = [other for key, other in self._sure.items() if key != name]
        doubt = 1 - _beside_regions(place, others)
        doubt *= 1 - COMPANY * self._company_of(name, place)
        doubt *= 1 - NEAR * _nearness(place, others)
        score = place.prominence + self._weight * self._country(place)
        named = self._countries.get(place.country or "", 0) > 0
        return ScoredPlace(
            place, score + CONTEXT_WEIGHT * (1 - doubt), named or 1 - doubt >= SUPPORTED
        )

    def _company_of(self, name: str, place: Toponym) -> float:
        """Return from 0 to 1 how many of the other names of the article can lie in the region."""
        weights = self._company.get((place.country, place.admin1), {})
        others = sum(weight for other, weight in weights.items() if other != name)
        return math.sqrt(others / max(1, self._names - 1)) if place.admin1 else 0.0

    def _country(self, place: Toponym) -> float:
        """Return what the countries of the article change in the score of `place`."""
        if place.country is None or not self._mentions:
            return 0.0
        people = town_people().get(place.country, 0)
        unnamed = UNNAMED_SHARE * min(1.0, math.sqrt(people / UNNAMED_PEOPLE))
        share = self._countries.get(place.country, 0) / self._mentions
        named = math.log10(max(share, unnamed))
        if place.kind != "city":
            return named
        return named + TOWN_LEVEL - math.log10(max(people, FEWEST_PEOPLE))


def _company(options: Mapping[str, tuple[Toponym, ...]]) -> Mapping[_RegionKey, dict[str, float]]:
    """Return for each first-level region the names that can lie in it, the rarer the weightier."""
    company: dict[_RegionKey, dict[str, float]] = {}
    for name, places in options.items():
        keys = {(place.country, place.admin1) for place in places}
        for key in keys:
            company.setdefault(key, {})[name] = 1 / len(keys)
    return company


def _beside_regions(place: Toponym, others: list[Toponym]) -> float:
    """Return how certain the first-level regions among `others` make `place`."""
    named = [other for other in others if other.kind == "region" and other.admin1]
    if any(_shares_region(place, other) for other in named):
        together = sum(_shares_region(place, other) for other in others)
        return NAMED_REGION * math.sqrt(together / len(others))
    if place.kind == "region" and any(place.country == other.country for other in named):
        return NAMED_SIBLING
    return 0.0


def _shares_region(place: Toponym, other: Toponym) -> bool:
    key = (place.country, place.admin1)
    return place != other and key == (other.country, other.admin1) and place.admin1 is not None


def _nearness(place: Toponym, others: list[Toponym]) -> float:
    points = (other for other in others if other.kind == "city" and other != place)
    nearest = min((km_between(place, other) for other in points), default=math.inf)
    return math.exp(-nearest / NEAR_KM)


def km_between(place: Toponym, other: Toponym) -> float:
    """Return the distance between two places in kilometres."""
    return great_circle_km(place.lat, place.lon, other.lat, other.lon)
