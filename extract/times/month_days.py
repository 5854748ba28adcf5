"""Readings of days that their place in a month names: "the 14th", "the first Monday of March"."""

from dataclasses import replace
from datetime import date

from dateline.extract.times.holidays import holiday, nth_weekday, years_around
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import figures_in
from dateline.extract.times.periods import Period, day_of, day_period, month_count, neighbour
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of
from dateline.extract.times.tense import direction
from dateline.extract.times.told_years import follows_told

NEIGHBOURS = range(-2, 3)
"""The months around a known one in which "the 14th" may lie."""


def day_of_month(found: Found, state: State) -> list[Reading]:
    """Read "on the 14th", "the morning of the 14th", "Saturday the 14th"; no "the 14th floor".

    It is the last such day, or the next one where the words look ahead; in a narrative it is in the
    month last spoken of. A weekday before it must agree.
    """
    if found.tokens.word(found.last)[:1].isalpha() and not found.tokens.is_in(
        found.last, "after_clock"
    ):
        return []
    number = figures_in(found.words("number"))
    day, anchor = day_meant(found, state, number)
    if day is None and found.has("weekday"):
        return []
    period = day_period(day) if day else Period("day", f"XXXX-XX-{number:02}")
    reading = reading_of(found.span, period, anchor if day else None)
    part = found.text_value("part", "part_of_day") if found.has("part") else None
    return [replace(reading, type="TIME", value=f"{period.value}{part}") if part else reading]


def day_meant(found: Found, state: State, number: int) -> tuple[date | None, str | None]:
    """Return the day of a month that `number` names, and what its month was taken from."""
    if found.has("deictic"):
        now = state.now("month")
        month = neighbour("month", now, found.steps()) if now else None
        return day_in_month(month, number), PUBLISHED
    if state.narrative:
        return day_in_month(state.spoken_of, number), state.spoken_of_id
    told = state.told if follows_told(found, state) else None
    day = day_in_month(told, number)
    if told and told.first and day and day >= told.first:
        return day, state.told_id
    now = state.now()
    if now is None:
        return None, None
    months = (divmod(month_count(now) + step, 12) for step in NEIGHBOURS)
    days = [day for year, month in months if (day := day_of(year, month + 1, number))]
    if found.has("weekday"):
        weekday = found.number_value("weekday")
        fitting = [day for day in days if day.isoweekday() == weekday]
        return min(fitting, key=lambda day: abs(day - now), default=None), PUBLISHED
    if direction(state, found.first, found.last) > 0:
        return next((day for day in days if day >= now), None), PUBLISHED
    return next((day for day in reversed(days) if day <= now), None), PUBLISHED


def day_in_month(spoken: Period | None, number: int) -> date | None:
    """Return day `number` of the month spoken of, None where that is no month or has no such."""
    if spoken is None or spoken.first is None or spoken.unit not in ("day", "month"):
        return None
    return day_of(spoken.first.year, spoken.first.month, number)


def weekday_of_month(found: Found, state: State) -> list[Reading]:
    """Read "the first Monday of March", "the last Sunday in October 2025"."""
    which = found.number_value("which", "week_name")
    month, weekday = found.number_value("month"), found.number_value("weekday")
    if which is None or month is None or weekday is None:
        return []
    in_year = {
        year: nth_weekday(year, month, which, weekday) for year in years_around(found, state)
    }
    return holiday(found, state, f"XXXX-{month:02}-XX", in_year)
