"""Tells news, which counts from its publication, from narrative, which counts from itself."""

import re
from typing import Final

from dateline.extract.times.state import State

PAST_DATES: Final = 5
"""A narrative gives at least this many dates with a month and a year well before publication,
and more of them than days that count from publication, such as weekdays."""

FEW_NEAR: Final = 5
"""A text that names no recent year at all tells of the past unless it counts from publication in
one of so many times."""

NEAR: Final = ("weekday", "named_day", "=ago")
"""Categories of words that count from publication."""

MONTH_REACH: Final = 4
"""A month at most this many tokens before a year makes a date with it."""


def is_narrative(state: State) -> bool:
    """Say whether the text tells of dated days long past more than of those around publication.

    News with history in it names past years, a history names past months and days with them, or
    nothing near publication at all. Without a date of publication all its years may be past.
    """
    now = state.now("year")
    vocabulary, symbols = state.tokens.vocabulary, state.tokens.symbols
    near = count_of(symbols, "".join(vocabulary.symbols_in(category) for category in NEAR))
    near += deictic_units(state)
    past = [(token, year) for token, year in state.years if now is None or year < now.year - 1]
    before_christ = count_of(symbols, vocabulary.symbols_in("before_christ"))
    if now and len(past) == len(state.years) >= PAST_DATES and len(past) > FEW_NEAR * near:
        return True
    months = set(vocabulary.symbols_in("month"))
    dated = sum(bool(months & set(symbols[max(0, at - MONTH_REACH) : at])) for at, _ in past)
    return dated + before_christ >= PAST_DATES and dated + before_christ > near


def deictic_units(state: State) -> int:
    """Return how often "last", "this" or "next" stands before "week", "month" or "year"."""
    vocabulary = state.tokens.vocabulary
    units = vocabulary.symbols_in("calendar_unit")
    pair = re.compile(f"[{vocabulary.symbols_in('deictic')}][{units}]")
    return len(pair.findall(state.tokens.symbols))


def count_of(text: str, wanted: str) -> int:
    """Return how often any of the signs `wanted` stands in `text`."""
    return sum(text.count(sign) for sign in set(wanted))
