"""Counts "the day before the talks" and "two days before Christmas" from what they name.

The day of an event is known where the text names one day, and no other, right beside its word:
"Talks began on Tuesday. The night before the talks …". Anything else stays unknown.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from dateline.extract.times.numbers import figures_in
from dateline.extract.times.periods import UNIT_OF_LETTER, moved, period_holding
from dateline.extract.times.signs import sign_at
from dateline.extract.times.state import Reading, State, reading_of, stretch
from dateline.extract.times.tense import CLAUSE, untold
from dateline.extract.times.tokens import Tokens

Identify = Callable[[Reading], str]

LENGTH: Final = re.compile(r"P([0-9]{1,4})([DWMY])")
MENTION_REACH: Final = 8
"""An event's day stands at most this many tokens from its word, in the same clause."""

DOUBT_REACH: Final = 20
"""Another day within so many tokens of the word leaves the day of the event in doubt."""

PHRASE_REACH: Final = 6
"""The last word of an event's name stands at most this many tokens after "before"."""

SHORTEST_NAME: Final = 4
"""A word that names an event has at least so many letters."""


@dataclass(frozen=True, slots=True)
class Count:
    """So many units (`letter` of TIMEX3) from what begins at token `end`, back where negative.

    `part` is the part of day of "the night before", else empty. What is counted from is named from
    token `end` on, after the "of" of "the second day of the talks".
    """

    amount: int
    letter: str
    end: int
    part: str = ""
    of: bool = False

    @property
    def name(self) -> int:
        """The first token of what is counted from."""
        return self.end + self.of


def counted_from_events(
    readings: Sequence[Reading], state: State, identify: Identify, *, whole: bool
) -> list[Reading]:
    """Return `readings`, those counted from an event or a named day with their days.

    Args:
        readings: what was read, in the order of the text.
        state: the state of the document.
        identify: gives the id of the expression that a reading becomes.
        whole: makes one DATE of "two days before" and of "two days before Christmas". TIMEX3 keeps
            a duration and the day it is counted from apart: pass False for that.
    """
    result: list[Reading] = []
    taken: Reading | None = None
    for reading, following in zip_longest(readings, readings[1:]):
        if reading is taken:
            continue
        count = count_of(reading, state.tokens) if whole or reading.type != "DURATION" else None
        counted = None
        if count and following and follows(count, following, state.tokens):
            counted = counted_from_day(reading, count, following, state) if whole else None
            taken = following if counted else None
        elif count:
            event = day_of_event(readings, count, state)
            anchor = identify(event) if event else None
            counted = placed(reading, count, event, anchor, state) if event else None
        result.append(counted or reading)
    return result


def count_of(reading: Reading, tokens: Tokens) -> Count | None:
    """Return what "the day before", or "two days" with a "before" after it, counts; else None."""
    first, last = reading.tokens
    values = tokens.vocabulary.values
    sides = values["beside"]
    if reading.type == "DURATION":
        length = LENGTH.fullmatch(reading.value)
        lasts = tokens.is_in(first - 1, "length_word") or tokens.is_in(first, "length_word")
        if length is None or lasts or not tokens.is_in(last, "beside"):
            return None
        side = int(sides[tokens.word(last).lower()])
        return Count(side * int(length[1]), length[2], last + 1)
    if ordinal := ordinal_before_day(reading, tokens):
        return Count(ordinal - 1, "D", last, of=True)
    unit = tokens.word(last - 2).lower()
    if reading.first is not None or not tokens.is_in(last - 1, "beside"):
        return None
    side = int(sides[tokens.word(last - 1).lower()])
    if unit in values["plain_part_of_day"]:
        return Count(side, "D", last, str(values["plain_part_of_day"][unit]))
    return Count(side, str(values["unit"][unit]), last) if unit in values["unit"] else None


