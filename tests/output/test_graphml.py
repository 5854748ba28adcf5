from pathlib import Path

import pytest

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.graphml import read_graphml, write_graphml
from tests.output.graph_round_trip import STORIES, assert_comes_back, assert_same_bytes


@pytest.mark.parametrize("story", STORIES)
def test_graph_comes_back_as_it_was_written(story: StoryRecords, tmp_path: Path) -> None:
    """The format gives back the same graph, whatever the names in it hold."""
    assert_comes_back(story, tmp_path / "graph", write_graphml, read_graphml)


def test_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two exports of one story are the same to the byte."""
    assert_same_bytes(tmp_path / "graph", write_graphml)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"<html></html>", b"[1, 2]", b'{"nodes": 3}', b"[" * 100_000],
    ids=["empty", "other encoding", "other XML", "list", "other JSON", "deep"],
)
def test_other_file_is_a_story_error(content: bytes, tmp_path: Path) -> None:
    """A file of another kind gives one line with its name, not a traceback."""
    path = tmp_path / "graph"
    path.write_bytes(content)
    with pytest.raises(StoryError, match="graph: is no GraphML") as raised:
        read_graphml(path)
    assert "\n" not in str(raised.value)


def test_missing_file_is_a_story_error(tmp_path: Path) -> None:
    """A file that is not there gives one line with its name."""
    with pytest.raises(StoryError, match=r"none: cannot be read \(no such file"):
        read_graphml(tmp_path / "none")
