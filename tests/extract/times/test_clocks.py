"""Times of day: their zone, their day, and entries of live reports."""

import pytest

from dateline.extract.times import find_times

WEDNESDAY = "2026-02-18"

CLOCKS = [
    ("Sirens rang at 18:49 UTC+3.", "2026-02-18T18:49+03:00"),
    ("Sirens rang at 1849 GMT-5.", "2026-02-18T18:49-05:00"),
    ("Sirens rang at 18:49 EST.", "2026-02-18T18:49-05:00"),
    ("Sirens, 0400 hours.", "2026-02-18T04:00"),
    ("By 0600 the town was lost.", "2026-02-18T06:00"),
    ("It blew up at about 1330 on the bridge.", "2026-02-18T13:30"),
    ("It blew up at 3:30 a.m. local time (0130 GMT) on Tuesday.", "2026-02-17T03:30"),
    ("[09:12] Shells fall near the bridge.", "2026-02-18T09:12"),
    ("It blew up at 5:34 a.m. Baghdad time on March 20, 2003.", "2003-03-20T05:34"),
    ("14:20 Shells fall near the bridge.", "2026-02-18T14:20"),
    ("He was held in the early hours of Tuesday morning.", "2026-02-17TMO"),
    ("He was held in the late hours of Sunday night.", "2026-02-15TNI"),
    ("He was held in the small hours of Tuesday.", "2026-02-17TMO"),
    ("He was held in Tuesday's early hours.", "2026-02-17TMO"),
    ("Sirens rang at 10 o'clock this morning.", "2026-02-18T10:00"),
    ("Sirens rang at 7:30 tonight.", "2026-02-18T19:30"),
    ("Sirens rang at 7:30 p.m. last night.", "2026-02-17T19:30"),
    ("Updated 3:04 PM ET, Tue February 17, 2026", "2026-02-17T15:04"),
    ("Tue 17 Feb 2026 15.04 GMT", "2026-02-17T15:04Z"),
    ("17 February, 2026, 15:04 IST", "2026-02-17T15:04"),
    ("Tuesday 17 February 2026 15:04", "2026-02-17T15:04"),
    ("Tue Feb 17 , 2026 3:04 pm EST HARROW", "2026-02-17T15:04-05:00"),
    ("The town fell by late afternoon.", "XXXX-XX-XXTAF"),
    ("They came at dawn.", "XXXX-XX-XXTMO"),
]


@pytest.mark.parametrize(("text", "value"), CLOCKS, ids=[row[0] for row in CLOCKS])
def test_times_of_day(text: str, value: str) -> None:
    """A time of day is one expression with its zone and its day."""
    assert [time.value for time in find_times(text, WEDNESDAY)] == [value]


DAYS = [
    ("Guns fired on Monday, and by mid-afternoon the town had fallen.", "2026-02-16TAF"),
    ("Guns fired on Monday. They left at dusk.", "2026-02-16TEV"),
    ("Guns fired on Monday. At 3 a.m. a shell fell.", "2026-02-16T03:00"),
    ("Guns fired on Monday. The court will sit at 3 p.m.", "2026-02-18T15:00"),
    ("Guns fired on Monday.\n14:20 A shell falls.", "2026-02-18T14:20"),
    ("Guns fired on Monday. " + "Nobody spoke. " * 20 + "At 3 a.m. a shell fell.", None),
]


@pytest.mark.parametrize(("text", "value"), DAYS, ids=[row[0][:50] for row in DAYS])
def test_the_day_of_a_time_of_day(text: str, value: str | None) -> None:
    """A time just after a day is that day's; one ahead, far off or opening an entry is today's."""
    assert find_times(text, WEDNESDAY)[-1].value == (value or "2026-02-18T03:00")


NIGHTS = [
    ("Overnight from Monday to Tuesday, drones came.", "2026-02-16", "2026-02-17"),
    ("Overnight between 16 and 17 February, drones came.", "2026-02-16", "2026-02-17"),
]


@pytest.mark.parametrize(("text", "start", "end"), NIGHTS, ids=[row[0] for row in NIGHTS])
def test_overnight_between_two_days(text: str, start: str, end: str) -> None:
    """A night named by its two days covers both."""
    (time,) = find_times(text, WEDNESDAY)
    assert (time.type, time.start, time.end) == ("TIME", start, end)


PORTIONS = [
    ("It snowed in the first week of January.", "2026-01-01", "2026-01-07"),
    ("It snowed in the third week of January.", "2026-01-15", "2026-01-21"),
    ("It snowed in the last week of December.", "2025-12-25", "2025-12-31"),
    ("It snowed in the first half of January.", "2026-01-01", "2026-01-15"),
    ("It snowed in the second half of January.", "2026-01-16", "2026-01-31"),
    ("It snowed in the second half of last year.", "2025-07-01", "2025-12-31"),
    ("It snowed in the final days of January.", "2026-01-21", "2026-01-31"),
    ("It killed nine in the past 48 hours.", "2026-02-16", "2026-02-18"),
    ("In the week leading up to the vote it snowed.", None, None),
    ("The fort fell in AD 70.", "0070-01-01", "0070-12-31"),
    ("The fort fell in 512 CE.", "0512-01-01", "0512-12-31"),
]


@pytest.mark.parametrize(("text", "start", "end"), PORTIONS, ids=[row[0] for row in PORTIONS])
def test_days_of_parts_of_periods(text: str, start: str | None, end: str | None) -> None:
    """Weeks and halves of months cover their own days, and only where they are known."""
    (time,) = find_times(text, WEDNESDAY)
    assert (time.start, time.end) == (start, end)


SHARED = [
    ("Shells fell between 1 a.m. and 3 a.m. on Tuesday.", "2026-02-17T01:00"),
    ("Polls are open from 9 a.m. to 5 p.m. Tuesday.", "2026-02-17T09:00"),
    ("Shells fell at 1 a.m. Rain came at 3 a.m. on Tuesday.", "2026-02-18T01:00"),
]


@pytest.mark.parametrize(("text", "value"), SHARED, ids=[row[0] for row in SHARED])
def test_two_hours_share_the_day_named_after_them(text: str, value: str) -> None:
    """The first of two hours that belong together has the day of the second."""
    assert find_times(text, WEDNESDAY)[0].value == value
