"""Undated words of a fresh report that speak of their own day were said then or the day before."""

import pytest

from tests.extract.events.reading import PUBLISHED, claims

LEAD = "Envoys met in Lima on Thursday. "
THE_DAY_BEFORE = "2031-05-07"

CURRENT = {
    "yesterday": LEAD + '"We are working on what we discussed yesterday," Ada Norling wrote.',
    "in-the-next-sentence": (
        LEAD + '"The talks go on in groups," Ada Norling wrote. "We meet again today."'
    ),
    "nightly-address": LEAD + 'In his nightly address Bo Hask said: "No port of ours is safe now."',
}

UNDATED = {
    "no-word-of-its-day": LEAD + '"We are working on what we discussed," Ada Norling wrote.',
    "no-fresh-report": (
        "Envoys met in Lima in 2029. "
        '"We are working on what we discussed yesterday," Ada Norling wrote.'
    ),
    "outside-of-the-quotation": (
        LEAD + '"We are working on what we discussed," Ada Norling wrote. It rained yesterday.'
    ),
}


@pytest.mark.parametrize("text", CURRENT.values(), ids=CURRENT)
def test_words_that_speak_of_their_day_lie_within_two_days(text: str) -> None:
    """A quotation with "yesterday", or of a nightly address, is of that day or the one before."""
    (statement, *_) = claims(text, "statement")
    days = (statement.start, statement.end, statement.precision)
    assert days == (THE_DAY_BEFORE, PUBLISHED, "range")


@pytest.mark.parametrize("text", UNDATED.values(), ids=UNDATED)
def test_other_words_stay_without_a_day(text: str) -> None:
    """Words without a day of their own, and those of an article on old times, stay undated."""
    (statement, *_) = claims(text, "statement")
    assert statement.start is None


def test_words_with_a_day_keep_it() -> None:
    """What was said on a day that the text names was said then."""
    text = LEAD + '"We are working on what we discussed yesterday," Ada Norling wrote on Monday.'
    (statement,) = claims(text, "statement")
    assert statement.start == statement.end == "2031-05-05"
