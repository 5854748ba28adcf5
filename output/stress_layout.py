"""Places one connected graph so that drawn distances follow the number of steps between nodes.

The aim is that of Kamada and Kawai, "An algorithm for drawing general undirected graphs" (1989);
the solver is the majorization of Gansner, Koren and North, "Graph Drawing by Stress Majorization"
(2004), which needs numpy alone and cannot diverge. Nodes can be held near where they start, as
Frishman and Tal pin theirs in "Online Dynamic Graph Drawing" (2008).
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_ENOUGH = 1e-4
_MOST_ROUNDS = 150
_FEWEST_ROUNDS = 25
_WORK = 50_000_000
_HOLD = 0.3
_UNCONNECTED = 0.1


def stress_layout(neighbours: list[list[int]], start: Points, held: NDArray[np.bool_]) -> Points:
    """Return an `(n, 2)` array of positions, in steps, near which a graph's stress is least.

    `neighbours[i]` are the nodes next to node `i`, `start` is an `(n, 2)` array of where nodes
    start, and those that are `held` are pulled back there. Parts without a path between them are
    kept loosely apart. Without a node held the result lies around the origin. Memory grows with the
    square of n; above some 600 nodes fewer rounds hold the time to a few seconds.
    """
    count = len(neighbours)
    distances, weights = _wanted(neighbours)
    holds = np.where(held, _HOLD * weights.sum(axis=1), 0)[:, None]
    solve = _inverse_of_laplacian(weights, holds[:, 0])
    points, previous = start, np.inf
    for _ in range(min(_MOST_ROUNDS, max(_FEWEST_ROUNDS, _WORK // count**2))):
        drawn = _drawn_distances(points)
        stress = float((weights * (drawn - distances) ** 2).sum())
        stress += float((holds * (points - start) ** 2).sum())
        if previous - stress < _ENOUGH * stress:
            break
        previous = stress
        pull = weights * distances / np.maximum(drawn, 1e-9)
        points = solve @ (points * pull.sum(axis=1)[:, None] - pull @ points + holds * start)
    return np.asarray(points if held.any() else points - points.mean(axis=0))


def _wanted(neighbours: list[list[int]]) -> tuple[Points, Points]:
    """Return the wanted distance of every pair, in steps, and how much it counts."""
    distances = _steps_between(neighbours)
    apart = distances == 0
    np.fill_diagonal(apart, val=False)
    distances[apart] = distances.max() + 1
    weights = np.where(apart, _UNCONNECTED, 1) / np.where(distances > 0, distances, 1) ** 2
    np.fill_diagonal(weights, 0)
    return distances, weights


def _steps_between(neighbours: list[list[int]]) -> Points:
    """Count the steps between all pairs, one breadth-first layer of all starts at a time."""
    count = len(neighbours)
    adjacent = np.zeros((count, count), dtype=np.float32)
    for node, others in enumerate(neighbours):
        adjacent[node, others] = 1
    distances = np.zeros((count, count))
    reached = np.eye(count, dtype=bool)
    frontier = reached.astype(np.float32)
    steps = 0
    while frontier.any():
        steps += 1
        found = (frontier @ adjacent > 0) & ~reached
        distances[found] = steps
        reached |= found
        frontier = found.astype(np.float32)
    return distances


def _drawn_distances(points: Points) -> Points:
    across = points[:, None, 0] - points[None, :, 0]
    down = points[:, None, 1] - points[None, :, 1]
    return np.sqrt(across**2 + down**2)


def _inverse_of_laplacian(weights: Points, holds: NDArray[np.float64]) -> Points:
    """Invert the weights' Laplacian; where nothing is held, but for moves of the whole."""
    laplacian = np.diag(weights.sum(axis=1) + holds) - weights
    loose = 0 if holds.any() else 1 / len(weights)
    return np.asarray(np.linalg.inv(laplacian + loose))
