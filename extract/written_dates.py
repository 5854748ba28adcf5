"""Finds absolute calendar dates as they are written: "Feb. 24, 2022", "17 February", "2026-02-18".

Only what a publication line or a dateline needs; the time expressions of an article are read
elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.extract.day_sets import EARLIEST, LATEST, DaySet
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_ORDINAL = r"(?:\s?(?:st|nd|rd|th))?"
_YEAR = r"(?P<{0}>(?:19[89]|20[0-9])\d)(?!\d)"
_LETTERS_THAT_TELL = 3


def _names(table: str) -> str:
    rules = load_rules("calendar")[table]
    return "|".join(sorted({*rules["full"], *rules["short"]}, key=lambda name: (-len(name), name)))


def _month_word(group: str) -> str:
    return rf"(?P<{group}>{_names('months')})\b(?:\s?\.)?"


@cache
def weekday_pattern() -> re.Pattern[str]:
    """Return a pattern for the full name of a day of the week, in any case."""
    return re.compile(
        rf"\b(?:{'|'.join(load_rules('calendar')['weekdays']['full'])})\b", re.IGNORECASE
    )


@cache
def _date_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w./-])(?:(?P<weekday>{_names('weekdays')})\b\s?[.,]?\s+(?:the\s+)?)?(?:"
        rf"{_month_word('month_first')}\s*(?P<day_second>\d{{1,2}}){_ORDINAL}(?![\d:]|,\d{{3}})"
        rf"(?:\s*,?\s*{_YEAR.format('year_a')})?"
        rf"|(?P<day_first>\d{{1,2}}){_ORDINAL}(?:\s+of)?[\s-]+{_month_word('month_second')}"
        rf"(?:[\s,-]*{_YEAR.format('year_b')})?"
        rf"|{_YEAR.format('year_c')}-(?P<month_c>\d{{2}})-(?P<day_c>\d{{2}})(?!\d)"
        rf"|{_YEAR.format('year_d')}/(?P<month_d>\d{{2}})/(?P<day_d>\d{{2}})(?!\d)"
        rf"|(?P<one>\d{{1,2}})[./-](?P<two>\d{{1,2}})[./-]{_YEAR.format('year_e')}"
        rf")",
        re.IGNORECASE,
    )


@cache
def _year_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_month_word('month')}\s*,?\s+)?(?<![\d,.$€£-]){_YEAR.format('year')}(?![\w%-])",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written: the days it may mean. `has_year` False leaves the year open."""

    span: Span
    days: DaySet
    has_year: bool
    weekday: int | None


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Yield every date with a day in `text`, in order.

    A date of which day and month could change places (03/04/2025) holds both days. A date without
    a year holds that day of every year, only of the years in which the weekday fits if it has one.
    """
    for match in _date_pattern().finditer(text):
        found = _read(match)
        if found is not None and found.days.ranges:
            yield found


def find_months_and_years(text: str) -> Iterator[tuple[Span, DaySet]]:
    """Yield months with a year and bare years ("February 2022", "2014") with their days."""
    for match in _year_pattern().finditer(text):
        year = int(match["year"])
        if match["month"]:
            month = _month_number(match["month"])
            yield match.span(), month_days(year, month)
        else:
            yield match.span(), year_days(year)


def year_days(year: int) -> DaySet:
    """Return the days of a year."""
    return DaySet.between(date(year, 1, 1), date(year, 12, 31))


def month_days(year: int, month: int) -> DaySet:
    """Return the days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return DaySet.of([(date(year, month, 1).toordinal(), following.toordinal() - 1)])


def weekday_number(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday; `word` may be shortened."""
    return _place_in(load_rules("calendar")["weekdays"]["full"], word)


def _month_number(word: str) -> int:
    return _place_in(load_rules("calendar")["months"]["full"], word) + 1


def _place_in(names: Sequence[str], word: str) -> int:
    wanted = word.lower()[:_LETTERS_THAT_TELL]
    return [name[:_LETTERS_THAT_TELL] for name in names].index(wanted)


def _read(match: re.Match[str]) -> WrittenDate | None:
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    year, pairs = _parts(match)
    years = [year] if year else range(date.fromordinal(EARLIEST).year, 2100)
    days = [
        day
        for each_year in years
        for month, number in pairs
        if (day := _day(each_year, month, number)) is not None
    ]
    if year is None and weekday is not None:
        days = [day for day in days if day.weekday() == weekday]
    ordinals = [(day.toordinal(), day.toordinal()) for day in days]
    if not ordinals or ordinals[0][0] > LATEST:
        return None
    return WrittenDate(match.span(), DaySet.of(ordinals), year is not None, weekday)


def _parts(match: re.Match[str]) -> tuple[int | None, list[tuple[int, int]]]:
    """Return the year, if written, and the (month, day) pairs that the date may mean."""
    if match["month_first"]:
        pair = (_month_number(match["month_first"]), int(match["day_second"]))
        return _number(match["year_a"]), [pair]
    if match["month_second"]:
        pair = (_month_number(match["month_second"]), int(match["day_first"]))
        return _number(match["year_b"]), [pair]
    for letter in "cd":
        if match[f"year_{letter}"]:
            pair = (int(match[f"month_{letter}"]), int(match[f"day_{letter}"]))
            return int(match[f"year_{letter}"]), [pair]
    one, two = int(match["one"]), int(match["two"])
    return int(match["year_e"]), sorted({(two, one), (one, two)})


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
