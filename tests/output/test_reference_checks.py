import pytest

from dateline.output.story_json import story_to_json
from tests.graph.small_story import small_story
from tests.output.story_changes import Change, has_one_problem, replaced


@pytest.mark.parametrize(
    ("change", "record", "field", "message"),
    [
        pytest.param(
            replaced("entities", 0, "id", to="doc-1"),
            "doc-1",
            "id",
            "has this id too",
            id="id twice",
        ),
        pytest.param(
            replaced("documents", 0, "near_copy_of", to="doc-9"),
            "doc-1",
            "near_copy_of",
            "no document",
            id="copy of nothing",
        ),
        pytest.param(
            replaced("documents", 0, "near_copy_of", to="doc-1"),
            "doc-1",
            "near_copy_of",
            "no copy of itself",
            id="copy of itself",
        ),
        pytest.param(
            replaced("times", 0, "anchor", to="time-9"), "time-1", "anchor", "no time", id="anchor"
        ),
        pytest.param(
            replaced("entities", 3, "side", to="country-x"),
            "person-solen",
            "side",
            "no entity",
            id="side",
        ),
        pytest.param(
            replaced("entities", 2, "roles", 0, "documents", to=["doc-9"]),
            "person-reck",
            "roles[0].documents",
            "no document",
            id="role's document",
        ),
        pytest.param(
            replaced("entities", 3, "mentions", 0, "document", to="doc-9"),
            "person-solen",
            "mentions[0].document",
            "no document",
            id="mention's document",
        ),
        pytest.param(
            replaced("events", 0, "place", to="place-x"),
            "event-round-1",
            "place",
            "no entity",
            id="event's place",
        ),
        pytest.param(
            replaced("events", 0, "part_of", to="event-round-1"),
            "event-round-1",
            "part_of",
            "no part of itself",
            id="part of itself",
        ),
        pytest.param(
            replaced("events", 0, "participants", 0, "entity", to="person-x"),
            "event-round-1",
            "participants[0].entity",
            "no entity",
            id="participant",
        ),
        pytest.param(
            replaced("claims", 0, "event", to="event-round-1"),
            "event-round-2",
            "claims",
            "claim of 'event-round-1'",
            id="claim of another event",
        ),
        pytest.param(
            replaced("claims", 0, "event", to="event-round-1"),
            "claim-1",
            "event",
            "does not list",
            id="event does not list it",
        ),
        pytest.param(
            replaced("claims", 0, "time", to="time-4"),
            "claim-1",
            "time",
            "another document",
            id="time of another document",
        ),
        pytest.param(
            replaced("claims", 4, "according_to", to="country-x"),
            "claim-5",
            "according_to",
            "no entity",
            id="according to nobody",
        ),
        pytest.param(
            replaced("contradictions", 0, "values", 0, "claims", to=["claim-1"]),
            "contradictions[0]",
            "values",
            "no claim of 'event-attack'",
            id="contradiction of another event",
        ),
    ],
)
def test_references(change: Change, record: str, field: str, message: str) -> None:
    """An id that leads nowhere, or to the wrong record, is named with the record that gives it."""
    data = story_to_json(small_story())
    change(data)
    assert has_one_problem(data, record, field, message)
