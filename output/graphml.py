"""A story's graph as GraphML, for Gephi, yEd, Cytoscape and igraph."""

from pathlib import Path
from xml.etree.ElementTree import ParseError

import networkx

from dateline.graph.network import StoryGraph, story_graph
from dateline.graph.records import StoryRecords
from dateline.output.files import new_file
from dateline.output.flat_graph import flatten, unflatten
from dateline.output.read_errors import reading


def write_graphml(story: StoryRecords, path: Path) -> None:
    """Write a story's graph as GraphML.

    The format holds the whole graph; lists stand in it as JSON text, see `flat_graph`.

    Raises:
        OutputError: the file cannot be written.
    """
    with new_file(path) as temporary:
        networkx.write_graphml(flatten(story_graph(story)), temporary)


def read_graphml(path: Path) -> StoryGraph:
    """Read the graph that `write_graphml` wrote.

    Raises:
        StoryError: the file cannot be read or holds another graph.
    """
    with reading(path, "GraphML", ParseError, networkx.NetworkXError, KeyError, ValueError):
        return unflatten(networkx.read_graphml(path, force_multigraph=True))
