"""The New Year of the Chinese calendar."""

import pytest

from dateline.extract.times import find_times
from dateline.extract.times.lunar_new_year import YEARS, lunar_new_year

PUBLISHED_TABLES = [
    (1949, "1949-01-29"),
    (1966, "1966-01-21"),
    (1985, "1985-02-20"),
    (1996, "1996-02-19"),
    (2015, "2015-02-19"),
    (2023, "2023-01-22"),
    (2024, "2024-02-10"),
    (2025, "2025-01-29"),
    (2026, "2026-02-17"),
    (2034, "2034-02-19"),
]


@pytest.mark.parametrize(("year", "day"), PUBLISHED_TABLES)
def test_days_are_those_of_published_tables(year: int, day: str) -> None:
    """The rule holds at both ends of its month and after a leap month at the solstice (2034)."""
    assert str(lunar_new_year(year)) == day


def test_every_new_year_lies_between_21_january_and_21_february() -> None:
    """No year of the rule leaves the month in which the Chinese year can begin."""
    days = [lunar_new_year(year) for year in YEARS]
    assert all(day and (1, 21) <= (day.month, day.day) <= (2, 21) for day in days)


@pytest.mark.parametrize("year", [1, 1899, 2200, 9998])
def test_other_years_are_unknown(year: int) -> None:
    """Beyond the years the rule was made for there is no day."""
    assert lunar_new_year(year) is None


TEXTS = [
    ("Guns fell silent for the Lunar New Year.", "2026-02-17", "2026-02-17"),
    ("Shops shut for the Tet holiday.", "2026-02-16", "2026-02-18"),
    ("They left on Lunar New Year 2024.", "2024-02-10", "2024-02-10"),
]


@pytest.mark.parametrize(("text", "start", "end"), TEXTS, ids=[row[0] for row in TEXTS])
def test_feasts_in_text(text: str, start: str, end: str) -> None:
    """Where another country counts the day it may lie a day to either side."""
    (time,) = find_times(text, "2026-02-20")
    assert (time.start, time.end) == (start, end)


@pytest.mark.parametrize("text", ["The Khmer New Year was calm.", "Lam Tet spoke."])
def test_other_names_have_no_days(text: str) -> None:
    """The New Year of a calendar that is not known is not 1 January."""
    assert find_times(text, "2026-02-20") == ()
