"""A story's graph as node-link JSON, which networkx and D3 read."""

import json
from pathlib import Path

import networkx

from dateline.graph.network import StoryGraph, story_graph
from dateline.graph.records import StoryRecords
from dateline.output.files import write_text
from dateline.output.read_errors import reading


def write_node_link(story: StoryRecords, path: Path) -> None:
    """Write a story's graph as the JSON of `networkx.node_link_data`.

    The format holds the whole graph. An edge's `key` is its relation.

    Raises:
        OutputError: the file cannot be written.
    """
    data = networkx.node_link_data(story_graph(story), edges="edges")
    write_text(path, json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1) + "\n")


def read_node_link(path: Path) -> StoryGraph:
    """Read the graph that `write_node_link` wrote.

    Raises:
        StoryError: the file cannot be read or holds no such graph.
    """
    faults = (networkx.NetworkXError, KeyError, TypeError, ValueError, RecursionError)
    with reading(path, "node-link JSON", *faults):
        data = json.loads(path.read_text("utf-8"))
        if not isinstance(data, dict):
            raise TypeError("no JSON object")
        graph = networkx.node_link_graph(data, edges="edges")
        if not isinstance(graph, networkx.MultiDiGraph):
            raise TypeError("no directed graph with several edges between two nodes")
        return graph
