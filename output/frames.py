"""A story's tables as pandas data frames."""

from typing import TYPE_CHECKING

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.table_columns import TABLE_COLUMNS
from dateline.output.tables import story_tables

if TYPE_CHECKING:
    import pandas

_DTYPES = {"text": "string", "integer": "Int64", "number": "Float64"}


def to_pandas(story: StoryRecords, table: str) -> "pandas.DataFrame":
    """Return one of a story's tables as a data frame; `TABLE_COLUMNS` names them.

    Cells that are not known are `pandas.NA`. Days stay ISO 8601 texts, since `precision` says how
    much of them is known.

    Raises:
        StoryError: there is no such table; the message lists those there are.
    """
    import pandas

    if table not in TABLE_COLUMNS:
        raise StoryError(f"there is no table {table!r}; choose one of {', '.join(TABLE_COLUMNS)}")
    columns = TABLE_COLUMNS[table]
    # Made of objects first, lest whole numbers with gaps pass through floating point.
    frame = pandas.DataFrame(story_tables(story)[table], columns=list(columns), dtype=object)
    return frame.astype({column: _DTYPES[kind] for column, kind in columns.items()})
