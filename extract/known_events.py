"""Dates an article by the known days it counts from: day counters, anniversaries, "years ago".

The events and the reading of the words are in `rules/publication.toml`.
"""

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateline.extract.clue import Clue
from dateline.extract.counting_words import (
    anniversary_pattern,
    counter_pattern,
    into_year_pattern,
    since_pattern,
)
from dateline.extract.day_sets import DaySet
from dateline.extract.phrases import Phrases, fold
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

MOST_YEARS = 80
"""Anniversaries beyond this number of years are not looked at."""
FEWEST_COUNTED_DAYS = 20
"""Lower day counters are more often the days of a meeting than those of a war."""

_BREAK = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z“\"'(])|\n")
REACH = 400
"""Characters on either side within which the sentence around some words is looked for."""


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event whose first day is known."""

    name: str
    start: date
    counted: bool
    phrases: Phrases


@cache
def known_events() -> tuple[KnownEvent, ...]:
    """Return the events of the rules."""
    return tuple(
        KnownEvent(
            entry["name"], entry["start"], entry.get("counted", False), Phrases(entry["phrases"])
        )
        for entry in load_rules("publication")["event"]
    )


def event_clues(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield what the known events that `text` counts from say about its publication.

    Only the parts in `kept` speak for the article itself; a day counter elsewhere (a teaser) still
    shows when the page stood, within a few days.
    """
    for match in counter_pattern().finditer(text):
        yield from _counter(text, kept, match)
    for start, end in kept:
        for pattern, read in (
            (anniversary_pattern(), _anniversary),
            (since_pattern(), _years_since),
            (into_year_pattern(), _into_year),
        ):
            for match in pattern.finditer(text, start, end):
                sentence = _sentence_around(text, match.span())
                event = _event_in(text[sentence[0] : sentence[1]])
                clue = read(text, sentence, match, event) if event is not None else None
                if clue is not None:
                    yield clue


def _sentence_around(text: str, span: Span) -> Span:
    """Return the sentence, within one line, that holds `span`."""
    before = [match.end() for match in _BREAK.finditer(text, max(0, span[0] - REACH), span[0])]
    after = _BREAK.search(text, span[1], span[1] + REACH)
    return (
        before[-1] if before else max(0, span[0] - REACH),
        after.start() if after else min(len(text), span[1] + REACH),
    )


@cache
def _any_event() -> Phrases:
    entries = load_rules("publication")["event"]
    return Phrases(phrase for entry in entries for phrase in entry["phrases"])


def _event_in(sentence: str) -> KnownEvent | None:
    if _any_event().search(sentence) is None:
        return None
    found = [
        (match.start(), event)
        for event in known_events()
        if (match := event.phrases.search(sentence)) is not None
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _main_event(text: str, kept: Sequence[Span]) -> KnownEvent | None:
    """Return the counted event that the article names most."""
    body = "\n".join(text[start:end] for start, end in kept)
    counts = [
        (sum(1 for _ in event.phrases.find_all(body)), event)
        for event in known_events()
        if event.counted
    ]
    most, event = max(counts, key=lambda pair: pair[0])
    return event if most else None


def _counter(text: str, kept: Sequence[Span], match: re.Match[str]) -> Iterator[Clue]:
    number = int((match[1] or match[2]).replace(",", ""))
    sentence = _sentence_around(text, match.span())
    named = _event_in(text[sentence[0] : sentence[1]])
    event = named if named and named.counted else _main_event(text, kept)
    if event is None or number < FEWEST_COUNTED_DAYS or (named is None and number < 100):
        return
    day = event.start + timedelta(days=number - 1)
    is_kept = any(start <= match.start() < end for start, end in kept)
    yield Clue(
        days=_around(day, (-1, 1 if is_kept else 2)),
        weight=5 if is_kept else 4,
        span=match.span(),
        reason=f"day {number:,} of {event.name} is {day.isoformat()}",
        how="inferred",
    )


def _number(word: str | None) -> int | None:
    digits = re.match(r"\d+", word or "")
    if digits:
        return int(digits.group())
    number: int | None = load_rules("publication")["numbers"].get((word or "").lower())
    return number


def years_after(day: date, years: int) -> date:
    """Return the same day `years` later; 29 February becomes the 28th where it must."""
    year = day.year + years
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def _months_after(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _around(day: date, days: Sequence[int]) -> DaySet:
    return DaySet.between(day + timedelta(days=days[0]), day + timedelta(days=days[1]))


def _anniversary_days(day: date, rule: Mapping[str, Any]) -> DaySet:
    if "days" in rule:
        return _around(day, rule["days"])
    steps = rule["steps"]
    if rule["unit"] == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=steps)
        return _around(monday, (0, 6))
    month = _months_after(day.replace(day=1), steps)
    return _around(month, (0, calendar.monthrange(month.year, month.month)[1] - 1))


@cache
def _anniversary_rules() -> tuple[tuple[Phrases, Mapping[str, Any]], ...]:
    return tuple(
        (Phrases(rule["words"]), rule) for rule in load_rules("publication")["anniversary"]
    )


@cache
def _nearness_rules() -> tuple[tuple[Phrases, Mapping[str, Any]], ...]:
    return tuple((Phrases(rule["words"]), rule) for rule in load_rules("publication")["about"])


def _anniversary(text: str, sentence: Span, match: re.Match[str], event: KnownEvent) -> Clue | None:
    words = text[sentence[0] : sentence[1]]
    rule = next((rule for when, rule in _anniversary_rules() if when.search(words)), None)
    if rule is None:
        return None
    number = _number(match["count"]) or _number(match["ordinal"])
    numbers = [number] if number else range(1, MOST_YEARS + 1)
    sets = [_anniversary_days(years_after(event.start, each), rule) for each in numbers]
    return Clue(
        days=DaySet.of(one for days in sets for one in days.ranges),
        weight=3,
        span=match.span(),
        reason=f"anniversary of {event.name} ({event.start.isoformat()})",
        how="inferred",
    )


def _years_since(text: str, sentence: Span, match: re.Match[str], event: KnownEvent) -> Clue | None:
    number = _number(match["number"])
    if not number or number > MOST_YEARS:
        return None
    years = match["years"] is not None
    months = number * (12 if years else 1) + (6 if match["half"] and years else 0)
    before = text[sentence[0] : match.start()]
    near = (0, 0) if match["today"] else _nearness(before, years=years)
    return Clue(
        days=_around(_months_after(event.start, months), near),
        weight=2.5 if match["today"] else 2,
        span=match.span(),
        reason=f"{match.group().strip()}: {event.name} began on {event.start.isoformat()}",
        how="inferred",
    )


def _nearness(before: str, *, years: bool) -> Sequence[int]:
    """Return the range of days that the words before a number allow around it."""
    nearby = fold(before)[-30:]
    for words, rule in _nearness_rules():
        found = list(words.find_all(nearby))
        if not rule["words"] or (found and not nearby[found[-1].end() :].strip(" a")):
            days: Sequence[int] = rule["years" if years else "months"]
            return days
    return (0, 0)


def _into_year(_text: str, _sentence: Span, match: re.Match[str], event: KnownEvent) -> Clue | None:
    number = _number(match["ordinal"])
    if not number:
        return None
    distance = load_rules("publication")["distance"]
    near = distance["entering_year" if match["entering"] else "within_year"]
    return Clue(
        days=_around(years_after(event.start, number - 1), near),
        weight=1.5,
        span=match.span(),
        reason=f"{match.group().strip()} of {event.name}",
        how="inferred",
    )
