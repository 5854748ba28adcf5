"""Finds the place of an event among the words around its trigger."""

from collections.abc import Iterable

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.positions import Arguments
from dateline.extract.language import Token
from dateline.extract.rulebook import load_rules


def place_of(registry: EntityRegistry, number: int, arguments: Arguments) -> str | None:
    """Return the most exact place named around a trigger in sentence `number`, or None.

    Towns and regions under a preposition of place come first, then places that describe the noun
    ("the Harrow talks"), then countries. Metonyms are never places.
    """
    prepositions = set(load_rules("locatives")["prepositions"]) | {
        "on",
        "",
        "of",
        "against",
        "from",
    }
    found: list[tuple[int, str]] = []
    # Where something came from is where it happened only if nothing else is said.
    apart = load_rules("events/violence")["apart"]["acts"]
    for case, token in sorted(arguments.obliques, key=lambda each: each[0] == "from"):
        # "Struck Harrow in retaliation for an attack on Mire" happened at Harrow alone.
        if case.split(" ")[-1] in prepositions and token.lemma not in apart:
            found.extend(_ranked(registry, number, _phrase(registry, number, token)))
    for token in arguments.modifiers:
        found.extend(pair for pair in _ranked(registry, number, [token]) if pair[0] == 0)
    for token in arguments.objects:
        inside = _ranked(registry, number, _phrase(registry, number, token))
        found.extend(pair for pair in inside if pair[0] == 0)
    places = [pair for pair in found if pair[0] == 0] or _nearby(registry, number, arguments)
    countries = [pair for pair in found if pair[0] == 1]
    chosen = places or countries
    return chosen[0][1] if chosen else None


def _nearby(registry: EntityRegistry, number: int, arguments: Arguments) -> list[tuple[int, str]]:
    """Return places inside the phrases of those who suffer: "suffered heavy shelling in Harrow"."""
    found: list[tuple[int, str]] = []
    for token in arguments.subjects:
        if registry.named(number, token) is None:
            continue
        found.extend(pair for pair in _ranked(registry, number, [token]) if pair[0] == 0)
    return found


def _phrase(registry: EntityRegistry, number: int, token: Token) -> Iterable[Token]:
    """Return `token` with the names below it, what it is called before what describes it.

    "The Black Sea resort of Harrow" is Harrow, and so is "the Norlandish port Harrow".
    """
    sentence = registry.sentences[number]
    without = frozenset({"acl", "acl:relcl", "advcl", "conj", "parataxis"})
    names = [
        t
        for t in sentence.dependents(token, "nmod", "appos", "flat")
        if t.index > token.index and (t.relation != "nmod" or preposition_of(sentence, t) == "of")
    ]
    called = [t for name in names for t in sentence.subtree(name, without)]
    return list(dict.fromkeys([token, *called, *sentence.subtree(token, without)]))


def _ranked(
    registry: EntityRegistry, number: int, tokens: Iterable[Token]
) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for token in tokens:
        name = registry.name_at(number, token)
        entity = registry.named(number, token)
        if name is None or entity is None or name.kind != "name":
            continue
        if registry.types[entity] == "place":
            found.append((0, entity))
        elif registry.types[entity] == "country":
            found.append((1, entity))
    return found
