"""Which events are parts of others: what talks result in, and rounds of a series."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.graph.actors import Actors
from dateline.graph.days import Days, days_between
from dateline.graph.records import Claim, Event

LONGEST_TALKS = 31
"""Days of the longest talks that other events are looked for within."""
OUTCOMES = frozenset({"agreement", "exchange", "ceasefire"})
"""Kinds of event in which talks result."""
FEWEST_ROUNDS = 2
_REAL = frozenset({"occurred", "ongoing", "planned"})


def with_parts(
    events: Sequence[Event], claims: Iterable[Claim], actors: Actors, words: Mapping[str, str]
) -> list[Event]:
    """Return `events`, in their order, with `part_of` set; `words` are the texts of documents.

    An agreement of parties to talks, at their place on a day of theirs, is part of them; so is one
    that a sentence tells of together with the talks. Dated talks at one place are parts of a series
    that is told of as a whole ("earlier rounds in Harrow"). The days of one round are no events of
    their own: the claims of the round say what was on which day.
    """
    parts = _Parts(events, claims, actors, words)
    return [replace(event, part_of=parts.whole(event)) for event in events]


class _Parts:
    """Finds the whole that each event of a story belongs to."""

    def __init__(
        self,
        events: Sequence[Event],
        claims: Iterable[Claim],
        actors: Actors,
        words: Mapping[str, str],
    ) -> None:
        self._actors = actors
        self._events = {event.id: event for event in events}
        self._days = {event.id: days_between(event.start, event.end) for event in events}
        self._sides = {event.id: self._sides_of(event) for event in events}
        self._by_day: dict[tuple[str, int], list[Event]] = defaultdict(list)
        self._by_sentence: dict[tuple[str, tuple[int, int]], list[Event]] = defaultdict(list)
        self._sentences: dict[str, set[tuple[str, tuple[int, int]]]] = defaultdict(set)
        self._told_as_many: set[str] = set()
        for claim in claims:
            self._take_in(claim, words)
        for event in events:
            self._index(event)
        self._series = self._rounds_of_series(events)

    def _take_in(self, claim: Claim, words: Mapping[str, str]) -> None:
        event = self._events[claim.event]
        sentence = (claim.document, claim.span)
        self._sentences[event.id].add(sentence)
        if event.kind != "talks":
            return
        self._by_sentence[sentence].append(event)
        if words[claim.document][slice(*claim.trigger)].lower().endswith("s"):
            self._told_as_many.add(event.id)

    def _index(self, event: Event) -> None:
        days = self._days[event.id]
        if event.kind != "talks" or event.place is None or event.status not in _REAL:
            return
        if days is not None and days.length <= LONGEST_TALKS:
            for day in range(days.first, days.last + 1):
                self._by_day[event.place, day].append(event)

    def _sides_of(self, event: Event) -> set[str]:
        return {self._actors.side(participant.entity) for participant in event.participants}

    def whole(self, event: Event) -> str | None:
        """Return the id of the event that `event` is a part of, or None."""
        if event.status not in _REAL:
            return None
        if event.kind in OUTCOMES:
            return self._talks_of_outcome(event)
        return self._series.get(event.id)

    def _talks_of_outcome(self, event: Event) -> str | None:
        """Return the talks that an agreement was reached at: told together, or there and then."""
        days = self._days[event.id]
        beside = {
            other.id: other
            for sentence in self._sentences[event.id]
            for other in self._by_sentence.get(sentence, ())
            if other.status == event.status and not _apart(days, self._days[other.id])
        }
        there = self._around(event)
        found = [o for o in (*beside.values(), *there) if self._sides[event.id] & self._sides[o.id]]
        return min((each.id for each in found), default=None)

    def _around(self, event: Event) -> list[Event]:
        """Return talks at the event's place on its days."""
        days = self._days[event.id]
        if days is None or event.place is None or days.length > LONGEST_TALKS:
            return []
        return [
            other
            for other in self._by_day.get((event.place, days.first), ())
            if other.id != event.id and _holds(self._days[other.id], days)
        ]

    def _rounds_of_series(self, events: Sequence[Event]) -> dict[str, str]:
        """Lead from rounds to the series that articles tell of without saying which round."""
        rounds: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            days = self._days[event.id]
            close = days is not None and days.length <= LONGEST_TALKS
            if event.kind == "talks" and event.place and event.status in _REAL and close:
                rounds[event.place].append(event)
        found: dict[str, str] = {}
        for event in events:
            if not self._is_series(event):
                continue
            own = [each for each in rounds[event.place or ""] if self._belongs(each, event)]
            if len(own) >= FEWEST_ROUNDS:
                for each in own:
                    found.setdefault(each.id, event.id)
        return found

    def _is_series(self, event: Event) -> bool:
        days = self._days[event.id]
        loose = days is None or days.length > LONGEST_TALKS
        told = event.id in self._told_as_many and event.status in _REAL
        return event.kind == "talks" and loose and told and event.round is None

    def _belongs(self, event: Event, series: Event) -> bool:
        days, whole = self._days[event.id], self._days[series.id]
        if days is None or event.id == series.id:
            return False
        if event.status == "planned" and series.status != "planned":
            return False
        ours, theirs = self._sides[event.id], self._sides[series.id]
        if whole is not None:
            return _holds(whole, days) and (not theirs or bool(ours & theirs))
        before = series.end is None or (event.end or "") <= series.end
        return before and (not theirs or len(ours & theirs) > 1)


def _holds(whole: Days | None, part: Days) -> bool:
    return whole is not None and whole.first <= part.first and part.last <= whole.last


def _apart(first: Days | None, second: Days | None) -> bool:
    """Tell whether both have days and more than one lies between them."""
    if first is None or second is None:
        return False
    return first.first - second.last > 1 or second.first - first.last > 1
