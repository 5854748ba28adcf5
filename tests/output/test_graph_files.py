"""What holds for every format that keeps the graph in one file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.extract.errors import StoryError
from dateline.graph.network import StoryGraph
from dateline.graph.records import StoryRecords
from dateline.output.gexf import read_gexf, write_gexf
from dateline.output.graphml import read_graphml, write_graphml
from dateline.output.node_link import read_node_link, write_node_link
from tests.output.example_story import example_story
from tests.output.graph_round_trip import STORIES, assert_comes_back, assert_same_bytes

Write = Callable[[StoryRecords, Path], None]
Read = Callable[[Path], StoryGraph]

FORMATS = {
    "GEXF": (write_gexf, read_gexf),
    "GraphML": (write_graphml, read_graphml),
    "node-link JSON": (write_node_link, read_node_link),
}
formats = pytest.mark.parametrize(
    ("name", "write", "read"), [pytest.param(n, w, r, id=n) for n, (w, r) in FORMATS.items()]
)


@formats
@pytest.mark.parametrize("story", STORIES)
def test_graph_comes_back_as_it_was_written(
    story: StoryRecords, name: str, write: Write, read: Read, tmp_path: Path
) -> None:
    """Each format gives back the same graph, whatever the names in it hold."""
    assert_comes_back(story, tmp_path / name, write, read)


@formats
def test_same_story_gives_the_same_bytes(
    name: str, write: Write, read: Read, tmp_path: Path
) -> None:
    """Two exports of one story are the same to the byte, and can be read."""
    assert_same_bytes(tmp_path / name, write)
    write(example_story(), tmp_path / name)
    assert len(read(tmp_path / name)) > 0


@formats
@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"<html></html>", b"[1, 2]", b'{"nodes": 3}', b"[" * 100_000],
    ids=["empty", "other encoding", "other XML", "list", "other JSON", "deep"],
)
def test_other_file_is_a_story_error(
    content: bytes, name: str, write: Write, read: Read, tmp_path: Path
) -> None:
    """A file of another kind gives one line with its name, and a right one takes its place."""
    path = tmp_path / "graph"
    path.write_bytes(content)
    with pytest.raises(StoryError, match=f"graph: is no {name}") as raised:
        read(path)
    assert "\n" not in str(raised.value)
    write(example_story(), path)
    assert len(read(path)) > 0


@formats
def test_missing_file_is_a_story_error(name: str, write: Write, read: Read, tmp_path: Path) -> None:
    """A file that is not there gives one line with its name, until it is written."""
    with pytest.raises(StoryError, match=r"none: cannot be read \(no such file"):
        read(tmp_path / "none")
    write(example_story(), tmp_path / "none")
    assert len(read(tmp_path / "none")) > 0, name


def test_gexf_carries_no_clock_time(tmp_path: Path) -> None:
    """The date of writing, which networkx adds, is left out; the days of events stay."""
    write_gexf(example_story(), tmp_path / "graph")
    content = (tmp_path / "graph").read_text("utf-8")
    assert "lastmodified" not in content
    assert 'start="2026-02-14"' in content
