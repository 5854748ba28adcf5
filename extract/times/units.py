"""Readings of "last week", "this month", "the past year", "the end of the year"."""

from datetime import date
from typing import Final

from dateline.extract.times.business import last_year_compared, latest_quarter, quarter_ended
from dateline.extract.times.matching import Found
from dateline.extract.times.periods import (
    Unit,
    moved,
    neighbour,
    period_holding,
)
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch
from dateline.extract.times.steps import counted_from_reference, known_in, unknown
from dateline.extract.times.tense import direction

FRIDAY: Final = 5

THEN_REACH: Final = 40
"""How many tokens back the time that "then" means may stand."""


def calendar_unit(found: Found, state: State) -> list[Reading]:
    """Read "last week", "this month", "next year", "the following day", "that year"."""
    compound = found.tokens.word(found.last) == "-" and found.tokens.adjoins(found.last)
    if found.in_title() or compound:
        return []
    unit = unit_in(found)
    if not found.has("deictic"):
        return counted_from_reference(found, state, unit, found.steps())
    if found.steps() < 0 and found.tokens.is_in(found.last, "=of"):
        return [] if unit == "day" else [Reading(found.span, "DURATION", LENGTH[unit][0])]
    if found.pattern.settings.get("from_reference") or counts_from_story(found, state, unit):
        return counted_from_reference(found, state, unit, found.steps())
    if unit == "year" and found.steps() == -1 and (compared := last_year_compared(found, state)):
        return [compared]
    now = state.now(unit)
    period = neighbour(unit, now, steps_meant(found, state, unit, now)) if now else None
    return [reading_of(found.span, period or unknown(unit), PUBLISHED if period else None)]


def counts_from_story(found: Found, state: State, unit: Unit) -> bool:
    """Say whether a narrative counts "next day", and "this year" or "next year", from its story."""
    if not state.narrative:
        return False
    return unit == "day" or (found.steps() >= 0 and known_story(state, unit))


def known_story(state: State, unit: Unit) -> bool:
    """Say whether the time last spoken of is known well enough to count `unit` from it."""
    return state.spoken_of is not None and known_in(state.spoken_of, unit)


def steps_meant(found: Found, state: State, unit: Unit, now: date) -> int:
    """Return how many units from publication "last week" or "this weekend" lies.

    Early in a week "this weekend" is the one just over where the words look back.
    """
    if unit == "weekend" and found.steps() == 0 and now.isoweekday() < FRIDAY:
        return -1 if direction(state, found.first, found.last) < 0 else 0
    return found.steps()


def beside_reference(found: Found, state: State) -> list[Reading]:
    """Read "the day before", "the week after", counted from the time last spoken of.

    "The day before the vote" counts from an event, so its day stays unknown.
    """
    if found.in_title():
        return []
    unit = unit_in(found)
    tokens, after = found.tokens, found.last
    if tokens.word(after)[:1].isalpha() and not tokens.is_in(after, "time_preposition"):
        return [reading_of(found.span, unknown(unit))]
    steps = found.pattern.settings["steps"]
    return counted_from_reference(found, state, unit, steps)


LENGTH: Final[dict[Unit, tuple[str, str]]] = {
    "day": ("P1D", "D"),
    "week": ("P1W", "W"),
    "weekend": ("P1W", "W"),
    "month": ("P1M", "M"),
    "quarter": ("P1Q", "Q"),
    "year": ("P1Y", "Y"),
    "decade": ("P10Y", "E"),
    "century": ("P100Y", "C"),
}
"""TIMEX3 value and letter of one unit."""


def unit_in(found: Found) -> Unit:
    """Return the unit that the part `unit` names."""
    names: dict[str, Unit] = {
        "day": "day",
        "week": "week",
        "weekend": "weekend",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
        "century": "century",
    }
    return names[found.text_value("unit", "calendar_unit") or "day"]


def past_length(found: Found, state: State) -> list[Reading]:
    """Read "the past year" and "the last week": the length of time that ends with publication.

    "The last week of June" has that length alone, "the last day of June" is none.
    """
    unit = unit_in(found)
    value, letter = LENGTH[unit]
    if found.in_title():
        return []
    if found.tokens.is_in(found.last, "=of"):
        return [] if unit == "day" else [Reading(found.span, "DURATION", value)]
    now = None if state.narrative else state.now()
    begin = moved(now, -1, letter) if now else None
    return [stretch(found.span, "DURATION", value, (begin, now if begin else None), PUBLISHED)]


def bare_unit(found: Found, state: State) -> list[Reading]:
    """Read "the year", "the quarter", "the weekend" where they stand for the one spoken of."""
    unit = unit_in(found)
    if unit in ("day", "decade", "century"):
        return []
    if unit == "quarter":
        ended = found.tokens.is_in(found.last, "ending")
        reading = quarter_ended(found, state) if ended else None
        return [reading] if reading else latest_quarter(found, state)
    if found.tokens.is_in(found.last, "ending"):
        return [Reading(found.span, "DURATION", f"P1{unit[0].upper()}")]
    if found.tokens.is_in(found.last, "going_on"):
        return [reading_of(found.span, unknown(unit))]
    if state.narrative or goes_on_in(found, state, unit):
        return counted_from_reference(found, state, unit, 0)
    now = state.now(unit)
    if now is not None and unit == "weekend":
        towards = direction(state, found.first, found.last)
        period = neighbour(unit, now, 0 if towards > 0 or now.isoweekday() > 5 else -1)
    else:
        period = period_holding(unit, now) if now else None
    return [reading_of(found.span, period or unknown(unit), PUBLISHED if period else None)]


def goes_on_in(found: Found, state: State, unit: Unit) -> bool:
    """Say whether "the month" and "the year" are those of a date told of just before.

    "It began on 3 March 2014. By the end of the month" goes on in that March; what lies ahead, and
    what follows a day that counts from publication, is of the month of publication.
    """
    spoken, near = state.spoken_of, found.first - state.spoken_of_token < THEN_REACH
    if unit not in ("month", "year") or spoken is None or not near:
        return False
    told = state.told == spoken or spoken.unit == unit == "month"
    return told and direction(state, found.first, found.last) <= 0


def then(found: Found, state: State) -> list[Reading]:
    """Read the "then" of "since then": the time spoken of in its sentence or just before."""
    near = found.first - state.spoken_of_token < THEN_REACH
    if state.spoken_of is None or not near:
        return []
    return [reading_of(found.span, state.spoken_of, state.spoken_of_id)]


def year_end(found: Found, state: State) -> list[Reading]:
    """Read "year-end", "month's end" and "week's end"."""
    units: dict[str, Unit] = {"year": "year", "month": "month", "week": "week"}
    unit = units[found.tokens.word(found.first).lower()]
    reference, anchor = state.reference() if state.narrative else (state.published, PUBLISHED)
    base = reference.first if reference and known_in(reference, unit) else None
    period = period_holding(unit, base) if base else unknown(unit)
    reading = reading_of(found.span, period or unknown(unit), anchor if base else None, "END")
    return [reading]
