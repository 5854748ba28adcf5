"""Which way a bare weekday, day or month points, to the past or ahead, by the words around."""

from datetime import date
from typing import Final

from dateline.extract.times.state import State
from dateline.extract.times.tokens import Tokens

REACH: Final = 14
"""How many tokens around an expression are looked at."""

CLAUSE: Final = frozenset(",;:()")

OPENING: Final = 2
"""So many tokens into a sentence an expression still opens it."""

HALT: Final = frozenset(";:")

BESIDE: Final = 3
"""A verb at most this many tokens before an expression stands beside it."""

GIVING_REACH: Final = 6
"""How many tokens before "until" a "gave" may stand."""

NEGATION_REACH: Final = 9
"""How many tokens before "could" a "neither" may stand."""


def planned_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` is the "to" of a plan: "agreed to meet", "to be held"."""
    if tokens.word(index).lower() != "to":
        return False
    if tokens.word(index + 1).lower() == "be":
        return not tokens.is_in(index - 1, "obliged")
    verb = tokens.word(index + 1)
    infinitive = verb.isalpha() and verb.islower() and not tokens.is_in(index + 1, "not_a_verb")
    return infinitive and tokens.is_in(index - 1, "planning")


def put_off_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` leads to a new day: "extended to", "postponed until", "set for"."""
    if tokens.word(index).lower() == "for":
        return tokens.is_in(index - 1, "appointing")
    if not tokens.is_in(index, "leading_to"):
        return False
    return tokens.is_in(index - 1, "moving_to") or term_at(tokens, index)


def term_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` is the "until" of a term: "gave them until", "has until"."""
    if tokens.word(index).lower() != "until":
        return False
    begin = max(0, index - GIVING_REACH)
    given = any(tokens.is_in(near, "giving") for near in range(begin, index))
    return given or tokens.is_in(index - 1, "having")


def on_calendar_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` is the present of something on a calendar: "talks resume"."""
    taken = tokens.is_in(index, "taking") and tokens.is_in(index + 1, "taken")
    if not taken and not tokens.is_in(index, "schedule_verb"):
        return False
    counted = tokens.word(index - 1)[-1:].isdigit()
    lower = tokens.word(index).islower()
    return lower and not counted and not tokens.is_in(index - 1, "no_schedule")


def failed_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` tells of a failure: "could not be reached", "neither could"."""
    if not tokens.is_in(index, "able"):
        return False
    if any(tokens.is_in(near, "negation") for near in (index + 1, index + 2)):
        return True
    begin = max(0, index - NEGATION_REACH)
    return any(tokens.is_in(near, "none_of") for near in range(begin, index))


def unreal_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` opens "could have been", "might not have left"."""
    if not tokens.is_in(index, "unreal"):
        return False
    return any(tokens.is_in(near, "having_been") for near in (index + 1, index + 2))


def sign_at(tokens: Tokens, index: int) -> int:
    """Return 1 for a word that looks ahead, -1 for one that looks back, 0 for others and "May"."""
    word = tokens.word(index).lower()
    if tokens.is_in(index, "month") or (word == "soon" and tokens.word(index - 1).lower() == "as"):
        return 0
    if failed_at(tokens, index) or unreal_at(tokens, index):
        return -1
    ahead = tokens.is_in(index, "future_sign") or planned_at(tokens, index)
    if ahead or put_off_at(tokens, index) or on_calendar_at(tokens, index):
        return 1
    if tokens.is_in(index, "plan_verb") and tokens.is_in(index + 1, "planned_article"):
        return 1
    passive = tokens.is_in(index - 1, "passive")
    return -1 if looks_past(tokens, index) and not passive else 0


def looks_past(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` is a past form: one of the rules, or a word that ends in "-ed"."""
    word = tokens.word(index)
    if tokens.is_in(index, "past_sign"):
        return True
    return len(word) > 4 and word.endswith("ed") and not describes(tokens, index)


def describes(tokens: Tokens, index: int) -> bool:
    """Say whether a participle stands before a noun: "a disputed vote", "a still unnamed day"."""
    adverb = tokens.word(index - 1).endswith("ly") or tokens.word(index - 1) == "still"
    return tokens.is_in(index - 2 if adverb else index - 1, "article")


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
