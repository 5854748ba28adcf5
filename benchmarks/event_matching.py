"""Pairs expected talks, attacks and other events with those of a story."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx

from benchmarks import compared_dates
from benchmarks.comparison_records import Check, Fact, Section
from benchmarks.event_checks import (
    ExpectedEvent,
    attack_checks,
    is_place,
    other_checks,
    talks_checks,
)
from benchmarks.expected_facts import Facts
from benchmarks.story_index import StoryIndex
from dateline.extract.rulebook import load_rules
from dateline.graph.records import Event, Plover

TALKS_KINDS = frozenset({"talks"})
ATTACK_KINDS = frozenset({"attack", "killing", "clash", "invasion"})
SPEECH_KINDS = frozenset({"statement", "demand", "offer", "refusal", "threat", "accusation"})
LEAST_LIKENESS = 0.5
"""Least weighted share of right fields for an event to be taken for the expected one."""

_UNREAL = frozenset({"proposed", "hypothetical", "denied"})
# What tells an event from others like it counts more; who reports it does not tell at all.
_WEIGHTS = {"weapons": 3, "place": 3, "words": 3, "dates": 2, "round": 2, "killed": 2, "injured": 2}
_NOT_TELLING = frozenset({"articles", "source", "status"})

Checker = Callable[[StoryIndex, ExpectedEvent, Event], Iterator[Check]]
Likenesses = Mapping[tuple[int, str], float]


@dataclass(frozen=True, slots=True)
class Matching:
    """The facts of a section, the event taken for each by the fact's id, and all that are close."""

    section: Section
    events: Mapping[str, str]
    close: frozenset[str]


def match_talks(index: StoryIndex, expected: Facts) -> Matching:
    """Compare talks."""
    facts = expected.get("talks", ())
    return _match("talks", index, facts, talks_checks, lambda _: TALKS_KINDS)


def match_attacks(index: StoryIndex, expected: Facts) -> Matching:
    """Compare attacks, killings, clashes and invasions."""
    facts = expected.get("attacks", ())
    return _match("attacks", index, facts, attack_checks, lambda _: ATTACK_KINDS)


def match_others(index: StoryIndex, expected: Facts) -> Matching:
    """Compare other events.

    An event must be of the expected kind, else of that which the id names; where neither is a kind,
    of any but those of speech.
    """
    kinds = frozenset(load_rules("events/kinds"))

    def allowed(fact: ExpectedEvent) -> Collection[str]:
        kind = fact.get("kind", fact["id"])
        return {kind} if kind in kinds else kinds - SPEECH_KINDS

    facts = expected.get("other_events", ())
    return _match("other events", index, facts, other_checks, allowed)


def _match(
    name: str,
    index: StoryIndex,
    expected: Sequence[ExpectedEvent],
    checker: Checker,
    kinds: Callable[[ExpectedEvent], Collection[str]],
) -> Matching:
    likenesses = {
        (number, event.id): _likeness(tuple(checker(index, fact, event)))
        for number, fact in enumerate(expected)
        for event in index.story.events
        if event.kind in kinds(fact) and not _is_excluded(index, fact, event)
    }
    pairs = _best_pairs(likenesses)
    events = {event.id: event for event in index.story.events}
    facts = []
    for number, fact in enumerate(expected):
        if number in pairs:
            checks = tuple(checker(index, fact, events[pairs[number]]))
            facts.append(Fact(fact["id"], found=True, checks=checks))
        else:
            closest = events.get(_closest(number, likenesses))
            facts.append(_missing(index, fact, checker, closest))
    close = {event for (_, event), likeness in likenesses.items() if likeness >= LEAST_LIKENESS}
    chosen = {str(expected[number]["id"]): event for number, event in pairs.items()}
    return Matching(Section(name, tuple(facts)), chosen, frozenset(close))


def _best_pairs(likenesses: Likenesses) -> dict[int, str]:
    """Return the pairs of greatest total likeness, each event used once (maximum weight matching).

    Likenesses are cubed, lest two poor pairs outweigh one good one.
    """
    pairs: networkx.Graph[Any] = networkx.Graph()
    for (number, event), likeness in likenesses.items():
        if likeness >= LEAST_LIKENESS:
            pairs.add_edge(number, event, weight=likeness**3)
    found = networkx.max_weight_matching(pairs)
    return {a: b for pair in found for a, b in (pair, pair[::-1]) if isinstance(a, int)}


def _closest(number: int, likenesses: Likenesses) -> str:
    own = {event: likeness for (fact, event), likeness in likenesses.items() if fact == number}
    return max(own, key=lambda event: (own[event], event), default="")


def _missing(
    index: StoryIndex, fact: ExpectedEvent, checker: Checker, closest: Event | None
) -> Fact:
    stated = checker(index, fact, _NO_EVENT)
    checks = tuple(Check(check.field, right=False) for check in stated)
    note = ""
    if closest is not None:
        wrong = [f"{c.field}: {c.detail}" for c in checker(index, fact, closest) if not c.right]
        note = f"closest: {closest.label} ({'; '.join(wrong)})"
    return Fact(fact["id"], found=False, checks=checks, note=note)


_NO_EVENT = Event(
    id="",
    kind="other",
    plover=Plover(),
    cameo=None,
    label="",
    start=None,
    end=None,
    precision="unknown",
    status="occurred",
)


def _likeness(checks: Sequence[Check]) -> float:
    counted = [check for check in checks if check.field not in _NOT_TELLING]
    total = sum(_WEIGHTS.get(check.field, 1) for check in counted)
    right = sum(_WEIGHTS.get(check.field, 1) for check in counted if check.right)
    return right / total if total else 0.0


def _is_excluded(index: StoryIndex, fact: ExpectedEvent, event: Event) -> bool:
    """Return whether an event cannot be the expected one, however much else agrees."""
    documents = {*fact["documents"], *fact.get("may_also", ())}
    if not documents & index.reporting(event):
        return True
    wanted = compared_dates.days(fact.get("start"), fact.get("end"))
    if compared_dates.conflict(compared_dates.days(event.start, event.end), wanted):
        return True
    if (event.status in _UNREAL) != (fact.get("status", "occurred") in _UNREAL):
        return True
    return _is_elsewhere(index, fact, event) or _is_by_another(index, fact, event)


def _is_elsewhere(index: StoryIndex, fact: ExpectedEvent, event: Event) -> bool:
    place = index.entities.get(event.place or "")
    if place is None or place.type != "place" or not fact.get("place"):
        return False
    return not is_place(place, fact["place"])


def _is_by_another(index: StoryIndex, fact: ExpectedEvent, event: Event) -> bool:
    attackers = index.with_role(event, {"attacker"})
    if not attackers or "attacker" not in fact:
        return False
    return not any(index.acts_for(entity, fact["attacker"]) for entity in attackers)
