"""Builds claims of statements: who said which words, where and when."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_contents import quoted_in
from dateline.extract.events.act_speakers import may_speak
from dateline.extract.events.attribution import Attribution
from dateline.extract.events.claims import Draft
from dateline.extract.events.media import medium_of
from dateline.extract.events.quotation import Quotation
from dateline.extract.events.reporting_verbs import content_of
from dateline.extract.events.reports import speech_rules, stance_of
from dateline.extract.events.speakers import speaker_of
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.quotes import is_quoted
from dateline.extract.records import Span

LEAST_WORDS = 5
"""Fewer reported words than this say too little to be a statement of their own."""
LEAST_DENIED = 3
"""A denial says enough in this many words: "denied stealing the grain"."""
_RULE = TriggerRule("statement", None, "speaker", "", None, None, False, (), "asserts")
_UNSAID = frozenset({"would", "could", "may", "might", "should", "must", "will", "can"})


def saying(draft: Draft) -> Trigger:
    """Return where the saying of a statement is told: its time, not that of the reported words."""
    verb, number = draft.attribution.verb, draft.attribution.sentence
    if draft.kind != "statement" or verb is None or number is None:
        return draft.trigger
    return Trigger(number, verb, draft.trigger.rule)


def reported_span(draft: Draft) -> Span | None:
    """Return the words that an act of speech reports, or None.

    A time within them is when the reported thing is to happen, not when it was said.
    """
    return draft.what or draft.quote


def draft_reports(registry: EntityRegistry, number: int, quoted: frozenset[int]) -> list[Draft]:
    """Return the statements of sentence `number` that are reported without quotation marks.

    Only what a named person, country, body or group says counts, no outlet; `quoted` are the
    indexes of verbs whose words are quoted and which are statements already.
    """
    sentence = registry.sentences[number]
    verbs = set(speech_rules()["reporting"]["stating"])
    found: list[Draft] = []
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.lemma not in verbs or verb.index in quoted:
            continue
        if _is_unsaid(sentence, verb) or is_quoted(verb.start, registry.quotes):
            continue
        content = content_of(sentence, verb)
        speaker = speaker_of(registry, number, verb)
        if content is None or speaker is None or not may_speak(registry, speaker):
            continue
        stance = stance_of(sentence, verb)
        least = LEAST_DENIED if stance == "denies" else LEAST_WORDS
        too_short = len(registry.text[slice(*content)].split()) < least
        if too_short or _is_quotation(registry, content):
            continue
        draft = Draft(Trigger(number, verb, _RULE), "statement", what=content)
        draft.quote = quoted_in(registry, content)
        draft.add(speaker, "speaker")
        medium = medium_of(registry, number, verb)
        draft.attribution = Attribution(speaker, medium, stance, verb, number)
        draft.stance = "denies" if stance == "denies" else "asserts"
        found.append(draft)
    return found


def _is_unsaid(sentence: Sentence, verb: Token) -> bool:
    """Return True for what was not said, or not yet: "did not say", "is expected to announce"."""
    words = {t.text.lower() for t in sentence.dependents(verb, "aux", "advmod")}
    if words & (_UNSAID | set(speech_rules()["status"]["negations"])):
        return True
    marks = {t.text.lower() for t in sentence.dependents(verb, "mark")}
    above = sentence.tokens[verb.head] if verb.head >= 0 else None
    if "to" not in marks or above is None or verb.relation == "advcl":
        return False
    status = speech_rules()["status"]
    return above.lemma in status["planned"] and above.lemma not in status["planned_but_said"]


def _is_quotation(registry: EntityRegistry, content: Span) -> bool:
    """Return True where most of the reported words are quoted: they are a statement already."""
    quoted = sum(
        min(end, content[1]) - max(start, content[0])
        for start, end in registry.quotes
        if start < content[1] and content[0] < end
    )
    return is_quoted(content[0], registry.quotes) and 2 * quoted > content[1] - content[0]


def draft_statements(quotations: Sequence[Quotation]) -> list[Draft]:
    """Return one claim a quotation, with its speaker, its medium and its stance.

    The claim stands in the sentence that the quotation begins in, on the reporting verb where that
    is in the same sentence, else on the first quoted word. Pieces that one reporting verb cuts a
    quotation into are one claim, with the longest piece as the quote.
    """
    pieces: dict[tuple[int, int, int], list[Quotation]] = {}
    for quotation in quotations:
        own = quotation.begins <= quotation.sentence <= quotation.ends
        place = -1 if own else quotation.begins
        key = (quotation.sentence, quotation.verb.index, place)
        pieces.setdefault(key, []).append(quotation)
    return [_statement(pieces[key]) for key in sorted(pieces)]


def _statement(pieces: Sequence[Quotation]) -> Draft:
    longest = max(pieces, key=lambda q: (q.span[1] - q.span[0], -q.span[0]))
    same = longest.begins == longest.sentence
    token = longest.verb if same else longest.first_word
    draft = Draft(Trigger(longest.begins, token, _RULE), "statement", quote=longest.span)
    draft.what = longest.clause
    draft.add(longest.speaker, "speaker")
    medium = next((q.medium for q in pieces if q.medium), None)
    draft.stance = longest.stance
    draft.attribution = Attribution(
        longest.speaker, medium, longest.stance, longest.verb, longest.sentence
    )
    return draft
