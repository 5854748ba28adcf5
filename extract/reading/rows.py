"""From one row of a table, JSON object or front matter to an article."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache

from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES
from dateline.extract.reading.skipped import Skipped
from dateline.extract.records import Article
from dateline.extract.rulebook import load_rules

TEXT_TOO_LONG = f"holds more than {MAXIMUM_ARTICLE_BYTES // 1_000_000} MB of text"
ADVICE_TOO_LONG = "split it into articles"

_SEPARATORS = re.compile(r"[\s_-]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_EPOCH_SECONDS = range(100_000_000, 5_000_000_000)  # 1973 to 2128
_EPOCH_MILLISECONDS = range(100_000_000_000, 5_000_000_000_000)


@cache
def _fields_by_name() -> dict[str, tuple[str, int]]:
    """Return for every known column name the article's field it fills, and its rank there."""
    names: Mapping[str, list[str]] = load_rules("columns")["names"]
    return {
        _folded(name): (field, rank)
        for field, candidates in names.items()
        for rank, name in enumerate(candidates)
    }


def columns_by_field(columns: Iterable[str]) -> dict[str, list[str]]:
    """Return for each field of an article the columns that may fill it, best first.

    >>> columns_by_field(["Headline", "Body", "Views"])
    {'title': ['Headline'], 'text': ['Body']}
    """
    known = _fields_by_name()
    ranked: dict[str, list[tuple[int, int, str]]] = {}
    for position, column in enumerate(columns):
        if (match := known.get(_folded(column))) is not None:
            field, rank = match
            ranked.setdefault(field, []).append((rank, position, column))
    return {field: [column for *_, column in sorted(found)] for field, found in ranked.items()}


def article_metadata(row: Mapping[str, object]) -> dict[str, str]:
    """Return the fields of an article that `row` fills besides its text, as strings.

    Numbers become digits, dates and times ISO 8601, Unix times ISO 8601 in UTC, lists of names one
    string, and an object with a name that name. What is empty is left out.
    """
    metadata = {}
    for field, columns in columns_by_field(row).items():
        if field == "text":
            continue
        values = (_as_string(row[column], field) for column in columns)
        if (value := next(filter(None, values), None)) is not None:
            metadata[field] = value
    return metadata


def article_from_row(row: Mapping[str, object], *, path: str, where: str) -> Article | Skipped:
    """Return the article in `row`, or what kept it from being one.

    `path` goes into the article, `where` into the message; both name the row.
    """
    columns = columns_by_field(row).get("text", [])
    filled = [column for column in columns if _is_text(row[column])]
    if not filled:
        return Skipped(where, _missing_text(row, columns), "give the article in a field `text`")
    text = row[filled[0]]
    if not isinstance(text, str):
        kind = type(text).__name__
        return Skipped(where, f"`{filled[0]}` holds {kind}, not text", "give the text as a string")
    if "\0" in text:
        return Skipped(where, "its text holds NUL characters", "remove them or export it again")
    if len(text) > MAXIMUM_ARTICLE_BYTES:
        return Skipped(where, TEXT_TOO_LONG, ADVICE_TOO_LONG)
    return make_article(well_formed(text), path, row)


def make_article(text: str, path: str, row: Mapping[str, object]) -> Article:
    """Return the article with this text and the metadata in `row`; see `article_metadata`."""
    metadata = article_metadata(row)
    return Article(
        text=text,
        path=path,
        id=metadata.get("id"),
        title=metadata.get("title"),
        source=metadata.get("source"),
        author=metadata.get("author"),
        url=metadata.get("url"),
        published=metadata.get("published"),
    )


def well_formed(text: str) -> str:
    """Return `text` with each lone surrogate, which no file can hold, replaced by U+FFFD."""
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


def _folded(name: str) -> str:
    return _SEPARATORS.sub("_", name.strip().strip("\ufeff\"'").casefold())


def _is_text(value: object) -> bool:
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _missing_text(row: Mapping[str, object], columns: list[str]) -> str:
    if columns:
        return f"its `{columns[0]}` is empty"
    return f"has no text ({describe_columns(row)})"


def describe_columns(columns: Iterable[str], most: int = 12) -> str:
    """Return the names of the columns there are, shortened to fit a line."""
    names = [name if len(name) <= 40 else name[:39] + "…" for name in columns]
    if not names:
        return "it has no fields"
    rest = f" and {len(names) - most} more" if len(names) > most else ""
    return "it has " + ", ".join(names[:most]) + rest


def _as_string(value: object, field: str) -> str | None:
    match value:
        case None | bool():
            return None
        case str():
            return well_formed(value.replace("\0", "")).strip() or None
        case datetime() | date():
            return value.isoformat()
        case int() | float():
            return _number_as_string(value, field)
        case list() | tuple():
            names = (_as_string(item, field) for item in value if isinstance(item, str | dict))
            return "; ".join(filter(None, names)) or None
        case dict():
            name = value.get("name")
            return _as_string(name, field) if isinstance(name, str) else None
        case _:
            return str(value)


def _number_as_string(value: float, field: str) -> str | None:
    if not math.isfinite(value):
        return None
    if field == "published":
        whole = int(value)
        if whole in _EPOCH_MILLISECONDS:
            return datetime.fromtimestamp(whole / 1000, UTC).isoformat()
        if whole in _EPOCH_SECONDS:
            return datetime.fromtimestamp(whole, UTC).isoformat()
    return str(int(value)) if value == int(value) else str(value)
