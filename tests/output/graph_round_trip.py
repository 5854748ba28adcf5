"""What the tests of every graph format share: the stories, and when graphs are the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.graph.network import StoryGraph, story_graph
from dateline.graph.records import StoryRecords
from tests.graph.small_story import small_story
from tests.output.example_story import example_story
from tests.output.hostile_story import HOSTILE, hostile_story

STORIES = [
    pytest.param(small_story(), id="small"),
    pytest.param(example_story(), id="example"),
    pytest.param(StoryRecords(), id="empty"),
    *(pytest.param(hostile_story(name), id=what) for what, name in HOSTILE.items()),
]

Write = Callable[[StoryRecords, Path], None]
Read = Callable[[Path], StoryGraph]


def assert_comes_back(story: StoryRecords, path: Path, write: Write, read: Read) -> None:
    """Check that a story's graph, written and read, has the same nodes, edges and values."""
    write(story, path)
    graph, again = story_graph(story), read(path)
    assert again.graph == graph.graph
    assert list(again.nodes(data=True)) == list(graph.nodes(data=True))
    edges = [sorted(each.edges(keys=True, data=True), key=str) for each in (again, graph)]
    assert edges[0] == edges[1]


def assert_same_bytes(path: Path, write: Write) -> None:
    """Check that a story is written alike twice."""
    write(example_story(), path)
    first = path.read_bytes()
    write(example_story(), path)
    assert path.read_bytes() == first
