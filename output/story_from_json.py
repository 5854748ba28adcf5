"""From the JSON value of `story.json` back to records."""

from collections.abc import Mapping
from typing import Any

from dateline.extract.errors import StoryError
from dateline.extract.records import (
    CountRange,
    Document,
    Mention,
    Participant,
    Published,
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
from dateline.output.story_shape import shape_problems

_Json = Mapping[str, Any]


def story_from_json(data: object, *, name: str = "story") -> StoryRecords:
    """Return the records of a story from its JSON value.

    Fields that the contract does not know are left out. A document without `text` gets an empty
    one. References and spans are not checked here; `validate_story` does that. `name` is what
    messages call the story, such as its path.

    Raises:
        StoryError: the value does not have the contract's shape; the message names the first fault.
    """
    problems = shape_problems(data)
    if problems or not isinstance(data, Mapping):
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise StoryError(f"{name}: {problems[0]}{more}; see all of them with `dateline validate`")
    return records_from_json(data)


def records_from_json(data: _Json) -> StoryRecords:
    """Return the records of a JSON value that is known to have the contract's shape."""
    return StoryRecords(
        documents=tuple(_document(record) for record in data["documents"]),
        times=tuple(_time(record) for record in data["times"]),
        entities=tuple(_entity(record) for record in data["entities"]),
        events=tuple(_event(record) for record in data["events"]),
        claims=tuple(_claim(record) for record in data["claims"]),
        contradictions=tuple(_contradiction(record) for record in data["contradictions"]),
        schema=data["schema"],
    )


def _document(data: _Json) -> Document:
    published = data["published"]
    return Document(
        id=data["id"],
        title=data["title"],
        source=data["source"],
        url=data["url"],
        path=data["path"],
        language=data["language"],
        text=data.get("text", ""),
        published=Published(
            date=published["date"],
            precision=published["precision"],
            how=published["how"],
            evidence=_span(published["evidence"]),
            reason=published.get("reason", ""),
        ),
        kept=tuple(_pair(span) for span in data["kept"]),
        text_sha256=data["text_sha256"],
        near_copy_of=data["near_copy_of"],
    )


def _time(data: _Json) -> TimeExpression:
    return TimeExpression(
        id=data["id"],
        document=data["document"],
        span=_pair(data["span"]),
        text=data["text"],
        type=data["type"],
        value=data["value"],
        start=data["start"],
        end=data["end"],
        anchor=data["anchor"],
        precision=data.get("precision", "unknown"),
        mod=data.get("mod"),
    )


def _entity(data: _Json) -> Entity:
    return Entity(
        id=data["id"],
        type=data["type"],
        name=data["name"],
        aliases=tuple(data["aliases"]),
        side=data["side"],
        roles=tuple(
            Role(title=role["title"], of=role["of"], documents=tuple(role["documents"]))
            for role in data["roles"]
        ),
        lat=None if data["lat"] is None else float(data["lat"]),
        lon=None if data["lon"] is None else float(data["lon"]),
        country=data["country"],
        admin1=data["admin1"],
        gazetteer_id=data["gazetteer_id"],
        mentions=tuple(_mention(mention) for mention in data["mentions"]),
    )


def _mention(data: _Json) -> Mention:
    return Mention(
        document=data["document"], span=_pair(data["span"]), text=data["text"], kind=data["kind"]
    )


def _event(data: _Json) -> Event:
    plover = data["plover"]
    return Event(
        id=data["id"],
        kind=data["kind"],
        plover=Plover(type=plover["type"], mode=plover["mode"], contexts=tuple(plover["contexts"])),
        cameo=data["cameo"],
        label=data["label"],
        start=data["start"],
        end=data["end"],
        precision=data["precision"],
        status=data["status"],
        place=data["place"],
        participants=_participants(data["participants"]),
        weapons=_weapons(data["weapons"]),
        killed=_count(data["killed"]),
        injured=_count(data["injured"]),
        part_of=data["part_of"],
        round=None if data["round"] is None else int(data["round"]),
        sources=int(data["sources"]),
        independent_sources=int(data["independent_sources"]),
        claims=tuple(data["claims"]),
    )


def _claim(data: _Json) -> Claim:
    return Claim(
        id=data["id"],
        event=data["event"],
        document=data["document"],
        span=_pair(data["span"]),
        trigger=_pair(data["trigger"]),
        according_to=data["according_to"],
        medium=data["medium"],
        quote=_span(data["quote"]),
        stance=data["stance"],
        status=data.get("status", "occurred"),
        time=data.get("time"),
        start=data["start"],
        end=data["end"],
        precision=data.get("precision", "unknown"),
        place=data["place"],
        participants=_participants(data.get("participants", ())),
        killed=_count(data["killed"]),
        injured=_count(data["injured"]),
        weapons=_weapons(data["weapons"]),
        what=_span(data.get("what")),
    )


def _contradiction(data: _Json) -> Contradiction:
    return Contradiction(
        event=data["event"],
        field=data["field"],
        values=tuple(
            ContradictingValue(value=_value(value["value"]), claims=tuple(value["claims"]))
            for value in data["values"]
        ),
    )


def _value(value: Any) -> str | CountRange:  # noqa: ANN401  # text or a pair, by the schema
    return value if isinstance(value, str) else _count(value) or ""


def _participants(data: Any) -> tuple[Participant, ...]:  # noqa: ANN401  # a list, by the schema
    return tuple(Participant(entity=record["entity"], role=record["role"]) for record in data)


def _weapons(data: Any) -> tuple[Weapon, ...]:  # noqa: ANN401  # a list, by the schema
    return tuple(Weapon(name=record["name"], count=_count(record["count"])) for record in data)


def _span(data: Any) -> Span | None:  # noqa: ANN401  # a pair or None, by the schema
    return None if data is None else _pair(data)


def _count(data: Any) -> CountRange | None:  # noqa: ANN401  # a pair or None, by the schema
    return None if data is None else (int(data[0]), None if data[1] is None else int(data[1]))


def _pair(data: Any) -> Span:  # noqa: ANN401  # a pair of whole numbers, by the schema
    # JSON Schema counts 3.0 as an integer, and slices do not.
    return int(data[0]), int(data[1])
