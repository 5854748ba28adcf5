"""Scores become labels and trees that are well formed and the best of all such."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from dateline.extract.language.decoding import best_labels, best_tree, probabilities

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
Matrix = NDArray[np.float32]


@st.composite
def scores(draw: st.DrawFn, longest: int, columns: int | None = None) -> Matrix:
    """Draw scores of up to `longest` words; without `columns`, one for each head and the root.

    Scores are whole numbers, so that sums are exact.
    """
    words = draw(st.integers(1, longest))
    width = columns or words + 1
    numbers = st.lists(st.integers(-9, 9), min_size=words * width, max_size=words * width)
    return np.array(draw(numbers), dtype=np.float32).reshape(words, width)


def obeys_bio(labels: list[str]) -> bool:
    """Return True where each inside label goes on from a label of its own type."""
    pairs = zip(["O", *labels], labels, strict=False)
    return all(not now.startswith("I-") or last[2:] == now[2:] for last, now in pairs)


def is_tree(heads: tuple[int, ...]) -> bool:
    """Return True where exactly one word is the root and every word leads up to it."""
    if sum(head == -1 for head in heads) != 1:
        return False
    for word in range(len(heads)):
        above, steps = heads[word], 0
        while above != -1 and steps < len(heads):
            above, steps = heads[above], steps + 1
        if above != -1:
            return False
    return True


def label_score(found: Matrix, chosen: tuple[int, ...]) -> float:
    """Return the sum of the scores of the chosen labels."""
    return float(sum(found[word, label] for word, label in enumerate(chosen)))


def tree_score(found: Matrix, heads: tuple[int, ...]) -> float:
    """Return the sum of the scores of the arcs; column 0 is the root."""
    return float(sum(found[word, head + 1] for word, head in enumerate(heads)))


@given(scores(5, len(LABELS)))
def test_labels_are_the_best_that_obey_bio(found: Matrix) -> None:
    """No well-formed labelling scores higher than the one that is returned."""
    chosen = tuple(best_labels(found, LABELS))
    assert obeys_bio([LABELS[label] for label in chosen])
    rivals = (
        label_score(found, rival)
        for rival in product(range(len(LABELS)), repeat=len(found))
        if obeys_bio([LABELS[label] for label in rival])
    )
    assert label_score(found, chosen) == max(rivals)


@settings(deadline=None)
@given(scores(5))
def test_trees_are_the_best_of_all_trees(found: Matrix) -> None:
    """No tree with a single root scores higher than the one that is returned."""
    heads = tuple(best_tree(found))
    assert is_tree(heads)
    rivals = (
        tree_score(found, rival)
        for rival in product(range(-1, len(found)), repeat=len(found))
        if is_tree(rival)
    )
    assert tree_score(found, heads) == max(rivals)


@settings(deadline=None, max_examples=25)
@given(scores(40))
def test_long_sentences_give_trees(found: Matrix) -> None:
    """Also where many cycles must be broken there is one root and no cycle."""
    assert is_tree(tuple(best_tree(found)))


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        pytest.param([[0]], [-1], id="one-word"),
        pytest.param([[5, 9], [9, 5]], [-1, 0], id="two-words"),
        pytest.param([[1, 0, 9], [0, 9, 0]], [-1, 0], id="cycle-is-broken-at-the-best-root"),
        pytest.param([[9, 0, 1], [9, 0, 0]], [1, -1], id="one-root-of-two"),
    ],
)
def test_small_trees(rows: list[list[int]], heads: list[int]) -> None:
    """Cycles are broken and surplus roots hung elsewhere at the least cost."""
    square = np.zeros((len(rows), len(rows) + 1), dtype=np.float32)
    square[:, : len(rows[0])] = rows
    assert best_tree(square) == heads


def test_probabilities_do_not_overflow() -> None:
    """Scores far apart still give shares that add up to one."""
    found = probabilities(np.array([[1000.0, 0.0], [0.0, 0.0]], dtype=np.float32))
    assert found.tolist() == [[1.0, 0.0], [0.5, 0.5]]
