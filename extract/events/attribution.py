"""Finds who is credited with a claim, through which medium, and what stance is taken."""

from dataclasses import dataclass

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.media import medium_of
from dateline.extract.events.reports import reporting_verbs_above, speech_rules, stance_of
from dateline.extract.events.speakers import source_of, speaker_of
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Stance
from dateline.extract.rulebook import load_rules

_HEADLINE_SOURCE = 8
"""Most words of a source set off by a colon or dash: "Harbour minister: …"."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so (an entity id, None for the outlet), through which medium, with what stance.

    `verb` is the reporting verb and `sentence` the number of the sentence it stands in.
    """

    source: str | None = None
    medium: str | None = None
    stance: Stance = "asserts"
    verb: Token | None = None
    sentence: int | None = None


OUTLET = Attribution()


def attribution_of(registry: EntityRegistry, number: int, token: Token) -> Attribution:
    """Return who is credited with the clause around `token` in sentence `number`.

    A reporting verb that governs the clause comes first ("Norland said that …", "…, the ministry
    reported"), then "according to", then the colon or dash of a headline ("Minister: …").
    """
    sentence = registry.sentences[number]
    for verb in reporting_verbs_above(sentence, token):
        speaker = speaker_of(registry, number, verb)
        if speaker is None:
            continue
        stance = stance_of(sentence, verb)
        return Attribution(speaker, medium_of(registry, number, verb), stance, verb, number)
    credited = _according_to(registry, number, token) or _set_off(registry, number, token)
    return Attribution(credited) if credited is not None else OUTLET


def _according_to(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return whom "according to" credits with the clause around `token`.

    Where the sentence has another reporter, the credit holds for its own clause alone.
    """
    sentence = registry.sentences[number]
    crediting = set(speech_rules()["reporting"]["according"])
    for word in sentence.tokens:
        if word.text.lower() not in crediting:
            continue
        noun = sentence.tokens[word.head] if word.head >= 0 else word
        if noun.upos == "VERB":
            after = [
                t for t in sentence.dependents(word, "obl", "nmod", "obj") if t.index > word.index
            ]
            noun = after[0] if after else noun
        if _has_reporter(registry, number) and not _share_clause(sentence, noun, token):
            continue
        for each in (noun, *sentence.dependents(noun, "appos", "flat", "nmod:desc")):
            source = registry.source(number, each)
            if source is not None:
                return source
    return None


def _has_reporter(registry: EntityRegistry, number: int) -> bool:
    verbs = set(speech_rules()["reporting"]["stating"])
    return any(
        t.upos == "VERB" and t.lemma in verbs and speaker_of(registry, number, t) is not None
        for t in registry.sentences[number].tokens
    )


def _share_clause(sentence: Sentence, first: Token, second: Token) -> bool:
    return _clause_of(sentence, first) is _clause_of(sentence, second)


def _clause_of(sentence: Sentence, token: Token) -> Token:
    """Return the verb of the nearest clause with a subject of its own around `token`."""
    current = token
    while current.head >= 0:
        subject = sentence.dependents(current, "nsubj", "nsubj:pass")
        if current is not token and current.upos in {"VERB", "ADJ", "NOUN"} and subject:
            return current
        current = sentence.tokens[current.head]
    return current


def _set_off(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return the source that a colon sets before a report or a dash after a headline.

    "Harbour minister: ferries stop" and "Ferries stop - Norland Wire"; a full sentence after a
    dash is no source, and neither is a topic such as "Norland war: …".
    """
    sentence = registry.sentences[number]
    tokens = sentence.tokens
    for mark in tokens:
        if mark.text == ":" and mark.index <= _HEADLINE_SOURCE and mark.index < token.index:
            return _phrase_source(registry, number, tokens[: mark.index])
    last = max((t.index for t in tokens if t.text in {":", "-", "–", "—"}), default=-1)
    headline = tokens[-1].text not in {".", "!", "?", "”", '"'}
    if last > token.index and headline and len(tokens) - last <= _HEADLINE_SOURCE:
        return _phrase_source(registry, number, tokens[last + 1 :])
    return None


def _phrase_source(registry: EntityRegistry, number: int, tokens: tuple[Token, ...]) -> str | None:
    """Return who a phrase without a verb names, where that can speak: no country, no topic."""
    if not tokens or any(t.upos in {"VERB", "AUX"} for t in tokens):
        return None
    inside = {t.index for t in tokens}
    head = next((t for t in tokens if t.head not in inside), tokens[-1])
    named = registry.named(number, head)
    if named is not None:
        return named if registry.types[named] in {"person", "organization", "group"} else None
    nouns = {*load_rules("titles")["heads"], *load_rules("titles")["sources"]["nouns"]}
    if head.lemma not in nouns | set(load_rules("titles")["bodies"]["nouns"]):
        return None
    return source_of(registry, number, head)
