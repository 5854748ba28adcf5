"""Readings of "last week", "this month", "the past year", "the end of the year"."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dateline.extract.times.business import quarter_compared
from dateline.extract.times.calendar_dates import year_named
from dateline.extract.times.choice import day_of_month_and_day, month_period_of
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import (
    count_in,
    figures_in,
    full_year,
    ordinal_in,
    whole,
    year_of,
)
from dateline.extract.times.periods import (
    MONTHS_PER,
    UNIT_OF_LETTER,
    Period,
    Unit,
    day_of,
    day_period,
    month_period,
    months_period,
    moved,
    neighbour,
    period_holding,
    season_period,
    weekday_near,
    year_period,
)
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch
from dateline.extract.times.steps import counted_from_reference, known_in, unknown
from dateline.extract.times.tense import direction



def calendar_unit(found: Found, state: State) -> list[Reading]:
    """Read "last week", "this month", "next year", "the following day", "that year"."""
    if found.in_title():
        return []
    unit = unit_in(found)
    if found.tokens.word(found.last).lower() == "of" and found.words("deictic").lower() == "last":
        length = past_length(found, state, unit)[0]
        return [] if unit == "day" else [Reading(length.tokens, "DURATION", length.value)]
    if found.has("deictic"):
        steps = found.steps()
        the = found.tokens.word(found.first).lower() == "the"
        word = found.words("deictic").lower()
        if the and word in ("next", "last", "past"):
            if word == "past" or (word == "last" and not state.narrative):
                return past_length(found, state, unit)
            return counted_from_reference(found, state, unit, steps)
        if word == "past":
            return past_length(found, state, unit)
        now = state.now(unit)
        if state.narrative and unit == "day":
            return counted_from_reference(found, state, unit, steps)
        period = neighbour(unit, now, steps) if now else None
        return [reading_of(found.span, period or unknown(unit), PUBLISHED if period else None)]
    steps = found.steps() if found.has("anaphoric") else -1
    return counted_from_reference(found, state, unit, steps)


def unit_in(found: Found) -> Unit:
    """Return the unit that the part `unit` names."""
    names: dict[str, Unit] = {
        "day": "day",
        "week": "week",
        "weekend": "weekend",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
        "century": "century",
    }
    return names[found.text_value("unit", "calendar_unit") or "day"]


def past_length(found: Found, state: State, unit: Unit) -> list[Reading]:
    """Read "the past year": the length of time that ends with publication."""
    letter = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E"}
    code = letter.get(unit, "C")
    value = {"E": "P10Y", "C": "P100Y"}.get(code, f"P1{code}")
    now = state.now()
    begin = moved(now, -1, code) if now else None
    return [stretch(found.span, "DURATION", value, (begin, now), PUBLISHED)]


def bare_unit(found: Found, state: State) -> list[Reading]:
    """Read "the year", "the quarter", "the weekend" where they stand for the one spoken of."""
    unit = unit_in(found)
    if unit in ("day", "decade", "century"):
        return []
    if unit == "quarter":
        return latest_quarter(found, state)
    if found.tokens.word(found.last) in ("ended", "ending"):
        return [Reading(found.span, "DURATION", f"P1{unit[0].upper()}")]
    if state.narrative:
        return counted_from_reference(found, state, unit, 0)
    now = state.now(unit)
    if now is not None and unit == "weekend":
        towards = direction(state, found.first, found.last)
        period = neighbour(unit, now, 0 if towards > 0 or now.isoweekday() > 5 else -1)
    else:
        period = period_holding(unit, now) if now else None
    return [reading_of(found.span, period or unknown(unit), PUBLISHED if period else None)]


def year_end(found: Found, state: State) -> list[Reading]:
    """Read "year-end" and "month's end"."""
    unit: Unit = "year" if found.tokens.word(found.first).lower() == "year" else "month"
    reference, anchor = state.reference() if state.narrative else (state.published, PUBLISHED)
    base = reference.first if reference and known_in(reference, unit) else None
    period = period_holding(unit, base) if base else unknown(unit)
    reading = reading_of(found.span, period or unknown(unit), anchor if base else None, "END")
    return [reading]
