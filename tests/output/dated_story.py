"""Stories whose events differ in how their dates are known, and in how many there are of them."""

from dataclasses import replace

from dateline.extract.records import Precision, TimeExpression
from dateline.graph.records import Claim, Event, StoryRecords
from tests.output.large_story import SENTENCE, large_story

# kind, start, end, precision, TIMEX3 value of the words, and what happened
_ROWS: tuple[tuple[str, str | None, str | None, Precision, str, str], ...] = (
    ("annexation", "1600-01-01", "1699-12-31", "range", "16", "Islands change hands"),
    ("invasion", "2014-03-01", "2014-03-31", "month", "2014-03", "The valley is invaded"),
    ("talks", "2026-02-10", "2026-02-11", "range", "2026-02-10/2026-02-11", "First river talks"),
    ("attack", "2026-02-11", "2026-02-12", "range", "2026-02-12TNI", "Depot burns overnight"),
    ("attack", "2026-02-16", "2026-02-16", "day", "2026-02-16", "Harbour is struck"),
    ("talks", "2026-02-17", "2026-02-18", "range", "2026-02-17/2026-02-18", "Second river talks"),
    ("attack", "2026-02-18", "2026-02-18", "day", "2026-02-18", "Bridge is struck"),
    ("statement", None, "2026-02-18", "unknown", "2026-02-18", "Envoy speaks"),
    ("aid", "2026-02-19", None, "day", "2026-02-19", "Convoys begin to cross"),
    ("talks", "2026-02-25", "2026-02-25", "day", "2026-02-25", "Third river talks"),
    ("protest", "2026-03-05", "2026-03-05", "day", "2026-03-05", "Dockers march"),
    ("attack", None, None, "unknown", "", "Mine explodes"),
)


def dated_story() -> StoryRecords:
    """Return twelve events: every way in which a date is known, over four centuries.

    The second talks are round 2; the third are only planned.
    """
    base = large_story(entities=6, events=len(_ROWS))
    times, claims, events = [], [], []
    for number, row in enumerate(_ROWS):
        kind, start, end, precision, value, label = row
        event, claim = base.events[number], base.claims[number]
        time = TimeExpression(
            id=f"time-{number:02}",
            document="doc-0",
            span=(0, len("On that day")),
            text=SENTENCE[: len("On that day")],
            type="DATE",
            value=value,
            start=start,
            end=end,
            anchor=None,
            precision=precision,
        )
        times.append(time)
        claims.append(_dated(replace(claim, time=time.id), time))
        events.append(_told(event, kind, time, label))
    return replace(base, times=tuple(times), claims=tuple(claims), events=tuple(events))


def _dated(claim: Claim, time: TimeExpression) -> Claim:
    return replace(claim, start=time.start, end=time.end, precision=time.precision)


def _told(event: Event, kind: str, time: TimeExpression, label: str) -> Event:
    return replace(
        event,
        kind=kind,
        label=label,
        start=time.start,
        end=time.end,
        precision=time.precision,
        status="planned" if label == "Third river talks" else "occurred",
        round={"Second river talks": 2}.get(label),
    )


def crowded_story(statements: int) -> StoryRecords:
    """Return the dated story with many statements by 18 February, of one source each."""
    story = dated_story()
    base = large_story(entities=6, events=len(_ROWS) + statements)
    extra = [
        replace(
            event,
            kind="statement",
            label=f"Speaker {number} says something of the many",
            start=None,
            end="2026-02-18",
            precision="unknown",
        )
        for number, event in enumerate(base.events[len(_ROWS) :])
    ]
    claims = [replace(claim, start=None, end="2026-02-18") for claim in base.claims[len(_ROWS) :]]
    return replace(
        story,
        events=(*story.events[:-1], *extra, story.events[-1]),
        claims=(*story.claims, *claims),
    )
