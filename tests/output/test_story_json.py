import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.story_json import (
    format_story,
    read_json,
    read_story,
    story_from_json,
    story_to_json,
    write_story,
)
from tests.graph.small_story import small_story
from tests.output.example_story import example_story
from tests.output.hostile_story import HOSTILE, hostile_story

# The contract's fields, in its order.
CONTRACT = {
    "documents": "id title source url path language text published kept near_copy_of text_sha256",
    "times": "id document span text type value start end anchor",
    "entities": "id type name aliases side roles lat lon country admin1 gazetteer_id mentions",
    "events": "id kind plover cameo label start end precision status place participants weapons "
    "killed injured part_of round sources independent_sources claims",
    "claims": "id event document span trigger according_to medium quote stance start end place "
    "killed injured weapons",
    "contradictions": "event field values",
}


@pytest.mark.parametrize(
    "story",
    [
        pytest.param(small_story(), id="small"),
        pytest.param(example_story(), id="example"),
        pytest.param(StoryRecords(), id="empty"),
        *(pytest.param(hostile_story(name), id=what) for what, name in HOSTILE.items()),
    ],
)
def test_story_comes_back_as_it_was_written(story: StoryRecords, tmp_path: Path) -> None:
    """A story read from its file is the story that was written, whatever its names hold."""
    path = tmp_path / "story.json"
    write_story(story, path)
    assert read_story(path) == story


@pytest.mark.parametrize("collection", CONTRACT)
def test_keys_stand_in_the_contracts_order(collection: str) -> None:
    """Every record has the contract's fields first, in its order."""
    wanted = CONTRACT[collection].split()
    for record in story_to_json(example_story())[collection]:
        assert list(record)[: len(wanted)] == wanted


def test_lists_stand_in_the_contracts_order() -> None:
    """The story's own keys are the schema's name and the six lists."""
    assert list(story_to_json(StoryRecords())) == ["schema", *CONTRACT]


def test_same_story_gives_the_same_bytes() -> None:
    """Two stories built alike are written alike."""
    assert format_story(example_story()) == format_story(example_story())


def test_each_record_is_one_line() -> None:
    """A record takes one line, also where its text holds separators that end lines elsewhere."""
    story = hostile_story(HOSTILE["separators"])
    lines = format_story(story).splitlines()
    records = [line for line in lines if line.startswith('{"')]
    assert len(records) == 2 + 4 + 5 + 4 + 5 + 1
    assert all(json.loads(line.rstrip(",")) for line in records)


def test_letters_are_written_as_themselves() -> None:
    """Letters beyond ASCII stay readable in the file."""
    assert '"name": "Tomás Reck"' in format_story(small_story())


def test_text_can_be_left_out_and_spans_stay(tmp_path: Path) -> None:
    """Without text the file still reads back, its documents empty and its spans the same."""
    story, path = small_story(), tmp_path / "story.json"
    write_story(story, path, include_text=False)
    assert all("text" not in document for document in json.loads(path.read_text())["documents"])
    without = tuple(replace(document, text="") for document in story.documents)
    assert read_story(path) == replace(story, documents=without)


def test_unknown_fields_are_left_out() -> None:
    """A field that a later version added does not keep this one from reading the story."""
    data = story_to_json(small_story())
    data["comment"] = data["events"][0]["mood"] = "calm"
    assert story_from_json(data) == small_story()


def test_fields_beyond_the_contract_may_be_missing() -> None:
    """A story that another program wrote by the contract alone is read."""
    data = story_to_json(small_story())
    for name, fields in CONTRACT.items():
        data[name] = [{field: record[field] for field in fields.split()} for record in data[name]]
    assert story_from_json(data).events == small_story().events


def test_whole_numbers_with_a_point_are_whole_numbers() -> None:
    """JSON knows one kind of number: 3.0 is a place in a text as 3 is, 11 a latitude as 11.0."""
    data = story_to_json(small_story())
    data["claims"][0]["span"] = [0.0, 66.0]
    data["entities"][4]["lat"] = 11
    story = story_from_json(data)
    assert [type(end) for end in story.claims[0].span] == [int, int]
    assert isinstance(story.entities[4].lat, float)


@pytest.mark.parametrize("number", [float("nan"), float("inf")], ids=["nan", "infinite"])
def test_number_without_a_json_form_is_refused(number: float) -> None:
    """A coordinate that is no number is an error, not a file that other programs cannot read."""
    story = small_story()
    broken = replace(story.entities[0], lat=number)
    with pytest.raises(StoryError, match="not finite"):
        format_story(replace(story, entities=(broken,)))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON"),
        (b'{"schema": ', "is not JSON"),
        (b'{"lat": NaN}', "NaN is no JSON number"),
        (b"\xff\xfe{}", "is not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"schema": ' + b"[" * 900 + b"]" * 900 + b"}", "cannot be checked: recursion limit"),
        (b"[]", "is not of type"),
        (b'{"schema": "dateline/2"}', "required property"),
    ],
    ids=[
        "empty",
        "cut short",
        "nan",
        "other encoding",
        "deep",
        "less deep",
        "list",
        "other version",
    ],
)
def test_file_that_is_no_story_is_a_story_error(
    content: bytes, message: str, tmp_path: Path
) -> None:
    """A file that holds no story gives one line with its name and what is wrong."""
    path = tmp_path / "story.json"
    path.write_bytes(content)
    with pytest.raises(StoryError, match=f"story.json: .*{message}") as raised:
        read_story(path)
    assert "\n" not in str(raised.value)


def test_missing_file_is_a_story_error(tmp_path: Path) -> None:
    """A file that is not there gives one line with its name."""
    with pytest.raises(StoryError, match=r"none\.json: cannot be read \(no such file"):
        read_json(tmp_path / "none.json")


def test_error_names_the_first_fault_and_counts_the_rest() -> None:
    """The message of a wrong shape names the record and the field, and how many more there are."""
    data: dict[str, Any] = story_to_json(small_story())
    data["events"][1]["kind"] = "party"
    data["events"][2]["sources"] = 0
    with pytest.raises(StoryError, match=r"^mine: event-attack: kind: .*\(and 1 more\)"):
        story_from_json(data, name="mine")


def test_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    """A file that an editor saved with a byte order mark is read."""
    path = tmp_path / "story.json"
    path.write_text(format_story(small_story()), "utf-8-sig")
    assert read_story(path) == small_story()
