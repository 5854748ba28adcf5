"""Where the nodes of a story's graph stand when it is drawn."""

import math
from dataclasses import dataclass

import networkx
import numpy as np

from dateline.graph.network import StoryGraph
from dateline.output.first_reported import FirstReported
from dateline.output.growing_layout import growing_layout
from dateline.output.label_room import Box, label_box, make_room
from dateline.output.stress_layout import Points

Placed = dict[str, tuple[float, float]]

STEP = 120.0
"""Pixels, at zoom 1, that one step of the graph takes."""

_WIDE = 1.9
_FLAT = np.array([1.5, 0.82])
_HEIGHT_STEP = 1.3
_GAP = 46.0
_AIR = 3.0


def positions(graph: StoryGraph, reported: FirstReported | None = None) -> Placed:
    """Return the centre of every node, in pixels at zoom 1, x to the right and y down.

    Each connected component is laid out alone by its graph distances, in the order in which its
    nodes were `reported`, stretched sideways for the labels, and spread until the boxes of nodes
    with their labels no longer overlap; the components are then set beside the largest. The same
    graph always gets the same positions, in whatever order its nodes were added. Time and memory
    grow with the square of the largest component; draw at most some 1,500 nodes.
    """
    reported = reported or FirstReported()
    undirected: networkx.Graph[str] = networkx.Graph()
    undirected.add_nodes_from(sorted(graph))
    undirected.add_edges_from(sorted((min(pair), max(pair)) for pair in graph.edges()))
    components = [sorted(component) for component in networkx.connected_components(undirected)]
    boxes = {node: label_box(str(graph.nodes[node].get("label", node))) for node in undirected}
    placed = [
        _place(undirected, component, boxes, reported)
        for component in _in_order(components, reported)
    ]
    return _pack(placed, boxes)


def _in_order(components: list[list[str]], reported: FirstReported) -> list[list[str]]:
    """Put the largest first, then the others in the order in which they were reported."""
    by_age = sorted(
        components, key=lambda nodes: (min(reported.node(node) for node in nodes), nodes)
    )
    largest = max(by_age, key=len, default=[])
    return sorted(by_age, key=lambda nodes: nodes is not largest)


def _place(
    graph: "networkx.Graph[str]",
    component: list[str],
    boxes: dict[str, Box],
    reported: FirstReported,
) -> Placed:
    rooms = [boxes[node] for node in component]
    points = growing_layout(graph, component, reported) * _FLAT * STEP
    points = make_room(points * _enlargement(points, rooms), rooms)
    return {node: (float(x), float(y)) for node, (x, y) in zip(component, points, strict=True)}


def _enlargement(points: Points, boxes: list[Box]) -> float:
    """Return the factor at which the drawing's area could hold all boxes with air between them."""
    width, height = np.ptp(points, axis=0)
    needed = _AIR * sum(box.width * (box.above + box.below) for box in boxes)
    return max(1.0, math.sqrt(needed / max(width * height, STEP**2)))


def _pack(components: list[Placed], boxes: dict[str, Box]) -> Placed:
    """Set all but the largest component in columns to its right."""
    if not components:
        return {}
    blocks = [_Block.around(component, boxes) for component in components]
    largest = blocks[0]
    height = _height(blocks)
    placed = largest.at(0, 0)
    x, y, width = largest.width + _GAP, 0.0, 0.0
    for block in blocks[1:]:
        if y > 0 and y + block.height > height:
            x, y, width = x + width + _GAP, 0.0, 0.0
        placed |= block.at(x, y)
        y += block.height + _GAP
        width = max(width, block.width)
    return placed


def _height(blocks: list["_Block"]) -> float:
    """Return how high columns may be for the whole to have the shape of a wide screen.

    Heights go in steps, so that another small component rarely moves all others.
    """
    area = sum((block.width + _GAP) * (block.height + _GAP) for block in blocks)
    steps = math.ceil(math.log(math.sqrt(area / _WIDE) / STEP, _HEIGHT_STEP))
    return max(blocks[0].height, STEP * _HEIGHT_STEP**steps)


@dataclass(frozen=True, slots=True)
class _Block:
    """Nodes placed in a rectangle whose upper left corner is at 0, 0."""

    nodes: Placed
    width: float
    height: float

    @classmethod
    def around(cls, nodes: Placed, boxes: dict[str, Box]) -> "_Block":
        left = min(x - boxes[node].width / 2 for node, (x, _) in nodes.items())
        right = max(x + boxes[node].width / 2 for node, (x, _) in nodes.items())
        top = min(y - boxes[node].above for node, (_, y) in nodes.items())
        low = max(y + boxes[node].below for node, (_, y) in nodes.items())
        moved = {node: (x - left, y - top) for node, (x, y) in nodes.items()}
        return cls(moved, right - left, low - top)

    def at(self, x: float, y: float) -> Placed:
        return {
            node: (round(x + across, 1), round(y + down, 1))
            for node, (across, down) in self.nodes.items()
        }
