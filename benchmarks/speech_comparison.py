"""Compares the statements, demands and contradictions of a story with expected ones."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rapidfuzz import fuzz

from benchmarks import compared_dates
from benchmarks.comparison_records import Check, Fact, Section
from benchmarks.event_checks import date_checks, document_check
from benchmarks.event_matching import SPEECH_KINDS
from benchmarks.expected_facts import Facts
from benchmarks.story_index import ALIKE, StoryIndex, fold, is_called, shares_words
from dateline.extract.records import CountRange
from dateline.graph.records import Claim, Contradiction, Entity, Event

Expected = Mapping[str, Any]

_LEAST_DEMANDED = 1 / 3
"""Least share of the words of a demand: outlets word the same demand in very different ways."""
_WRITTEN_OUT = re.compile(
    r"(?P<field>\w+): (?P<first>\d+) \((?P<first_in>[^)]*)\)"
    r" against (?P<second>\d+) \((?P<second_in>[^)]*)\)"
)


def statements(index: StoryIndex, expected: Facts) -> Section:
    """Compare statements: by the speaker, with the quote; days, medium, stance, kind, articles."""
    facts = expected.get("statements", ())
    return Section("statements", tuple(_statement(index, fact) for fact in facts))


def demands(index: StoryIndex, expected: Facts) -> Section:
    """Compare demands and offers: by whom, some of the words; of whom, refused by whom, where."""
    return Section("demands", tuple(_demand(index, fact) for fact in expected.get("demands", ())))


def contradictions(index: StoryIndex, expected: Facts, events: Mapping[str, str]) -> Section:
    """Compare contradictions: their event, field and both values; the articles of each value.

    `events` are the story's events that were taken for the expected ones, by these' ids.
    """
    facts = [_contradiction(index, fact, events) for fact in _expected_contradictions(expected)]
    return Section("contradictions", tuple(facts))


def _statement(index: StoryIndex, fact: Expected) -> Fact:
    name = f"{fact['speaker']}: {fact['quote'] or '(no quote)'}"
    said = [event for event in index.story.events if _telling(index, fact, event)]
    by_speaker = [
        event
        for event in said
        if any(is_called(speaker, fact["speaker"]) for speaker in _speakers(index, fact, event))
    ]
    if not by_speaker:
        fields = [check.field for check in _statement_checks(index, fact, ())]
        others = sorted({s.name for event in said for s in _speakers(index, fact, event)})
        note = f"said by {', '.join(others) or 'nobody'}" if said and fact["quote"] else ""
        return Fact(name, False, tuple(Check(field, right=False) for field in fields), note)
    best = max(by_speaker, key=lambda e: (_agreement(index, fact, e), e.id))
    return Fact(name, found=True, checks=tuple(_statement_checks(index, fact, (best,))))


def _telling(index: StoryIndex, fact: Expected, event: Event) -> list[Claim]:
    """Return the claims of an event that may be the expected statement."""
    if fact["quote"]:
        return [claim for claim in index.claims(event) if _has_quote(index, claim, fact["quote"])]
    wanted = compared_dates.days(fact.get("start"), fact.get("end"))
    days = compared_dates.days(event.start, event.end)
    if event.kind not in SPEECH_KINDS or compared_dates.conflict(days, wanted):
        return []
    return [c for c in index.claims(event) if index.key_set([c.document]) & set(fact["documents"])]


def _has_quote(index: StoryIndex, claim: Claim, quote: str) -> bool:
    own, wanted = fold(index.words(claim, claim.quote)), fold(quote)
    if not own:
        return False
    # A quote that is longer than the claim's would be contained by a fragment of itself.
    return len(own) >= len(wanted) / 2 and fuzz.partial_ratio(wanted, own) >= ALIKE


def _speakers(index: StoryIndex, fact: Expected, event: Event) -> list[Entity]:
    ids = {claim.according_to for claim in _telling(index, fact, event)}
    ids |= {p.entity for p in event.participants if p.role == "speaker"}
    return [index.entities[entity] for entity in sorted(filter(None, ids))]


def _agreement(index: StoryIndex, fact: Expected, event: Event) -> int:
    return sum(check.right for check in _statement_checks(index, fact, (event,)))


def _statement_checks(
    index: StoryIndex, fact: Expected, events: tuple[Event, ...]
) -> Iterator[Check]:
    """Yield checks of one event, or of none: then the fields that the fact states, all wrong."""
    claims = [claim for event in events for claim in _telling(index, fact, event)]
    if fact.get("start"):
        yield from (check for event in events for check in date_checks(event, fact))
        if not events:
            yield Check("dates", right=False)
    if fact.get("medium"):
        media = sorted({claim.medium for claim in claims if claim.medium})
        right = any(_is_medium(medium, fact["medium"]) for medium in media)
        yield Check("medium", right, ", ".join(media) or "none")
    if "stance" in fact:
        stances = sorted({claim.stance for claim in claims})
        yield Check("stance", fact["stance"] in stances, ", ".join(stances))
    if "kind" in fact:
        kinds = [event.kind for event in events]
        yield Check("kind", fact["kind"] in kinds, ", ".join(kinds))
    yield document_check(index.key_set(claim.document for claim in claims), fact)


def _is_medium(medium: str, wanted: str) -> bool:
    return bool(set(fold(medium).split()) & (set(fold(wanted).split()) - {"and"}))


def _demand(index: StoryIndex, fact: Expected) -> Fact:
    name = f"{fact['by']}: {fact['what']}"
    kinds = {"offer", "demand"} if "(offer)" in fact["what"] else {"demand"}
    about = [
        (event, claims)
        for event in index.story.events
        if event.kind in kinds and (claims := _claims_about(index, fact, event))
    ]
    made = [(event, claims) for event, claims in about if _is_made_by(index, fact["by"], event)]
    refusals = [check.field for check in _refusal_checks(index, fact)]
    if not made:
        others = sorted({e.label for e, _ in about})
        note = f"closest: {others[0]}" if others else ""
        fields = ["of", *refusals, "articles"]
        return Fact(name, False, tuple(Check(field, right=False) for field in fields), note)
    addressees = [e for event, _ in made for e in index.with_role(event, {"addressee"})]
    right = any(index.acts_for(entity, fact["of"]) for entity in addressees)
    documents = index.key_set(claim.document for _, claims in made for claim in claims)
    checks = (
        Check("of", right, ", ".join(sorted({e.name for e in addressees})) or "none"),
        *_refusal_checks(index, fact),
        document_check(documents, fact),
    )
    return Fact(name, found=True, checks=checks)


def _claims_about(index: StoryIndex, fact: Expected, event: Event) -> list[Claim]:
    return [
        claim
        for claim in index.claims(event)
        if index.key_set([claim.document]) & set(fact["documents"])
        and _is_about(index.words(claim, claim.what or claim.span), fact)
    ]


def _is_about(words: str, fact: Expected) -> bool:
    return shares_words(words, fact["what"], _LEAST_DEMANDED)


def _is_made_by(index: StoryIndex, name: str, event: Event) -> bool:
    return any(index.acts_for(entity, name) for entity in index.with_role(event, {"speaker"}))


def _refusal_checks(index: StoryIndex, fact: Expected) -> Iterator[Check]:
    if "refused_by" in fact:
        refused = any(
            event.kind == "refusal"
            and index.reporting(event) & set(fact["documents"])
            and _is_made_by(index, fact["refused_by"], event)
            for event in index.story.events
        )
        yield Check("refused by", refused, "none")


def _expected_contradictions(expected: Facts) -> Iterator[Expected]:
    """Yield the contradictions listed, and those written into attacks where none is listed."""
    if "contradictions" in expected:
        yield from expected["contradictions"]
        return
    for attack in expected.get("attacks", ()):
        found = _WRITTEN_OUT.search(attack.get("contradiction", ""))
        if found is not None:
            values = {
                found["first"]: found["first_in"].split(", "),
                found["second"]: found["second_in"].split(", "),
            }
            yield {"event": attack["id"], "field": found["field"], "values": values}


def _contradiction(index: StoryIndex, fact: Expected, events: Mapping[str, str]) -> Fact:
    name = f"{fact['event']}: {fact['field']} {' against '.join(fact['values'])}"
    same_field = [c for c in index.story.contradictions if c.field == fact["field"]]
    for contradiction in same_field:
        documents = _documents_by_value(index, contradiction)
        of_event = contradiction.event == events.get(fact["event"])
        if of_event and set(fact["values"]) <= set(documents):
            right = all(documents[value] == set(keys) for value, keys in fact["values"].items())
            said = "; ".join(f"{v}: {', '.join(sorted(keys))}" for v, keys in documents.items())
            return Fact(name, found=True, checks=(Check("articles", right, said),))
    values = [" against ".join(_documents_by_value(index, c)) for c in same_field]
    note = f"{fact['field']} of other events or values: {', '.join(values)}" if values else ""
    return Fact(name, False, (Check("articles", right=False),), note)


def unexpected_contradictions(
    index: StoryIndex, expected: Facts, events: Mapping[str, str]
) -> tuple[str, ...]:
    """Return a line for each contradiction of the story that is not expected."""
    wanted = {(events.get(f["event"]), f["field"]) for f in _expected_contradictions(expected)}
    labels = {event.id: event.label for event in index.story.events}
    return tuple(
        f"{c.field}: {' against '.join(_documents_by_value(index, c))} — {labels.get(c.event, '')}"
        for c in index.story.contradictions
        if (c.event, c.field) not in wanted
    )


def _documents_by_value(index: StoryIndex, found: Contradiction) -> dict[str, frozenset[str]]:
    claims = {claim.id: claim for claim in index.story.claims}
    return {
        _value(value.value): index.key_set(
            claims[claim].document for claim in value.claims if claim in claims
        )
        for value in found.values
    }


def _value(value: str | CountRange) -> str:
    if isinstance(value, str):
        return value
    low, high = value
    return str(low) if low == high else f"{low}-{'' if high is None else high}"
