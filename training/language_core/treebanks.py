"""Reads the training and measuring data: words with tags, trees and names."""

import lzma
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

NAME_TYPES = ("PER", "ORG", "LOC")
"""Names that the model learns; other names of the data (events, works, peoples) count as none."""

_HEAD = re.compile(r"#\s*newdoc(?:\s+id)?\s*=\s*(.*)")
_NUMBER = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class AnnotatedSentence:
    """One sentence of a corpus; each column has one entry a word, or is None where unannotated.

    `heads` counts words from 1, 0 being the root. `names` holds BIO labels over `NAME_TYPES`.
    """

    document: str
    words: tuple[str, ...]
    tags: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    relations: tuple[str, ...] | None = None
    names: tuple[str, ...] | None = None


def open_text(path: Path) -> Iterator[str]:
    """Yield the lines of a UTF-8 file, plain or packed with xz, without their line ends."""
    packed = path.suffix == ".xz"
    with (lzma.open if packed else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def blocks(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each sentence of a tab-separated corpus: its document and its rows.

    Comments and the ranges and empty nodes of CoNLL-U (`1-2`, `1.1`) are left out.
    """
    document, rows = "", list[list[str]]()
    for line in open_text(path):
        if match := _HEAD.match(line):
            document = match[1].strip()
        elif not line.strip():
            if rows:
                yield document, rows
            rows = []
        elif not line.startswith("# "):
            columns = line.split("\t")
            if _NUMBER.match(columns[0]):
                rows.append(columns)
    if rows:
        yield document, rows


def read_treebank(path: Path) -> list[AnnotatedSentence]:
    """Read a CoNLL-U treebank (Universal Dependencies); names stay unannotated."""
    return [
        AnnotatedSentence(
            document,
            words=tuple(row[1] for row in rows),
            tags=tuple(row[3] for row in rows),
            heads=tuple(int(row[6]) for row in rows),
            relations=tuple(row[7] for row in rows),
        )
        for document, rows in blocks(path)
    ]


def read_names(path: Path) -> list[AnnotatedSentence]:
    """Read names in IOB2, one word a line: number, word, label."""
    return [
        AnnotatedSentence(
            document,
            words=tuple(row[1] for row in rows),
            names=known_labels([row[2] for row in rows]),
        )
        for document, rows in blocks(path)
    ]


def known_labels(labels: Sequence[str]) -> tuple[str, ...]:
    """Return `labels` with every name outside `NAME_TYPES` as none, and a valid BIO sequence."""
    kept: list[str] = []
    for label in labels:
        mark, _, kind = label.partition("-")
        if kind not in NAME_TYPES:
            kept.append("O")
        elif mark == "I" and (not kept or kept[-1][2:] != kind):
            kept.append(f"B-{kind}")
        else:
            kept.append(label)
    return tuple(kept)


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the names of a BIO sequence: first word, word after the last, type."""
    found = set[tuple[int, int, str]]()
    start = 0
    while start < len(labels):
        end = start + 1
        if labels[start].startswith("B-"):
            while end < len(labels) and labels[end].startswith("I-"):
                end += 1
            found.add((start, end, labels[start][2:]))
        start = end
    return found


def labels_of(size: int, names: set[tuple[int, int, str]]) -> tuple[str, ...]:
    """Return the BIO sequence of `size` words with `names`; the longest of two that overlap."""
    labels = ["O"] * size
    for start, end, kind in sorted(names, key=lambda name: (name[0] - name[1], name)):
        if all(label == "O" for label in labels[start:end]):
            labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return tuple(labels)
