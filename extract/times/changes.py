"""What words beside an expression make of its reading: "early", "the night of", "10 a.m. on"."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import MINYEAR, timedelta
from typing import Final

from dateline.extract.times.calendar_dates import year_named
from dateline.extract.times.clocks import HALF_DAY, PART_IS_AFTERNOON, clock_on_day, clock_value
from dateline.extract.times.matching import Found
from dateline.extract.times.periods import (
    day_of,
    day_period,
    month_count,
    month_period,
    months_period,
    moved,
    part_of_period,
    period_holding,
)
from dateline.extract.times.state import Reading, State, with_days

PARTS_OF_DAY: Final = ("TMO", "TAF", "TEV", "TNI")
CLOCK: Final = re.compile(r"T[0-9]{2}")
ONE_DAY: Final = timedelta(days=1)
DAYS_IN_WEEK: Final = 7
WEEK: Final = timedelta(days=DAYS_IN_WEEK)
HOURS_MOD: Final = {"TMO": "START", "TEV": "END", "TNI": "END"}
"""Early hours are the start of a part of a day, late hours its end."""

Change = Callable[[Reading, Found, State], Reading | None]


def portion(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "early 2022", "mid-February", "late Tuesday", "the end of the month"."""
    del state
    mod = found.text_value("portion", "portion", "portion_noun")
    if reading.type not in ("DATE", "TIME") or reading.mod or mod is None:
        return None
    if "REF" in reading.value:
        return None
    changed = replace(reading, mod=mod)
    if reading.period is None or reading.period.unit == "day":
        return changed
    return with_days(changed, part_of_period(reading.period, mod))


