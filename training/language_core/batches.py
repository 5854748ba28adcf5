"""Turns annotated sentences into tensors, in batches of like length."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from dateline.extract.language.model import letter_shape
from dateline.extract.language.wordpiece import Vocabulary
from training.language_core.treebanks import NAME_TYPES, AnnotatedSentence

NAMES = ("O", *(f"{mark}-{kind}" for kind in NAME_TYPES for mark in ("B", "I")))
IGNORED = -100
"""The label of words that a task does not learn from (PyTorch's own default)."""

LONGEST = 200
"""Pieces; the few longer training sentences are left out."""


@dataclass(frozen=True, slots=True)
class LabelSets:
    """The labels of each task, in the order of the network's outputs."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as tensors [sentences, pieces or words], padded with 0 or `IGNORED`."""

    ids: Tensor
    mask: Tensor
    shapes: Tensor
    firsts: Tensor
    words: Tensor
    names: Tensor
    tags: Tensor
    heads: Tensor
    relations: Tensor


@dataclass(frozen=True, slots=True)
class EncodedSentence:
    """A sentence as numbers: pieces and shapes by piece, labels by word."""

    ids: list[int]
    shapes: list[int]
    firsts: list[int]
    names: list[int]
    tags: list[int]
    heads: list[int]
    relations: list[int]


def encode(
    sentence: AnnotatedSentence, vocabulary: Vocabulary, labels: LabelSets
) -> EncodedSentence:
    """Encode one sentence the way the package does at run time."""
    ids, shapes, firsts = [vocabulary.start], [0], []
    for word in sentence.words:
        found = vocabulary.pieces(word)
        firsts.append(len(ids))
        ids.extend(found)
        shapes.extend([letter_shape(word)] * len(found))
    size = len(sentence.words)
    return EncodedSentence(
        [*ids, vocabulary.end],
        [*shapes, 0],
        firsts,
        _numbers(sentence.names, NAMES, size),
        _numbers(sentence.tags, labels.tags, size),
        list(sentence.heads) if sentence.heads is not None else [IGNORED] * size,
        _numbers(sentence.relations, labels.relations, size),
    )


def _numbers(values: Sequence[str] | None, names: Sequence[str], size: int) -> list[int]:
    if values is None:
        return [IGNORED] * size
    known = {name: number for number, name in enumerate(names)}
    return [known.get(value, known.get(value.split(":")[0], IGNORED)) for value in values]


def batches(
    sentences: Sequence[EncodedSentence], pieces: int, generator: random.Random
) -> Iterator[Batch]:
    """Yield batches of at most `pieces` pieces in an order drawn from `generator`."""
    order = [i for i, each in enumerate(sentences) if len(each.ids) <= LONGEST]
    order.sort(key=lambda i: (len(sentences[i].ids) + generator.random() * 6, i))
    groups: list[list[int]] = []
    for index in order:
        longest = len(sentences[index].ids)
        if groups and (len(groups[-1]) + 1) * longest <= pieces:
            groups[-1].append(index)
        else:
            groups.append([index])
    generator.shuffle(groups)
    for group in groups:
        yield collated([sentences[index] for index in group])


def collated(sentences: Sequence[EncodedSentence]) -> Batch:
    """Return `sentences` as one batch."""
    masks = [[1] * len(each.ids) for each in sentences]
    words = [[1] * len(each.firsts) for each in sentences]
    return Batch(
        ids=_padded([each.ids for each in sentences], 0),
        mask=_padded(masks, 0),
        shapes=_padded([each.shapes for each in sentences], 0),
        firsts=_padded([each.firsts for each in sentences], 0),
        words=_padded(words, 0),
        names=_padded([each.names for each in sentences], IGNORED),
        tags=_padded([each.tags for each in sentences], IGNORED),
        heads=_padded([each.heads for each in sentences], IGNORED),
        relations=_padded([each.relations for each in sentences], IGNORED),
    )


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])
