"""The many ways of writing one day, with dateparser as a second opinion."""

import calendar
from collections.abc import Callable
from datetime import date

import dateparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.times import find_times

MONTHS = [calendar.month_name[month] for month in range(1, 13)]
SHORT = [name if len(name) < 6 else f"{name[:3]}." for name in MONTHS]

STYLES: dict[str, Callable[[date], str]] = {
    "month day, year": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year:04}",
    "short month": lambda day: f"{SHORT[day.month - 1]} {day.day}, {day.year:04}",
    "day month year": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year:04}",
    "day short month year": lambda day: f"{day.day} {SHORT[day.month - 1][:3]} {day.year:04}",
    "ordinal": lambda day: f"the {day.day}th of {MONTHS[day.month - 1]} {day.year:04}",
    "weekday": lambda day: f"{day:%A}, {MONTHS[day.month - 1]} {day.day}, {day.year:04}",
    "iso": lambda day: day.isoformat(),
    "slashes": lambda day: f"{day.year:04}/{day.month:02}/{day.day:02}",
    "dots": lambda day: f"{day.day:02}.{day.month:02}.{day.year:04}",
    "dashes": lambda day: f"{day.day}-{MONTHS[day.month - 1][:3]}-{day.year:04}",
}
DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize("style", STYLES)
@given(day=DAYS)
def test_every_style_names_its_day(style: str, day: date) -> None:
    """A day written in any style is found whole and means that day, unpublished text or not."""
    words = STYLES[style](day)
    for published in (None, "2026-02-18"):
        (time,) = find_times(f"Guns fell silent ({words}) at last.", published)
        assert (time.text, time.value, time.precision) == (words, day.isoformat(), "day")


OPINIONS = [
    "Feb. 17, 2026",
    "17 February 2026",
    "3rd March 2021",
    "29 Feb 2024",
    "2026/02/17",
    "Tuesday, 17 February 2026",
    "1 Sept 1939",
]


@pytest.mark.parametrize("words", OPINIONS)
def test_dateparser_agrees(words: str) -> None:
    """On absolute dates cut out of their text dateparser reads the same day."""
    (time,) = find_times(f"It began on {words}.", None)
    opinion = dateparser.parse(words, languages=["en"])
    assert opinion is not None
    assert time.value == opinion.date().isoformat()
