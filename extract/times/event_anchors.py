"""Counts "the day before the talks" and "two days before Christmas" from what they name.

`event_days` says which day an event was. Where it cannot tell, the count stays without days.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from dateline.extract.times.clocks import CLOCK, HOUR_REACH, clock_on_day
from dateline.extract.times.event_days import day_of_event, event_named
from dateline.extract.times.numbers import figures_in
from dateline.extract.times.periods import UNIT_OF_LETTER, moved, period_holding
from dateline.extract.times.state import Reading, State, reading_of, stretch
from dateline.extract.times.tense import CLAUSE, untold
from dateline.extract.times.tokens import Tokens

Identify = Callable[[Reading], str]

LENGTH: Final = re.compile(r"P([0-9]{1,4})([DWMY])")


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
        count = count_of(reading, state.tokens)
        counted: Reading | None = None
        if count and following and follows(count, following, state.tokens):
            counted = counted_from_day(reading, count, following, state) if whole else None
            taken = following if counted else None
        elif count and result and is_named_before(reading, count, result[-1], state.tokens):
            counted = same_day(reading, count, result[-1], identify(result[-1]))
        elif count:
            name = event_named(state, count.name, of=count.of)
            event = None if name is None else day_of_event(readings, name, state)
            anchor = identify(event) if event else None
            counted = placed(reading, count, event, anchor, state) if event else None
            if counted and result:
                result[-1] = hour_on(result[-1], counted, state.tokens)
        if counted and reading.type == "DURATION" and not whole:
            counted = None
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


def is_named_before(reading: Reading, count: Count, day: Reading, tokens: Tokens) -> bool:
    """Say whether `day` is what a count of days arrives at: "Oct. 12, the day before the"."""
    comma = reading.tokens[0] - 1
    beside = day.tokens[1] == comma and tokens.word(comma) == ","
    known = day.type == "DATE" and day.period is not None and day.period.unit == "day"
    return beside and known and count.letter == "D" and not count.part and not count.of


def hour_on(clock: Reading, day: Reading, tokens: Tokens) -> Reading:
    """Return `clock` on `day` if they share a clause: "at 6 a.m. ten days before the vote"."""
    hour = CLOCK.search(clock.value)
    gap = range(clock.tokens[1], day.tokens[0])
    apart = any(tokens.word(index) in CLAUSE for index in gap) or len(gap) > HOUR_REACH
    if hour is None or clock.first is not None or apart or day.period is None:
        return clock
    return replace(clock_on_day(clock, day.period, hour[0]), anchor=day.anchor)


def same_day(reading: Reading, count: Count, day: Reading, anchor: str) -> Reading:
    """Return `reading` as another name of `day`."""
    span = (reading.tokens[0], max(reading.tokens[1], count.end))
    return reading_of(span, day.period, anchor) if day.period else reading


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
