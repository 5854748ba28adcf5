"""A story's tables as CSV, one file a table, for spreadsheets and statistics programs."""

import csv
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.files import write_text
from dateline.output.read_errors import reading
from dateline.output.table_columns import TABLE_COLUMNS, ColumnType
from dateline.output.tables import Row, story_tables

# What spreadsheets take for a formula, also in its full-width forms, after quotes of our own.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
# Python's own limit is 131,072 characters a cell; an article may be longer.
_CELL_LIMIT = 2**31 - 1


def write_csv_tables(story: StoryRecords, folder: Path) -> None:
    """Write a story's tables as `<table>.csv` in a folder, as RFC 4180 has it and in UTF-8.

    A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end)
    gets a ' before it, which `read_csv_tables` takes away. CSV does not tell an empty text from no
    text: both are empty cells, and read as None.

    Raises:
        OutputError: a file cannot be written.
    """
    for table, rows in story_tables(story).items():
        write_text(folder / f"{table}.csv", _format(table, rows))


def read_csv_tables(folder: Path) -> dict[str, list[Row]]:
    """Read the tables that `write_csv_tables` wrote, with numbers as numbers.

    Raises:
        StoryError: a file cannot be read or holds another table.
    """
    return {
        table: _read(folder / f"{table}.csv", columns) for table, columns in TABLE_COLUMNS.items()
    }


def _format(table: str, rows: list[Row]) -> str:
    columns = TABLE_COLUMNS[table]
    buffer = StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(columns)
    writer.writerows([_to_cell(row[column]) for column in columns] for row in rows)
    return buffer.getvalue()


def _to_cell(value: str | float | None) -> str | float:
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _read(path: Path, columns: Mapping[str, ColumnType]) -> list[Row]:
    csv.field_size_limit(_CELL_LIMIT)
    with (
        reading(path, "CSV table", csv.Error, ValueError),
        path.open(encoding="utf-8-sig", newline="") as lines,
    ):
        reader = csv.reader(lines, strict=True)
        if next(reader, None) != list(columns):
            raise StoryError(f"{path}: its columns are not {', '.join(columns)}")
        return [
            {
                column: _from_cell(cell, kind)
                for (column, kind), cell in zip(columns.items(), row, strict=True)
            }
            for row in reader
        ]


def _from_cell(cell: str, kind: ColumnType) -> Any:  # noqa: ANN401  # by the column's type
    if not cell:
        return None
    if kind == "text":
        return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
    return int(cell) if kind == "integer" else float(cell)
