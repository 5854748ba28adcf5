import pytest

from dateline.output.story_json import story_to_json
from dateline.output.validation import Problem, validate_story
from tests.graph.small_story import small_story
from tests.output.example_story import example_story
from tests.output.hostile_story import HOSTILE, hostile_story
from tests.output.story_changes import Change, Json, dropped, replaced


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(story_to_json(small_story()), id="small"),
        pytest.param(story_to_json(example_story()), id="example"),
        pytest.param(story_to_json(example_story(), include_text=False), id="without text"),
        *(
            pytest.param(story_to_json(hostile_story(name)), id=what)
            for what, name in HOSTILE.items()
        ),
    ],
)
def test_sound_story_has_no_problems(data: Json) -> None:
    """A story that keeps the contract passes, with or without its texts."""
    assert validate_story(data) == []


def test_added_fields_are_allowed() -> None:
    """Fields beyond the contract are no fault, in the story or in its records."""
    data = story_to_json(small_story())
    data["comment"] = data["documents"][0]["mood"] = "calm"
    assert validate_story(data) == []


@pytest.mark.parametrize(
    ("change", "record", "field"),
    [
        pytest.param(dropped("claims"), "", "", id="list missing"),
        pytest.param(replaced("schema", to="dateline/2"), "", "schema", id="other version"),
        pytest.param(dropped("events", 0, "label"), "event-round-1", "", id="field missing"),
        pytest.param(dropped("events", 0, "id"), "events[0]", "", id="id missing"),
        pytest.param(replaced("events", 0, "id", to=7), "events[0]", "id", id="id is a number"),
        pytest.param(replaced("events", 0, "kind", to="party"), "event-round-1", "kind", id="kind"),
        pytest.param(
            replaced("events", 0, "participants", 0, "role", to="guest"),
            "event-round-1",
            "participants[0].role",
            id="role",
        ),
        pytest.param(
            replaced("events", 0, "start", to="1 March"),
            "event-round-1",
            "start",
            id="day in words",
        ),
        pytest.param(
            replaced("events", 0, "claims", to=[]), "event-round-1", "claims", id="no claim"
        ),
        pytest.param(
            replaced("documents", 0, "published", "how", to="guessed"),
            "doc-1",
            "published.how",
            id="published how",
        ),
        pytest.param(
            replaced("entities", 0, "lat", to=91), "country-kest", "lat", id="beyond the pole"
        ),
        pytest.param(
            replaced("claims", 0, "span", to=[-1, 3]), "claim-1", "span[0]", id="negative offset"
        ),
        pytest.param(replaced("claims", 0, "span", to=[3]), "claim-1", "span", id="half a span"),
        pytest.param(
            replaced("entities", 0, "name", to="\ud800"), "country-kest", "", id="lone surrogate"
        ),
    ],
)
def test_wrong_shape_names_record_and_field(change: Change, record: str, field: str) -> None:
    """What departs from the schema is named by record and field."""
    data = story_to_json(small_story())
    change(data)
    assert [(problem.record, problem.field) for problem in validate_story(data)] == [
        (record, field)
    ]


def test_problem_reads_as_one_line_without_controls() -> None:
    """A problem shows hostile words without ending the line or steering the terminal."""
    problem = Problem("event\x1b[2J", "label", "first\nsecond " + "x" * 10)
    assert str(problem) == "event\ufffd[2J: label: first second xxxxxxxxxx"


def test_long_values_are_cut_in_messages() -> None:
    """A whole article in the place of a code does not fill the message."""
    data = story_to_json(small_story())
    data["events"][0]["kind"] = "long " * 10_000
    assert all(len(str(problem)) < 300 for problem in validate_story(data))
