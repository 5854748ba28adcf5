"""Recognises weapons in a noun phrase and counts them."""

from collections.abc import Iterable, Mapping
from functools import cache

from dateline.extract.language import Sentence, Token
from dateline.extract.language.lemma import lemma
from dateline.extract.quantities import count_of
from dateline.extract.records import CountRange, Weapon
from dateline.extract.rulebook import load_rules


@cache
def _names() -> Mapping[str, str]:
    return {
        word: entry["name"] for entry in load_rules("weapons")["weapon"] for word in entry["words"]
    }


def weapon_name(sentence: Sentence, token: Token) -> str | None:
    """Return the name of the weapon that noun `token` is, with the words before it, or None.

    "Long-range drones" is a "long-range drone", "attack drones" a "drone".
    """
    if token.upos not in {"NOUN", "PROPN", "ADJ"}:
        return None
    words = [_singular(token)]
    for index in range(token.index - 1, max(-1, token.index - 5), -1):
        before = sentence.tokens[index]
        if before.text == "-":
            words.insert(0, "-")
            continue
        if before.upos not in {"NOUN", "PROPN", "ADJ", "VERB"} and words[0] != "-":
            break
        words.insert(0, before.lemma if before.upos == "NOUN" else before.text.lower())
    if is_of_peace(sentence, token):
        return None
    for start in range(len(words)):
        phrase = " ".join(words[start:]).replace(" - ", "-")
        if phrase in _names():
            return _names()[phrase]
    return None


def is_of_peace(sentence: Sentence, token: Token) -> bool:
    """Return True for what only shares a weapon's name: "gas tank", "rescue helicopter"."""
    before = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    return before in load_rules("weapons")["not_after"]


def weapons_in(sentence: Sentence, token: Token) -> list[tuple[Weapon, Token]]:
    """Return the weapons in the coordination that `token` heads, each with its count and noun."""
    found: list[tuple[Weapon, Token]] = []
    for each in (token, *sentence.dependents(token, "conj")):
        name = weapon_name(sentence, each)
        if name is not None:
            count = None if each.lemma in _carriers() else count_of(sentence, each)
            found.append((Weapon(name=name, count=count), each))
            continue
        # "Dozens of missiles and hundreds of drones": the tree may hang these on the missiles.
        for part in sentence.dependents(each, "nmod") if each.lemma in _containers() else ():
            found.extend(weapons_in(sentence, part))
    return found


def _singular(token: Token) -> str:
    """Return a noun's lemma, also where a capital at the start makes a name of it: "Warplanes"."""
    return lemma(token.text, "NOUN") if token.upos == "PROPN" else token.lemma


def is_crewed(token: Token) -> bool:
    """Return True for a weapon that is people or has people in it: a warplane, a suicide bomber."""
    armed = load_rules("titles")["armed"]["nouns"]
    return _singular(token) in {*load_rules("fighters")["crewed"], *armed}


@cache
def _carriers() -> frozenset[str]:
    return frozenset(load_rules("weapons")["carriers"])


@cache
def _containers() -> frozenset[str]:
    return frozenset(load_rules("weapons")["containers"])


def merged(weapons: Iterable[Weapon]) -> tuple[Weapon, ...]:
    """Return one weapon a name, sorted; a known count goes before an unknown one."""
    counts: dict[str, CountRange | None] = {}
    for weapon in weapons:
        if counts.get(weapon.name) is None:
            counts[weapon.name] = weapon.count
    return tuple(Weapon(name=name, count=counts[name]) for name in sorted(counts))
