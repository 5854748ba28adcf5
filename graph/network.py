"""The networkx graph of a story, in the shape the contract gives."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import networkx

from dateline.extract.errors import StoryError
from dateline.extract.records import CountRange, Document, Weapon
from dateline.graph.network_relations import Relation, story_relations
from dateline.graph.records import Entity, Event, StoryRecords

StoryGraph: TypeAlias = "networkx.MultiDiGraph[str]"


def story_graph(story: StoryRecords) -> StoryGraph:
    """Draw a story as a graph whose nodes are its entities, events and documents.

    Every node has `kind` ("entity", "event" or "document") and `label`. An entity also has `type`,
    an event `event_kind` and `plover_type`; dates are ISO 8601 days, coordinates WGS 84 degrees.
    An attribute that is not known is absent, never None or empty. Edges are keyed by relation, see
    `story_relations`; each has `claims`, the ids of the claims that support it, and `acts_for` and
    `located_in` also have `documents`, which hold where no single sentence says it. Values are
    strings, numbers, or lists and dicts of them. Nodes and edges come in the story's own order.

    Raises:
        StoryError: a record names an id that is not in the story.
    """
    graph: StoryGraph = networkx.MultiDiGraph(schema=story.schema)
    for entity in story.entities:
        graph.add_node(entity.id, **_known(_entity_attributes(entity)))
    for event in story.events:
        graph.add_node(event.id, **_known(_event_attributes(event)))
    for document in story.documents:
        graph.add_node(document.id, **_known(_document_attributes(document)))
    for relation in story_relations(story):
        _add_relation(graph, relation)
    return graph


def _add_relation(graph: StoryGraph, relation: Relation) -> None:
    for end in (relation.source, relation.target):
        if end not in graph:
            raise StoryError(
                f"{relation.source}: {relation.name} leads to {relation.target!r}, and {end!r} is "
                "not in the story; check the story with `dateline validate`"
            )
    attributes: dict[str, Any] = {"claims": list(relation.claims)}
    if relation.documents is not None:
        attributes["documents"] = list(relation.documents)
    graph.add_edge(relation.source, relation.target, key=relation.name, **attributes)


def _known(attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value not in (None, "")}


def _entity_attributes(entity: Entity) -> dict[str, Any]:
    return {
        "kind": "entity",
        "type": entity.type,
        "label": entity.name,
        "aliases": list(entity.aliases),
        "titles": sorted({role.title for role in entity.roles}),
        "lat": entity.lat,
        "lon": entity.lon,
        "country": entity.country,
        "admin1": entity.admin1,
        "gazetteer_id": entity.gazetteer_id,
        "mention_count": len(entity.mentions),
    }


def _event_attributes(event: Event) -> dict[str, Any]:
    return {
        "kind": "event",
        "event_kind": event.kind,
        "label": event.label,
        "start": event.start,
        "end": event.end,
        "precision": event.precision,
        "status": event.status,
        "plover_type": event.plover.type,
        "plover_mode": event.plover.mode,
        "plover_contexts": list(event.plover.contexts),
        "cameo": event.cameo,
        "round": event.round,
        "killed": _count(event.killed),
        "injured": _count(event.injured),
        "weapons": [_weapon(weapon) for weapon in event.weapons],
        "sources": event.sources,
        "independent_sources": event.independent_sources,
    }


def _document_attributes(document: Document) -> dict[str, Any]:
    return {
        "kind": "document",
        "label": document.title or document.source or document.path,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "path": document.path,
        "language": document.language,
        "published": document.published.date,
        "published_precision": document.published.precision,
        "near_copy_of": document.near_copy_of,
    }


def _count(count: CountRange | None) -> list[int | None] | None:
    return None if count is None else list(count)


def _weapon(weapon: Weapon) -> dict[str, Any]:
    return {"name": weapon.name, "count": _count(weapon.count)}
