from dataclasses import replace

import pytest

from dateline.output.table_columns import TABLE_COLUMNS
from dateline.output.tables import story_tables
from tests.graph.small_story import small_story
from tests.output.example_story import example_story

PYTHON_TYPES = {"text": str, "integer": int, "number": float}


@pytest.mark.parametrize("table", TABLE_COLUMNS)
def test_rows_have_the_tables_columns_and_types(table: str) -> None:
    """Every row has exactly the table's columns, each cell of its column's type or None."""
    columns = TABLE_COLUMNS[table]
    rows = story_tables(example_story())[table]
    assert rows
    for row in rows:
        assert set(row) == set(columns)
        assert all(
            cell is None or type(cell) is PYTHON_TYPES[columns[column]]
            for column, cell in row.items()
        )


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("documents", 2),
        ("entities", 5),
        ("mentions", 12),
        ("events", 4),
        ("participants", 5),
        ("claims", 5),
        ("times", 4),
        ("contradictions", 2),
    ],
)
def test_each_record_is_one_row(table: str, rows: int) -> None:
    """There is one row for each record; a contradiction has one for each value."""
    assert len(story_tables(small_story())[table]) == rows


@pytest.mark.parametrize(
    ("table", "position", "expected"),
    [
        pytest.param(
            "entities",
            2,
            {
                "name": "Tomás Reck",
                "aliases": '["Tomas Reck"]',
                "titles": '["envoy"]',
                "side_name": "Luria",
                "lat": None,
                "mentions": 1,
            },
            id="person",
        ),
        pytest.param(
            "events",
            1,
            {
                "place_name": "Arven",
                "lat": 11.0,
                "killed_low": None,
                "injured_low": 4,
                "injured_high": 5,
                "weapons": '[{"name": "rocket", "count": [3, null]}]',
            },
            id="attack",
        ),
        pytest.param(
            "participants",
            0,
            {"event": "event-round-1", "entity_name": "Tomás Reck", "side_name": "Luria"},
            id="participant",
        ),
        pytest.param(
            "claims",
            4,
            {
                "source": "Herald",
                "sentence": "Kest denied that it had fired at Arven on 2 March 2030.",
                "trigger": "fired",
                "according_to_name": "Kest",
                "stance": "denies",
            },
            id="claim",
        ),
        pytest.param(
            "contradictions",
            0,
            {
                "event_label": "Kest attacks Arven with 3 rockets",
                "field": "injured",
                "value": None,
                "value_low": 4,
                "value_high": 4,
                "sources": 1,
                "claims": '["claim-3"]',
            },
            id="contradiction",
        ),
    ],
)
def test_row_says_what_the_record_says(
    table: str, position: int, expected: dict[str, object]
) -> None:
    """A row holds the record's values, and the names of what it refers to."""
    row = story_tables(small_story())[table][position]
    assert {column: row[column] for column in expected} == expected


def test_story_without_text_has_no_words() -> None:
    """Where documents carry no text, sentences are None and spans stay."""
    story = small_story()
    documents = tuple(replace(document, text="") for document in story.documents)
    row = story_tables(replace(story, documents=documents))["claims"][0]
    assert (row["sentence"], row["span_start"]) == (None, 0)
