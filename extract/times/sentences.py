"""Where sentences begin, counted in tokens."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from dateline.extract.records import Span
from dateline.extract.times.tokens import Tokens
from dateline.extract.times.vocabulary import BARRIER

ENDS: Final = frozenset(".!?")
LONGEST_ABBREVIATION: Final = 4
CLOSING_QUOTES: Final = frozenset("\"”'’")


def sentence_starts(tokens: Tokens, sentences: Sequence[Span] | None) -> list[int]:
    """Return the first token of every sentence; found by marks where `sentences` is None."""
    if sentences is not None:
        begins = [start for start, _ in tokens.spans]
        return sorted({bisect_left(begins, start) for start, _ in sentences})
    starts = [0]
    symbols = tokens.symbols
    marks = tokens.vocabulary.symbol_of
    candidates = re.compile("[" + "".join({BARRIER, *(marks[m] for m in ENDS if m in marks)}) + "]")
    for match in candidates.finditer(symbols):
        index = match.start()
        if symbols[index] == BARRIER or ends_sentence(tokens, index):
            starts.append(index + 1)
    return starts


def ends_sentence(tokens: Tokens, index: int) -> bool:
    """Say whether the mark at token `index` ends a sentence, and not an abbreviation."""
    if tokens.word(index) != ".":
        return True
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if not after:
        return False
    if tokens.adjoins(index + 1) and after not in CLOSING_QUOTES:
        return before.islower() and len(before) > 2 and after.istitle() and len(after) > 1
    if tokens.is_in(index - 1, "month") or tokens.is_in(index - 1, "short_weekday"):
        return not after[0].isdigit()
    if after[0].islower():
        return before.islower() and len(before) > LONGEST_ABBREVIATION
    return not (len(before) == 1 and before.isupper())
