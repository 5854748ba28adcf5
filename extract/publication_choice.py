"""Chooses between what the metadata, the address and the words of an article say of its date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from dateline.extract.clue import Clue
from dateline.extract.publication import (
    published_from_address,
    published_from_metadata,
    published_from_text,
)
from dateline.extract.publication_clues import text_clues
from dateline.extract.publication_lines import (
    DATE_LINE,
    DATELINE,
    PUBLISHED_LINE,
    line_clues,
)
from dateline.extract.records import Article, Published, Span

DAYS_BETWEEN_CLOCKS: Final = 1
"""Days by which a written date and a machine's differ in other time zones."""
DAYS_AFTER_DATELINE: Final = 7
"""Days after its dateline on which a report may still appear."""

_WRITTEN: Final = frozenset({PUBLISHED_LINE, DATELINE, DATE_LINE})


def publication_of(article: Article, kept: Sequence[Span]) -> Published:
    """Return when an article was published.

    A day in the metadata goes first, then one in the address, then what the text gives away; a
    coarser date is completed by a finer one that it allows. A date that the article itself bears
    (a line "Published …", a dateline, a date above it) goes before a day in the metadata that
    contradicts it: collections often carry the day on which a page was fetched or changed.
    `reason` then names both.

    Args:
        article: the article with the metadata's own wording.
        kept: the parts of its text that are the article.
    """
    stated = published_from_metadata(article.published) if article.published else Published()
    addressed = published_from_address(article.url) if article.url else Published()
    if stated.precision == "day":
        if addressed.date == stated.date:
            return stated
        return _weighed(stated, article.text, kept)
    if addressed.precision == "day" and _agree(stated, addressed):
        return addressed
    read = published_from_text(article.text, kept)
    if stated.precision == "unknown":
        return read
    return read if read.precision == "day" and _agree(stated, read) else stated


def _agree(coarse: Published, fine: Published) -> bool:
    return coarse.date is None or (fine.date or "").startswith(coarse.date)


def _weighed(stated: Published, text: str, kept: Sequence[Span]) -> Published:
    """Return the day in the metadata, or the one written in the text where that contradicts it.

    The metadata are right after all where another clue in the text contradicts what is written and
    allows them, as in an article that opens with the day of an event long past.
    """
    day = date.fromisoformat(stated.date or "")
    lines = [clue for clue in line_clues(text, kept) if clue.weight in _WRITTEN]
    written = min(lines, key=lambda clue: (-clue.weight, clue.span), default=None)
    if written is None or _allows(written, day):
        return stated
    nearest = _nearest(written, day)
    others = [clue for clue in text_clues(text, kept) if clue.weight not in _WRITTEN]
    if any(day in clue.days and nearest not in clue.days for clue in others):
        return stated
    return replace(
        stated,
        date=nearest.isoformat(),
        how="text",
        evidence=written.span,
        reason=f"{written.reason}, against {stated.date} in the metadata",
    )


def _allows(written: Clue, day: date) -> bool:
    after = DAYS_AFTER_DATELINE if written.weight == DATELINE else DAYS_BETWEEN_CLOCKS
    ordinal = day.toordinal()
    return any(
        low - DAYS_BETWEEN_CLOCKS <= ordinal <= high + after for low, high in written.days.ranges
    )


def _nearest(written: Clue, day: date) -> date:
    """Return the day nearest to `day` of those that a written date may mean."""
    ordinals = [each for low, high in written.days.ranges for each in (low, high)]
    return date.fromordinal(min(ordinals, key=lambda each: (abs(each - day.toordinal()), each)))
