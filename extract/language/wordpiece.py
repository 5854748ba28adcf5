"""WordPiece: cuts lower-cased words into pieces of a fixed vocabulary.

The method is Schuster and Nakajima (2012) as BERT (Devlin et al., 2019) applies it: greedy longest
match first, continuing pieces marked with `##`.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import resources

MAX_PIECES = 12
"""Pieces kept of one word; what the model was trained with."""
_MAX_CHARACTERS = 100


class Vocabulary:
    """A table of pieces, numbered from 0 in the order given.

    `start` and `end` are the numbers of the pieces that open and close every sentence.
    """

    def __init__(self, pieces: Iterable[str]) -> None:
        self._spellings = tuple(pieces)
        self._known = {piece: number for number, piece in enumerate(self._spellings)}
        self._unknown = self._known["[UNK]"]
        self.start = self._known["[CLS]"]
        self.end = self._known["[SEP]"]

    def __len__(self) -> int:
        return len(self._known)

    def spelling(self, number: int) -> str:
        """Return the piece with `number`."""
        return self._spellings[number]

    def pieces(self, word: str) -> list[int]:
        """Return the piece numbers of one word: at least one, at most `MAX_PIECES`."""
        found: list[int] = []
        for part in _words_inside(_fold(word)):
            found.extend(self._greedy(part))
        return found[:MAX_PIECES] or [self._unknown]

    def _greedy(self, word: str) -> list[int]:
        if len(word) > _MAX_CHARACTERS:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else f"##{word[start:end]}"
                if piece in self._known:
                    break
                end -= 1
            if end == start:
                return [self._unknown]
            found.append(self._known[piece])
            start = end
        return found


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the packaged model."""
    source = resources.files("dateline.extract").joinpath("model", "vocabulary.txt")
    return Vocabulary(source.read_text(encoding="utf-8").rstrip("\n").split("\n"))


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) not in {"Mn", "Cc", "Cf"})


def _words_inside(word: str) -> list[str]:
    parts: list[str] = []
    for character in word:
        alone = not character.isalnum() or "\u4e00" <= character <= "\u9fff"
        if alone or not parts or not parts[-1][-1].isalnum():
            parts.append(character)
        else:
            parts[-1] += character
    return parts
