"""What places a name can mean, without looking at the article.

Listed places come from the rules, towns from the gazetteer.
"""

import math
from dataclasses import replace
from functools import lru_cache

from dateline.extract.distances import great_circle_km
from dateline.extract.listed_places import (
    BARE_REGION,
    Toponym,
    added_spellings,
    capital_countries,
    listed_places,
)
from dateline.extract.name_folding import fold_name
from dateline.extract.place_table import Town, towns_named
from dateline.extract.rulebook import load_rules

OTHER_SPELLING = 1.5
"""What a town loses when the name is not its own but another spelling of it."""

CAPITAL = 0.7
"""What the capital of a country gains over a town of its size."""

COVERED_KM = 150.0
"""A town of the same name this near a region's middle is not meant: Gaza is the Gaza Strip."""

_LANDS = frozenset({"country", "region", "area", "continent"})
_MOST_WORDS_TAKEN_OFF = 3


@lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[Toponym, ...]:
    """Return the places that `name` can mean, the most prominent first; empty where none is known.

    Accents, case and hyphens do not matter. "city of X", "X region", "eastern X" and the like are
    looked up as X where the whole name is not known.
    """
    folded = fold_name(name)
    kept_lists: list[str] = []
    for _ in range(_MOST_WORDS_TAKEN_OFF + 1):
        found = _known_as(folded) or _known_with_article(folded)
        for kept in kept_lists:
            found = _kept(found, kept)
        if found:
            return found
        shorter, kept = _without_one_word(folded)
        if shorter is None:
            return ()
        kept_lists.append(kept)
        folded = shorter
    return ()


def _known_as(folded: str) -> tuple[Toponym, ...]:
    listed = listed_places().get(folded, ())
    towns = [town for town in towns_named(folded) if not any(_covers(p, town) for p in listed)]
    usual = {
        town
        for spelling, country in added_spellings().get(folded, ())
        for town in towns_named(spelling)
        if town.country == country
    }
    capitals = _capitals(folded, towns)
    plain = (_from_town(town, usual=town.primary, capital=town in capitals) for town in towns)
    added = (_from_town(town, usual=True, capital=False) for town in usual)
    return _ranked({*listed, *plain, *added})


def _known_with_article(folded: str) -> tuple[Toponym, ...]:
    """Look up `folded` with an article added or taken off, as transliterations differ in them."""
    if not folded:
        return ()
    articles = load_rules("place_words")["articles"]
    first, _, rest = folded.partition(" ")
    if rest and first in articles:
        return _known_as(rest)
    return _ranked({place for article in articles for place in _known_as(f"{article} {folded}")})


def _covers(land: Toponym, town: Town) -> bool:
    """Return whether a listed land of the same spelling is meant rather than `town`."""
    if town.country != land.country or land.kind not in ("country", "region"):
        return False
    if land.kind == "country":
        return not town.primary
    near = great_circle_km(land.lat, land.lon, town.lat, town.lon) <= COVERED_KM
    return near and land.prominence > BARE_REGION


def _capitals(folded: str, towns: list[Town]) -> set[Town]:
    """Return the largest town of each country that has this spelling for its capital."""
    largest: dict[str, Town] = {}
    for town in sorted(towns, key=lambda town: town.population):
        if town.country in capital_countries().get(folded, ()):
            largest[town.country] = town
    return set(largest.values())


def _ranked(found: set[Toponym]) -> tuple[Toponym, ...]:
    best: dict[tuple[str, float, float, str], Toponym] = {}
    for place in found:
        key = (place.name, place.lat, place.lon, place.kind)
        if key not in best or place.prominence > best[key].prominence:
            best[key] = place
    return tuple(
        sorted(best.values(), key=lambda p: (-p.prominence, p.name, p.country or "", p.lat, p.lon))
    )


def _from_town(town: Town, *, usual: bool, capital: bool) -> Toponym:
    prominence = math.log10(town.population + 10)
    if capital:
        prominence += CAPITAL
    elif not usual:
        prominence -= OTHER_SPELLING
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
    """Take off words that do not belong to the name and say from which list of the rules."""
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
