"""What only looks like a time."""

import pytest

from dateline.extract.times import find_times

NAMES = [
    "He wrote for the Sunday Times.",
    "It sang on Saturday Night Live.",
    "He led the Black Friday sales.",
    "The Bloody Sunday inquiry closed.",
    "They kept to the Good Friday Agreement.",
    "He toured the Winter Palace.",
    "She won gold at the Winter Olympics.",
    "The Arab Spring began far away.",
    "She read the Spring Charter.",
    "The April 6 Movement marched.",
    "The 17 February Brigade left.",
    'The novel "1984" is banned.',
    "His widow and June Harrow spoke.",
    "It was, as May said, a mistake.",
    "He was on 60 Minutes.",
    "He was on ''60 Minutes.''",
    "The Day After is a film.",
    "He drove a 1987 Ford to the film High Noon.",
    "He wrote for the People's Party daily Granma and Israel's daily Haaretz.",
    "He died soon after the raid.",
    "He was soon released, and the crowd soon became a flood.",
    "He was hurt in early morning raids.",
    "The future of the pact is unclear.",
]
NUMBERS = [
    "He ran it in 1:45.2 at last.",
    "She won in 2:03:15 in the end.",
    "A man in his 50s was hurt.",
    "Women in their early 40s marched.",
    "The over-60s queued.",
    "About 2000 were hurt.",
    "They lost 1800 of them.",
    "The T-1990 tank broke down.",
    "Bill 1999 passed.",
    "He quoted paragraph 2014.",
    "He broke 18 U.S. Code § 1201 there.",
    "A limit of 1550 strategic warheads holds.",
    "It flew at 1500 metres.",
    "It costs more at 2014 prices.",
    "They took 1200 square kilometres of it.",
    "It lies in 1200 square kilometres of forest.",
    "Some 2014 people fled.",
    "Opposition: 1300 killed in a raid.",
    "He quoted John 3:16 there.",
    "The ratio is 17:1 at most.",
    "Dial 1-800-555-2020 at home.",
    "Sanctions under title 2030 hold.",
    "An eight-month-old boy lived.",
    "A 45-years-old clerk lived.",
    "They held a March for peace.",
    "2016 tanks fled.",
    "About 1500 angry monks marched.",
    "Sales fell to rs 1510 crore.",
    "The side lost in the quarter finals.",
    "It holds a quarter million tents.",
    "It streams from over 1500 other sites.",
    "At least 1800 unarmed guards fled.",
    "It hangs in two thousand homes.",
    "A nine-year-old girl fled war.",
    "They printed 232017 copies.",
    "Guards stand there 24 hours a day.",
]


@pytest.mark.parametrize("text", [*NAMES, *NUMBERS])
def test_names_and_numbers_are_no_times(text: str) -> None:
    """Titles, ages, amounts, runs of a clock and numbers of things are passed over."""
    assert find_times(text, "2026-02-18") == ()


def test_a_year_before_what_could_be_counted_is_a_year() -> None:
    """Behind "in", figures that can be a year of news are one."""
    found = [
        find_times(text, "2026-02-18") for text in ("In 2015 troops left.", "In 1991 men fled.")
    ]
    assert [times[0].value for times in found] == ["2015", "1991"]


EVENTS = [
    ("The September 11 attacks shook the city.", "2001-09-11"),
    ("He was at the Jan. 6 riot.", "2021-01-06"),
    ("Rain fell on September 11.", "2025-09-11"),
]


@pytest.mark.parametrize(("text", "day"), EVENTS, ids=[row[0] for row in EVENTS])
def test_events_named_after_their_day(text: str, day: str) -> None:
    """A day that an event is named after is the event's, whatever day is near."""
    assert [time.start for time in find_times(text, "2026-02-18")] == [day]


def test_an_event_named_in_passing_moves_no_other_date() -> None:
    """News goes on from publication after it has named an event of long ago."""
    text = "He fled after the September 11 attacks. He was seen on July 20."
    assert find_times(text, "2026-02-18")[-1].value == "2025-07-20"


def test_to_this_day_is_no_day() -> None:
    """An idiom of the present names no calendar day."""
    (time,) = find_times("To this day he waits.", "2026-02-18")
    assert (time.value, time.start) == ("PRESENT_REF", None)


RATES = [
    ("It kills hundreds a day.", "P1D"),
    ("It flew two sorties a night, 40 trips a week.", "P1W"),
    ("It pays two million a year.", "P1Y"),
]


@pytest.mark.parametrize(("text", "value"), RATES, ids=[row[0] for row in RATES])
def test_rates_are_sets(text: str, value: str) -> None:
    """Things counted "a week" recur; they do not last a week."""
    assert [(time.type, time.value) for time in find_times(text, "2026-02-18")] == [("SET", value)]
