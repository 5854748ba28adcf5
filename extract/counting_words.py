"""Patterns for words that count from a known day: day counters, anniversaries, "years ago".

The words are in `rules/publication.toml`.
"""

import re
from functools import cache

from dateline.extract.phrases import phrase_pattern
from dateline.extract.rulebook import load_rules


def _any_of(*tables: str) -> str:
    words = [word for table in tables for word in load_rules("publication")["counting"][table]]
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(phrase_pattern(word) for word in longest_first) + ")"


@cache
def counter_pattern() -> re.Pattern[str]:
    """Return a pattern for day counters ("day 1,455", "97th day"); its groups hold the number."""
    number, day = r"(\d{1,2},\d{3}|\d{2,4})", _any_of("day")
    ending = "|".join(load_rules("publication")["counting"]["ordinal_endings"])
    return re.compile(
        rf"\b{day}\s+(?:#\s*)?{number}\b|\b{number}(?:{ending})\s+{day}\b", re.IGNORECASE
    )


@cache
def anniversary_pattern() -> re.Pattern[str]:
    """Return a pattern for anniversaries; `count` or `ordinal` holds the number, if it is there."""
    return re.compile(
        rf"\b(?:(?P<count>\w+)[\s-]{_any_of('year')}\s+|(?P<ordinal>\w+)\s+)?"
        rf"{_any_of('anniversary')}\b",
        re.IGNORECASE,
    )


@cache
def since_pattern() -> re.Pattern[str]:
    """Return a pattern for "four years ago" and its like.

    Its groups are `number`, `half` (and a half), `years` (None for months) and `today`.
    """
    return re.compile(
        rf"\b(?P<number>\w+)(?P<half>\s+{_any_of('half')})?[\s-]+"
        rf"(?:(?P<years>{_any_of('year')})|{_any_of('month')})\s+"
        rf"{_any_of('links')}\b(?P<today>\s+{_any_of('today')}\b)?",
        re.IGNORECASE,
    )


@cache
def into_year_pattern() -> re.Pattern[str]:
    """Return a pattern for "in its fourth year": `ordinal`, and `entering` if the year begins."""
    return re.compile(
        rf"\b(?:{_any_of('within')}|(?P<entering>{_any_of('entering')}))\s+"
        rf"(?:{_any_of('small')}\s+)?(?P<ordinal>\w+)\s+{_any_of('year')}\b",
        re.IGNORECASE,
    )
