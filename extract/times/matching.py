"""Finds where the patterns of `rules/times/patterns.toml` fit a tokenised text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from dateline.extract.errors import RulesError
from dateline.extract.rulebook import load_rules
from dateline.extract.times.pattern_language import (
    LABEL_END,
    Part,
    PatternCompiler,
    expand,
    literals_in,
)
from dateline.extract.times.tokens import Tokens
from dateline.extract.times.vocabulary import BARRIER, Value, Vocabulary, word_tables

Match = Callable[[str, int], re.Match[str] | None]
"""Tries an expression at a place of a text."""

OPENING: Final = frozenset("\"“‘'`(:-–—•*|")
"""Marks after which a sentence may begin."""

LONGEST_BEFORE: Final = 9
"""How many tokens before an expression may belong to it."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern with the name of its reading and the reading's own settings."""

    reading: str
    expression: re.Pattern[str]
    settings: Mapping[str, Any]
    expects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a pattern fits: tokens `first` to `last` (exclusive) and its named parts."""

    tokens: Tokens
    pattern: Pattern
    first: int
    last: int
    parts: Mapping[str, tuple[int, int]]

    @property
    def span(self) -> tuple[int, int]:
        """Its first token and the one after its last."""
        return self.first, self.last

    def has(self, label: str) -> bool:
        """Say whether the part `label` is there."""
        return label in self.parts

    def words(self, label: str) -> str:
        """Return the words of a part, typography made plain; empty where it is not there."""
        return self.tokens.words(*self.parts[label]) if label in self.parts else ""

    def word_before(self) -> str:
        """Return the word before the expression."""
        return self.tokens.word(self.first - 1)

    def in_name(self) -> bool:
        """Say whether a capitalised expression follows a capitalised word, as the end of a name."""
        before = self.word_before()
        adjacent = self.tokens.symbols[self.first - 1 : self.first] != BARRIER
        return self.tokens.word(self.first).istitle() and before[:1].isupper() and adjacent

    def capital_inside(self, sentence_start: int) -> bool:
        """Say whether it has a capital without beginning a sentence: "Us Weekly", "Current TV"."""
        opening = self.word_before() in OPENING or self.tokens.symbols[self.first - 1] == BARRIER
        return (
            self.tokens.word(self.first).istitle() and self.first != sentence_start and not opening
        )

    def in_title(self) -> bool:
        """Say whether its last word is capitalised as in a title: "This Week", "60 Minutes"."""
        word = self.tokens.word(self.last - 1)
        return self.last - self.first > 1 and word.istitle()

    def value(self, label: str, *categories: str) -> Value | None:
        """Return the value of a part in the first of `categories` (its label's) that lists it."""
        words = self.words(label).lower()
        for category in categories or (label,):
            if words in self.tokens.vocabulary.values[category]:
                return self.tokens.vocabulary.values[category][words]
        return None

    def steps(self) -> int:
        """Return how far "last", "this", "next", "the previous" or "that" steps; 0 without one."""
        if self.has("deictic"):
            return self.number_value("deictic") or 0
        return self.number_value("anaphoric", "anaphoric", "that") or 0

    def number_value(self, label: str, *categories: str) -> int | None:
        """Return `value` where it is a number."""
        value = self.value(label, *categories)
        return value if isinstance(value, int) else None

    def text_value(self, label: str, *categories: str) -> str | None:
        """Return `value` where it is a text."""
        value = self.value(label, *categories)
        return value if isinstance(value, str) else None


def found_at(match: re.Match[str], pattern: Pattern, tokens: Tokens) -> Found:
    """Return a regular-expression match over symbols as a place in `tokens`."""
    parts = {
        group.partition(LABEL_END)[0]: match.span(group)
        for group, symbols in match.groupdict().items()
        if symbols is not None
    }
    return Found(tokens, pattern, match.start(), match.end(), parts)


class Grammar:
    """All patterns, compiled once, ready to run over tokens."""

    def __init__(self, rules: Mapping[str, Any], tables: Mapping[str, Mapping[str, Value]]) -> None:
        macros = rules.get("macros", {})
        rows = {
            kind: [
                (entry, expand(like, macros))
                for entry in rules.get(kind, ())
                for like in entry["like"]
            ]
            for kind in ("pattern", "before", "after")
        }
        expanded = [like for kind in rows.values() for _, like in kind]
        literals = set().union(*(literals_in(like) for like in expanded))
        self.vocabulary = Vocabulary(tables, sorted(literals))
        self._by_first: dict[str, list[tuple[Pattern, Part]]] = {}
        for entry, like in rows["pattern"]:
            pattern, part = self._compile(entry, like, "{}")
            for symbol in part.first:
                self._by_first.setdefault(symbol, []).append((pattern, part))
        self._tries: dict[str, list[tuple[Match, Pattern]]] = {}
        self._starters = re.compile("[" + "".join(sorted(self._by_first)) + "]")
        self._before = [self._compile(entry, like, r"{}\Z")[0] for entry, like in rows["before"]]
        self._after = [self._compile(entry, like, "{}")[0] for entry, like in rows["after"]]

    def _compile(self, entry: Mapping[str, Any], like: str, form: str) -> tuple[Pattern, Part]:
        part = PatternCompiler(like, self.vocabulary).parse()
        if part.empty:
            raise RulesError(f"rules/times/patterns.toml: pattern {like!r} fits no words at all")
        expression = re.compile(form.format(f"(?:{part.expression})"))
        settings = {
            key: value for key, value in entry.items() if key not in ("like", "reading", "expects")
        }
        symbols = (self.vocabulary.symbols_in(category) for category in entry.get("expects", ()))
        expects = frozenset("".join(symbols))
        return Pattern(entry["reading"], expression, settings, expects), part

    def starts(self, tokens: Tokens, position: int) -> int | None:
        """Return the first token from `position` on at which a pattern may begin."""
        match = self._starters.search(tokens.symbols, position)
        return match.start() if match else None

    def at(self, tokens: Tokens, position: int) -> list[Found]:
        """Return what fits at token `position`, longest first, else in the order of the rules."""
        symbols = tokens.symbols
        pair = symbols[position : position + 2]
        tries = self._tries.get(pair)
        if tries is None:
            tries = self._tries[pair] = self._worth_trying(pair)
        places = [
            found_at(match, pattern, tokens)
            for fits, pattern in tries
            if (match := fits(symbols, position)) and match.end() > position
        ]
        places.sort(key=lambda found: -found.last)
        return places

    def _worth_trying(self, pair: str) -> list[tuple[Match, Pattern]]:
        """Return the patterns that may begin with the two symbols `pair`."""
        return [
            (pattern.expression.match, pattern)
            for pattern, part in self._by_first.get(pair[0], ())
            if part.single or pair[1:] in part.second
        ]

    def before(self, tokens: Tokens, position: int, limit: int) -> Iterator[Found]:
        """Yield what fits right before token `position`, not reaching before token `limit`."""
        begin = max(limit, position - LONGEST_BEFORE)
        for pattern in self._before:
            if pattern.expects and tokens.symbols[position] not in pattern.expects:
                continue
            match = pattern.expression.search(tokens.symbols, begin, position)
            if match:
                yield found_at(match, pattern, tokens)

    def after(self, tokens: Tokens, position: int) -> Iterator[Found]:
        """Yield what fits right after the token before `position`."""
        for pattern in self._after:
            match = pattern.expression.match(tokens.symbols, position)
            if match:
                yield found_at(match, pattern, tokens)


@cache
def grammar() -> Grammar:
    """Return the grammar of the project's own rules."""
    return Grammar(load_rules("times/patterns"), word_tables())
