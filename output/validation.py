"""Whether a story keeps the contract: its shape, its references, its spans and its counts."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.output.reference_checks import reference_problems
from dateline.output.span_checks import span_problems
from dateline.output.story_from_json import records_from_json
from dateline.output.story_shape import Problem, shape_problems
from dateline.output.value_checks import value_problems

__all__ = ["Problem", "validate_story"]


def validate_story(data: Mapping[str, Any]) -> list[Problem]:
    """Return every fault of a story's JSON value; an empty list means that it keeps the contract.

    First the shape, by the JSON Schema; where that holds, that every id leads to a record, that
    spans lie in their texts and show the words they claim, and that days, counts and numbers of
    sources are right. Fields beyond the contract are allowed. Where documents carry no text, what
    needs the text is not checked.
    """
    return list(_problems(data))


def _problems(data: Mapping[str, Any]) -> Iterator[Problem]:
    wrong_shape = shape_problems(data)
    yield from wrong_shape
    if not wrong_shape:
        story = records_from_json(data)
        yield from reference_problems(story)
        yield from span_problems(story)
        yield from value_problems(story)
