"""A story's tables as Parquet, one file a table, for pandas, DuckDB, Spark and R."""

from pathlib import Path

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.files import new_file
from dateline.output.read_errors import reading
from dateline.output.table_columns import TABLE_COLUMNS
from dateline.output.tables import Row, story_tables


def write_parquet_tables(story: StoryRecords, folder: Path) -> None:
    """Write a story's tables as `<table>.parquet` in a folder.

    The format holds the tables as they are: texts, 64-bit integers, doubles, and nulls.

    Raises:
        OutputError: a file cannot be written.
    """
    import pyarrow
    from pyarrow import parquet

    types = {"text": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64()}
    for table, rows in story_tables(story).items():
        columns = [(name, types[kind]) for name, kind in TABLE_COLUMNS[table].items()]
        content = pyarrow.Table.from_pylist(rows, schema=pyarrow.schema(columns))
        with new_file(folder / f"{table}.parquet") as temporary:
            parquet.write_table(content, temporary, compression="zstd")


def read_parquet_tables(folder: Path) -> dict[str, list[Row]]:
    """Read the tables that `write_parquet_tables` wrote.

    Raises:
        StoryError: a file cannot be read or holds another table.
    """
    import pyarrow
    from pyarrow import parquet

    tables: dict[str, list[Row]] = {}
    for table, columns in TABLE_COLUMNS.items():
        path = folder / f"{table}.parquet"
        # Arrow's errors are at the same time ValueErrors or OSErrors.
        with reading(path, "Parquet table", pyarrow.ArrowException):
            content = parquet.ParquetFile(path).read()
            if content.column_names != list(columns):
                raise StoryError(f"{path}: its columns are not {', '.join(columns)}")
            tables[table] = content.to_pylist()
    return tables
