"""The New Year of the Chinese calendar: "Lunar New Year", "Tet".

It is the day of the second new moon after the month that holds the winter solstice, as seen from
Beijing, and never before 21 January. New moons after J. Meeus, Astronomical Algorithms (1991),
chapter 47, with the terms above half a minute of time; solstices after its table 26.
"""

from datetime import date, timedelta
from math import floor, radians, sin
from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.movable_feasts import feast
from dateline.extract.times.periods import day_of
from dateline.extract.times.state import Reading, State

MOONS_PER_YEAR: Final = 12.3685
MOONS_PER_CENTURY: Final = 1236.85
BEIJING: Final = 8 / 24
"""Beijing is so much of a day ahead of universal time."""

YEAR_ONE: Final = 1721425.5
"""The Julian date at which 1 January of year 1 begins."""

YEARS: Final = range(1900, 2200)
"""Years whose calendar the rule gives without doubt about the length of the day."""

TERMS: Final = (
    (-0.40720, 0, 1, 0),
    (0.17241, 1, 0, 0),
    (0.01608, 0, 2, 0),
    (0.01039, 0, 0, 2),
    (0.00739, -1, 1, 0),
    (-0.00514, 1, 1, 0),
    (0.00208, 2, 0, 0),
    (-0.00111, 0, 1, -2),
    (-0.00057, 0, 1, 2),
    (0.00056, 1, 2, 0),
    (-0.00042, 0, 3, 0),
    (0.00042, 1, 0, 2),
    (0.00038, 1, 0, -2),
)
"""Days to add, with how often the anomalies of sun and moon and the latitude stand in the sine."""


def new_moon(number: int) -> date:
    """Return the day in Beijing of a new moon, counted from the first of the year 2000."""
    century = number / MOONS_PER_CENTURY
    sun = radians(2.5534 + 29.10535670 * number)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * century**2)
    latitude = radians(160.7108 + 390.67050284 * number - 0.0016118 * century**2)
    julian = 2451550.09766 + 29.530588861 * number + 0.00015437 * century**2
    julian += sum(
        days * sin(suns * sun + moons * moon + latitudes * latitude)
        for days, suns, moons, latitudes in TERMS
    )
    return day_in_beijing(julian)


def winter_solstice(year: int) -> date:
    """Return the day in Beijing of the winter solstice of `year`."""
    thousands = (year - 2000) / 1000
    return day_in_beijing(2451900.05952 + 365242.74049 * thousands - 0.06223 * thousands**2)


def day_in_beijing(julian: float) -> date:
    """Return the calendar day in Beijing of a Julian date."""
    return date.fromordinal(floor(julian + BEIJING - YEAR_ONE) + 1)


def lunar_new_year(year: int) -> date | None:
    """Return the first day of the Chinese year that begins in `year`; None outside of `YEARS`."""
    earliest = day_of(year, 1, 21)
    if year not in YEARS or earliest is None:
        return None
    solstice = winter_solstice(year - 1)
    number = floor((year - 2000) * MOONS_PER_YEAR) + 1
    while new_moon(number) > solstice:
        number -= 1
    number += 2
    return new_moon(number) if new_moon(number) >= earliest else new_moon(number + 1)


def lunar_feast(found: Found, state: State) -> list[Reading]:
    """Read "Lunar New Year" and, a day more to either side, those of other countries ("Tet")."""
    doubt = timedelta(days=found.number_value("name", "lunar_feast") or 0)
    return feast(found, state, lunar_new_year, 1, doubt)
