"""Folds place names so that spellings which differ in accents, case or hyphens compare equal."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe",
        "þ": "th", "ð": "d", "ə": "a", "ŋ": "n", "ƙ": "k", "ɓ": "b", "ɗ": "d",
    }
)  # fmt: skip
"""Latin letters that Unicode does not decompose into a plain letter and a mark."""

_DROPPED = re.compile(r"[\u0300-\u036f'’‘`´ʹʺʻʼʾʿ.]")
_BETWEEN = re.compile(r"[\W_]+")


def fold_name(name: str) -> str:
    """Return `name` in small plain letters with single blanks: "Deir ez-Zor" → "deir ez zor".

    Apostrophes and full stops disappear, other punctuation becomes a blank. Idempotent.
    """
    decomposed = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    return _BETWEEN.sub(" ", _DROPPED.sub("", decomposed)).strip()
