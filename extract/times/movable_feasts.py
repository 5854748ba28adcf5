"""Readings of feasts whose day the moon sets: Orthodox Easter, Ramadan, Passover.

Sources of the rules: Orthodox Easter after J. Meeus, Astronomical Algorithms (1991), chapter 8; the
tabular Islamic and the Hebrew calendar after E. M. Reingold and N. Dershowitz, Calendrical
Calculations.
"""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache
from typing import Final

from dateline.extract.times.holidays import holiday, years_around
from dateline.extract.times.matching import Found
from dateline.extract.times.periods import day_of, moved
from dateline.extract.times.state import Reading, State, stretch

ONE_DAY: Final = timedelta(days=1)
HEBREW_EPOCH: Final = -1373428
"""The day before the first of the Hebrew calendar, counted as `date.toordinal` does."""

ISLAMIC_EPOCH: Final = 227014
"""The day before the first of the Islamic calendar, counted alike (16 July 622, Julian)."""

HEBREW_YEARS: Final = 3761
"""The Hebrew year that begins in the autumn of year Y is Y + 3761."""


def day_at(ordinal: int) -> date | None:
    """Return the day of `date.toordinal`, None beyond the calendar."""
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def orthodox_easter(year: int) -> date | None:
    """Return Easter Sunday of the Eastern churches as a Gregorian day (Meeus, Julian Easter)."""
    golden = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - golden + 34) % 7
    month, day = divmod(golden + weekday + 114, 31)
    named = day_of(year, month, day + 1)
    return moved(named, year // 100 - year // 400 - 2, "D") if named else None


def days_before_hebrew_year(year: int) -> int:
    """Return the days from the Hebrew epoch to the new moon day that opens `year`."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


@cache
def rosh_hashanah(year: int) -> date | None:
    """Return the Hebrew new year that falls in the Gregorian `year`."""
    hebrew = year + HEBREW_YEARS
    before, this, after = (days_before_hebrew_year(hebrew + step) for step in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return day_at(HEBREW_EPOCH + this + delay + 1)


def islamic_day(year: int, month: int, day: int) -> date | None:
    """Return a day of the tabular Islamic calendar; the moon may be seen a day to either side."""
    months = 29 * (month - 1) + month // 2
    return day_at(ISLAMIC_EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + months + day)


def islamic_start(year: int, month: int, day: int) -> date | None:
    """Return the first such Islamic day in the Gregorian `year`, None where it has none."""
    about = (year - 622) * 10307 // 10000
    days = (islamic_day(about + step, month, day) for step in range(-1, 4) if about + step > 0)
    return next((found for found in days if found and found.year == year), None)


def feast(
    found: Found,
    state: State,
    start: Callable[[int], date | None],
    length: int,
    doubt: timedelta = timedelta(),
) -> list[Reading]:
    """Return the feast of `length` days that begins on `start` of the year meant.

    Its days reach as far as `doubt` to either side.
    """
    if names_someone(found):
        return []
    years = years_around(found, state)
    in_year = {year: start(year) for year in years if MINYEAR < year < MAXYEAR}
    readings = holiday(found, state, "XXXX-XX-XX", in_year)
    if not readings or readings[0].first is None:
        return readings
    first = readings[0].first
    last = first + ONE_DAY * (length - 1)
    value = first.isoformat() if first == last else f"{first}/{last}"
    days = (first - doubt, last + doubt)
    period = readings[0].period if days[0] == days[1] else None
    return [stretch(found.span, "DATE", value, days, readings[0].anchor, period)]


def names_someone(found: Found) -> bool:
    """Say whether it is part of a longer name: a person's, or the "Yom Kippur War"."""
    before = found.first - 1
    plain = any(found.tokens.is_in(before, kind) for kind in ("time_preposition", "determiner"))
    first_name = found.in_name() and not plain
    return first_name or (found.tokens.word(found.last).istitle() and not found.has("year"))


def orthodox_feast(found: Found, state: State) -> list[Reading]:
    """Read "Orthodox Easter", "Orthodox Good Friday"."""
    offset = found.number_value("name", "orthodox_feast") or 0

    def start(year: int) -> date | None:
        sunday = orthodox_easter(year)
        return moved(sunday, offset, "D") if sunday else None

    return feast(found, state, start, 1)


def hebrew_feast(found: Found, state: State) -> list[Reading]:
    """Read "Passover", "Yom Kippur": days counted from the Hebrew new year of the same autumn."""
    offset, last = ends(found.text_value("name", "hebrew_feast") or "0/0")

    def start(year: int) -> date | None:
        new_year = rosh_hashanah(year)
        return moved(new_year, offset, "D") if new_year else None

    return feast(found, state, start, last - offset + 1)


def islamic_feast(found: Found, state: State) -> list[Reading]:
    """Read "Ramadan", "Eid al-Fitr"; a day more to either side, since sightings differ."""
    value = found.text_value("name", "islamic_feast") or "1-1/1"
    month, _, days = value.partition("-")
    first, last = ends(days)
    return feast(
        found, state, lambda year: islamic_start(year, int(month), first), last - first + 1, ONE_DAY
    )


def ends(written: str) -> tuple[int, int]:
    """Return both numbers of "14/20"."""
    first, _, last = written.partition("/")
    return int(first), int(last)
