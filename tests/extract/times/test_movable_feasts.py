"""Feasts whose day the moon sets."""

import pytest

from dateline.extract.times import find_times
from dateline.extract.times.movable_feasts import islamic_start, orthodox_easter, rosh_hashanah

YEARS = [
    (2023, "2023-04-16", "2023-09-16", "2023-03-23"),
    (2024, "2024-05-05", "2024-10-03", "2024-03-11"),
    (2025, "2025-04-20", "2025-09-23", "2025-03-01"),
    (2026, "2026-04-12", "2026-09-12", "2026-02-18"),
]


@pytest.mark.parametrize(("year", "easter", "new_year", "ramadan"), YEARS)
def test_days_of_the_calendars(year: int, easter: str, new_year: str, ramadan: str) -> None:
    """The days are those of published tables; the sighted Ramadan lies a day away at most."""
    assert str(orthodox_easter(year)) == easter
    assert str(rosh_hashanah(year)) == new_year
    assert str(islamic_start(year, 9, 1)) == ramadan


@pytest.mark.parametrize(
    ("year", "found"), [(600, False), (623, True), (1500, True), (9998, True), (10_200, False)]
)
def test_islamic_days_lie_in_the_year_asked_for(year: int, found: bool) -> None:
    """Years before Islam and beyond the calendar give nothing instead of an error."""
    day = islamic_start(year, 9, 1)
    assert (day is not None) is found
    assert day is None or day.year == year


FEASTS = [
    ("Guns fell silent for Orthodox Easter.", "2026-04-02", "2026-04-12", "2026-04-12"),
    ("Guns fell silent on Yom Kippur 2023.", "2026-04-02", "2023-09-25", "2023-09-25"),
    ("Guns fell silent for Passover.", "2026-04-04", "2026-04-02", "2026-04-08"),
    ("Guns fell silent for Ramadan.", "2026-02-25", "2026-02-17", "2026-03-20"),
    ("Guns will fall silent for Eid al-Fitr.", "2026-02-25", "2026-03-19", "2026-03-23"),
]


@pytest.mark.parametrize(("text", "published", "start", "end"), FEASTS, ids=[r[0] for r in FEASTS])
def test_feasts_cover_their_days(text: str, published: str, start: str, end: str) -> None:
    """A feast is the one nearest to publication; one set by sight has a day more at both ends."""
    (time,) = find_times(text, published)
    assert (time.start, time.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "The clerk, Omar Ramadan, left.",
        "Ramadan Hakim left the town.",
        "The Ramadan Brigade left.",
        "It began with the Passover Plot.",
    ],
)
def test_names_with_feasts_in_them_are_no_days(text: str) -> None:
    """A person or a thing named after a feast has no days."""
    assert find_times(text, "2026-02-18") == ()


def test_no_day_is_counted_from_a_feast_set_by_sight() -> None:
    """A day counted from a feast whose day is in doubt would be made up."""
    times = find_times("It fell two days after Eid al-Adha.", "2026-02-18")
    assert [time.value for time in times] == ["P2D", "2025-06-07/2025-06-10"]


def test_without_publication_a_feast_has_no_days() -> None:
    """Nothing says which year's feast is meant."""
    (time,) = find_times("Guns fell silent for Ramadan.", None)
    assert (time.value, time.start) == ("XXXX-XX-XX", None)
