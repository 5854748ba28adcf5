"""Finds who speaks each quotation, also where the speaker is named a sentence earlier or later."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_speakers import may_speak
from dateline.extract.events.clauses import is_passive
from dateline.extract.events.media import medium_of
from dateline.extract.events.quotation import Quotation
from dateline.extract.events.quotation_context import SENTENCES_ON, in_context, only_person_before
from dateline.extract.events.reporting_verbs import content_of, verb_of_fragment, verbs_of_quotation
from dateline.extract.events.reports import speech_rules, stance_of
from dateline.extract.events.speakers import speaker_of
from dateline.extract.language import Sentence, Token
from dateline.extract.quotes import is_quoted
from dateline.extract.records import Span

LEAST_WORDS = 3
"""A quotation of fewer words that stands inside somebody else's clause is a scare quote."""
HEADING_WORDS = 8
"""A paragraph that is a quotation this short without a full stop is a heading."""


def find_quotations(registry: EntityRegistry) -> list[Quotation]:
    """Return the article's quotations whose speaker is clear, in text order.

    A quotation's speaker is the subject of the reporting verb in the sentence that closes or opens
    it. One that fills its sentences takes the speaker of the quotation that ends right before it,
    or of the reporting sentence before it; one that its paragraph leaves open takes the speaker of
    the next. Titles, headings and scare quotes are passed over.
    """
    found: list[Quotation] = []
    left_open: list[tuple[Span, list[int]]] = []
    for span in registry.quotes:
        touched = _touched(registry, span)
        if not touched or _is_heading(registry, span, touched):
            continue
        quotation = (
            _spoken(registry, span, touched, found)
            or _continued(registry, span, touched, found)
            or _introduced(registry, span, touched)
        )
        if quotation is None:
            left_open.append((span, touched))
            continue
        quotation = in_context(registry, quotation, found)
        found.extend(_opened_before(registry, left_open, quotation))
        left_open.clear()
        found.append(quotation)
    return sorted(found, key=lambda q: q.span)


def _touched(registry: EntityRegistry, span: Span) -> list[int]:
    return [
        number
        for number, sentence in enumerate(registry.sentences)
        if sentence.start < span[1] and span[0] < sentence.end
    ]


def _is_heading(registry: EntityRegistry, span: Span, touched: Sequence[int]) -> bool:
    """Return True for a title in quotation marks and for a heading that is only a quotation."""
    words = registry.text[slice(*span)].split()
    if len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in words):
        return True
    first, last = registry.sentences[touched[0]], registry.sentences[touched[-1]]
    line = registry.text.rfind("\n", 0, span[0]) + 1
    end = registry.text.find("\n", span[1])
    around = registry.text[line : span[0]] + registry.text[span[1] : end if end >= 0 else None]
    alone = first is last and not any(c.isalnum() for c in around)
    stopped = any(c in ".,!?…" for c in registry.text[span[1] - 1 : span[1] + 2])
    return alone and len(words) < HEADING_WORDS and not stopped


def _spoken(
    registry: EntityRegistry, span: Span, touched: Sequence[int], found: Sequence[Quotation]
) -> Quotation | None:
    """Return the quotation with the reporting verb of the sentence that closes or opens it."""
    for number in dict.fromkeys((touched[-1], touched[0])):
        sentence = registry.sentences[number]
        fragment = _is_fragment(registry, sentence, span, touched)
        verb: Token | None
        if fragment:
            verb = verb_of_fragment(sentence, span, LEAST_WORDS)
        else:
            verb = next(iter(verbs_of_quotation(sentence, span, registry.quotes)), None)
        if verb is None or _is_put_to(sentence, verb):
            continue
        speaker = speaker_of(registry, number, verb) or _still_speaking(
            registry, number, verb, found
        )
        if speaker is None or not may_speak(registry, speaker):
            continue
        return Quotation(
            span=span,
            speaker=speaker,
            medium=medium_of(registry, number, verb),
            sentence=number,
            verb=verb,
            first_word=_first_word(registry, span, touched),
            begins=touched[0],
            ends=touched[-1],
            fragment=fragment,
            clause=_clause(sentence, verb, span) if fragment else None,
            stance="denies" if stance_of(sentence, verb) == "denies" else "asserts",
        )
    return None


def _is_put_to(sentence: Sentence, verb: Token) -> bool:
    """Return True for a question put to somebody: 'asked by reporters if it was "over"'."""
    asking = verb.lemma in speech_rules()["reporting"]["asking"]
    return asking and is_passive(sentence, verb)


