"""When the nodes and links of a story's graph were first reported, by the order of articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.graph.network import StoryGraph
from dateline.graph.records import StoryRecords

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FirstReported:
    """The place of the first of `count` articles to report a node or a link, 0 where unknown.

    Articles stand in the order of their publication dates, those without one first, so that an
    article that comes in later stands after all that were there before it.
    """

    count: int = 0
    nodes: Mapping[str, int] = field(default_factory=dict)
    links: Mapping[Pair, int] = field(default_factory=dict)

    def node(self, node: str) -> int:
        """Return the place of the article that first reports a node."""
        return self.nodes.get(node, 0)

    def link(self, one: str, other: str) -> int:
        """Return the place of the article with which a link and both its ends are reported."""
        first = self.links.get((min(one, other), max(one, other)), 0)
        return max(first, self.node(one), self.node(other))


def first_reported(story: StoryRecords, graph: StoryGraph) -> FirstReported:
    """Find where the entities and events of a story and the links between them first appear."""
    in_time = sorted(
        story.documents, key=lambda document: (document.published.date or "", document.id)
    )
    place_of = {document.id: place for place, document in enumerate(in_time)}
    claims = {claim.id: place_of[claim.document] for claim in story.claims}
    nodes = {
        entity.id: _first(place_of.get(mention.document) for mention in entity.mentions)
        for entity in story.entities
    }
    nodes |= {
        event.id: _first(claims.get(claim) for claim in event.claims) for event in story.events
    }
    links: dict[Pair, int] = {}
    for source, target, data in graph.edges(data=True):
        pair = (min(source, target), max(source, target))
        first = _first(_places_supporting(data, claims, place_of))
        links[pair] = min(first, links.get(pair, first))
    return FirstReported(count=len(in_time), nodes=nodes, links=links)


def _places_supporting(
    data: Mapping[str, Any], claims: Mapping[str, int], place_of: Mapping[str, int]
) -> list[int | None]:
    documents = data.get("documents", [])
    return [claims.get(claim) for claim in data["claims"]] + [
        place_of.get(id_) for id_ in documents
    ]


def _first(places: Iterable[int | None]) -> int:
    return min((place for place in places if place is not None), default=0)
