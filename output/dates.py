"""Dates as a person reads them, no more exact than they are known."""

import re
from calendar import monthrange
from datetime import date

from dateline.extract.errors import InputError
from dateline.extract.records import Precision

# Not calendar.month_abbr, which follows the machine's locale.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTIAL_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


def describe_dates(start: str | None, end: str | None, precision: Precision) -> str:
    """Describe inclusive ISO 8601 days, such as "17–18 Feb 2026", "Feb 2022", "2014" or "undated".

    A month or a year is named as such where the precision says that no more is known. Where only
    one end is known the text says "from" or "by".

    Raises:
        ValueError: a day is not an ISO 8601 calendar day.
    """
    if start is None and end is None:
        return "undated"
    if end is None:
        return f"from {_day(date.fromisoformat(start or ''))}"
    if start is None:
        return f"by {_day(date.fromisoformat(end))}"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if precision == "year":
        return _years(first, last)
    if precision == "month":
        return _months(first, last)
    return _days(first, last)


def days_of(text: str) -> tuple[str, str]:
    """Return the first and last ISO 8601 day of a day, month or year: "2026-02" and the like.

    Raises:
        InputError: the text is none of the three.
    """
    match = _PARTIAL_DATE.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)  # noqa: TRY301  # one message for a wrong shape and a wrong day
        year = int(match["year"])
        first_month = int(match["month"] or 1)
        last_month = int(match["month"] or 12)
        first = date(year, first_month, int(match["day"] or 1))
        last = date(year, last_month, int(match["day"] or monthrange(year, last_month)[1]))
    except ValueError as error:
        raise InputError(
            f"{text!r} is not a date; give a year, a month or a day, such as 2026-02-17"
        ) from error
    return first.isoformat(), last.isoformat()


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _years(first: date, last: date) -> str:
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _months(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return _month(first)
    if first.year == last.year:
        return f"{_MONTHS[first.month - 1]}–{_month(last)}"
    return f"{_month(first)} – {_month(last)}"


def _days(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"
