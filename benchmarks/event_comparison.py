"""Compares the talks, attacks and other events of a story with expected ones."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx
from rapidfuzz import fuzz

from benchmarks import compared_dates
from benchmarks.comparison_records import Check, Fact, Section
from benchmarks.story_index import ALIKE, StoryIndex, fold, is_about, is_called, shares_words
from dateline.extract.records import CountRange, Weapon
from dateline.graph.records import Entity, Event

ExpectedEvent = Mapping[str, Any]

TALKS_KINDS = frozenset({"talks"})
ATTACK_KINDS = frozenset({"attack", "killing", "clash", "invasion"})
SPEECH_KINDS = frozenset({"statement", "demand", "offer", "refusal", "threat", "accusation"})
LEAST_LIKENESS = 0.5
"""Least weighted share of right fields for an event to be taken for the expected one."""
LEAST_WORDS = 0.5
"""Least share of the words of a description that an event's sentences have to hold."""

_NEGOTIATING = frozenset({"negotiator", "delegation_head", "mediator", "party", "participant"})
_UNREAL = frozenset({"proposed", "hypothetical", "denied"})
_WEIGHTS = {"weapons": 3, "place": 3, "dates": 2, "round": 2, "killed": 2, "injured": 2, "words": 3}


@dataclass(frozen=True, slots=True)
class Matching:
    """The facts of a section, the events taken for them, and events that come close to one."""

    section: Section
    events: Mapping[str, str]
    close: frozenset[str]


Checker = Callable[[StoryIndex, ExpectedEvent, Event], Iterator[Check]]


def match_talks(index: StoryIndex, expected: Sequence[ExpectedEvent]) -> Matching:
    """Compare talks: place, days, parties, mediators, negotiators, round, status, articles."""
    return _match("talks", index, expected, _talks_checks, lambda _: TALKS_KINDS)


def match_attacks(index: StoryIndex, expected: Sequence[ExpectedEvent]) -> Matching:
    """Compare attacks: days, attacker, target, place, weapons, toll, source, articles."""
    return _match("attacks", index, expected, _attack_checks, lambda _: ATTACK_KINDS)


def match_others(
    index: StoryIndex, expected: Sequence[ExpectedEvent], kinds: Collection[str]
) -> Matching:
    """Compare other events: words of the description, days, place, status, articles.

    An event must be of the expected kind; where none is stated, of the kind that the id names or of
    any of `kinds`, those of the contract, but those of speech.
    """

    def allowed(fact: ExpectedEvent) -> Collection[str]:
        kind = fact.get("kind", fact["id"])
        return {kind} if kind in kinds else set(kinds) - SPEECH_KINDS

    return _match("other events", index, expected, _other_checks, allowed)


def document_check(found: frozenset[str], fact: Mapping[str, Any]) -> Check:
    """Return whether exactly the expected articles report something, those that may also aside."""
    lacks = set(fact["documents"]) - found
    more = found - set(fact["documents"]) - set(fact.get("may_also", ()))
    parts = [("lacks", lacks), ("has", more)]
    said = "; ".join(f"{word} {', '.join(sorted(keys))}" for word, keys in parts if keys)
    return Check("articles", not said, said)


def date_checks(event: Event, fact: Mapping[str, Any]) -> Iterator[Check]:
    """Yield whether an event's days are expected ones, where the fact states any."""
    wanted = compared_dates.days(fact.get("start"), fact.get("end"))
    if wanted is not None:
        found = compared_dates.days(event.start, event.end)
        said = f"{event.start} to {event.end}" if found else "undated"
        yield Check("dates", compared_dates.agree(found, wanted), said)


