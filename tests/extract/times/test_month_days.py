"""Days named by their place in a week or a month."""

import pytest

from dateline.extract.times import find_times

DAYS = [
    ("He left on the 14th.", "2026-02-14"),
    ("He will leave on the 23rd.", "2026-02-23"),
    ("He left on the 31st.", "2026-01-31"),
    ("He left on Saturday the 14th.", "2026-02-14"),
    ("He left on Tuesday, the 10th, at last.", "2026-02-10"),
    ("He left on Monday this week.", "2026-02-16"),
    ("He left on Tuesday of last week.", "2026-02-10"),
    ("Last week on Monday he left.", "2026-02-09"),
    ("He leaves on Thursday next week.", "2026-02-26"),
    ("He leaves on the first Monday of March.", "2026-03-02"),
    ("He left on the last Sunday in October.", "2025-10-26"),
    ("He left on the second Tuesday of May 2019.", "2019-05-14"),
]


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_days_of_weeks_and_months(text: str, day: str) -> None:
    """A number or a weekday with its week or month names one day."""
    (time,) = find_times(text, "2026-02-18")
    assert (time.start, time.end, time.precision) == (day, day, "day")


@pytest.mark.parametrize(
    "text",
    [
        "He lives on the 14th floor.",
        "She came on the 14th try.",
        "They played on the 9th green.",
    ],
)
def test_an_ordinal_of_something_else_is_no_day(text: str) -> None:
    """An ordinal before a noun counts that noun."""
    assert find_times(text, "2026-02-18") == ()


def test_a_weekday_that_does_not_fit_its_number_stays_alone() -> None:
    """No month near publication has a Friday the 1st, so the number is left out."""
    times = find_times("He left on Friday the 1st.", "2026-02-18")
    assert [time.text for time in times] == ["Friday"]


@pytest.mark.parametrize(("published", "value"), [(None, "XXXX-XX-14"), ("2026-02", "XXXX-XX-14")])
def test_without_a_day_of_publication_the_month_is_unknown(
    published: str | None, value: str
) -> None:
    """A day of the month alone has no days where nothing says which month."""
    (time,) = find_times("He left on the 14th.", published)
    assert (time.value, time.start) == (value, None)


def test_a_narrative_goes_on_in_its_month() -> None:
    """In a narrative the day belongs to the month last spoken of."""
    text = "The fort was built in 1861. On 3 May 1862 guns fired. On the 14th the fort fell."
    assert find_times(text, None)[-1].value == "1862-05-14"


def test_the_year_of_a_list_is_that_of_all_its_days() -> None:
    """What gives the last day its year gives it to the days before."""
    (time,) = find_times("The ship sailed from July 13 to 17 of last year.", "2026-02-18")
    assert time.value == "2025-07-13/2025-07-17"


def test_a_part_of_a_day_of_the_month() -> None:
    """The part of the day stays with its day."""
    (time,) = find_times("Guns fired on the morning of the 17th, he said.", "2026-02-18")
    assert (time.type, time.value, time.start) == ("TIME", "2026-02-17TMO", "2026-02-17")


def test_weekdays_that_recur_are_no_day() -> None:
    """Plural weekdays before a verb recur, without "on" too."""
    times = find_times("Mondays and Fridays are quiet.", "2026-02-18")
    assert [time.type for time in times] == ["SET", "SET"]
