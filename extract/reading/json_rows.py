"""JSON Lines and JSON files: one article an object."""

import io
import json
from collections.abc import Iterator, Mapping
from itertools import chain

from dateline.extract.reading.decoding import open_text
from dateline.extract.reading.json_stream import ADVICE_TOO_DEEP, TOO_DEEP, JsonStream
from dateline.extract.reading.rows import (
    ADVICE_TOO_LONG,
    TEXT_TOO_LONG,
    article_from_row,
    columns_by_field,
)
from dateline.extract.reading.skipped import Skipped, UnreadableError
from dateline.extract.reading.sources import Source
from dateline.extract.reading.text_lines import bounded_lines
from dateline.extract.records import Article
from dateline.extract.rulebook import load_rules

_ADVICE_OBJECT = "give each article as an object with a field `text`"
_STORY_SCHEMA = "dateline/"


def read_json_lines(stream: io.BufferedReader, source: Source) -> Iterator[Article | Skipped]:
    """Yield the article on each line, or why that line gives none; blank lines are passed over.

    Raises `UnreadableError` where the file is not text.
    """
    with open_text(stream) as text:
        for number, line in enumerate(bounded_lines(text), start=1):
            where, path = f"{source.shown}:{number}", f"{source.label}:{number}"
            if line is None:
                yield Skipped(where, f"line {number} {TEXT_TOO_LONG}", ADVICE_TOO_LONG)
            elif line.strip():
                yield _article_on_line(line, number, path=path, where=where)


def read_json_file(stream: io.BufferedReader, source: Source) -> Iterator[Article | Skipped]:
    """Yield the articles of a JSON file: a list of objects, one object, or an object with a list.

    Objects that follow each other without a list around them are read one by one. Raises
    `UnreadableError` where the text stops being JSON; articles before that point are kept.
    """
    with open_text(stream) as text:
        values = JsonStream(text).items()
        first = next(values, None)
        if first is None:
            return
        value, listed = first
        second = None if listed else next(values, None)
        if listed or second is not None:
            items = (item for item, _ in chain([first], [second] if second else [], values))
            yield from _articles_in_list(items, source)
        elif isinstance(value, dict):
            yield from _articles_in_object(value, source)
        else:
            yield Skipped(source.shown, f"is {_kind(value)}, not an object", _ADVICE_OBJECT)


def _article_on_line(line: str, number: int, *, path: str, where: str) -> Article | Skipped:
    try:
        row = json.loads(line)
    except RecursionError:
        return Skipped(where, f"line {number} {TOO_DEEP}", ADVICE_TOO_DEEP)
    except json.JSONDecodeError as error:
        fault = f"{error.msg.removesuffix(' at')} at column {error.colno}"
        problem = f"line {number} is not valid JSON ({fault})"
        return Skipped(where, problem, "correct the line, or export the file again")
    except ValueError:
        problem = f"line {number} holds a number of too many digits"
        return Skipped(where, problem, "give long numbers as strings")
    return _article(row, path=path, where=where)


def _articles_in_list(items: Iterator[object], source: Source) -> Iterator[Article | Skipped]:
    for number, item in enumerate(items, start=1):
        path, where = f"{source.label}:{number}", f"{source.shown}:{number}"
        yield _article(item, path=path, where=where)


def _articles_in_object(value: Mapping[str, object], source: Source) -> Iterator[Article | Skipped]:
    if str(value.get("schema", "")).startswith(_STORY_SCHEMA):
        raise UnreadableError("is a story that Dateline wrote", "give the articles it was built of")
    rows = None if "text" in columns_by_field(value) else _inner_list(value)
    if rows is None:
        yield _article(value, path=source.label, where=source.shown)
    else:
        yield from _articles_in_list(iter(rows), source)


def _inner_list(value: Mapping[str, object]) -> list[object] | None:
    by_name = {key.casefold(): inner for key, inner in value.items()}
    candidates = (by_name.get(name) for name in load_rules("columns")["lists"]["names"])
    return next((inner for inner in candidates if isinstance(inner, list)), None)


def _article(row: object, *, path: str, where: str) -> Article | Skipped:
    if not isinstance(row, dict):
        return Skipped(where, f"is {_kind(row)}, not an object", _ADVICE_OBJECT)
    return article_from_row(row, path=path, where=where)


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "a number"
