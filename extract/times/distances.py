"""Readings of times so many units away: "four years ago", "two days later"."""

from dataclasses import replace

from dateline.extract.times.business import quarter_compared
from dateline.extract.times.days import part_away, strictly_near
from dateline.extract.times.lengths import YEARS_IN
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import amount_of, count_in
from dateline.extract.times.periods import (
    MONTHS_PER,
    UNIT_OF_LETTER,
    Period,
    day_period,
    moved,
    neighbour,
    period_holding,
    weekday_near,
    year_period,
)
from dateline.extract.times.signs import planned_at, sign_at
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch
from dateline.extract.times.steps import known_in, unknown
from dateline.extract.times.tense import CLAUSE, untold
from dateline.extract.times.tokens import Tokens
from dateline.extract.times.units import unit_in


def counted_back_or_forth(found: Found, state: State) -> list[Reading]:
    """Read "four years ago", "two days earlier", "a week later", "in three months' time"."""
    if found.has("back") or found.has("forth"):
        reference, anchor = state.reference()
        sign = 1 if found.has("forth") else -1
    else:
        reference, anchor = state.published, PUBLISHED
        sign = -1 if found.has("ago") else 1
        if state.narrative and found.has("ago"):
            reference, anchor = state.reference()
    if found.tokens.is_in(found.last - 1, "open_ended") and goes_on(found):
        return []
    letter = found.text_value("unit", "unit", "units", "clock_unit", "clock_units")
    amount = count_in(found) if letter else None
    if letter is None or isinstance(amount, str) or amount is None:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return [Reading(found.span, "DATE", value)]
    if (
        found.words("unit").lower() in found.tokens.vocabulary.values["clock_unit"]
        or found.words("unit").lower() in found.tokens.vocabulary.values["clock_units"]
    ):
        return hours_away(found, reference, anchor, sign)
    return units_away(found, state, (reference, anchor), letter, sign * amount)


def counted_between(found: Found, state: State) -> list[Reading]:
    """Read "10 to 15 days ago": all days from the farther one to the nearer, and no value."""
    letter, farther = found.text_value("unit", "unit", "units"), count_in(found)
    nearer = amount_of(found.words("low"), found.tokens.vocabulary)
    sign = -1 if found.has("ago") or found.has("back") else 1
    vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
    from_now = found.has("hence") or (found.has("ago") and not state.narrative)
    base, anchor = (state.published, PUBLISHED) if from_now else state.reference()
    if not isinstance(farther, float) or nearer is None or nearer >= farther:
        return []
    if letter is None or base is None or base.first is None or base.unit != "day":
        return [Reading(found.span, "DATE", vague)]
    ends = [moved(base.first, sign * int(count), letter) for count in (nearer, farther)]
    known = sorted(end for end in ends if end is not None)
    if len(known) < len(ends):
        return [Reading(found.span, "DATE", vague)]
    return [stretch(found.span, "DATE", vague, (known[0], known[-1]), anchor)]


def years_ahead(found: Found, state: State) -> list[Reading]:
    """Read "will expire in two weeks": so long after publication, and no length of time.

    "The first rise in five years" and "it can be built in two years" stay lengths.
    """
    if state.narrative or found.words("one").lower() == "another":
        return []
    letter, amount = found.text_value("unit", "unit", "units"), count_in(found)
    if letter is None or not isinstance(amount, float) or not is_set_ahead(found, state):
        return []
    return units_away(found, state, (state.published, PUBLISHED), letter, amount)


def is_set_ahead(found: Found, state: State) -> bool:
    """Say whether the nearest sign of tense before in the clause sets something to come."""
    tokens = found.tokens
    begin, _ = state.sentence_of(found.first)
    for index in range(found.first - 2, begin - 1, -1):
        if tokens.word(index) in CLAUSE or tokens.is_in(index, "ordinal") or most(tokens, index):
            return False
        if sign_at(tokens, index):
            return sets_now(tokens, index) and not tells_of_another(found, state, index)
    return False


def sets_now(tokens: Tokens, index: int) -> bool:
    """Say whether token `index` sets something to come, and no "was going to" of the past."""
    if tokens.is_in(index, "set_ahead"):
        return True
    return planned_at(tokens, index) and tokens.word(index - 1).lower() != "going"


def tells_of_another(found: Found, state: State, index: int) -> bool:
    """Say whether "would" looks ahead from a time that its sentence has named instead."""
    begin, _ = state.sentence_of(found.first)
    named = state.spoken_of is not None and state.spoken_of_token >= begin
    return named and found.tokens.word(index).lower() == "would"


def most(tokens: Tokens, index: int) -> bool:
    """Say whether a word compares: "the biggest", "the most", "more"."""
    word = tokens.word(index).lower()
    return tokens.is_in(index, "comparison") or (len(word) > 4 and word.endswith("est"))


