"""A whole invented story, small enough to check by hand, as other tests' realistic input."""

import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

from dateline.extract.records import (
    CountRange,
    Mention,
    Participant,
    Precision,
    Role,
    Span,
    TimeExpression,
    Weapon,
)
from dateline.graph.records import (
    Claim,
    ContradictingValue,
    Contradiction,
    Entity,
    Event,
    Plover,
    StoryRecords,
)
from tests.output.example_articles import documents

Row = dict[str, Any]
NEAR_COPY = "doc-4"
DISPUTED_EVENT = "event-08"

_TABLES: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("example_story.toml").read_text(encoding="utf-8")
)
_TEXTS = {document.id: document.text for document in documents()}


def example_story() -> StoryRecords:
    """Return four documents, 15 entities, 16 events (four undated) and 24 claims.

    One contradiction: the attack on Port Elin injured six or seven. One near copy: doc-4 of doc-2.
    """
    times = tuple(_time(time_id, row) for time_id, row in _TABLES["times"].items())
    time_of = {time.id: time for time in times}
    claims = tuple(_claim(claim_id, row, time_of) for claim_id, row in _TABLES["claims"].items())
    claims_of: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        claims_of[claim.event].append(claim)
    return StoryRecords(
        documents=documents(),
        times=times,
        entities=_entities(),
        events=tuple(_event(event_id, claims_of[event_id]) for event_id in _TABLES["events"]),
        claims=claims,
        contradictions=(_contradiction(claims_of[DISPUTED_EVENT]),),
    )


def _between(document: str, first: str, last: str) -> Span:
    start = _TEXTS[document].index(first)
    end = _TEXTS[document].index(last, start) + len(last)
    return start, end


def _time(time_id: str, row: Row) -> TimeExpression:
    return TimeExpression(
        id=time_id,
        document=row["document"],
        span=_between(row["document"], row["words"], row["words"]),
        text=row["words"],
        type=row["type"],
        value=row["value"],
        start=row["start"],
        end=row["end"],
        anchor="published" if "day" in row["words"] else None,
        precision=row["precision"],
    )


def _mentions() -> dict[str, list[Mention]]:
    mentions: dict[str, list[Mention]] = defaultdict(list)
    rows = {row["words"]: row for row in _TABLES["mentions"]}
    pattern = re.compile("|".join(rf"\b{re.escape(words)}\b" for words in rows))
    for document, text in _TEXTS.items():
        for match in pattern.finditer(text):
            row = rows[match.group()]
            mention = Mention(
                document=document, span=match.span(), text=match.group(), kind=row["kind"]
            )
            mentions[row["entity"]].append(mention)
    return mentions


def _roles(row: Row) -> tuple[Role, ...]:
    if "role" not in row:
        return ()
    role = row["role"]
    return (Role(title=role["title"], of=role["of"], documents=tuple(role["documents"])),)


def _entities() -> tuple[Entity, ...]:
    mentions = _mentions()
    return tuple(
        Entity(
            id=entity_id,
            type=row["type"],
            name=row["name"],
            aliases=tuple(row.get("aliases", ())),
            side=row.get("side"),
            roles=_roles(row),
            lat=row.get("lat"),
            lon=row.get("lon"),
            country=row.get("country"),
            mentions=tuple(mentions[entity_id]),
        )
        for entity_id, row in _TABLES["entities"].items()
    )


def _participants(event: str) -> tuple[Participant, ...]:
    pairs = (pair.split(":") for pair in _TABLES["events"][event].get("participants", ()))
    return tuple(Participant(entity=entity, role=role) for entity, role in pairs)


def _count(bounds: list[int] | None) -> CountRange | None:
    """Read `[low, high]`, or `[low]` for an open range."""
    if not bounds:
        return None
    return bounds[0], bounds[1] if len(bounds) > 1 else None


def _claim(claim_id: str, row: Row, times: dict[str, TimeExpression]) -> Claim:
    document, event = row["document"], _TABLES["events"][row["event"]]
    span = _between(document, row["first"], row["last"])
    trigger_start = _TEXTS[document].index(row["trigger"], span[0])
    time = times[row["time"]] if "time" in row else None
    return Claim(
        id=claim_id,
        event=row["event"],
        document=document,
        span=span,
        trigger=(trigger_start, trigger_start + len(row["trigger"])),
        according_to=row.get("according_to"),
        medium=row.get("medium"),
        quote=_between(document, row["quote"], row["quote"]) if "quote" in row else None,
        stance=row.get("stance", "asserts"),
        status=event["status"],
        time=row.get("time"),
        start=time.start if time else None,
        end=time.end if time else None,
        precision=time.precision if time else "unknown",
        place=event.get("place"),
        participants=_participants(row["event"]),
        killed=_count(row.get("killed")),
        injured=_count(row.get("injured")),
        weapons=tuple(
            Weapon(name=name, count=_count(count)) for name, count in row.get("weapons", {}).items()
        ),
    )


def _hull(counts: list[CountRange]) -> CountRange | None:
    if not counts:
        return None
    highs = [high for _, high in counts]
    open_ended = any(high is None for high in highs)
    return min(low for low, _ in counts), None if open_ended else max(high or 0 for high in highs)


def _weapons(claims: list[Claim]) -> tuple[Weapon, ...]:
    counts: dict[str, CountRange | None] = {}
    for weapon in (weapon for claim in claims for weapon in claim.weapons):
        counts[weapon.name] = counts.get(weapon.name) or weapon.count
    return tuple(Weapon(name=name, count=count) for name, count in sorted(counts.items()))


def _dates(claims: list[Claim]) -> tuple[str | None, str | None, Precision]:
    """Take the last dated claim's days: in this story it is always the most telling one."""
    dated = [claim for claim in claims if claim.start]
    if not dated:
        return None, None, "unknown"
    return dated[-1].start, dated[-1].end, dated[-1].precision


def _event(event_id: str, claims: list[Claim]) -> Event:
    row = _TABLES["events"][event_id]
    start, end, precision = _dates(claims)
    reported_by = {claim.document for claim in claims}
    return Event(
        id=event_id,
        kind=row["kind"],
        plover=Plover(type=row.get("plover")),
        cameo=row["cameo"],
        label=row["label"],
        start=start,
        end=end,
        precision=precision,
        status=row["status"],
        place=row.get("place"),
        participants=_participants(event_id),
        weapons=_weapons(claims),
        killed=_hull([claim.killed for claim in claims if claim.killed]),
        injured=_hull([claim.injured for claim in claims if claim.injured]),
        part_of=row.get("part_of"),
        round=row.get("round"),
        sources=len(reported_by),
        independent_sources=len(reported_by - {NEAR_COPY}),
        claims=tuple(claim.id for claim in claims),
    )


def _contradiction(claims: list[Claim]) -> Contradiction:
    by_value: dict[CountRange, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.injured:
            by_value[claim.injured].append(claim.id)
    values = tuple(
        ContradictingValue(value=value, claims=tuple(ids))
        for value, ids in sorted(by_value.items())
    )
    return Contradiction(event=DISPUTED_EVENT, field="injured", values=values)
