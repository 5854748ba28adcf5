"""Which countries, organizations and groups of several articles are one."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from dateline.graph.local_entities import LocalEntities, LocalEntity, LocalKey
from dateline.graph.name_similarity import consonants, fold_name, rewritten

LEAST_SIMILARITY = 93.0
"""Similarity, of 100, from which two long names with one skeleton are spellings of one."""
LEAST_LETTERS = 8
"""Names shorter than this many letters must be spelled alike."""
LEAST_SHARED_WORDS = 80.0
"""Similarity in words, of 100, from which two names with a common acronym are one."""


class _Organization:
    """Mentions of one name that act for one side."""

    def __init__(self, name: str, side: LocalKey | None, members: list[LocalEntity]) -> None:
        self.name = name
        self.side = side
        self.members = members
        self.aliases = {alias for local in members for alias in local.strong_aliases()} - {name}


def join_countries(entities: LocalEntities) -> None:
    """Join countries of one name; articles give them their canonical names already."""
    by_name: dict[str, list[LocalKey]] = defaultdict(list)
    for local in entities.of_type("country"):
        by_name[fold_name(local.entity.name)].append(local.key)
    for keys in by_name.values():
        entities.groups.join_all(keys)


def join_organizations(entities: LocalEntities) -> None:
    """Join organizations and groups that are one.

    One name is one organization, unless it is a name that several sides have ("Foreign Ministry"):
    then it is one per side, and who is meant without a side stays unknown. Descriptions ("local
    officials") are never one across articles without a side.
    """
    by_name: dict[str, list[LocalEntity]] = defaultdict(list)
    for local in entities.of_type("organization", "group"):
        by_name[fold_name(local.entity.name)].append(local)
    organizations = [
        organization
        for name, members in by_name.items()
        for organization in _by_side(name, members, entities)
    ]
    for organization in organizations:
        entities.groups.join_all(local.key for local in organization.members)
    _join_spellings(organizations, entities)
    _join_aliases(organizations, entities)


def _by_side(
    name: str, members: Iterable[LocalEntity], entities: LocalEntities
) -> list[_Organization]:
    sides: dict[LocalKey | None, list[LocalEntity]] = defaultdict(list)
    for local in members:
        sides[entities.side(local)].append(local)
    unsided = sides.pop(None, [])
    named = [local for local in unsided if local.is_named]
    described = [local for local in unsided if not local.is_named]
    organizations = [_Organization(name, side, found) for side, found in sides.items()]
    if len(organizations) == 1:
        only = organizations[0]
        organizations = [_Organization(name, only.side, only.members + named)]
    elif not organizations and named:
        organizations = [_Organization(name, None, named)]
    else:
        described = described + named
    return organizations + [_Organization(name, None, [local]) for local in described]


def _join_spellings(organizations: Iterable[_Organization], entities: LocalEntities) -> None:
    blocks: dict[str, list[_Organization]] = defaultdict(list)
    for organization in organizations:
        if len(organization.name) < LEAST_LETTERS or not organization.members[0].is_named:
            continue
        block = blocks[consonants(organization.name)]
        for other in block:
            if organization.name != other.name and _one_spelling(organization, other):
                _join(organization, other, entities)
        block.append(organization)


def _one_spelling(first: _Organization, second: _Organization) -> bool:
    similarity = fuzz.ratio(rewritten(first.name), rewritten(second.name))
    return similarity >= LEAST_SIMILARITY and _sides_agree(first, second)


def _join_aliases(organizations: list[_Organization], entities: LocalEntities) -> None:
    """Join a name to the organization that has it as an alias, where only one has.

    Two full names with one acronym are one only if their words are alike as well.
    """
    by_name: dict[str, list[_Organization]] = defaultdict(list)
    by_alias: dict[str, list[_Organization]] = defaultdict(list)
    for organization in organizations:
        by_name[organization.name].append(organization)
        for alias in sorted(organization.aliases):
            by_alias[alias].append(organization)
    for alias, holders in sorted(by_alias.items()):
        _join_alike(holders, entities)
        if _are_one(holders, entities):
            named = [other for other in by_name[alias] if _sides_agree(holders[0], other)]
            if len(named) == 1 and named[0].members[0].is_named:
                _join(holders[0], named[0], entities)


def _join_alike(holders: list[_Organization], entities: LocalEntities) -> None:
    by_frequency = Counter({holder.name: len(holder.members) for holder in holders})
    first = min(holders, key=lambda holder: (-by_frequency[holder.name], holder.name))
    for other in holders:
        alike = fuzz.token_set_ratio(first.name, other.name) >= LEAST_SHARED_WORDS
        if other is not first and alike and _sides_agree(first, other):
            _join(first, other, entities)


def _are_one(holders: list[_Organization], entities: LocalEntities) -> bool:
    groups = {entities.groups.representative(holder.members[0].key) for holder in holders}
    return len(groups) == 1


def _sides_agree(first: _Organization, second: _Organization) -> bool:
    return first.side is None or second.side is None or first.side == second.side


def _join(first: _Organization, second: _Organization, entities: LocalEntities) -> None:
    entities.groups.join(first.members[0].key, second.members[0].key)
