r"""The small language of `rules/times/patterns.toml`, compiled to regular expressions over symbols.

A pattern is a row of items separated by spaces:

    month              one token, or phrase, of a category (or of a shape such as `year_number`)
    'of'               that very word
    @month             the same as  month  but remembered under the name `month`
    first:month        remembered under the name `first`
    (a | b)            either;   n:(a | b) remembered
    {amount}           the macro of that name
    x?  x*  x+         at most one, any number, at least one
    after=a,b          the token before is in one of the categories (and is not part of the match)
    not-after=a,b  before=a,b  not-before=a,b      alike
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.extract.errors import RulesError
from dateline.extract.times.shapes import SHAPES
from dateline.extract.times.vocabulary import Vocabulary, words_of

ITEM: Final = re.compile(
    r"\s*(?:(?P<context>(?:not-)?(?:after|before))=(?P<listed>(?:'[^']+'|\w+)(?:,(?:'[^']+'|\w+))*)"
    r"|(?P<label>\w+):|@(?P<same>\w+)|'(?P<literal>[^']+)'|(?P<name>\w+)|(?P<sign>[()|?*+]))"
)
MACRO: Final = re.compile(r"\{(\w+)\}")
LABEL_END: Final = "__"
"""Keeps the groups of a label apart where a pattern uses it in several branches."""

NOTHING: Final = "(?!)"
LOOK: Final = {
    "after": "(?<={})",
    "not-after": "(?<!{})",
    "before": "(?={})",
    "not-before": "(?!{})",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A compiled piece: its expression, and what a try at it needs to know beforehand.

    It may begin with the symbols `first`, go on with those of `second`, and be `empty` or a
    `single` symbol long.
    """

    expression: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    empty: bool = False
    single: bool = False


def row_of(parts: Iterable[Part]) -> Part:
    """Return `parts` one after the other."""
    whole = Part("", empty=True)
    for part in parts:
        second = whole.second | (part.first if whole.single else frozenset())
        whole = Part(
            whole.expression + part.expression,
            whole.first | (part.first if whole.empty else frozenset()),
            second | (part.second if whole.empty else frozenset()),
            empty=whole.empty and part.empty,
            single=(whole.single and part.empty) or (whole.empty and part.single),
        )
    return whole


def choice_of(parts: Sequence[Part]) -> Part:
    """Return any one of `parts`; for none what fits nowhere."""
    return Part(
        "(?:" + "|".join([part.expression for part in parts] or [NOTHING]) + ")",
        frozenset().union(*(part.first for part in parts)),
        frozenset().union(*(part.second for part in parts)),
        empty=any(part.empty for part in parts),
        single=any(part.single for part in parts),
    )


def expand(pattern: str, macros: Mapping[str, str], depth: int = 0) -> str:
    """Return `pattern` with every `{macro}` replaced; `RulesError` for a wrong or endless one."""
    if depth > 10:
        raise RulesError(f"rules/times/patterns.toml: macros go round in circles in {pattern!r}")

    def replaced(match: re.Match[str]) -> str:
        if match[1] not in macros:
            raise RulesError(f"rules/times/patterns.toml: no macro {match[1]!r}")
        return f"({expand(macros[match[1]], macros, depth + 1)})"

    return MACRO.sub(replaced, pattern)


def literals_in(pattern: str) -> set[str]:
    """Return the words that an expanded pattern writes in quotes."""
    quoted = re.findall(r"'([^']+)'", pattern)
    return {word for phrase in quoted for word in words_of(phrase)}


class PatternCompiler:
    """Compiles one expanded pattern; `parse` returns the whole as a `Part`."""

    def __init__(self, pattern: str, vocabulary: Vocabulary) -> None:
        self.pattern = pattern
        self.vocabulary = vocabulary
        self.position = 0
        self._labels = 0

    def parse(self) -> Part:
        """Compile the pattern; `RulesError` names it where it does not follow the language."""
        part = self._alternatives()
        if self.pattern[self.position :].strip():
            raise self._error("something is left over")
        return part

    def _error(self, problem: str) -> RulesError:
        return RulesError(
            f"rules/times/patterns.toml: {problem} at character {self.position}"
            f" of pattern {self.pattern!r}"
        )

    def _peek(self) -> re.Match[str] | None:
        return ITEM.match(self.pattern, self.position)

    def _alternatives(self) -> Part:
        parts = [self._sequence()]
        while (item := self._peek()) and item["sign"] == "|":
            self.position = item.end()
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else choice_of(parts)

    def _sequence(self) -> Part:
        parts = []
        while (item := self._peek()) and item["sign"] not in ("|", ")"):
            self.position = item.end()
            parts.append(self._quantified(self._atom(item)))
        return row_of(parts)

    def _quantified(self, part: Part) -> Part:
        item = self._peek()
        if not item or item["sign"] not in ("?", "*", "+"):
            return part
        self.position = item.end()
        expression = f"(?:{part.expression}){item['sign']}"
        again = part.first if part.single and item["sign"] != "?" else frozenset[str]()
        empty = part.empty or item["sign"] != "+"
        return replace(part, expression=expression, second=part.second | again, empty=empty)

    def _atom(self, item: re.Match[str]) -> Part:
        if item["context"]:
            symbols = "".join(self._one_symbol(name) for name in item["listed"].split(","))
            return Part(LOOK[item["context"]].format(f"[{symbols}]"), empty=True)
        if item["label"]:
            following = self._peek()
            if following is None:
                raise self._error("a label names nothing")
            self.position = following.end()
            return self._labelled(item["label"], self._atom(following))
        if item["same"]:
            return self._labelled(item["same"], self._category(item["same"]))
        if item["literal"]:
            return self._literal(item["literal"])
        if item["name"]:
            return self._category(item["name"])
        if item["sign"] == "(":
            return self._group()
        raise self._error(f"unexpected {item['sign']!r}")

    def _group(self) -> Part:
        part = self._alternatives()
        closing = self._peek()
        if not closing or closing["sign"] != ")":
            raise self._error("a bracket stays open")
        self.position = closing.end()
        return replace(part, expression=f"(?:{part.expression})")

    def _labelled(self, label: str, part: Part) -> Part:
        self._labels += 1
        group = f"{label}{LABEL_END}{self._labels}"
        return replace(part, expression=f"(?P<{group}>{part.expression})")

    def _one_symbol(self, name: str) -> str:
        if name.startswith("'"):
            return self.vocabulary.symbols_in(f"={name.strip(chr(39))}")
        symbols = self.vocabulary.symbols_in(name)
        if name not in self.vocabulary.values and name not in SHAPES and not symbols:
            raise self._error(f"no category {name!r}")
        return symbols

    def _word(self, word: str) -> Part:
        symbols = self.vocabulary.symbols_in(f"={word}")
        return Part(f"[{symbols}]", frozenset(symbols), single=True)

    def _row(self, words: tuple[str, ...]) -> Part:
        return row_of(self._word(word) for word in words)

    def _literal(self, text: str) -> Part:
        return self._row(words_of(text))

    def _category(self, name: str) -> Part:
        symbols = self._one_symbol(name)
        phrases = sorted(self.vocabulary.phrases.get(name, ()), key=lambda row: (-len(row), row))
        parts = [self._row(words) for words in phrases]
        if symbols:
            parts.append(Part(f"[{symbols}]", frozenset(symbols), single=True))
        return choice_of(parts)
