"""Which people of several articles are one person.

A wrong merge is worse than a missed one: equal full names are one person, spellings of one full
name are unless their sides differ, and a family name alone joins a full name only where nothing
else could be meant. First names that conflict always keep two people apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from dateline.graph.local_entities import LocalEntities, LocalEntity, LocalKey
from dateline.graph.name_similarity import (
    PersonName,
    block_key,
    compatible_given_names,
    fold_name,
    person_name,
    same_family_name,
)

WELL_ATTESTED = 2
"""Documents in which a full name must stand to draw a bare family name without a side to it."""


class _Person:
    """People found to be one so far, with all that later comparisons need."""

    def __init__(
        self, name: PersonName, members: list[LocalEntity], entities: LocalEntities
    ) -> None:
        self.names = [name]
        self.members = members
        self.documents = {local.document for local in members}
        self.sides = Counter(side for local in members if (side := entities.side(local)))
        self.roles = {role for local in members for role in entities.roles(local)}
        self.short_names = {
            alias for local in members for alias in local.strong_aliases() if " " not in alias
        }

    @property
    def side(self) -> LocalKey | None:
        """The side that most articles give, None where none does."""
        if not self.sides:
            return None
        return min(self.sides, key=lambda side: (-self.sides[side], side))

    def absorb(self, other: "_Person") -> None:
        self.names += other.names
        self.members += other.members
        self.documents |= other.documents
        self.sides += other.sides
        self.roles |= other.roles
        self.short_names |= other.short_names


def join_people(entities: LocalEntities) -> None:
    """Join the people of `entities` that are one person."""
    by_name: dict[PersonName, list[LocalEntity]] = defaultdict(list)
    for local in entities.of_type("person"):
        by_name[person_name(local.entity.name)].append(local)
    full_names = [
        _Person(name, members, entities) for name, members in by_name.items() if name.given
    ]
    people = _join_spellings(full_names)
    bare = [local for name, members in by_name.items() if not name.given for local in members]
    left_over = _join_bare_names(bare, people, entities)
    for person in people:
        entities.groups.join_all(local.key for local in person.members)
    _join_left_over(left_over, entities)


def _join_spellings(people: Iterable[_Person]) -> list[_Person]:
    """Merge full names that are spellings of one, the best attested first, initials last."""
    blocks: dict[str, list[_Person]] = defaultdict(list)
    found = []
    for person in sorted(people, key=_attestation):
        block = blocks[block_key(person.names[0].family)]
        fitting = [other for other in block if _can_be_one(other, person)]
        if len(fitting) == 1:
            fitting[0].absorb(person)
        else:
            block.append(person)
            found.append(person)
    return found


def _attestation(person: _Person) -> tuple[bool, int, str]:
    given = person.names[0].given
    return len(given) == 1, -len(person.documents), given


def _can_be_one(person: _Person, other: _Person) -> bool:
    if person.side and other.side and person.side != other.side:
        return False
    return all(
        same_family_name(first, second) and compatible_given_names(first, second)
        for first in person.names
        for second in other.names
    )


def _join_bare_names(
    bare: Iterable[LocalEntity], people: Iterable[_Person], entities: LocalEntities
) -> list[LocalEntity]:
    """Add people known by one name to the full name that is meant; return those left over."""
    by_family: dict[str, list[_Person]] = defaultdict(list)
    by_short_name: dict[str, list[_Person]] = defaultdict(list)
    for person in people:
        by_family[block_key(person.names[0].family)].append(person)
        for short_name in person.short_names:
            by_short_name[short_name].append(person)
    left_over = []
    joined = []
    for local in bare:
        name = person_name(local.entity.name)
        candidates = [
            person
            for person in by_family[block_key(name.family)]
            if any(_may_be_short_for(name, other) for other in person.names)
        ]
        for person in by_short_name[fold_name(local.entity.name)]:
            if person not in candidates:
                candidates.append(person)
        person_meant = _meant(local, candidates, entities)
        if person_meant is None:
            left_over.append(local)
        else:
            joined.append((person_meant, local))
    for person, local in joined:
        person.members.append(local)
    return left_over


def _may_be_short_for(name: PersonName, full: PersonName) -> bool:
    return name.generation in {"", full.generation} and same_family_name(name, full)


def _meant(
    local: LocalEntity, candidates: list[_Person], entities: LocalEntities
) -> _Person | None:
    side = entities.side(local)
    roles = entities.roles(local)
    possible = [
        person for person in candidates if not (side and person.sides and side not in person.sides)
    ]
    for fitting in (
        [person for person in possible if local.document in person.documents],
        [person for person in possible if side in person.sides or roles & person.roles],
    ):
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    if len(possible) == 1 and len(possible[0].documents) >= WELL_ATTESTED:
        return possible[0]
    return None


def _join_left_over(left_over: Iterable[LocalEntity], entities: LocalEntities) -> None:
    """Join people known by one name only, where a side or an office speaks for it too."""
    by_evidence: dict[tuple[str, object], list[LocalKey]] = defaultdict(list)
    for local in left_over:
        name = fold_name(local.entity.name)
        side = entities.side(local)
        evidence = [side] if side else sorted(entities.roles(local), key=str)
        for fact in evidence:
            by_evidence[name, fact].append(local.key)
    for keys in by_evidence.values():
        entities.groups.join_all(keys)
