"""Counts calendar periods from the time last spoken of."""

from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.periods import (
    Period,
    Unit,
    neighbour,
    year_period,
)
from dateline.extract.times.state import Reading, State, reading_of

UNKNOWN_VALUE: Final[dict[str, str]] = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
ORDER: Final[tuple[Unit, ...]] = (
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
)


def unknown(unit: Unit) -> Period:
    """Return a period of `unit` of which nothing more is known."""
    return Period(unit, UNKNOWN_VALUE[unit])


def known_in(reference: Period, unit: Unit) -> bool:
    """Say whether `reference` is known well enough to count in `unit`."""
    return ORDER.index(reference.unit) <= ORDER.index(unit)


def counted_from_reference(found: Found, state: State, unit: Unit, steps: int) -> list[Reading]:
    """Return the period `steps` units from the time last spoken of."""
    reference, anchor = state.reference()
    base = reference.last if reference and steps > 0 else reference.first if reference else None
    fine = reference is not None and known_in(reference, unit)
    if reference and base is None and reference.year and unit == "year":
        year = year_period(reference.year + steps)
        return [reading_of(found.span, year, anchor)] if year else []
    period = neighbour(unit, base, steps) if base and fine else None
    return [reading_of(found.span, period or unknown(unit), anchor if period else None)]
