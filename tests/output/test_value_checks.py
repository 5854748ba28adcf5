import pytest

from dateline.output.story_json import story_to_json
from dateline.output.validation import validate_story
from tests.graph.small_story import small_story
from tests.output.story_changes import Change, has_one_problem, replaced


@pytest.mark.parametrize(
    ("change", "record", "field", "message"),
    [
        pytest.param(
            replaced("events", 0, "end", to="2030-02-28"),
            "event-round-1",
            "start",
            "after the end",
            id="ends before it starts",
        ),
        pytest.param(
            replaced("times", 0, "start", to="2030-02-30"),
            "time-1",
            "start",
            "not in the calendar",
            id="30 February",
        ),
        pytest.param(
            replaced("documents", 0, "published", "date", to="2030-13"),
            "doc-1",
            "published.date",
            "not in the calendar",
            id="month 13",
        ),
        pytest.param(
            replaced("events", 1, "injured", to=[5, 4]),
            "event-attack",
            "injured",
            "low 5 is above high 4",
            id="count upside down",
        ),
        pytest.param(
            replaced("events", 1, "weapons", 0, "count", to=[2, 1]),
            "event-attack",
            "weapons[0].count",
            "low 2 is above high 1",
            id="weapons upside down",
        ),
        pytest.param(
            replaced("events", 1, "sources", to=3),
            "event-attack",
            "sources",
            "is 3, but its claims give 2",
            id="too many sources",
        ),
        pytest.param(
            replaced("documents", 1, "near_copy_of", to="doc-1"),
            "event-attack",
            "independent_sources",
            "is 2, but its claims give 1",
            id="near copy counted twice",
        ),
        pytest.param(
            replaced("events", 0, "place", to="person-reck"),
            "event-round-1",
            "place",
            "is a person, not a place",
            id="person for a place",
        ),
    ],
)
def test_values(change: Change, record: str, field: str, message: str) -> None:
    """Days, counts, places and numbers of sources that cannot be right are named."""
    data = story_to_json(small_story())
    change(data)
    assert has_one_problem(data, record, field, message)


def test_events_that_are_parts_of_each_other_are_named_both() -> None:
    """A circle of events that are parts of each other is a fault of each."""
    data = story_to_json(small_story())
    data["events"][0]["part_of"] = "event-attack"
    data["events"][1]["part_of"] = "event-round-1"
    assert [(problem.record, problem.field) for problem in validate_story(data)] == [
        ("event-round-1", "part_of"),
        ("event-attack", "part_of"),
    ]


def test_copies_in_a_circle_count_as_one_source() -> None:
    """Documents that are said to copy each other count once, and checking them ends."""
    data = story_to_json(small_story())
    data["documents"][0]["near_copy_of"] = "doc-2"
    data["documents"][1]["near_copy_of"] = "doc-1"
    assert has_one_problem(data, "event-attack", "independent_sources", "give 1")


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        (["metonym", "metonym"], True),
        (["metonym", "name"], False),
        (["demonym", "metonym"], False),
    ],
    ids=["only metonyms", "one name", "one demonym"],
)
def test_place_named_only_for_its_government(kinds: list[str], found: bool) -> None:
    """An event is not set in a place that its sentences name only as a government's seat."""
    data = story_to_json(small_story())
    arven = data["entities"][4]["mentions"]
    for mention, kind in zip((arven[2], arven[3]), kinds, strict=True):
        mention["kind"] = kind
    assert has_one_problem(data, "event-attack", "place", "only for its government") is found
