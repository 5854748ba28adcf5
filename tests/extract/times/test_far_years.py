"""Dates in years that news seldom names."""

import pytest

from dateline.extract.times import find_times

FAR = [
    ("The fort fell on 1 January 0001.", "1 January 0001", "0001-01-01"),
    ("He died on 5 March 850.", "5 March 850", "0850-03-05"),
    ("He died on March 5, 850, in York.", "March 5, 850", "0850-03-05"),
    ("On 5 March 850 the king died.", "5 March 850", "0850-03-05"),
    ("On 5 March 850 he died.", "5 March 850", "0850-03-05"),
    ("He died on 5 March 850 AD.", "5 March 850 AD", "0850-03-05"),
    ("It blew on 24 August AD 79.", "24 August AD 79", "0079-08-24"),
    ("He died in March 850.", "March 850", "0850-03"),
    ("It blew in October AD 79.", "October AD 79", "0079-10"),
    ("It fell in the year 70.", "the year 70", "0070"),
    ("They fought 5-7 March 850 near a ford.", "5-7 March 850", "0850-03-05/0850-03-07"),
    ("It opens on 3 May 3000.", "3 May 3000", "3000-05-03"),
    ("It opens on 31 December 9999.", "31 December 9999", "9999-12-31"),
    ("It opens in the year 9999.", "the year 9999", "9999"),
]


@pytest.mark.parametrize("published", ["2026-02-18", None], ids=["published", "unpublished"])
@pytest.mark.parametrize(("text", "words", "value"), FAR, ids=[row[0] for row in FAR])
def test_far_years_have_days(text: str, words: str, value: str, published: str | None) -> None:
    """Years from 1 to 9999 are read as they are written, whatever the publication."""
    (time,) = find_times(text, published)
    assert (time.text, time.value, time.anchor) == (words, value, None)
    assert time.start is not None


BEFORE_CHRIST = [
    ("He was stabbed on 15 March 44 BC.", "15 March 44 BC", "BC0044-03-15"),
    ("On March 15, 44 BC, he was stabbed.", "March 15, 44 BC", "BC0044-03-15"),
    ("It fell on 7 October 2011 BC.", "7 October 2011 BC", "BC2011-10-07"),
    ("In the year 480 BC it fell.", "the year 480 BC", "BC0480"),
]


@pytest.mark.parametrize(
    ("text", "words", "value"), BEFORE_CHRIST, ids=[r[1] for r in BEFORE_CHRIST]
)
def test_days_before_christ_have_a_value_alone(text: str, words: str, value: str) -> None:
    """The calendar of the records begins with year 1, so earlier dates have no days."""
    (time,) = find_times(text, "2026-02-18")
    assert (time.text, time.value, time.start) == (words, value, None)


UNREADABLE = [
    ("It happened on 12 March 12345.", "XXXX-03-12"),
    ("The fort fell on 1 January 1.", "XXXX-01-01"),
    ("It fell in January 12345.", "XXXX-01"),
]


@pytest.mark.parametrize(("text", "value"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_figures_that_are_no_year_leave_it_unknown(text: str, value: str) -> None:
    """A date with a year that cannot be read is not put near publication."""
    (time,) = find_times(text, "2026-02-18")
    assert (time.value, time.start) == (value, None)


COUNTS = [
    ("On March 5, 850 people fled.", "2025-03-05"),
    ("On 5 March 850 people fled.", "2025-03-05"),
    ("On March 5, 2300 troops left.", "2025-03-05"),
    ("In March 850 people fled.", "2025-03"),
    ("In June, 1500 troops left.", "2025-06"),
    ("In January, 300 of them left.", "2026-01"),
]


@pytest.mark.parametrize(("text", "value"), COUNTS, ids=[row[0] for row in COUNTS])
def test_figures_that_count_something_are_no_year(text: str, value: str) -> None:
    """What follows the figures and can be counted is counted."""
    (time,) = find_times(text, "2026-02-18")
    assert time.value == value