def ordinal_before_day(reading: Reading, tokens: Tokens) -> int:
    """Return the number of "the second day of", 0 for any other reading."""
    _, last = reading.tokens
    if reading.first is not None or not tokens.is_in(last, "=of"):
        return 0
    word = tokens.word(last - 2).lower()
    named = tokens.word(last - 1).lower() == "day"
    ordinal = int(tokens.vocabulary.values["ordinal"].get(word, 0)) or figures_in(word)
    return ordinal if named else 0


def follows(count: Count, day: Reading, tokens: Tokens) -> bool:
    """Say whether `day` is what is counted from: "before Christmas", "after the Feb. 3 vote"."""
    gap = range(count.end, day.tokens[0])
    return day.type == "DATE" and all(tokens.is_in(index, "determiner") for index in gap)


def counted_from_day(reading: Reading, count: Count, day: Reading, state: State) -> Reading | None:
    """Return "two days before Christmas" as one reading; None where `day` is not known."""
    if day.period is None or day.period.unit != "day":
        return None
    counted = placed(reading, count, day, day.anchor, state)
    return replace(counted, tokens=(reading.tokens[0], day.tokens[1])) if counted else None


def placed(
    reading: Reading, count: Count, base: Reading, anchor: str | None, state: State
) -> Reading | None:
    """Return `reading` at its distance from the day `base`.

    None beyond the calendar, and where what was done would lie after publication.
    """
    there = moved(base.first, count.amount, count.letter) if base.first else None
    period = period_holding(UNIT_OF_LETTER[count.letter], there) if there else None
    if base.first is None or there is None or period is None:
        return None
    if untold(reading.tokens, base.first, there, state):
        return None
    span = (reading.tokens[0], max(reading.tokens[1], count.end))
    if count.part:
        return stretch(span, "TIME", f"{period.value}{count.part}", (there, there), anchor, period)
    return replace(reading_of(span, period, anchor), mod=reading.mod)


def day_of_event(readings: Sequence[Reading], count: Count, state: State) -> Reading | None:
    """Return the day of the event that is counted from, None where in doubt."""
    name = name_at(state, count)
    if name is None:
        return None
    head = stem(state.tokens.word(name))
    days = [day for day in readings if day.period and day.period.unit == "day" and day.first]
    near = [day for day in days if tells_of(day, head, name, state, MENTION_REACH)]
    possible = {day.first for day in days if tells_of(day, head, name, state, DOUBT_REACH)}
    return near[0] if near and len(possible) == 1 else None


def name_at(state: State, count: Count) -> int | None:
    """Return the token of the noun that names an event: "talks" of "the Geneva peace talks".

    None where a clause says what happened ("the day before officials voted"), which is only after
    words other than "of".
    """
    tokens, first, noun = state.tokens, count.name, None
    _, end = state.sentence_of(first)
    for index in range(first, min(end, first + PHRASE_REACH)):
        word = tokens.word(index)
        another = index > first and tokens.is_in(index, "determiner")
        if not word.isalpha() or another or tokens.is_in(index, "phrase_end"):
            break
        if sign_at(tokens, index) or tokens.is_in(index, "clause_opening"):
            return noun if count.of else None
        if word.islower() and len(word) >= SHORTEST_NAME:
            noun = index
    return noun


def tells_of(day: Reading, head: str, name: int, state: State, reach: int) -> bool:
    """Say whether an event called `head` stands beside `day`, at another token than `name`."""
    begin, end = state.sentence_of(day.tokens[0])
    before = range(day.tokens[0] - 1, max(begin, day.tokens[0] - reach) - 1, -1)
    after = range(day.tokens[1], min(end, day.tokens[1] + reach))
    return any(mentioned(head, name, side, state.tokens) for side in (before, after))


def mentioned(head: str, name: int, side: range, tokens: Tokens) -> bool:
    """Say whether `head` stands on this side of a day, in the clause that the day is in."""
    for index in side:
        if tokens.word(index) in CLAUSE:
            return False
        if index != name and stem(tokens.word(index)) == head:
            return True
    return False


def stem(word: str) -> str:
    """Return a noun without its plural ending, in lower case."""
    return word.lower().removesuffix("s")
