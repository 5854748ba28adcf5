"""Tells news, which counts from its publication, from narrative, which counts from itself."""

from typing import Final

from dateline.extract.times.state import State

PAST_DATES: Final = 5
"""A narrative gives at least this many dates with a month and a year well before publication …"""

PAST_SHARE: Final = 1
"""… and more than this many times as many as days that count from publication, such as weekdays."""

MONTH_REACH: Final = 4
"""A month at most this many tokens before a year makes a date with it."""


def is_narrative(state: State) -> bool:
    """Say whether the text tells of dated days long past more than of those around publication.

    News with history in it names past years, a history names past months and days with them.
    Without a date of publication nothing can be counted from it, so the text counts from itself.
    """
    now = state.now("year")
    if now is None:
        return True
    vocabulary, symbols = state.tokens.vocabulary, state.tokens.symbols
    months = set(vocabulary.symbols_in("month"))
    past = sum(
        1
        for token, year in state.years
        if year < now.year - 1 and months.intersection(symbols[max(0, token - MONTH_REACH) : token])
    )
    past += count_of(symbols, vocabulary.symbols_in("before_christ"))
    near = vocabulary.symbols_in("weekday") + vocabulary.symbols_in("named_day")
    return past >= PAST_DATES and past > PAST_SHARE * count_of(symbols, near)


def count_of(text: str, wanted: str) -> int:
    """Return how often any of the signs `wanted` stands in `text`."""
    return sum(text.count(sign) for sign in set(wanted))
