"""What places a name can mean, without looking at the article.

Countries come from `rules/countries.toml`, regions and waters from `rules/regions.toml`, spellings
that the gazetteer lacks from `rules/towns.toml`, and towns from the gazetteer itself.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from dateline.extract.name_folding import fold_name
from dateline.extract.place_table import Town, towns_named
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

OTHER_SPELLING = 1.5
"""What a town loses when the name is not its own but another spelling of it."""

CAPITAL = 1.0
"""What the capital of a country gains over a town of its size."""

LISTED_TOWN = 4.5
"""Prominence of a town that the rules list because it is in the news."""

_LANDS = frozenset({"country", "region", "area", "continent"})
_MOST_WORDS_TAKEN_OFF = 3


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


@lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[Toponym, ...]:
    """Return the places that `name` can mean, the most prominent first; empty where none is known.

    Accents, case and hyphens do not matter. "city of X", "X region", "eastern X" and the like are
    looked up as X where the whole name is not known.
    """
    folded = fold_name(name)
    for _ in range(_MOST_WORDS_TAKEN_OFF):
        found = _known_as(folded) or _known_with_article(folded)
        if found:
            return found
        shorter, kept = _without_one_word(folded)
        if shorter is None:
            return ()
        within = _kept(candidates(shorter), kept)
        if within:
            return within
        if kept not in ("before", "after"):
            return ()
        folded = shorter
    return ()


def _known_as(folded: str) -> tuple[Toponym, ...]:
    listed = _listed().get(folded, ())
    countries = {place.country for place in listed if place.kind == "country"}
    towns = [town for town in towns_named(folded) if town.primary or town.country not in countries]
    for spelling, country in _town_spellings().get(folded, ()):
        named = (town for town in towns_named(spelling) if town.country == country)
        towns.extend(replace(town, primary=True) for town in named)
    return _ranked({*listed, *map(_from_town, _capital_first(folded, towns))})


def _capital_first(folded: str, towns: list[Town]) -> list[Town]:
    """Mark the largest town of a country that has this spelling for its capital."""
    countries = _capitals().get(folded, frozenset())
    marked: set[str] = set()
    result = []
    for town in sorted(towns, key=lambda town: -town.population):
        capital = town.country in countries and town.country not in marked
        marked.update([town.country] if capital else [])
        result.append(replace(town, capital=True, primary=True) if capital else town)
    return result


def _known_with_article(folded: str) -> tuple[Toponym, ...]:
    """Look up `folded` with an article added or taken off, as transliterations differ in them."""
    articles = load_rules("place_words")["articles"]
    first, _, rest = folded.partition(" ")
    if rest and first in articles:
        return _known_as(rest)
    return _ranked({place for article in articles for place in _known_as(f"{article} {folded}")})


def _ranked(found: set[Toponym]) -> tuple[Toponym, ...]:
    best: dict[tuple[str, float, float, str], Toponym] = {}
    for place in found:
        key = (place.name, place.lat, place.lon, place.kind)
        if key not in best or place.prominence > best[key].prominence:
            best[key] = place
    return tuple(
        sorted(best.values(), key=lambda p: (-p.prominence, p.name, p.country or "", p.lat, p.lon))
    )


def _from_town(town: Town) -> Toponym:
    prominence = math.log10(town.population + 10)
    prominence += CAPITAL * town.capital - OTHER_SPELLING * (not town.primary)
    return Toponym(
        name=town.name,
        lat=town.lat,
        lon=town.lon,
        country=town.country,
        admin1=town.admin1 or None,
        gazetteer_id=f"geonames:{town.geonameid}",
        kind="city",
        population=town.population,
        prominence=prominence,
    )


def _without_one_word(folded: str) -> tuple[str | None, str]:
    """Take one word that does not belong to the name off `folded` and say from which list it is."""
    rules = load_rules("place_words")
    for kept in ("after_region", "after_land", "after"):
        for word in sorted(rules[kept], key=len, reverse=True):
            if folded.endswith(f" {word}"):
                return folded.removesuffix(f" {word}"), kept
    for kept in ("before_region", "before"):
        for word in sorted(rules[kept], key=len, reverse=True):
            if folded.startswith(f"{word} "):
                return folded.removeprefix(f"{word} "), kept
    return None, ""


def _kept(found: tuple[Toponym, ...], word_list: str) -> tuple[Toponym, ...]:
    """Return those of `found` that a word of the list can stand beside."""
    if word_list in ("before", "after"):
        return found
    lands = tuple(place for place in found if place.kind in _LANDS)
    if lands or word_list != "after_region":
        return lands
    return tuple(replace(place, kind="region", gazetteer_id=None, population=0) for place in found)


@cache
def _listed() -> Mapping[str, tuple[Toponym, ...]]:
    """Return the places of the rules by folded spelling."""
    listed: dict[str, list[Toponym]] = {}
    for spelling, place in _listed_spellings():
        places = listed.setdefault(fold_name(spelling), [])
        if place not in places:
            places.append(place)
    return {spelling: tuple(places) for spelling, places in listed.items()}


def _listed_spellings() -> Iterator[tuple[str, Toponym]]:
    for country in load_rules("countries")["country"]:
        place = _from_country(country)
        for spelling in (country["name"], *country.get("also", ())):
            yield spelling, place
    for region in regions():
        yield from _region_spellings(region)
    for town in load_rules("towns")["towns"]:
        if "at" in town:
            place = _from_listed_town(town)
            for spelling in (town["name"], *town.get("also", ())):
                yield spelling, place


def _from_country(country: Mapping[str, Any]) -> Toponym:
    lat, lon = country["center"]
    code = country["code"]
    return Toponym(
        country["name"], lat, lon, code, None, None, "country", prominence=PROMINENCE["country"]
    )


def _region_spellings(region: Region) -> Iterator[tuple[str, Toponym]]:
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


def _from_listed_town(town: Mapping[str, Any]) -> Toponym:
    lat, lon = town["at"]
    return Toponym(
        town["name"], lat, lon, town["country"], None, None, "city", prominence=LISTED_TOWN
    )


@cache
def _capitals() -> Mapping[str, frozenset[str]]:
    """Return the countries that have each folded spelling for a capital."""
    capitals: dict[str, set[str]] = {}
    for country in load_rules("countries")["country"]:
        for spellings in country.get("capitals", ()):
            for spelling in spellings:
                capitals.setdefault(fold_name(spelling), set()).add(country["code"])
    return {spelling: frozenset(codes) for spelling, codes in capitals.items()}


@cache
def _town_spellings() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the added spellings of gazetteer towns with the gazetteer's spelling and country."""
    added: dict[str, list[tuple[str, str]]] = {}
    for town in load_rules("towns")["towns"]:
        if "at" not in town:
            for spelling in town["also"]:
                added.setdefault(fold_name(spelling), []).append((town["name"], town["country"]))
    return {spelling: tuple(towns) for spelling, towns in added.items()}
