"""Places one connected graph so that drawn distances follow the number of steps between nodes.

The aim is that of Kamada and Kawai, "An algorithm for drawing general undirected graphs" (1989);
the solver is the majorization of Gansner, Koren and North, "Graph Drawing by Stress Majorization"
(2004), which needs numpy alone, cannot diverge and starts from a fixed arrangement.
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
_ENOUGH = 1e-4
_MOST_ROUNDS = 150
_FEWEST_ROUNDS = 25
_WORK = 50_000_000


def stress_layout(neighbours: list[list[int]]) -> Points:
    """Return an `(n, 2)` array of positions, in steps, for a connected graph.

    `neighbours[i]` are the nodes next to node `i`. Memory grows with the square of n; above some
    600 nodes fewer rounds hold the time to a few seconds.
    """
    count = len(neighbours)
    if count == 1:
        return np.zeros((1, 2))
    distances = _steps_between(neighbours)
    points = _spiral(distances)
    weights = 1 / np.where(distances > 0, distances, 1) ** 2
    np.fill_diagonal(weights, 0)
    solve = _inverse_of_laplacian(weights)
    previous = np.inf
    for _ in range(min(_MOST_ROUNDS, max(_FEWEST_ROUNDS, _WORK // count**2))):
        drawn = _drawn_distances(points)
        stress = float((weights * (drawn - distances) ** 2).sum())
        if previous - stress < _ENOUGH * stress:
            break
        previous = stress
        pull = weights * distances / np.maximum(drawn, 1e-9)
        points = solve @ (points * pull.sum(axis=1)[:, None] - pull @ points)
    return np.asarray(points - points.mean(axis=0))


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


def _spiral(distances: Points) -> Points:
    """Start with the most central node in the middle and the others around it, in a sunflower."""
    order = np.argsort(distances.sum(axis=1), kind="stable")
    rank = np.arange(len(order))
    radius = np.sqrt(rank) * 0.6
    points = np.empty((len(order), 2))
    points[order, 0] = radius * np.cos(rank * _GOLDEN_ANGLE)
    points[order, 1] = radius * np.sin(rank * _GOLDEN_ANGLE)
    return points


def _drawn_distances(points: Points) -> Points:
    across = points[:, None, 0] - points[None, :, 0]
    down = points[:, None, 1] - points[None, :, 1]
    return np.sqrt(across**2 + down**2)


def _inverse_of_laplacian(weights: Points) -> Points:
    """Invert the weights' Laplacian but for moves of the whole, which it leaves out."""
    count = len(weights)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    return np.asarray(np.linalg.inv(laplacian + 1 / count))
