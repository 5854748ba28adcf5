"""Cuts text into words the way Universal Dependencies' English EWT treebank does."""

import re
from functools import cache
from typing import NamedTuple

from dateline.extract.rulebook import load_rules


class Word(NamedTuple):
    """A word and its code-point offsets in the whole text."""

    text: str
    start: int
    end: int


_CLITIC = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m|S))$", re.IGNORECASE)

# Accents written apart, soft hyphens and joiners stand inside a word and do not end it.
_JOINED = r"[\w\u0300-\u036f\u00ad\u200c\u200d]"
# Signs without a shape of their own that stand between words: they are no words.
_INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff"


@cache
def abbreviations() -> frozenset[str]:
    """Return abbreviations that keep their full stop, in lower case without it."""
    rules = load_rules("tokens")
    groups = ("titles", "others", "calendar", "states")
    return frozenset(word.lower() for group in groups for word in rules[group])


@cache
def _pattern() -> re.Pattern[str]:
    cut = "|".join(sorted(map(re.escape, abbreviations()), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"""
        (?P<link>https?://[^\s<>"”]+[^\s<>"”.,;:!?)\]]|www\.[^\s<>"”]+[^\s<>"”.,;:!?)\]]|[\w.+-]+@[\w-]+\.[\w.]+\w)
      | (?P<dotted>(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?!\w))?)
      | (?P<cut>(?i:\b(?:{cut}))\.(?=\s|,|$))
      | (?P<initial>(?<!\w)[A-Z]\.(?=\s+[A-Z]))
      | (?P<handle>[@\#]\w+)
      | (?P<number>\d++(?:[.,:/]\d++)*+[^\W_]*)
      | (?P<model>[A-Z][A-Za-z]{{0,3}}-\d+[A-Za-z]*)
      | (?P<clitic>n['’]t\b|['’](?:s|re|ve|ll|d|m)\b)
      | (?P<word>\w{_JOINED}*(?:['’]\w{_JOINED}*)*)
      | (?P<run>\.{{2,}}|-{{2,}}|`{{2}}|'{{2}})
      | (?P<mark>[^\s{_INVISIBLE}])
        """,
        re.VERBOSE,
    )


def tokenize(text: str, start: int, end: int) -> list[Word]:
    """Cut `text[start:end]` into words; offsets count from the beginning of `text`."""
    splits = load_rules("tokens")["splits"]
    words: list[Word] = []
    for match in _pattern().finditer(text, start, end):
        piece, at = match[0], match.start()
        if match.lastgroup != "word":
            words.append(Word(piece, at, match.end()))
            continue
        parts = splits.get(piece.lower()) or _without_clitic(piece)
        for part in parts:
            words.append(Word(piece[at - match.start() :][: len(part)], at, at + len(part)))
            at += len(part)
    return words


def _without_clitic(piece: str) -> list[str]:
    tail: list[str] = []
    while match := _CLITIC.match(piece):
        piece, clitic = match[1], match[2]
        tail.insert(0, clitic)
    return [piece, *tail]
