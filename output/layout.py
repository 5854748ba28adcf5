"""Where the nodes of a story's graph stand when it is drawn."""

import math
from dataclasses import dataclass

import networkx
import numpy as np

from dateline.graph.network import StoryGraph
from dateline.output.label_room import Box, label_box, make_room
from dateline.output.stress_layout import Points, stress_layout

Placed = dict[str, tuple[float, float]]

STEP = 120.0
"""Pixels, at zoom 1, that one step of the graph takes."""

_WIDE = 1.9
_GAP = 46.0
_AIR = 3.0


def positions(graph: StoryGraph) -> Placed:
    """Return the centre of every node, in pixels at zoom 1, x to the right and y down.

    Each connected component is laid out alone by its graph distances, turned so that its longer
    side lies flat, and spread until the boxes of nodes with their labels no longer overlap; the
    components are then set beside each other. The same graph always gets the
    same positions, in whatever order its nodes were added. Time and memory grow with the square of
    the largest component; draw at most some 1,500 nodes.
    """
    undirected: networkx.Graph[str] = networkx.Graph()
    undirected.add_nodes_from(sorted(graph))
    undirected.add_edges_from(sorted((min(pair), max(pair)) for pair in graph.edges()))
    components = [sorted(component) for component in networkx.connected_components(undirected)]
    components.sort(key=lambda component: (-len(component), component))
    boxes = {node: label_box(str(graph.nodes[node].get("label", node))) for node in undirected}
    placed = [_place(undirected, component, boxes) for component in components]
    return _pack(placed, boxes)


def _place(graph: "networkx.Graph[str]", component: list[str], boxes: dict[str, Box]) -> Placed:
    index = {node: number for number, node in enumerate(component)}
    neighbours = [sorted(index[other] for other in graph[node]) for node in component]
    rooms = [boxes[node] for node in component]
    points = _flat(stress_layout(neighbours)) * STEP
    points = make_room(points * _enlargement(points, rooms), rooms)
    return {node: (float(x), float(y)) for node, (x, y) in zip(component, points, strict=True)}


def _enlargement(points: Points, boxes: list[Box]) -> float:
    """Return the factor at which the drawing's area could hold all boxes with air between them."""
    width, height = np.ptp(points, axis=0)
    needed = _AIR * sum(box.width * (box.above + box.below) for box in boxes)
    return max(1.0, math.sqrt(needed / max(width * height, STEP**2)))


def _flat(points: Points) -> Points:
    """Turn the drawing so that it is wider than high, and stretch it a little for the labels."""
    if len(points) < 3:
        return points[:, ::-1] if np.ptp(points[:, 1]) > np.ptp(points[:, 0]) else points
    covariance = np.cov(points.T)
    angle = 0.5 * math.atan2(2 * covariance[0, 1], covariance[0, 0] - covariance[1, 1])
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    turned = points @ turn
    return np.asarray(turned * np.array([1.5, 0.82]))


def _pack(components: list[Placed], boxes: dict[str, Box]) -> Placed:
    """Set all but the largest component in rows, and those to its right or below it.

    Whichever of the two leaves the whole nearer to the shape of a wide screen is taken.
    """
    if not components:
        return {}
    blocks = [_Block.around(component, boxes) for component in components]
    largest, rest = blocks[0], _in_rows(blocks[1:])
    if rest is None:
        return largest.at(0, 0)
    beside = (largest.width + _GAP + rest.width) / max(largest.height, rest.height)
    below = max(largest.width, rest.width) / (largest.height + _GAP + rest.height)
    if abs(math.log(beside / _WIDE)) < abs(math.log(below / _WIDE)):
        return largest.at(0, 0) | rest.at(largest.width + _GAP, 0)
    return largest.at(0, 0) | rest.at(0, largest.height + _GAP)


def _in_rows(blocks: list["_Block"]) -> "_Block | None":
    if not blocks:
        return None
    area = sum((block.width + _GAP) * (block.height + _GAP) for block in blocks)
    row_width = max(*(block.width for block in blocks), math.sqrt(area * _WIDE))
    nodes: Placed = {}
    x = y = row_height = width = 0.0
    for block in blocks:
        if x > 0 and x + block.width > row_width:
            x, y, row_height = 0.0, y + row_height + _GAP, 0.0
        nodes |= block.at(x, y)
        width = max(width, x + block.width)
        x += block.width + _GAP
        row_height = max(row_height, block.height)
    return _Block(nodes, width, y + row_height)


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
