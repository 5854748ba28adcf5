"""What holds for any text whatever."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.times import find_times

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "on",
        "in",
        "of",
        "Monday",
        "Feb.",
        "March",
        "may",
        "17",
        "2022",
        "1,455",
        "3,000",
        "1,234,567,890",
        "12345678901",
        "0",
        "99999",
        "two",
        "half",
        "several",
        "week",
        "weeks",
        "years",
        "days",
        "ago",
        "earlier",
        "later",
        "overnight",
        "yesterday",
        "-",
        "–",
        ",",
        ".",
        ":",
        "(",
        ")",
        "'",
        "’",
        "$",
        "%",
        "BC",
        "th",
        "3rd",
        "1990s",
        "'90s",
        "10:30",
        "p.m.",
        "GMT",
        "quarter",
        "third",
        "early",
        "mid",
        "end",
        "every",
        "day",
        "war",
        "Ukraine",
        "Christmas",
        "31",
        "Q3",
        "29",
        "February",
        "0001",
        "9999",
        "12/31/99",
        "2026-02-30",
        "decade",
        "century",
        "and",
        "to",
        "from",
        "between",
        "night",
        "morning",
        "second",
        "consecutive",
        "before",
        "after",
        "talks",
        "began",
        "nights",
        "first",
        "hours",
        "till",
        "could",
        "not",
        "AD",
        "850",
        "44",
        "12345",
        "year",
        "then",
        "since",
        "will",
        "summer",
        "Lunar New Year",
        "UTC",
        "+",
        "[",
        "]",
        "09:12",
        "0600",
        "at",
        "or",
        "so",
        "\n\n",
        "٣",
        "é",
    ]
)
PUBLISHED = st.one_of(
    st.none(),
    st.dates().map(date.isoformat),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.text(max_size=12),
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join)), PUBLISHED)
def test_any_text_gives_ordered_honest_expressions(text: str, published: str | None) -> None:
    """No text crashes it; expressions are in order, apart, and their days are real and ordered."""
    reached = 0
    for time in find_times(text, published, document="d"):
        start, end = time.span
        assert reached <= start < end <= len(text)
        assert time.text == text[start:end]
        assert (time.start is None) == (time.end is None)
        assert (time.start is None) == (time.precision == "unknown")
        if time.start is not None and time.end is not None:
            assert date.fromisoformat(time.start) <= date.fromisoformat(time.end)
        reached = end


@given(st.lists(WORDS, max_size=30).map(" ".join), PUBLISHED)
def test_the_same_text_gives_the_same_expressions(text: str, published: str | None) -> None:
    """Nothing is carried from one call to the next."""
    assert find_times(text, published) == find_times(text, published)


@pytest.mark.parametrize("join_ranges", [True, False])
@given(text=st.lists(WORDS, max_size=30).map(" ".join))
def test_anchors_are_ids_of_other_expressions(text: str, join_ranges: bool) -> None:
    """An anchor is publication or the id of another expression of the same text."""
    found = find_times(text, "2026-02-18", document="d", join_ranges=join_ranges)
    known = {"published", None, *(time.id for time in found)}
    for time in found:
        assert time.anchor in known - {time.id}
