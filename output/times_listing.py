"""The time expressions of one text as a plain table and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from dateline.extract.records import Published, TimeExpression
from dateline.output.plain_text import one_line

_COLUMNS = ("words", "type", "value", "mod", "first day", "last day", "counted from", "at")
_LONGEST_CELL = 48


def times_json(times: Sequence[TimeExpression], published: Published) -> str:
    """Return the expressions as one JSON object with the keys `published` and `times`.

    Both hold the fields of the contract. The text is ASCII, so that any terminal can show it.
    """
    data = {"published": asdict(published), "times": [asdict(time) for time in times]}
    return json.dumps(data, indent=2) + "\n"


def times_table(times: Sequence[TimeExpression], published: Published) -> str:
    """Return the expressions as lines of plain text, one each, in columns under a head.

    The first line says when the text was published, as far as that is known. `at` is the span in
    code points. No character of the text can control a terminal.
    """
    words = {time.id: time.text for time in times}
    rows = [_COLUMNS, *(_cells(time, words) for time in times)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([_published_line(published), *lines]) + "\n"


def _published_line(published: Published) -> str:
    if published.date is None:
        return "Published: unknown; words such as yesterday have no days without it"
    return one_line(f"Published: {published.date} ({published.reason})")


def _cells(time: TimeExpression, words: dict[str, str]) -> tuple[str, ...]:
    anchor = words.get(time.anchor, time.anchor) if time.anchor is not None else None
    start, end = time.span
    cells = (time.text, time.type, time.value, time.mod, time.start, time.end, anchor)
    return *(one_line(cell or "-", _LONGEST_CELL) for cell in cells), f"{start}-{end}"
