"""Scores of a parse against the annotation, in the units that the field publishes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from training.language_core.treebanks import AnnotatedSentence, known_labels, spans


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model says of one sentence; `heads` counts words from 1, 0 being the root."""

    names: Sequence[str]
    tags: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]


def tree_scores(
    sentences: Sequence[AnnotatedSentence], readings: Sequence[Reading]
) -> dict[str, float]:
    """Return the shares of words with the right part of speech, head, and head and relation.

    As in the CoNLL 2018 shared task (Zeman et al., 2018), punctuation counts, and the part of a
    relation behind the colon does not.
    """
    counts = Counter[str]()
    for sentence, reading in zip(sentences, readings, strict=True):
        if sentence.tags is None or sentence.heads is None or sentence.relations is None:
            continue
        for place in range(len(sentence.words)):
            right = reading.heads[place] == sentence.heads[place]
            said, meant = reading.relations[place], sentence.relations[place]
            counts["words"] += 1
            counts["UPOS"] += reading.tags[place] == sentence.tags[place]
            counts["UAS"] += right
            counts["LAS"] += right and said.split(":")[0] == meant.split(":")[0]
    return {name: counts[name] / max(1, counts["words"]) for name in ("UPOS", "UAS", "LAS")}


def name_scores(
    sentences: Sequence[AnnotatedSentence], readings: Sequence[Reading]
) -> dict[str, float]:
    """Return the F1 of names with exact boundaries by type, and of all together ("names")."""
    counts = Counter[tuple[str, str]]()
    for sentence, reading in zip(sentences, readings, strict=True):
        if sentence.names is None:
            continue
        meant, said = spans(sentence.names), spans(known_labels(reading.names))
        for group, names in (("both", meant & said), ("meant", meant), ("said", said)):
            for _, _, kind in names:
                counts[group, kind] += 1
                counts[group, "names"] += 1
    return {
        kind: 2 * counts["both", kind] / max(1, counts["meant", kind] + counts["said", kind])
        for kind in ("PER", "ORG", "LOC", "names")
    }
