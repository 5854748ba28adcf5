"""Decides what the words of an event noun say of whether it happened."""

from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Status
from dateline.extract.rulebook import load_rules


def noun_status(sentence: Sentence, trigger: Trigger, rules: dict[str, list[str]]) -> Status | None:
    """Return the status that a noun's own words give it, None where its clause decides."""
    if trigger.light is not None and _is_negated(sentence, trigger.light, rules):
        return "denied"
    described = _by_adjective(sentence, trigger.token, rules)
    if described is not None:
        return described
    if _is_none(sentence, trigger, rules):
        return "denied"
    if trigger.light is None and _was_held(sentence, trigger.token):
        return "occurred"
    known = trigger.light is None and _is_definite(sentence, trigger.token)
    return "occurred" if known else None


def _was_held(sentence: Sentence, noun: Token) -> bool:
    """Return True for "a summit held two weeks ago": what governs it says nothing of it."""
    held = load_rules("events/diplomacy")["talks"]["held_verbs"]
    clauses = sentence.dependents(noun, "acl")
    return any(
        t.lemma in held and t.text.lower() != t.lemma and not t.text.lower().endswith("ing")
        for t in clauses
    )


def _is_negated(sentence: Sentence, token: Token, rules: dict[str, list[str]]) -> bool:
    return bool(sentence.words_of(token, "advmod", "cc") & set(rules["negations"]))


def _is_none(sentence: Sentence, trigger: Trigger, rules: dict[str, list[str]]) -> bool:
    """Return True for "no talks took place" and for talks that were called off."""
    determiners = {t.text.lower() for t in sentence.dependents(trigger.token, "det")}
    above = sentence.tokens[trigger.token.head] if trigger.token.head >= 0 else None
    off = (
        above is not None
        and above.lemma in rules["called_off"]
        and trigger.token.relation
        in {
            "nsubj:pass",
            "obj",
        }
    )
    return bool(determiners & set(rules["negations"])) or off


def _is_definite(sentence: Sentence, noun: Token) -> bool:
    """Return True for an event taken as known: "the attack", "Wednesday's strike", "this raid".

    What governs it ("condemned the attack", "does not excuse the attack") then says nothing about
    whether it happened.
    """
    words = sentence.words_of(noun, "det")
    owned = bool(sentence.dependents(noun, "nmod:poss"))
    return owned or bool(words & {"the", "this", "that", "these", "those"})


def _by_adjective(sentence: Sentence, noun: Token, rules: dict[str, list[str]]) -> Status | None:
    words = sentence.words_of(noun, "amod", "det")
    if words & set(rules["planned_adjectives"]):
        return "planned"
    if words & set(rules["proposed_adjectives"]):
        return "proposed"
    if words & set(rules["unreal_adjectives"]):
        return "hypothetical"
    return None
