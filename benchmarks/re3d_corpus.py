"""Reads re3d (Dstl 2017): reports of the conflict in Syria and Iraq with entities marked.

re3d marks everything that is a person, an organization or a place, named or not: "we", "the camp",
"an extremist group". Names are told from the rest by their capitals, see `is_name`.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.extract.records import Span

LARGEST_FILE = 50_000_000
SUREST = 0.5
"""Confidence from which a mention counts: re3d keeps what its readers turned down, mostly at 0."""

_ARTICLE = re.compile(r"\s*(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\s*$|\s+$")
_WORD = re.compile(r"\w[\w.'’/-]*")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:\n])[\s\"“”'‘’(]*$")
# Small words that stand within names in capitals.
_WITHIN_NAMES = frozenset({"al", "and", "bin", "de", "el", "for", "ibn", "in", "of", "the", "van"})


@dataclass(frozen=True, slots=True)
class MarkedMention:
    """A mention of re3d: its type, its span without article and genitive, and if it is a name."""

    span: Span
    type: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A text of re3d and what is marked in it, in order."""

    text: str
    mentions: tuple[MarkedMention, ...]


def read_re3d(folder: Path) -> Iterator[MarkedDocument]:
    """Yield the documents of every part of re3d in `folder`: a folder of its own for each source.

    Raises ValueError where `folder` holds no part of re3d, or a file of it is too large or broken.
    """
    parts = sorted(path.parent for path in folder.glob("*/entities.json"))
    if not parts:
        raise ValueError(f"{folder}: no */entities.json; give the folder that holds re3d's parts")
    rows = [(_rows(part / "documents.json"), _rows(part / "entities.json")) for part in parts]
    texts = [str(document["text"]) for documents, _ in rows for document in documents]
    small = frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())
    for documents, entities in rows:
        of: dict[str, list[Mapping[str, Any]]] = {document["_id"]: [] for document in documents}
        for entity in entities:
            if entity["confidence"] >= SUREST:
                of[entity["documentId"]].append(entity)
        for document in documents:
            yield _document(document["text"], of[document["_id"]], small)


def _rows(path: Path) -> list[Mapping[str, Any]]:
    if path.stat().st_size > LARGEST_FILE:
        raise ValueError(f"{path}: larger than {LARGEST_FILE:,} bytes, not read")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _document(
    text: str, entities: Sequence[Mapping[str, Any]], small: frozenset[str]
) -> MarkedDocument:
    found = set()
    for entity in entities:
        span = bare(text, (entity["begin"], entity["end"]))
        found.add(MarkedMention(span, entity["type"], is_name(text, span, small)))
    ordered = sorted(found, key=lambda mention: (mention.span, mention.type))
    return MarkedDocument(text, tuple(each for each in ordered if not _holds_another(each, found)))


def _holds_another(mention: MarkedMention, mentions: set[MarkedMention]) -> bool:
    """Return whether a name consists of marked names of its type ("Arica, Chile"), which count."""
    return mention.is_name and any(
        other.is_name
        and other.type == mention.type
        and other.span != mention.span
        and mention.span[0] <= other.span[0]
        and other.span[1] <= mention.span[1]
        for other in mentions
    )


def bare(text: str, span: Span) -> Span:
    """Return `span` without an article before it and a genitive ending after it."""
    start, end = span
    article = _ARTICLE.match(text, start, end)
    if article is not None and article.end() < end:
        start = article.end()
    ending = _POSSESSIVE.search(text, start, end)
    return (start, ending.start() if ending is not None and ending.start() > start else end)


def is_name(text: str, span: Span, small: frozenset[str]) -> bool:
    """Return whether the words of `span` are a name: each has a capital or a figure, one a capital.

    Small words within ("of", "al") are free. A capital that opens a sentence says nothing where the
    collection writes the word small elsewhere (`small`), nor does the single letter of "I".
    """
    words = list(_WORD.finditer(text, *span))
    capitals = 0
    for number, word in enumerate(words):
        first = number == 0 and _SENTENCE_BEFORE.search(text[: word.start()]) is not None
        if any(part[:1].isupper() for part in word[0].split("-")):
            if first and word[0].lower() in small:
                return False
            capitals += len(word[0]) > 1
        elif not word[0][0].isdigit() and (number == 0 or word[0] not in _WITHIN_NAMES):
            return False
    return capitals > 0
