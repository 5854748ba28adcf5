"""Cuts a text into tokens and gives each the symbol of its categories."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.extract.records import Span
from dateline.extract.times.shapes import TOKEN, TYPOGRAPHY, shapes_of
from dateline.extract.times.vocabulary import BARRIER, OTHER, Vocabulary


@dataclass(frozen=True, slots=True)
class Tokens:
    """A tokenised text: the `forms` as written, their `spans` in code points, a symbol for each."""

    text: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    symbols: str
    vocabulary: Vocabulary = field(repr=False)

    def word(self, index: int) -> str:
        """Return the words of token `index`; empty where there is no such token."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def words(self, first: int, last: int) -> str:
        """Return tokens `first` to `last` (exclusive), one space between, typography made plain."""
        return " ".join(self.word(index) for index in range(first, last)).translate(TYPOGRAPHY)

    def adjoins(self, index: int) -> bool:
        """Say whether token `index` follows the one before without a space."""
        return 0 < index < len(self.spans) and self.spans[index - 1][1] == self.spans[index][0]

    def is_in(self, index: int, category: str) -> bool:
        """Say whether token `index` is listed in `category` as it is written."""
        word = self.word(index)
        return self.vocabulary.lists(
            word if word.isascii() else word.translate(TYPOGRAPHY), category
        )

    def is_listed(self, index: int) -> bool:
        """Say whether any category lists token `index` as it is written."""
        word = self.word(index)
        return self.vocabulary.holds(word if word.isascii() else word.translate(TYPOGRAPHY))


def symbol_of(token: str, vocabulary: Vocabulary) -> str:
    """Return the symbol of a token that the word lists do not hold as it is written."""
    if token.isspace():
        return BARRIER
    plain = token.translate(TYPOGRAPHY)
    categories = vocabulary.categories_of(plain) | shapes_of(plain)
    return vocabulary.symbol_for(categories)


def tokenise(text: str, kept: Sequence[Span] | None, vocabulary: Vocabulary) -> Tokens:
    """Cut the `kept` parts of `text` (all of it where None) into tokens.

    A token that no pattern may cross, a barrier, stands for each blank line and after each part.
    """
    forms: list[str] = []
    spans: list[Span] = []
    symbols: list[str] = []
    listed = vocabulary.symbol_of.get
    for start, end in ((0, len(text)),) if kept is None else kept:
        for match in TOKEN.finditer(text, start, end):
            token = match[0]
            symbol = listed(token)
            if symbol is None:
                symbol = OTHER if token.isalpha() else symbol_of(token, vocabulary)
            forms.append(token)
            spans.append(match.span())
            symbols.append(symbol)
        forms.append("")
        spans.append((end, end))
        symbols.append(BARRIER)
    return Tokens(text, tuple(forms), tuple(spans), "".join(symbols), vocabulary)
