"""Which way a bare weekday, day or month points, to the past or ahead, by the words around."""

from typing import Final

from dateline.extract.times.state import State
from dateline.extract.times.tokens import Tokens

REACH: Final = 14
"""How many tokens around an expression are looked at."""

CLAUSE: Final = frozenset(",;:()")

OPENING: Final = 2
"""So many tokens into a sentence an expression still opens it."""

HALT: Final = frozenset(";:")


def planned_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` is the "to" of a plan: "agreed to meet", "to be held"."""
    if tokens.word(index).lower() != "to":
        return False
    if tokens.word(index + 1).lower() == "be":
        return not tokens.is_in(index - 1, "obliged")
    verb = tokens.word(index + 1)
    infinitive = verb.isalpha() and verb.islower() and not tokens.is_in(index + 1, "not_a_verb")
    return infinitive and tokens.is_in(index - 1, "planning")


def sign_at(tokens: Tokens, index: int) -> int:
    """Return 1 for a word that looks ahead, -1 for one that looks back, 0 for any other."""
    if tokens.is_in(index, "future_sign") or planned_at(tokens, index):
        return 1
    word = tokens.word(index)
    past = tokens.is_in(index, "past_sign") or (len(word) > 4 and word.endswith("ed"))
    passive = tokens.is_in(index - 1, "passive")
    return -1 if past and not passive else 0


def looks_away(tokens: Tokens, indexes: range) -> bool:
    """Say whether words before an expression look ahead of the story or far back ("had landed")."""
    for index in indexes:
        if tokens.word(index) in CLAUSE:
            return False
        if tokens.word(index).lower() == "had" or sign_at(tokens, index) > 0:
            return True
        if tokens.is_in(index, "past_sign"):
            return False
    return False


def said_beside(state: State, first: int, last: int) -> int:
    """Return the sign right beside an expression: "ended Jan. 31", "Nov. 20 will"; 0 for none."""
    if state.tokens.is_in(last, "future_sign"):
        return 1
    begin, _ = state.sentence_of(first)
    before = range(first - 1, max(begin, first - 3) - 1, -1)
    return min(0, nearest_sign(state.tokens, before, CLAUSE))


def direction(state: State, first: int, last: int) -> int:
    """Return 1 where tokens `first` to `last` lie ahead of publication, -1 where they lie back.

    The nearest sign before the expression in its clause decides, else the nearest after it there,
    else the nearest in the rest of the sentence: after it where it opens the sentence, before it
    elsewhere. 0 where there is none. What bears a day as its name ("Friday's vote") lies back
    unless the words after it look ahead.
    """
    begin, end = state.sentence_of(first)
    before = range(first - 1, max(begin, first - REACH) - 1, -1)
    after = range(last, min(end, last + REACH))
    if state.tokens.is_in(last, "apostrophe") and state.tokens.adjoins(last):
        return max(0, nearest_sign(state.tokens, after, CLAUSE, "clause_opening"))
    return (
        nearest_sign(state.tokens, before, CLAUSE)
        or nearest_sign(state.tokens, after, CLAUSE, "clause_opening")
        or nearest_sign(state.tokens, after if first - begin <= OPENING else before, HALT)
    )


def nearest_sign(
    tokens: Tokens, indexes: range, marks: frozenset[str], stop_words: str | None = None
) -> int:
    """Return the first sign of tense among tokens `indexes`, 0 for none.

    The search ends at one of `marks` or at a word of the category `stop_words`.
    """
    for index in indexes:
        if tokens.word(index) in marks or (stop_words and tokens.is_in(index, stop_words)):
            return 0
        if sign := sign_at(tokens, index):
            return sign
    return 0
