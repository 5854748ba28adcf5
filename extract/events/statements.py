"""Builds claims of statements: who said which words, where and when."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.attribution import (
    Attribution,
    medium_of,
    speaker_of,
    speech_rules,
    stance_of,
)
from dateline.extract.events.claims import Draft
from dateline.extract.events.quotations import Quotation
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span

_RULE = TriggerRule("statement", None, "speaker", "", None, None, False, (), "asserts")


LEAST_WORDS = 5
"""Fewer reported words than this say too little to be a statement of their own."""


def draft_reports(registry: EntityRegistry, number: int, quoted: frozenset[int]) -> list[Draft]:
    """Return the statements of sentence `number` that are reported without quotation marks.

    Only what a named person or body says counts; `quoted` are the indexes of verbs whose words are
    quoted and which are statements already.
    """
    sentence = registry.sentences[number]
    verbs = set(speech_rules()["reporting"]["stating"])
    found: list[Draft] = []
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.lemma not in verbs or verb.index in quoted:
            continue
        content = content_of(sentence, verb)
        speaker = speaker_of(registry, number, verb)
        if content is None or speaker is None or registry.types[speaker] != "person":
            continue
        if len(registry.text[slice(*content)].split()) < LEAST_WORDS:
            continue
        draft = Draft(Trigger(number, verb, _RULE), "statement", what=content)
        draft.add(speaker, "speaker")
        medium = medium_of(registry, number, verb)
        draft.attribution = Attribution(speaker, medium, stance_of(verb), verb)
        found.append(draft)
    return found


def content_of(sentence: Sentence, verb: Token) -> Span | None:
    """Return the span of what `verb` reports: its clause, or the clause it is inserted into."""
    parts = sentence.dependents(verb, "ccomp")
    if not parts:
        return None
    tokens = [t for t in sentence.subtree(parts[0]) if t.upos not in {"PUNCT", "SCONJ"}]
    return (tokens[0].start, tokens[-1].end) if tokens else None


def draft_statements(quotations: Sequence[Quotation]) -> list[Draft]:
    """Return one claim a reporting verb: its longest quotation, its speaker and its medium."""
    by_verb: dict[tuple[int, int], list[Quotation]] = {}
    for quotation in quotations:
        by_verb.setdefault((quotation.sentence, quotation.verb.index), []).append(quotation)
    drafts = []
    for key in sorted(by_verb):
        quoted = by_verb[key]
        longest = max(quoted, key=lambda q: (q.span[1] - q.span[0], -q.span[0]))
        trigger = Trigger(longest.sentence, longest.verb, _RULE)
        draft = Draft(trigger, "statement", quote=longest.span)
        draft.add(longest.speaker, "speaker")
        medium = next((q.medium for q in quoted if q.medium), None)
        draft.attribution = Attribution(longest.speaker, medium, "asserts", longest.verb)
        drafts.append(draft)
    return drafts
