"""What the tests of every check share: a story with one change, and the problem it must give."""

from collections.abc import Callable
from typing import Any

from dateline.output.validation import validate_story

Json = dict[str, Any]
Change = Callable[[Json], None]


def replaced(*path: str | int, to: object) -> Change:
    """Return a change that puts `to` at a path of a JSON value."""

    def change(data: Any) -> None:  # noqa: ANN401  # any JSON value on the way down
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = to

    return change


def dropped(*path: str | int) -> Change:
    """Return a change that takes the last step of a path out of a JSON value."""

    def change(data: Any) -> None:  # noqa: ANN401  # any JSON value on the way down
        for step in path[:-1]:
            data = data[step]
        del data[path[-1]]

    return change


def has_one_problem(data: Json, record: str, field: str, message: str) -> bool:
    """Tell whether a story has exactly one such problem of a record's field, worded so."""
    found = [
        problem
        for problem in validate_story(data)
        if (problem.record, problem.field) == (record, field)
    ]
    return len(found) == 1 and message in found[0].message
