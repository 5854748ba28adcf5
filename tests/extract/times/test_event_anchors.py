"""Days counted from an event, from a holiday and from another day."""

import pytest

from dateline.extract.times import find_times

WEDNESDAY = "2026-02-18"

FROM_EVENTS = [
    (
        "A vote was held on Feb. 3. Two days before the vote a bomb went off.",
        "Two days before",
        "2026-02-01",
    ),
    ("Talks began on Tuesday. The day before the talks it rained.", "The day before", "2026-02-16"),
    (
        "Talks began on Tuesday. The night before the talks, guns fired.",
        "The night before",
        "2026-02-16TNI",
    ),
    ("He quit the day before the election. The election is on 4 March.", "the day before", None),
    ("A raid came on 9 February. A week after the raid they left.", "A week after", "2026-W08"),
    ("Talks began on Monday. The third day of the talks was calm.", "The third day", "2026-02-18"),
    ("Odo was killed on Feb. 3. They fled the day after his death.", "the day after", "2026-02-04"),
    ("Odo was shot on Feb. 3. He left two days before he died.", "two days before", "2026-02-01"),
    ("They voted on Feb. 3. It rained the day before the vote.", "the day before", "2026-02-02"),
    ("Shops fell silent on Feb. 3, the day before guards came.", "the day before", "2026-02-03"),
    ("It ended on Feb. 3, two days before the fair.", "two days before", "2026-02-03"),
    ("Odo was killed on Feb. 3. He was shot at 10 p.m. at home.", "10 p.m.", "2026-02-03T22:00"),
]


@pytest.mark.parametrize(("text", "words", "value"), FROM_EVENTS, ids=[r[1] for r in FROM_EVENTS])
def test_days_counted_from_a_dated_event(text: str, words: str, value: str | None) -> None:
    """Where the text names the event's day, wherever it does, what counts from it has days."""
    (time,) = (each for each in find_times(text, WEDNESDAY) if each.text == words)
    (event,) = (each for each in find_times(text, WEDNESDAY) if each.text != words)
    assert time.value == (value or "2026-03-03")
    assert time.anchor == event.id


IN_DOUBT = [
    "On the second day of talks envoys left.",
    "The night before the meeting he wrote.",
    "Talks were held on Feb. 3 and on Feb. 9. The day before the talks it rained.",
    "The chief spoke on Feb. 3. He was hurt the day before the chief left.",
    "Talks began on Tuesday, Feb. 17. The day after the talks was calm.",
    "On Feb. 3, after long talks, a bomb went off. The day before the talks it rained.",
    "Odo died on Feb. 3 and Ama died on Feb. 9. It rained the day after his death.",
    "The chief was shot on Feb. 3. It rained the day after the raid.",
]

OUTWEIGHED = [
    (
        "They told of the Feb. 3 killing in talks on Monday. It rained the day after his death.",
        "02-04",
    ),
    ("He was killed on Feb. 3, they said on Monday. He wrote the day before he was shot.", "02-02"),
]


@pytest.mark.parametrize(("text", "day"), OUTWEIGHED, ids=[row[1] for row in OUTWEIGHED])
def test_a_day_that_adjoins_its_event_outweighs_others_beside_it(text: str, day: str) -> None:
    """Of several days in the clauses of an event's words the one that touches a word is its day."""
    assert find_times(text, WEDNESDAY)[-1].start == f"2026-{day}"


def test_a_time_of_day_goes_with_publication_where_its_event_has_no_day() -> None:
    """What happened on a day untold, or on two, leaves a time of day as it was."""
    untold = find_times("Odo was shot at 10 p.m. at home.", WEDNESDAY)[-1]
    doubtful = (
        "Ama was shot on Feb. 3. Eve was shot on Feb. 9. They were old. Odo was shot at 10 p.m."
    )
    assert untold.value == "2026-02-18T22:00"
    assert find_times(doubtful, WEDNESDAY)[-1].value != "2026-02-03T22:00"


