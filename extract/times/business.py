"""Readings of quarters and halves of years, and of what business news compares with."""

from dataclasses import replace
from typing import Final

from dateline.extract.times.calendar_dates import year_named
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import figures_in
from dateline.extract.times.periods import (
    Period,
    day_of,
    month_count,
    month_days,
    months_period,
    moved,
    neighbour,
    period_holding,
)
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch
from dateline.extract.times.steps import unknown
from dateline.extract.times.tense import CLAUSE, direction, nearest_sign

COMPARISON_REACH: Final = 150
"""How many tokens back a quarter may stand that business news compares with."""

AMOUNT_REACH: Final = 7
"""How many tokens before "last year" an amount may begin: "from $3.2 million last year"."""

HALF_MONTH: Final = 15
"""A quarter that ends so early in a month ends with the month before."""


def quarter_compared(found: Found, state: State) -> Period | None:
    """Return the quarter that "a year earlier" compares with in news: one spoken of just before.

    "The year-earlier period" has some quarter to compare with, however far back.
    """
    spoken, token = quarter_reported(state)
    if state.narrative or state.now() is None or spoken is None or state.longer_token > token:
        return None
    named = found.tokens.is_in(found.last - 1, "compared_period")
    return spoken if named or found.first - token < COMPARISON_REACH else None


def quarter_reported(state: State) -> tuple[Period | None, int]:
    """Return the quarter that the text reports on and its token, None for none.

    A fiscal quarter may be over before the calendar's: then it is told of in the past.
    """
    begun, token = state.quarter_begun, state.quarter_begun_token
    begin, _ = state.sentence_of(token)
    if begun and nearest_sign(state.tokens, range(token - 1, begin - 1, -1), CLAUSE) < 0:
        return begun, token
    return state.quarter, state.quarter_token


def quarter_ended(found: Found, state: State) -> Reading | None:
    """Return "the quarter" before "ended July 31": the calendar quarter that it mostly lies in.

    Its days are those of the three months. None where no day follows or its year is unknown.
    """
    tokens, now = found.tokens, state.now("month")
    month = tokens.vocabulary.values["month"].get(tokens.word(found.last + 1).lower())
    after = found.last + (3 if tokens.word(found.last + 2) == "." else 2)
    day = figures_in(tokens.word(after))
    if month is None or now is None:
        return None
    days = [day_of(now.year + step, int(month), day) for step in (-1, 0)]
    ends = [end for end in days if end is not None and end <= now]
    final = moved(ends[-1], -HALF_MONTH, "D") if ends else None
    middle = moved(final, -1, "M") if final else None
    whole = month_days(month_count(middle) - 1, 3) if middle else None
    if middle is None or whole is None:
        return None
    named = period_holding("quarter", middle)
    return replace(stretch(found.span, "DATE", "", whole), value=named.value) if named else None


def last_year_compared(found: Found, state: State) -> Reading | None:
    """Return the quarter that "last year" means behind an amount: "from $3 million last year"."""
    tokens, before = found.tokens, found.first - 1
    begin, _ = state.sentence_of(found.first)
    reach = range(max(begin, before - AMOUNT_REACH), found.first)
    amount = any(tokens.is_in(index, "money_sign") for index in reach)
    own = tokens.is_in(before, "compared_with") and tokens.is_in(found.last + 2, "money_sign")
    behind = amount and any(tokens.is_in(index, "compared_with") for index in reach)
    quarter = quarter_compared(found, state) if own or behind else None
    there = neighbour("quarter", quarter.first, -4) if quarter and quarter.first else None
    return replace(reading_of(found.span, there, PUBLISHED), period=None) if there else None


def compared_period(found: Found, state: State) -> list[Reading]:
    """Read "the same period last year", "last year's quarter", "the quarter a year ago"."""
    quarter = quarter_compared(found, state)
    there = neighbour("quarter", quarter.first, -4) if quarter and quarter.first else None
    if there is None:
        return []
    return [replace(reading_of(found.span, there, state.spoken_of_id or PUBLISHED), period=None)]


