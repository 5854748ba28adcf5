"""Works out for whom people act."""

from collections.abc import Callable, Mapping

from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.titles import Title
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules

_ROUNDS = 3
_NEAR = 3


def assign_sides(registry: EntityRegistry, countries: Mapping[str, str]) -> None:
    """Set the side of each person from the titles beside the name.

    `countries` maps place entities to the country they lie in. What a title says of itself comes
    first; a person who acts for another person takes that one's side; a national office takes the
    only country its sentence names before it, a regional one the country of a place named with it.
    The registry learns on whose ground the article's towns lie.
    """
    registry.scene = tuple(country for _, country in sorted(countries.items()))
    for _ in range(_ROUNDS):
        _assign(registry, _held_for)
    _assign(registry, lambda registry, title: _inferred(registry, title, countries))
    for _ in range(_ROUNDS):
        _assign(registry, _held_for)


def _assign(
    registry: EntityRegistry, side_by: Callable[[EntityRegistry, Title], str | None]
) -> None:
    """Give people without a side the first that one of their titles gives by `side_by`."""
    for person, titles in sorted(registry.titles.items()):
        if person in registry.sides:
            continue
        sides = (side_by(registry, title) for title in titles)
        side = next((each for each in sides if each is not None and each != person), None)
        if side is not None:
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
    """Return True for a body that every state has one of, such as a ministry."""
    bodies = set(load_rules("titles")["bodies"]["of_every_state"])
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

    An adjective such as "Norlandish" belongs to its own noun and does not count, nor does what
    somebody is only reported to say of a country.
    """
    names = [
        n
        for n in registry.names
        if n.sentence == title.sentence and n.first < title.last and _is_beside(registry, title, n)
    ]
    found = {f"country:{n.country}" for n in names if n.type == "country" and n.kind != "demonym"}
    if len(found) != 1:
        return None
    country = found.pop()
    people = (registry.entity_of_name_at(n) for n in names if n.type == "person")
    is_taken = any(p is not None and registry.sides.get(p) == country for p in people)
    return None if is_taken else country


def _is_beside(registry: EntityRegistry, title: Title, name: NameMention) -> bool:
    """Return True for a name in the clause of a title, not in a clause that is reported."""
    sentence = registry.sentences[title.sentence]
    if _is_credited_at_end(sentence, title, name):
        return False
    holder = sentence.ancestors(sentence.tokens[title.first])
    shared = {token.index for token in holder}
    path = [t for t in sentence.ancestors(sentence.tokens[name.first]) if t.index not in shared]
    heads = load_rules("titles")["heads"]
    of_another = any(t.lemma in heads for t in path)
    return not of_another and not {t.relation for t in path} & {"ccomp", "parataxis", "acl:relcl"}


def _is_credited_at_end(sentence: Sentence, title: Title, name: NameMention) -> bool:
    """Return True for "Troops are in Norland, Ada Norling, the minister, said", by its words.

    The tree often takes the speaker for a part of what is said.
    """
    between = sentence.tokens[name.last : title.first]
    told = any(token.relation.startswith("nsubj") for token in sentence.tokens[: name.first])
    after = [token.lemma for token in sentence.tokens[title.last : title.last + _NEAR]]
    reporting = load_rules("events/speech")["reporting"]["verbs"]
    return told and any(t.text == "," for t in between) and any(w in reporting for w in after)
