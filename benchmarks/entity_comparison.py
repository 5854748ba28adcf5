"""Compares the people, places and aliases of a story with expected ones."""

from typing import Any

from benchmarks.comparison_records import Check, Fact, Section
from benchmarks.expected_facts import Facts
from benchmarks.story_index import (
    StoryIndex,
    fold,
    is_called,
    names_of,
    occurs,
    shares_words,
    stands_alone,
)
from dateline.graph.records import Entity

_ACTORS = frozenset({"person", "organization", "group"})
_WHERE = frozenset({"place", "country"})


def people(index: StoryIndex, expected: Facts) -> Section:
    """Compare people: one entity each, every alias that the articles use, side, title, articles."""
    return Section("people", tuple(_person(index, fact) for fact in expected.get("people", ())))


def places(index: StoryIndex, expected: Facts) -> Section:
    """Compare places: named as expected (a region may add a word) and with coordinates."""
    return Section("places", tuple(_place(index, name) for name in expected.get("places", ())))


def alias_groups(index: StoryIndex, expected: Facts) -> Section:
    """Compare groups of names that mean one entity, as far as the articles use them."""
    groups = expected.get("aliases_that_are_one", ())
    return Section("aliases that are one", tuple(_group(index, group) for group in groups))


def _person(index: StoryIndex, fact: dict[str, Any]) -> Fact:
    spellings = [fact["name"], *fact["aliases"]]
    wanted = {fold(name) for name in spellings}
    bearers = [
        entity
        for entity in index.story.entities
        if entity.type in _ACTORS and wanted & names_of(entity)
    ]
    persons = [entity for entity in bearers if entity.type == "person"]
    best = max(
        persons, key=lambda e: (len(wanted & names_of(e)), len(e.mentions), e.id), default=None
    )
    full_names = [name for name in spellings if " " in name] or spellings
    found = best is not None and any(is_called(best, name) for name in full_names)
    if best is None or not found:
        fields = ("one entity", "aliases", "side", "title", "articles")
        note = f"only as {', '.join(entity.id for entity in bearers)}" if bearers else ""
        return Fact(fact["name"], found=False, checks=_all_wrong(fields), note=note)
    return Fact(fact["name"], found=True, checks=_person_checks(index, fact, best, bearers))


def _person_checks(
    index: StoryIndex, fact: dict[str, Any], person: Entity, bearers: list[Entity]
) -> tuple[Check, ...]:
    others = [entity.id for entity in bearers if entity.id != person.id]
    spellings = [fact["name"], *fact["aliases"]]
    lacking = [
        alias
        for alias in spellings
        if not is_called(person, alias) and stands_alone(alias, spellings, index.kept_text)
    ]
    side = index.entities.get(person.side or "")
    titles = " ".join(role.title for role in person.roles)
    articles = index.key_set(mention.document for mention in person.mentions)
    return (
        Check("one entity", not others, f"also {', '.join(others)}"),
        Check("aliases", not lacking, f"lacks {', '.join(lacking)}"),
        Check("side", _is_side(side, fact["side"]), side.name if side else "none"),
        Check(
            "title",
            not fact.get("roles") or shares_words(titles, " ".join(fact["roles"]), 0.01),
            titles or "none",
        ),
        Check("articles", articles == set(fact["documents"]), _differences(articles, fact)),
    )


def _is_side(side: Entity | None, expected: str | None) -> bool:
    if side is None or expected is None:
        return side is None and expected is None
    return is_called(side, expected)


def _differences(found: frozenset[str], fact: dict[str, Any]) -> str:
    wanted = set(fact["documents"])
    parts = [("lacks", wanted - found), ("has", found - wanted)]
    return "; ".join(f"{word} {', '.join(sorted(keys))}" for word, keys in parts if keys)


def _place(index: StoryIndex, name: str) -> Fact:
    called = [
        entity
        for entity in index.story.entities
        if entity.type in _WHERE and any(_begins_with(own, fold(name)) for own in names_of(entity))
    ]
    best = max(called, key=lambda e: (is_called(e, name), e.lat is not None, e.id), default=None)
    if best is None:
        return Fact(name, found=False, checks=_all_wrong(("coordinates",)))
    return Fact(name, found=True, checks=(Check("coordinates", best.lat is not None, "none"),))


def _begins_with(name: str, wanted: str) -> bool:
    return name == wanted or name.startswith(f"{wanted} ")


def _group(index: StoryIndex, group: list[str]) -> Fact:
    used = [name for name in group if occurs(name, index.kept_text)]
    borne = {
        entity.id: frozenset(name for name in used if _bears(entity, name))
        for entity in index.story.entities
    }
    most = max(borne, key=lambda entity: (len(borne[entity]), entity), default=None)
    if most is None or not used:
        return Fact(" = ".join(group), found=not used)
    lacking = [name for name in used if name not in borne[most]]
    # A capital is a place of its own beside the government that it stands for.
    rivals = [
        entity.id
        for entity in index.story.entities
        if entity.id != most
        and entity.type == index.entities[most].type
        and any(is_called(entity, name) for name in used)
    ]
    notes = [f"{most} lacks {', '.join(lacking)}"] if lacking else []
    notes += [f"also {', '.join(rivals)}"] if rivals else []
    return Fact(" = ".join(group), found=not notes, note="; ".join(notes))


def _bears(entity: Entity, name: str) -> bool:
    """Return whether a name or a naming mention of an entity is or holds `name`."""
    named = [m.text for m in entity.mentions if m.kind in {"name", "metonym", "demonym"}]
    return any(occurs(fold(name), fold(own)) for own in (entity.name, *entity.aliases, *named))


def _all_wrong(fields: tuple[str, ...]) -> tuple[Check, ...]:
    return tuple(Check(field, right=False) for field in fields)