def week_of_month(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "the first week of March" (days 1 to 7) and "the last week of May" (its last seven)."""
    del state
    month, number = reading.period, found.number_value("week", "week_name") or 1
    if reading.mod or month is None or month.unit != "month":
        return None
    mod = "START" if number == 1 else "END" if number in (-1, 4) else "MID"
    changed = replace(reading, mod=mod)
    if month.first is None or month.last is None:
        return changed
    first = month.first + WEEK * (number - 1) if number > 0 else month.last - WEEK + ONE_DAY
    return with_days(changed, (first, first + WEEK - ONE_DAY))


def week_of_day(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "the week of March 6": the calendar week that holds the day.

    "The week ending March 6" has the seven days up to it.
    """
    del state
    day = reading.period
    if reading.type != "DATE" or reading.mod or day is None or day.unit != "day":
        return None
    week = period_holding("week", day.first) if day.first else None
    if week is None or day.first is None:
        return None
    first = moved(day.first, 1 - DAYS_IN_WEEK, "D") if found.has("ends") else None
    whole = reading.of_period(week)
    return with_days(whole, (first, day.first)) if first else whole


def week_of_feast(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "Easter week"; "Monday week" is something else."""
    name = reading.tokens[1] - 1
    weekday = state.tokens.is_in(name, "weekday") or state.tokens.is_in(name, "month")
    if weekday or not state.tokens.word(name)[:1].isupper():
        return None
    return week_of_day(reading, found, state)


def half_of_period(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "the second half of January" (from its 16th day), "the first half of last year"."""
    del state
    second = found.number_value("half", "half_name") == 2
    if reading.type != "DATE" or reading.mod or reading.period is None:
        return None
    if reading.period.unit in ("day", "weekend"):
        return None
    if reading.period.unit == "year" and reading.first is not None:
        half = months_period("half", month_count(reading.first) + (6 if second else 0))
        return reading.of_period(half) if half else None
    changed = replace(reading, mod="END" if second else "START")
    if reading.first is None or reading.last is None:
        return changed
    middle = reading.first + ONE_DAY * (((reading.last - reading.first).days + 1) // 2)
    days = (middle, reading.last) if second else (reading.first, middle - ONE_DAY)
    return with_days(changed, days)


def earlier_or_later(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "earlier this year" (up to publication) and "later this week" (from it on)."""
    mod = found.text_value("which", "before_or_after")
    if reading.type not in ("DATE", "TIME") or reading.mod or mod is None:
        return None
    if "REF" in reading.value:
        return None
    changed = replace(reading, mod=mod)
    now = state.now()
    if (
        reading.first is None
        or reading.last is None
        or now is None
        or reading.first == reading.last
    ):
        return changed
    if not reading.first <= now <= reading.last:
        return changed
    return with_days(changed, (reading.first, now) if mod == "START" else (now, reading.last))


def about(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "nearly four years ago", "more than four hours", "around Nov. 1"."""
    del state
    mod = found.text_value("about")
    return None if reading.mod or reading.type == "SET" else replace(reading, mod=mod)


def at_part_of_day(reading: Reading, part: str) -> Reading | None:
    """Return `reading`, which must be a day, narrowed to a part of it."""
    if reading.type != "DATE" or reading.period is None or reading.period.unit != "day":
        return None
    return replace(reading, type="TIME", value=f"{reading.value}{part}")


def part_of_day_of(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "the morning of Feb. 17", "the night of 3 May"."""
    del state
    part = found.text_value("part", "part_of_day") or ""
    changed = at_part_of_day(reading, part)
    if changed is None or not found.has("portion"):
        return changed
    return replace(changed, mod=found.text_value("portion"))


def hours_of(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "the early hours of Thursday", "the late hours of Sunday night"."""
    del state
    part = found.text_value("part", "hours_of_day") or ""
    if reading.type == "TIME" and reading.value.endswith(PARTS_OF_DAY):
        return replace(reading, mod=HOURS_MOD[part])
    return at_part_of_day(reading, part)


def part_of_day(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "Wednesday morning", "yesterday evening", "the early hours of Friday morning"."""
    del state
    if reading.type == "TIME" and reading.value.endswith(PARTS_OF_DAY):
        return reading
    return at_part_of_day(reading, found.text_value("part", "part_of_day") or "T12:00")


def overnight_on(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "overnight on Tuesday", "overnight into Wednesday": that day and the one before."""
    del found, state
    changed = at_part_of_day(reading, "TNI")
    if changed is None or changed.first is None or changed.last is None:
        return changed
    before = moved(changed.first, -1, "D")
    return with_days(changed, (before, changed.last)) if before else changed


def clock_on(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "10 p.m. Wednesday", "noon on Feb. 17", "Wednesday at 10:30 a.m."."""
    del state
    value = clock_value(found)
    day = reading.period
    if reading.type == "TIME" and value and reading.value.endswith(PARTS_OF_DAY):
        value = in_part_of_day(value, reading.value[-3:], found)
    elif reading.type != "DATE":
        return None
    if value is None or day is None or day.unit != "day":
        return None
    return replace(clock_on_day(reading, day, value), anchor=reading.anchor)


def clock_after_year(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "17 February 2026, 15:04", as the line above an article writes it."""
    return clock_on(reading, found, state) if state.year_at(found.first - 1) else None


def in_part_of_day(value: str, part: str, found: Found) -> str:
    """Return the time `value` in the part of day that follows it: "7:30 tonight" is 19:30."""
    hour = int(value[1:3])
    late = part in PART_IS_AFTERNOON and 1 <= hour < HALF_DAY and not found.has("meridiem")
    return f"T{hour + HALF_DAY}{value[3:]}" if late and not found.has("word") else value


def other_clock(reading: Reading, found: Found, state: State) -> Reading | None:
    """Take in the same time in another zone: "3 a.m. local time (0100 GMT)"."""
    del found, state
    return reading if reading.type == "TIME" and CLOCK.search(reading.value) else None


def of_year(reading: Reading, found: Found, state: State) -> Reading | None:
    """Read "January this year", "July 25 of that year", "August of last year"."""
    period = reading.period
    year, anchor = year_named(found, state)
    if period is None or period.unit not in ("day", "month") or reading.type != "DATE":
        return None
    if year is None or not period.value[5:7].isdigit() or year < MINYEAR:
        return None
    month = int(period.value[5:7])
    if period.unit == "month":
        named = month_period(year, month)
    else:
        day = day_of(year, month, int(period.value[8:10]))
        named = day_period(day) if day else None
    return replace(reading, anchor=anchor).of_period(named) if named else None


CHANGES: Final[Mapping[str, Change]] = {
    "portion": portion,
    "week_of_month": week_of_month,
    "week_of_day": week_of_day,
    "week_of_feast": week_of_feast,
    "half_of_period": half_of_period,
    "earlier_or_later": earlier_or_later,
    "about": about,
    "part_of_day_of": part_of_day_of,
    "hours_of": hours_of,
    "part_of_day": part_of_day,
    "overnight_on": overnight_on,
    "clock_on": clock_on,
    "clock_at": clock_on,
    "clock_after_year": clock_after_year,
    "other_clock": other_clock,
    "of_year": of_year,
}
