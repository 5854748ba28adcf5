import pytest

from dateline.extract.errors import InputError
from dateline.extract.records import Precision
from dateline.output.dates import days_of, describe_dates, describe_span

Known = tuple[str | None, str | None, Precision]


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
        ("1600-01-01", "1699-12-31", "range", "17th century"),
        ("2000-01-01", "2099-12-31", "year", "21st century"),
        ("1000-01-01", "1099-12-31", "range", "11th century"),
        ("1990-01-01", "1999-12-31", "range", "1990s"),
        ("1900-01-01", "1909-12-31", "range", "1900–1909"),
        ("1650-01-01", "1749-12-31", "range", "1650–1749"),
        ("1995-01-01", "2004-12-31", "range", "1995–2004"),
        ("2023-01-01", "2023-06-30", "range", "Jan–Jun 2023"),
        ("2020-03-01", "2021-06-30", "range", "Mar 2020 – Jun 2021"),
        ("2024-02-01", "2024-02-29", "range", "Feb 2024"),
        ("2024-02-01", "2024-02-28", "range", "1–28 Feb 2024"),
        ("2024-02-01", "2024-02-29", "day", "1–29 Feb 2024"),
        ("2014-01-01", "2026-02-18", "range", "1 Jan 2014 – 18 Feb 2026"),
        ("2014-01-01", None, "year", "from 2014"),
        ("2014-03-01", None, "month", "from Mar 2014"),
        (None, "2014-12-31", "year", "by 2014"),
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


YEAR = ("2014-01-01", "2014-12-31", "year")
DAY = ("2026-02-18", "2026-02-18", "day")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (("1600-01-01", "1699-12-31", "range"), DAY, "1600 – 18 Feb 2026"),
        (YEAR, ("2026-03-01", "2026-03-31", "month"), "2014 – Mar 2026"),
        (YEAR, YEAR, "2014"),
        (("2026-02-17", "2026-02-18", "range"), DAY, "17 Feb 2026 – 18 Feb 2026"),
        (DAY, (None, "2026-02-18", "unknown"), "18 Feb 2026"),
        ((None, "2026-02-18", "unknown"), ("2026-03-01", None, "day"), "18 Feb 2026 – 1 Mar 2026"),
    ],
    ids=["a century", "year and month", "one and the same", "days", "one day", "open ends"],
)
def test_describe_span(first: Known, last: Known, expected: str) -> None:
    """Each end of a span is named at the precision of the date it comes from."""
    assert describe_span(first, last) == expected


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
