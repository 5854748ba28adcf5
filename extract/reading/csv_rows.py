"""CSV files, with commas, semicolons, tabs or bars between the columns: one article a row."""

import csv
import io
from collections.abc import Iterator

from dateline.extract.reading.decoding import open_text
from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES
from dateline.extract.reading.rows import (
    ADVICE_TOO_LONG,
    TEXT_TOO_LONG,
    article_from_row,
    columns_by_field,
    describe_columns,
)
from dateline.extract.reading.skipped import Skipped, UnreadableError
from dateline.extract.reading.sources import Source
from dateline.extract.reading.text_lines import bounded_lines
from dateline.extract.records import Article

_HEADER_LINE = 1
_ADVICE_QUOTES = "close the quotation mark, and double those inside a value"
_DELIMITERS = (",", ";", "\t", "|")


def read_csv_file(stream: io.BufferedReader, source: Source) -> Iterator[Article | Skipped]:
    """Yield the article in each row, or why that row gives none.

    A row is named by the line it starts on, the header being line 1. Raises `UnreadableError`
    where the file is not text, has no column for the text, or stops being CSV.
    """
    with open_text(stream) as text:
        yield from _articles(bounded_lines(text), source)


def _articles(lines: Iterator[str | None], source: Source) -> Iterator[Article | Skipped]:
    header_line = next(lines, None)
    if header_line is None:
        raise UnreadableError("begins with no header line", "name the columns in the first line")
    delimiter = _delimiter(header_line)
    header = _columns(header_line, delimiter)
    if "text" not in columns_by_field(header):
        raise UnreadableError(
            f"has no text column ({describe_columns(header)})", "name the column `text`"
        )
    rows = _Rows(lines, delimiter)
    for line, row in rows:
        where, path = f"{source.shown}:{line}", f"{source.label}:{line}"
        if row is None:
            yield Skipped(where, TEXT_TOO_LONG, ADVICE_TOO_LONG)
        elif len(row) > len(header) and any(row[len(header) :]):
            problem = f"has {len(row)} values for {len(header)} columns"
            yield Skipped(where, problem, "quote values that hold the delimiter")
        elif any(row):
            named = dict(zip(header, row, strict=False))
            yield article_from_row(named, path=path, where=where)


class _Rows:
    """The rows after the header, each with the line it starts on; None for one that is too long."""

    def __init__(self, lines: Iterator[str | None], delimiter: str) -> None:
        self._reader = csv.reader(self._watched(lines), delimiter=delimiter)
        self._long_line = False
        self._quotes = 0

    def _watched(self, lines: Iterator[str | None]) -> Iterator[str]:
        for line in lines:
            self._long_line = self._long_line or line is None
            self._quotes += line.count('"') if line else 0
            yield "\n" if line is None else line

    def __iter__(self) -> Iterator[tuple[int, list[str] | None]]:
        while True:
            self._long_line, self._quotes = False, 0
            start = self._reader.line_num + _HEADER_LINE + 1
            try:
                row = _next_row(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise UnreadableError(
                    f"cannot be split into columns from line {start} on ({error})", _ADVICE_QUOTES
                ) from error
            if self._quotes % 2 and self._reader.line_num + _HEADER_LINE > start:
                raise UnreadableError(
                    f"opens a quotation mark on line {start} that is never closed", _ADVICE_QUOTES
                )
            yield start, None if self._long_line else row


def _next_row(reader: Iterator[list[str]]) -> list[str]:
    """Return the next row; the limit on a field belongs to the process, so it is put back."""
    before = csv.field_size_limit(MAXIMUM_ARTICLE_BYTES)
    try:
        return next(reader)
    finally:
        csv.field_size_limit(before)


def _delimiter(header_line: str) -> str:
    """Return the delimiter that finds a text column in the header, else the most columns."""

    def evidence(delimiter: str) -> tuple[bool, int]:
        columns = _columns(header_line, delimiter)
        return "text" in columns_by_field(columns), len(columns)

    return max(_DELIMITERS, key=evidence)


def _columns(header_line: str, delimiter: str) -> list[str]:
    line = io.StringIO(header_line, newline="")
    try:
        return [name.strip() for name in next(csv.reader(line, delimiter=delimiter), [])]
    except csv.Error:
        return []
