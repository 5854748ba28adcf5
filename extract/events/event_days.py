"""Which days an event has by the time that governs it, and by the words before that time."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.time_scope import timing_words
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Precision, TimeExpression

LONGEST_IN_DAYS = 45
"""A vague time longer than this is given in whole months,"""
LONGEST_IN_MONTHS = 730
"""and one longer than this, in days too, in whole years."""


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


def days_given(sentence: Sentence, time: TimeExpression, head: Token, anchor: Token) -> When:
    """Return the days a time gives; "ahead of Wednesday's talks" is the day before or that day.

    What was before a longer time, or by a time, has that as its bound and no day.
    """
    if time.start is None or time.end is None:
        return UNDATED
    preposition = preposition_above(sentence, head, anchor)
    below = sentence.ancestors(head)
    below = below[: below.index(anchor)] if anchor in below else below
    before = preposition in timing_words("bounds", "before") or any(
        marked_before(sentence, token) for token in below
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


def preposition_above(sentence: Sentence, head: Token, anchor: Token | None = None) -> str:
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


def marked_before(sentence: Sentence, clause: Token) -> bool:
    """Say whether a clause begins with "before"."""
    marks = sentence.words_of(clause, "mark")
    return "before" in marks
