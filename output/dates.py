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

    A month or a year is named as such where the precision says that no more is known, and a range
    that fills whole months, years, a decade or a century is named by these, since its first and
    last day are then only its limits: "Jan–Mar 2019", "1990s", "17th century". Where only one end
    is known the text says "from" or "by".

    Raises:
        ValueError: a day is not an ISO 8601 calendar day.
    """
    if start is None and end is None:
        return "undated"
    if end is None:
        return f"from {_edge(date.fromisoformat(start or ''), precision)}"
    if start is None:
        return f"by {_edge(date.fromisoformat(end), precision)}"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    match _fineness(first, last, precision):
        case "year":
            return _years(first, last)
        case "month":
            return _months(first, last)
        case _:
            return _days(first, last)


def describe_span(
    first: tuple[str | None, str | None, Precision], last: tuple[str | None, str | None, Precision]
) -> str:
    """Describe from when to when something runs, each end no more exactly than it is known.

    `first` and `last` are the start, end and precision of what comes first and of what comes last;
    the result reaches from the start of the one to the end of the other: "1600 – Feb 2026".

    Raises:
        ValueError: a day is not an ISO 8601 calendar day.
    """
    if first == last:
        return describe_dates(*first)
    beginning = date.fromisoformat(first[0] or first[1] or "")
    ending = date.fromisoformat(last[1] or last[0] or "")
    words = (_edge(beginning, _known(*first)), _edge(ending, _known(*last)))
    return words[0] if words[0] == words[1] else " – ".join(words)


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


def _known(start: str | None, end: str | None, precision: Precision) -> Precision:
    if start is None or end is None:
        return precision
    return _fineness(date.fromisoformat(start), date.fromisoformat(end), precision)


def _fineness(first: date, last: date, precision: Precision) -> Precision:
    """Return "year" or "month" where these are all that is known, else "day"."""
    if precision in {"year", "month"}:
        return precision
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if precision == "day" or not whole_months:
        return "day"
    return "year" if (first.month, last.month) == (1, 12) else "month"


def _edge(day: date, precision: Precision) -> str:
    if precision == "year":
        return str(day.year)
    return _month(day) if precision == "month" else _day(day)


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _years(first: date, last: date) -> str:
    years = last.year - first.year + 1
    if years == 1:
        return str(first.year)
    # In TIMEX3 the 17th century is 16, the years that begin with these digits.
    if years == 100 and first.year % 100 == 0:
        return f"{_ordinal(first.year // 100 + 1)} century"
    # "The 1900s" may be a decade or a century; their years are unmistakable.
    if years == 10 and first.year % 10 == 0 and first.year % 100:
        return f"{first.year}s"
    return f"{first.year}–{last.year}"


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


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
