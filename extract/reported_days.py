"""Dates an article by the days it reports: it appears soon after the latest of them.

The words that speak of days to come are in `rules/publication.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from dateline.extract.clue import Clue
from dateline.extract.day_sets import DaySet
from dateline.extract.phrases import Phrases
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules
from dateline.extract.written_dates import (
    find_dates,
    find_months_and_years,
    weekday_number,
    weekday_pattern,
)

NEAR = 60
"""Characters before a day within which words such as "until" speak of it."""
LONGEST_WEEKDAY_SPREAD = 4
"""Days: weekdays further apart than this do not tell which is the latest."""

_CLAUSE_END = re.compile(r"[.;!?]\s|\n")


@cache
def _future() -> tuple[Phrases, Phrases, Phrases]:
    table = load_rules("publication")["future"]
    return Phrases(table["before"]), Phrases(table["past"]), Phrases(table["after"])


def reported_day_clues(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield what the days and weekdays that the article (`kept`) reports say about its own date."""
    yield from _days_with_weekday(text, kept)
    yield from _latest_past_day(text, kept)
    yield from _latest_weekday(text, kept)


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the same clause before and after a place in the text."""
    before = _CLAUSE_END.split(text[max(0, start - NEAR) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + NEAR])[0]
    return before, after


def _is_past(text: str, start: int, end: int) -> bool:
    """Whether nothing near a day says that it has yet to come."""
    before, after = _clause(text, start, end)
    ahead, past, behind = _future()
    last_ahead = max((match.end() for match in ahead.find_all(before)), default=-1)
    last_past = max((match.start() for match in past.find_all(before)), default=-1)
    return last_past >= last_ahead and not behind.opens(after.lstrip(" ,"))


def _days_with_weekday(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield days given with their weekday: such news is at most some weeks old."""
    span_days = load_rules("publication")["distance"]["weekday_and_day"]
    for start, end in kept:
        for found in find_dates(text[start:end]):
            first, last = start + found.span[0], start + found.span[1]
            if found.weekday is None or found.has_year or not _is_past(text, first, last):
                continue
            yield Clue(
                days=DaySet.of((low, high + span_days) for low, high in found.days.ranges),
                weight=2,
                span=(first, last),
                reason="a day given with its weekday",
                how="inferred",
            )


def _latest_past_day(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield the latest day that the article reports as past: it was published then or later."""
    named: list[tuple[date, Span]] = []
    year_openers = Phrases(load_rules("publication")["future"]["before_year"])
    for start, end in kept:
        body = text[start:end]
        days = [(found.span, found.days) for found in find_dates(body) if found.has_year]
        for span, year in find_months_and_years(body):
            before = body[max(0, span[0] - 12) : span[0]].rstrip()
            if any(char.isalpha() for char in body[span[0] : span[1]]) or any(
                match.end() == len(before) for match in year_openers.find_all(before)
            ):
                days.append((span, year))
        named += [
            (found.first, (start + span[0], start + span[1]))
            for span, found in days
            if _is_past(text, start + span[0], start + span[1])
        ]
    if named:
        day, span = max(named)
        yield Clue(
            days=DaySet.from_day(day),
            weight=1,
            span=span,
            reason=f"reports {day.isoformat()} as past",
            how="inferred",
        )


def _latest_weekday(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield the latest day of the week that the article reports on.

    News is written on the day of its latest weekday or the day after. Of the weekdays named as
    past, it is the one that the others precede most closely.
    """
    named: dict[int, Span] = {}
    for start, end in kept:
        for match in weekday_pattern().finditer(text[start:end]):
            span = (start + match.start(), start + match.end())
            if _is_past(text, *span) and not _opens_date(text, span[0]):
                named.setdefault(weekday_number(match.group()), span)
    if not named:
        return
    latest = min(named, key=lambda day: (_spread(day, named), named[day]))
    if _spread(latest, named) <= LONGEST_WEEKDAY_SPREAD:
        yield Clue(
            days=DaySet.everything(),
            weight=0.5,
            span=named[latest],
            reason="the latest weekday it reports on",
            how="inferred",
            weekday=latest,
        )


def _opens_date(text: str, start: int) -> bool:
    """Whether a weekday is the beginning of a whole date."""
    found = next(find_dates(text[start : start + NEAR]), None)
    return found is not None and found.span[0] == 0


def _spread(latest: int, named: dict[int, Span]) -> int:
    return max((latest - day) % 7 for day in named)
