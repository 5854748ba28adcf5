"""The rules on countries, regions, organizations and outlets keep their shape."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

import pytest

from dateline.extract.known_name_index import Reading, known_readings
from dateline.extract.place_table import towns_named
from dateline.extract.region_rules import Region, regions
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import candidates

COUNTRIES = load_rules("countries")["country"]
KINDS = {"region", "sea", "river", "continent", "area"}
ALPHA_2 = re.compile(r"[A-Z]{2}")


def themed_entries() -> Iterator[Mapping[str, Any]]:
    """Yield the entries of every table of organizations, groups, peoples and outlets."""
    for name in ("organizations", "peoples", "outlets"):
        for themes in load_rules(name).values():
            for entries in themes.values():
                yield from entries


def country_spellings(country: Mapping[str, Any]) -> list[str]:
    """Return every spelling of a country entry."""
    keys = ("also", "adjectives", "people", "seats")
    capitals = [name for city in country.get("capitals", ()) for name in city]
    return [country["name"], *capitals, *(s for key in keys for s in country.get(key, ()))]


def entry_spellings(entry: Mapping[str, Any]) -> list[str]:
    """Return every spelling of an organization or outlet entry."""
    return [entry["name"], *(s for key in ("also", "cities", "seats") for s in entry.get(key, ()))]


def test_every_state_has_one_entry() -> None:
    """The 193 members of the UN, its two observers, Kosovo and Taiwan each stand once."""
    assert len(COUNTRIES) == 197
    assert len({country["code"] for country in COUNTRIES}) == 197
    assert len({country["name"] for country in COUNTRIES}) == 197


@pytest.mark.parametrize("country", COUNTRIES, ids=[country["code"] for country in COUNTRIES])
def test_a_country_entry_is_well_formed(country: Mapping[str, Any]) -> None:
    """Codes are two capitals, the middle is on the globe, weak spellings are listed elsewhere."""
    lat, lon = country["center"]
    assert ALPHA_2.fullmatch(country["code"])
    assert -90 <= lat <= 90
    assert -180 <= lon <= 180
    assert set(country.get("weak", ())) <= set(country_spellings(country))


@pytest.mark.parametrize("country", COUNTRIES, ids=[country["code"] for country in COUNTRIES])
def test_every_capital_is_in_the_gazetteer(country: Mapping[str, Any]) -> None:
    """Each spelling of a capital leads to a place in its country."""
    for spelling in (name for city in country.get("capitals", ()) for name in city):
        assert country["code"] in {place.country for place in candidates(spelling)}, spelling


def test_entries_of_organizations_and_outlets_are_well_formed() -> None:
    """Names are unique, sides are listed countries, weak spellings are listed elsewhere."""
    entries = list(themed_entries())
    codes = {country["code"] for country in COUNTRIES}
    assert [name for name, n in Counter(e["name"] for e in entries).items() if n > 1] == []
    assert {entry.get("country") for entry in entries} - {None} <= codes
    assert [
        e["name"] for e in entries if not set(e.get("weak", ())) <= set(entry_spellings(e))
    ] == []


def strong_meanings(readings: tuple[Reading, ...], *, places: bool) -> set[tuple[str, str]]:
    """Return what strong readings mean, places or everything but places."""
    return {
        (reading.name, reading.type)
        for reading in readings
        if reading.strong and (reading.type == "place") == places
    }


def test_no_spelling_is_claimed_strongly_by_two_entries() -> None:
    """A spelling surely means one thing, a capital its government and one city."""
    claimed = {
        spelling: readings
        for spelling, readings in known_readings().items()
        if len(strong_meanings(readings, places=False)) > 1
        or len(strong_meanings(readings, places=True)) > 1
    }
    assert claimed == {}


def test_a_place_is_only_sure_beside_something_else_where_it_is_a_capital() -> None:
    """No region has a spelling that surely means an organization or a country as well."""
    doubled = [
        spelling
        for spelling, readings in known_readings().items()
        if strong_meanings(readings, places=True)
        and any(r.strong and r.type != "place" and r.kind != "capital" for r in readings)
    ]
    assert doubled == []


def test_regions_are_well_formed() -> None:
    """Regions have a known kind, a code or none, a middle on the globe, and one entry each."""
    for region in regions():
        assert region.kind in KINDS, region.name
        assert region.country is None or ALPHA_2.fullmatch(region.country), region.name
        assert -90 <= region.lat <= 90, region.name
        assert -180 <= region.lon <= 180, region.name
    names = Counter((region.name, region.country) for region in regions())
    assert [name for name, count in names.items() if count > 1] == []


def region_codes() -> set[tuple[str, str]]:
    """Return country and code of every first-level region that has a town in the gazetteer."""
    source = resources.files("dateline.extract").joinpath("gazetteer", "places.tsv.gz")
    lines = gzip.decompress(source.read_bytes()).decode("utf-8").splitlines()
    return {tuple(line.split("\t")[1:3]) for line in lines}  # type: ignore[misc]  # two columns


def test_region_codes_exist_in_the_gazetteer() -> None:
    """A region's code is one that towns of its country have."""
    codes = region_codes()
    coded: list[Region] = [region for region in regions() if region.admin1]
    assert len(coded) > 300
    assert [r.name for r in coded if (r.country, r.admin1) not in codes] == []


def test_added_spellings_belong_to_towns_of_the_gazetteer() -> None:
    """A town without coordinates in the rules is a town of that country in the gazetteer."""
    for town in load_rules("towns")["towns"]:
        known = {found.country for found in towns_named(town["name"])}
        assert "at" in town or town["country"] in known, town["name"]


def test_words_in_capitals_are_known_names() -> None:
    """Only spellings that would be found can be exempted in lines of capitals."""
    words = load_rules("known_names")["words_in_capitals"]
    assert [word for word in words if not word.isupper() or word not in known_readings()] == []
