"""From a story's records to the JSON value of `story.json`."""

from typing import Any

from dateline.extract.records import (
    CountRange,
    Document,
    Mention,
    Participant,
    Role,
    Span,
    TimeExpression,
    Weapon,
)
from dateline.graph.records import Claim, Contradiction, Entity, Event, StoryRecords


def story_to_json(story: StoryRecords, *, include_text: bool = True) -> dict[str, Any]:
    """Return a story as the JSON value that `story.json` holds.

    Keys stand in the contract's order, fields that the records have beyond it come last in each.
    Without `include_text` documents have no `text`; spans stay as they are. A document whose text
    is empty has no `text` either.
    """
    return {
        "schema": story.schema,
        "documents": [_document(document, include_text) for document in story.documents],
        "times": [_time(time) for time in story.times],
        "entities": [_entity(entity) for entity in story.entities],
        "events": [_event(event) for event in story.events],
        "claims": [_claim(claim) for claim in story.claims],
        "contradictions": [_contradiction(found) for found in story.contradictions],
    }


def _document(document: Document, include_text: bool) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "path": document.path,
        "language": document.language,
    }
    if include_text and document.text:
        data["text"] = document.text
    published = document.published
    return data | {
        "published": {
            "date": published.date,
            "precision": published.precision,
            "how": published.how,
            "evidence": _span(published.evidence),
            "reason": published.reason,
        },
        "kept": [list(span) for span in document.kept],
        "near_copy_of": document.near_copy_of,
        "text_sha256": document.text_sha256,
    }


def _time(time: TimeExpression) -> dict[str, Any]:
    return {
        "id": time.id,
        "document": time.document,
        "span": list(time.span),
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "start": time.start,
        "end": time.end,
        "anchor": time.anchor,
        "precision": time.precision,
        "mod": time.mod,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "side": entity.side,
        "roles": [_role(role) for role in entity.roles],
        "lat": entity.lat,
        "lon": entity.lon,
        "country": entity.country,
        "admin1": entity.admin1,
        "gazetteer_id": entity.gazetteer_id,
        "mentions": [_mention(mention) for mention in entity.mentions],
    }


def _role(role: Role) -> dict[str, Any]:
    return {"title": role.title, "of": role.of, "documents": list(role.documents)}


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "document": mention.document,
        "span": list(mention.span),
        "text": mention.text,
        "kind": mention.kind,
    }


def _event(event: Event) -> dict[str, Any]:
    plover = event.plover
    return {
        "id": event.id,
        "kind": event.kind,
        "plover": {"type": plover.type, "mode": plover.mode, "contexts": list(plover.contexts)},
        "cameo": event.cameo,
        "label": event.label,
        "start": event.start,
        "end": event.end,
        "precision": event.precision,
        "status": event.status,
        "place": event.place,
        "participants": [_participant(participant) for participant in event.participants],
        "weapons": [_weapon(weapon) for weapon in event.weapons],
        "killed": _span(event.killed),
        "injured": _span(event.injured),
        "part_of": event.part_of,
        "round": event.round,
        "sources": event.sources,
        "independent_sources": event.independent_sources,
        "claims": list(event.claims),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "event": claim.event,
        "document": claim.document,
        "span": list(claim.span),
        "trigger": list(claim.trigger),
        "according_to": claim.according_to,
        "medium": claim.medium,
        "quote": _span(claim.quote),
        "stance": claim.stance,
        "start": claim.start,
        "end": claim.end,
        "place": claim.place,
        "killed": _span(claim.killed),
        "injured": _span(claim.injured),
        "weapons": [_weapon(weapon) for weapon in claim.weapons],
        "status": claim.status,
        "time": claim.time,
        "precision": claim.precision,
        "participants": [_participant(participant) for participant in claim.participants],
        "what": _span(claim.what),
    }


def _contradiction(contradiction: Contradiction) -> dict[str, Any]:
    return {
        "event": contradiction.event,
        "field": contradiction.field,
        "values": [
            {
                "value": value.value if isinstance(value.value, str) else list(value.value),
                "claims": list(value.claims),
            }
            for value in contradiction.values
        ],
    }


def _participant(participant: Participant) -> dict[str, Any]:
    return {"entity": participant.entity, "role": participant.role}


def _weapon(weapon: Weapon) -> dict[str, Any]:
    return {"name": weapon.name, "count": _span(weapon.count)}


def _span(pair: Span | CountRange | None) -> list[int | None] | None:
    return None if pair is None else list(pair)
