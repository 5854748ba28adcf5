"""Tells whether the name of a capital stands for the city or for its government."""

from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules


def is_place(sentence: Sentence, first: int, last: int) -> bool:
    """Return True where tokens `[first, last)`, a capital's name, are the city in this sentence."""
    rules = load_rules("locatives")
    head = _head(sentence, first, last)
    outside = sentence.tokens[head.head] if head.head >= 0 else None
    return (
        _modified_as_place(sentence, first, last, outside, rules["place_heads"])
        or _in_apposition(sentence, head, first, last)
        or _under_preposition(sentence, head, outside)
        or (
            outside is not None
            and head.relation in {"obj", "nsubj:pass"}
            and outside.lemma in rules["place_object_verbs"]
        )
    )


def _head(sentence: Sentence, first: int, last: int) -> Token:
    inside = range(first, last)
    return next(t for t in sentence.tokens[first:last] if t.head not in inside)


def _modified_as_place(
    sentence: Sentence, first: int, last: int, outside: Token | None, place_heads: list[str]
) -> bool:
    before = sentence.tokens[first - 1].text.lower() if first else ""
    if before in load_rules("locatives")["place_adjectives"]:
        return True
    follows = sentence.tokens[last] if last < len(sentence.tokens) else None
    return (
        outside is not None
        and follows is not None
        and outside.index >= last
        and outside.lemma in place_heads
        and follows.upos in {"NOUN", "PROPN", "ADJ"}
    )


def _in_apposition(sentence: Sentence, head: Token, first: int, last: int) -> bool:
    """Return True for "Geneva, Switzerland" and "the capital, Kyiv"."""
    nouns = load_rules("locatives")["place_nouns"]
    near = [*sentence.dependents(head, "appos"), sentence.tokens[max(head.head, 0)]]
    if any(token.lemma in nouns for token in near if not first <= token.index < last):
        return head.relation in {"appos", "flat", "nmod", "compound", "nmod:desc"} or bool(
            sentence.dependents(head, "appos")
        )
    return False


def _under_preposition(sentence: Sentence, head: Token, outside: Token | None) -> bool:
    rules = load_rules("locatives")
    governed = _first_of_coordination(sentence, head)
    cases = {token.text.lower() for token in sentence.dependents(governed, "case")}
    if cases & set(rules["prepositions"]):
        return True
    above = sentence.tokens[governed.head] if governed.head >= 0 else outside
    if above is None:
        return False
    if "of" in cases and above.lemma in rules["place_nouns"]:
        return True
    if cases & {"on", "against"} and above.lemma in rules["attack_nouns"]:
        return True
    return bool(cases & set(rules["directions"])) and above.lemma in rules["travel_verbs"]


def _first_of_coordination(sentence: Sentence, token: Token) -> Token:
    while token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    return token