def _still_speaking(
    registry: EntityRegistry, number: int, verb: Token, found: Sequence[Quotation]
) -> str | None:
    """Return the person quoted right before, where "he" or "she" goes on and is nobody else."""
    subjects = registry.sentences[number].dependents(verb, "nsubj")
    pronoun = any(t.text.lower() in {"he", "she"} for t in subjects)
    others = [n for n in registry.names if n.sentence == number and n.type == "person"]
    if any(not is_quoted(n.span[0], registry.quotes) for n in others):
        return None
    if not pronoun:
        return None
    if not found or registry.types[found[-1].speaker] != "person":
        return only_person_before(registry, number)
    here, last = registry.sentences[number], registry.sentences[found[-1].ends]
    near = here.paragraph - last.paragraph <= 1 and number - found[-1].ends <= SENTENCES_ON
    return found[-1].speaker if near else only_person_before(registry, number)


def _first_word(registry: EntityRegistry, span: Span, touched: Sequence[int]) -> Token:
    return next(t for t in registry.sentences[touched[0]].tokens if t.end > span[0])


def _clause(sentence: Sentence, verb: Token, span: Span) -> Span | None:
    content = content_of(sentence, verb)
    return content if content is not None and content[0] <= span[0] < content[1] else None


def _is_fragment(
    registry: EntityRegistry, sentence: Sentence, span: Span, touched: Sequence[int]
) -> bool:
    """Return True for quoted words that complete the clause of somebody else.

    A quotation stands by itself where it begins its sentence or follows a comma, a colon or a
    dash, and is a clause or several.
    """
    if len(touched) > 1:
        return False
    before = registry.text[sentence.start : span[0]].rstrip(" \n\"'“”‘’„«`")
    inside = [t for t in sentence.tokens if span[0] <= t.start < span[1]]
    numbers = {t.index for t in inside}
    clause = any(
        t.relation in {"nsubj", "nsubj:pass", "expl", "nsubj:outer"} and t.head in numbers
        for t in inside
    )
    words = len(inside) >= LEAST_WORDS
    if not before:
        return not (clause or words)
    follows = before[-1] in ",:–—-;"
    return not (words and follows and (clause or before[-1] == ":"))


def _fills(registry: EntityRegistry, span: Span, touched: Sequence[int]) -> bool:
    first, last = registry.sentences[touched[0]], registry.sentences[touched[-1]]
    outside = registry.text[first.start : span[0]] + registry.text[span[1] : last.end]
    return not any(c.isalnum() for c in outside) and len(registry.text[slice(*span)].split()) > 1


def _continued(
    registry: EntityRegistry, span: Span, touched: Sequence[int], found: Sequence[Quotation]
) -> Quotation | None:
    """Return a quotation that goes on after the one before it, with the same speaker."""
    if not found or not _fills(registry, span, touched):
        return None
    last = found[-1]
    first = registry.sentences[touched[0]]
    near = first.paragraph - registry.sentences[last.ends].paragraph <= 1
    if not near or touched[0] - max(last.ends, last.sentence) != 1:
        return None
    return _moved(registry, last, span, touched)


def _moved(
    registry: EntityRegistry, quotation: Quotation, span: Span, touched: Sequence[int]
) -> Quotation:
    """Return the quotation of other words by the same speaker, said by the same verb."""
    return replace(
        quotation,
        span=span,
        first_word=_first_word(registry, span, touched),
        begins=touched[0],
        ends=touched[-1],
        fragment=False,
        clause=None,
    )


def _introduced(registry: EntityRegistry, span: Span, touched: Sequence[int]) -> Quotation | None:
    """Return a quotation that follows what its speaker is reported to have said.

    'The mayor said the bridge was shut. "Nobody can cross."' In a paragraph of its own it must be
    longer than a heading.
    """
    number = touched[0] - 1
    if number < 0 or not _fills(registry, span, touched):
        return None
    sentence = registry.sentences[number]
    colon = registry.text[sentence.start : sentence.end].rstrip().endswith(":")
    apart = registry.sentences[touched[0]].paragraph - sentence.paragraph
    paragraph = apart == 1 and len(registry.text[slice(*span)].split()) >= HEADING_WORDS
    if apart and not colon and not paragraph:
        return None
    stating = set(speech_rules()["reporting"]["stating"])
    for verb in sentence.tokens:
        if verb.lemma not in stating or verb.relation not in {"root", "parataxis"}:
            continue
        speaker = speaker_of(registry, number, verb)
        if speaker is not None and registry.types[speaker] == "person":
            medium = medium_of(registry, number, verb)
            first = _first_word(registry, span, touched)
            return Quotation(span, speaker, medium, number, verb, first, touched[0], touched[-1])
    return None


def _opened_before(
    registry: EntityRegistry, left_open: Sequence[tuple[Span, list[int]]], next_one: Quotation
) -> Iterator[Quotation]:
    """Return earlier paragraphs of a quotation whose speaker is named after a later one."""
    after = next_one.span[0]
    for span, touched in reversed(left_open):
        between = registry.text[span[1] : after]
        if "\n" not in between or len(between.strip(" \n,;\t")) > 2 or "”" in between:
            return
        yield _moved(registry, next_one, span, touched)
        after = span[0]
