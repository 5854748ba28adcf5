"""Completes a quotation from the sentences before it: its medium and its stance."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.media import medium_of
from dateline.extract.events.quotation import Quotation
from dateline.extract.events.reports import speech_rules, stance_of
from dateline.extract.events.speakers import speaker_of
from dateline.extract.quotes import is_quoted

SENTENCES_ON = 2
"""How many sentences on somebody still speaks, through the medium that was named first."""


def in_context(
    registry: EntityRegistry, quotation: Quotation, found: Sequence[Quotation]
) -> Quotation:
    """Return `quotation` with the medium and stance that it takes over from what stands before.

    `found` are the quotations before it.
    """
    return _denying(registry, _with_medium(registry, quotation, found))


def only_person_before(registry: EntityRegistry, number: int) -> str | None:
    """Return the one person whom the paragraph of sentence `number` has named so far, or None.

    A name more than `SENTENCES_ON` sentences back no longer counts, nor do names in quotations.
    """
    here = registry.sentences[number]
    near = [s for s in registry.sentences[: number + 1] if s.paragraph == here.paragraph]
    start = near[-SENTENCES_ON - 1 :][0].start
    named = {
        entity
        for entity, mentions in registry.mentions.items()
        if registry.types[entity] == "person"
        for mention in mentions
        if mention.kind == "name" and start <= mention.span[0] < here.end
        if not is_quoted(mention.span[0], registry.quotes)
    }
    return min(named) if len(named) == 1 else None


def _with_medium(
    registry: EntityRegistry, quotation: Quotation, found: Sequence[Quotation]
) -> Quotation:
    """Give a quotation the medium that its speaker was said to use just before."""
    if quotation.medium is not None:
        return quotation
    last = found[-1] if found else quotation
    near = quotation.sentence - last.sentence <= SENTENCES_ON
    if last.medium and last.speaker == quotation.speaker and near:
        return replace(quotation, medium=last.medium)
    return replace(quotation, medium=_medium_before(registry, quotation))


def _medium_before(registry: EntityRegistry, quotation: Quotation) -> str | None:
    here = registry.sentences[quotation.sentence].paragraph
    for number in range(quotation.sentence, quotation.sentence - SENTENCES_ON - 1, -1):
        if number < 0 or here - registry.sentences[number].paragraph > 1:
            return None
        verbs = set(speech_rules()["reporting"]["verbs"])
        for verb in registry.sentences[number].tokens:
            if verb.upos != "VERB" or verb.lemma not in verbs:
                continue
            medium = medium_of(registry, number, verb)
            if medium is not None and speaker_of(registry, number, verb) == quotation.speaker:
                return medium
    return None


def _denying(registry: EntityRegistry, quotation: Quotation) -> Quotation:
    """Take what follows a denial by the same speaker for part of it.

    'Norling denied that the army had fired. "We kept our word," she said.'
    """
    number = quotation.begins - 1
    if number < 0 or quotation.stance == "denies":
        return quotation
    sentence = registry.sentences[number]
    if sentence.paragraph != registry.sentences[quotation.begins].paragraph:
        return quotation
    denials = [
        verb
        for verb in sentence.tokens
        if verb.lemma in speech_rules()["reporting"]["deny"] and verb.upos == "VERB"
        if stance_of(sentence, verb) == "denies"
    ]
    same = any(speaker_of(registry, number, verb) == quotation.speaker for verb in denials)
    return replace(quotation, stance="denies") if same else quotation
