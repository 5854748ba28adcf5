"""The shape of `story.json`, checked by its JSON Schema."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from dateline.output.plain_text import one_line

if TYPE_CHECKING:
    from jsonschema_rs import Validator

_MESSAGE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a story: in which record, in which of its fields, and what is wrong.

    `record` is the record's id, or its list and position where it has none.
    """

    record: str
    field: str
    message: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        where = ": ".join(part for part in (self.record, self.field) if part)
        return one_line(f"{where}: {self.message}" if where else self.message)


@cache
def story_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `dateline/1`, which the package carries."""
    source = resources.files("dateline.output").joinpath("schema", "story.schema.json")
    schema: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return schema


def shape_problems(data: object) -> list[Problem]:
    """Return what in a JSON value departs from the schema, in the order of the value."""
    try:
        # The schema's validator overlooks some lone surrogates, and fails on others.
        if path := _path_to_surrogate(data):
            return [_problem(data, path, "holds half of a surrogate pair, which is no character")]
        return [
            _problem(data, error.instance_path, error.message)
            for error in _validator().iter_errors(data)
        ]
    except (RecursionError, ValueError) as error:
        return [Problem("", "", f"cannot be checked: {str(error).lower()}")]


def _path_to_surrogate(data: object) -> tuple[str | int, ...]:
    """Return the path of the first list's record, or other value, that UTF-8 cannot hold."""
    for key, value in data.items() if isinstance(data, Mapping) else ():
        for position, record in enumerate(value if isinstance(value, list) else [value]):
            try:
                json.dumps([key, record], ensure_ascii=False).encode("utf-8")
            except UnicodeEncodeError:
                return (key, position) if isinstance(value, list) else (key,)
    return ()


@cache
def _validator() -> "Validator":
    import jsonschema_rs

    return jsonschema_rs.validator_for(story_schema())


def _problem(data: object, path: Sequence[str | int], message: str) -> Problem:
    record, field = _record_and_field(data, path)
    return Problem(record, field, one_line(message, _MESSAGE_LIMIT))


def _record_and_field(data: object, path: Sequence[str | int]) -> tuple[str, str]:
    """Split a path such as documents, 0, published, how into a record's name and its field."""
    if len(path) > 1 and isinstance(data, Mapping):
        name = f"{path[0]}[{path[1]}]"
        record = data[path[0]][path[1]] if isinstance(data[path[0]], list) else None
        if isinstance(record, Mapping) and isinstance(record.get("id"), str) and record["id"]:
            name = record["id"]
        return one_line(name, _MESSAGE_LIMIT), _field(path[2:])
    return "", _field(path)


def _field(path: Sequence[str | int]) -> str:
    field = ""
    for step in path:
        field += f"[{step}]" if isinstance(step, int) else f".{step}"
    return field.removeprefix(".")
