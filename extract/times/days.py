"""Readings of days and nights counted from publication or from the time last spoken of."""

from dataclasses import replace
from datetime import date
from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.passing import in_quotation
from dateline.extract.times.periods import (
    Period,
    day_period,
    moved,
    weekday_near,
)
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of, stretch
from dateline.extract.times.steps import unknown
from dateline.extract.times.tense import direction

WEEKDAY_REACH: Final = 120
"""How many tokens back a narrative may have named the day that a weekday counts from."""


def named_day(found: Found, state: State) -> list[Reading]:
    """Read "today", "yesterday", "the day after tomorrow"; not the end of a name ("VOA Today").

    What a history quotes was said on a day unknown.
    """
    if found.in_name():
        return []
    if state.narrative and in_quotation(state, found.first):
        return [reading_of(found.span, unknown("day"))]
    now, steps = state.now(), found.number_value("day", "named_day")
    day = moved(now, steps or 0, "D") if now else None
    period = day_period(day) if day else unknown("day")
    return [reading_of(found.span, period, PUBLISHED if day else None)]


def night_of(
    tokens: tuple[int, int], value: str, first: date | None, last: date | None, anchor: str | None
) -> Reading:
    """Return a TIME of a part of a day that covers the days `first` to `last`."""
    period = day_period(last) if last else None
    return stretch(tokens, "TIME", value, (first, last), anchor, period)


def tonight(found: Found, state: State) -> list[Reading]:
    """Read "tonight": the night of the day of publication."""
    quoted = state.narrative and in_quotation(state, found.first)
    now = None if quoted else state.now()
    value = f"{now.isoformat() if now else 'XXXX-XX-XX'}TNI"
    return [night_of(found.span, value, now, now, PUBLISHED)]


def overnight(found: Found, state: State) -> list[Reading]:
    """Read "overnight": the night that ends on the day of publication, so it covers two days.

    Where the sentence has spoken of another day ("Tuesday … overnight"), the night ends on that
    one. Its name is that of the evening it began, as "last night" has it.
    """
    begin, _ = state.sentence_of(found.first)
    now, anchor = state.now(), PUBLISHED
    spoken = state.spoken_of
    if spoken and spoken.unit == "day" and spoken.first and state.spoken_of_token >= begin:
        now, anchor = spoken.first, state.spoken_of_id or PUBLISHED
    first = moved(now, -1, "D") if now else None
    value = f"{first.isoformat() if first else 'XXXX-XX-XX'}TNI"
    return [night_of(found.span, value, first, now, anchor)]


def within_day(found: Found, state: State) -> list[Reading]:
    """Read "later in the day", "early in the day": a part of the day told of, else of publication.

    News tells of a day in the same sentence or the one before; a day further back is not meant.
    """
    spoken, (begin, _) = state.spoken_of, state.sentence_of(found.first)
    told = state.sentence_of(state.spoken_of_token)[1] >= begin
    period, anchor = state.published, None
    if spoken and spoken.unit == "day" and (told or state.narrative):
        period, anchor = spoken, state.spoken_of_id
    if period is None or period.unit != "day":
        period = unknown("day")
    mod = found.text_value("which", "before_or_after", "portion")
    reading = reading_of(found.span, period, anchor or PUBLISHED, mod)
    if part := found.text_value("part", "plain_part_of_day") if found.has("part") else None:
        return [replace(reading, type="TIME", value=f"{period.value}{part}")]
    return [reading]


def weekday(found: Found, state: State) -> list[Reading]:
    """Read "Wednesday", "last Friday", "next Monday", "the previous Tuesday"."""
    number = found.number_value("weekday", "weekday", "weekdays") or 1
    nothing = Period("day", f"XXXX-WXX-{number}")
    day, anchor = weekday_meant(found, state, number)
    period = day_period(day) if day else nothing
    return [reading_of(found.span, period, anchor if day else None)]


def weekday_of_week(found: Found, state: State) -> list[Reading]:
    """Read "Tuesday of last week", "Thursday next week", "last week on Monday"."""
    number, now = found.number_value("weekday") or 1, state.now()
    week = moved(now, found.steps(), "W") if now else None
    day = moved(week, number - week.isoweekday(), "D") if week else None
    period = day_period(day) if day else Period("day", f"XXXX-WXX-{number}")
    return [reading_of(found.span, period, PUBLISHED if day else None)]


def lost_apostrophe(found: Found, state: State) -> list[Reading]:
    """Read "Mondays strike" as Monday's where a thing of that day follows."""
    after = found.tokens.word(found.last)
    if not after.islower() or found.tokens.is_in(found.last, "time_preposition"):
        return []
    if found.tokens.is_in(found.last, "number_verb"):
        return []
    return weekday(found, state)


