"""Which way a bare weekday, day or month points, to the past or ahead, by the words around."""

from typing import Final

from dateline.extract.times.state import State
from dateline.extract.times.tokens import Tokens

REACH: Final = 14
"""How many tokens around an expression are looked at."""

CLAUSE: Final = frozenset(',;:()"“”')
HALT: Final = frozenset(";:")


def infinitive_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` is the "to" of something planned ("agreed to meet")."""
    if tokens.word(index).lower() != "to" or tokens.is_in(index - 1, "no_infinitive"):
        return False
    verb = tokens.word(index + 1)
    return verb.isalpha() and verb.islower() and not tokens.is_in(index + 1, "not_a_verb")


def sign_at(tokens: Tokens, index: int) -> int:
    """Return 1 for a word that looks ahead, -1 for one that looks back, 0 for any other."""
    if tokens.is_in(index, "future_sign") or infinitive_at(tokens, index):
        return 1
    if tokens.is_in(index, "past_sign"):
        return -1
    word = tokens.word(index)
    return -1 if len(word) > 4 and word.endswith("ed") and word.isalpha() else 0


def direction(state: State, first: int, last: int) -> int:
    """Return 1 where tokens `first` to `last` lie ahead of publication, -1 where they lie back.

    The nearest sign before the expression in its clause decides, else the nearest after it there,
    else the nearest in the sentence, before and then after; 0 where there is none.
    """
    begin, end = state.sentence_of(first)
    before = range(first - 1, max(begin, first - REACH) - 1, -1)
    after = range(last, min(end, last + REACH))
    for indexes, marks in ((before, CLAUSE), (after, CLAUSE), (before, HALT), (after, HALT)):
        if sign := nearest_sign(state.tokens, indexes, marks):
            return sign
    return 0


def nearest_sign(tokens: Tokens, indexes: range, marks: frozenset[str]) -> int:
    """Return the first sign of tense among tokens `indexes`, up to one of `marks`; 0 for none."""
    for index in indexes:
        if tokens.word(index) in marks:
            return 0
        if sign := sign_at(tokens, index):
            return sign
    return 0
