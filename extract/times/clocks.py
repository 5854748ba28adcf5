"""Readings of times of day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.periods import Period
from dateline.extract.times.state import PUBLISHED, Reading, State
from dateline.extract.times.tense import clause_of, direction
from dateline.extract.times.tokens import Tokens
from dateline.extract.times.told_years import follows_told

CLOCK: Final = re.compile(r"T[0-9]{2}.*")
FIGURES: Final = re.compile(r"[0-9]+")
ENTRY_OPENING: Final = frozenset("[(")
ENTRY_CLOSING: Final = frozenset("])")
DAY_REACH: Final = 40
"""How many tokens back news may have named the day that a time of day belongs to."""

HOUR_REACH: Final = 7
"""How many tokens after a time of day a count to its day may stand."""

AFTER_PART: Final = ("after_date", "phrase_end", "time_preposition", "clause_opening", "determiner")
"""Kinds of words that may follow a part of a day and are no noun."""

UNIVERSAL: Final = "Z"
HALF_DAY: Final = 12
PART_IS_AFTERNOON: Final = ("TAF", "TEV", "TNI")


def clock_value(found: Found) -> str | None:
    """Return the time that a clock expression names as TIMEX3 writes it: T10:30, T22:00Z."""
    if found.has("word"):
        return found.text_value("word", "clock_word")
    words = found.words("time").lower()
    numbers = [int(figures) for figures in FIGURES.findall(words)]
    if not numbers:
        spoken = found.number_value("time", "ones")
        numbers = [spoken] if spoken is not None else []
    if len(words) == 4 and words.isdigit():
        numbers = [int(words[:2]), int(words[2:])]
    if not numbers or (hour := hour_of(found, numbers[0])) is None:
        return None
    minute = numbers[1] if len(numbers) > 1 else 0
    second = f":{numbers[2]:02}" if len(numbers) > 2 else ""
    if minute > 59 or (numbers[2:] and numbers[2] > 59):
        return None
    return f"T{hour:02}:{minute:02}{second}{zone_of(found)}"


def zone_of(found: Found) -> str:
    """Return the time zone as TIMEX3 writes it: Z, +03:00 for "UTC+3"; empty where unknown."""
    zone = found.text_value("zone", "zone") if found.has("zone") else None
    offset = found.words("offset").replace(" ", "")
    if zone != UNIVERSAL or not offset:
        return zone or ""
    hours, _, minutes = offset[1:].partition(":")
    return f"{offset[0]}{int(hours):02}:{int(minutes or 0):02}"


def hour_of(found: Found, hour: int) -> int | None:
    """Return the hour of 24 that an hour with "a.m.", "p.m." or "in the evening" means."""
    if found.has("meridiem"):
        if not 0 <= hour <= HALF_DAY and found.text_value("meridiem") == "AM":
            return None
        afternoon = found.text_value("meridiem") == "PM"
        if hour == HALF_DAY:
            return HALF_DAY if afternoon else 0
    else:
        part = found.text_value("part", "plain_part_of_day") if found.has("part") else None
        afternoon = part in PART_IS_AFTERNOON and 1 <= hour < HALF_DAY
    if afternoon and hour < HALF_DAY:
        hour += HALF_DAY
    return hour if 0 <= hour <= 24 else None


def clock(found: Found, state: State) -> list[Reading]:
    """Read "10:30 a.m. GMT", "noon", "0900 UTC" on the day last spoken of, else of publication."""
    value = clock_value(found)
    if value is None or counts_on(found) or (found.has("word") and found.in_name()):
        return []
    if stands_away(found):
        return [clock_on_day(Reading(found.span, "TIME", ""), None, value)]
    period, anchor = day_told(found, state)
    return [clock_on_day(Reading(found.span, "TIME", "", anchor=anchor), period, value)]


def clock_of_army(found: Found, state: State) -> list[Reading]:
    """Read "0400 hours": with a nought ahead figures are no number of hours."""
    return clock(found, state) if found.words("time").startswith("0") else []


def part_of_day_told(found: Found, state: State) -> list[Reading]:
    """Read "by late afternoon", "at dawn" on the day last spoken of, else on a day unknown.

    A time of day by the clock is reported on its day; what came "at dawn" may be told days later.
    """
    part = found.text_value("part", "plain_part_of_day", "hour_of_light")
    if part is None or is_described(found):
        return []
    period, anchor = day_told(found, state)
    told = period if anchor != PUBLISHED else None
    reading = clock_on_day(Reading(found.span, "TIME", "", anchor=anchor), told, part)
    mod = found.text_value("portion") if found.has("portion") else None
    return [replace(reading, mod=mod)]


def is_described(found: Found) -> bool:
    """Say whether a noun follows that it describes: "in early morning raids", "at dawn prayers"."""
    tokens, after = found.tokens, found.last
    if not tokens.word(after).islower():
        return False
    return not any(tokens.is_in(after, kind) for kind in AFTER_PART)


def day_told(found: Found, state: State) -> tuple[Period | None, str]:
    """Return the day that a time of day belongs to and its anchor: the one told of, or publication.

    A history has no day but the one it tells of.
    """
    spoken = state.spoken_of
    if spoken and spoken.unit == "day" and goes_on_from_day(found, state):
        return spoken, state.spoken_of_id or PUBLISHED
    return (None if state.narrative else state.published), PUBLISHED


def stands_away(found: Found) -> bool:
    """Say whether the day is counted from something: "at 6 a.m. ten days before the vote"."""
    tokens = found.tokens
    for index in clause_of(tokens, range(found.last, found.last + HOUR_REACH)):
        number = tokens.word(index)
        counted = number.isdecimal() or tokens.is_in(index, "ones") or number.lower() == "a"
        lasting = tokens.is_in(index + 1, "units") or tokens.is_in(index + 1, "unit")
        if counted and lasting and tokens.is_in(index + 2, "beside"):
            return True
    return False


def counts_on(found: Found) -> bool:
    """Say whether a noun follows figures without a zone, as in "at 1500 metres"."""
    if set(found.parts) != {"time"} or not found.words("time").isdigit():
        return False
    after = found.tokens.word(found.last)
    return after.isalpha() and not found.tokens.is_in(found.last, "after_clock")


def goes_on_from_day(found: Found, state: State) -> bool:
    """Say whether a time of day is one of the day last spoken of.

    It is in a narrative, in the sentence of that day, and just after it unless it lies ahead. News
    goes on from a day written with its year only where it tells on from that day.
    """
    begin, _ = state.sentence_of(found.first)
    if state.narrative or state.spoken_of_token >= begin:
        return True
    if state.told == state.spoken_of:
        return follows_told(found, state)
    near = found.first - state.spoken_of_token < DAY_REACH
    return near and direction(state, found.first, found.last) <= 0


def on_shared_days(readings: Sequence[Reading], tokens: Tokens) -> list[Reading]:
    """Return `readings`, the first of "between 1 a.m. and 3 a.m. on Tuesday" on that Tuesday too.

    It has no day of its own, so it was read as one of another.
    """
    result = list(readings)
    for place, (one, two) in enumerate(pairwise(readings)):
        hours, link = [CLOCK.search(each.value) for each in (one, two)], one.tokens[1]
        beside = two.tokens[0] - link == 1 and tokens.is_in(link, "clock_link")
        if beside and hours[0] and hours[1] and one.period is None and two.period is not None:
            result[place] = replace(clock_on_day(one, two.period, hours[0][0]), anchor=two.anchor)
    return result


def clock_of_entry(found: Found, state: State) -> list[Reading]:
    """Read the time that opens an entry of a live report: "[09:12] Shells fall", "14:20 Shells"."""
    tokens, before, after = found.tokens, found.first - 1, found.last
    bracketed = tokens.word(before) in ENTRY_OPENING and tokens.word(after) in ENTRY_CLOSING
    opening = before - 1 if bracketed else before
    start = tokens.spans[opening + 1][0]
    line = tokens.text[:start].rpartition("\n")[2].strip() == ""
    capital = tokens.word(after + (1 if bracketed else 0))[:1].isupper()
    if not line or not (bracketed or capital) or len(found.words("time")) < len("00:00"):
        return []
    value = clock_value(found)
    if value is None:
        return []
    return [clock_on_day(Reading(found.span, "TIME", "", anchor=PUBLISHED), state.published, value)]


def clock_on_day(reading: Reading, period: Period | None, value: str) -> Reading:
    """Return `reading` as the time `value` on the day `period`, on an unknown day for others."""
    if period is None or period.unit != "day" or period.first is None:
        day = period.value if period and period.unit == "day" else "XXXX-XX-XX"
        return replace(reading, type="TIME", value=f"{day}{value}", anchor=None)
    return replace(
        reading,
        type="TIME",
        value=f"{period.value}{value}",
        first=period.first,
        last=period.last,
        precision="day",
    )
