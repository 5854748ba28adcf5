"""A story's graph as GEXF, for Gephi, whose timeline shows the days of events."""

import re
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import ParseError

import networkx

from dateline.graph.network import StoryGraph, story_graph
from dateline.graph.records import StoryRecords
from dateline.output.files import write_bytes
from dateline.output.flat_graph import flatten, unflatten
from dateline.output.read_errors import reading

_CLOCK = re.compile(rb' lastmodifieddate="[^"]*"')


def write_gexf(story: StoryRecords, path: Path) -> None:
    """Write a story's graph as GEXF 1.2.

    The format holds the whole graph; lists stand in it as JSON text, see `flat_graph`. The days of
    events are GEXF's own start and end.

    Raises:
        OutputError: the file cannot be written.
    """
    buffer = BytesIO()
    networkx.write_gexf(flatten(story_graph(story)), buffer)
    # networkx writes today's date into the first lines, which would differ from run to run.
    write_bytes(path, _CLOCK.sub(b"", buffer.getvalue(), count=1))


def read_gexf(path: Path) -> StoryGraph:
    """Read the graph that `write_gexf` wrote.

    Raises:
        StoryError: the file cannot be read or holds another graph.
    """
    with reading(path, "GEXF", ParseError, networkx.NetworkXError, KeyError, ValueError):
        flat = networkx.read_gexf(path)
        for *_, data in flat.edges(data=True):
            data.pop("id", None)
        return unflatten(flat)
