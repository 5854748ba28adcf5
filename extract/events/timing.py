"""Assigns every event the time expression that governs it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.events.arguments import preposition_of
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Precision, Span, TimeExpression

_DIGITS = re.compile(r"(?<!\d)\d{3,9}(?!\d)")
_BEFORE = frozenset({"before", "ahead of", "prior to", "until", "till"})
_SINCE = frozenset({"since"})
_CLAUSES = frozenset({"advcl", "acl", "acl:relcl", "ccomp", "parataxis"})
_REPORTS = frozenset({"ccomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event and the time expression they come from; all None where unknown."""

    time: TimeExpression | None = None
    start: str | None = None
    end: str | None = None
    precision: Precision = "unknown"


UNDATED = When()


class Timeline:
    """Answers when an event of one article was, by its trigger."""

    def __init__(self, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> None:
        """Take the article's sentences and the time expressions found in it."""
        self._sentences = sentences
        self._by_sentence: dict[int, list[TimeExpression]] = {}
        starts = [sentence.start for sentence in sentences]
        for time in times:
            number = bisect_right(starts, time.span[0]) - 1
            if time.start is None or time.end is None or number < 0:
                continue
            if time.span[0] < sentences[number].end:
                self._by_sentence.setdefault(number, []).append(time)

    def numbers_in_times(self, number: int) -> set[int | None]:
        """Return the whole numbers of three digits and more in the dates of a sentence."""
        return {
            int(digits)
            for time in self._by_sentence.get(number, [])
            for digits in _DIGITS.findall(time.text)
        }

    def of(
        self, trigger: Trigger, others: Sequence[Trigger], apart_from: Span | None = None
    ) -> When:
        """Return when the event of `trigger` was, by the times of its own sentence.

        Times within `apart_from` do not count: the words that are reported have times of their own.

        A time below another trigger of the sentence is that one's: "Hours before the talks began on
        Tuesday, Norland fired overnight".
        """
        sentence = self._sentences[trigger.sentence]
        anchor = trigger.light or trigger.token
        found: list[tuple[int, int, str, When]] = []
        for time in self._by_sentence.get(trigger.sentence, []):
            if apart_from and apart_from[0] <= time.span[0] < apart_from[1]:
                continue
            head = _head(sentence, time)
            distance = _distance(sentence, anchor, head, trigger, others)
            if distance is not None:
                when = _bounded(sentence, time, head, anchor)
                found.append((distance, abs(head.index - anchor.index), time.id, when))
        return min(found, key=lambda each: each[:3])[3] if found else UNDATED


def _head(sentence: Sentence, time: TimeExpression) -> Token:
    inside = [t for t in sentence.tokens if t.start < time.span[1] and t.end > time.span[0]]
    if not inside:
        return sentence.tokens[0]
    return sentence.head_of(inside[0].index, inside[-1].index + 1)


def _distance(
    sentence: Sentence, anchor: Token, time: Token, trigger: Trigger, others: Sequence[Trigger]
) -> int | None:
    """Return how far `time` is from the trigger in the tree, None where another event owns it."""
    up_from_time = sentence.ancestors(time)
    own = {anchor.index, trigger.token.index}
    rivals = {t.token.index for t in others} | {t.light.index for t in others if t.light}
    for steps, token in enumerate(up_from_time):
        if token.index in own:
            return None if _in_own_clause(sentence, up_from_time[:steps]) else steps
        rival = token.index in rivals - own and steps > 0 and not _below(sentence, anchor, token)
        if rival and not _precedes(sentence, token):
            return None
    up_from_anchor = sentence.ancestors(anchor)
    for steps, token in enumerate(up_from_anchor):
        if token in up_from_time:
            across = up_from_time.index(token)
            apart = {t.relation for t in up_from_time[:across]} & _CLAUSES
            reported = {t.relation for t in up_from_anchor[:steps]} & _REPORTS
            return None if apart or reported else 10 + steps + across
    return None


def _in_own_clause(sentence: Sentence, path: Sequence[Token]) -> bool:
    """Return True where a time stands in a finite clause of its own below the trigger."""
    return any(
        token.relation in _CLAUSES - {"acl", "acl:relcl"}
        and not _marked_before(sentence, token)
        and (
            sentence.dependents(token, "nsubj", "nsubj:pass")
            or not token.text.lower().endswith(("ing", "ed"))
        )
        for token in path
    )


def _precedes(sentence: Sentence, event: Token) -> bool:
    """Return True for an event that only bounds another: "ahead of Wednesday's talks"."""
    if event.upos == "VERB":
        return _marked_before(sentence, event)
    return _preposition(sentence, event) in _BEFORE


def _below(sentence: Sentence, token: Token, above: Token) -> bool:
    return above in sentence.ancestors(token)


def _marked_before(sentence: Sentence, clause: Token) -> bool:
    marks = sentence.words_of(clause, "mark")
    return "before" in marks


def _bounded(sentence: Sentence, time: TimeExpression, head: Token, anchor: Token) -> When:
    """Return the days a time gives; "ahead of Wednesday's talks" is the day before or that day."""
    if time.start is None or time.end is None:
        return UNDATED
    preposition = _preposition(sentence, head, anchor)
    below = sentence.ancestors(head)
    below = below[: below.index(anchor)] if anchor in below else below
    before = preposition in _BEFORE or any(_marked_before(sentence, token) for token in below)
    if before and time.start == time.end:
        day_before = date.fromisoformat(time.start) - timedelta(days=1)
        return When(time, day_before.isoformat(), time.end, "range")
    if preposition in _SINCE:
        return UNDATED
    return When(time, time.start, time.end, time.precision)


def _preposition(sentence: Sentence, head: Token, anchor: Token | None = None) -> str:
    """Return the preposition of a time or of what it belongs to, up to the event `anchor`."""
    token = head
    for _ in range(3):
        words = preposition_of(sentence, token) if token is not anchor else ""
        if words:
            return words
        if token.head < 0 or token.relation not in {
            "nmod:poss",
            "amod",
            "compound",
            "nmod:unmarked",
        }:
            break
        token = sentence.tokens[token.head]
    return ""
