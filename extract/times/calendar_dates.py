"""Readings of dates that name their month."""

from collections.abc import Sequence
from typing import Final

from dateline.extract.times.choice import day_of_month_and_day, month_period_of
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import (
    figures_in,
    year_of,
)
from dateline.extract.times.periods import Period, day_of, day_period, month_period
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch

EARLIEST_IN_NEWS: Final = 1800
"""News seldom names a month of an earlier year, so figures before a noun count it."""

LEAP_YEAR: Final = 2000
MONTH_LENGTH: Final = 28
"""Every month has so many days."""


def listed_days(found: Found) -> list[tuple[int, int]]:
    """Return token and day number of every day in the part `days`."""
    first, last = found.parts["days"]
    words = found.words("days").lower()
    ordinals = found.tokens.vocabulary.values["ordinal"]
    if words.removeprefix("the ") in ordinals:
        return [(last - 1, int(ordinals[words.removeprefix("the ")]))]
    numbers = ((token, figures_in(found.tokens.word(token))) for token in range(first, last))
    return [(token, day) for token, day in numbers if day]


def spans_in_list(found: Found, label: str, tokens: list[int]) -> list[tuple[int, int]]:
    """Return the span of every expression of a list; month and year belong to the one beside."""
    start, end = found.parts[label]
    spans = [(token, token + 1) for token in tokens]
    spans[0] = (found.first if start < end else tokens[0], spans[0][1])
    spans[-1] = (spans[-1][0], found.last)
    return spans


def month_and_days(found: Found, state: State) -> list[Reading]:
    """Read "Feb. 17", "17–18 February 2026", "Wednesday, March 3rd", "March eighth"."""
    return days_in_year(found, state, year_of(found, published_year=state.published_year()))


def days_in_year(found: Found, state: State, year: int | None) -> list[Reading]:
    """Return the days of a month that `found` lists, in `year` or the year they are meant in."""
    month = found.number_value("month")
    days = listed_days(found)
    if month is None or not days:
        return []
    readings = []
    spans = spans_in_list(found, "days", [token for token, _ in days])
    for (_, day), span in zip(days, spans, strict=True):
        period, anchor = day_of_month_and_day(found, state, year, month, day)
        if period is None:
            return []
        readings.append(reading_of(span, period, anchor))
    return readings


def day_and_year(found: Found, state: State) -> list[Reading]:
    """Read "Apr 232017", where a page has lost the space before the year."""
    del state
    month, figures = found.number_value("month"), found.words("glued")
    named = day_of(int(figures[-4:]), month, int(figures[:-4])) if month else None
    return [reading_of(found.span, day_period(named))] if named else []


def night_between(found: Found, state: State) -> list[Reading]:
    """Read "the night of 16 to 17 February": the night that begins on the first of the two days."""
    month = found.number_value("month")
    year = year_of(found, published_year=state.published_year())
    if month is None:
        return []
    ends = []
    for label in ("first", "second"):
        day = figures_in(found.words(label))
        period, anchor = day_of_month_and_day(found, state, year, month, day)
        ends.append(period)
    begin, stop = ends
    if begin is None or stop is None:
        return []
    value = f"{begin.value}TNI"
    return [stretch(found.span, "TIME", value, (begin.first, stop.last), anchor, stop)]


def months_of_year(found: Found, state: State) -> list[Reading]:
    """Read "February 2022", "January and February 2022", "June last year"; not "June, 1500 men"."""
    year, anchor = year_named(found, state)
    if year and year < EARLIEST_IN_NEWS and found.tokens.is_in(found.last, "counted"):
        return []
    first, last = found.parts["months"]
    months = found.tokens.vocabulary.values["month"]
    tokens = [token for token in range(first, last) if found.tokens.is_in(token, "month")]
    readings = []
    for token, span in zip(tokens, spans_in_list(found, "months", tokens), strict=True):
        number = int(months[found.tokens.word(token).lower()])
        period = month_period(year, number) if year else Period("month", f"XXXX-{number:02}")
        if period is None:
            return []
        readings.append(reading_of(span, period, anchor))
    return readings


def year_named(found: Found, state: State) -> tuple[int | None, str | None]:
    """Return the year that `year`, `deictic` or `anaphoric` ("that year") give, and its anchor."""
    if found.has("year"):
        return year_of(found, published_year=state.published_year()), None
    if found.has("deictic"):
        now = state.now("year")
        steps = found.steps()
        return (now.year + steps, PUBLISHED) if now else (None, None)
    reference, anchor = state.reference()
    if reference is None or reference.year is None or not found.has("anaphoric"):
        return None, None
    return reference.year + found.steps(), anchor


def month(found: Found, state: State) -> list[Reading]:
    """Read a month without a year: "in April", "last March", "the following May"."""
    labels = [label for label in ("month", "describing", "far") if found.has(label)]
    number = found.number_value(labels[0], "month")
    if number is None or beside_no_day(found, number) or is_joined(found):
        return []
    reaches = found.tokens.word(found.first - 2).lower() in ("early", "recently", "late", "back")
    if names_someone(found) or (found.has("far") and not reaches):
        return []
    if found.has("describing") and not found.tokens.word(found.last).islower():
        return []
    period, anchor = month_period_of(found, state, number)
    return [reading_of(found.span, period, anchor)]


def names_someone(found: Found) -> bool:
    """Say whether the month is a first name: "the widow and June Harrow", not "in May Norland"."""
    tokens, before = found.tokens, found.first - 1
    listed = tokens.word(before).lower() in ("and", "or") and not tokens.is_in(before - 1, "month")
    return listed and tokens.is_in(found.last - 1, "ambiguous_month") and capital(found)


def capital(found: Found) -> bool:
    """Say whether a capitalised word follows at once."""
    return found.tokens.word(found.last)[:1].isupper()


def is_joined(found: Found) -> bool:
    """Say whether a dash joins the month to a word before it other than "mid", "early", "late"."""
    tokens, before = found.tokens, found.first - 1
    dash = tokens.is_in(before, "dash") and tokens.adjoins(found.first)
    part = tokens.is_in(before - 1, "portion") or tokens.is_in(before - 1, "gone_by")
    return dash and tokens.is_in(found.last - 1, "ambiguous_month") and not part


def beside_no_day(found: Found, month: int) -> bool:
    """Say whether the month stands beside a number of a day that it never has: "30 February"."""
    tokens = found.tokens
    beside = [tokens.word(index) for index in (found.first - 1, found.last)]
    days = (figures_in(word) for word in beside if word.isdigit() and len(word) <= 2)
    return any(day > MONTH_LENGTH and day_of(LEAP_YEAR, month, day) is None for day in days)


def in_same_year(others: Sequence[Reading], before: Reading, after: Reading) -> list[Reading]:
    """Return the other days of a list whose last one got a year: "July 13 to 17 of last year"."""
    years = [each.period.year if each.period else None for each in (before, after)]
    if years[0] == years[1] or years[0] is None or years[1] is None:
        return list(others)
    return [moved_by_years(each, years[1] - years[0]) for each in others]


def moved_by_years(reading: Reading, years: int) -> Reading:
    """Return the day or month of `reading` so many years away, the reading itself for no such."""
    period = reading.period
    if period is None or period.first is None or period.unit not in ("day", "month"):
        return reading
    year, month = period.first.year + years, period.first.month
    if period.unit == "month":
        there = month_period(year, month)
    else:
        day = day_of(year, month, period.first.day)
        there = day_period(day) if day else None
    return reading.of_period(there) if there else reading
