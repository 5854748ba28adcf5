"""A story as `story.json`: the contract's keys in the contract's order, one record a line."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.files import write_text
from dateline.output.story_from_json import story_from_json
from dateline.output.story_to_json import story_to_json

__all__ = ["format_story", "read_story", "story_from_json", "story_to_json", "write_story"]


def format_story(story: StoryRecords, *, include_text: bool = True) -> str:
    """Return the text of `story.json`, the same for the same story on every run.

    Raises:
        StoryError: a coordinate is not a finite number.
    """
    data = story_to_json(story, include_text=include_text)
    return "{\n" + ",\n".join(_members(data)) + "\n}\n"


def write_story(story: StoryRecords, path: Path, *, include_text: bool = True) -> None:
    """Write a story as `story.json`; a file that stands there is replaced in one step.

    Raises:
        OutputError: the file cannot be written.
        StoryError: a coordinate is not a finite number.
    """
    write_text(path, format_story(story, include_text=include_text))


def read_story(path: Path) -> StoryRecords:
    """Read a story from `story.json`.

    Raises:
        StoryError: the file cannot be read, is no JSON, or does not have the contract's shape.
    """
    return story_from_json(read_json(path), name=str(path))


def read_json(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    """Read any JSON file (UTF-8, with or without a byte order mark).

    Raises:
        StoryError: the file cannot be read or is no JSON; the message says where.
    """
    try:
        return json.loads(path.read_text("utf-8-sig"), parse_constant=_refuse_constant)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoryError(f"{path}: cannot be read ({reason})") from error
    except UnicodeDecodeError as error:
        raise StoryError(f"{path}: is not UTF-8 (byte {error.start})") from error
    except RecursionError as error:
        raise StoryError(f"{path}: is nested too deeply for a story") from error
    except ValueError as error:
        raise StoryError(f"{path}: is not JSON ({error})") from error


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _members(data: Mapping[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, list) and value:
            records = ",\n".join(_line(record) for record in value)
            yield f"{_line(key)}: [\n{records}\n]"
        else:
            yield f"{_line(key)}: {_line(value)}"


def _line(value: object) -> str:
    """Format a value as one line also for programs that end lines at U+2028 or U+0085."""
    try:
        line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise StoryError(f"a number is not finite and has no JSON form: {value!r:.200}") from error
    for separator in "\x85\u2028\u2029":
        line = line.replace(separator, f"\\u{ord(separator):04x}")
    return line
