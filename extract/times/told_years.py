"""Takes the year of a month or day without one from the dates that the text tells of.

A narrative goes on in the year last spoken of. News counts from its publication, and goes on from a
date only where it tells on from it: in that sentence or the next, forward in time, and before
publication where that date is. Without publication such days stay unknown.
"""

from datetime import date
from typing import Final

from dateline.extract.times.genre import NEAR
from dateline.extract.times.matching import Found
from dateline.extract.times.periods import Period, day_of
from dateline.extract.times.state import State
from dateline.extract.times.vocabulary import BARRIER

TURN: Final = 6
"""A month this many before the one last spoken of is the next year's."""

LONGEST_STEP: Final = 6
"""News goes on from a day by at most so many months."""

Source = tuple[int | None, str | None]
"""A year with what it was taken from; None and None where the text tells of none."""


def year_told(found: Found, state: State, month: int, day: int | None = None) -> Source | None:
    """Return the year that `month` (1 to 12) or its `day` has by the dates told of.

    None where it counts from publication instead.
    """
    if (beside := year_beside(found, state)) is not None:
        return beside, None
    if day and (same := state.named_days.get((month, day))):
        named, token, identifier = same
        if token >= state.sentence_of(found.first)[0]:
            return named, identifier
    if state.narrative:
        now = state.now("month")
        if now is not None and (state.spoken_of is None or will_be(state, found)):
            return None
        return narrative_year(found, state, month)
    return year_gone_on_from(found, state, month, day)


def year_beside(found: Found, state: State) -> int | None:
    """Return the year that stands right before a day: "in 2014, on March 18", "2014: in March"."""
    tokens, index = state.tokens, found.first - 1
    while tokens.word(index) in (",", ":") or tokens.word(index).lower() in ("on", "in"):
        index -= 1
    year = state.year_at(index) if index < found.first - 1 else None
    named = tokens.word(index - 1).lower() == "in" or state.sentence_of(index)[0] == index
    return year if named else None


def narrative_year(found: Found, state: State, month: int) -> Source:
    """Return the year last spoken of, or the next where the story has passed a turn of the year."""
    reference, anchor = state.spoken_of, state.spoken_of_id
    if reference is None or reference.year is None:
        return None, None
    year, first = reference.year, reference.first
    if first and reference.unit in ("day", "month", "week") and first.month - month > TURN:
        ahead = state.next_year_told(found.last)
        year += 1 if ahead is None or ahead > year else 0
    return year, anchor


def will_be(state: State, found: Found) -> bool:
    """Say whether the sentence has "will" or "shall": a narrative has come to its present."""
    sentence = range(*state.sentence_of(found.first))
    return any(state.tokens.is_in(index, "certain_future") for index in sentence)


def year_gone_on_from(found: Found, state: State, month: int, day: int | None) -> Source | None:
    """Return the year of the date just told of where the text goes on from it, else None."""
    told = state.told
    if told is None or told.first is None or told.last is None or not follows_told(found, state):
        return None
    year = told.first.year
    if told.unit != "day":
        return (year, state.told_id) if day and month == told.first.month else None
    if not told.first.month <= month <= told.first.month + LONGEST_STEP:
        return None
    begin = day_of(year, month, day or told.first.day) if day else told.last
    if begin is None or begin < told.first:
        return None
    return (year, state.told_id) if still_past(state, told, begin) else None


def still_past(state: State, told: Period, there: date) -> bool:
    """Say whether the step from a date told of does not lead over the day of publication."""
    now = state.now()
    return now is None or told.first is None or told.first > now or there <= now


def follows_told(found: Found, state: State) -> bool:
    """Say whether an expression stands in the sentence of the date told of, or in the next one.

    Words that count from publication ("said on Tuesday") in its own sentence end the story.
    """
    tokens = state.tokens
    if state.told is None:
        return False
    begin, end = state.sentence_of(found.first)
    first_of_told, end_of_told = state.sentence_of(state.told_token)
    if first_of_told == begin:
        return True
    if end_of_told != begin or BARRIER in tokens.symbols[state.told_token : found.first]:
        return False
    return not any(tokens.is_in(index, kind) for index in range(begin, end) for kind in NEAR)
