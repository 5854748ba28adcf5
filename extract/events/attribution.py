"""Finds who is credited with a claim, through which medium, and what stance is taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import subjects_of
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Stance
from dateline.extract.rulebook import load_rules

_CLIMB = frozenset(
    {
        "ccomp",
        "parataxis",
        "conj",
        "advcl",
        "acl",
        "acl:relcl",
        "xcomp",
        "obl",
        "obj",
        "nsubj",
        "nsubj:pass",
        "nmod",
        "dep",
        "appos",
        "nmod:poss",
        "compound",
    }
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so (an entity id, None for the outlet), through which medium, with what stance."""

    source: str | None = None
    medium: str | None = None
    stance: Stance = "asserts"
    verb: Token | None = None


OUTLET = Attribution()


@cache
def speech_rules() -> dict[str, Any]:
    """Return the table of `rules/events/speech.toml`."""
    rules: dict[str, Any] = load_rules("events/speech")
    return rules


def attribution_of(registry: EntityRegistry, number: int, token: Token) -> Attribution:
    """Return who is credited with the clause around `token` in sentence `number`.

    A reporting verb that governs the clause comes first ("Norland said that …", "…, the ministry
    reported"), then "according to".
    """
    sentence = registry.sentences[number]
    for verb in _reporting_verbs(sentence, token):
        speaker = speaker_of(registry, number, verb)
        if speaker is None:
            continue
        stance = stance_of(verb)
        return Attribution(speaker, medium_of(registry, number, verb), stance, verb)
    credited = _according_to(registry, number)
    if credited is not None:
        return Attribution(credited, None)
    return OUTLET


def _reporting_verbs(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Return reporting verbs above `token`, nearest first, whose report the token is part of.

    A token in the reporting verb's own arguments (its subject, its time) is not in the report,
    except for an object: "reported the death of two".
    """
    verbs = set(speech_rules()["reporting"]["verbs"])
    current = token
    while current.head >= 0 and current.relation in _CLIMB:
        above = sentence.tokens[current.head]
        if above.upos == "VERB" and above.lemma in verbs:
            if (
                current.relation in {"ccomp", "parataxis", "xcomp", "obj", "conj"}
                and above is not token
            ):
                yield above
        yield from _inserted(sentence, current, verbs)
        current = above
    yield from _inserted(sentence, current, verbs)


def _inserted(sentence: Sentence, token: Token, verbs: set[str]) -> Iterator[Token]:
    """Return a reporting verb that hangs below the report: "…, the ministry said"."""
    for child in sentence.dependents(token, "parataxis", "advcl", "acl"):
        is_report = child.upos == "VERB" and child.lemma in verbs
        marks = {t.text.lower() for t in sentence.dependents(child, "mark", "advmod")}
        complete = bool(sentence.dependents(child, "ccomp", "obj", "xcomp"))
        if is_report and not complete and (child.relation == "parataxis" or "as" in marks):
            yield child


def speaker_of(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return the entity that does the speaking of `verb`, or None where nobody known does."""
    sentence = registry.sentences[number]
    for subject in subjects_of(sentence, verb):
        source = registry.source(number, subject)
        if source is not None:
            return source
    return None


def stance_of(verb: Token) -> Stance:
    """Return the stance that a reporting verb expresses towards what it reports."""
    reporting = speech_rules()["reporting"]
    if verb.lemma in reporting["deny"]:
        return "denies"
    if verb.lemma in reporting["doubt"]:
        return "doubts"
    if verb.lemma in reporting["predict"]:
        return "predicts"
    if verb.lemma in reporting["demand"]:
        return "demands"
    return "asserts"


def _according_to(registry: EntityRegistry, number: int) -> str | None:
    sentence = registry.sentences[number]
    credits = set(speech_rules()["reporting"]["according"])
    for token in sentence.tokens:
        if token.text.lower() not in credits:
            continue
        noun = sentence.tokens[token.head] if token.head >= 0 else token
        if noun.upos == "VERB":
            following = [
                t for t in sentence.dependents(token, "obl", "nmod", "obj") if t.index > token.index
            ]
            noun = following[0] if following else noun
        for each in (noun, *_titled_name(sentence, noun)):
            source = registry.source(number, each)
            if source is not None:
                return source
    return None


def _titled_name(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    return sentence.dependents(noun, "appos", "flat", "nmod:desc")


def medium_of(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return the medium of a statement as written: "X and Telegram", "a statement", "TASS"."""
    sentence = registry.sentences[number]
    rules = speech_rules()["reporting"]
    near = (verb, *sentence.dependents(verb, "advcl", "conj", "obj"))
    for token in near:
        for part in sentence.dependents(token, "obl", "nmod", "obj", "iobj"):
            words = _medium_words(registry, number, sentence, part, rules)
            if words is not None:
                return words
    return None


def _medium_words(
    registry: EntityRegistry,
    number: int,
    sentence: Sentence,
    token: Token,
    rules: dict[str, list[str]],
) -> str | None:
    cases = {t.text.lower() for t in sentence.dependents(token, "case")}
    named = registry.named(number, token)
    if named is not None and named in registry.media and cases & set(rules["media_prepositions"]):
        others = [
            t
            for t in sentence.dependents(token, "conj")
            if registry.named(number, t) in registry.media
        ]
        return _written(registry, sentence, token, others[-1] if others else token)
    if token.relation in {"obj", "iobj"}:
        return registry.labels[named] if named is not None and named in registry.outlets else None
    if not cases & set(rules["media_prepositions"]):
        return None
    if token.lemma in rules["media_nouns"] or (named is not None and named in registry.outlets):
        first = min(
            (t.index for t in sentence.dependents(token, "amod", "compound", "det", "nmod:poss")),
            default=token.index,
        )
        start = sentence.tokens[min(first, token.index)]
        carrier = _carried_by(registry, number, sentence, token)
        return carrier or _written(registry, sentence, start, token)
    return None


def _carried_by(
    registry: EntityRegistry, number: int, sentence: Sentence, token: Token
) -> str | None:
    """Return the agency of "in comments carried by the agency"."""
    for child in sentence.dependents(token, "acl", "nmod"):
        for part in (child, *sentence.dependents(child, "obl", "obl:agent")):
            for each in (part, *sentence.dependents(part, "compound", "appos", "flat")):
                named = registry.named(number, each)
                if named is not None and named in registry.outlets:
                    return registry.labels[named]
    return None


def _written(registry: EntityRegistry, sentence: Sentence, first: Token, last: Token) -> str:
    del sentence
    return " ".join(registry.text[first.start : last.end].split())
