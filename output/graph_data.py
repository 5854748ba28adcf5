"""What the page's graph is drawn from: the pyvis model's nodes and options, and every link.

Entities and events are named by their place among the story's entities followed by its events,
claims and documents by their place in the story; a page of many links stays small so.
"""

from collections.abc import Iterable
from typing import Any

from dateline.graph.network_relations import REPORTED_BY, story_relations
from dateline.graph.records import StoryRecords
from dateline.output.kinds import affected_roles
from dateline.output.pyvis_network import story_network

JsonObject = dict[str, Any]


def graph_data(story: StoryRecords) -> JsonObject:
    """Return the graph of a story's entities and events as the explorer's JSON.

    `nodes` are those that the pyvis model of `story_network` places, as `[place, x, y, size]` in
    pixels at zoom 1; the page places what else is asked for beside what it is linked to. `links`
    are all links of the story, drawn at first or not, as `[from, to, relation, claims, documents]`
    with places for ids; the documents are left out where there are none. `affected` are the
    relations that lead to whom an event is done.

    Raises:
        StoryError: a record names an id that is not in the story.
    """
    network = story_network(story)
    nodes = [entity.id for entity in story.entities] + [event.id for event in story.events]
    places = _places(nodes)
    claims = _places(claim.id for claim in story.claims)
    documents = _places(document.id for document in story.documents)
    links = [relation for relation in story_relations(story) if relation.name != REPORTED_BY]
    names = sorted({link.name for link in links})
    return {
        "options": network.options,
        "nodes": [
            [places[node["id"]], node["x"], node["y"], node["size"]] for node in network.nodes
        ],
        "relations": names,
        "affected": sorted(affected_roles().intersection(names)),
        "links": [
            [
                places[link.source],
                places[link.target],
                names.index(link.name),
                [claims[claim] for claim in link.claims],
                *([[documents[id_] for id_ in link.documents]] if link.documents else []),
            ]
            for link in links
        ],
    }


def _places(ids: Iterable[str]) -> dict[str, int]:
    return {id_: place for place, id_ in enumerate(ids)}
