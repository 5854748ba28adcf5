"""Finds where sentences begin and end."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.extract.language.tokens import Word, tokenize
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

MAX_WORDS = 200
"""Longer sentences are cut, so that memory stays bounded and the model's 512 pieces suffice."""

_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n|\r")
_TERMINALS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’)]»''")
_OPENERS = frozenset("\"'“‘([«`")
_DOTTED = re.compile(r"(?:\w\.)+$")


@cache
def _titles() -> frozenset[str]:
    rules = load_rules("tokens")
    return frozenset(f"{word}.".lower() for word in (*rules["titles"], *rules["others"]))


@cache
def _starters() -> frozenset[str]:
    return frozenset(load_rules("tokens")["sentence_starters"])


def paragraphs(text: str, kept: Sequence[Span]) -> Iterator[Span]:
    """Cut kept spans at line ends, joining a line to the next one that goes on in lower case."""
    lines = [line for start, end in kept for line in _lines(text, start, end)]
    pending: Span | None = None
    for line in lines:
        if pending is None:
            pending = line
        elif _goes_on(text, pending, line):
            pending = (pending[0], line[1])
        else:
            yield pending
            pending = line
    if pending is not None:
        yield pending


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in [*_PARAGRAPH.finditer(text, start, end), None]:
        stop = match.start() if match else end
        piece = text[at:stop]
        if piece.strip():
            yield (at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip()))
        at = match.end() if match else end


def _goes_on(text: str, first: Span, second: Span) -> bool:
    gap = text[first[1] : second[0]]
    return (
        not gap.strip()
        and gap.count("\n") <= 1
        and text[first[1] - 1] not in _TERMINALS
        and text[second[0]].islower()
    )


def sentences(text: str, paragraph: Span) -> Iterator[list[Word]]:
    """Cut a paragraph into sentences, each the list of its words."""
    current: list[Word] = []
    words = tokenize(text, *paragraph)
    for index, word in enumerate(words):
        current.append(word)
        following = words[index + 1] if index + 1 < len(words) else None
        if following is None or _ends(text, current, following) or len(current) >= MAX_WORDS:
            yield current
            current = []


def _ends(text: str, current: list[Word], following: Word) -> bool:
    last = current[-1]
    if following.text[0] in _CLOSERS and text[last.end : following.start] == "":
        return False
    if following.text in _TERMINALS:
        return False
    before = len(current) - 1
    while before > 0 and current[before].text[0] in _CLOSERS and current[before].text != ".":
        before -= 1
    closing = current[before].text
    opens = following.text[0] in _OPENERS or not following.text[0].islower()
    if closing[-1] not in _TERMINALS or not opens:
        return False
    if len(closing) > 1 and closing.endswith(".") and closing.strip("."):
        return _abbreviation_ends(closing, following)
    return True


def _abbreviation_ends(word: str, following: Word) -> bool:
    if word.lower() in _titles():
        return False
    if len(word) == 2:
        return False
    return following.text in _starters() or following.text[0] in '“"`'
