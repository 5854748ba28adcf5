"""Calendar arithmetic of periods."""

from datetime import date

import pytest

from dateline.extract.times.holidays import easter, nth_weekday
from dateline.extract.times.periods import (
    Unit,
    moved,
    neighbour,
    part_of_period,
    period_holding,
    season_holding,
)

NEIGHBOURS: list[tuple[Unit, str, int, str, str, str]] = [
    ("day", "2024-02-28", 1, "2024-02-29", "2024-02-29", "2024-02-29"),
    ("week", "2026-01-01", 0, "2026-W01", "2025-12-29", "2026-01-04"),
    ("weekend", "2026-02-18", -1, "2026-W07-WE", "2026-02-14", "2026-02-15"),
    ("month", "2026-01-31", 1, "2026-02", "2026-02-01", "2026-02-28"),
    ("quarter", "2026-02-18", -1, "2025-Q4", "2025-10-01", "2025-12-31"),
    ("half", "2026-02-18", 1, "2026-H2", "2026-07-01", "2026-12-31"),
    ("season", "2026-02-18", 0, "2025-WI", "2025-12-01", "2026-02-28"),
    ("season", "2026-02-18", 1, "2026-SP", "2026-03-01", "2026-05-31"),
    ("year", "2026-02-18", -12, "2014", "2014-01-01", "2014-12-31"),
    ("decade", "2026-02-18", -1, "201", "2010-01-01", "2019-12-31"),
    ("century", "2026-02-18", -1, "19", "1900-01-01", "1999-12-31"),
]


@pytest.mark.parametrize(("unit", "day", "steps", "value", "first", "last"), NEIGHBOURS)
def test_neighbours(unit: Unit, day: str, steps: int, value: str, first: str, last: str) -> None:
    """A period some steps away has the right value and days."""
    period = neighbour(unit, date.fromisoformat(day), steps)
    assert period is not None
    assert period.value == value
    assert (str(period.first), str(period.last)) == (first, last)


MOVES = [
    ("2024-02-29", -1, "Y", "2023-02-28"),
    ("2024-02-29", 4, "Y", "2028-02-29"),
    ("2026-03-31", -1, "M", "2026-02-28"),
    ("2026-01-01", -1, "D", "2025-12-31"),
    ("2026-02-18", 2, "F", "2026-03-18"),
    ("2026-02-18", -2, "E", "2006-02-18"),
    ("9999-12-31", 1, "D", None),
    ("0001-01-01", -1, "M", None),
]


@pytest.mark.parametrize(("day", "amount", "letter", "there"), MOVES)
def test_moved(day: str, amount: int, letter: str, there: str | None) -> None:
    """Moving by months keeps to the month, and nothing leaves the calendar."""
    result = moved(date.fromisoformat(day), amount, letter)
    assert (str(result) if result else None) == there


@pytest.mark.parametrize("unit", ["week", "month", "season", "year", "decade", "century"])
@pytest.mark.parametrize("day", [date.min, date.max], ids=["first", "last"])
def test_ends_of_the_calendar_do_not_crash(unit: Unit, day: date) -> None:
    """The first and the last day of the calendar lie in a period or in none, without an error."""
    period = period_holding(unit, day)
    assert period is None or period.first is None or period.first <= day


@pytest.mark.parametrize(
    ("day", "season"), [("2026-01-05", (2025, "WI")), ("2026-12-05", (2026, "WI"))]
)
def test_a_winter_bears_the_year_it_begins_in(day: str, season: tuple[int, str]) -> None:
    """January belongs to the winter of the year before."""
    assert season_holding(date.fromisoformat(day)) == season


@pytest.mark.parametrize(
    ("portion", "first", "last"),
    [("START", 1, 10), ("MID", 11, 20), ("END", 21, 29)],
)
def test_thirds_of_a_month(portion: str, first: int, last: int) -> None:
    """Early, mid and late February cover the whole of it, its leap day too."""
    february = period_holding("month", date(2024, 2, 5))
    assert february is not None
    assert part_of_period(february, portion) == (date(2024, 2, first), date(2024, 2, last))


@pytest.mark.parametrize(
    ("year", "day"), [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05")]
)
def test_easter(year: int, day: str) -> None:
    """Easter Sundays are those of the Western churches' tables."""
    assert str(easter(year)) == day


def test_nth_weekday() -> None:
    """The fourth Thursday of November and the last Monday of May are found."""
    assert nth_weekday(2026, 11, 4, 4) == date(2026, 11, 26)
    assert nth_weekday(2026, 5, -1, 1) == date(2026, 5, 25)
