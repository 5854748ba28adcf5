"""Which days a story tells most of, and how well they are those of a journalist's timeline."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.graph.records import StoryRecords

LONGEST_SHARED = 3
"""Days: an event spread over more says nothing of a single day."""
_TOLD_AS_DONE = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True)
class DateScore:
    """How many of the `gold` days are among the `found` ones."""

    gold: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


def by_events(story: StoryRecords) -> dict[str, float]:
    """Return the weight of each ISO day: the independent reports of what happened then.

    Events that are planned or denied do not count; one of two or three days shares its weight.
    """
    weights: dict[str, float] = defaultdict(float)
    for event in story.events:
        days = _days(event.start, event.end)
        if event.status in _TOLD_AS_DONE and days:
            for day in days:
                weights[day] += event.independent_sources / len(days)
    return weights


def by_mentions(story: StoryRecords) -> dict[str, float]:
    """Return the weight of each ISO day: the documents in which a time expression names it."""
    named = {
        (time.document, time.start)
        for time in story.times
        if time.start is not None and time.start == time.end
    }
    weights: dict[str, float] = defaultdict(float)
    for _, day in named:
        weights[day] += 1
    return weights


def _days(start: str | None, end: str | None) -> list[str]:
    if start is None or end is None:
        return []
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    length = (last - first).days + 1
    if length > LONGEST_SHARED:
        return []
    return [(first + timedelta(days=number)).isoformat() for number in range(length)]


def score(weights: dict[str, float], gold: Sequence[str], within: tuple[str, str]) -> DateScore:
    """Return how well the heaviest days are the gold ones, as many as there are of these.

    Only days `within` the first and last day of a timeline count: outside of it nobody has chosen.
    The length of the timeline is given, as is usual (Tran et al. 2013, Martschat and Markert 2018).
    """
    first, last = within
    inside = [day for day in weights if first <= day <= last]
    heaviest = sorted(inside, key=lambda day: (-weights[day], day))[: len(gold)]
    return DateScore(len(gold), len(heaviest), len(set(heaviest) & set(gold)))


def read_timeline(lines: Iterable[str]) -> list[str]:
    """Return the days of a timeline in which each entry is a line with the ISO day, then text."""
    days = []
    for line in lines:
        try:
            days.append(date.fromisoformat(line.strip()).isoformat())
        except ValueError:
            continue
    return sorted(set(days))
