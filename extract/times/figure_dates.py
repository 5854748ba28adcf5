"""Readings of dates written in figures alone."""

import re
from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import (
    full_year,
)
from dateline.extract.times.periods import (
    day_of,
    day_period,
    year_period,
)
from dateline.extract.times.state import Reading, State, reading_of, stretch

FIGURES: Final = re.compile(r"[0-9]+")


def iso_date(found: Found, state: State) -> list[Reading]:
    """Read "2026-02-17" and "2026-02-17T10:30:00Z"."""
    del state
    text = found.words("date")
    year, month, day = (int(figures) for figures in FIGURES.findall(text)[:3])
    named = day_of(year, month, day)
    if named is None:
        return []
    period = day_period(named)
    if "T" not in text:
        return [reading_of(found.span, period)]
    return [stretch(found.span, "TIME", text, (named, named), period=period)]


def numeric_date(found: Found, state: State) -> list[Reading]:
    """Read "2026/02/17", "17.02.2026" and "02/17/26".

    Where both numbers could be the month, points mean day first; for other signs the order that
    falls on the day of publication is taken, else only the year is sure.
    """
    text = found.words("date")
    one, two, three = FIGURES.findall(text)
    if len(one) == 4:
        named = day_of(int(one), int(two), int(three))
        return [reading_of(found.span, day_period(named))] if named else []
    if len(one) > 2 or len(three) == 3:
        return []
    year = int(three) if len(three) == 4 else full_year(int(three), state.published_year())
    day_first = day_of(year, int(two), int(one))
    month_first = day_of(year, int(one), int(two))
    if "." in text:
        month_first = None
    possible = {day for day in (day_first, month_first) if day is not None}
    if len(possible) > 1:
        possible = possible & {state.now()} or possible
    if len(possible) == 1:
        return [reading_of(found.span, day_period(possible.pop()))]
    whole_year = year_period(year)
    if not possible or whole_year is None:
        return []
    reading = reading_of(found.span, whole_year)
    return [
        Reading(reading.tokens, "DATE", f"{year:04}-XX-XX", reading.first, reading.last, "year")
    ]
