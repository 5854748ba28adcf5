"""WordPiece: cuts lower-cased words into pieces of a fixed vocabulary.

The method is Schuster and Nakajima (2012) as BERT (Devlin et al., 2019) applies it: greedy longest
match first, continuing pieces marked with `##`.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

MAX_PIECES = 12
"""Pieces kept of one word; what the model was trained with."""
_MAX_CHARACTERS = 100


@cache
def vocabulary() -> Mapping[str, int]:
    """Return the piece-to-number table of the packaged model."""
    source = resources.files("dateline.extract").joinpath("model", "vocabulary.txt")
    lines = source.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


@cache
def _special(piece: str) -> int:
    return vocabulary()[piece]


def start_piece() -> int:
    """Return the number of the piece that opens every sentence."""
    return _special("[CLS]")


def end_piece() -> int:
    """Return the number of the piece that closes every sentence."""
    return _special("[SEP]")


def pieces(word: str) -> list[int]:
    """Return the piece numbers of one word: at least one, at most `MAX_PIECES`."""
    known = vocabulary()
    plain = _fold(word)
    found: list[int] = []
    for part in _words_inside(plain):
        found.extend(_greedy(part, known))
    return found[:MAX_PIECES] or [_special("[UNK]")]


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


def _greedy(word: str, known: Mapping[str, int]) -> list[int]:
    if len(word) > _MAX_CHARACTERS:
        return [_special("[UNK]")]
    found: list[int] = []
    start = 0
    while start < len(word):
        end = len(word)
        while end > start:
            piece = word[start:end] if start == 0 else f"##{word[start:end]}"
            if piece in known:
                break
            end -= 1
        if end == start:
            return [_special("[UNK]")]
        found.append(known[piece])
        start = end
    return found
