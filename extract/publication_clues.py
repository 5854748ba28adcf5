"""Collects the clues in an article's text to the day on which it was published."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from dateline.extract.clue import Clue
from dateline.extract.dateline_line import dateline_of
from dateline.extract.day_sets import DaySet
from dateline.extract.known_events import event_clues
from dateline.extract.phrases import Phrases, fold, phrase_pattern
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules
from dateline.extract.written_dates import (
    WrittenDate,
    find_dates,
    find_months_and_years,
    weekday_number,
    weekday_pattern,
    year_days,
)

NEAR = 60
"""Characters before a day within which words such as "until" speak of it."""
HEADER = 400
"""Characters at the start of a text in which a date standing alone is the article's own."""
SHORT_LINE = 60
"""Characters: a line up to this long that holds a date is a date line."""
LONGEST_WEEKDAY_SPREAD = 4
"""Days: weekdays further apart than this do not tell which is the latest."""

_LINE = re.compile(r"[^\n]+")
_ADDRESS_DAY = re.compile(
    r"https?://\S*?/((?:19|20)\d\d/\d{2}/\d{2})(?!\d)"
    r"|https?://\S*?[/_-]((?:19|20)\d\d-\d{2}-\d{2})(?!\d)"
)
_OWNER = re.compile(
    r"[\s,.:|–-]*((?!All\b|Copyright\b)(?:[A-Z][\w&'’.-]*)(?:[ \t]+(?:[A-Z][\w&'’-]*|of|and|the)){0,5})"
)
_CLAUSE_END = re.compile(r"[.;!?]\s|\n")


@cache
def _line_pattern(table: str) -> re.Pattern[str]:
    words = sorted(load_rules("publication")["lines"][table], key=lambda word: -len(word))
    alternatives = "|".join(phrase_pattern(word) for word in words)
    return re.compile(rf"[\W_]*(?:{alternatives})[^\n]{{0,40}}?(?=\b\w)")


@cache
def _future() -> tuple[Phrases, Phrases]:
    table = load_rules("publication")["future"]
    return Phrases(table["before"]), Phrases(table["after"])


def text_clues(text: str, kept: Sequence[Span]) -> list[Clue]:
    """Return every clue in `text`, the heaviest first; `kept` are the parts that are the article."""
    clues = [
        *_dateline(text, kept),
        *_publication_lines(text, kept),
        *_date_lines(text, kept),
        *_copyright_years(text, kept),
        *event_clues(text, kept),
        *_reported_days(text, kept),
        *_latest_past_day(text, kept),
        *_latest_weekday(text, kept),
    ]
    return sorted(clues, key=lambda clue: (-clue.weight, clue.span))


def address_day(url: str) -> date | None:
    """Return the day in a web address such as `/2026/02/18/`, or None."""
    match = _ADDRESS_DAY.search(url)
    if match is None:
        return None
    try:
        return date.fromisoformat((match[1] or match[2]).replace("/", "-"))
    except ValueError:
        return None


def _is_kept(position: int, kept: Sequence[Span]) -> bool:
    return any(start <= position < end for start, end in kept)


def _dateline(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    dateline = dateline_of(text, kept)
    if dateline is None or dateline.date is None or dateline.date_span is None:
        return
    after = load_rules("publication")["distance"]["after_dateline"]
    for found in find_dates(dateline.date):
        later = 0 if found.has_year else after
        yield Clue(
            days=DaySet.of((low, high + later) for low, high in found.days.ranges),
            weight=8,
            span=dateline.date_span,
            reason="the day in the dateline",
            how="text",
        )


def _publication_lines(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield days in lines such as "Published: 18 February 2026" and "Updated …"."""
    for match in _LINE.finditer(text):
        line = match.group()
        for table, weight in (("published", 10), ("updated", 9)):
            opening = _line_pattern(table).match(fold(line[:120]))
            found = _first_date(line[opening.end() - 1 :][:60]) if opening else None
            if opening is None or found is None or not found.has_year:
                continue
            start = match.start() + opening.end() - 1
            if _is_kept(start, kept) and start > HEADER:
                continue
            yield Clue(
                days=found.days,
                weight=weight,
                span=(start + found.span[0], start + found.span[1]),
                reason=f"a line that says when the article was {table}",
                how="text",
            )


def _first_date(text: str) -> WrittenDate | None:
    return next(find_dates(text), None)


def _date_lines(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield days that stand alone in a line above the article, or that the text begins with."""
    body_start = next((start for start, _ in kept), len(text))
    for match in _LINE.finditer(text[: body_start + HEADER]):
        line = match.group().strip()
        found = _first_date(line[: 2 * SHORT_LINE])
        if found is None or not found.has_year:
            continue
        opens_text = not text[: match.start()].strip() and found.span[0] <= 2
        alone = len(line) <= SHORT_LINE and not _is_kept(match.start(), kept)
        if opens_text or alone:
            offset = match.start() + match.group().index(line)
            yield Clue(
                days=found.days,
                weight=7,
                span=(offset + found.span[0], offset + found.span[1]),
                reason="a date that stands alone above the article",
                how="text",
            )


@cache
def _copyright_pattern() -> re.Pattern[str]:
    marks = "|".join(map(phrase_pattern, load_rules("publication")["copyright"]["marks"]))
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"(?:{marks})(?P<gap>[^\n]{{0,40}}?)(?<!\d)(?:{year}\s?[-–]\s?)?(?P<year>{year})(?!\d)"
    )


def _copyright_years(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    for match in _copyright_pattern().finditer(fold(text)):
        if _is_kept(match.start(), kept) or not 1980 <= int(match["year"]) <= 2099:
            continue
        yield Clue(
            days=year_days(int(match["year"])),
            weight=3,
            span=match.span(),
            reason=f"copyright year {match['year']}",
            how="text",
        )


def copyright_owner(text: str, kept: Sequence[Span]) -> str | None:
    """Return who a copyright line outside the article names, None where there is no such line."""
    for match in _copyright_pattern().finditer(fold(text)):
        if _is_kept(match.start(), kept):
            continue
        before_year = _OWNER.search(text, match.start("gap"), match.end("gap"))
        owner = before_year or _OWNER.match(text, match.end())
        if owner:
            return owner[1].strip()
    return None


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the same clause before and after a place in the text."""
    before = _CLAUSE_END.split(text[max(0, start - NEAR) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + NEAR])[0]
    return before, after


def _is_past(text: str, start: int, end: int) -> bool:
    """Whether nothing near a day says that it has yet to come."""
    before, after = _clause(text, start, end)
    ahead, behind = _future()
    return ahead.search(before) is None and not behind.opens(after.lstrip(" ,"))


def _reported_days(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
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
            if _is_past(text, *span) and not _first_date(text[span[0] : span[1] + 20]):
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


def _spread(latest: int, named: dict[int, Span]) -> int:
    return max((latest - day) % 7 for day in named)


def following_days(day: date) -> DaySet:
    """Return the days on which news of `day` goes out."""
    after = load_rules("publication")["distance"]["after_weekday"]
    return DaySet.between(day, day + timedelta(days=after))
