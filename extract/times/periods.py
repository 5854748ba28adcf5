"""Calendar periods: what a TIMEX3 value covers, and how far one lies from another.

Weeks are those of ISO 8601 (Monday first). Quarters and halves are those of the calendar year.
Seasons are the meteorological ones of the northern hemisphere; a winter bears the year in which it
begins. Python's proleptic Gregorian calendar gives the days; years 1 to 9999 have days, others a
value alone.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final, Literal

from dateline.extract.records import Precision

Unit = Literal[
    "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"
]

MONTHS_IN: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SEASONS: Final = tuple(SEASON_MONTH)
DAYS_IN: Final = {"D": 1, "W": 7, "F": 14}
MONTHS_PER: Final = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
BEFORE_CHRIST: Final = "BC"
UNIT_OF_LETTER: Final[dict[str, Unit]] = {
    "D": "day",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "E": "decade",
    "C": "century",
}


@dataclass(frozen=True, slots=True)
class Period:
    """A period with its TIMEX3 value; `first` and `last` are inclusive days, None where unknown."""

    unit: Unit
    value: str
    first: date | None = None
    last: date | None = None

    @property
    def year(self) -> int | None:
        """The year it begins in, negative for one before Christ, None where unknown."""
        if self.first is not None:
            return self.first.year
        if self.value.startswith(BEFORE_CHRIST) and self.value[2:6].isdigit():
            return -int(self.value[2:6])
        return None

    @property
    def precision(self) -> Precision:
        """How exact the period is, in the words of the contract."""
        if self.first is None:
            return "unknown"
        if self.unit in ("day", "month", "year"):
            return self.unit
        return "range"


def month_count(day: date) -> int:
    """Return the months since the month before January of year 0."""
    return day.year * 12 + day.month - 1


def month_days(count: int, length: int) -> tuple[date, date] | None:
    """Return first and last day of `length` months from month `count`, None beyond the calendar."""
    year, month = divmod(count, 12)
    last_year, last_month = divmod(count + length - 1, 12)
    if not (MINYEAR <= year <= MAXYEAR and MINYEAR <= last_year <= MAXYEAR):
        return None
    last_day = monthrange(last_year, last_month + 1)[1]
    return date(year, month + 1, 1), date(last_year, last_month + 1, last_day)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_period(day: date) -> Period:
    """Return one day."""
    return Period("day", day.isoformat(), day, day)


def week_period(day: date) -> Period | None:
    """Return the ISO week that holds `day`; None where it leaves the calendar."""
    year, week, weekday = day.isocalendar()
    try:
        monday = day - timedelta(days=weekday - 1)
        return Period("week", f"{year:04}-W{week:02}", monday, monday + timedelta(days=6))
    except OverflowError:
        return None


def weekend_period(day: date) -> Period | None:
    """Return Saturday and Sunday of the ISO week that holds `day`."""
    week = week_period(day)
    if week is None or week.last is None:
        return None
    return Period("weekend", f"{week.value}-WE", week.last - timedelta(days=1), week.last)


def value_of_months(unit: str, count: int) -> str:
    """Return the TIMEX3 value of the month, quarter, half, year, decade or century at `count`."""
    year, month = divmod(count, 12)
    return {
        "month": f"{year:04}-{month + 1:02}",
        "quarter": f"{year:04}-Q{month // 3 + 1}",
        "half": f"{year:04}-H{month // 6 + 1}",
        "year": f"{year:04}",
        "decade": f"{year // 10:03}",
        "century": f"{year // 100:02}",
    }[unit]


def months_period(unit: Unit, count: int) -> Period | None:
    """Return the period of a unit made of months that holds month `count`; None before year 0."""
    if count < 0 or count >= 12 * (MAXYEAR + 1):
        return None
    length = MONTHS_IN[unit]
    begin = count - count % length
    days = month_days(max(begin, 12), length - max(0, 12 - begin))
    first, last = days or (None, None)
    return Period(unit, value_of_months(unit, begin), first, last)


def written_year(year: int) -> str:
    """Write a year as TIMEX3 does; negative years are years before Christ and have no days."""
    return f"{year:04}" if year >= 0 else f"{BEFORE_CHRIST}{-year:04}"


def year_period(year: int) -> Period | None:
    """Return a calendar year; None after 9999."""
    if year < 0:
        return Period("year", written_year(year))
    return months_period("year", year * 12)


def month_period(year: int, month: int) -> Period | None:
    """Return a calendar month (1 to 12); None outside the calendar."""
    if year < 0:
        return Period("month", f"{written_year(year)}-{month:02}")
    return months_period("month", year * 12 + month - 1)


def season_period(year: int, code: str) -> Period:
    """Return a season by its TIMEX3 code (SP, SU, FA, WI) in `year`."""
    days = month_days(year * 12 + SEASON_MONTH[code] - 1, 3)
    first, last = days or (None, None)
    return Period("season", f"{written_year(year)}-{code}", first, last)


def season_holding(day: date) -> tuple[int, str]:
    """Return year and code of the season that `day` lies in."""
    count = month_count(day) - 2
    year, month = divmod(count, 12)
    return year, SEASONS[month // 3]


def period_holding(unit: Unit, day: date) -> Period | None:
    """Return the period of `unit` that holds `day`; None where it leaves the calendar."""
    if unit == "day":
        return day_period(day)
    if unit == "week":
        return week_period(day)
    if unit == "weekend":
        return weekend_period(day)
    if unit == "season":
        return season_period(*season_holding(day))
    return months_period(unit, month_count(day))


def moved(day: date, amount: int, letter: str) -> date | None:
    """Return `day` moved by `amount` units (D, W, F, M, Q, Y, E, C); None beyond the calendar.

    A day that the new month lacks becomes its last: 29 February less a year is 28 February.
    """
    if letter in DAYS_IN:
        try:
            return day + timedelta(days=amount * DAYS_IN[letter])
        except OverflowError:
            return None
    days = month_days(month_count(day) + amount * MONTHS_PER[letter], 1)
    if days is None:
        return None
    first, last = days
    return first.replace(day=min(day.day, last.day))


def neighbour(unit: Unit, day: date, steps: int) -> Period | None:
    """Return the period of `unit` that lies `steps` after (before) the one that holds `day`."""
    if unit == "season":
        year, code = season_holding(day)
        index = year * 4 + SEASONS.index(code) + steps
        return season_period(index // 4, SEASONS[index % 4])
    if unit in ("day", "week", "weekend"):
        there = moved(day, steps, "D" if unit == "day" else "W")
    else:
        days = month_days(month_count(day) - month_count(day) % MONTHS_IN[unit], 1)
        there = moved(days[0], steps * MONTHS_IN[unit], "M") if days else None
    return period_holding(unit, there) if there else None


def weekday_near(day: date, weekday: int, direction: int) -> date | None:
    """Return the nearest `weekday` (Monday 1) up to `day` (direction -1 or 0) or from it on (1)."""
    back = (day.isoweekday() - weekday) % 7
    return moved(day, -back if direction <= 0 else (7 - back) % 7, "D")


def part_of_period(period: Period, portion: str) -> tuple[date, date] | None:
    """Return the days of the first, middle or last third (START, MID, END) of `period`.

    Early, mid and late February are 1-10, 11-20 and 21 to its end; a third of a year has four
    months.
    """
    first, last = period.first, period.last
    if first is None or last is None:
        return None
    index = {"START": 0, "MID": 1, "END": 2}[portion]
    if period.unit == "month":
        return (
            first + timedelta(days=10 * index),
            last if index == 2 else first + timedelta(days=10 * index + 9),
        )
    if period.unit in ("year", "season", "quarter", "half") and first.year > MINYEAR:
        length = {"year": 4, "half": 2}.get(period.unit, 1)
        return month_days(month_count(first) + index * length, length)
    days = (last - first).days + 1
    begin, stop = days * index // 3, max(days * (index + 1) // 3 - 1, days * index // 3)
    return first + timedelta(days=begin), first + timedelta(days=stop)
