"""What business news compares: quarters, the year before, stretches of months."""

import pytest

from dateline.extract.times import find_times

PUBLISHED = "2025-11-04"
"""The day of publication in these tables."""

COMPARED = [
    ("Third-quarter sales rose to 9 crowns from 8 crowns a year earlier.", "2024-Q3"),
    ("Third-quarter sales beat those of the same period last year.", "2024-Q3"),
    ("Third-quarter sales beat last year's quarter.", "2024-Q3"),
    ("Third-quarter sales fell. For the quarter a year ago, it had made 8 crowns.", "2024-Q3"),
    ("The firm reported fourth-quarter sales of 9 crowns, and 8 crowns a year earlier.", "2024-Q4"),
    ("It awaits fourth-quarter sales of 9 crowns, and 8 crowns a year earlier.", "2024"),
    ("Third-quarter sales fell. In nine months it made 9 crowns, from 8 a year earlier.", "2024"),
    ("Third-quarter sales fell. In nine days it made 9 crowns, from 8 a year earlier.", "2024-Q3"),
    ("It rained more than in the same period last year.", "2024"),
    ("Third-quarter sales fell to $9 million from $12 million last year.", "2024-Q3"),
    ("Third-quarter sales fell to $9 million from last year's $12 million.", "2024-Q3"),
    ("Third-quarter sales fell. It came from the south last year.", "2024"),
]


@pytest.mark.parametrize(("text", "value"), COMPARED)
def test_what_is_compared_is_as_long_as_what_was_reported(text: str, value: str) -> None:
    """A year before a quarter lies a quarter, unless a longer stretch was spoken of since."""
    assert find_times(text, PUBLISHED)[-1].value == value


ENDED = [
    ("In the quarter ended July 31 it made 9 crowns.", "2025-Q2", "2025-05-01", "2025-07-31"),
    ("In the quarter ended Sept. 27 it made 9 crowns.", "2025-Q3", "2025-07-01", "2025-09-30"),
    ("In the quarter ended Jan. 3 it made 9 crowns.", "2024-Q4", "2024-10-01", "2024-12-31"),
    ("In the quarter ended in gloom.", "2025-Q3", "2025-07-01", "2025-09-30"),
]


@pytest.mark.parametrize(("text", "value", "start", "end"), ENDED)
def test_a_quarter_that_says_when_it_ended(text: str, value: str, start: str, end: str) -> None:
    """It covers the three months up to that day and bears the calendar quarter it mostly fills."""
    time = find_times(text, PUBLISHED)[0]
    assert (time.value, time.start, time.end) == (value, start, end)


FRACTIONS = [
    "A quarter of the homes burned.",
    "Three quarters of the town fled.",
    "Losses fell by about a quarter.",
    "It met with doubt in some quarters.",
]


@pytest.mark.parametrize("text", FRACTIONS)
def test_fourths_and_places_are_no_quarters_of_a_year(text: str) -> None:
    """A quarter of something, and quarters where people are, are no time."""
    assert find_times(text, PUBLISHED) == ()


def test_quarters_that_pass_are_lengths() -> None:
    """Quarters counted on their own last three months each."""
    (time,) = find_times("It lost money for three quarters.", PUBLISHED)
    assert (time.type, time.value) == ("DURATION", "P9M")


def test_two_quarters_share_their_year() -> None:
    """Quarters joined by "and" are two dates of one year; the first two are a half of it."""
    found = find_times("It lost money in the second and fourth quarters of 2024.", PUBLISHED)
    (half,) = find_times("It lost money in the first two quarters of 2024.", PUBLISHED)
    assert [time.value for time in found] == ["2024-Q2", "2024-Q4"]
    assert half.value == "2024-H1"
