"""Reads annotated corpora for the language benchmark: CoNLL-U trees and IOB2 names."""

import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LARGEST_FILE = 500_000_000
"""Characters read of one file at most."""

NAME_TYPES = frozenset({"PER", "ORG", "LOC"})


@dataclass(frozen=True, slots=True)
class AnnotatedSentence:
    """One sentence; columns that its corpus lacks are empty. Heads count from 1, 0 is the root.

    `text` is the sentence as it was printed, with its own blanks.
    """

    text: str
    words: list[str]
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document: its name in the corpus and its sentences in order."""

    name: str
    sentences: list[AnnotatedSentence]


def read_corpus(path: Path) -> list[AnnotatedDocument]:
    """Return the documents of a `.conllu` or `.iob2` file, which may be packed with xz.

    Multiword ranges and empty nodes of CoNLL-U are left out: the words under them are read.
    """
    documents: list[AnnotatedDocument] = []
    for name, text, rows in _blocks(path):
        if not documents or documents[-1].name != name:
            documents.append(AnnotatedDocument(name, []))
        documents[-1].sentences.append(_sentence(text, rows))
    return documents


def _sentence(text: str, rows: list[list[str]]) -> AnnotatedSentence:
    words = [row[1] for row in rows]
    printed = text or " ".join(words)
    if len(rows[0]) < 10:
        return AnnotatedSentence(printed, words, names=[row[2] for row in rows])
    return AnnotatedSentence(
        printed,
        words,
        [row[3] for row in rows],
        [int(row[6]) for row in rows],
        [row[7] for row in rows],
    )


def _blocks(path: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    name, text, rows = path.name, "", list[list[str]]()
    for line in [*_text(path).split("\n"), ""]:
        if line.startswith("# newdoc"):
            name = line.partition("=")[2].strip()
        elif line.startswith("# text ="):
            text = line.partition("=")[2].strip()
        elif not line.strip() and rows:
            yield name, text, rows
            text, rows = "", []
        elif line and line.split("\t", 1)[0].isdigit():
            rows.append(line.split("\t"))


def _text(path: Path) -> str:
    if path.suffix == ".xz":
        with lzma.open(path, "rt", encoding="utf-8") as packed:
            return packed.read(LARGEST_FILE)
    with path.open(encoding="utf-8") as plain:
        return plain.read(LARGEST_FILE)


def name_spans(labels: list[str]) -> set[tuple[int, int, str]]:
    """Return the person, organisation and place names of an IOB2 column."""
    found = set[tuple[int, int, str]]()
    start = 0
    while start < len(labels):
        end = start + 1
        if labels[start].startswith("B-"):
            while end < len(labels) and labels[end].startswith("I-"):
                end += 1
            if labels[start][2:] in NAME_TYPES:
                found.add((start, end, labels[start][2:]))
        start = end
    return found
