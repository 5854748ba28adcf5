from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args

import jsonschema_rs
import pytest

from dateline.extract import records as article_records
from dateline.extract.rulebook import load_rules
from dateline.graph.records import SCHEMA, Claim, Contradiction, Entity, Event
from dateline.output.story_shape import story_schema


def _definition(*path: str) -> Any:  # noqa: ANN401  # any part of a JSON Schema
    found: Any = story_schema()["$defs"]
    for step in path:
        found = found[step]
    return found


def test_schema_is_a_json_schema() -> None:
    """The schema keeps the rules of JSON Schema draft 2020-12, and names the story's version."""
    schema = story_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert jsonschema_rs.meta.is_valid(schema)
    assert schema["properties"]["schema"]["const"] == SCHEMA


def test_schema_lists_the_kinds_of_the_rules() -> None:
    """An event's kinds in the schema are those that the rules give codes to."""
    assert set(_definition("event", "properties", "kind", "enum")) == set(
        load_rules("events/kinds")
    )


@pytest.mark.parametrize(
    ("path", "type_name"),
    [
        ("status enum", "Status"),
        ("precision enum", "Precision"),
        ("claim properties stance enum", "Stance"),
        ("entity properties type enum", "EntityType"),
        ("entity properties mentions items properties kind enum", "MentionKind"),
        ("time properties type enum", "TimeType"),
        ("document properties published properties how enum", "PublishedHow"),
        ("document properties published properties precision enum", "PublishedPrecision"),
    ],
)
def test_schema_allows_what_the_records_allow(path: str, type_name: str) -> None:
    """The words that a field may hold are the same in the schema and in the records."""
    allowed = get_args(getattr(article_records, type_name))
    assert list(_definition(*path.split())) == list(allowed)


@pytest.mark.parametrize(
    ("definition", "record"),
    [
        ("document", article_records.Document),
        ("time", article_records.TimeExpression),
        ("entity", Entity),
        ("event", Event),
        ("claim", Claim),
        ("contradiction", Contradiction),
    ],
)
def test_schema_describes_every_field_of_the_records(definition: str, record: type) -> None:
    """No field of a record is missing from the schema."""
    assert set(_definition(definition, "properties")) == {field.name for field in fields(record)}


def _required(schema: Any) -> Iterator[tuple[list[str], dict[str, Any]]]:  # noqa: ANN401
    if isinstance(schema, dict):
        if "required" in schema:
            yield schema["required"], schema["properties"]
        for part in schema.values():
            yield from _required(part)


def test_required_fields_are_described() -> None:
    """Every field that the schema requires it also describes."""
    found = list(_required(dict(story_schema())))
    assert len(found) > 10
    assert all(set(required) <= set(properties) for required, properties in found)