def before_last(found: Found, state: State) -> list[Reading]:
    """Read "the week before last", "the night before last" and "Sunday before last"."""
    now = state.now(unit_in(found)) if found.has("unit") else state.now()
    if found.has("part"):
        part = found.text_value("part", "plain_part_of_day") or ""
        return [part_away(found, part, now, -2, PUBLISHED)]
    if found.has("unit"):
        period = neighbour(unit_in(found), now, -2) if now else None
        return [reading_of(found.span, period or unknown(unit_in(found)), PUBLISHED)]
    number = found.number_value("weekday") or 1
    last = strictly_near(now, number, -1) if now else None
    day = moved(last, -1, "W") if last else None
    period = day_period(day) if day else Period("day", f"XXXX-WXX-{number}")
    return [reading_of(found.span, period, PUBLISHED)]


def week_from(found: Found, state: State) -> list[Reading]:
    """Read "a week from Friday" and "two weeks from tomorrow": so long after that day to come."""
    now, amount = state.now(), count_in(found)
    letter = found.text_value("unit", "unit", "units")
    if now is None or letter is None or not isinstance(amount, float) or amount != int(amount):
        return []
    number = found.number_value("weekday") if found.has("weekday") else None
    steps = found.number_value("day", "named_day") or 0
    base = weekday_near(now, number, 1) if number else moved(now, steps, "D")
    there = moved(base, int(amount), letter) if base else None
    return [reading_of(found.span, day_period(there), PUBLISHED)] if there else []


def weekdays_ago(found: Found, state: State) -> list[Reading]:
    """Read "two Fridays ago": the second Friday back, today not counted."""
    now, number, amount = state.now(), found.number_value("weekday", "weekdays"), count_in(found)
    if now is None or number is None or not isinstance(amount, float) or amount < 1:
        return []
    last = strictly_near(now, number, -1)
    there = moved(last, 1 - int(amount), "W") if last else None
    return [reading_of(found.span, day_period(there), PUBLISHED)] if there else []


def nights_away(found: Found, state: State) -> list[Reading]:
    """Read "two nights ago" and "three nights later"."""
    part = found.text_value("night", "night_unit") or ""
    if found.tokens.is_in(found.last - 1, "open_ended") and goes_on(found):
        return []
    amount, sign = count_in(found), 1 if found.has("forth") else -1
    from_now = found.has("ago") and not state.narrative
    reference, anchor = (state.published, PUBLISHED) if from_now else state.reference()
    if not isinstance(amount, float) or amount != int(amount):
        return [Reading(found.span, "TIME", "PAST_REF" if sign < 0 else "FUTURE_REF")]
    base = reference.first if reference and reference.unit == "day" else None
    return [part_away(found, part, base, sign * int(amount), anchor)]


def goes_on(found: Found) -> bool:
    """Say whether a word follows: "two days after the vote" counts from something untold."""
    return found.tokens.word(found.last)[:1].isalnum()


def hours_away(
    found: Found, reference: Period | None, anchor: str | None, sign: int
) -> list[Reading]:
    """Read "two hours ago" and "an hour later": a time on that day or the one beside."""
    if reference is None or reference.first is None or reference.unit != "day":
        return [Reading(found.span, "TIME", "PAST_REF" if sign < 0 else "FUTURE_REF")]
    value = f"{reference.first.isoformat()}TXX"
    near = moved(reference.first, sign, "D") or reference.first
    first, last = sorted((reference.first, near))
    return [stretch(found.span, "TIME", value, (first, last), anchor)]


def units_away(
    found: Found,
    state: State,
    counted_from: tuple[Period | None, str | None],
    letter: str,
    amount: float,
) -> list[Reading]:
    """Return the period that lies `amount` units from `counted_from`, as exact as its unit."""
    reference, anchor = counted_from
    unit = UNIT_OF_LETTER[letter]
    if letter in YEARS_IN and amount != int(amount):
        amount, letter = amount * YEARS_IN[letter], "Y"
    if abs(amount) != int(abs(amount)):
        amount, letter, unit = amount * 12, "M", "month"
    if unit in ("decade", "century"):
        unit = "year"
    if unit == "year" and (quarter := quarter_compared(found, state)):
        reference, unit = quarter, "quarter"
    if reference and reference.first is None and reference.year and unit == "year":
        there_year = year_period(reference.year + int(amount) * (MONTHS_PER[letter] // 12))
        return [reading_of(found.span, there_year, anchor)] if there_year else []
    if reference is None or reference.first is None or not known_in(reference, unit):
        return [Reading(found.span, "DATE", "PAST_REF" if amount < 0 else "FUTURE_REF")]
    there = moved(reference.first, int(amount), letter)
    period = period_holding(unit, there) if there else None
    if there is None or period is None:
        return []
    if found.has("forth") and untold(found.span, reference.first, period.first or there, state):
        return [Reading(found.span, "DATE", "FUTURE_REF")]
    reading = reading_of(found.span, period, anchor)
    if unit in ("year", "quarter") and (amount < 0 or not state.narrative):
        return [replace(reading, period=None)]
    return [reading]
