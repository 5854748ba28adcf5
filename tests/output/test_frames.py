import pandas
import pytest

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.frames import to_pandas
from dateline.output.table_columns import TABLE_COLUMNS
from dateline.output.tables import story_tables
from tests.graph.small_story import small_story
from tests.output.hostile_story import HOSTILE, hostile_story


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("table", TABLE_COLUMNS)
def test_frame_holds_the_tables_cells(table: str, name: str) -> None:
    """A frame has the table's rows and columns, unknown cells as pandas.NA."""
    story = hostile_story(name)
    frame = to_pandas(story, table)
    rows = [
        {column: None if cell is pandas.NA else cell for column, cell in row.items()}
        for row in frame.to_dict("records")
    ]
    assert rows == story_tables(story)[table]


def test_empty_story_has_typed_columns() -> None:
    """Without rows the columns still have their types."""
    frame = to_pandas(StoryRecords(), "events")
    assert frame.empty
    assert frame.dtypes.astype(str).to_dict()["sources"] == "Int64"


def test_frames_answer_a_question() -> None:
    """Events can be counted by kind as any pandas column can."""
    counts = to_pandas(small_story(), "events")["kind"].value_counts()
    assert counts.to_dict() == {"talks": 2, "attack": 2}


def test_unknown_table_lists_those_there_are() -> None:
    """A table that does not exist is an error that names the others."""
    with pytest.raises(StoryError, match="no table 'people'; choose one of documents, entities"):
        to_pandas(small_story(), "people")
