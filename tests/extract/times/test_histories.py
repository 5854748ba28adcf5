"""What words count from in a text that tells of times long past."""

import pytest

from dateline.extract.times import find_times

PUBLISHED = "2010-03-01"

STORY = (
    "War came to Norland on 3 May 1861. The fort fell on 9 June 1861. Harrow was taken on 4 August "
    "1861. The fleet sailed on 2 October 1861. It was sunk on 7 November 1861. "
)
"""Five dates make a history; the last is what the words after it count from."""

COUNTED = [
    ("The king fled later this year.", "this year", "1861"),
    ("The crops failed the next year.", "next year", "1862"),
    ("He promised to be back by next summer.", "next summer", "1862-SU"),
    ("The island held out until February 1863. It snowed in December.", "December", "1861-12"),
    ("The island was lost in February 1863. It snowed in December.", "December", "1863-12"),
    (
        "They kept what they had won in the previous year. In December they dug in.",
        "December",
        "1861-12",
    ),
    (
        "They spent the spring and early summer of 1861 in camp. In December it snowed.",
        "the spring",
        "1861-SP",
    ),
    ('"We are not beaten today," he said.', "today", "XXXX-XX-XX"),
    ("The fort is a school today.", "today", "2010-03-01"),
    ('The king said: "I am tonight your servant."', "tonight", "XXXX-XX-XXTNI"),
]


@pytest.mark.parametrize(("text", "words", "value"), COUNTED, ids=[row[0] for row in COUNTED])
def test_a_history_counts_from_its_story(text: str, words: str, value: str) -> None:
    """It goes on from what it tells next, not from a bound ahead, a look back or a quoted day."""
    values = [time.value for time in find_times(STORY + text, PUBLISHED) if words in time.text]
    assert values == [value]


def test_an_hour_at_a_distance_from_an_event_has_no_day() -> None:
    """A time of day so many days before something untold is not that of publication."""
    clock, length = find_times("At 6 a.m. ten days before the vote he left.", PUBLISHED)
    assert (clock.value, clock.start, length.value) == ("XXXX-XX-XXT06:00", None, "P10D")
