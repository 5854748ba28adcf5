"""A story's graph as a pyvis network: nodes, edges and options for vis-network.

Only the model is pyvis's. Its own page loads scripts from the network and runs text as markup, so
`explorer_html` draws the model in this project's page; nodes carry no `title` for the same reason.
"""

import math
from typing import TYPE_CHECKING, Any

from dateline.graph.network import StoryGraph, story_graph
from dateline.graph.records import StoryRecords
from dateline.output.first_reported import first_reported
from dateline.output.layout import positions

if TYPE_CHECKING:
    from pyvis.network import Network

MOST_DRAWN = 1500
"""Above some 1,500 nodes vis-network needs more than 50 ms a frame, and nobody can read them."""

_SHAPES = {
    "person": "dot",
    "organization": "square",
    "country": "hexagon",
    "place": "diamond",
    "group": "triangle",
}
_EVENT_SHAPE = "star"
_EVENT_SIZE = 9
_SMALLEST, _LARGEST = 9, 20

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 0},
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}}},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "multiselect": False,
        "keyboard": False,
        "hideEdgesOnDrag": False,
    },
}


def story_network(story: StoryRecords, most_drawn: int = MOST_DRAWN) -> "Network":
    """Return the story's entities and events as a directed pyvis network with fixed positions.

    At most `most_drawn` nodes are taken, the most connected first. A node's `group` is its entity
    type or "event"; an edge's `label` is its relation, its `claims` the ids that support it, and
    its `documents` those that do where no claim says it.
    """
    from pyvis.network import Network

    graph = drawn_graph(story_graph(story), most_drawn)
    network = Network(directed=True)
    network.options = _OPTIONS
    places = positions(graph, first_reported(story, graph))
    for node, attributes in graph.nodes(data=True):
        x, y = places[node]
        network.add_node(
            node,
            label=attributes["label"] or node,
            group=attributes.get("type", "event"),
            shape=_SHAPES.get(attributes.get("type", ""), _EVENT_SHAPE),
            size=_size(attributes, graph.degree(node)),
            x=x,
            y=y,
        )
    for number, (source, target, relation, attributes) in enumerate(
        graph.edges(keys=True, data=True)
    ):
        network.add_edge(
            source,
            target,
            id=f"edge-{number}",
            label=relation,
            claims=attributes["claims"],
            documents=attributes.get("documents", []),
        )
    return network


def drawn_graph(graph: StoryGraph, most_drawn: int = MOST_DRAWN) -> StoryGraph:
    """Return a copy with the `most_drawn` most connected entities and events and their edges.

    Documents are left out: they are where sentences are read, not actors of the story. So are
    entities without a link, such as a country named in passing: list and search have them.
    Equally connected nodes are taken in the order of their ids; the copy keeps the graph's order.
    """
    actors = {node for node, data in graph.nodes(data=True) if data["kind"] != "document"}
    between = graph.subgraph(actors)
    linked = [
        node for node in actors if graph.nodes[node]["kind"] == "event" or between.degree(node)
    ]
    ranked = sorted(linked, key=lambda node: (-between.degree(node), node))
    taken = set(ranked[:most_drawn])
    drawn: StoryGraph = type(graph)()
    drawn.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in taken)
    for source, target, key, data in graph.edges(keys=True, data=True):
        if source in taken and target in taken:
            drawn.add_edge(source, target, key=key, **data)
    return drawn


def _size(attributes: dict[str, Any], degree: int) -> float:
    if attributes["kind"] == "event":
        return _EVENT_SIZE
    return round(min(_LARGEST, _SMALLEST + 2.2 * math.sqrt(degree)), 1)
