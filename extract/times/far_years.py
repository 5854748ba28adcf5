"""Readings of dates in years that news seldom names: "5 March 850", "15 March 44 BC", "AD 79".

Figures after a month may count something instead ("On March 5, 850 people fled"). They are a year
where an era says so, or where nothing follows that they could count.
"""

from typing import Final

from dateline.extract.times.calendar_dates import days_in_year, listed_days
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import figures_in
from dateline.extract.times.periods import Period, month_period, written_year, year_period
from dateline.extract.times.state import Reading, State, reading_of

MARKS: Final = frozenset(".,;:)]!?\"”’'")
"""Signs that end a date."""


def far_year(found: Found) -> int | None:
    """Return the year that the part `year` names, negative before Christ; None for a count."""
    words = found.words("year")
    year = figures_in(words)
    if "," in words or not 0 < year < 10_000:
        return None
    if found.has("bc"):
        return -year
    return year if found.has("ad") or not counts(found) else None


def counts(found: Found) -> bool:
    """Say whether the words after figures leave it open that they count something."""
    tokens, last = found.tokens, found.last
    after = tokens.word(last)
    if not after or after.isspace() or after in MARKS:
        return False
    comma = "," in found.tokens.words(found.first, last).split()
    phrase = tokens.is_in(last, "phrase_end") and not comma and after.lower() != "of"
    return not (phrase or tokens.is_in(last, "determiner") or tokens.is_in(last, "after_date"))


def far_date(found: Found, state: State) -> list[Reading]:
    """Read "5 March 850", "31 December 9999", "March 15, 44 BC"; the last has a value, no days."""
    year, month = far_year(found), found.number_value("month")
    if year is None or month is None:
        return []
    if year > 0:
        return days_in_year(found, state, year)
    days = listed_days(found)
    value = f"{written_year(year)}-{month:02}-"
    periods = [Period("day", f"{value}{day:02}") for _, day in days]
    return [reading_of(found.span, periods[0])] if len(periods) == 1 else []


def far_month(found: Found, state: State) -> list[Reading]:
    """Read "March 850" and "October AD 79"."""
    del state
    year, month = far_year(found), found.number_value("month")
    period = month_period(year, month) if year and month else None
    return [reading_of(found.span, period)] if period else []


def named_year(found: Found, state: State) -> list[Reading]:
    """Read "the year 70" and "the year 9999"."""
    del state
    year = far_year(found)
    period = year_period(year) if year else None
    return [reading_of(found.span, period)] if period else []
