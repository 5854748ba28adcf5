"""Works out for whom people act, and the roles an article gives them."""

from collections.abc import Mapping

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.titles import Title
from dateline.extract.language import Token
from dateline.extract.records import Role
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


def _inferred(
    registry: EntityRegistry, title: Title, countries: Mapping[str, str]
) -> str | None:
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
            owners = [t for t in sentence.dependents(token, "nmod:poss", "amod")]
            for owner in owners:
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
            if entity in countries
        }
        if len(found) == 1:
            return found.pop()
    return None


def _only_country_before(registry: EntityRegistry, title: Title) -> str | None:
    found = {
        f"country:{name.country}"
        for name in registry.names
        if name.sentence == title.sentence and name.type == "country" and name.first < title.last
    }
    return found.pop() if len(found) == 1 else None


def roles_of(registry: EntityRegistry, person: str, document: str) -> tuple[Role, ...]:
    """Return the roles of a person, sorted by title, each once."""
    found: dict[str, Role] = {}
    for title in registry.titles.get(person, []):
        words = role_words(registry, title)
        if not words:
            continue
        of = registry.entity_of_name(title.of) if title.of is not None else None
        if of is not None and (of == person or registry.types[of] == "place"):
            of = None
        known = found.get(words)
        if known is None or known.of is None:
            found[words] = Role(title=words, of=of, documents=(document,))
    return tuple(found[words] for words in sorted(found))


def role_words(registry: EntityRegistry, title: Title) -> str:
    """Return the words of a title without the country or person it is held for, in lower case.

    Names inside it keep their capitals: "head of the Norlandish delegation". Leading a delegation
    is called by the title that the rules give it.
    """
    rules = load_rules("titles")
    sentence = registry.sentences[title.sentence]
    tokens = list(sentence.tokens[title.first : title.last])
    if title.leads:
        return str(rules["led_delegation"])
    tokens = _without_owner(registry, title.sentence, tokens)
    known = {*rules["heads"], *rules["modifiers"]}
    words: list[str] = []
    previous_end: int | None = None
    for token in tokens:
        named = registry.name_at(title.sentence, token)
        lower = token.text.lower()
        common = named is None and (lower in known or token.upos in {"NOUN", "ADJ"})
        word = lower if common else token.text
        glued = previous_end == token.start and words
        if glued:
            words[-1] += word
        else:
            words.append(word)
        previous_end = token.end
    return " ".join(words)


def _without_owner(registry: EntityRegistry, number: int, tokens: list[Token]) -> list[Token]:
    """Return a title's tokens without the country, person or body that it is held for before it."""
    possessives = [i for i, t in enumerate(tokens[:-1]) if t.text in {"'s", "’s", "'", "’"}]
    if possessives:
        tokens = tokens[possessives[-1] + 1 :]
    while len(tokens) > 1:
        name = registry.name_at(number, tokens[0])
        if tokens[0].text != "-" and (name is None or name.type not in {"country", "person"}):
            break
        tokens = tokens[1:]
    return tokens
