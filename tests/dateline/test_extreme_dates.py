"""Days at the edges of the calendar, from the sentence to the event of the story."""

from datetime import date

import pytest

from dateline.extract.article import extract_article
from dateline.extract.records import Document, Published, PublishedPrecision
from dateline.graph.records import Event
from dateline.graph.story import build_story

ATTACK = (
    "Rebels attacked Gao {when}, killing nine. The mayor of Gao and the president confirmed it."
)
INVASION = "Peru invaded Chile {when}. Historians and generals of both countries wrote about it."

Days = tuple[str | None, str | None, str]


def event(text: str, published: str | None) -> Event:
    """Return the only event but for statements of an article published on an ISO day or month."""
    precision: PublishedPrecision = "day"
    if published is not None and len(published) < len("2031-05-08"):
        precision = "month" if "-" in published else "year"
    known = Published(date=published, precision=precision, how="metadata")
    document = Document(
        id="a-test",
        title=None,
        source=None,
        url=None,
        path="article.txt",
        language="en",
        text=text,
        published=known if published else Published(),
        kept=((0, len(text)),),
        text_sha256="0" * 64,
    )
    story = build_story([extract_article(document)])
    (found,) = [each for each in story.events if each.kind != "statement"]
    return found


CASES: dict[str, tuple[str, str, str | None, Days]] = {
    "leap-day": (ATTACK, "on 29 February 2024", "2026-01-01", ("2024-02-29", "2024-02-29", "day")),
    "leap-day-of-no-year": (
        ATTACK, "on 29 February", "2026-03-05", ("2024-02-29", "2024-02-29", "day"),
    ),
    "day-after-leap-day": (ATTACK, "yesterday", "2024-03-01", ("2024-02-29", "2024-02-29", "day")),
    "last-year-by-a-day": (ATTACK, "yesterday", "2026-01-01", ("2025-12-31", "2025-12-31", "day")),
    "turn-of-the-year": (
        ATTACK, "on 30 December", "2026-01-02", ("2025-12-30", "2025-12-30", "day"),
    ),
    "night-of-the-turn": (
        ATTACK, "overnight", "2026-01-01", ("2025-12-31", "2026-01-01", "range"),
    ),
    "another-time-zone": (
        ATTACK, "at 23:30 GMT on 31 December 2025", "2026-01-01",
        ("2025-12-31", "2025-12-31", "day"),
    ),
    "after-publication": (
        ATTACK, "on 31 December 2025", "2024-05-08", (None, "2024-05-08", "unknown"),
    ),
    "no-publication": (ATTACK, "on Tuesday", None, (None, None, "unknown")),
    "no-publication-whole-date": (
        ATTACK, "on 3 May 2031", None, ("2031-05-03", "2031-05-03", "day"),
    ),
    "publication-by-the-month": (ATTACK, "on Tuesday", "2031-05", (None, None, "unknown")),
    "before-the-calendar": (INVASION, "in 44 BC", "2026-01-01", (None, "2026-01-01", "unknown")),
    "the-first-day": (ATTACK, "yesterday", "0001-01-01", (None, "0001-01-01", "unknown")),
    "the-last-day": (ATTACK, "yesterday", "9999-12-31", ("9999-12-30", "9999-12-30", "day")),
    "a-decade": (INVASION, "in the 1990s", "2026-01-01", ("1990-01-01", "1999-12-31", "range")),
    "part-of-a-decade": (
        INVASION, "in the mid-1990s", "2026-01-01", ("1993-01-01", "1996-12-31", "range"),
    ),
    "a-century": (
        INVASION, "in the 17th century", "2026-01-01", ("1600-01-01", "1699-12-31", "range"),
    ),
    "a-year-long-ago": (INVASION, "in 1600", "2026-01-01", ("1600-01-01", "1600-12-31", "year")),
    "part-of-a-year": (
        INVASION, "in early 2014", "2026-01-01", ("2014-01-01", "2014-04-30", "range"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "when", "published", "days"),
    [pytest.param(*case, id=name) for name, case in CASES.items()],
)
def test_the_event_is_dated_as_exactly_as_it_is_told(
    sentence: str, when: str, published: str | None, days: Days
) -> None:
    """An event has the days that its words name, a wide range for wide words, or none at all."""
    found = event(sentence.format(when=when), published)
    assert (found.start, found.end, found.precision) == days


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2024-02-29", "2026-02", None])
@pytest.mark.parametrize(
    "when",
    [
        "a thousand years ago", "three weeks before 5 January", "the day after 29 February",
        "within the next 9,000 years", "in 9999", "in the year 1", "before 1600", "until Monday",
        "at midnight", "in the 99th century", "on 31 June", "in week 53 of 2020", "in 2020-13",
        "as of 1 January 2020",
    ],
)  # fmt: skip
def test_odd_times_make_no_odd_days(when: str, published: str | None) -> None:
    """Whatever is written, days are in order, and what has happened lies before its report."""
    found = event(ATTACK.format(when=when), published)
    first, last = (date.fromisoformat(day) if day else None for day in (found.start, found.end))
    assert first is None or (last is not None and first <= last)
    if published and len(published) == len("2031-05-08") and found.status == "occurred":
        assert last is not None
        assert first is None or first <= date.fromisoformat(published)
