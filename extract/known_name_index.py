"""Every known spelling with what it can mean, read from the rules.

The spellings come from `rules/countries.toml`, `rules/organizations.toml`, `rules/peoples.toml`,
`rules/outlets.toml` and `rules/regions.toml`. A spelling may have several readings: "Georgia" is a
country and a state of another, "Moscow" a government and a city.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dateline.extract.region_rules import region_spellings
from dateline.extract.rulebook import load_rules

KnownType = Literal["country", "organization", "group", "place", "outlet"]
KnownKind = Literal["name", "demonym", "capital", "seat"]

SHORTEST_IN_CAPITALS = 4
"""Letters a name needs before its spelling in capitals is also known: "IRAN" for "Iran"."""

FIRST_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a known spelling can mean.

    `name` is the canonical name of what is meant: for `kind` "demonym", "capital" and "seat" the
    country or organization behind the word. "capital" is a city that may stand for a government or
    may be no more than the city; another reading of type "place" then names the city. "seat" always
    stands for the government. `country` is the ISO 3166-1 alpha-2 code of the country itself, of
    the side that an organization or group acts for, or of the land that a place lies in. A reading
    that is not `strong` needs support from the rest of the article. `medium` marks platforms that
    carry what others say.
    """

    name: str
    type: KnownType
    kind: KnownKind
    strong: bool
    country: str | None = None
    medium: bool = False


def normalize(text: str) -> str:
    """Return `text` with straight apostrophes, plain hyphens and single blanks."""
    text = re.sub(r"[’‘ʼ`´]", "'", text)
    text = re.sub(r"[‐‑–]", "-", text)
    return re.sub(r"\s+", " ", text)


def without_accents(text: str) -> str:
    """Return `text` with accents taken off its letters: "Bogotá" becomes "Bogota"."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", re.sub(r"[\u0300-\u036f]", "", decomposed))


@cache
def known_readings() -> Mapping[str, tuple[Reading, ...]]:
    """Return every known spelling with its readings, the likeliest first.

    Strong readings come before weak ones, governments and organizations before plain places, and
    otherwise the order of the rules decides.
    """
    readings: dict[str, list[Reading]] = {}
    for written, reading in _all_spellings():
        for spelling in _written_forms(written, reading):
            found = readings.setdefault(spelling, [])
            if reading not in found:
                found.append(reading)
    _add_capitals(readings)
    return {spelling: _ranked(found) for spelling, found in readings.items()}


def _ranked(readings: list[Reading]) -> tuple[Reading, ...]:
    return tuple(
        sorted(readings, key=lambda reading: (not reading.strong, reading.type == "place"))
    )


def _written_forms(written: str, reading: Reading) -> set[str]:
    spelling = normalize(written)
    return {spelling, without_accents(spelling)} if reading.strong else {spelling}


def _add_capitals(readings: dict[str, list[Reading]]) -> None:
    """Add the spelling in capitals of every name, as datelines and headlines have it."""
    for spelling, found in list(readings.items()):
        if len(spelling) >= SHORTEST_IN_CAPITALS:
            readings.setdefault(spelling.upper(), list(found))


def _all_spellings() -> Iterator[tuple[str, Reading]]:
    organizations = load_rules("organizations")
    yield from _organization_spellings(organizations["organizations"], "organization")
    yield from _organization_spellings(organizations["groups"], "group")
    yield from _organization_spellings(load_rules("peoples")["groups"], "group")
    yield from _organization_spellings(load_rules("outlets")["outlets"], "outlet")
    for country in load_rules("countries")["country"]:
        yield from _country_spellings(country)
    for spelling, name, strong, code in region_spellings():
        yield spelling, Reading(name, "place", "name", strong, code)


def _country_spellings(country: Mapping[str, Any]) -> Iterator[tuple[str, Reading]]:
    kinds: tuple[tuple[str, KnownKind], ...] = (
        ("also", "name"),
        ("adjectives", "demonym"),
        ("people", "demonym"),
        ("seats", "seat"),
    )
    weak = set(country.get("weak", ()))
    name, code = country["name"], country["code"]
    yield name, Reading(name, "country", "name", name not in weak, code)
    for key, kind in kinds:
        for spelling in country.get(key, ()):
            yield spelling, Reading(name, "country", kind, spelling not in weak, code)
    for spellings in country.get("capitals", ()):
        for spelling in spellings:
            strong = spelling not in weak
            yield spelling, Reading(name, "country", "capital", strong, code)
            yield spelling, Reading(spellings[0], "place", "name", strong, code)


def _organization_spellings(
    themes: Mapping[str, list[Mapping[str, Any]]], kind: KnownType
) -> Iterator[tuple[str, Reading]]:
    for entry in (entry for entries in themes.values() for entry in entries):
        weak = set(entry.get("weak", ()))
        name, country = entry["name"], entry.get("country")
        medium = entry.get("medium", False)
        roles: tuple[tuple[tuple[str, ...], KnownKind], ...] = (
            ((name, *entry.get("also", ())), "name"),
            (tuple(entry.get("cities", ())), "capital"),
            (tuple(entry.get("seats", ())), "seat"),
        )
        for spellings, role in roles:
            for spelling in spellings:
                yield spelling, Reading(name, kind, role, spelling not in weak, country, medium)
