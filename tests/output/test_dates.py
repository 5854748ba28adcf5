import pytest

from dateline.extract.errors import InputError
from dateline.extract.records import Precision
from dateline.output.dates import days_of, describe_dates


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2026-02-17", "2026-02-17", "day", "17 Feb 2026"),
        ("2026-02-07", "2026-02-07", "day", "7 Feb 2026"),
        ("2026-02-17", "2026-02-18", "range", "17–18 Feb 2026"),
        ("2026-02-28", "2026-03-02", "range", "28 Feb – 2 Mar 2026"),
        ("2025-12-30", "2026-01-02", "range", "30 Dec 2025 – 2 Jan 2026"),
        ("2026-02-17", "2026-02-17", "range", "17 Feb 2026"),
        ("2026-02-17", "2026-02-18", "day", "17–18 Feb 2026"),
        ("2026-02-17", "2026-02-18", "unknown", "17–18 Feb 2026"),
        ("2022-02-01", "2022-02-28", "month", "Feb 2022"),
        ("2022-02-01", "2022-03-31", "month", "Feb–Mar 2022"),
        ("2022-12-01", "2023-01-31", "month", "Dec 2022 – Jan 2023"),
        ("2014-01-01", "2014-12-31", "year", "2014"),
        ("2014-01-01", "2016-12-31", "year", "2014–2016"),
        ("0800-01-01", "0800-12-31", "year", "800"),
        ("2026-02-17", None, "day", "from 17 Feb 2026"),
        (None, "2026-02-17", "day", "by 17 Feb 2026"),
        (None, None, "unknown", "undated"),
        (None, None, "day", "undated"),
    ],
)
def test_describe_dates(
    start: str | None, end: str | None, precision: Precision, expected: str
) -> None:
    """Days, ranges, months and years are named no more exactly than they are known."""
    assert describe_dates(start, end, precision) == expected


def test_describe_dates_rejects_what_is_no_day() -> None:
    """A day that is not in the calendar raises ValueError."""
    with pytest.raises(ValueError, match="day is out of range"):
        describe_dates("2026-02-30", "2026-02-30", "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026", ("2026-01-01", "2026-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2026-02-17", ("2026-02-17", "2026-02-17")),
        (" 2026-12 ", ("2026-12-01", "2026-12-31")),
    ],
    ids=["year", "month", "day", "spaces"],
)
def test_days_of(text: str, expected: tuple[str, str]) -> None:
    """A year, a month or a day gives its first and last day."""
    assert days_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2026-13",
        "2026-02-30",
        "26-02-17",
        "2026-2-1",
        "0000",
        "20260217",
        "２０２６",
    ],
)
def test_days_of_says_what_it_wants(text: str) -> None:
    """Anything else is an InputError that shows what to write."""
    with pytest.raises(InputError, match="2026-02-17"):
        days_of(text)
