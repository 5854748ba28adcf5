"""Which events succeed each other, and which deny each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.graph.records import Event

_HAPPENED = frozenset({"occurred", "ongoing"})


def following_pairs(events: Sequence[Event]) -> list[tuple[Event, Event]]:
    """Return `(later, earlier)` for neighbouring dated events of one series, earliest first.

    A series is the events of one kind that are part of the same event (the days of a meeting), or
    that are numbered rounds of one kind with a common participant. Each event follows at most one
    other of each series, so that a series is drawn as a chain.
    """
    pairs = {
        (later.id, earlier.id): (later, earlier)
        for chain in (*_days(events), *_rounds(events))
        for earlier, later in pairwise(chain)
    }
    return sorted(pairs.values(), key=lambda pair: (pair[0].start or "", pair[0].id, pair[1].id))


def contradicting_pairs(events: Sequence[Event]) -> list[tuple[Event, Event]]:
    """Return `(denial, event)` for each denied event and the event that it denies.

    The two are of one kind, on overlapping days, not in different places, and share their place or
    a participant. Accounts that differ within one event are contradictions of that event instead.
    """
    happened: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status in _HAPPENED:
            happened[event.kind].append(event)
    return [
        (denial, event)
        for denial in events
        if denial.status == "denied"
        for event in happened[denial.kind]
        if _overlap(denial, event) and _same_matter(denial, event)
    ]


def _days(events: Sequence[Event]) -> Iterator[list[Event]]:
    series: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.part_of is not None and event.start is not None:
            series[event.part_of, event.kind].append(event)
    for days in series.values():
        yield _one_a_day(sorted(days, key=_by_day))


def _one_a_day(days: Sequence[Event]) -> list[Event]:
    chain: list[Event] = []
    for event in days:
        if not chain or (event.start or "") > (chain[-1].start or ""):
            chain.append(event)
    return chain


def _rounds(events: Sequence[Event]) -> Iterator[list[Event]]:
    """Yield each round with the nearest earlier event of the round before it."""
    numbered = sorted(
        (event for event in events if event.round is not None and event.start is not None),
        key=_by_day,
    )
    for position, event in enumerate(numbered):
        for earlier in reversed(numbered[:position]):
            if _is_next_round(earlier, event):
                yield [earlier, event]
                break


def _is_next_round(earlier: Event, later: Event) -> bool:
    return (
        earlier.kind == later.kind
        and earlier.round is not None
        and later.round == earlier.round + 1
        and (earlier.start or "") < (later.start or "")
        and _share_participant(earlier, later)
    )


def _by_day(event: Event) -> tuple[str, str, str]:
    return event.start or "", event.end or "", event.id


def _overlap(first: Event, second: Event) -> bool:
    if first.start is None or second.start is None:
        return False
    return first.start <= (second.end or second.start) and second.start <= (
        first.end or first.start
    )


def _same_matter(first: Event, second: Event) -> bool:
    if first.place is not None and second.place is not None:
        return first.place == second.place
    return _share_participant(first, second)


def _share_participant(first: Event, second: Event) -> bool:
    entities = {participant.entity for participant in first.participants}
    return any(participant.entity in entities for participant in second.participants)
