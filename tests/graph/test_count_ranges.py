"""Numbers that sources give as ranges are compared and combined as ranges."""

import pytest

from dateline.extract.records import CountRange
from dateline.graph.count_ranges import common_range, ranges_meet, ratio, told_ratio


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([], None),
        ([(6, 6)], (6, 6)),
        ([(6, 6), (7, 7)], (6, 7)),
        ([(4, None), (6, 6)], (6, 6)),
        ([(4, None), (6, None)], (6, None)),
        ([(5, 7), (6, 8)], (6, 7)),
        ([(9, 9), (11, 11), (9, None)], (9, 11)),
        ([(6, 6), (9, None)], (6, None)),
        ([(0, 0), (2, 2)], (0, 2)),
    ],
    ids=str,
)
def test_common_range(counts: list[CountRange], expected: CountRange | None) -> None:
    """The result is what all sources allow, or where they disagree the range that they give."""
    assert common_range(counts) == expected
    assert common_range(counts[::-1]) == expected


@pytest.mark.parametrize(
    ("first", "second", "meet", "times"),
    [
        ((6, 6), (6, 6), True, 1.0),
        ((6, 6), (7, 7), False, 7 / 6),
        ((4, None), (6, 6), True, 1.0),
        ((6, 6), (9, None), False, 1.5),
        ((0, 0), (3, 3), False, 3.0),
        ((126, 126), (396, 396), False, 396 / 126),
    ],
    ids=str,
)
def test_comparison(first: CountRange, second: CountRange, meet: bool, times: float) -> None:
    """Ranges that meet are equal; others differ by the ratio of their nearest ends."""
    assert ranges_meet(first, second) is ranges_meet(second, first) is meet
    assert ratio(first, second) == ratio(second, first) == pytest.approx(times)


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        ((24, None), (22, None), 24 / 22),
        ((87, None), (16, None), 87 / 16),
        ((98, 98), (24, None), 1.0),
        ((9, 9), (6, 6), 1.5),
    ],
    ids=str,
)
def test_numbers_as_they_were_told(first: CountRange, second: CountRange, times: float) -> None:
    """An exact number may satisfy "at least"; two of these are compared by what they say."""
    assert told_ratio(first, second) == pytest.approx(times)
    assert told_ratio(second, first) == pytest.approx(times)
