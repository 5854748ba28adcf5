"""The places that the rules list: countries, regions, waters, and towns the gazetteer lacks.

They come from `rules/countries.toml`, `rules/regions.toml` and `rules/towns.toml`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from dateline.extract.name_folding import fold_name
from dateline.extract.region_rules import Region, regions
from dateline.extract.rulebook import load_rules

PROMINENCE: Mapping[str, float] = {
    "country": 7.5,
    "continent": 7.5,
    "area": 7.0,
    "region": 7.0,
    "sea": 6.5,
    "river": 6.0,
}
"""How likely a place of each kind is meant, on the scale of towns: 6 is a city of a million."""

BARE_REGION = 5.0
"""Prominence of a region under the bare name of its chief town."""

LISTED_TOWN = 4.5
"""Prominence of a town that the rules list because it is in the news."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place that a name can mean.

    `lat` and `lon` are WGS 84 degrees, for countries, regions and waters those of the middle.
    `country` is ISO 3166-1 alpha-2, None where it is several countries or none; `admin1` is
    GeoNames' code of the first-level region; `gazetteer_id` is such as "geonames:703448". `kind` is
    city, country, region, sea, river, area (a part of the world) or continent. `population` is 0
    where unknown. `prominence` says how likely the place is meant where nothing else is known: for
    a town, the decimal logarithm of its population.
    """

    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    gazetteer_id: str | None
    kind: str
    population: int = 0
    prominence: float = 0.0


@cache
def listed_places() -> Mapping[str, tuple[Toponym, ...]]:
    """Return the places of the rules by folded spelling."""
    listed: dict[str, list[Toponym]] = {}
    for spelling, place in _spelled_places():
        places = listed.setdefault(fold_name(spelling), [])
        if place not in places:
            places.append(place)
    return {spelling: tuple(places) for spelling, places in listed.items()}


def _spelled_places() -> Iterator[tuple[str, Toponym]]:
    for country in load_rules("countries")["country"]:
        place = _from_country(country)
        for spelling in (country["name"], *country.get("also", ())):
            yield spelling, place
    for region in regions():
        yield from _from_region(region)
    for town in load_rules("towns")["towns"]:
        if "at" in town:
            place = _from_town(town)
            for spelling in (town["name"], *town.get("also", ())):
                yield spelling, place


def _from_country(country: Mapping[str, Any]) -> Toponym:
    lat, lon = country["center"]
    name, code = country["name"], country["code"]
    return Toponym(name, lat, lon, code, None, None, "country", prominence=PROMINENCE["country"])


def _from_region(region: Region) -> Iterator[tuple[str, Toponym]]:
    place = Toponym(
        name=region.name,
        lat=region.lat,
        lon=region.lon,
        country=region.country,
        admin1=region.admin1,
        gazetteer_id=None,
        kind=region.kind,
        prominence=PROMINENCE[region.kind],
    )
    for spelling in (*region.spellings, *region.weak):
        yield spelling, place
    bare = replace(place, prominence=BARE_REGION)
    for spelling in region.bare:
        yield spelling, bare


def _from_town(town: Mapping[str, Any]) -> Toponym:
    lat, lon = town["at"]
    name, code = town["name"], town["country"]
    return Toponym(name, lat, lon, code, None, None, "city", prominence=LISTED_TOWN)


@cache
def capital_countries() -> Mapping[str, frozenset[str]]:
    """Return the countries (alpha-2 codes) that have each folded spelling for a capital."""
    capitals: dict[str, set[str]] = {}
    for country in load_rules("countries")["country"]:
        for spellings in country.get("capitals", ()):
            for spelling in spellings:
                capitals.setdefault(fold_name(spelling), set()).add(country["code"])
    return {spelling: frozenset(codes) for spelling, codes in capitals.items()}


@cache
def added_spellings() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the gazetteer's spelling and the country of towns by added, folded spelling."""
    added: dict[str, list[tuple[str, str]]] = {}
    for town in load_rules("towns")["towns"]:
        if "at" not in town:
            for spelling in town["also"]:
                added.setdefault(fold_name(spelling), []).append((town["name"], town["country"]))
    return {spelling: tuple(towns) for spelling, towns in added.items()}
