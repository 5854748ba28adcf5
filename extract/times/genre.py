"""Tells news, which counts from its publication, from narrative, which counts from itself."""

from typing import Final

from dateline.extract.times.state import State

NARRATIVE_YEARS: Final = 5
"""A narrative names at least this many years before publication …"""

NARRATIVE_SHARE: Final = 2
"""… and this many times as many as words that count from publication, such as weekdays."""


def is_narrative(state: State) -> bool:
    """Say whether the text tells of past years more than of the days around publication.

    Without a date of publication nothing can be counted from it, so the text counts from itself.
    """
    now = state.now("year")
    if now is None:
        return True
    tokens, vocabulary = state.tokens, state.tokens.vocabulary
    years = set(vocabulary.symbols_in("year_number"))
    before_christ = set(vocabulary.symbols_in("before_christ"))
    deictic = set(vocabulary.symbols_in("weekday") + vocabulary.symbols_in("named_day"))
    past, near = 0, 0
    for index, symbol in enumerate(tokens.symbols):
        if symbol in years:
            past += int(tokens.word(index)) < now.year - 1
        elif symbol in before_christ:
            past += 1
        elif symbol in deictic:
            near += 1
    return past >= NARRATIVE_YEARS and past > NARRATIVE_SHARE * near
