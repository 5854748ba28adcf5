"""Readings of durations and of repeated times."""

from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import amount_of, count_in, figures_in, ordinal_in, whole
from dateline.extract.times.periods import MONTHS_PER, moved
from dateline.extract.times.state import PUBLISHED, Reading, State, stretch

UNIT_CATEGORIES: Final = ("unit", "units")
CLOCK_CATEGORIES: Final = ("clock_unit", "clock_units", "short_unit")
YEARS_IN: Final = {"E": 10, "C": 100}
VAGUE: Final = "X"
THING_REACH: Final = 2
"""How many words after "three-month-old" its noun may stand: "civil war", "naval blockade"."""

HOURS_IN_DAY: Final = 24


def letter_of(found: Found) -> tuple[str, str]:
    """Return how TIMEX3 introduces the unit ("P" or "PT") and its letter."""
    letter = found.text_value("unit", *UNIT_CATEGORIES)
    if letter is not None:
        return "P", letter
    return "PT", found.text_value("unit", *CLOCK_CATEGORIES) or "H"


def length_value(prefix: str, letter: str, amount: float | str) -> str:
    """Return the TIMEX3 value of a length: P4D, PT6H, P2Y6M, PXW, P20Y for two decades.

    ISO 8601 has no quarters, so that several of them are months.
    """
    if isinstance(amount, str):
        return f"{prefix}{amount}{'E' if letter == 'E' else letter}"
    if letter == "F":
        amount, letter = amount * 2, "W"
    if letter == "Q" and amount > 1:
        amount, letter = amount * MONTHS_PER[letter], "M"
    if letter in YEARS_IN:
        amount, letter = amount * YEARS_IN[letter], "Y"
    if letter == "Y" and amount != int(amount):
        years, months = int(amount), round((amount - int(amount)) * 12)
        return f"P{years}Y{months}M" if years else f"P{months}M"
    if prefix == "PT" and letter in "HM" and amount != int(amount):
        smaller = {"H": "M", "M": "S"}[letter]
        part = round((amount - int(amount)) * 60)
        return f"PT{int(amount)}{letter}{part}{smaller}" if amount >= 1 else f"PT{part}{smaller}"
    return f"{prefix}{whole(amount)}{letter}"


def amount_in(found: Found) -> float | str | None:
    """Return the number of units of a duration; "X" for a vague one."""
    if found.has("halves"):
        return 0.5
    if found.has("numerator"):
        parts = [figures_in(found.words(label)) for label in ("whole", "numerator", "denominator")]
        return parts[0] + parts[1] / parts[2] if parts[2] else None
    if found.has("n") or found.has("one") or found.has("vague"):
        return count_in(found)
    plural = found.words("unit").lower().endswith("s")
    return VAGUE if plural else 1.0


def is_rate(found: Found) -> bool:
    """Say whether "a year" stands after a number: "five percent a year", "three times a day"."""
    before = found.first - 1
    tokens = found.tokens
    if not found.has("one") or found.words("one").lower() == "another":
        return False
    if tokens.is_in(before, "counted") or tokens.word(before)[:1].isdigit():
        return True
    after = any(tokens.is_in(found.last, side) for side in ("back", "forth", "ago", "open_ended"))
    return not after and tokens.is_in(before, "plural_counted")


def duration(found: Found, state: State) -> list[Reading]:
    """Read "four days", "six-hour", "a year and a half", "weeks", "months-long"."""
    del state
    prefix, letter = letter_of(found)
    if is_rate(found):
        return [Reading(found.span, "SET", length_value(prefix, letter, 1.0))]
    if is_age(found) or found.in_title() or counts_something_else(found):
        return []
    amount = amount_in(found)
    if amount is None or is_fraction(found, letter):
        return []
    value = length_value(prefix, letter, amount)
    low = amount_of(found.words("low"), found.tokens.vocabulary) if found.has("low") else None
    if low is not None and found.has("deictic"):
        return [Reading(found.span, "DURATION", length_value(prefix, letter, VAGUE))]
    if low is None:
        mod = "EQUAL_OR_MORE" if found.has("plus") else found.text_value("loose", "loosely")
        return [Reading(found.span, "DURATION", value, mod=mod)]
    number, whole_length = (found.first, found.parts["low"][1]), (found.parts["n"][0], found.last)
    least = Reading(number, "DURATION", length_value(prefix, letter, low))
    return [least, Reading(whole_length, "DURATION", value)]


