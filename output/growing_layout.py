"""Places a connected graph as it grew, so that what was there before stays about where it was.

The graph of the first article is placed by itself; then the graphs of more and more articles, each
with the nodes before it held near their places. A story to which an article is added so keeps its
look: all stages but the last are the same as before.
"""

import math
from collections.abc import Mapping, Sequence
from hashlib import sha256

import networkx
import numpy as np
from numpy.typing import NDArray

from dateline.output.first_reported import FirstReported
from dateline.output.stress_layout import Points, stress_layout

_GROWTH = 1.5
_BESIDE_ONE = 1.0
_BETWEEN = 0.3

Spots = dict[str, NDArray[np.float64]]


def growing_layout(
    graph: "networkx.Graph[str]", component: Sequence[str], reported: FirstReported
) -> Points:
    """Return an `(n, 2)` array of positions, in steps, of the nodes of a connected component."""
    spots: Spots = {}
    for articles in _stages(reported.count):
        nodes = [node for node in component if reported.node(node) < articles]
        if len(nodes) == len(spots) and articles < reported.count:
            continue
        if nodes:
            spots = _placed(nodes, _neighbours(graph, nodes, reported, articles), spots)
    return np.array([spots[node] for node in component])


def _stages(count: int) -> list[int]:
    """Return growing numbers of articles that do not depend on how many there are in the end."""
    stages = []
    articles = 1
    while articles < count:
        stages.append(articles)
        articles = max(articles + 1, int(articles * _GROWTH))
    return [*stages, max(count, 1)]


def _neighbours(
    graph: "networkx.Graph[str]", nodes: Sequence[str], reported: FirstReported, articles: int
) -> list[list[int]]:
    index = {node: number for number, node in enumerate(nodes)}
    return [
        sorted(
            index[other]
            for other in graph[node]
            if other in index and reported.link(node, other) < articles
        )
        for node in nodes
    ]


def _placed(nodes: Sequence[str], neighbours: list[list[int]], before: Spots) -> Spots:
    start = _start(nodes, neighbours, before)
    held = np.array([node in before for node in nodes])
    return dict(zip(nodes, stress_layout(neighbours, start, held), strict=True))


def _start(nodes: Sequence[str], neighbours: list[list[int]], before: Spots) -> Points:
    """Start new nodes beside their placed neighbours, else on a disc around all."""
    spots = {node: before[node] for node in nodes if node in before}
    waiting = [number for number, node in enumerate(nodes) if node not in spots]
    while waiting:
        beside = {}
        for number in waiting:
            near = [spots[nodes[other]] for other in neighbours[number] if nodes[other] in spots]
            if near:
                away = _BESIDE_ONE if len(near) == 1 else _BETWEEN
                beside[number] = np.mean(near, axis=0) + away * _direction(nodes[number])
        if not beside:
            beside = {number: _on_disc(nodes[number], spots, len(nodes)) for number in waiting}
        spots |= {nodes[number]: spot for number, spot in beside.items()}
        waiting = [number for number in waiting if number not in beside]
    return np.array([spots[node] for node in nodes])


def _on_disc(
    node: str, spots: Mapping[str, NDArray[np.float64]], count: int
) -> NDArray[np.float64]:
    centre = np.mean(list(spots.values()), axis=0) if spots else np.zeros(2)
    share = sha256(node.encode()).digest()[5] / 255
    return np.asarray(centre + 0.6 * math.sqrt(count * share) * _direction(node))


def _direction(node: str) -> NDArray[np.float64]:
    """Return a unit vector that depends on the node's name alone, whatever else is in the graph."""
    turn = int.from_bytes(sha256(node.encode()).digest()[:4], "big") / 2**32
    return np.array([math.cos(2 * math.pi * turn), math.sin(2 * math.pi * turn)])