def latest_quarter(found: Found, state: State) -> list[Reading]:
    """Read "the quarter": the one last spoken of, else the last one over at publication."""
    now, (spoken, _) = state.now("quarter"), quarter_reported(state)
    if spoken and (now is None or (spoken.first and spoken.first <= now)):
        return [reading_of(found.span, spoken, state.spoken_of_id)]
    period = neighbour("quarter", now, -1) if now else None
    return [reading_of(found.span, period or unknown("quarter"), PUBLISHED if period else None)]


def year_ago(found: Found, state: State) -> list[Reading]:
    """Read "the year-ago quarter" and "year-earlier": a year before the quarter spoken of."""
    now, anchor = state.now("year"), PUBLISHED
    quarter = quarter_compared(found, state)
    number = found.number_value("quarter", "quarter_name") if found.has("quarter") else None
    if now is None:
        return [Reading(found.span, "DATE", "PAST_REF")]
    if number is not None:
        period = months_period("quarter", (now.year - 1) * 12 + (number - 1) * 3)
    elif quarter is not None and quarter.first is not None:
        period, anchor = neighbour("quarter", quarter.first, -4), state.spoken_of_id or PUBLISHED
    else:
        period = neighbour("year", now, -1)
    if period is None:
        return []
    return [replace(reading_of(found.span, period, anchor), period=None)]


def latest_period(found: Found, state: State) -> list[Reading]:
    """Read "the latest quarter", "the latest period" and "the 1988 period" of business news."""
    if not found.has("year"):
        return latest_quarter(found, state)
    number = int(found.words("year"))
    quarter = quarter_compared(found, state)
    if quarter is None or quarter.first is None:
        period = months_period("year", number * 12)
    else:
        period = months_period("quarter", number * 12 + quarter.first.month - 1)
    return [replace(reading_of(found.span, period), period=None)] if period else []


def quarter(found: Found, state: State) -> list[Reading]:
    """Read "the third quarter", "Q3 2025", "last year's first quarter"."""
    number = found.number_value("quarter", "quarter_name", "quarter_code")
    if number is None or is_of_game(found, state):
        return []
    return [quarter_numbered(number, found.span, found, state)]


def two_quarters(found: Found, state: State) -> list[Reading]:
    """Read "the second and fourth quarters of 2025" as two quarters of one year."""
    numbers = [found.number_value(label, "quarter_name") for label in ("first", "quarter")]
    if None in numbers or is_of_game(found, state):
        return []
    end = found.parts["first"][1]
    spans = (found.first, end), (found.parts["quarter"][0], found.last)
    return [
        quarter_numbered(number or 1, span, found, state)
        for number, span in zip(numbers, spans, strict=True)
    ]


def quarter_numbered(number: int, span: tuple[int, int], found: Found, state: State) -> Reading:
    """Return quarter `number` of the year named beside it, else of the one it is told of."""
    year, anchor = year_named(found, state)
    if not (found.has("year") or found.has("deictic") or found.has("anaphoric")):
        year, anchor = quarter_year(found, state, number)
    period = months_period("quarter", year * 12 + (number - 1) * 3) if year else None
    return reading_of(span, period or Period("quarter", f"XXXX-Q{number}"), anchor)


def is_of_game(found: Found, state: State) -> bool:
    """Say whether the sentence speaks of a ball game: "scored twice in the third quarter"."""
    if found.has("year") or found.has("deictic") or found.has("anaphoric"):
        return False
    sentence = range(*state.sentence_of(found.first))
    return any(state.tokens.is_in(index, "ball_game") for index in sentence)


def quarter_year(found: Found, state: State, number: int) -> tuple[int | None, str | None]:
    """Return the year of a quarter without one: the latest that had begun, or the next if ahead."""
    now = state.now("quarter")
    if now is None:
        return None, None
    begun = (now.month - 1) // 3 + 1
    if direction(state, found.first, found.last) > 0 and number >= begun:
        return now.year, PUBLISHED
    return (now.year if number <= begun else now.year - 1), PUBLISHED


def half(found: Found, state: State) -> list[Reading]:
    """Read "the first half of 2026"."""
    number = found.number_value("half", "half_name", "half_code")
    year, anchor = year_named(found, state)
    period = months_period("half", year * 12 + ((number or 1) - 1) * 6) if year else None
    return [reading_of(found.span, period or Period("half", f"XXXX-H{number}"), anchor)]