def named_length(found: Found, state: State) -> list[Reading]:
    """Read "a weeklong siege"."""
    del state
    value = found.text_value("name", "named_length")
    return [Reading(found.span, "DURATION", value)] if value and not found.in_name() else []


def vague_length(found: Found, state: State) -> list[Reading]:
    """Read "for some time", "for a while": a length of which nothing is known."""
    del state
    return [Reading(found.span, "DURATION", f"P{VAGUE}{VAGUE}")]


def age_of_thing(found: Found, state: State) -> list[Reading]:
    """Read "the three-month-old truce": how long it has lasted; a person's age is no time."""
    tokens, end = found.tokens, state.sentence_of(found.first)[1]
    phrase = range(found.last, min(end, found.last + THING_REACH))
    amount = amount_in(found)
    named = any(tokens.is_in(index, "lasting_thing") for index in phrase) or not found.has("n")
    if amount is None or not named:
        return []
    return [Reading(found.span, "DURATION", length_value(*letter_of(found), amount))]


def is_age(found: Found) -> bool:
    """Say whether the words after make it an age: "54 years old", "26 years of age"."""
    ages = found.tokens.vocabulary.values["age_word"]
    ends = (found.last + 1, found.last + 2)
    return any(found.tokens.words(found.last, end).lower() in ages for end in ends)


def is_fraction(found: Found, letter: str) -> bool:
    """Say whether a quarter is a fourth or a place: "a quarter of them", "in some quarters"."""
    tokens, before = found.tokens, found.first - 1
    if letter != "Q" or found.has("halves") or found.has("deictic"):
        return False
    vague = found.words("vague").lower() in ("some", "many", "numerous")
    measured = tokens.is_in(before, "about") or tokens.is_in(before, "=by")
    of = tokens.is_in(found.last, "=of") and not found.has("vague")
    return vague or measured or of or tokens.is_in(found.last, "counted")


def is_decimal(found: Found) -> bool:
    """Say whether a point joins the expression to a figure before it: "3.5 hours" cut in two."""
    tokens, point = found.tokens, found.first - 1
    figure = tokens.word(point - 1)[-1:].isdigit() or tokens.word(found.first)[:1].isdigit()
    return tokens.word(point) == "." and tokens.adjoins(found.first) and figure


def counts_something_else(found: Found) -> bool:
    """Say whether a lone unit is no length of time: "$ hours", the "Minutes" of "60 Minutes"."""
    before = found.word_before()
    if before in ("$", "€", "£") or is_decimal(found):
        return True
    alone = set(found.parts) == {"unit"}
    if alone and found.tokens.is_in(found.last, "dash") and found.tokens.adjoins(found.last):
        return True
    numbered = before[-1:].isdigit() or found.tokens.is_in(found.first - 1, "ones")
    return alone and (numbered or found.in_name())


def duration_near_now(found: Found, state: State) -> list[Reading]:
    """Read "the past two months", "the next 12 to 18 months", "the first nine months"."""
    readings = duration(found, state)
    steps = found.number_value("deictic") if found.has("deictic") else None
    now = state.now()
    if not readings or steps in (None, 0) or now is None or state.narrative:
        return readings
    reading = readings[0]
    prefix, letter = letter_of(found)
    amount = amount_in(found)
    if isinstance(amount, str) or amount is None or amount != int(amount):
        return readings
    if prefix == "PT":
        amount, letter = -(-amount // HOURS_IN_DAY if letter == "H" else -1), "D"
    there = moved(now, int(amount) * (steps or 0), letter)
    if there is None:
        return readings
    first, last = sorted((now, there))
    return [stretch(reading.tokens, "DURATION", reading.value, (first, last), PUBLISHED)]


def consecutive_day(found: Found, state: State) -> list[Reading]:
    """Read "a second consecutive day": as long as that, ending on the day last spoken of."""
    number = ordinal_in(found, "ordinal")
    letter = found.text_value("unit")
    if not number or letter is None:
        return []
    value = length_value("P", letter, float(number))
    reference, anchor = state.reference()
    if letter != "D" or reference is None or reference.unit != "day" or reference.last is None:
        return [Reading(found.span, "DURATION", value)]
    first = moved(reference.last, 1 - number, "D")
    return [stretch(found.span, "DURATION", value, (first, reference.last), anchor)]
