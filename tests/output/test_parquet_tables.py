from pathlib import Path

import pytest

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.parquet_tables import read_parquet_tables, write_parquet_tables
from dateline.output.tables import story_tables
from tests.graph.small_story import small_story
from tests.output.graph_round_trip import STORIES


@pytest.mark.parametrize("story", STORIES)
def test_tables_come_back_as_they_were_written(story: StoryRecords, tmp_path: Path) -> None:
    """Parquet gives back the same rows with the same types, whatever the names in them hold."""
    write_parquet_tables(story, tmp_path)
    assert read_parquet_tables(tmp_path) == story_tables(story)


def test_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two exports of one story are the same to the byte."""
    for folder in ("first", "second"):
        write_parquet_tables(small_story(), tmp_path / folder)
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()


@pytest.mark.parametrize("content", [b"", b"PAR1 nothing PAR1", b"\x00" * 1000])
def test_other_file_is_a_story_error(content: bytes, tmp_path: Path) -> None:
    """A file of another kind gives one line with its name, not a traceback."""
    write_parquet_tables(small_story(), tmp_path)
    (tmp_path / "events.parquet").write_bytes(content)
    with pytest.raises(StoryError, match=r"events\.parquet: ") as raised:
        read_parquet_tables(tmp_path)
    assert "\n" not in str(raised.value)


def test_other_table_is_a_story_error(tmp_path: Path) -> None:
    """A table in another's place is told by its columns."""
    write_parquet_tables(small_story(), tmp_path)
    (tmp_path / "claims.parquet").replace(tmp_path / "events.parquet")
    with pytest.raises(StoryError, match=r"events\.parquet: its columns are not id, kind"):
        read_parquet_tables(tmp_path)


def test_missing_file_is_a_story_error(tmp_path: Path) -> None:
    """A folder without the tables gives one line with the first that is missing."""
    with pytest.raises(StoryError, match=r"documents\.parquet: cannot be read \("):
        read_parquet_tables(tmp_path)
