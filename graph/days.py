"""Ranges of days, as proleptic Gregorian ordinals, inclusive at both ends."""

from datetime import date
from typing import NamedTuple


class Days(NamedTuple):
    """The days from `first` to `last`."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """Number of days."""
        return self.last - self.first + 1

    @property
    def iso(self) -> tuple[str, str]:
        """First and last day as ISO 8601 dates."""
        return date.fromordinal(self.first).isoformat(), date.fromordinal(self.last).isoformat()


def days_between(start: str | None, end: str | None) -> Days | None:
    """Return the days from one ISO 8601 date to another; None where either is not known.

    A single end is a bound, such as the day of publication, and says nothing of when.
    """
    if start is None or end is None:
        return None
    ends = sorted((date.fromisoformat(start).toordinal(), date.fromisoformat(end).toordinal()))
    return Days(*ends)


def gap(first: Days, second: Days) -> int:
    """Return how many days apart two ranges are: 0 where they overlap, 1 for adjacent days."""
    return max(0, second.first - first.last, first.first - second.last)


def overlap(first: Days, second: Days) -> Days | None:
    """Return the days that two ranges share, None where they share none."""
    shared = Days(max(first.first, second.first), min(first.last, second.last))
    return shared if shared.first <= shared.last else None


def span(first: Days, second: Days) -> Days:
    """Return the shortest range that holds both."""
    return Days(min(first.first, second.first), max(first.last, second.last))
