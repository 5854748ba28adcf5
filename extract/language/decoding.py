"""Turns the model's scores into labels and trees."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

_FORBIDDEN = -1e9

Scores = NDArray[np.float32]


def best_labels(scores: Scores, labels: tuple[str, ...]) -> list[int]:
    """Return the best BIO label sequence for `scores` [words, labels] (Viterbi, 1967).

    `I-X` may only follow `B-X` or `I-X`.
    """
    transition, first = _transitions(labels)
    best = scores[0] + first
    back = np.zeros(scores.shape, dtype=np.int64)
    for word in range(1, len(scores)):
        through = best[:, None] + transition
        back[word] = through.argmax(axis=0)
        best = through.max(axis=0) + scores[word]
    path = [int(best.argmax())]
    for word in range(len(scores) - 1, 0, -1):
        path.append(int(back[word][path[-1]]))
    return path[::-1]


@cache
def _transitions(labels: tuple[str, ...]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return what is added to a label behind another, and to the first of a sentence."""
    allowed = np.array([[_may_follow(a, b) for b in labels] for a in labels])
    first = np.array([_FORBIDDEN if label.startswith("I-") else 0.0 for label in labels])
    return np.where(allowed, 0.0, _FORBIDDEN), first


def _may_follow(first: str, second: str) -> bool:
    return not second.startswith("I-") or first[2:] == second[2:]


def best_tree(scores: Scores) -> list[int]:
    """Return each word's head for arc `scores` [words, words + 1], column 0 the root; -1 is root.

    Chu and Liu (1965) and Edmonds (1967), with exactly one root: where the free optimum has
    several, the best tree over each single root is taken.
    """
    size = scores.shape[0]
    full = np.full((size + 1, size + 1), -np.inf, dtype=np.float64)
    full[1:, :] = scores
    np.fill_diagonal(full, -np.inf)
    heads = _maximum_arborescence(full)
    roots = [word for word in range(1, size + 1) if heads[word] == 0]
    if len(roots) > 1:
        heads = max((_with_root(full, root) for root in roots), key=lambda h: _total(full, h))
    return [int(head) - 1 for head in heads[1:]]


def _with_root(full: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    single = full.copy()
    others = [word for word in range(1, len(full)) if word != root]
    single[others, 0] = -1e12
    return _maximum_arborescence(single)


def _total(full: NDArray[np.float64], heads: NDArray[np.int64]) -> float:
    return float(full[np.arange(1, len(full)), heads[1:]].sum())


def _maximum_arborescence(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    heads: NDArray[np.int64] = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not cycle:
        return heads
    return _contract(scores, heads, cycle)


def _contract(
    scores: NDArray[np.float64], heads: NDArray[np.int64], cycle: list[int]
) -> NDArray[np.int64]:
    """Solve the problem with `cycle` as one word, then break the cycle where it is entered."""
    inside = set(cycle)
    outside = [word for word in range(len(scores)) if word not in inside]
    merged = len(outside)
    own = scores[cycle, heads[cycle]]
    smaller = np.full((merged + 1, merged + 1), -np.inf)
    smaller[:merged, :merged] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, cycle)]
    smaller[:merged, merged] = leaving.max(axis=1)
    entering = scores[np.ix_(cycle, outside)] - own[:, None]
    smaller[merged, :merged] = entering.max(axis=0)
    smaller[0, :] = -np.inf
    found = _maximum_arborescence(smaller)
    result = heads.copy()
    for place, word in enumerate(outside):
        if place == 0:
            continue
        head = int(found[place])
        result[word] = cycle[int(leaving[place].argmax())] if head == merged else outside[head]
    entry_head = int(found[merged])
    broken = cycle[int(entering[:, entry_head].argmax())]
    result[broken] = outside[entry_head]
    return result


def _find_cycle(heads: NDArray[np.int64]) -> list[int]:
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return []


def probabilities(scores: Scores) -> NDArray[np.float64]:
    """Return the softmax of `scores` over the last axis."""
    shifted = np.exp(scores.astype(np.float64) - scores.max(axis=-1, keepdims=True))
    result: NDArray[np.float64] = shifted / shifted.sum(axis=-1, keepdims=True)
    return result
