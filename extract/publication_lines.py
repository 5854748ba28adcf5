"""Reads the lines around an article that state its date: dateline, "Published …", copyright.

The words are in `rules/publication.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from dateline.extract.clue import Clue
from dateline.extract.dateline_line import dateline_of
from dateline.extract.phrases import fold, phrase_pattern
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules
from dateline.extract.written_dates import WrittenDate, find_dates, year_days

HEADER = 400
"""Characters at the start of a text in which a date standing alone is the article's own."""
SHORT_LINE = 60
"""Characters: a line up to this long that holds a date is a date line."""

PUBLISHED_LINE, UPDATED_LINE, DATELINE, DATE_LINE = 10, 9, 8, 7
"""Weights of the clues that state a day: what says outright when an article appeared goes first."""

_LINE = re.compile(r"[^\n]+")
_ADDRESS_DAY = re.compile(
    r"https?://\S*?/((?:19|20)\d\d/\d{2}/\d{2})(?!\d)"
    r"|https?://\S*?[/_-]((?:19|20)\d\d-\d{2}-\d{2})(?!\d)"
)


@cache
def _owner_pattern() -> re.Pattern[str]:
    table = load_rules("publication")["copyright"]
    excluded = "|".join(map(re.escape, table["not_owners"]))
    inside = "|".join(map(re.escape, table["inside_owner"]))
    return re.compile(
        rf"[\s,.:|–-]*((?!(?:{excluded})\b)[A-Z][\w&'’.-]*"
        rf"(?:[ \t]+(?:[A-Z][\w&'’-]*|{inside})){{0,5}})"
    )


@cache
def _line_pattern(table: str) -> re.Pattern[str]:
    words = sorted(load_rules("publication")["lines"][table], key=lambda word: -len(word))
    alternatives = "|".join(phrase_pattern(word) for word in words)
    return re.compile(rf"[\W_]*(?:{alternatives})[^\n]{{0,40}}?(?=\b\w)")


def line_clues(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield what the dateline and the lines around the article (`kept`) state about its date."""
    yield from _dateline(text, kept)
    yield from _publication_lines(text, kept)
    yield from _date_lines(text, kept)
    yield from _copyright_years(text, kept)


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
    for found in find_dates(dateline.date):
        yield Clue(
            days=found.days,
            weight=DATELINE,
            span=dateline.date_span,
            reason="the day in the dateline",
            how="text",
        )


def _publication_lines(text: str, kept: Sequence[Span]) -> Iterator[Clue]:
    """Yield days in lines such as "Published: 18 February 2026" and "Updated …"."""
    for match in _LINE.finditer(text):
        line = match.group()
        for table, weight in (("published", PUBLISHED_LINE), ("updated", UPDATED_LINE)):
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
                weight=DATE_LINE,
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
        before_year = _owner_pattern().search(text, match.start("gap"), match.end("gap"))
        owner = before_year or _owner_pattern().match(text, match.end())
        if owner:
            return owner[1].strip()
    return None
