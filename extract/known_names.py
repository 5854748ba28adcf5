"""Finds the names that the rules know: countries, demonyms, capitals, organizations, outlets.

Names are matched letter by letter, capitals included, so that "us", "who" and "may" stay words. The
longest name wins, whole words only; a possessive ending is not part of the span. People and the
towns of the gazetteer are not found here.
"""

import re
from dataclasses import dataclass
from functools import cache

from dateline.extract.known_name_index import (
    FIRST_WORD,
    KnownKind,
    KnownType,
    Reading,
    known_readings,
    normalize,
)
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

CAPITAL_LINE = 0.6
"""Share of capital letters from which a line counts as set in capitals."""

SEEN_OF_LINE = 500
"""Characters looked at on either side to tell whether a line is set in capitals."""

_SPELLED = {" ": r"\s{1,3}", "'": "['’‘ʼ`´]", "-": "[-‐‑–]"}


@dataclass(frozen=True, slots=True)
class KnownName:
    """A known name in a text: where it stands and what it can mean, the likeliest reading first."""

    span: Span
    text: str
    readings: tuple[Reading, ...]

    @property
    def name(self) -> str:
        """Canonical name of what the likeliest reading means."""
        return self.readings[0].name

    @property
    def type(self) -> KnownType:
        """Type of what the likeliest reading means."""
        return self.readings[0].type

    @property
    def kind(self) -> KnownKind:
        """How the word names it: as a name, a demonym, a capital or a seat of government."""
        return self.readings[0].kind

    @property
    def strong(self) -> bool:
        """Whether the word needs no support from the rest of the article."""
        return self.readings[0].strong

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2 code of the country, the side acted for or the land it lies in."""
        return self.readings[0].country

    @property
    def medium(self) -> bool:
        """Whether it is a platform that carries what others say."""
        return self.readings[0].medium


def find_known_names(text: str) -> tuple[KnownName, ...]:
    """Return the known names of `text` from left to right, without overlaps.

    Spans are half-open offsets in code points of `text`. "Moscow" has two readings: the government
    of Russia (`kind` "capital") and the city (`type` "place"); telling them apart needs syntax.
    """
    found = []
    position = 0
    for word in _first_words().finditer(text):
        if word.start() < position:
            continue
        if word.group() not in _spellings_by_first_word():
            continue
        match = _names_from(word.group()).match(text, word.start())
        if match is None:
            continue
        spelling = normalize(match.group())
        if _is_word_in_capitals(spelling, text, match.start()):
            continue
        position = match.end()
        span = (match.start(), match.end())
        found.append(KnownName(span, match.group(), known_readings()[spelling]))
    return tuple(found)


@cache
def _first_words() -> re.Pattern[str]:
    """Return the pattern of words that a name can begin with."""
    small = sorted({word for word in _spellings_by_first_word() if word[0].islower()})
    listed = rf"|(?:{'|'.join(small)})(?![^\W_])" if small else ""
    return re.compile(rf"(?<![\w@])(?:[^\W\d_a-z][^\W_]*{listed})")


@cache
def _spellings_by_first_word() -> dict[str, list[str]]:
    spellings: dict[str, list[str]] = {}
    for spelling in known_readings():
        first = FIRST_WORD.match(spelling)
        if first:
            spellings.setdefault(first.group(), []).append(spelling)
    return spellings


@cache
def _names_from(first_word: str) -> re.Pattern[str]:
    """Return the pattern of the names that begin with a known first word, the longest first."""
    spellings = _spellings_by_first_word()[first_word]
    longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    return re.compile(rf"(?:{'|'.join(map(_pattern_of, longest_first))})(?![\w$£€])")


def _pattern_of(spelling: str) -> str:
    return "".join(_SPELLED.get(character) or re.escape(character) for character in spelling)


def _is_word_in_capitals(spelling: str, text: str, start: int) -> bool:
    return spelling in _words_in_capitals() and _line_share_of_capitals(text, start) > CAPITAL_LINE


@cache
def _words_in_capitals() -> frozenset[str]:
    return frozenset(load_rules("known_names")["words_in_capitals"])


def _line_share_of_capitals(text: str, start: int) -> float:
    before = text[max(0, start - SEEN_OF_LINE) : start].rpartition("\n")[2]
    line = before + text[start : start + SEEN_OF_LINE].partition("\n")[0]
    letters = sum(map(str.isalpha, line))
    return sum(map(str.isupper, line)) / letters if letters else 0.0
