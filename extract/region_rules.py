"""The regions, waters and parts of the world that `rules/regions.toml` lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.extract.rulebook import load_rules


@dataclass(frozen=True, slots=True)
class Region:
    """One listed place with its spellings.

    `name` is what the story shows ("Donetsk region"). `spellings` are sure to mean this place;
    `bare` are the spellings that a city usually has too ("Donetsk"), which mean the region only
    where the article helps; `weak` are spellings that may not mean a place at all. `lat` and `lon`
    are the middle of it in degrees; `country` (ISO 3166-1 alpha-2) is None where it belongs to
    several or to none; `admin1` is GeoNames' code where it is a first-level region.
    """

    name: str
    spellings: tuple[str, ...]
    bare: tuple[str, ...]
    weak: tuple[str, ...]
    kind: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float


@cache
def regions() -> tuple[Region, ...]:
    """Return every listed region in the order of the rules."""
    return tuple(
        _region(area, place) for area in load_rules("regions")["area"] for place in area["places"]
    )


def _region(area: Mapping[str, Any], place: Mapping[str, Any]) -> Region:
    names = (place["name"], *place.get("also", ()))
    words = area.get("words", ())
    alone = place.get("alone", area.get("alone", True))
    weak = tuple(place.get("weak", ()))
    with_word = tuple(f"{name} {word}" for name in names for word in _both_cases(words))
    sure = tuple(name for name in names if name not in weak) if alone else ()
    lat, lon = place["at"]
    return Region(
        name=place["name"] if alone else f"{place['name']} {words[0]}",
        spellings=(*sure, *with_word),
        bare=tuple(place.get("bare", ())) if alone else names,
        weak=weak if alone else (),
        kind=area["kind"],
        country=place.get("country", area.get("country")),
        admin1=place.get("admin1"),
        lat=lat,
        lon=lon,
    )


def _both_cases(words: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(case for word in words for case in (word, word.title())))


def region_spellings() -> Iterator[tuple[str, str, bool, str | None]]:
    """Yield `(spelling, name, strong, country)` of every region, without the bare spellings."""
    for region in regions():
        for spelling in region.spellings:
            yield spelling, region.name, True, region.country
        for spelling in region.weak:
            yield spelling, region.name, False, region.country
