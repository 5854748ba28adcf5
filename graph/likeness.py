"""Measures how much two articles report the same, by the rare words and word pairs they share."""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from dateline.extract.records import Document
from dateline.extract.rulebook import load_rules
from dateline.graph.wording import kept_text, word_list

WORLD = 1000
"""Articles imagined around the given ones, so that words have a weight in a small corpus too."""
PAIR_WEIGHT = 1.4
"""How much more a shared pair of neighbouring words counts than a word of the same rarity."""
RAREST_PAIR = 0.0005
"""No pair of words is taken to be rarer than in this share of all articles."""
INDEXED_SHARE = 0.25
"""Words in a greater share of the articles find no candidates but still count when comparing."""
CANDIDATES = 30
"""How many articles are compared in full, from those that share most rare words."""


@cache
def _news_shares() -> Mapping[str, float]:
    return {
        word: band["share"] for band in load_rules("news_words")["band"] for word in band["words"]
    }


@cache
def _left_out() -> frozenset[str]:
    calendar = load_rules("calendar")
    return frozenset(
        [
            *load_rules("cleaning")["function_words"]["words"],
            *calendar["months"]["full"],
            *calendar["weekdays"]["full"],
        ]
    )


def _features(text: str) -> tuple[Counter[str], Counter[str]]:
    """Return the words of `text` and the pairs of words that follow one another, with counts."""
    words = [
        word.removesuffix("'s")
        for word in word_list(text)
        if word.removesuffix("'s") not in _left_out()
    ]
    single = Counter(word for word in words if len(word) > 2 or word.isdigit())
    return single, Counter(f"{one} {two}" for one, two in pairwise(words))


def _usual_share(feature: str) -> float:
    """Return the share of all English news that is expected to use a word or a pair of words."""
    shares, rare = _news_shares(), load_rules("news_words")["rare_share"]
    one, _, two = feature.partition(" ")
    if not two:
        share: float = shares.get(one, rare)
        return share
    together: float = 2 * shares.get(one, rare) * shares.get(two, rare)
    return max(RAREST_PAIR, together)


class Likeness:
    """Cosine similarity between articles over words and word pairs, weighted by rarity.

    The weight is term frequency (logarithmic) times inverse document frequency, in which the given
    articles stand in an imagined world of a thousand others that use words as news usually does.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        """Weigh the words of the kept text of `documents`; they are known by their index."""
        features = [_features(kept_text(document)) for document in documents]
        counts: Counter[str] = Counter()
        for single, pairs in features:
            counts.update(single.keys())
            counts.update(pairs.keys())
        size = len(documents)
        self._vectors = [self._vector(*each, counts, size) for each in features]
        self._index: dict[str, list[int]] = defaultdict(list)
        limit = max(10, INDEXED_SHARE * size)
        for number, vector in enumerate(self._vectors):
            for feature in vector:
                if 1 < counts[feature] <= limit:
                    self._index[feature].append(number)

    @staticmethod
    def _vector(
        single: Counter[str], pairs: Counter[str], counts: Counter[str], size: int
    ) -> dict[str, float]:
        def rarity(feature: str) -> float:
            expected = counts[feature] + WORLD * _usual_share(feature)
            return max(0.0, math.log((size + WORLD) / expected))

        weights = {word: (1 + math.log(number)) * rarity(word) for word, number in single.items()}
        for pair in pairs:
            if counts[pair] > 1:
                weights[pair] = PAIR_WEIGHT * rarity(pair)
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        return {feature: weight / length for feature, weight in weights.items()}

    def between(self, one: int, other: int) -> float:
        """Return the likeness of two articles, from 0 to 1."""
        shared = sorted(self._vectors[one].keys() & self._vectors[other].keys())
        return math.fsum(self._vectors[one][each] * self._vectors[other][each] for each in shared)

    def nearest(self, one: int) -> list[tuple[float, int]]:
        """Return the articles that share most with an article, the most like first."""
        shared: dict[int, float] = defaultdict(float)
        for feature, weight in self._vectors[one].items():
            for other in self._index.get(feature, ()):
                shared[other] += weight * self._vectors[other][feature]
        shared.pop(one, None)
        best = heapq.nlargest(CANDIDATES, shared.items(), key=lambda item: (item[1], -item[0]))
        return sorted(((self.between(one, other), other) for other, _ in best), reverse=True)

    def shared_rare_words(self, one: int, other: int) -> int:
        """Return how many single words two articles share that news does not use every day."""
        shared = self._vectors[one].keys() & self._vectors[other].keys()
        everyday = _news_shares()
        return sum(" " not in feature and feature not in everyday for feature in shared)

    def strongest_shared(self, one: int, other: int) -> list[str]:
        """Return the word pairs, then words, that two articles share, the most telling first."""
        mine, theirs = self._vectors[one], self._vectors[other]
        shared = mine.keys() & theirs.keys()
        return sorted(shared, key=lambda each: (" " not in each, -mine[each] * theirs[each], each))