def _match(
    name: str,
    index: StoryIndex,
    expected: Sequence[ExpectedEvent],
    checker: Checker,
    kinds: Callable[[ExpectedEvent], Collection[str]],
) -> Matching:
    """Pair expected events with those of the story so that each is used once.

    The pairing is the one of greatest total likeness (maximum weight matching).
    """
    pairs: networkx.Graph[Any] = networkx.Graph()
    likenesses: dict[tuple[int, str], float] = {}
    for number, fact in enumerate(expected):
        for event in index.story.events:
            if event.kind in kinds(fact) and not _excluded(index, fact, event):
                likeness = _likeness(tuple(checker(index, fact, event)))
                likenesses[number, event.id] = likeness
                if likeness >= LEAST_LIKENESS:
                    # Cubed, lest two poor pairs outweigh one good one.
                    pairs.add_edge(number, event.id, weight=likeness**3)
    chosen = {
        number: event
        for pair in networkx.max_weight_matching(pairs)
        for number, event in (pair if isinstance(pair[0], int) else pair[::-1],)
    }
    by_id = {event.id: event for event in index.story.events}
    facts = []
    for number, fact in enumerate(expected):
        if number in chosen:
            checks = tuple(checker(index, fact, by_id[chosen[number]]))
            facts.append(Fact(fact["id"], found=True, checks=checks))
        else:
            facts.append(_missing(index, fact, checker, _closest(number, likenesses), by_id))
    return Matching(
        Section(name, tuple(facts)),
        {str(expected[number]["id"]): event for number, event in chosen.items()},
        frozenset(event for (_, event), likeness in likenesses.items() if likeness >= 0.5),
    )


def _closest(number: int, likenesses: Mapping[tuple[int, str], float]) -> str | None:
    own = {event: likeness for (n, event), likeness in likenesses.items() if n == number}
    return max(own, key=lambda event: (own[event], event), default=None)


def _missing(
    index: StoryIndex,
    fact: ExpectedEvent,
    checker: Checker,
    closest: str | None,
    by_id: Mapping[str, Event],
) -> Fact:
    stated = checker(index, fact, _nothing(fact))
    checks = tuple(Check(check.field, right=False) for check in stated)
    if closest is None:
        return Fact(fact["id"], found=False, checks=checks)
    near = by_id[closest]
    wrong = [f"{c.field}: {c.detail}" for c in checker(index, fact, near) if not c.right]
    return Fact(fact["id"], False, checks, f"closest: {near.label} ({'; '.join(wrong)})")


