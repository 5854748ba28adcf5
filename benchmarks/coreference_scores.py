"""Scores of coreference: MUC, B³ and CEAF-e, and their mean, the CoNLL F1.

A partition is a list of clusters of mentions; gold and answer hold the same mentions. Definitions:
MUC by Vilain et al. (1995), B³ by Bagga and Baldwin (1998), CEAF-e by Luo (2005); the mean of the
three F1 is the measure of Pradhan et al. (2012), CoNLL shared task.
"""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

import networkx

Partition = Sequence[Collection[Hashable]]


@dataclass(frozen=True, slots=True)
class Score:
    """Recall and precision, 0 to 1."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def muc(gold: Partition, answer: Partition) -> Score:
    """Return the share of links that both partitions have; single mentions have none."""
    return Score(_links_kept(gold, answer), _links_kept(answer, gold))


def b_cubed(gold: Partition, answer: Partition) -> Score:
    """Return how much of its cluster each mention finds again, as a mean over all mentions."""
    return Score(_shared(gold, answer), _shared(answer, gold))


def ceaf_e(gold: Partition, answer: Partition) -> Score:
    """Return how alike clusters are under the one-to-one alignment that makes them most alike."""
    graph: networkx.Graph[tuple[str, int]] = networkx.Graph()
    where = _index(answer)
    for number, cluster in enumerate(gold):
        for other in sorted({where[mention] for mention in cluster}):
            shared = len(set(cluster) & set(answer[other]))
            alike = 2 * shared / (len(cluster) + len(answer[other]))
            graph.add_edge(("gold", number), ("answer", other), weight=alike)
    total = sum(
        graph.edges[pair]["weight"]
        for component in networkx.connected_components(graph)
        for pair in networkx.max_weight_matching(graph.subgraph(component))
    )
    return Score(total / max(len(gold), 1), total / max(len(answer), 1))


def conll_f1(gold: Partition, answer: Partition) -> float:
    """Return the mean F1 of MUC, B³ and CEAF-e."""
    return sum(measure(gold, answer).f1 for measure in (muc, b_cubed, ceaf_e)) / 3


def _index(partition: Partition) -> dict[Hashable, int]:
    return {mention: number for number, cluster in enumerate(partition) for mention in cluster}


def _links_kept(key: Partition, response: Partition) -> float:
    where = _index(response)
    kept = all_links = 0
    for cluster in key:
        pieces = len({where[mention] for mention in cluster})
        kept += len(cluster) - pieces
        all_links += len(cluster) - 1
    return kept / all_links if all_links else 0.0


def _shared(key: Partition, response: Partition) -> float:
    where = _index(response)
    total = 0.0
    mentions = 0
    for cluster in key:
        mentions += len(cluster)
        for mention in cluster:
            total += len(set(cluster) & set(response[where[mention]])) / len(cluster)
    return total / mentions if mentions else 0.0
