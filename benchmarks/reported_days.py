"""Which days a story tells most of, and how well they are those of a journalist's timeline."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.graph.records import Event, StoryRecords

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
    """Return the weight of each ISO day: the articles that tell what happened then.

    An article counts once, and twice where it looks back at the day: what is told again later
    mattered. Of near copies only the first counts. Events that are planned or denied do not count;
    one of two or three days shares its weight.
    """
    origins = {each.id: each.near_copy_of or each.id for each in story.documents}
    published = {each.id: each.published.date for each in story.documents}
    days = {each.id: _days(each.start, each.end) for each in story.events if _is_done(each)}
    told: dict[tuple[str, str], float] = defaultdict(float)
    for claim in story.claims:
        for day in days.get(claim.event, ()):
            date_ = published[claim.document]
            looks_back = date_ is not None and date_ > day
            weight = (2 if looks_back else 1) / len(days[claim.event])
            key = day, origins[claim.document]
            told[key] = max(told[key], weight)
    weights: dict[str, float] = defaultdict(float)
    for (day, _), weight in sorted(told.items()):
        weights[day] += weight
    return weights


def _is_done(event: Event) -> bool:
    return event.status in _TOLD_AS_DONE


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


def share_of_days(gold: Sequence[str]) -> float:
    """Return the share of the days from the first to the last that are gold: what guessing gets."""
    first, last = date.fromisoformat(gold[0]), date.fromisoformat(gold[-1])
    return len(gold) / ((last - first).days + 1)


def read_timeline(lines: Iterable[str]) -> list[str]:
    """Return the days of a timeline in which each entry is a line with the ISO day, then text."""
    days = []
    for line in lines:
        try:
            days.append(date.fromisoformat(line.strip()).isoformat())
        except ValueError:
            continue
    return sorted(set(days))
