"""Readings of times counted from publication or from the time last spoken of."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dateline.extract.times.absolute import Readings, span_of, year_named
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import count_in
from dateline.extract.times.periods import (
    MONTHS_PER,
    UNIT_OF_LETTER,
    Period,
    Unit,
    day_period,
    months_period,
    moved,
    neighbour,
    period_holding,
    season_period,
    weekday_near,
    year_period,
)
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch
from dateline.extract.times.tense import direction

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


def unknown(unit: Unit) -> Period:
    """Return a period of `unit` of which nothing more is known."""
    return Period(unit, UNKNOWN_VALUE[unit])


def named_day(found: Found, state: State) -> Readings:
    """Read "today", "yesterday", "the day after tomorrow"; not the end of a name ("VOA Today")."""
    if found.in_name():
        return []
    now, steps = state.now(), found.number_value("day", "named_day")
    day = moved(now, steps or 0, "D") if now else None
    period = day_period(day) if day else unknown("day")
    return [reading_of(span_of(found), period, PUBLISHED if day else None)]


def night_of(
    tokens: tuple[int, int], value: str, first: date | None, last: date | None, anchor: str | None
) -> Reading:
    """Return a TIME of a part of a day that covers the days `first` to `last`."""
    period = day_period(last) if last else None
    return stretch(tokens, "TIME", value, (first, last), anchor, period)


def tonight(found: Found, state: State) -> Readings:
    """Read "tonight": the night of the day of publication."""
    now = state.now()
    value = f"{now.isoformat() if now else 'XXXX-XX-XX'}TNI"
    return [night_of(span_of(found), value, now, now, PUBLISHED)]


def overnight(found: Found, state: State) -> Readings:
    """Read "overnight": the night that ends on the day of publication, so it covers two days.

    Where the sentence has spoken of another day ("Tuesday … overnight"), the night is that day's.
    """
    begin, _ = state.sentence_of(found.first)
    now, anchor = state.now(), PUBLISHED
    spoken = state.spoken_of
    if spoken and spoken.unit == "day" and spoken.first and state.spoken_of_token >= begin:
        now, anchor = spoken.first, state.spoken_of_id or PUBLISHED
    value = f"{now.isoformat() if now else 'XXXX-XX-XX'}TNI"
    first = moved(now, -1, "D") if now else None
    return [night_of(span_of(found), value, first, now, anchor)]


def weekday(found: Found, state: State) -> Readings:
    """Read "Wednesday", "last Friday", "next Monday", "the previous Tuesday"."""
    number = found.number_value("weekday") or 1
    nothing = Period("day", f"XXXX-WXX-{number}")
    day, anchor = weekday_meant(found, state, number)
    period = day_period(day) if day else nothing
    return [reading_of(span_of(found), period, anchor if day else None)]


def weekday_meant(found: Found, state: State, number: int) -> tuple[date | None, str | None]:
    """Return the day that a weekday name means, and what it was counted from."""
    if found.has("anaphoric") or tells_of_days(found, state):
        reference, anchor = state.reference()
        steps = found.steps()
        if reference is None or reference.last is None or reference.unit not in ("day", "week"):
            return None, None
        return strictly_near(reference.last, number, steps), anchor
    now = state.now()
    if now is None:
        return None, None
    if not found.has("deictic"):
        return weekday_near(now, number, direction(state, found.first, found.last)), PUBLISHED
    return strictly_near(now, number, found.steps()), PUBLISHED


def tells_of_days(found: Found, state: State) -> bool:
    """Say whether a narrative has just named a day, from which a bare weekday counts."""
    if not state.narrative or found.has("deictic") or state.spoken_of is None:
        return state.published is None
    near = found.first - state.spoken_of_token < WEEKDAY_REACH
    return state.published is None or (near and state.spoken_of.unit == "day")


def strictly_near(day: date, number: int, steps: int) -> date | None:
    """Return the weekday before (-1) or after (1) `day`, never that day; 0 is in the same week."""
    if steps == 0:
        return moved(day, number - day.isoweekday(), "D")
    step = moved(day, steps, "D")
    return weekday_near(step, number, steps) if step else None


def night_between_weekdays(found: Found, state: State) -> Readings:
    """Read "the night of Tuesday to Wednesday" and "Tuesday night into Wednesday"."""
    now = state.now()
    first = found.number_value("first", "weekday") or 1
    second = found.number_value("second", "weekday") or 1
    if second != first % 7 + 1:
        return []
    end = weekday_near(now, second, direction(state, found.first, found.last)) if now else None
    begin = moved(end, -1, "D") if end else None
    value = f"{begin.isoformat() if begin else f'XXXX-WXX-{first}'}TNI"
    return [night_of(span_of(found), value, begin, end, PUBLISHED)]


def part_of_named_day(found: Found, state: State) -> Readings:
    """Read "this morning", "last night", "that evening", "the next morning"."""
    steps, anchored = day_steps(found)
    part = found.text_value("part", "plain_part_of_day") or ""
    if anchored:
        reference, anchor = state.reference()
        base = reference.last if reference and reference.unit == "day" else None
    else:
        base, anchor = state.now(), PUBLISHED
    day = moved(base, steps, "D") if base else None
    value = f"{day.isoformat() if day else 'XXXX-XX-XX'}{part}"
    return [night_of(span_of(found), value, day, day, anchor)]


def day_steps(found: Found) -> tuple[int, bool]:
    """Return how many days an expression steps, and if from the time last spoken of."""
    if found.has("anaphoric"):
        return found.steps(), True
    the = found.tokens.word(found.first).lower() == "the"
    return found.steps(), the


def calendar_unit(found: Found, state: State) -> Readings:
    """Read "last week", "this month", "next year", "the following day", "that year"."""
    if found.in_title():
        return []
    unit = unit_in(found)
    if found.tokens.word(found.last).lower() == "of" and found.words("deictic").lower() == "last":
        length = past_length(found, state, unit)[0]
        return [] if unit == "day" else [Reading(length.tokens, "DURATION", length.value)]
    if found.has("deictic"):
        steps = found.steps()
        the = found.tokens.word(found.first).lower() == "the"
        word = found.words("deictic").lower()
        if the and word in ("next", "last", "past"):
            if word == "past" or (word == "last" and not state.narrative):
                return past_length(found, state, unit)
            return counted_from_reference(found, state, unit, steps)
        if word == "past":
            return past_length(found, state, unit)
        now = state.now(unit)
        if state.narrative and unit == "day":
            return counted_from_reference(found, state, unit, steps)
        period = neighbour(unit, now, steps) if now else None
        return [reading_of(span_of(found), period or unknown(unit), PUBLISHED if period else None)]
    steps = found.steps() if found.has("anaphoric") else -1
    return counted_from_reference(found, state, unit, steps)


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


def past_length(found: Found, state: State, unit: Unit) -> Readings:
    """Read "the past year": the length of time that ends with publication."""
    letter = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E"}
    code = letter.get(unit, "C")
    value = {"E": "P10Y", "C": "P100Y"}.get(code, f"P1{code}")
    now = state.now()
    begin = moved(now, -1, code) if now else None
    return [stretch(span_of(found), "DURATION", value, (begin, now), PUBLISHED)]


def counted_from_reference(found: Found, state: State, unit: Unit, steps: int) -> Readings:
    """Return the period `steps` units from the time last spoken of."""
    reference, anchor = state.reference()
    base = reference.last if reference and steps > 0 else reference.first if reference else None
    fine = reference is not None and known_in(reference, unit)
    if reference and base is None and reference.year and unit == "year":
        year = year_period(reference.year + steps)
        return [reading_of(span_of(found), year, anchor)] if year else []
    period = neighbour(unit, base, steps) if base and fine else None
    return [reading_of(span_of(found), period or unknown(unit), anchor if period else None)]


WEEKDAY_REACH: Final = 60
"""How many tokens back a narrative may have named the day that a weekday counts from."""

COMPARISON_REACH: Final = 150
"""How many tokens back a quarter may stand that business news compares with."""

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


def known_in(reference: Period, unit: Unit) -> bool:
    """Say whether `reference` is known well enough to count in `unit`."""
    return ORDER.index(reference.unit) <= ORDER.index(unit)


def bare_unit(found: Found, state: State) -> Readings:
    """Read "the year", "the quarter", "the weekend" where they stand for the one spoken of."""
    unit = unit_in(found)
    if unit in ("day", "decade", "century"):
        return []
    if unit == "quarter":
        return latest_quarter(found, state)
    if state.narrative:
        return counted_from_reference(found, state, unit, 0)
    now = state.now(unit)
    if now is not None and unit == "weekend":
        towards = direction(state, found.first, found.last)
        period = neighbour(unit, now, 0 if towards > 0 or now.isoweekday() > 5 else -1)
    else:
        period = period_holding(unit, now) if now else None
    return [reading_of(span_of(found), period or unknown(unit), PUBLISHED if period else None)]


def latest_quarter(found: Found, state: State) -> Readings:
    """Read "the quarter": the one last spoken of, else the last one over at publication."""
    now, spoken = state.now("quarter"), state.quarter
    if spoken and (now is None or (spoken.last and spoken.last < now)):
        return [reading_of(span_of(found), spoken, state.spoken_of_id)]
    period = neighbour("quarter", now, -1) if now else None
    return [reading_of(span_of(found), period or unknown("quarter"), PUBLISHED if period else None)]


def year_end(found: Found, state: State) -> Readings:
    """Read "year-end" and "month's end"."""
    unit: Unit = "year" if found.tokens.word(found.first).lower() == "year" else "month"
    reference, anchor = state.reference() if state.narrative else (state.published, PUBLISHED)
    base = reference.first if reference and known_in(reference, unit) else None
    period = period_holding(unit, base) if base else unknown(unit)
    reading = reading_of(span_of(found), period or unknown(unit), anchor if base else None, "END")
    return [reading]


def reference_day(found: Found, state: State) -> Readings:
    """Read "the day before" and "the day after", counted from the time last spoken of."""
    after = found.tokens.word(found.last - 1).lower() == "after"
    return counted_from_reference(found, state, "day", 1 if after else -1)


def counted_back_or_forth(found: Found, state: State) -> Readings:
    """Read "four years ago", "two days earlier", "a week later", "in three months' time"."""
    if found.has("back") or found.has("forth"):
        reference, anchor = state.reference()
        sign = 1 if found.has("forth") else -1
    else:
        reference, anchor = state.published, PUBLISHED
        sign = -1 if found.has("ago") else 1
        if state.narrative and found.has("ago"):
            reference, anchor = state.reference()
    if found.has("back") or found.has("forth"):
        word = found.tokens.word(found.last - 1).lower()
        if word in ("after", "before", "on") and goes_on(found):
            return []
    letter = found.text_value("unit", "unit", "units", "clock_unit", "clock_units")
    amount = count_in(found) if letter else None
    if letter is None or isinstance(amount, str) or amount is None:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return [Reading(span_of(found), "DATE", value)]
    if (
        found.words("unit").lower() in found.tokens.vocabulary.values["clock_unit"]
        or found.words("unit").lower() in found.tokens.vocabulary.values["clock_units"]
    ):
        return hours_away(found, reference, anchor, sign)
    return units_away(found, state, (reference, anchor), letter, sign * amount)


def goes_on(found: Found) -> bool:
    """Say whether a word follows: "two days after the vote" counts from something untold."""
    return found.tokens.word(found.last)[:1].isalnum()


def hours_away(found: Found, reference: Period | None, anchor: str | None, sign: int) -> Readings:
    """Read "two hours ago" and "an hour later": a time on that day or the one beside."""
    if reference is None or reference.first is None or reference.unit != "day":
        return [Reading(span_of(found), "TIME", "PAST_REF" if sign < 0 else "FUTURE_REF")]
    value = f"{reference.first.isoformat()}TXX"
    near = moved(reference.first, sign, "D") or reference.first
    first, last = sorted((reference.first, near))
    return [stretch(span_of(found), "TIME", value, (first, last), anchor)]


def quarter_compared(found: Found, state: State) -> Period | None:
    """Return the quarter that "a year earlier" compares with in news: one spoken of just before."""
    now, spoken = state.now(), state.quarter
    if state.narrative or now is None or spoken is None or not spoken.last or spoken.last > now:
        return None
    return state.quarter if found.first - state.quarter_token < COMPARISON_REACH else None


def units_away(
    found: Found,
    state: State,
    counted_from: tuple[Period | None, str | None],
    letter: str,
    amount: float,
) -> Readings:
    """Return the period that lies `amount` units from `counted_from`, as exact as its unit."""
    reference, anchor = counted_from
    unit = UNIT_OF_LETTER[letter]
    if abs(amount) != int(abs(amount)):
        amount, letter, unit = amount * 12, "M", "month"
    if unit in ("decade", "century"):
        unit = "year"
    if unit == "year" and (quarter := quarter_compared(found, state)):
        reference, unit = quarter, "quarter"
    if reference and reference.first is None and reference.year and unit == "year":
        there_year = year_period(reference.year + int(amount) * (MONTHS_PER[letter] // 12))
        return [reading_of(span_of(found), there_year, anchor)] if there_year else []
    if reference is None or reference.first is None or not known_in(reference, unit):
        return [Reading(span_of(found), "DATE", "PAST_REF" if amount < 0 else "FUTURE_REF")]
    there = moved(reference.first, int(amount), letter)
    period = period_holding(unit, there) if there else None
    if period is None:
        return []
    reading = reading_of(span_of(found), period, anchor)
    if unit in ("year", "quarter") and (amount < 0 or not state.narrative):
        return [replace(reading, period=None)]
    return [reading]


def year_ago(found: Found, state: State) -> Readings:
    """Read "the year-ago quarter" and "year-earlier": a year before the quarter spoken of."""
    now, anchor = state.now("year"), PUBLISHED
    quarter = quarter_compared(found, state)
    number = found.number_value("quarter", "quarter_name") if found.has("quarter") else None
    if now is None:
        return [Reading(span_of(found), "DATE", "PAST_REF")]
    if number is not None:
        period = months_period("quarter", (now.year - 1) * 12 + (number - 1) * 3)
    elif quarter is not None and quarter.first is not None:
        period, anchor = neighbour("quarter", quarter.first, -4), state.spoken_of_id or PUBLISHED
    else:
        period = neighbour("year", now, -1)
    if period is None:
        return []
    return [replace(reading_of(span_of(found), period, anchor), period=None)]


def latest_period(found: Found, state: State) -> Readings:
    """Read "the latest quarter", "the latest period" and "the 1988 period" of business news."""
    if not found.has("year"):
        return latest_quarter(found, state)
    number = int(found.words("year"))
    quarter = quarter_compared(found, state)
    if quarter is None or quarter.first is None:
        period = months_period("year", number * 12)
    else:
        period = months_period("quarter", number * 12 + quarter.first.month - 1)
    return [replace(reading_of(span_of(found), period), period=None)] if period else []


def quarter(found: Found, state: State) -> Readings:
    """Read "the third quarter", "Q3 2025", "last year's first quarter"."""
    number = found.number_value("quarter", "quarter_name", "quarter_code")
    if number is None:
        return []
    year, anchor = year_named(found, state)
    if not (found.has("year") or found.has("deictic") or found.has("anaphoric")):
        year, anchor = quarter_year(found, state, number)
    period = months_period("quarter", year * 12 + (number - 1) * 3) if year else None
    return [reading_of(span_of(found), period or Period("quarter", f"XXXX-Q{number}"), anchor)]


def quarter_year(found: Found, state: State, number: int) -> tuple[int | None, str | None]:
    """Return the year of a quarter without one: the latest that had begun, or the next if ahead."""
    now = state.now("quarter")
    if now is None:
        return None, None
    begun = (now.month - 1) // 3 + 1
    if direction(state, found.first, found.last) > 0 and number >= begun:
        return now.year, PUBLISHED
    return (now.year if number <= begun else now.year - 1), PUBLISHED


def half(found: Found, state: State) -> Readings:
    """Read "the first half of 2026"."""
    number = found.number_value("half", "half_name", "half_code")
    year, anchor = year_named(found, state)
    period = months_period("half", year * 12 + ((number or 1) - 1) * 6) if year else None
    return [reading_of(span_of(found), period or Period("half", f"XXXX-H{number}"), anchor)]


def season(found: Found, state: State) -> Readings:
    """Read "the spring of 1918", "last fall", "this winter", "in summer"."""
    code = found.text_value("season", "season", "fall") or "SU"
    year, anchor = year_named(found, state)
    if found.words("deictic") and not found.tokens.is_in(found.last - 1, "calendar_unit"):
        year, anchor = season_year(state, code, found.steps())
    elif not (found.has("year") or found.has("deictic") or found.has("anaphoric")):
        year, anchor = season_year(state, code, direction(state, found.first, found.last) or -1)
        if state.narrative:
            reference, anchor = state.reference()
            year = reference.year if reference else None
    period = season_period(year, code) if year else Period("season", f"XXXX-{code}")
    return [reading_of(span_of(found), period, anchor if year else None)]


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
        return (now.year if this.first <= now - timedelta(days=60) else now.year - 1), PUBLISHED
    return (now.year if this.first > now else now.year + 1), PUBLISHED
