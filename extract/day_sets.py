"""Sets of calendar days, kept as sorted ranges, for narrowing down when something was published."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

EARLIEST = date(1980, 1, 1).toordinal()
LATEST = date(2099, 12, 31).toordinal()
"""The days that are considered at all, as proleptic Gregorian ordinals."""


@dataclass(frozen=True, slots=True)
class DaySet:
    """Days as sorted, disjoint ranges of ordinals, inclusive at both ends."""

    ranges: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, ranges: Iterable[tuple[int, int]]) -> "DaySet":
        """Return the set that holds every day of `ranges`, which may overlap and be unsorted."""
        merged: list[tuple[int, int]] = []
        for low, high in sorted(ranges):
            first, last = max(low, EARLIEST), min(high, LATEST)
            if first > last:
                continue
            if merged and first <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(merged[-1][1], last))
            else:
                merged.append((first, last))
        return cls(tuple(merged))

    @classmethod
    def between(cls, first: date, last: date) -> "DaySet":
        """Return the days from `first` to `last`, both included."""
        return cls.of([(first.toordinal(), last.toordinal())])

    @classmethod
    def from_day(cls, first: date) -> "DaySet":
        """Return `first` and every later day."""
        return cls.of([(first.toordinal(), LATEST)])

    @classmethod
    def everything(cls) -> "DaySet":
        """Return every day that is considered."""
        return cls.of([(EARLIEST, LATEST)])

    def __and__(self, other: "DaySet") -> "DaySet":
        """Return the days in both sets."""
        return DaySet.of(
            (max(low, other_low), min(high, other_high))
            for low, high in self.ranges
            for other_low, other_high in other.ranges
            if low <= other_high and other_low <= high
        )

    def __len__(self) -> int:
        return sum(high - low + 1 for low, high in self.ranges)

    def __contains__(self, day: date) -> bool:
        ordinal = day.toordinal()
        return any(low <= ordinal <= high for low, high in self.ranges)

    def on_weekdays(self, weekdays: frozenset[int]) -> "DaySet":
        """Return only the days that fall on `weekdays` (Monday is 0)."""
        return DaySet.of(
            (ordinal, ordinal)
            for low, high in self.ranges
            for ordinal in range(low, high + 1)
            if date.fromordinal(ordinal).weekday() in weekdays
        )

    @property
    def first(self) -> date:
        """The earliest day; the set must not be empty."""
        return date.fromordinal(self.ranges[0][0])

    @property
    def last(self) -> date:
        """The latest day; the set must not be empty."""
        return date.fromordinal(self.ranges[-1][1])

    @property
    def is_bounded(self) -> bool:
        """Whether the set is closed at both ends by something other than the days considered."""
        return bool(self.ranges) and self.ranges[0][0] > EARLIEST and self.ranges[-1][1] < LATEST
