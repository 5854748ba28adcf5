"""Finds articles that repeat another's wording: syndicated, updated or reworded."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.extract.records import Document
from dateline.graph.wording import Anchor, anchors, kept_text, shingles, word_list

SHARED_WORDING = 0.5
"""Share of the shorter article's five-word runs that a copy has in common with the other.

Two reports of one day by one agency share their background paragraphs, about a third; updates and
reprints of a report share more than half."""
SHARED_ORDER = 0.55
"""Share of the weight of both articles' quotes, figures and names that stands in the same order.

Among the articles this was tuned on, independent reports of one event stayed below 0.42 and a
sentence-by-sentence rewording reached 0.7."""
HARD_EVIDENCE = 9.0
"""Weight of quotes and figures that a rewording has to share in order: one quote and a figure."""
ANCHOR_WEIGHTS: Mapping[str, float] = {"quote": 6.0, "number": 3.0, "name": 1.0}
PRECISIONS = ("day", "month", "year", "unknown")
MOST_ANCHORS = 400
"""Anchors of one article that are aligned; longer articles are compared by their beginnings."""
KEPT_FINGERPRINTS = 4
"""Every how manieth fingerprint finds candidates; all of them are compared afterwards."""
COMMON = 40
"""A run or anchor in more articles than this is a stock phrase and finds no candidates."""
SHARED_RARE_ANCHORS = 3
"""How many rare quotes and figures two articles must share to be looked at as a rewording."""
MUCH_LONGER = 2
"""How many times longer an article is than what is its excerpt, whatever the dates."""
SHORTEST = 12
"""Five-word runs below which an article is too short to tell."""


@dataclass(frozen=True, slots=True)
class _Wording:
    runs: frozenset[int]
    anchors: tuple[Anchor, ...]

    @property
    def quotes(self) -> int:
        return sum(anchor.kind == "quote" for anchor in self.anchors)


def find_near_copies(documents: Sequence[Document]) -> dict[str, str]:
    """Return, for each article that repeats another's wording, the id of the one it goes back to.

    A copy shares half of its five-word runs with the other, or has the same quotes, figures and
    names in the same order (a rewording). Articles that are compared come from inverted indexes of
    rare runs, quotes and figures, never from all pairs. Of two, the original is the one that is
    more than twice as long, since the other adds nothing to it; else the one published on an
    earlier day; else the one whose date is known more precisely; else the one with a source; else
    the one with more quotes; else the one with the smaller id. A copy of a copy goes back to the
    first, so that no original is itself a copy. Independent reports of one event are no copies.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    wordings = [_wording(document) for document in ordered]
    rank = _ranks(ordered, wordings)
    links: list[tuple[float, int, int]] = []
    for one, other in sorted(_candidates(wordings)):
        strength = _likeness(wordings[one], wordings[other])
        if strength > 0:
            copy, source = _direction(one, other, wordings, rank)
            links.append((-strength, copy, source))
    originals: dict[int, int] = {}
    for _, copy, source in sorted(links):
        if copy not in originals and _origin(originals, source) != copy:
            originals[copy] = source
    pairs = ((ordered[copy].id, ordered[_origin(originals, copy)].id) for copy in sorted(originals))
    return {copy: source for copy, source in pairs if copy != source}


def _origin(originals: Mapping[int, int], index: int) -> int:
    while index in originals:
        index = originals[index]
    return index


def _direction(
    one: int, other: int, wordings: Sequence[_Wording], rank: Mapping[int, int]
) -> tuple[int, int]:
    """Return which of two articles is the copy, and then which the original."""
    shorter, longer = sorted((one, other), key=lambda index: len(wordings[index].runs))
    if len(wordings[longer].runs) > MUCH_LONGER * len(wordings[shorter].runs):
        return shorter, longer
    later, earlier = sorted((one, other), key=lambda index: -rank[index])
    return later, earlier


def _wording(document: Document) -> _Wording:
    text = kept_text(document)
    return _Wording(frozenset(shingles(word_list(text))), tuple(anchors(text)[:MOST_ANCHORS]))


def _ranks(documents: Sequence[Document], wordings: Sequence[_Wording]) -> dict[int, int]:
    """Return the place of each document in the order from most to least likely original."""

    def key(index: int) -> tuple[str, int, bool, int, str]:
        document, published = documents[index], documents[index].published
        day = published.date if published.precision == "day" and published.date else "9999"
        vagueness = PRECISIONS.index(published.precision)
        return day, vagueness, document.source is None, -wordings[index].quotes, document.id

    order = sorted(range(len(documents)), key=key)
    return {index: place for place, index in enumerate(order)}


def _candidates(wordings: Sequence[_Wording]) -> set[tuple[int, int]]:
    runs = _index(
        (run for run in wording.runs if run % KEPT_FINGERPRINTS == 0 or len(wording.runs) < 200)
        for wording in wordings
    )
    hard = _index(
        (anchor for anchor in wording.anchors if anchor.kind != "name") for wording in wordings
    )
    shared_runs = _shared(runs)
    shared_hard = _shared(hard)
    found = {
        pair
        for pair, count in shared_runs.items()
        if count * KEPT_FINGERPRINTS
        >= SHARED_WORDING / 2 * min(len(wordings[pair[0]].runs), len(wordings[pair[1]].runs))
    }
    return found | {pair for pair, count in shared_hard.items() if count >= SHARED_RARE_ANCHORS}


def _index(features: Iterable[Iterable[Hashable]]) -> dict[Hashable, list[int]]:
    index: dict[Hashable, list[int]] = defaultdict(list)
    for number, each in enumerate(features):
        for feature in set(each):
            index[feature].append(number)
    return index


def _shared(index: Mapping[Hashable, Sequence[int]]) -> Counter[tuple[int, int]]:
    """Count for each pair of articles how many rare features both have."""
    counts: Counter[tuple[int, int]] = Counter()
    for numbers in index.values():
        if 2 <= len(numbers) <= COMMON:
            counts.update(combinations(numbers, 2))
    return counts


def _likeness(one: _Wording, other: _Wording) -> float:
    """Return how surely one article repeats the other's wording, 0 where it does not."""
    fewer = min(len(one.runs), len(other.runs))
    if fewer < SHORTEST:
        return 0.0
    wording = len(one.runs & other.runs) / fewer
    if wording >= SHARED_WORDING:
        return 1 + wording
    aligned, hard = _aligned_weight(one.anchors, other.anchors)
    total = sum(ANCHOR_WEIGHTS[anchor.kind] for anchor in (*one.anchors, *other.anchors))
    order = 2 * aligned / total if total else 0.0
    return order if order >= SHARED_ORDER and hard >= HARD_EVIDENCE else 0.0


def _aligned_weight(one: Sequence[Anchor], other: Sequence[Anchor]) -> tuple[float, float]:
    """Return the weight of the heaviest common subsequence, and of the quotes and figures in it."""
    best: list[tuple[float, float]] = [(0.0, 0.0)] * (len(other) + 1)
    for anchor in one:
        weight = ANCHOR_WEIGHTS[anchor.kind]
        hard = weight if anchor.kind != "name" else 0.0
        row = [(0.0, 0.0)]
        for place, match in enumerate(other):
            best_here = max(best[place + 1], row[-1])
            if anchor == match:
                taken = (best[place][0] + weight, best[place][1] + hard)
                best_here = max(best_here, taken)
            row.append(best_here)
        best = row
    return best[-1]
