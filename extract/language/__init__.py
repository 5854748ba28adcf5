"""The language core: sentences, words, parts of speech, dependencies and names of a text."""

from dateline.extract.language.analysis import analyse
from dateline.extract.language.sentence import NameSpan, Sentence, Token

__all__ = ["NameSpan", "Sentence", "Token", "analyse"]
