"""The word categories that patterns are made of, read from `rules/times/words.toml`.

A category holds words and phrases, each with a value. Every word form gets one symbol (a private
character) for the set of categories it belongs to, so that a text becomes a short string of symbols
over which patterns run as ordinary regular expressions.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from dateline.extract.errors import RulesError
from dateline.extract.rulebook import load_rules
from dateline.extract.times.shapes import SAMPLES, SHAPES, TOKEN, shapes_of

Value = str | int

FIRST_SYMBOL: Final = 0xE000
"""Symbols come from the Unicode private-use area and never meet real text."""

OTHER: Final = chr(FIRST_SYMBOL)
BARRIER: Final = chr(FIRST_SYMBOL + 1)


def words_of(phrase: str) -> tuple[str, ...]:
    """Cut a phrase of a rules file into tokens as a text is cut."""
    return tuple(match[0] for match in TOKEN.finditer(phrase))


def word_forms(entry: str) -> frozenset[str]:
    """Return the spellings in text that the word `entry` of a rules file stands for."""
    if entry.islower():
        return frozenset({entry, entry.capitalize(), entry.upper()})
    return frozenset({entry, entry.upper()})


class Vocabulary:
    """Word categories with the symbol of every word form.

    `literals` are single words that patterns name themselves; each becomes a category `=word`.
    """

    def __init__(
        self, tables: Mapping[str, Mapping[str, Value]], literals: Iterable[str] = ()
    ) -> None:
        self.values: dict[str, dict[str, Value]] = {}
        self.phrases: dict[str, list[tuple[str, ...]]] = {}
        self._categories_of: dict[str, set[str]] = {}
        for category, entries in tables.items():
            self._add_category(category, entries)
        for literal in literals:
            self._add_literal(literal)
        self._symbol_of_set: dict[frozenset[str], str] = {}
        self._symbols_in: dict[str, tuple[int, str]] = {}
        for sample in SAMPLES:
            self.symbol_for(self.categories_of(sample) | shapes_of(sample))
        self.symbol_of: dict[str, str] = {
            form: self.symbol_for(categories | shapes_of(form))
            for form, categories in self._categories_of.items()
        }

    def _add_category(self, category: str, entries: Mapping[str, Value]) -> None:
        if category in SHAPES:
            raise RulesError(f"rules/times: {category} is a shape of token, not a list of words")
        self.values[category] = {}
        self.phrases[category] = []
        for entry, value in entries.items():
            words = words_of(entry)
            self.values[category][" ".join(words).lower()] = value
            if len(words) == 1:
                self._register(words[0], category)
            else:
                self.phrases[category].append(words)
                for word in words:
                    self._add_literal(word)

    def _add_literal(self, word: str) -> None:
        self._register(word, f"={word}")

    def _register(self, word: str, category: str) -> None:
        for form in word_forms(word):
            self._categories_of.setdefault(form, set()).add(category)

    def symbol_for(self, categories: Iterable[str]) -> str:
        """Return the symbol of words that are in exactly these categories."""
        key = frozenset(categories)
        if not key:
            return OTHER
        if key not in self._symbol_of_set:
            self._symbol_of_set[key] = chr(FIRST_SYMBOL + 2 + len(self._symbol_of_set))
        return self._symbol_of_set[key]

    def symbols_in(self, category: str) -> str:
        """Return all symbols, sorted, whose words belong to `category`."""
        known, symbols = self._symbols_in.get(category, (0, ""))
        if known < len(self._symbol_of_set):
            symbols = "".join(
                sorted(symbol for key, symbol in self._symbol_of_set.items() if category in key)
            )
            self._symbols_in[category] = len(self._symbol_of_set), symbols
        return symbols

    def lists(self, form: str, category: str) -> bool:
        """Say whether `category` lists the word `form` as it is written."""
        return category in self._categories_of.get(form, ())

    def holds(self, form: str) -> bool:
        """Say whether any category lists the word `form` as it is written."""
        return form in self._categories_of

    def categories_of(self, form: str) -> frozenset[str]:
        """Return the categories that list the word `form` as it is written."""
        return frozenset(self._categories_of.get(form, ()))


@cache
def word_tables() -> Mapping[str, Mapping[str, Value]]:
    """Return the categories of `rules/times/words.toml` and of `rules/times/names.toml`."""
    tables: dict[str, Mapping[str, Value]] = dict(load_rules("times/words"))
    for name, entries in load_rules("times/names").items():
        if name in tables:
            raise RulesError(f"rules/times/names.toml: {name} is already a table of words.toml")
        tables[name] = entries
    return tables
