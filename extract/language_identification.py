"""Tells which language an article is written in."""

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.rulebook import load_rules

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"
ENGLISH = "en"

_FEWEST_WORDS = 5
_WINDOW = 2_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Of 4,326 English news articles, one in a hundred has a share below this.
_ENGLISH_SHARE = 0.1
# Names make the identifier doubt English texts, but it never rules English out for them.
_ENGLISH_NOT_RULED_OUT = 0.05


def identify_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, "und" where it cannot be told.

    The beginning, middle and end of a long text are looked at; digits and signs are left out. A
    text with a good share of English function words is English; any other is given to py3langid
    (a naive Bayes classifier over byte n-grams), and is English unless that rules English out.
    Fewer than five words are too few to tell. Same text, same answer.
    """
    words = _WORD.findall(_sample(text))
    if len(words) < _FEWEST_WORDS:
        return _identify_unspaced(words)
    english = load_rules("languages")["english_words"]
    if sum(word.lower() in english for word in words) >= _ENGLISH_SHARE * len(words):
        return ENGLISH
    return _classify(" ".join(words))


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return " ".join((text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]))


def _identify_unspaced(words: list[str]) -> str:
    """Return the language of words so long that their script must do without spaces."""
    letters = " ".join(words)
    return UNDETERMINED if len(letters) < 10 * _FEWEST_WORDS else _classify(letters)


def _classify(letters: str) -> str:
    ranked = _identifier().rank(letters)
    if dict(ranked).get(ENGLISH, 0.0) >= _ENGLISH_NOT_RULED_OUT:
        return ENGLISH
    code: str = ranked[0][0]
    if len(code) == 2:
        return code
    written_as: dict[str, str] = load_rules("languages")["written_as"]
    return written_as.get(code, UNDETERMINED)


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
