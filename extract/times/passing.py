"""Says whether a date is named in passing, so that the text does not go on from it."""

from typing import Final

from dateline.extract.times.signs import looks_past
from dateline.extract.times.state import Reading, State
from dateline.extract.times.tense import CLAUSE, looks_away
from dateline.extract.times.tokens import Tokens
from dateline.extract.times.vocabulary import BARRIER

ASIDE_REACH: Final = 12
"""How many tokens before a date may say that it is named in passing."""


def is_aside(state: State, reading: Reading) -> bool:
    """Say whether a narrative names a year in passing: planned then, done long before, or compared.

    What follows does not count from such a year: "the campaign planned for 1855", "troops that had
    landed in 1843", "the worst since 1812", nor from a date before a noun ("above its May 1855
    level"), where something ends later ("held out until May 1855") and what lay before ("the gains
    of the previous year").
    """
    if not state.narrative or reading.period is None or state.spoken_of is None:
        return False
    first, last = reading.tokens
    if reading.anchor is None and describes_noun(state.tokens, first, last):
        return True
    if state.tokens.is_in(first - 1, "lasting_to") or state.tokens.is_in(last - 2, "gone_before"):
        return True
    if reading.period.unit != "year":
        return False
    return state.tokens.is_in(first - 1, "comparing") or looks_away(
        state.tokens, words_before(state, reading)
    )


def words_before(state: State, reading: Reading) -> range:
    """Return the tokens of the sentence before a date, the nearest first."""
    first = reading.tokens[0]
    begin, _ = state.sentence_of(first)
    return range(first - 1, max(begin, first - ASIDE_REACH) - 1, -1)


def is_background(state: State, reading: Reading) -> bool:
    """Say whether a date only describes something, and tells of nothing that happened then.

    It does where it stands before a noun or after "of" ("a March 2014 referendum", "the accord of
    May 2015"), bounds ("since 2011", "until May 2019"), or stands in brackets, in an inserted
    clause (", signed on 8 April 2010", "who was jailed in June 2019") or in the past perfect.
    """
    tokens, (first, last) = state.tokens, reading.tokens
    if tokens.is_in(first - 1, "bounding") or describes_noun(tokens, first, last):
        return True
    before = words_before(state, reading)
    return in_brackets(tokens, before) or is_inserted(tokens, before) or had_been(tokens, before)


def in_quotation(state: State, token: int) -> bool:
    """Say whether a quotation is open at `token`, in its paragraph."""
    tokens = state.tokens
    start = tokens.symbols.rfind(BARRIER, 0, token) + 1
    words = [tokens.word(index) for index in range(start, token)]
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”")


def describes_noun(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether tokens `first` to `last` stand before a noun: "a March 2014 referendum"."""
    if tokens.is_in(first - 1, "time_preposition") or not tokens.word(first - 1).isalpha():
        return False
    after = tokens.word(last)
    return after.islower() and not tokens.is_in(last, "time_preposition")


def in_brackets(tokens: Tokens, before: range) -> bool:
    """Say whether a bracket was opened before, and not closed."""
    marks = [tokens.word(index) for index in before if tokens.word(index) in "()"]
    return marks[:1] == ["("]


def is_inserted(tokens: Tokens, before: range) -> bool:
    """Say whether the words before open a relative or participle clause after a noun."""
    for index in before:
        if tokens.is_in(index, "relative"):
            return True
        if tokens.word(index) in CLAUSE:
            return looks_past(tokens, index + 1) and tokens.word(index - 1).isalpha()
    return False


def had_been(tokens: Tokens, before: range) -> bool:
    """Say whether the clause before is in the past perfect: "troops had landed"."""
    for index in before:
        if tokens.word(index) in CLAUSE:
            return False
        if tokens.word(index).lower() == "had":
            return True
    return False
