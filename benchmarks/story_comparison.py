"""Compares a story with what a careful reader found in its articles."""

from benchmarks.comparison_records import Check, Comparison, Fact, Section
from benchmarks.document_comparison import must_not_appear, near_copies, publication_dates
from benchmarks.entity_comparison import alias_groups, people, places
from benchmarks.event_matching import match_attacks, match_others, match_talks
from benchmarks.expected_facts import Facts, read_expected
from benchmarks.speech_comparison import (
    contradictions,
    demands,
    statements,
    unexpected_contradictions,
)
from benchmarks.story_index import StoryIndex
from dateline.graph.records import StoryRecords

__all__ = ["Check", "Comparison", "Fact", "Section", "compare", "read_expected"]

COUNTED_KINDS = frozenset({"attack", "killing", "talks"})
"""Kinds of which the expected facts list every event, so that any other one is wrong."""


def compare(story: StoryRecords, expected: Facts) -> Comparison:
    """Compare `story` with `expected`, facts in the shape of `tests/corpora/*-expected.json`.

    The story must hold its articles' text: quotes and sentences are read from there.
    """
    index = StoryIndex(story, expected)
    talks, attacks = match_talks(index, expected), match_attacks(index, expected)
    others = match_others(index, expected)
    matched = {event for matching in (talks, attacks, others) for event in matching.events.values()}
    close = (talks.close | attacks.close) - matched
    counted = [event for event in story.events if event.kind in COUNTED_KINDS]
    sections = (
        publication_dates(index, expected),
        near_copies(index, expected),
        people(index, expected),
        places(index, expected),
        alias_groups(index, expected),
        talks.section,
        attacks.section,
        others.section,
        statements(index, expected),
        demands(index, expected),
        contradictions(index, expected, attacks.events),
        must_not_appear(index, expected),
    )
    return Comparison(
        sections=sections,
        matched=sum(event.id in matched for event in counted),
        extra=tuple(_line(e.start, e.label) for e in counted if e.id not in matched | close),
        again=tuple(_line(e.start, e.label) for e in counted if e.id in close),
        contradictions=unexpected_contradictions(index, expected, attacks.events),
    )


def _line(start: str | None, label: str) -> str:
    return f"{start or 'undated'}  {label}"
