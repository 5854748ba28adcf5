import csv
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.csv_tables import read_csv_tables, write_csv_tables
from dateline.output.tables import story_tables
from tests.graph.small_story import small_story
from tests.output.graph_round_trip import STORIES
from tests.output.hostile_story import hostile_story


@pytest.mark.parametrize("story", STORIES)
def test_tables_come_back_as_they_were_written(story: StoryRecords, tmp_path: Path) -> None:
    """CSV gives back the same rows with the same types, whatever the names in them hold."""
    write_csv_tables(story, tmp_path)
    assert read_csv_tables(tmp_path) == story_tables(story)


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=cmd()", "'=cmd()"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("a=1", "a=1"),
        ("'quoted'", "'quoted'"),
    ],
)
def test_formulas_are_made_text(name: str, cell: str, tmp_path: Path) -> None:
    """A text that a spreadsheet would run gets a ' before it, other texts stay as they are."""
    write_csv_tables(hostile_story(name), tmp_path)
    with (tmp_path / "entities.csv").open(encoding="utf-8", newline="") as lines:
        assert next(csv.DictReader(lines))["name"] == cell
    assert read_csv_tables(tmp_path)["entities"][0]["name"] == name


def test_negative_numbers_stay_numbers(tmp_path: Path) -> None:
    """A longitude west of Greenwich is no formula."""
    write_csv_tables(small_story(), tmp_path)
    assert ",-3.25," in (tmp_path / "entities.csv").read_text("utf-8")


def test_article_longer_than_a_usual_cell_is_read_back(tmp_path: Path) -> None:
    """A text longer than the csv module's usual limit comes back whole."""
    story = small_story()
    longer = replace(story.documents[0], text="word " * 100_000)
    write_csv_tables(replace(story, documents=(longer,)), tmp_path)
    assert read_csv_tables(tmp_path)["documents"][0]["text"] == longer.text


def test_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two exports of one story are the same to the byte."""
    for folder in ("first", "second"):
        write_csv_tables(small_story(), tmp_path / folder)
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "its columns are not id, title"),
        (b"name,age\r\n", "its columns are not id, title"),
        (b"\xff\xfe", "is no CSV table"),
    ],
    ids=["empty", "other columns", "other encoding"],
)
def test_other_file_is_a_story_error(content: bytes, message: str, tmp_path: Path) -> None:
    """A file that holds another table gives one line with its name."""
    write_csv_tables(small_story(), tmp_path)
    (tmp_path / "documents.csv").write_bytes(content)
    with pytest.raises(StoryError, match=rf"documents\.csv: {message}") as raised:
        read_csv_tables(tmp_path)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "line", [b"too,few\r\n", b'"never closed'], ids=["too few cells", "open quote"]
)
def test_broken_row_is_a_story_error(line: bytes, tmp_path: Path) -> None:
    """A row that does not fit its columns is an error, not a row of guesses."""
    write_csv_tables(small_story(), tmp_path)
    with (tmp_path / "mentions.csv").open("ab") as lines:
        lines.write(line)
    with pytest.raises(StoryError, match=r"mentions\.csv: is no CSV table"):
        read_csv_tables(tmp_path)


def test_missing_file_is_a_story_error(tmp_path: Path) -> None:
    """A folder without the tables gives one line with the first that is missing."""
    with pytest.raises(StoryError, match=r"documents\.csv: cannot be read \(no such file"):
        read_csv_tables(tmp_path)