def _nothing(fact: ExpectedEvent) -> Event:
    from dateline.graph.records import Plover

    return Event(
        id=f"nothing like {fact['id']}",
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
    """Return the weighted share of right fields; who reports an event says little about it."""
    counted = [check for check in checks if check.field not in {"articles", "source", "status"}]
    total = sum(_WEIGHTS.get(check.field, 1) for check in counted)
    right = sum(_WEIGHTS.get(check.field, 1) for check in counted if check.right)
    return right / total if total else 0.0


def _excluded(index: StoryIndex, fact: ExpectedEvent, event: Event) -> bool:
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
    return not _is_place(place, fact["place"])


def _is_by_another(index: StoryIndex, fact: ExpectedEvent, event: Event) -> bool:
    attackers = index.with_role(event, {"attacker"})
    if not attackers or "attacker" not in fact:
        return False
    return not any(index.acts_for(entity, fact["attacker"]) for entity in attackers)


def _talks_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    yield from _place_checks(index, fact, event)
    yield from date_checks(event, fact)
    if "parties" in fact:
        parties = index.with_role(event, {"party"})
        more = [p for p in parties if not any(index.acts_for(p, name) for name in fact["parties"])]
        complete = all(any(is_called(p, name) for p in parties) for name in fact["parties"])
        yield Check("parties", complete and not more, _names(parties))
    if "mediators" in fact:
        mediators = index.with_role(event, {"mediator"})
        right = all(any(index.acts_for(m, name) for m in mediators) for name in fact["mediators"])
        yield Check("mediators", right, _names(mediators))
    if "negotiators" in fact:
        present = index.with_role(event, _NEGOTIATING)
        right = all(any(is_called(p, name) for p in present) for name in fact["negotiators"])
        yield Check("negotiators", right, _names(p for p in present if p.type == "person"))
    if "round" in fact or "rounds" in fact:
        rounds = fact["rounds"] if "rounds" in fact else [fact["round"]]
        right = event.round in rounds or ("rounds" in fact and event.round is None)
        yield Check("round", right, str(event.round))
    yield from _end_checks(index, fact, event)


def _attack_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    yield from date_checks(event, fact)
    attackers = index.with_role(event, {"attacker"})
    right = any(index.acts_for(entity, fact["attacker"]) for entity in attackers)
    yield Check("attacker", right, _names(attackers))
    if fact.get("target"):
        yield _target_check(index, fact["target"], event)
    yield from _place_checks(index, fact, event)
    if "weapons" in fact:
        least = bool(fact.get("at_least"))
        lacking = [
            name
            for name, count in fact["weapons"].items()
            if not any(_is_weapon(weapon, name, count, least) for weapon in event.weapons)
        ]
        used = ", ".join(f"{weapon.name} {weapon.count}" for weapon in event.weapons)
        yield Check("weapons", not lacking, used or "none")
    for field, found in (("killed", event.killed), ("injured", event.injured)):
        yield from _toll_checks(field, found, fact)
    yield from _source_checks(index, fact, event)
    yield from _end_checks(index, fact, event)


def _other_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    told = " ".join([event.label, *(index.words(c, c.span) for c in index.claims(event))])
    yield Check("words", shares_words(told, fact["what"], LEAST_WORDS), event.label)
    yield from date_checks(event, fact)
    yield from _place_checks(index, fact, event)
    yield from _end_checks(index, fact, event)


def _place_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    """Yield whether the place is right; none at all is expected where the fact's is null."""
    if "place" not in fact:
        return
    place = index.entities.get(event.place or "")
    said = place.name if place is not None else "none"
    if fact["place"] is None:
        yield Check("place", place is None or place.type == "country", said)
        return
    targets = index.with_role(event, {"target"}) if place is None else []
    where = [place, *targets] if place is not None else targets
    yield Check("place", any(_is_place(entity, fact["place"]) for entity in where), said)


def _is_place(place: Entity, name: str) -> bool:
    wanted = fold(name)
    names = {fold(own) for own in (place.name, *place.aliases)}
    return any(own == wanted or own.startswith(f"{wanted} ") for own in names)


def _target_check(index: StoryIndex, target: str, event: Event) -> Check:
    aimed_at = index.with_role(event, {"target", "victim"})
    place = index.entities.get(event.place or "")
    candidates = aimed_at if place is None else [*aimed_at, place]
    is_named = any(index.acts_for(entity, target) for entity in candidates)
    told = " ".join(index.words(claim, claim.span) for claim in index.claims(event))
    # What has no name of its own ("civilian car") is no entity; its words have to do.
    is_told = not target[0].isupper() and shares_words(told, target, LEAST_WORDS)
    return Check("target", is_named or is_told, _names(aimed_at))


def _is_weapon(weapon: Weapon, name: str, count: int | None, at_least: bool) -> bool:
    own, wanted = fold(weapon.name), fold(name)
    is_same = wanted in own or own in wanted or fuzz.ratio(own, wanted) >= ALIKE
    if not is_same or count is None:
        return is_same
    if weapon.count is None:
        return False
    low, high = weapon.count
    return low == count and (at_least or high == count)


def _toll_checks(field: str, found: CountRange | None, fact: ExpectedEvent) -> Iterator[Check]:
    if field in fact:
        wanted = fact[field]
        pair = (wanted, wanted) if isinstance(wanted, int) else tuple(wanted)
        yield Check(field, found == pair, str(found))
    elif f"{field}_at_least" in fact:
        least = fact[f"{field}_at_least"]
        yield Check(field, found is not None and found[0] == least, str(found))


def _source_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    if not fact.get("according_to"):
        return
    ids = {claim.according_to for claim in index.claims(event)} - {None}
    sources = [index.entities[entity] for entity in sorted(map(str, ids))]
    right = any(
        index.acts_for(source, name) or is_about(source, name)
        for source in sources
        for name in fact["according_to"]
    )
    yield Check("source", right, _names(sources))


def _end_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    wanted = fact.get("status", "occurred")
    allowed = {"occurred", "ongoing"} if wanted == "occurred" else {wanted}
    yield Check("status", event.status in allowed, event.status)
    yield document_check(index.reporting(event), fact)


def _names(entities: Iterator[Entity] | Sequence[Entity]) -> str:
    return ", ".join(entity.name for entity in entities) or "none"
