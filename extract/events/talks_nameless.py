"""Finds parties of talks that have no name, and those that the tree hangs elsewhere."""

from collections.abc import Iterator
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import ACTOR_TYPES
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Token
from dateline.extract.rulebook import load_rules

_FARTHEST = 16
"""How many words the parties after "talks with" may take."""
_JOINING = frozenset({"and", "&", ",", "of", "the", "'s", "’s", "-"})
_BESIDE = ("amod", "compound", "nmod")
_ENDING = frozenset({"VERB", "AUX", "SCONJ", "PRON"})


def nameless_party(registry: EntityRegistry, number: int, token: Token) -> list[str]:
    """Return who "the government", "the military" or "the opposition" is as a party of talks."""
    rules = _rules()
    if token.upos not in {"NOUN", "ADJ", "PROPN"}:
        return []
    found = registry.unnamed_fighters(number, token)
    if found or token.lemma not in rules["nameless_parties"]:
        return found
    return [registry.nameless_group(number, token)]


def parties_following(registry: EntityRegistry, trigger: Trigger) -> list[str]:
    """Return who is named right after "talks with" or "a meeting between", by the order of words.

    The tree often breaks where titles stand before the name: "a meeting with the union's commission
    chairman Ada Norling".
    """
    sentence = registry.sentences[trigger.sentence]
    after = sentence.tokens[trigger.token.index + 1 :]
    if not after or after[0].text.lower() not in _rules()["party_prepositions"]:
        return []
    entities = [registry.named(trigger.sentence, t) for t in _noun_phrases(after[1:])]
    found = [e for e in entities if e is not None and registry.types[e] in ACTOR_TYPES]
    people = [entity for entity in found if registry.types[entity] == "person"]
    # What stands before a name says what its bearer is: "the union's chairman Ada Norling".
    return list(dict.fromkeys(people or found))


def _noun_phrases(tokens: tuple[Token, ...]) -> Iterator[Token]:
    for token in tokens[:_FARTHEST]:
        if token.upos in _ENDING or (
            token.upos in {"ADP", "PUNCT"} and token.text.lower() not in _JOINING
        ):
            return
        yield token


def is_gathering(registry: EntityRegistry, number: int, subjects: list[Token]) -> bool:
    """Return True where people of state meet whom nobody names: "opposition leaders met".

    Ministers and envoys are of state by themselves, leaders and officials by a word beside them.
    """
    rules = _rules()
    for token in subjects:
        if token.text.lower() == token.lemma:
            continue
        beside = {t.lemma for t in registry.sentences[number].dependents(token, *_BESIDE)}
        led = token.lemma in rules["gatherers_of_state"] and (
            beside & set(rules["words_of_state"]) or registry.modifiers(number, token)
        )
        if token.lemma in rules["gatherers"] or led:
            return not any(registry.types[e] == "person" for e in registry.resolve(number, token))
    return False


def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = load_rules("events/diplomacy")["talks"]
    return rules
