"""Numbers as sources give them: `(low, high)`, inclusive, `high` None where the range is open."""

from collections.abc import Iterable

from dateline.extract.records import CountRange


def ranges_meet(first: CountRange, second: CountRange) -> bool:
    """Tell whether one number can satisfy both: "at least four" and six, but not six and seven."""
    return _not_above(first[0], second[1]) and _not_above(second[0], first[1])


def common_range(counts: Iterable[CountRange]) -> CountRange | None:
    """Return what all sources allow; where they disagree, the range from the least to the most.

    An open count ("hundreds") widens no disagreement of exact ones. None where no source gives a
    number.
    """
    given = list(counts)
    if not given:
        return None
    highs = [high for _, high in given if high is not None]
    low = max(low for low, _ in given)
    high = min(highs, default=None)
    if _not_above(low, high):
        return low, high
    closed = [low for low, high in given if high is not None]
    return min(closed), max(highs) if low <= max(highs) else None


def ratio(first: CountRange, second: CountRange) -> float:
    """Return how many times the larger number is the smaller; 1.0 where the ranges meet.

    An open range counts with its lower end.
    """
    if ranges_meet(first, second):
        return 1.0
    smaller, larger = sorted((first, second), key=lambda count: count[0])
    return larger[0] / max(smaller[0] if smaller[1] is None else smaller[1], 1)


def told_ratio(first: CountRange, second: CountRange) -> float:
    """Return how far apart two numbers are as they were told: 1.0 where one satisfies the other.

    Of two open ranges neither says that the other is right: "at least 16" is far from "at least
    87", although one number can be both.
    """
    if first[1] is None and second[1] is None:
        smaller, larger = sorted((first[0], second[0]))
        return larger / max(smaller, 1)
    return ratio(first, second)


LEAST_ROUNDED = 100
"""Numbers from which a round one is taken for another one rounded."""


def is_rounded(first: CountRange, second: CountRange) -> bool:
    """Tell whether one of two exact large counts is the other rounded: 400 for 396."""
    exact = first[0] == first[1] and second[0] == second[1]
    if not exact or min(first[0], second[0]) < LEAST_ROUNDED:
        return False
    return any(
        number != other and round(other, -digits) == number
        for number, other in ((first[0], second[0]), (second[0], first[0]))
        for digits in range(1, len(str(number)))
        if number % 10**digits == 0
    )


def _not_above(low: int, high: int | None) -> bool:
    return high is None or low <= high
