"""Scores of coreference agree with their definitions on partitions worked out by hand."""

import pytest

from benchmarks.coreference_scores import Partition, b_cubed, ceaf_e, conll_f1, muc

TWO = [{"a", "b", "c"}, {"d", "e"}]
APART: Partition = [{"a"}, {"b"}, {"c"}, {"d"}, {"e"}]
ONE = [{"a", "b", "c", "d", "e"}]
MIXED = [{"a", "b"}, {"c", "d", "e"}]

SCORES = {
    "the same": (TWO, TWO, (1, 1), (1, 1), (1, 1)),
    "nothing joined": (TWO, APART, (0, 0), (2 / 5, 1), ((1 / 2 + 2 / 3) / 2, (1 / 2 + 2 / 3) / 5)),
    "all joined": (TWO, ONE, (1, 3 / 4), (1, 13 / 25), (3 / 8, 3 / 4)),
    "one moved": (TWO, MIXED, (2 / 3, 2 / 3), (11 / 15, 11 / 15), (4 / 5, 4 / 5)),
}


@pytest.mark.parametrize(
    ("gold", "answer", "by_links", "by_mentions", "by_clusters"), SCORES.values(), ids=SCORES
)
def test_scores_of_an_answer(
    gold: Partition,
    answer: Partition,
    by_links: tuple[float, float],
    by_mentions: tuple[float, float],
    by_clusters: tuple[float, float],
) -> None:
    """Recall and precision of MUC, B³ and CEAF-e count links, mentions and whole clusters."""
    for measure, expected in ((muc, by_links), (b_cubed, by_mentions), (ceaf_e, by_clusters)):
        score = measure(gold, answer)
        assert (score.recall, score.precision) == pytest.approx(expected), measure.__name__


def test_the_mean_of_three() -> None:
    """The CoNLL F1 is the mean of the three F1, 0 links and all included."""
    assert conll_f1(TWO, TWO) == pytest.approx(1)
    each = [measure(TWO, MIXED).f1 for measure in (muc, b_cubed, ceaf_e)]
    assert conll_f1(TWO, MIXED) == pytest.approx(sum(each) / 3)
