"""Which way a bare weekday, day or month points, to the past or ahead, by the words around."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from dateline.extract.times.signs import looks_past, sign_at
from dateline.extract.times.state import State
from dateline.extract.times.tokens import Tokens

REACH: Final = 18
"""How many tokens around an expression are looked at."""

CLAUSE: Final = frozenset(",;:()")

OPENING: Final = 2
"""So many tokens into a sentence an expression still opens it."""

HALT: Final = frozenset(";:")

BESIDE: Final = 3
"""A verb at most this many tokens before an expression stands beside it."""


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
    """Return the sign right beside an expression: "ended Jan. 31", "Nov. 20 will"; 0 for none.

    Only prepositions and "the" may stand between, since "preferred shares on Oct. 31" has no tense.
    """
    tokens = state.tokens
    if tokens.is_in(last, "future_sign"):
        return 1
    if tokens.is_in(first - 1, "dash") and tokens.is_in(first - 2, "gone_by"):
        return -1
    begin, _ = state.sentence_of(first)
    for index in range(first - 1, max(begin, first - BESIDE) - 1, -1):
        if sign := sign_at(tokens, index):
            return sign
        if not tokens.is_in(index, "time_preposition") and not tokens.is_in(index, "determiner"):
            return 0
    return 0


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
        return 1 if will_be(state.tokens, after) else 0
    if will_last_to(state.tokens, before):
        return 1
    return (
        nearest_sign(state.tokens, before, CLAUSE)
        or nearest_sign(state.tokens, after, CLAUSE, "clause_opening")
        or nearest_sign(state.tokens, after if first - begin <= OPENING else before, HALT)
    )


def will_last_to(tokens: Tokens, before: range) -> bool:
    """Say whether something "will keep them fed until May", whatever stands between.

    `before` are the tokens before an expression, the nearest first.
    """
    if not any(tokens.word(index) in ("until", "till", "through") for index in before[:1]):
        return False
    for index in before:
        if tokens.word(index) in CLAUSE:
            return False
        if tokens.is_in(index, "certain_future") or tokens.word(index) == "would":
            return True
    return False


def surely_ahead(state: State, first: int) -> bool:
    """Say whether the nearest sign of tense in the clause before is "will": "will end Nov. 3"."""
    tokens = state.tokens
    begin, _ = state.sentence_of(first)
    before = range(first - 1, max(begin, first - REACH) - 1, -1)
    if will_last_to(tokens, before):
        return True
    for index in before:
        if tokens.word(index) in CLAUSE:
            return False
        if sign_at(tokens, index):
            return tokens.is_in(index, "certain_future")
    return False


def is_term(state: State, first: int) -> bool:
    """Say whether something is due by a month or lasts to it: "a loan by May", "extended through".

    Nothing before it in its clause is told of the past but that it was put off to that month.
    """
    tokens = state.tokens
    begin, _ = state.sentence_of(first)
    before = range(first - 2, max(begin, first - REACH) - 1, -1)
    if first - begin <= OPENING:
        return False
    if tokens.is_in(first - 1, "leading_to"):
        return any(tokens.is_in(index, "moving_to") for index in clause_of(tokens, before))
    return tokens.word(first - 1) == "by" and nearest_sign(tokens, before, CLAUSE) >= 0


def clause_of(tokens: Tokens, indexes: range) -> Iterator[int]:
    """Yield those of `indexes` that come before a mark between clauses."""
    for index in indexes:
        if tokens.word(index) in CLAUSE:
            return
        yield index


def told_as_done(state: State, first: int) -> bool:
    """Say whether the expression opens a sentence in the past: "On March 5 gunmen seized it"."""
    begin, end = state.sentence_of(first)
    if first - begin > OPENING or state.tokens.is_in(first - 1, "determiner"):
        return False
    signs = [sign_at(state.tokens, index) for index in range(begin, end)]
    return -1 in signs and 1 not in signs


def will_be(tokens: Tokens, indexes: range) -> bool:
    """Say whether what bears a day as its name lies ahead: "Friday's vote will", "is expected"."""
    for index in indexes:
        if tokens.word(index) in CLAUSE or tokens.is_in(index, "clause_opening"):
            return False
        if tokens.is_in(index, "future_sign"):
            return True
        if looks_past(tokens, index):
            return False
    return False


def untold(tokens: tuple[int, int], base: date, there: date, state: State) -> bool:
    """Say whether words count from a past day to one after publication and do not look ahead."""
    now = state.now()
    if now is None or not base <= now < there:
        return False
    return direction(state, *tokens) <= 0


def is_dash(tokens: Tokens, index: int) -> bool:
    """Say whether a dash parts clauses: "--", and not the one in "cease-fire" or "-LRB-"."""
    if not tokens.is_in(index, "dash"):
        return False
    double = tokens.is_in(index + 1, "dash") or tokens.is_in(index - 1, "dash")
    return double or not (tokens.adjoins(index) or tokens.adjoins(index + 1))


def nearest_sign(
    tokens: Tokens, indexes: range, marks: frozenset[str], stop_words: str | None = None
) -> int:
    """Return the first sign of tense among tokens `indexes`, 0 for none.

    The search ends at one of `marks` or at a word of the category `stop_words`.
    """
    for index in indexes:
        if tokens.word(index) in marks or (stop_words and tokens.is_in(index, stop_words)):
            return 0
        if is_dash(tokens, index):
            return 0
        if sign := sign_at(tokens, index):
            return sign
    return 0
