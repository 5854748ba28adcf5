"""Assigns every event the time expression that governs it."""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.time_scope import (
    CLAUSES,
    crosses_conjunct,
    is_apart,
    is_background,
    passed_over,
    shares_time,
    timing_words,
    told_by,
)
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Precision, Span, TimeExpression

LONGEST_IN_DAYS = 45
"""A vague time longer than this is given in whole months,"""
LONGEST_IN_MONTHS = 730
"""and one longer than this, in days too, in whole years."""

_DIGITS = re.compile(r"(?<!\d)\d{3,9}(?!\d)")


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event and the time expression they come from; all None where unknown.

    `end` alone is a bound: the event had happened by then.
    """

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
        self._with_time: set[int] = set()
        starts = [sentence.start for sentence in sentences]
        for time in times:
            number = bisect_right(starts, time.span[0]) - 1
            if number < 0 or time.span[0] >= sentences[number].end:
                continue
            if time.start is not None and time.end is not None:
                self._by_sentence.setdefault(number, []).append(time)
            elif time.type != "DURATION":
                self._with_time.add(number)

    def goes_on(self, trigger: Trigger) -> bool:
        """Say whether an event can have the time told before: its sentence names none and tells on.

        A vague time ("in the past", "every day") is one too.
        """
        if self.names_time(trigger.sentence):
            return False
        return not is_background(self._sentences[trigger.sentence], trigger.light or trigger.token)

    def names_time(self, number: int) -> bool:
        """Say whether sentence `number` names a time, be it a vague one."""
        return number in self._by_sentence or number in self._with_time

    def leads_on(self, trigger: Trigger) -> bool:
        """Say whether the time of an event is that of the story and not of its background."""
        return not is_apart(self._sentences[trigger.sentence], trigger.light or trigger.token)

    def numbers_in_times(self, number: int) -> set[int | None]:
        """Return the whole numbers of three digits and more in the dates of a sentence."""
        return {
            int(digits)
            for time in self._by_sentence.get(number, [])
            for digits in _DIGITS.findall(time.text)
        }

    def within(self, number: int) -> Sequence[TimeExpression]:
        """Return the time expressions of sentence `number` that give days, in text order."""
        return sorted(self._by_sentence.get(number, []), key=lambda time: time.span)

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
            head, above = _head(sentence, time)
            distance = _distance(sentence, anchor, above, trigger, others)
            if distance is not None:
                when = _bounded(sentence, time, head, anchor)
                found.append((distance, abs(head.index - anchor.index), time.id, when))
        return min(found, key=lambda each: each[:3])[3] if found else UNDATED


def _head(sentence: Sentence, time: TimeExpression) -> tuple[Token, list[Token]]:
    """Return the head of a time's words, and it with all that governs it."""
    inside = [t for t in sentence.tokens if t.start < time.span[1] and t.end > time.span[0]]
    if not inside:
        return sentence.tokens[0], [sentence.tokens[0]]
    head = sentence.head_of(inside[0].index, inside[-1].index + 1)
    owner = told_by(sentence, inside[0], head) or passed_over(sentence, head)
    return head, sentence.ancestors(head) if owner is None else [head, *sentence.ancestors(owner)]


def _distance(
    sentence: Sentence,
    anchor: Token,
    up_from_time: Sequence[Token],
    trigger: Trigger,
    others: Sequence[Trigger],
) -> int | None:
    """Return how far a time is from the trigger in the tree, None where another event owns it."""
    own = {anchor.index, trigger.token.index}
    rivals = {t.token.index for t in others} | {t.light.index for t in others if t.light}
    for steps, token in enumerate(up_from_time):
        if token.index in own:
            below = up_from_time[:steps]
            apart = _in_own_clause(sentence, below) or crosses_conjunct(sentence, below)
            return None if apart else steps
        rival = token.index in rivals - own and steps > 0 and not _below(sentence, anchor, token)
        if rival and not _precedes(sentence, token):
            return None
    up_from_anchor = sentence.ancestors(anchor)
    for steps, token in enumerate(up_from_anchor):
        if token in up_from_time:
            across = up_from_time[: up_from_time.index(token)]
            if {t.relation for t in across} & CLAUSES or crosses_conjunct(sentence, across):
                return None
            shared = shares_time(sentence, up_from_anchor[:steps], token)
            return 10 + steps + len(across) if shared else None
    return None


def _in_own_clause(sentence: Sentence, path: Sequence[Token]) -> bool:
    """Return True where a time stands in a finite clause of its own below the trigger.

    A relative clause says when the event was only where it describes the event itself.
    """
    described = any(
        token.relation == "acl:relcl" and sentence.dependents(token, "nsubj", "nsubj:pass")
        for token in path[:-1]
    )
    return described or any(
        token.relation in CLAUSES - {"acl", "acl:relcl"}
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
    return _preposition(sentence, event) in timing_words("bounds", "before")


def _below(sentence: Sentence, token: Token, above: Token) -> bool:
    return above in sentence.ancestors(token)


def _marked_before(sentence: Sentence, clause: Token) -> bool:
    marks = sentence.words_of(clause, "mark")
    return "before" in marks


def _bounded(sentence: Sentence, time: TimeExpression, head: Token, anchor: Token) -> When:
    """Return the days a time gives; "ahead of Wednesday's talks" is the day before or that day.

    What was before a longer time, or by a time, has that as its bound and no day.
    """
    if time.start is None or time.end is None:
        return UNDATED
    preposition = _preposition(sentence, head, anchor)
    below = sentence.ancestors(head)
    below = below[: below.index(anchor)] if anchor in below else below
    before = preposition in timing_words("bounds", "before") or any(
        _marked_before(sentence, token) for token in below
    )
    if before:
        day_before = _day_before(time.start)
        if time.start != time.end or day_before is None:
            return When(time, None, day_before)
        return When(time, day_before, time.end, "range")
    if preposition in timing_words("bounds", "since"):
        return UNDATED
    if preposition in timing_words("bounds", "by"):
        return When(time, None, time.end)
    start, end = (
        _in_whole_periods(time.start, time.end) if _is_vague(time) else (time.start, time.end)
    )
    return When(time, start, end, time.precision)


def _is_vague(time: TimeExpression) -> bool:
    """Say whether a part of a long period is meant, whose ends nobody knows: "the mid-1990s"."""
    return time.type == "DATE" and time.mod is not None and time.anchor is None


def _in_whole_periods(start: str, end: str) -> tuple[str, str]:
    """Return a long range widened to whole years or months, so that it claims no day."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    length = (last - first).days
    if length > LONGEST_IN_MONTHS:
        return f"{first.year:04}-01-01", f"{last.year:04}-12-31"
    if length > LONGEST_IN_DAYS:
        days = monthrange(last.year, last.month)[1]
        return first.replace(day=1).isoformat(), last.replace(day=days).isoformat()
    return start, end


def _day_before(day: str) -> str | None:
    """Return the ISO day before `day`, None before the first of the calendar."""
    first = date.fromisoformat(day)
    return None if first == date.min else (first - timedelta(days=1)).isoformat()


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
