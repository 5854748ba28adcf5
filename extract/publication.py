"""Works out when an article was published: from metadata, from its words, or from both together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from dateline.extract.clue import Clue
from dateline.extract.day_sets import DaySet
from dateline.extract.publication_clues import text_clues
from dateline.extract.publication_lines import address_day
from dateline.extract.records import Published, PublishedHow, PublishedPrecision, Span
from dateline.extract.written_dates import find_dates, find_months_and_years, month_days, year_days

UNKNOWN = Published(reason="no date in the metadata and none that the text gives away")

WEEKDAY_WINDOW = 370
"""Days within which a weekday can still narrow something down."""

LONGEST_STATED = 2
"""Days: a clue that leaves no more than these states the day by itself."""
LONGEST_MONTH = 31
"""Days."""
LONGEST_FOREIGN_DATE = 60
"""Characters: longer metadata is no date."""

_ISO_DAY = re.compile(r"((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=\d{4,6}\Z|\D|\Z)")
_ISO_MONTH = re.compile(r"((?:19|20)\d\d)[-/](0[1-9]|1[0-2])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleDays:
    """The days on which an article can have been published, by its own words.

    `clues` are those that were used, the heaviest first. `weekday` is the clue of the latest
    weekday it reports on, which narrows `days` down only where they are few.
    """

    days: DaySet
    clues: tuple[Clue, ...]
    weekday: Clue | None


def published_from_metadata(value: str) -> Published:
    """Return the publication date that a metadata field gives, in whatever form it is written.

    Machine forms (ISO 8601, RFC 2822, Unix time in UTC) and written dates are read; the day is the
    one at the place of the time zone that is written. A month or a year alone keeps that precision,
    as does a date of which day and month could change places. Relative and senseless words give an
    unknown date.
    """
    text = value.strip()
    day = _machine_day(text)
    if day is not None:
        return _from_metadata(DaySet.between(day, day))
    if _YEAR.fullmatch(text):
        return _from_metadata(year_days(int(text)))
    month = _ISO_MONTH.fullmatch(text)
    if month:
        return _from_metadata(month_days(int(month[1]), int(month[2])))
    return _from_metadata(_written_days(text))


def published_from_address(url: str) -> Published:
    """Return the publication date in an article's web address (`/2026/02/18/`), unknown if none."""
    day = address_day(url)
    if day is None:
        return Published(reason="no date in the address")
    return Published(
        date=day.isoformat(), precision="day", how="metadata", reason="the date in the address"
    )


def published_from_text(text: str, kept: Sequence[Span]) -> Published:
    """Return the publication date that the text of an article gives away.

    Every clue (publication lines, dateline, copyright year, day counters and anniversaries of known
    events, days and weekdays reported as past) is a set of days; heavier clues go first, and one
    that contradicts those before it is left out. A single day left over is the date; otherwise it
    is the month or the year that holds all days left, or unknown.
    """
    possible = possible_days(text, kept)
    if not possible.clues or not possible.days.is_bounded:
        return UNKNOWN
    days, weekday = possible.days, None
    if possible.weekday is not None and len(days) > 1:
        narrowed = on_weekday(days, possible.weekday)
        if len(narrowed) == 1:
            days, weekday = narrowed, possible.weekday
    used = [*possible.clues, *([weekday] if weekday else [])]
    return _published(days, used)


def possible_days(text: str, kept: Sequence[Span]) -> PossibleDays:
    """Return the days on which an article can have been published, by its own words."""
    days = DaySet.everything()
    used: list[Clue] = []
    weekday = None
    for clue in text_clues(text, kept):
        if clue.weekday is not None:
            weekday = clue
            continue
        narrowed = days & clue.days
        if narrowed.ranges and narrowed != days:
            days = narrowed
            used.append(clue)
    return PossibleDays(days=days, clues=tuple(used), weekday=weekday)


def on_weekday(days: DaySet, clue: Clue) -> DaySet:
    """Return those of `days` on which an article with this latest weekday appeared.

    That is the weekday itself, or the day after where none of `days` is that weekday. Days spread
    over more than a year are returned as they are.
    """
    if clue.weekday is None or len(days) > WEEKDAY_WINDOW:
        return days
    same = days.on_weekdays(frozenset({clue.weekday}))
    if same.ranges:
        return same
    next_day = days.on_weekdays(frozenset({(clue.weekday + 1) % 7}))
    return next_day if next_day.ranges else days


def rounded(days: DaySet) -> tuple[str | None, PublishedPrecision]:
    """Return the day, month or year that holds all `days`, and which of them it is."""
    if not days.ranges:
        return None, "unknown"
    first, last = days.first, days.last
    if first == last:
        return first.isoformat(), "day"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}", "month"
    if first.year == last.year:
        return f"{first.year:04d}", "year"
    return None, "unknown"


def _published(days: DaySet, used: Sequence[Clue]) -> Published:
    value, precision = rounded(days)
    strongest = min(used, key=lambda clue: (len(clue.days), -clue.weight, clue.span))
    reasons = "; ".join(dict.fromkeys(clue.reason for clue in used))
    if value is None:
        reason = f"some day from {days.first} to {days.last}: {reasons}"
        return Published(evidence=strongest.span, reason=reason)
    return Published(
        date=value,
        precision=precision,
        how=_how(precision, used),
        evidence=strongest.span,
        reason=reasons,
    )


def _how(precision: PublishedPrecision, used: Sequence[Clue]) -> PublishedHow:
    """Return `text` where words state the date, `inferred` where it had to be worked out."""
    stated = [clue for clue in used if clue.how == "text"]
    if precision == "day":
        stated = [clue for clue in stated if len(clue.days) <= LONGEST_STATED]
    return "text" if stated else "inferred"


def _machine_day(text: str) -> date | None:
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), tz=UTC).date()
    match = _ISO_DAY.match(text)
    if match and (len(match.group()) == 10 or text[8:9] in ("", "T", " ") or text.isdigit()):
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(text).date()
    except (TypeError, ValueError, IndexError):
        return None


def _written_days(text: str) -> DaySet:
    """Return the days of the one date written in `text`; none where it has none or several."""
    found = {each.days for each in find_dates(text) if each.has_year}
    if not found:
        found = {days for _, days in find_months_and_years(text) if len(days) <= LONGEST_MONTH}
    if len(found) == 1:
        return found.pop()
    return DaySet.of([]) if found else _foreign_day(text)


def _foreign_day(text: str) -> DaySet:
    """Return the day of a full date in another language's words, read by dateparser."""
    if len(text) > LONGEST_FOREIGN_DATE or _YEAR.search(text) is None:
        return DaySet.of([])
    import dateparser

    found = dateparser.parse(
        text, settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    )
    return DaySet.between(found.date(), found.date()) if found else DaySet.of([])


def _from_metadata(days: DaySet) -> Published:
    value, precision = rounded(days)
    if value is None:
        return Published(reason="the metadata gives no date that can be read")
    return Published(
        date=value, precision=precision, how="metadata", reason="the date in the metadata"
    )
