"""The checks of a comparison that do not hold, and stories with one thing changed."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.story_comparison import Comparison, compare
from dateline.graph.records import StoryRecords
from tests.output.example_story import example_story

Broken = set[tuple[str, str, str]]


def example_facts() -> dict[str, Any]:
    """Return what a careful reader finds in the articles of the example story."""
    text = Path(__file__).with_name("example_facts.json").read_text(encoding="utf-8")
    facts: dict[str, Any] = json.loads(text)
    return facts


def compared(**changes: Any) -> Comparison:  # noqa: ANN401  # facts are any JSON values
    """Compare the example story with its facts, some sections of which are replaced."""
    return compare(example_story(), {**example_facts(), **changes})


def broken(comparison: Comparison) -> Broken:
    """Return section, fact and field of each check that does not hold; "" for a missing fact."""
    found: Broken = set()
    for section in comparison.sections:
        for fact in section.facts:
            if not fact.found:
                found.add((section.name, fact.name, ""))
                continue
            wrong = [check.field for check in fact.checks if not check.right]
            found |= {(section.name, fact.name, field) for field in wrong}
    return found


def changed(table: str, record: str, **fields: Any) -> StoryRecords:  # noqa: ANN401  # any field
    """Return the example story with some fields of one record replaced."""
    story = example_story()
    rows = getattr(story, table)
    assert any(row.id == record for row in rows), f"no {record} in {table}"
    fresh: Any = tuple(replace(row, **fields) if row.id == record else row for row in rows)
    return replace(story, **{table: fresh})


def without_event(event: str) -> StoryRecords:
    """Return the example story without an event and its claims."""
    story = example_story()
    assert any(row.id == event for row in story.events), f"no {event}"
    return replace(
        story,
        events=tuple(row for row in story.events if row.id != event),
        claims=tuple(row for row in story.claims if row.event != event),
    )


def with_copy_of(event: str, **fields: Any) -> StoryRecords:  # noqa: ANN401  # any field
    """Return the example story with an event and its claims told once more, some fields changed."""
    story = example_story()
    original = next(row for row in story.events if row.id == event)
    claims = [row for row in story.claims if row.event == event]
    copy = replace(original, id="event-copy", **fields)
    copied = [replace(row, id=f"{row.id}-copy", event=copy.id) for row in claims]
    return replace(story, events=(*story.events, copy), claims=(*story.claims, *copied))
