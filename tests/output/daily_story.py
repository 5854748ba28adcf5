"""A story that grows by one article a day: what the look of yesterday's drawing is tried on."""

from datetime import date, timedelta

from dateline.extract.records import Document, Mention, Participant, Published
from dateline.graph.records import Claim, Entity, Event, Plover, StoryRecords
from tests.output.large_story import KINDS, TYPES

FIRST_DAY = date(2026, 1, 5)
SENTENCE = "Something was said to have happened near the river."
EVENTS_A_DAY = 3
NAMES = 40


def daily_story(days: int) -> StoryRecords:
    """Return the story of the first `days` articles; one day more adds one article to it."""
    events = tuple(_event(number) for number in range(days * EVENTS_A_DAY))
    named: dict[str, set[int]] = {}
    for number, event in enumerate(events):
        for participant in event.participants:
            named.setdefault(participant.entity, set()).add(number // EVENTS_A_DAY)
    return StoryRecords(
        documents=tuple(_document(day) for day in range(days)),
        entities=tuple(_entity(id_, sorted(in_days)) for id_, in_days in sorted(named.items())),
        events=events,
        claims=tuple(_claim(number) for number in range(len(events))),
    )


def _document(day: int) -> Document:
    published = (FIRST_DAY + timedelta(days=day)).isoformat()
    return Document(
        id=f"doc-{day:03}",
        title=f"Day {day}",
        source="The Long Record",
        url=None,
        path=f"day-{day:03}.txt",
        language="en",
        text=SENTENCE,
        published=Published(date=published, precision="day", how="metadata"),
        kept=((0, len(SENTENCE)),),
        text_sha256="0" * 64,
    )


def _entity(id_: str, days: list[int]) -> Entity:
    number = int(id_.removeprefix("entity-"))
    return Entity(
        id=id_,
        type=TYPES[number % len(TYPES)],
        name=f"Name {number}",
        mentions=tuple(
            Mention(document=f"doc-{day:03}", span=(0, 9), text="Something", kind="name")
            for day in days
        ),
    )


def _event(number: int) -> Event:
    actor = number * number % (NAMES // 4)
    target = (number * 7 + number // 5) % NAMES
    day = (FIRST_DAY + timedelta(days=number // EVENTS_A_DAY)).isoformat()
    return Event(
        id=f"event-{number:03}",
        kind=KINDS[number % len(KINDS)],
        plover=Plover(),
        cameo=None,
        label=f"What happened as number {number}",
        start=day,
        end=day,
        precision="day",
        status="occurred",
        participants=tuple(
            Participant(entity=f"entity-{entity:02}", role="participant")
            for entity in sorted({actor, target})
        ),
        sources=1,
        independent_sources=1,
        claims=(f"claim-{number:03}",),
    )


def _claim(number: int) -> Claim:
    return Claim(
        id=f"claim-{number:03}",
        event=f"event-{number:03}",
        document=f"doc-{number // EVENTS_A_DAY:03}",
        span=(0, len(SENTENCE)),
        trigger=(0, 9),
    )
