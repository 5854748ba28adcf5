"""Puts times of day on the day of what happened then: "was shot at 10 p.m.", killed on Oct. 23."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.times.clocks import CLOCK, clock_on_day
from dateline.extract.times.event_anchors import Identify
from dateline.extract.times.event_days import MENTION_REACH, day_of_event, happened_at
from dateline.extract.times.state import PUBLISHED, Reading, State
from dateline.extract.times.tense import clause_of


def on_days_of_events(
    readings: Sequence[Reading], state: State, identify: Identify
) -> list[Reading]:
    """Return `readings`, times of day that were put on the day of publication on that of the event.

    Args:
        readings: what was read, in the order of the text.
        state: the state of the document.
        identify: gives the id of the expression that a reading becomes.
    """
    return [
        moved_to_event(reading, readings, state, identify) if has_no_day(reading) else reading
        for reading in readings
    ]


def has_no_day(reading: Reading) -> bool:
    """Say whether `reading` is a time of day that no words gave a day."""
    bare = reading.type == "TIME" and reading.period is None and CLOCK.search(reading.value)
    return bool(bare) and reading.anchor == PUBLISHED


def moved_to_event(
    reading: Reading, readings: Sequence[Reading], state: State, identify: Identify
) -> Reading:
    """Return `reading` on the day of what its clause tells before it, if the text names one."""
    tokens, first = state.tokens, reading.tokens[0]
    begin, _ = state.sentence_of(first)
    before = range(first - 1, max(begin, first - MENTION_REACH) - 1, -1)
    for index in clause_of(tokens, before):
        if happened_at(tokens, index) and tokens.is_in(index, "event_family"):
            day, hour = day_of_event(readings, index, state), CLOCK.search(reading.value)
            if day is None or hour is None:
                return reading
            return replace(clock_on_day(reading, day.period, hour[0]), anchor=identify(day))
    return reading
