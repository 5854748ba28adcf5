"""Checks the fields of one event of a story against those of an expected one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rapidfuzz import fuzz

from benchmarks import compared_dates
from benchmarks.comparison_records import Check
from benchmarks.story_index import ALIKE, StoryIndex, fold, is_about, is_called, shares_words
from dateline.extract.records import CountRange, Weapon
from dateline.graph.records import Entity, Event

ExpectedEvent = Mapping[str, Any]

LEAST_WORDS = 0.5
"""Least share of the words of a description that an event's sentences have to hold."""

_NEGOTIATING = frozenset({"negotiator", "delegation_head", "mediator", "party", "participant"})


def talks_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    """Yield checks of place, days, parties, mediators, negotiators, round, status and articles."""
    yield from _place_checks(index, fact, event)
    yield from date_checks(event, fact)
    if "parties" in fact:
        yield _parties_check(index, fact["parties"], event)
    if "mediators" in fact:
        mediators = index.with_role(event, {"mediator"})
        right = all(any(index.acts_for(m, name) for m in mediators) for name in fact["mediators"])
        yield Check("mediators", right, _names(mediators))
    if "negotiators" in fact:
        present = index.with_role(event, _NEGOTIATING)
        right = all(any(is_called(p, name) for p in present) for name in fact["negotiators"])
        yield Check("negotiators", right, _names(p for p in present if p.type == "person"))
    if "round" in fact:
        yield Check("round", event.round == fact["round"], str(event.round))
    if "rounds" in fact:
        yield Check("round", event.round in {None, *fact["rounds"]}, str(event.round))
    yield from _end_checks(index, fact, event)


def attack_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    """Yield checks of days, attacker, target, place, weapons, toll, source, status and articles."""
    yield from date_checks(event, fact)
    attackers = index.with_role(event, {"attacker"})
    right = any(index.acts_for(entity, fact["attacker"]) for entity in attackers)
    yield Check("attacker", right, _names(attackers))
    if fact.get("target"):
        yield _target_check(index, fact["target"], event)
    yield from _place_checks(index, fact, event)
    if "weapons" in fact:
        yield _weapons_check(fact, event)
    for field, found in (("killed", event.killed), ("injured", event.injured)):
        yield from _toll_checks(field, found, fact)
    if fact.get("according_to"):
        yield _source_check(index, fact["according_to"], event)
    yield from _end_checks(index, fact, event)


def other_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    """Yield checks of the words of the description, days, place, status and articles."""
    told = " ".join([event.label, *(index.words(c, c.span) for c in index.claims(event))])
    yield Check("words", shares_words(told, fact["what"], LEAST_WORDS), event.label)
    yield from date_checks(event, fact)
    yield from _place_checks(index, fact, event)
    yield from _end_checks(index, fact, event)


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


def is_place(place: Entity, name: str) -> bool:
    """Return whether a place is called `name`, or `name` with a word such as "region" behind it."""
    wanted = fold(name)
    names = {fold(own) for own in (place.name, *place.aliases)}
    return any(own == wanted or own.startswith(f"{wanted} ") for own in names)


def _parties_check(index: StoryIndex, wanted: list[str], event: Event) -> Check:
    parties = index.with_role(event, {"party"})
    complete = all(any(is_called(party, name) for party in parties) for name in wanted)
    more = [party for party in parties if not any(index.acts_for(party, name) for name in wanted)]
    return Check("parties", complete and not more, _names(parties))


def _place_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    """Yield whether the place is right; no town or region is, where the fact's is null."""
    if "place" not in fact:
        return
    place = index.entities.get(event.place or "")
    said = place.name if place is not None else "none"
    if fact["place"] is None:
        yield Check("place", place is None or place.type == "country", said)
        return
    # Who invades a country need not be said to do so in that country.
    where = index.with_role(event, {"target"}) if place is None else [place]
    yield Check("place", any(is_place(entity, fact["place"]) for entity in where), said)


def _target_check(index: StoryIndex, target: str, event: Event) -> Check:
    aimed_at = index.with_role(event, {"target", "victim"})
    place = index.entities.get(event.place or "")
    candidates = aimed_at if place is None else [*aimed_at, place]
    is_named = any(index.acts_for(e, target) or index.lies_in(e, target) for e in candidates)
    told = " ".join(index.words(claim, claim.span) for claim in index.claims(event))
    # What has no name of its own ("a car") is no entity; its words in the sentence have to do.
    is_told = not target[0].isupper() and shares_words(told, target, LEAST_WORDS)
    return Check("target", is_named or is_told, _names(aimed_at))


def _weapons_check(fact: ExpectedEvent, event: Event) -> Check:
    least = bool(fact.get("at_least"))
    lacking = [
        name
        for name, count in fact["weapons"].items()
        if not any(_is_weapon(weapon, name, count, least) for weapon in event.weapons)
    ]
    used = ", ".join(
        f"{weapon.name} {_count(weapon.count, 'uncounted')}" for weapon in event.weapons
    )
    return Check("weapons", not lacking, used or "none")


def _is_weapon(weapon: Weapon, name: str, count: int | None, at_least: bool) -> bool:
    own, wanted = fold(weapon.name), fold(name)
    is_same = wanted in own or own in wanted or fuzz.ratio(own, wanted) >= ALIKE
    if not is_same or count is None:
        return is_same
    return weapon.count in ({(count, count), (count, None)} if at_least else {(count, count)})


def _toll_checks(field: str, found: CountRange | None, fact: ExpectedEvent) -> Iterator[Check]:
    if field in fact:
        wanted = fact[field]
        pair = (wanted, wanted) if isinstance(wanted, int) else tuple(wanted)
        yield Check(field, found == pair, _count(found, "none"))
    elif f"{field}_at_least" in fact:
        least = fact[f"{field}_at_least"]
        yield Check(field, found is not None and found[0] == least, _count(found, "none"))


def _count(count: CountRange | None, unknown: str) -> str:
    if count is None:
        return unknown
    low, high = count
    return f"at least {low}" if high is None else str(low) if low == high else f"{low}-{high}"


def _source_check(index: StoryIndex, wanted: list[str], event: Event) -> Check:
    ids = {claim.according_to for claim in index.claims(event) if claim.according_to is not None}
    sources = [index.entities[entity] for entity in sorted(ids)]
    right = any(
        index.acts_for(source, name) or is_about(source, name)
        for source in sources
        for name in wanted
    )
    return Check("source", right, _names(sources))


def _end_checks(index: StoryIndex, fact: ExpectedEvent, event: Event) -> Iterator[Check]:
    wanted = fact.get("status", "occurred")
    allowed = {"occurred", "ongoing"} if wanted == "occurred" else {wanted}
    yield Check("status", event.status in allowed, event.status)
    yield document_check(index.reporting(event), fact)


def _names(entities: Iterable[Entity]) -> str:
    return ", ".join(entity.name for entity in entities) or "none"
