"""Readings of dates that name their day, month, year, decade or century."""

import re
from datetime import date
from typing import Final

from dateline.extract.times.choice import day_of_month_and_day, month_period_of
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import figures_in, full_year, ordinal_in, year_of
from dateline.extract.times.periods import (
    Period,
    day_period,
    month_period,
    months_period,
    season_period,
    year_period,
)
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch

Readings = list[Reading]
EARLIEST: Final = 5000
"""Numbers before "BC" up to this one are years."""

FIGURES: Final = re.compile(r"[0-9]+")


def published_year(state: State) -> int | None:
    """Return the year of publication."""
    day = state.now("year")
    return day.year if day else None


def span_of(found: Found) -> tuple[int, int]:
    """Return the tokens of an expression."""
    return found.first, found.last


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso_date(found: Found, state: State) -> Readings:
    """Read "2026-02-17" and "2026-02-17T10:30:00Z"."""
    del state
    text = found.words("date")
    year, month, day = (int(figures) for figures in FIGURES.findall(text)[:3])
    named = day_or_none(year, month, day)
    if named is None:
        return []
    period = day_period(named)
    if "T" not in text:
        return [reading_of(span_of(found), period)]
    return [stretch(span_of(found), "TIME", text, (named, named), period=period)]


def numeric_date(found: Found, state: State) -> Readings:
    """Read "2026/02/17", "17.02.2026" and "02/17/26".

    Where both numbers could be the month, points mean day first; for other signs the order that
    falls on the day of publication is taken, else only the year is sure.
    """
    text = found.words("date")
    one, two, three = FIGURES.findall(text)
    if len(one) == 4:
        named = day_or_none(int(one), int(two), int(three))
        return [reading_of(span_of(found), day_period(named))] if named else []
    if len(one) > 2 or len(three) == 3:
        return []
    year = int(three) if len(three) == 4 else full_year(int(three), published_year(state))
    day_first = day_or_none(year, int(two), int(one))
    month_first = day_or_none(year, int(one), int(two))
    if "." in text:
        month_first = None
    possible = {day for day in (day_first, month_first) if day is not None}
    if len(possible) > 1:
        possible = possible & {state.now()} or possible
    if len(possible) == 1:
        return [reading_of(span_of(found), day_period(possible.pop()))]
    whole_year = year_period(year)
    if not possible or whole_year is None:
        return []
    reading = reading_of(span_of(found), whole_year)
    return [
        Reading(reading.tokens, "DATE", f"{year:04}-XX-XX", reading.first, reading.last, "year")
    ]


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


def month_and_days(found: Found, state: State) -> Readings:
    """Read "Feb. 17", "17–18 February 2026", "Wednesday, March 3rd", "March eighth"."""
    month = found.number_value("month")
    days = listed_days(found)
    if month is None or not days:
        return []
    year = year_of(found, published_year=published_year(state))
    readings = []
    spans = spans_in_list(found, "days", [token for token, _ in days])
    for (_, day), span in zip(days, spans, strict=True):
        period, anchor = day_of_month_and_day(found, state, year, month, day)
        if period is None:
            return []
        readings.append(reading_of(span, period, anchor))
    return readings


def night_between(found: Found, state: State) -> Readings:
    """Read "the night of 16 to 17 February": the night that begins on the first of the two days."""
    month = found.number_value("month")
    year = year_of(found, published_year=published_year(state))
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
    return [stretch(span_of(found), "TIME", value, (begin.first, stop.last), anchor, stop)]


def months_of_year(found: Found, state: State) -> Readings:
    """Read "February 2022", "January and February 2022", "June last year"."""
    year, anchor = year_named(found, state)
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
        return year_of(found, published_year=published_year(state)), None
    if found.has("deictic"):
        now = state.now("year")
        steps = found.steps()
        return (now.year + steps, PUBLISHED) if now else (None, None)
    reference, anchor = state.reference()
    if reference is None or reference.year is None or not found.has("anaphoric"):
        return None, None
    return reference.year + found.steps(), anchor


def month(found: Found, state: State) -> Readings:
    """Read a month without a year: "in April", "last March", "the following May"."""
    number = found.number_value("month")
    if number is None:
        return []
    period, anchor = month_period_of(found, state, number)
    return [reading_of(span_of(found), period, anchor)]


def certain_year(found: Found, state: State) -> Readings:
    """Read words that are a year beyond doubt: "the year 2000", "FY26", "in '98"."""
    number = year_of(found, published_year=published_year(state))
    period = year_period(number) if number is not None else None
    return [reading_of(span_of(found), period)] if period else []


