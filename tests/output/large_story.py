"""A story of any size, made by arithmetic: what crowded drawings and long lists are tried on."""

from datetime import date, timedelta

from dateline.extract.records import Document, EntityType, Mention, Participant, Published
from dateline.graph.records import Claim, Entity, Event, Plover, StoryRecords

TYPES: tuple[EntityType, ...] = ("person", "organization", "country", "place", "group")
KINDS = ("talks", "attack", "statement", "aid", "sanction", "clash", "visit", "protest")
FIRST_DAY = date(2025, 1, 6)
SENTENCE = "On that day something was said to have happened near the river."


def large_story(entities: int, events: int) -> StoryRecords:
    """Return a story in which a few entities take part in much and most in little."""
    document = Document(
        id="doc-0",
        title="A long year",
        source="The Long Record",
        url=None,
        path="long-year.txt",
        language="en",
        text=SENTENCE,
        published=Published(date="2026-01-02", precision="day", how="metadata"),
        kept=((0, len(SENTENCE)),),
        text_sha256="0" * 64,
    )
    mention = Mention(document="doc-0", span=(8, 11), text="day", kind="nominal")
    return StoryRecords(
        documents=(document,),
        entities=tuple(
            Entity(
                id=f"entity-{number:05}",
                type=TYPES[number % len(TYPES)],
                name=f"Name {number} of the list",
                mentions=(mention,),
            )
            for number in range(entities)
        ),
        events=tuple(_event(number, entities) for number in range(events)),
        claims=tuple(_claim(number) for number in range(events)),
    )


def _participants(number: int, entities: int) -> tuple[Participant, ...]:
    """Choose by squares, whose remainders crowd together as real stories crowd on few names."""
    actor = number * number % entities
    target = (number * number * 7 + number) % entities
    chosen = {actor, target, number % entities}
    return tuple(
        Participant(entity=f"entity-{entity:05}", role="participant") for entity in sorted(chosen)
    )


def _event(number: int, entities: int) -> Event:
    day = (FIRST_DAY + timedelta(days=number * 3 // 4)).isoformat()
    return Event(
        id=f"event-{number:05}",
        kind=KINDS[number % len(KINDS)],
        plover=Plover(),
        cameo=None,
        label=f"What happened as number {number} in the year's long list",
        start=day,
        end=day,
        precision="day",
        status="occurred",
        participants=_participants(number, entities),
        sources=1,
        independent_sources=1,
        claims=(f"claim-{number:05}",),
    )


def _claim(number: int) -> Claim:
    return Claim(
        id=f"claim-{number:05}",
        event=f"event-{number:05}",
        document="doc-0",
        span=(0, len(SENTENCE)),
        trigger=(12, 21),
    )
