"""Readings of repeated times: "daily", "every Tuesday"."""

from dateline.extract.times.lengths import length_value, letter_of
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import amount_of, ordinal_in
from dateline.extract.times.state import Reading, State


def repeated(found: Found, state: State) -> list[Reading]:
    """Read "daily", "weekly", "annually"."""
    if found.capital_inside(state.sentence_of(found.first)[0]) or is_newspaper(found):
        return []
    return [Reading(found.span, "SET", found.text_value("name", "repeated") or "")]


def is_newspaper(found: Found) -> bool:
    """Say whether it is a paper that bears its name: "the Communist Party daily Granma"."""
    tokens, before = found.tokens, found.first - 1
    owner = tokens.word(before - 2 if tokens.word(before) == "s" else before)
    named = owner[:1].isupper() and not tokens.is_in(before, "determiner")
    return named and tokens.word(found.last)[:1].isupper()


def every_unit(found: Found, state: State) -> list[Reading]:
    """Read "every day", "every two weeks", "per month", "twice a week"."""
    del state
    prefix, letter = letter_of(found)
    amount: float | None = 1.0
    if found.has("n"):
        amount = amount_of(found.words("n"), found.tokens.vocabulary)
    elif found.has("ordinal"):
        amount = ordinal_in(found, "ordinal") or None
    elif found.has("every"):
        amount = found.number_value("every")
    if amount is None:
        return []
    return [Reading(found.span, "SET", length_value(prefix, letter, float(amount)))]


def every_named(found: Found, state: State) -> list[Reading]:
    """Read "every Tuesday", "Monday and Tuesday nights", "each July", "every morning"."""
    del state
    part = found.text_value("part", "plain_part_of_day", "parts_of_day") or ""
    weekday = found.number_value("weekday", "weekday", "weekdays")
    month = found.number_value("month") if found.has("month") else None
    season = found.text_value("season", "season", "fall") if found.has("season") else None
    if weekday is not None and found.has("second"):
        days = weekday, found.number_value("second", "weekday")
        spans = found.parts["weekday"], (found.parts["second"][0], found.last)
        return [
            Reading(span, "SET", f"XXXX-WXX-{day}{part}")
            for span, day in zip(spans, days, strict=True)
        ]
    if weekday is not None and found.has("weekday"):
        value = f"XXXX-WXX-{weekday}{part}"
    elif month is not None:
        value = f"XXXX-{month:02}"
    elif season is not None:
        value = f"XXXX-{season}"
    else:
        value = f"XXXX-XX-XX{part}"
    return [Reading(found.span, "SET", value)]
