from dataclasses import replace

import pytest

from dateline.extract.records import Precision, TimeExpression
from dateline.graph.records import Claim, Event, Plover, StoryRecords
from dateline.output.event_dates import DateStyle, EventDates

TIME = TimeExpression(
    id="time-1",
    document="doc-1",
    span=(0, 4),
    text="then",
    type="DATE",
    value="2026-02",
    start=None,
    end=None,
    anchor=None,
)
CLAIM = Claim(id="claim-1", event="event-1", document="doc-1", span=(0, 9), trigger=(5, 9))


def event(kind: str, start: str | None, end: str | None, precision: Precision) -> Event:
    """Return an event of which only kind and date matter."""
    return Event(
        id="event-1",
        kind=kind,
        plover=Plover(),
        cameo=None,
        label="Something",
        start=start,
        end=end,
        precision=precision,
        status="occurred",
        claims=("claim-1",),
    )


@pytest.mark.parametrize(
    ("start", "end", "precision", "style", "words"),
    [
        ("2026-02-17", "2026-02-17", "day", "point", "17 Feb 2026"),
        ("2026-02-01", "2026-02-28", "month", "vague", "Feb 2026"),
        ("2014-01-01", "2014-12-31", "year", "vague", "2014"),
        (None, "2026-02-18", "unknown", "by", "by 18 Feb 2026"),
        ("2026-02-18", None, "day", "from", "from 18 Feb 2026"),
        (None, None, "unknown", "undated", "undated"),
        ("2026-02-17", "2026-02-18", "range", "between", "between 17 and 18 Feb 2026"),
    ],
)
def test_how_a_date_is_known(
    start: str | None, end: str | None, precision: Precision, style: DateStyle, words: str
) -> None:
    """Days, months, limits and open ends are told apart, and worded so."""
    happened = event("attack", start, end, precision)
    dates = EventDates(StoryRecords(events=(happened,)))
    assert dates.style(happened) == style
    assert dates.words(happened) == words


@pytest.mark.parametrize(
    ("kind", "value", "style"),
    [
        ("talks", "2026-02-17/2026-02-18", "length"),
        ("talks", "P2D", "length"),
        ("protest", "P1W", "length"),
        ("talks", "2026", "between"),
        ("talks", "P10Y", "between"),
        ("talks", "2026-02-18TNI", "between"),
        ("attack", "2026-02-17/2026-02-18", "between"),
        ("call", "P2D", "between"),
    ],
)
def test_range_is_a_length_where_words_say_so(kind: str, value: str, style: DateStyle) -> None:
    """Two named days are the length of what can go on; vague words and single acts have limits."""
    happened = event(kind, "2026-02-17", "2026-02-18", "range")
    claim = replace(CLAIM, start="2026-02-17", end="2026-02-18", time="time-1")
    story = StoryRecords(times=(replace(TIME, value=value),), claims=(claim,))
    assert EventDates(story).style(happened) == style


@pytest.mark.parametrize(
    ("days", "style"),
    [
        (("2026-02-17", "2026-02-18"), "length"),
        (("2026-02-17", "2026-02-17"), "between"),
        (("2026-02-18",), "between"),
    ],
    ids=["first and last", "first only", "last only"],
)
def test_days_named_apart_make_a_length(days: tuple[str, ...], style: DateStyle) -> None:
    """Talks reported on their first and on their last day went on from the one to the other."""
    claims = tuple(
        replace(CLAIM, id=f"claim-{number}", start=day, end=day) for number, day in enumerate(days)
    )
    happened = event("talks", "2026-02-17", "2026-02-18", "range")
    assert EventDates(StoryRecords(claims=claims)).style(happened) == style
