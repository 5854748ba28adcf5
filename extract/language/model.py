"""Runs the packaged ONNX model: one pass gives names, parts of speech, heads and relations."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.extract.language.decoding import best_labels, best_tree, probabilities
from dateline.extract.language.tokens import Word
from dateline.extract.language.wordpiece import vocabulary

MAX_PIECES = 512
"""The longest input, in pieces, that the model takes."""
_BATCH_PIECES = 256
"""Pieces of a batch: few enough that a layer's numbers stay in the processor's nearest cache."""
_LOWER, _TITLE, _UPPER, _CAPITAL, _MIXED, _DIGIT, _NO_LETTERS = range(1, 8)


@dataclass(frozen=True, slots=True)
class Labels:
    """Names of the model's output columns, in order."""

    names: tuple[str, ...]
    parts_of_speech: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parse:
    """The model's reading of one sentence: a list per output, one entry a word.

    `name_scores` is the probability of the chosen name label.
    """

    names: list[str]
    name_scores: list[float]
    parts_of_speech: list[str]
    heads: list[int]
    relations: list[str]


@cache
def labels() -> Labels:
    """Return the model's label names."""
    source = resources.files("dateline.extract").joinpath("model", "labels.json")
    table = json.loads(source.read_text(encoding="utf-8"))
    return Labels(tuple(table["ner"]), tuple(table["upos"]), tuple(table["rels"]))


@cache
def _session() -> Any:  # noqa: ANN401  onnxruntime ships no types
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # One thread: float sums then run in one order, so a text gives the same records on any machine.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    source = resources.files("dateline.extract").joinpath("model", "core.onnx")
    with resources.as_file(source) as path:
        return onnxruntime.InferenceSession(
            str(path), sess_options=options, providers=["CPUExecutionProvider"]
        )


def parse(sentences: Sequence[Sequence[Word]]) -> list[Parse]:
    """Parse sentences of words, each at most `MAX_PIECES` pieces long after cutting.

    Sentences are batched by length for speed alone: the model rounds each piece by itself, so a
    sentence gets the same scores alone and among others.
    """
    seen: dict[str, tuple[list[int], int]] = {}
    encoded = [_Encoded.of(words, seen) for words in sentences]
    order = sorted(range(len(encoded)), key=lambda i: (len(encoded[i].ids), i))
    results: dict[int, Parse] = {}
    for batch in _batches(order, encoded):
        results.update(zip(batch, _run([encoded[i] for i in batch]), strict=True))
    return [results[index] for index in range(len(encoded))]


@dataclass(frozen=True, slots=True)
class _Encoded:
    ids: list[int]
    shapes: list[int]
    firsts: list[int]

    @classmethod
    def of(cls, words: Sequence[Word], seen: dict[str, tuple[list[int], int]]) -> "_Encoded":
        """Encode a sentence; `seen` holds the pieces and shapes of words that came before."""
        known = vocabulary()
        ids, shapes, firsts = [known.start], [0], []
        budget = MAX_PIECES - 2
        for place, word in enumerate(words):
            if word.text not in seen:
                seen[word.text] = (known.pieces(word.text), letter_shape(word.text))
            pieces, shape = seen[word.text]
            left = budget - (len(ids) - 1) - (len(words) - place - 1)
            found = pieces[: max(1, left)]
            firsts.append(len(ids))
            ids.extend(found)
            shapes.extend([shape] * len(found))
        return cls([*ids, known.end], [*shapes, 0], firsts)


def letter_shape(word: str) -> int:
    """Return which of the model's seven letter-case classes `word` has."""
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return _DIGIT
    if not letters:
        return _NO_LETTERS
    if all(c.islower() for c in letters):
        return _LOWER
    if all(c.isupper() for c in letters):
        return _CAPITAL if len(letters) == 1 else _UPPER
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return _TITLE
    return _MIXED


def _batches(order: Sequence[int], encoded: Sequence[_Encoded]) -> list[list[int]]:
    batches: list[list[int]] = []
    for index in order:
        longest = len(encoded[index].ids)
        if batches and (len(batches[-1]) + 1) * longest <= _BATCH_PIECES:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def _run(batch: Sequence[_Encoded]) -> list[Parse]:
    width = max(len(each.ids) for each in batch)
    words = max(len(each.firsts) for each in batch)
    ids, mask, shape = (np.zeros((len(batch), width), dtype=np.int64) for _ in range(3))
    first, word_mask = (np.zeros((len(batch), words), dtype=np.int64) for _ in range(2))
    for row, each in enumerate(batch):
        ids[row, : len(each.ids)] = each.ids
        mask[row, : len(each.ids)] = 1
        shape[row, : len(each.ids)] = each.shapes
        first[row, : len(each.firsts)] = each.firsts
        word_mask[row, : len(each.firsts)] = 1
    inputs = {"ids": ids, "mask": mask, "shape": shape, "widx": first, "wmask": word_mask}
    outputs: list[NDArray[np.float32]] = _session().run(None, inputs)
    return [
        _decode([output[row] for output in outputs], len(each.firsts))
        for row, each in enumerate(batch)
    ]


def _decode(outputs: Sequence[NDArray[np.float32]], size: int) -> Parse:
    names, tags, arcs, relations = outputs
    known = labels()
    chosen = best_labels(names[:size], known.names)
    certainty = probabilities(names[:size])
    heads = best_tree(arcs[:size, : size + 1])
    return Parse(
        names=[known.names[label] for label in chosen],
        name_scores=[float(certainty[word, label]) for word, label in enumerate(chosen)],
        parts_of_speech=[known.parts_of_speech[int(i)] for i in tags[:size].argmax(axis=1)],
        heads=heads,
        relations=_relations(relations[:size], heads, known.relations),
    )


def _relations(
    scores: NDArray[np.float32], heads: Sequence[int], names: Sequence[str]
) -> list[str]:
    """Return the best relation of each word; "root" is for the root alone."""
    without_root = scores.copy()
    without_root[:, names.index("root")] = -np.inf
    best = without_root.argmax(axis=1)
    return [
        "root" if head < 0 else names[int(label)] for head, label in zip(heads, best, strict=True)
    ]
