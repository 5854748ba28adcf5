"""Undated words that speak of their own day: "discussed yesterday", "in his nightly address"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import Draft
from dateline.extract.events.event_days import When
from dateline.extract.events.reports import speech_rules
from dateline.extract.quotes import is_quoted
from dateline.extract.records import TimeExpression
from dateline.extract.rulebook import load_rules
from dateline.extract.times.periods import moved

LEAD: Final = 3
"""An article that names its own day or the one before in so many sentences reports the news."""


@dataclass(frozen=True, slots=True)
class Report:
    """A fresh report: its day of publication and the day before (ISO 8601), and its times."""

    before: str
    published: str
    times: tuple[TimeExpression, ...]


def date_current_words(
    registry: EntityRegistry,
    drafts: Iterable[Draft],
    times: Sequence[TimeExpression],
    published: str,
) -> None:
    """Give undated words of a fresh report the day of publication and the one before as range.

    They are quotations that say "today" or "yesterday" and mean the day of the report by it, and
    words said at an occasion of every evening or day, of which a report means the last one.
    """
    report = fresh_report(registry, times, published)
    if report is None:
        return
    for draft in drafts:
        if draft.kind != "statement" or draft.when.start is not None or draft.quote is None:
            continue
        if said_every_day(draft) or speaks_of_its_day(registry, draft, report):
            draft.when = When(None, report.before, report.published, "range")


def fresh_report(
    registry: EntityRegistry, times: Sequence[TimeExpression], published: str
) -> Report | None:
    """Return an article that opens with news of its own day or the one before; None for others."""
    day_before = moved(date.fromisoformat(published), -1, "D")
    if day_before is None or not registry.sentences:
        return None
    before = day_before.isoformat()
    end = registry.sentences[:LEAD][-1].end
    opening = (
        time
        for time in times
        if time.span[0] < end and not is_quoted(time.span[0], registry.quotes)
    )
    if not any(time.start == time.end and time.end in {before, published} for time in opening):
        return None
    return Report(before, published, tuple(times))


def said_every_day(draft: Draft) -> bool:
    """Say whether words were said at an occasion that comes each day: "in his nightly address"."""
    medium = (draft.attribution.medium or "").lower().split()
    return bool(set(medium) & set(speech_rules()["reporting"]["daily_media"]))


def speaks_of_its_day(registry: EntityRegistry, draft: Draft, report: Report) -> bool:
    """Say whether the quotation, or its next sentence, says "today", "yesterday" or the like."""
    number = draft.trigger.sentence
    sentence, *following = registry.sentences[number : number + 2]
    goes_on = following and following[0].paragraph == sentence.paragraph
    first, last = sentence.start, (following[0] if goes_on else sentence).end
    named = load_rules("times/words")["named_day"]
    return any(
        first <= time.span[0] < last
        and time.anchor == "published"
        and time.text.lower() in named
        and is_quoted(time.span[0], registry.quotes)
        for time in report.times
    )
