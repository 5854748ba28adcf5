"""Signs of tense: what single words, with those beside them, say about past and future."""

from typing import Final

from dateline.extract.times.tokens import Tokens

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
    if tokens.is_in(index, "taking_effect"):
        day = index + 1 + tokens.is_in(index + 1, "time_preposition")
        return tokens.is_in(day, "month") or tokens.is_in(day, "weekday")
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


def supposed_at(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` opens a guess at what something is: "may be the deadliest raid"."""
    guess = tokens.is_in(index, "unreal") and tokens.word(index + 1).lower() == "be"
    return guess and tokens.is_in(index + 2, "determiner")


def had_been_at(tokens: Tokens, index: int) -> bool:
    """Say whether "had been" stands before token `index`: a plan then is no plan now."""
    return tokens.word(index - 1) == "been" and "had" in (
        tokens.word(index - 2).lower(),
        tokens.word(index - 3).lower(),
    )


def sign_at(tokens: Tokens, index: int) -> int:
    """Return 1 for a word that looks ahead, -1 for one that looks back, 0 for others and "May"."""
    word = tokens.word(index).lower()
    if not tokens.is_listed(index) and not word.endswith("ed"):
        return 0
    if tokens.is_in(index, "month") or (word == "soon" and tokens.word(index - 1).lower() == "as"):
        return 0
    if failed_at(tokens, index) or unreal_at(tokens, index):
        return -1
    if supposed_at(tokens, index):
        return 0
    planned, put_off = planned_at(tokens, index), put_off_at(tokens, index)
    if planned or put_off or tokens.is_in(index, "future_sign"):
        return -1 if had_been_at(tokens, index - (planned or put_off)) else 1
    if on_calendar_at(tokens, index):
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
    if tokens.is_in(index, "no_past_form"):
        return False
    return len(word) > 4 and word.endswith("ed") and not describes(tokens, index)


def describes(tokens: Tokens, index: int) -> bool:
    """Say whether a participle stands before a noun: "a disputed vote", "a still unnamed day"."""
    adverb = tokens.word(index - 1).endswith("ly") or tokens.word(index - 1) == "still"
    return tokens.is_in(index - 2 if adverb else index - 1, "article")
