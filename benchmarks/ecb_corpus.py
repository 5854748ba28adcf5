"""Reads ECB+ (Cybulska and Vossen 2014, LREC): news with event mentions linked across documents."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.extract.records import Span

LARGEST_FILE = 5_000_000
_NO_SPACE_BEFORE = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "'s", "n't", "'", "”", "%"})
_NO_SPACE_AFTER = frozenset({"(", "[", "“", "$", "£"})
_STOPS = frozenset({".", "!", "?", "”", '"'})


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words for an event: the document, their span in its text, and the event they mean."""

    document: str
    span: Span
    event: str


@dataclass(frozen=True, slots=True)
class Topic:
    """The documents of a topic as texts by name, and their event mentions."""

    name: str
    texts: dict[str, str]
    mentions: tuple[EventMention, ...]


def read_topics(folder: Path) -> Iterator[Topic]:
    """Yield the topics of `folder`, which holds one numbered folder each, in order of number.

    Raises `ValueError` where a file is too large or no XML.
    """
    numbered = [each for each in folder.iterdir() if each.is_dir() and each.name.isdigit()]
    for each in sorted(numbered, key=lambda path: int(path.name)):
        texts: dict[str, str] = {}
        mentions: list[EventMention] = []
        for path in sorted(each.glob("*.xml")):
            texts[path.stem], found = _read(path)
            mentions.extend(found)
        yield Topic(each.name, texts, tuple(mentions))


def _read(path: Path) -> tuple[str, list[EventMention]]:
    if path.stat().st_size > LARGEST_FILE:
        raise ValueError(f"{path.name}: larger than {LARGEST_FILE:,} bytes")
    try:
        # The folder is the user's own corpus; expat expands no external entities.
        root = ElementTree.parse(path).getroot()  # noqa: S314
    except ElementTree.ParseError as error:
        raise ValueError(f"{path.name}: no XML ({error})") from error
    text, spans = _text(root)
    events = _events(root)
    mentions = []
    for mark in root.iterfind("Markables/*"):
        anchors = [spans[each.attrib["t_id"]] for each in mark.iterfind("token_anchor")]
        if anchors and "ACTION" in mark.tag:
            # A mention without a link is an event of its own.
            own = f"{path.stem}/{mark.attrib['m_id']}"
            span = (min(start for start, _ in anchors), max(end for _, end in anchors))
            mentions.append(EventMention(path.stem, span, events.get(mark.attrib["m_id"], own)))
    return text, mentions


def _text(root: ElementTree.Element) -> tuple[str, dict[str, Span]]:
    """Return the text with the spaces that a reader expects, and where each token is in it."""
    parts: list[str] = []
    spans: dict[str, Span] = {}
    length = 0
    sentence, last = None, ""
    for token in root.iterfind("token"):
        word = token.text or ""
        if parts:
            space = "" if word in _NO_SPACE_BEFORE or last in _NO_SPACE_AFTER else " "
            if token.attrib["sentence"] != sentence:
                space = " " if last in _STOPS else "\n"
            parts.append(space)
            length += len(space)
        parts.append(word)
        spans[token.attrib["t_id"]] = (length, length + len(word))
        length += len(word)
        sentence, last = token.attrib["sentence"], word
    return "".join(parts), spans


def _events(root: ElementTree.Element) -> dict[str, str]:
    """Lead from mentions to the events that links across and within documents give them."""
    names = {
        each.attrib["m_id"]: each.attrib["instance_id"]
        for each in root.iterfind("Markables/*")
        if "instance_id" in each.attrib
    }
    found: dict[str, str] = {}
    for link in root.iterfind("Relations/*"):
        target = link.find("target")
        if target is None or "COREF" not in link.tag:
            continue
        for source in link.iterfind("source"):
            event = names.get(target.attrib["m_id"]) or link.attrib.get("note")
            found[source.attrib["m_id"]] = event or f"link/{link.attrib['r_id']}"
    return found
