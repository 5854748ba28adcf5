"""Works out for whom people act."""

from collections.abc import Mapping

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.titles import Title
from dateline.extract.rulebook import load_rules

_ROUNDS = 3


def assign_sides(registry: EntityRegistry, countries: Mapping[str, str]) -> None:
    """Set the side of each person from the titles beside the name.

    `countries` maps place entities to the country they lie in. What a title says of itself comes
    first; a person who acts for another person takes that one's side; a national office takes the
    only country its sentence names before it, a regional one the country of a place named with it.
    """
    for _ in range(_ROUNDS):
        for person, titles in sorted(registry.titles.items()):
            for title in titles:
                if person in registry.sides:
                    break
                side = _held_for(registry, title) or _inferred(registry, title, countries)
                if side is not None and side != person:
                    registry.sides[person] = side


def _held_for(registry: EntityRegistry, title: Title) -> str | None:
    if title.of is None:
        return None
    entity = registry.entity_of_name(title.of)
    if entity is None or entity in registry.outlets:
        return None
    kind = registry.types[entity]
    if kind == "country":
        return entity
    if kind in {"organization", "group"}:
        own = registry.sides.get(entity)
        if own is None and _is_body(registry.labels[entity]):
            own = _only_country_before(registry, title)
            if own is not None:
                registry.sides[entity] = own
            return own
        return own or entity
    return registry.sides.get(entity) if kind == "person" else None


def _is_body(name: str) -> bool:
    """Return True for a body that every state has, such as a ministry."""
    bodies = set(load_rules("titles")["bodies"]["nouns"])
    return bool(bodies & {word.lower() for word in name.split()})


def _inferred(registry: EntityRegistry, title: Title, countries: Mapping[str, str]) -> str | None:
    rules = load_rules("titles")
    words = title.text.lower()
    if any(office in words for office in rules["regional_offices"]):
        return _country_of_place(registry, title, countries)
    if any(office in words for office in rules["national_offices"]):
        return _only_country_before(registry, title)
    return _on_the_side_of(registry, title)


def _on_the_side_of(registry: EntityRegistry, title: Title) -> str | None:
    """Return the country of "On Norland's side, security secretary Ada Norling led …"."""
    sentence = registry.sentences[title.sentence]
    for token in sentence.tokens[: title.first]:
        if token.lemma in load_rules("titles")["side_nouns"] and token.relation in {"obl", "nmod"}:
            for owner in sentence.dependents(token, "nmod:poss", "amod"):
                entity = registry.named(title.sentence, owner)
                if entity is not None and registry.types[entity] == "country":
                    return entity
    return None


def _country_of_place(
    registry: EntityRegistry, title: Title, countries: Mapping[str, str]
) -> str | None:
    for number in (title.sentence, title.sentence - 1):
        found = {
            countries[entity]
            for name in registry.names
            if name.sentence == number and name.type == "place"
            for entity in [registry.named(number, registry.sentences[number].tokens[name.first])]
            if entity is not None and entity in countries
        }
        if len(found) == 1:
            return found.pop()
    return None


def _only_country_before(registry: EntityRegistry, title: Title) -> str | None:
    """Return the one country its sentence names before a title, if it belongs to nobody else there.

    An adjective such as "Norlandish" belongs to its own noun and does not count.
    """
    names = [n for n in registry.names if n.sentence == title.sentence and n.first < title.last]
    found = {f"country:{n.country}" for n in names if n.type == "country" and n.kind != "demonym"}
    if len(found) != 1:
        return None
    country = found.pop()
    people = (registry.entity_of_name_at(n) for n in names if n.type == "person")
    is_taken = any(p is not None and registry.sides.get(p) == country for p in people)
    return None if is_taken else country
