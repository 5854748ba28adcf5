"""Finds the phrases of the rules files in text.

A phrase is plain words; `#` stands for a number and `*` for any few words. Capitals, the form of
apostrophes, and spaces before punctuation (as in tokenised text) make no difference.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

LONGEST_GAP = 80
"""How many characters `*` may stand for."""

Place = Literal["anywhere", "end", "whole"]

_PIECES = re.compile(r"[^\W_]+|[*#\s]|[^\w\s]|_")
_NUMBER = r"\d[\d,.]*"
_NEVER = r"(?!)"


def fold(text: str) -> str:
    """Return `text` in small letters with straight apostrophes; every character keeps its place."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.replace("’", "'").replace("‘", "'")


def phrase_pattern(phrase: str) -> str:
    """Return the regular expression for one phrase, to be used on folded text."""
    parts: list[str] = []
    for piece in _PIECES.findall(fold(phrase.strip())):
        if piece == "*":
            parts.append(f".{{0,{LONGEST_GAP}}}?")
        elif piece == "#":
            parts.append(_NUMBER)
        elif piece.isspace():
            parts.append(r"\s+")
        elif piece == "'":
            parts.append(r"\s*'\s*")
        elif piece.isalnum() or not parts:
            parts.append(re.escape(piece))
        else:
            parts.append(r"\s*" + re.escape(piece))
    return "".join(parts) + (r"(?!\w)" if phrase[-1:].isalnum() else "")


class Phrases:
    """A set of phrases that can be looked for together, the longest first.

    `place` says where in a text they count: `anywhere`, at its `end`, or as the `whole` of it. A
    `*` at the end of a phrase for the whole stands for the rest of the text, however long.
    """

    __slots__ = ("_pattern",)

    def __init__(self, phrases: Iterable[str], place: Place = "anywhere") -> None:
        ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
        if place == "whole":
            patterns = [self._open_ended(phrase) for phrase in ordered]
        else:
            patterns = [phrase_pattern(phrase) for phrase in ordered]
        # One look back in front of all words, so that each alternative begins with its own letter
        # and the expression engine can reject it at once.
        by_word = [
            pattern
            for phrase, pattern in zip(ordered, patterns, strict=True)
            if phrase[0].isalnum() or phrase[0] == "#"
        ]
        others = [pattern for pattern in patterns if pattern not in set(by_word)]
        joined = f"(?<!\\w)(?:{'|'.join(by_word) or _NEVER})|{'|'.join(others) or _NEVER}"
        tail = r"[\s.]*\Z" if place == "end" else ""
        self._pattern = re.compile(f"(?:{joined}){tail}", re.DOTALL)

    @staticmethod
    def _open_ended(phrase: str) -> str:
        if phrase.endswith("*"):
            return phrase_pattern(phrase.rstrip("* ")) + ".*"
        return phrase_pattern(phrase)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first phrase found in `text`."""
        return self._pattern.search(fold(text))

    def opens(self, text: str) -> bool:
        """Whether `text` begins with one of the phrases."""
        return self._pattern.match(fold(text)) is not None

    def is_whole(self, text: str) -> bool:
        """Whether `text` is one of the phrases and nothing else."""
        return self._pattern.fullmatch(fold(text)) is not None

    def find_all(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every phrase found, left to right, without overlaps."""
        return self._pattern.finditer(fold(text))
