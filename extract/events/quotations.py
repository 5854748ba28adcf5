"""Finds who speaks each quotation, also where the speaker is named a sentence later."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.attribution import medium_of, speaker_of, speech_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its speaker; `sentence` and `verb` are where the speaking is said."""

    span: Span
    speaker: str
    medium: str | None
    sentence: int
    verb: Token


def find_quotations(registry: EntityRegistry) -> list[Quotation]:
    """Return the article's quotations whose speaker is clear, in text order.

    A quotation's speaker is the subject of the reporting verb in the sentence that holds or closes
    it; a quotation that fills its sentences takes the speaker of the quotation before it in the
    same paragraph.
    """
    found: list[Quotation] = []
    for span in registry.quotes:
        touched = [
            number
            for number, sentence in enumerate(registry.sentences)
            if sentence.start < span[1] and span[0] < sentence.end
        ]
        if not touched or not _worth_quoting(registry.text, span):
            continue
        quotation = _spoken(registry, span, touched) or _continued(registry, span, touched, found)
        if quotation is not None:
            found.append(quotation)
    return found


def _worth_quoting(text: str, span: Span) -> bool:
    words = text[slice(*span)].split()
    return len(words) > 1 and not all(word[0].isupper() for word in words)


def _spoken(registry: EntityRegistry, span: Span, touched: Sequence[int]) -> Quotation | None:
    for number in (touched[-1], touched[0]):
        sentence = registry.sentences[number]
        for verb in _verbs_outside(sentence, span):
            speaker = speaker_of(registry, number, verb)
            if speaker is None or not _may_speak(registry, speaker):
                continue
            return Quotation(span, speaker, medium_of(registry, number, verb), number, verb)
    return None


def _verbs_outside(sentence: Sentence, span: Span) -> Iterator[Token]:
    """Return reporting verbs outside the quotation, the one that governs it first."""
    verbs = set(speech_rules()["reporting"]["verbs"])
    outside = [
        t
        for t in sentence.tokens
        if t.upos == "VERB" and t.lemma in verbs and not span[0] <= t.start < span[1]
    ]
    inside = [t for t in sentence.tokens if span[0] <= t.start < span[1]]
    numbers = {t.index for t in inside}
    heads = [t for t in inside if t.head not in numbers]

    def distance(verb: Token) -> tuple[int, int]:
        steps = min((_steps(sentence, head, verb) for head in heads), default=99)
        gap = min((abs(verb.index - t.index) for t in inside), default=999)
        return (steps, gap)

    yield from sorted(outside, key=distance)


def _steps(sentence: Sentence, token: Token, above: Token) -> int:
    steps = 0
    while token.head >= 0 and steps < 30:
        token = sentence.tokens[token.head]
        steps += 1
        if token is above:
            return steps
    return 50


def _may_speak(registry: EntityRegistry, entity: str) -> bool:
    return registry.types[entity] in {"person", "organization", "country", "group"}


def _continued(
    registry: EntityRegistry, span: Span, touched: Sequence[int], found: Sequence[Quotation]
) -> Quotation | None:
    if not found:
        return None
    previous = found[-1]
    first = registry.sentences[touched[0]]
    fills = first.start >= span[0] - 2 and registry.sentences[touched[-1]].end <= span[1] + 2
    near = first.paragraph - registry.sentences[previous.sentence].paragraph <= 1
    if fills and near and touched[0] - previous.sentence <= 2:
        return Quotation(span, previous.speaker, previous.medium, previous.sentence, previous.verb)
    return None