@pytest.mark.parametrize("text", IN_DOUBT)
def test_an_event_without_one_day_leaves_the_day_unknown(text: str) -> None:
    """No day, two days, a clause instead of an event or a day not yet come: nothing is invented."""
    assert (find_times(text, WEDNESDAY)[-1].start) is None


FROM_DAYS = [
    ("It came three days before Christmas.", "three days before Christmas", "2025-12-22"),
    ("It came a day after the Feb. 3 vote.", "a day after the Feb. 3", "2026-02-04"),
    ("It fell four years ago on Tuesday.", "four years ago on Tuesday", "2022-02-17"),
    ("It fell a week ago Monday.", "a week ago Monday", "2026-02-09"),
    ("It fell two months ago today.", "two months ago today", "2025-12-18"),
]


@pytest.mark.parametrize(("text", "words", "day"), FROM_DAYS, ids=[row[1] for row in FROM_DAYS])
def test_days_counted_from_a_named_day(text: str, words: str, day: str) -> None:
    """A count and the day it counts from are one expression that names one day."""
    (time,) = find_times(text, WEDNESDAY)
    assert (time.text, time.start, time.end) == (words, day, day)


APART = [
    ("They held out for three days before Christmas.", ["P3D", "2025-12-25"]),
    ("In the three days before Christmas it snowed.", ["P3D", "2025-12-25"]),
    ("It fell four years ago, on a Tuesday.", ["2022", "2026-02-17"]),
    ("It fell years ago on Feb. 3.", ["PAST_REF", "2026-02-03"]),
]


@pytest.mark.parametrize(("text", "values"), APART, ids=[row[0] for row in APART])
def test_a_length_of_time_stays_one(text: str, values: list[str]) -> None:
    """A length that ends at a day, and a vague distance, do not move that day."""
    assert [time.value for time in find_times(text, WEDNESDAY)] == values


def test_timeml_keeps_count_and_day_apart() -> None:
    """Without joined ranges the count is a duration, as TIMEX3 has it."""
    found = find_times("It came three days before Christmas.", WEDNESDAY, join_ranges=False)
    assert [time.value for time in found] == ["P3D", "2025-12-25"]


def test_a_time_of_day_takes_the_day_counted_after_it() -> None:
    """A time of day is on the day that its clause counts to, and on none where that is unknown."""
    told = (
        "Odo was killed on Feb. 3. He was seen at 6 a.m. near the hall 10 days before the murder."
    )
    untold = "He was seen at 6 a.m. near the hall 10 days before the fair."
    assert find_times(told, WEDNESDAY)[1].value == "2026-01-24T06:00"
    assert find_times(untold, WEDNESDAY)[0].value == "XXXX-XX-XXT06:00"


NIGHTS = [
    ("Guns fired on Feb. 3. Two nights later they fired again.", "2026-02-05TNI"),
    ("Guns fired on Feb. 3. The evening before, envoys had met.", "2026-02-02TEV"),
    ("Guns fired on Feb. 3. The morning after, all was calm.", "2026-02-04TMO"),
    ("Guns fired two nights ago.", "2026-02-16TNI"),
    ("Guns fired several nights ago.", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "value"), NIGHTS, ids=[row[0] for row in NIGHTS])
def test_nights_are_counted_too(text: str, value: str) -> None:
    """Nights, evenings and mornings count from publication or from the day last spoken of."""
    assert find_times(text, WEDNESDAY)[-1].value == value


def test_what_was_done_is_not_after_publication() -> None:
    """A distance that leads past publication has no days unless the words look ahead."""
    past = find_times("The fort fell in 2019. Ten years on, it stands empty.", WEDNESDAY)[-1]
    ahead = find_times("It opened in 2019. Ten years later it will close.", WEDNESDAY)[-1]
    assert (past.value, past.start) == ("FUTURE_REF", None)
    assert ahead.value == "2029"
