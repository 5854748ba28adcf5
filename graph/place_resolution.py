"""Which places of several articles are one place.

A town and the region around it that bears its name count as one place: articles use the two names
for each other, and readers look for both under one.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz

from dateline.extract.records import Location
from dateline.extract.rulebook import load_rules
from dateline.graph.distance import distance_km
from dateline.graph.local_entities import LocalEntities, LocalEntity
from dateline.graph.name_similarity import block_key, fold_name, rewritten

SAME_NAME_KM = 150.0
"""A region's middle is seldom farther than this from the town that it is named after."""
SAME_SPELLING_KM = 50.0
"""Two spellings of one place's name are located at most this far apart."""
LEAST_SIMILARITY = 90.0
"""Similarity, of 100, from which two names can be spellings of one."""
LEAST_LETTERS = 6
"""Names shorter than this many letters must be spelled alike."""


class _Place:
    """Mentions of places found to be one so far."""

    def __init__(self, name: str, members: list[LocalEntity]) -> None:
        self.names = {name}
        self.members = members
        self.locations = [local.entity.location for local in members if local.entity.location]
        self.gazetteer_ids = {
            location.gazetteer_id for location in self.locations if location.gazetteer_id
        }

    def absorb(self, other: "_Place") -> None:
        self.names |= other.names
        self.members += other.members
        self.locations += other.locations
        self.gazetteer_ids |= other.gazetteer_ids


def join_places(entities: LocalEntities) -> None:
    """Join the places of `entities` that are one place."""
    found: dict[tuple[str, str | tuple[str, str]], list[LocalEntity]] = defaultdict(list)
    for local in entities.of_type("place"):
        found[place_key(local.entity.name), _where(local)].append(local)
    blocks: dict[str, list[_Place]] = defaultdict(list)
    by_gazetteer_id: dict[str, list[LocalEntity]] = defaultdict(list)
    for (name, _), members in sorted(found.items(), key=lambda item: (item[0][0], str(item[0][1]))):
        place = _Place(name, members)
        blocks[block_key(name)].append(place)
        for gazetteer_id in place.gazetteer_ids:
            by_gazetteer_id[gazetteer_id] += members
    for members in by_gazetteer_id.values():
        entities.groups.join_all(local.key for local in members)
    for block in blocks.values():
        for place in _join_block(block):
            entities.groups.join_all(local.key for local in place.members)


def place_key(name: str) -> str:
    """Return a folded place name without the words that say what kind of region it is.

    An Arabic article before it, which spellings have or leave out, is no part of it either.
    """
    words = fold_name(name).split()
    kept = [word for word in words if word not in _region_words()]
    if len(kept) > 1 and kept[0] in _articles():
        kept = kept[1:]
    return " ".join(kept or words)


def _where(local: LocalEntity) -> str | tuple[str, str]:
    location = local.entity.location
    if location is None:
        return ""
    return location.gazetteer_id or (f"{location.lat:.3f}", f"{location.lon:.3f}")


def _join_block(block: Iterable[_Place]) -> list[_Place]:
    located = [place for place in block if place.locations]
    unlocated = [place for place in block if not place.locations]
    found: list[_Place] = []
    for place in sorted(located, key=lambda place: (-len(place.members), sorted(place.names))):
        fitting = [other for other in found if _one_place(other, place)]
        if fitting:
            fitting[0].absorb(place)
        else:
            found.append(place)
    for place in unlocated:
        fitting = [other for other in found if other.names & place.names]
        if len(fitting) == 1:
            fitting[0].absorb(place)
        else:
            found.append(place)
    return found


def _one_place(first: _Place, second: _Place) -> bool:
    if first.gazetteer_ids & second.gazetteer_ids:
        return True
    if not _one_country(first.locations + second.locations):
        return False
    if first.names & second.names:
        return _within(first, second, SAME_NAME_KM)
    if not all(_one_spelling(one, other) for one in first.names for other in second.names):
        return False
    limit = SAME_NAME_KM if _same_rewritten(first, second) else SAME_SPELLING_KM
    return _within(first, second, limit)


def _same_rewritten(first: _Place, second: _Place) -> bool:
    return bool(set(map(rewritten, first.names)) & set(map(rewritten, second.names)))


def _one_spelling(first: str, second: str) -> bool:
    if min(len(first), len(second)) < LEAST_LETTERS:
        return first == second
    return fuzz.ratio(rewritten(first), rewritten(second)) >= LEAST_SIMILARITY


def _one_country(locations: Iterable[Location]) -> bool:
    return len({location.country for location in locations if location.country}) <= 1


def _within(first: _Place, second: _Place, limit: float) -> bool:
    return all(
        distance_km((one.lat, one.lon), (other.lat, other.lon)) <= limit
        for one in _distinct(first.locations)
        for other in _distinct(second.locations)
    )


def _distinct(locations: Iterable[Location]) -> list[Location]:
    return list(dict.fromkeys(locations))


@cache
def _articles() -> frozenset[str]:
    """Return the articles that spellings of one name have or leave out: "al-Qusayr", "Qusayr"."""
    return frozenset(load_rules("names")["place_articles"])


@cache
def _region_words() -> frozenset[str]:
    return frozenset(load_rules("names")["region_words"])
