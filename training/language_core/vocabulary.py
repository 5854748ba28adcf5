"""Prunes the encoder's vocabulary to the pieces that English-language news can use."""

import unicodedata
from pathlib import Path

_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
_LATIN_ENDS = 0x250
"""The first code point behind Latin Extended-B; letters behind it are of other scripts."""


def pruned(path: Path) -> tuple[list[str], list[int]]:
    """Return the pieces of `vocab.txt` that are kept, and their numbers in the whole.

    Left out are placeholders and pieces with letters of other scripts: the text is folded to
    unaccented Latin where it can be, and what cannot be is an unknown piece either way.
    """
    pieces = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    kept = [number for number, piece in enumerate(pieces) if _is_kept(piece)]
    return [pieces[number] for number in kept], kept


def _is_kept(piece: str) -> bool:
    if piece.startswith("[") and piece.endswith("]") and len(piece) > 2:
        return piece in _SPECIAL
    return not any(
        ord(letter) >= _LATIN_ENDS and unicodedata.category(letter).startswith("L")
        for letter in piece
    )
