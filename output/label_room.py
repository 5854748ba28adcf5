"""Keeps drawn nodes, each with its label below it, from lying on one another."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.output.stress_layout import Points

_CHARACTER = 6.6
_LINE = 15.0
_LINE_CHARACTERS = 20
_MOST_LINES = 3
_NODE = 18.0
_ROUNDS = 200
_WORK = 40_000_000


@dataclass(frozen=True, slots=True)
class Box:
    """The room a node takes, in pixels around its centre."""

    width: float
    above: float
    below: float


def label_box(label: str) -> Box:
    """Return the room for a node whose label is wrapped below it, at a 12-pixel font."""
    characters = min(len(label), _LINE_CHARACTERS)
    lines = min(_MOST_LINES, -(-max(len(label), 1) // _LINE_CHARACTERS))
    return Box(max(characters * _CHARACTER, 2 * _NODE) + 10, _NODE + 4, _NODE + lines * _LINE + 6)


def make_room(points: Points, boxes: Sequence[Box]) -> Points:
    """Push overlapping boxes apart, along the axis that needs the smaller push, until none overlap.

    Rounds are bounded, so a very crowded drawing may keep some overlaps; the page then leaves the
    less important labels out until it is zoomed.
    """
    moved = points.copy()
    if len(moved) < 2:
        return moved
    widths = np.array([box.width for box in boxes])
    above = np.array([box.above for box in boxes])
    below = np.array([box.below for box in boxes])
    middles = (below - above) / 2
    need_x = (widths[:, None] + widths[None, :]) / 2
    need_y = ((above + below)[:, None] + (above + below)[None, :]) / 2
    for _ in range(max(8, min(_ROUNDS, _WORK // len(moved) ** 2))):
        push = _pushes(moved[:, 0], moved[:, 1] + middles, need_x, need_y)
        if not push.any():
            break
        moved += push
    return moved


def _pushes(
    x: NDArray[np.float64], y: NDArray[np.float64], need_x: Points, need_y: Points
) -> Points:
    across = x[:, None] - x[None, :]
    down = y[:, None] - y[None, :]
    lack_x = need_x - np.abs(across)
    lack_y = need_y - np.abs(down)
    overlap = (lack_x > 0.5) & (lack_y > 0.5)
    np.fill_diagonal(overlap, val=False)
    sideways = overlap & (lack_x <= lack_y)
    upright = overlap & ~sideways
    earlier = np.sign(np.arange(len(x))[:, None] - np.arange(len(x))[None, :])
    way_x = np.where(across == 0, earlier, np.sign(across))
    way_y = np.where(down == 0, earlier, np.sign(down))
    return np.stack(
        [
            (np.where(sideways, lack_x, 0) * way_x).sum(axis=1) * 0.5,
            (np.where(upright, lack_y, 0) * way_y).sum(axis=1) * 0.5,
        ],
        axis=1,
    )
