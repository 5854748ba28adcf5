"""A story as flat tables whose cells are texts and numbers.

What a record has several of is a table of its own, or a JSON text where only a few words hang
together (aliases, titles, contexts, weapons, parts of a text). Beside the id of another record
stands its name, so that a table can be read by itself.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.extract.records import CountRange, Document, Span, Weapon
from dateline.graph.records import Claim, Contradiction, Entity, Event, StoryRecords
from dateline.output.table_columns import TABLE_COLUMNS

Row = dict[str, Any]


def story_tables(story: StoryRecords) -> dict[str, list[Row]]:
    """Return the rows of every table, by the names and with the columns of `TABLE_COLUMNS`.

    A cell that is not known is None. Days are ISO 8601 texts, spans code points of the document's
    text, coordinates WGS 84 degrees. A participant, claim or mention has one row each; a
    contradiction has one row for each of its values. Words are None where the story has no text.
    """
    lookup = _Lookup(story)
    rows: dict[str, Iterable[Row]] = {
        "documents": map(_document_row, story.documents),
        "entities": (_entity_row(entity, lookup) for entity in story.entities),
        "mentions": (row for entity in story.entities for row in _mention_rows(entity)),
        "events": (_event_row(event, lookup) for event in story.events),
        "participants": (row for event in story.events for row in _participant_rows(event, lookup)),
        "claims": (_claim_row(claim, lookup) for claim in story.claims),
        "times": (
            {
                "id": time.id,
                "document": time.document,
                **_span_cells("span", time.span),
                "text": time.text,
                "type": time.type,
                "value": time.value,
                "start": time.start,
                "end": time.end,
                "anchor": time.anchor,
                "precision": time.precision,
                "mod": time.mod,
            }
            for time in story.times
        ),
        "contradictions": (
            row
            for contradiction in story.contradictions
            for row in _contradiction_rows(contradiction, lookup)
        ),
    }
    return {table: list(rows[table]) for table in TABLE_COLUMNS}


class _Lookup:
    """The records of a story by id, for the names that stand beside ids."""

    def __init__(self, story: StoryRecords) -> None:
        self.documents = {document.id: document for document in story.documents}
        self.entities = {entity.id: entity for entity in story.entities}
        self.events = {event.id: event for event in story.events}
        self.claims = {claim.id: claim for claim in story.claims}

    def entity(self, entity_id: str | None) -> Entity | None:
        return None if entity_id is None else self.entities.get(entity_id)

    def name(self, entity_id: str | None) -> str | None:
        entity = self.entity(entity_id)
        return None if entity is None else entity.name


def _document_row(document: Document) -> Row:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "path": document.path,
        "language": document.language,
        "published": document.published.date,
        "published_precision": document.published.precision,
        "published_how": document.published.how,
        "near_copy_of": document.near_copy_of,
        "text_sha256": document.text_sha256,
        "characters": len(document.text) if document.text else None,
        "kept": _json([list(span) for span in document.kept]),
        "text": document.text or None,
    }


def _entity_row(entity: Entity, lookup: _Lookup) -> Row:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": _json(entity.aliases),
        "titles": _json(sorted({role.title for role in entity.roles})),
        "side": entity.side,
        "side_name": lookup.name(entity.side),
        "lat": entity.lat,
        "lon": entity.lon,
        "country": entity.country,
        "admin1": entity.admin1,
        "gazetteer_id": entity.gazetteer_id,
        "mentions": len(entity.mentions),
    }


def _mention_rows(entity: Entity) -> Iterator[Row]:
    for mention in entity.mentions:
        yield {
            "entity": entity.id,
            "entity_name": entity.name,
            "document": mention.document,
            **_span_cells("span", mention.span),
            "text": mention.text,
            "kind": mention.kind,
        }


def _event_row(event: Event, lookup: _Lookup) -> Row:
    place = lookup.entity(event.place)
    return {
        "id": event.id,
        "kind": event.kind,
        "plover_type": event.plover.type,
        "plover_mode": event.plover.mode,
        "plover_contexts": _json(event.plover.contexts),
        "cameo": event.cameo,
        "label": event.label,
        "start": event.start,
        "end": event.end,
        "precision": event.precision,
        "status": event.status,
        "place": event.place,
        "place_name": None if place is None else place.name,
        "lat": None if place is None else place.lat,
        "lon": None if place is None else place.lon,
        "weapons": _weapons(event.weapons),
        **_count_cells("killed", event.killed),
        **_count_cells("injured", event.injured),
        "part_of": event.part_of,
        "round": event.round,
        "sources": event.sources,
        "independent_sources": event.independent_sources,
    }


def _participant_rows(event: Event, lookup: _Lookup) -> Iterator[Row]:
    for participant in event.participants:
        entity = lookup.entity(participant.entity)
        side = None if entity is None else entity.side
        yield {
            "event": event.id,
            "entity": participant.entity,
            "entity_name": None if entity is None else entity.name,
            "entity_type": None if entity is None else entity.type,
            "side": side,
            "side_name": lookup.name(side),
            "role": participant.role,
        }


def _claim_row(claim: Claim, lookup: _Lookup) -> Row:
    document = lookup.documents.get(claim.document)
    text = "" if document is None else document.text
    return {
        "id": claim.id,
        "event": claim.event,
        "document": claim.document,
        "source": None if document is None else document.source,
        **_span_cells("span", claim.span),
        **_span_cells("trigger", claim.trigger),
        "sentence": _words(text, claim.span),
        "trigger": _words(text, claim.trigger),
        "according_to": claim.according_to,
        "according_to_name": lookup.name(claim.according_to),
        "medium": claim.medium,
        "quote": _words(text, claim.quote),
        "stance": claim.stance,
        "status": claim.status,
        "time": claim.time,
        "start": claim.start,
        "end": claim.end,
        "precision": claim.precision,
        "place": claim.place,
        "place_name": lookup.name(claim.place),
        **_count_cells("killed", claim.killed),
        **_count_cells("injured", claim.injured),
        "weapons": _weapons(claim.weapons),
    }


def _contradiction_rows(contradiction: Contradiction, lookup: _Lookup) -> Iterator[Row]:
    event = lookup.events.get(contradiction.event)
    for value in contradiction.values:
        is_text = isinstance(value.value, str)
        claims = [lookup.claims[claim] for claim in value.claims if claim in lookup.claims]
        yield {
            "event": contradiction.event,
            "event_label": None if event is None else event.label,
            "field": contradiction.field,
            "value": value.value if is_text else None,
            **_count_cells("value", None if isinstance(value.value, str) else value.value),
            "sources": len({claim.document for claim in claims}),
            "claims": _json(value.claims),
        }


def _span_cells(name: str, span: Span) -> Row:
    return {f"{name}_start": span[0], f"{name}_end": span[1]}


def _count_cells(name: str, count: CountRange | None) -> Row:
    low, high = count or (None, None)
    return {f"{name}_low": low, f"{name}_high": high}


def _words(text: str, span: Span | None) -> str | None:
    return text[slice(*span)] if text and span is not None else None


def _weapons(weapons: Iterable[Weapon]) -> str:
    return _json([{"name": weapon.name, "count": weapon.count} for weapon in weapons])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