def weekday_meant(found: Found, state: State, number: int) -> tuple[date | None, str | None]:
    """Return the day that a weekday name means, and what it was counted from."""
    if found.has("anaphoric") or tells_of_days(found, state):
        reference, anchor = state.reference()
        steps = found.steps()
        if reference is None or reference.last is None or reference.unit not in ("day", "week"):
            return None, None
        if not found.has("anaphoric"):
            return weekday_near(reference.last, number, 1), anchor
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
        return False
    near = found.first - state.spoken_of_token < WEEKDAY_REACH
    return near and state.spoken_of.unit == "day"


def strictly_near(day: date, number: int, steps: int) -> date | None:
    """Return the weekday before (-1) or after (1) `day`, never that day; 0 is in the same week."""
    if steps == 0:
        return moved(day, number - day.isoweekday(), "D")
    step = moved(day, steps, "D")
    return weekday_near(step, number, steps) if step else None


def night_between_weekdays(found: Found, state: State) -> list[Reading]:
    """Read "the night of Tuesday to Wednesday" and "Tuesday night into Wednesday"."""
    now = state.now()
    first = found.number_value("first", "weekday") or 1
    second = found.number_value("second", "weekday") or 1
    if second != first % 7 + 1:
        return []
    end = weekday_near(now, second, direction(state, found.first, found.last)) if now else None
    begin = moved(end, -1, "D") if end else None
    value = f"{begin.isoformat() if begin else f'XXXX-WXX-{first}'}TNI"
    return [night_of(found.span, value, begin, end, PUBLISHED)]


def part_of_named_day(found: Found, state: State) -> list[Reading]:
    """Read "this morning", "last night", "that evening", "the next morning"."""
    part = found.text_value("part", "plain_part_of_day") or ""
    if found.has("anaphoric") or found.pattern.settings.get("from_reference"):
        reference, anchor = state.reference()
        base = reference.last if reference and reference.unit == "day" else None
    else:
        base, anchor = state.now(), PUBLISHED
    return [part_away(found, part, base, found.steps(), anchor)]


def part_away(
    found: Found, part: str, base: date | None, steps: int, anchor: str | None
) -> Reading:
    """Return the part of the day `steps` days from `base`, of an unknown day where that is None."""
    day = moved(base, steps, "D") if base else None
    value = f"{day.isoformat() if day else 'XXXX-XX-XX'}{part}"
    return night_of(found.span, value, day, day, anchor)


def part_beside_reference(found: Found, state: State) -> list[Reading]:
    """Read "the night before", "the evening after", counted from the day last spoken of.

    "The night before the vote" counts from an event, so its day is unknown here.
    """
    tokens, after = found.tokens, found.last
    if found.in_title():
        return []
    part = found.text_value("part", "plain_part_of_day") or ""
    named = tokens.word(after)[:1].isalnum() and not tokens.is_in(after, "time_preposition")
    reference, anchor = state.reference()
    known = reference is not None and reference.unit == "day" and not named
    base = reference.last if known and reference else None
    return [part_away(found, part, base, found.pattern.settings["steps"], anchor)]


def ordinal_day(found: Found, state: State) -> list[Reading]:
    """Read "the second day of talks"; its day is known where that of the talks is.

    "The third day of the month" and "the first day of June" are something else.
    """
    tokens, after = found.tokens, found.last + 1
    after += tokens.is_in(after, "determiner")
    if any(tokens.is_in(after, kind) for kind in ("unit", "units", "month", "season", "weekday")):
        return []
    if is_today(found, state) and state.published and not state.narrative:
        return [reading_of(found.span, state.published, PUBLISHED)]
    if (spoken := state.spoken_of) and spoken.unit == "day" and is_said_to_be(found, state):
        return [reading_of(found.span, spoken, state.spoken_of_id)]
    return [reading_of(found.span, unknown("day"))]


def is_today(found: Found, state: State) -> bool:
    """Say whether it is said of the day of the report: "it is the second day", "this is the"."""
    tokens, being = found.tokens, found.first - 1
    if tokens.word(being) == "s" and tokens.is_in(being - 1, "apostrophe"):
        being -= 1
    elif tokens.word(being) != "is":
        return False
    return (
        tokens.is_in(being - 1, "pointing")
        and state.published is not None
        and state.published.unit == "day"
    )


def is_said_to_be(found: Found, state: State) -> bool:
    """Say whether it is the day named before: "Friday, the third day of", "today is the eighth"."""
    tokens, link = found.tokens, found.first - 1
    if tokens.word(link) == "," or tokens.is_in(link, "being"):
        return state.spoken_of_last == link
    return state.spoken_of_last == found.first