def year(found: Found, state: State) -> Readings:
    """Read four digits alone, unless the words around say that they count or name something."""
    tokens, before, after = found.tokens, found.first - 1, found.last
    if tokens.is_in(before, "money_sign") or tokens.is_in(after, "counted"):
        return []
    if tokens.adjoins(after) and tokens.word(after) in "%°":
        return []
    if tokens.is_in(before, "numbered_thing") or glued_to_number(found):
        return []
    if not tokens.is_in(before, "time_preposition") and named_after(found):
        return []
    return certain_year(found, state)


def glued_to_number(found: Found) -> bool:
    """Say whether the figures are part of a longer number: "555-1234", "3/2014", "v.2014"."""
    tokens, before = found.tokens, found.first - 1
    if not tokens.adjoins(found.first):
        return False
    mark = tokens.word(before)
    return mark in "./:_@+" or (mark in "-–" and tokens.word(before - 1)[-1:].isdigit())


def named_after(found: Found) -> bool:
    """Say whether the year is the end of a name ("Blade Runner 2049") or a count of things."""
    tokens, before, after = found.tokens, found.word_before(), found.tokens.word(found.last)
    in_name = before[:1].isupper() and found.tokens.symbols[found.first - 1 : found.first] != ""
    in_name = in_name and not tokens.is_in(found.first - 1, "month")
    counts = after.islower() and after.endswith("s") and before.lower() not in ("the", "its")
    return (in_name and before.lower() not in ("the", "a")) or counts


def years(found: Found, state: State) -> Readings:
    """Read "1939-45" and "2014–2015" as two years."""
    del state
    first, second = int(found.words("first")), found.words("second")
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last <= first or last - first > 200:
        return []
    begin, stop = year_period(first), year_period(last)
    if begin is None or stop is None:
        return []
    return [
        reading_of((found.first, found.first + 1), begin),
        reading_of((found.last - 1, found.last), stop),
    ]


def before_christ(found: Found, state: State) -> Readings:
    """Read "149 BC", "499-493 BC", "the spring of 480 BC"; they have a value but no days."""
    del state
    numbers = [figures_in(found.words(label)) for label in ("start", "number") if found.has(label)]
    if not all(0 < number <= EARLIEST for number in numbers):
        return []
    if found.has("start"):
        spans = [(found.first, found.parts["start"][1]), (found.parts["number"][0], found.last)]
        periods = [year_period(-number) for number in numbers]
        return [reading_of(span, each) for span, each in zip(spans, periods, strict=True) if each]
    year = -numbers[0]
    month = found.number_value("month") if found.has("month") else None
    if month is not None:
        period = month_period(year, month)
    elif found.has("season"):
        period = season_period(year, found.text_value("season", "season", "fall") or "SU")
    else:
        period = year_period(year)
    return [reading_of(span_of(found), period)] if period else []


def decade_before_christ(found: Found, state: State) -> Readings:
    """Read "the 480s BC"."""
    del state
    return [Reading(span_of(found), "DATE", f"BC{figures_in(found.words('decade')) // 10:03}")]


def bare_year_before_christ(found: Found, state: State) -> Readings:
    """Read "in 218" where the text speaks of years before Christ."""
    spoken = state.spoken_of
    after = found.tokens.word(found.last)
    if not state.narrative or spoken is None or spoken.year is None or spoken.year > 0:
        return []
    if found.tokens.is_in(found.last, "counted") or (after.islower() and after.endswith("s")):
        return []
    period = year_period(-figures_in(found.words("number")))
    return [reading_of(span_of(found), period)] if period else []


def decade(found: Found, state: State) -> Readings:
    """Read "the 1990s", "the '90s" and "the nineties"."""
    if found.has("name"):
        tens = (found.number_value("name", "decade_name") or 0) * 10
    else:
        tens = int(found.words("decade").strip("'s"))
    if tens < 100:
        tens = full_year(tens, (published_year(state) or 2029) - 10)
    period = months_period("decade", tens * 12)
    if found.has("decade") and tens % 100 == 0 and tens < 1000:
        return []
    return [reading_of(span_of(found), period)] if period else []


def century(found: Found, state: State) -> Readings:
    """Read "the 19th century"."""
    del state
    number = ordinal_in(found, "ordinal")
    if not number or number > 99:
        return []
    if found.has("bc"):
        return [Reading(span_of(found), "DATE", f"BC{number - 1:02}", precision="unknown")]
    period = months_period("century", (number - 1) * 1200)
    return [reading_of(span_of(found), period)] if period else []
