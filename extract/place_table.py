"""Looks up towns by name in the gazetteer files under `extract/gazetteer/`.

The files are GeoNames data, CC BY 4.0 (see `gazetteer/LICENSE.md`), made by
`training/derive_gazetteer.py`. They are kept in memory as two blocks of bytes that are searched by
halving, because a dict of 320,000 spellings takes a second and 100 MB to build.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from dateline.extract.name_folding import fold_name


@dataclass(frozen=True, slots=True)
class Town:
    """One line of the gazetteer.

    `lat` and `lon` are WGS 84 degrees, `country` is ISO 3166-1 alpha-2, `admin1` GeoNames' code of
    the first-level region. `primary` says whether the town was found by its name rather than by
    another of its spellings.
    """

    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    geonameid: int
    primary: bool


class _Lines:
    """The lines of a packed text file, reachable by number without splitting the text."""

    def __init__(self, name: str) -> None:
        packed = resources.files("dateline.extract").joinpath("gazetteer", name).read_bytes()
        self._text = gzip.decompress(packed)
        breaks = np.flatnonzero(np.frombuffer(self._text, dtype=np.uint8) == ord("\n"))
        self._ends: NDArray[np.int32] = breaks.astype(np.int32)

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> bytes:
        start = int(self._ends[number - 1]) + 1 if number else 0
        return self._text[start : int(self._ends[number])]


@cache
def _places() -> _Lines:
    return _Lines("places.tsv.gz")


@cache
def _spellings() -> _Lines:
    return _Lines("spellings.tsv.gz")


@cache
def town_people() -> Mapping[str, int]:
    """Return the people in all listed towns of each country (ISO 3166-1 alpha-2)."""
    source = resources.files("dateline.extract").joinpath("gazetteer", "populations.tsv")
    rows = (line.split("\t") for line in source.read_text(encoding="utf-8").splitlines())
    return {country: int(people) for country, people in rows}


def towns_named(name: str) -> tuple[Town, ...]:
    """Return the towns that `name` spells, whatever its accents, case and hyphens.

    Towns whose own name it is come first, each part by population from the largest.
    """
    columns = _columns_of(fold_name(name))
    found = [
        _town(int(number), primary=primary)
        for primary, numbers in zip((True, False), columns, strict=True)
        for number in numbers.split()
    ]
    return tuple(sorted(found, key=lambda t: (not t.primary, -t.population, t.geonameid)))


def _columns_of(folded: str) -> tuple[bytes, bytes]:
    """Return both lists of place numbers behind a folded spelling, found by halving."""
    wanted = folded.encode("utf-8")
    lines = _spellings()
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        spelling, _, numbers = lines[middle].partition(b"\t")
        if spelling == wanted:
            names, _, others = numbers.partition(b"\t")
            return names, others
        if spelling < wanted:
            low = middle + 1
        else:
            high = middle
    return b"", b""


def _town(number: int, *, primary: bool) -> Town:
    name, country, admin1, lat, lon, population, geonameid = _places()[number].split(b"\t")
    return Town(
        name=name.decode("utf-8"),
        country=country.decode("ascii"),
        admin1=admin1.decode("ascii"),
        lat=float(lat),
        lon=float(lon),
        population=int(population),
        geonameid=int(geonameid),
        primary=primary,
    )
