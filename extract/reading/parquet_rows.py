"""Parquet files: one article a row, read a few rows at a time."""

import io
from collections.abc import Iterator

import pyarrow
import pyarrow.parquet

from dateline.extract.reading.rows import article_from_row, columns_by_field, describe_columns
from dateline.extract.reading.skipped import Skipped, UnreadableError
from dateline.extract.reading.sources import Source
from dateline.extract.records import Article

_ROWS_AT_ONCE = 64


def read_parquet_file(stream: io.BufferedReader, source: Source) -> Iterator[Article | Skipped]:
    """Yield the article in each row, or why that row gives none; rows are numbered from 1.

    Raises `UnreadableError` where the file is not Parquet, is damaged, or has no text column.
    """
    try:
        table = pyarrow.parquet.ParquetFile(stream, pre_buffer=False)
        columns = _columns(table)
        batches = table.iter_batches(_ROWS_AT_ONCE, columns=columns, use_threads=False)
        number = 0
        for batch in batches:
            for row in batch.to_pylist():
                number += 1
                path, where = f"{source.label}:{number}", f"{source.shown}:{number}"
                yield article_from_row(_decoded(row), path=path, where=where)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise UnreadableError(
            "is not a Parquet file, or is damaged", "export it again, or give CSV or JSON Lines"
        ) from error


def _columns(table: pyarrow.parquet.ParquetFile) -> list[str]:
    names = list(table.schema_arrow.names)
    wanted = columns_by_field(names)
    if "text" not in wanted:
        raise UnreadableError(
            f"has no text column ({describe_columns(names)})", "name the column `text`"
        )
    return [name for name in names if any(name in columns for columns in wanted.values())]


def _decoded(row: dict[str, object]) -> dict[str, object]:
    """Return `row` with UTF-8 bytes, as some writers store strings, as strings."""
    return {
        name: value.decode("utf-8", errors="replace") if isinstance(value, bytes) else value
        for name, value in row.items()
    }
