"""Readings of seasons."""

from datetime import timedelta
from typing import Final

from dateline.extract.times.calendar_dates import year_named
from dateline.extract.times.matching import Found
from dateline.extract.times.periods import (
    SEASON_MONTH,
    Period,
    season_period,
)
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of
from dateline.extract.times.tense import direction
from dateline.extract.times.told_years import year_told

UNDER_WAY: Final = timedelta(days=60)
"""A season that began no longer ago is not yet spoken of as past."""


def season(found: Found, state: State) -> list[Reading]:
    """Read "the spring of 1918", "last fall", "this winter", "in summer"."""
    if names_a_thing(found):
        return []
    code = found.text_value("season", "season", "fall") or "SU"
    year, anchor = year_named(found, state)
    if found.words("deictic") and not found.tokens.is_in(found.last - 1, "calendar_unit"):
        year, anchor = season_year(state, code, found.steps())
        if state.narrative and state.spoken_of and state.spoken_of.year and found.steps() >= 0:
            year, anchor = story_year(state.spoken_of, code, found.steps()), state.spoken_of_id
    elif (shared := year_shared(found, state)) is not None:
        year, anchor = shared, None
    elif not (found.has("year") or found.has("deictic") or found.has("anaphoric")):
        year, anchor = season_year(state, code, direction(state, found.first, found.last) or -1)
        if state.narrative:
            reference, anchor = state.reference()
            year = told_year(reference, code) if reference else None
        elif source := year_told(found, state, SEASON_MONTH[code]):
            year, anchor = source
    period = season_period(year, code) if year else Period("season", f"XXXX-{code}")
    return [reading_of(found.span, period, anchor if year else None)]


def names_a_thing(found: Found) -> bool:
    """Say whether a capitalised season without a year is part of a name: "the Winter Front"."""
    if found.has("year"):
        return False
    season = found.parts["season"][0]
    capital = found.tokens.word(season)[:1].isupper() and season > found.first
    return capital and found.tokens.word(found.last)[:1].isupper()


def year_shared(found: Found, state: State) -> int | None:
    """Return the year that a season shares with the next: "the spring and early summer of 1943"."""
    tokens, index = found.tokens, found.last
    if found.has("year") or tokens.word(index).lower() not in ("and", "or", "to", "through"):
        return None
    index += 1
    while tokens.is_in(index, "portion") or tokens.word(index) in ("the", "-"):
        index += 1
    if not (tokens.is_in(index, "season") or tokens.is_in(index, "fall")):
        return None
    return state.year_at(index + (2 if tokens.is_in(index + 1, "=of") else 1))


def story_year(spoken: Period, code: str, steps: int) -> int | None:
    """Return the year of "this summer" or "next summer" counted from the time last spoken of."""
    if spoken.year is None or steps == 0 or spoken.first is None or spoken.unit == "year":
        return None if spoken.year is None else spoken.year + steps
    begun = season_period(spoken.year, code).first
    return spoken.year + (begun is not None and begun <= spoken.first)


def told_year(reference: Period, code: str) -> int | None:
    """Return the year of the first season `code` that ends after the time last spoken of begins."""
    if reference.first is None or reference.year is None or reference.unit == "year":
        return reference.year
    years = (reference.year - 1, reference.year, reference.year + 1)
    seasons = ((year, season_period(year, code)) for year in years)
    return next(
        (year for year, each in seasons if each.last and each.last >= reference.first), None
    )


def season_year(state: State, code: str, steps: int) -> tuple[int | None, str | None]:
    """Return the year of the season before (-1), of (0) or after (1) publication."""
    now = state.now("season")
    if now is None:
        return None, None
    this = season_period(now.year, code)
    if this.first is None or this.last is None:
        return None, None
    if steps == 0:
        winter = code == "WI" and now.month < 3
        return now.year - (1 if winter else 0), PUBLISHED
    if steps < 0:
        return (now.year if now - this.first >= UNDER_WAY else now.year - 1), PUBLISHED
    return (now.year if this.first > now else now.year + 1), PUBLISHED
