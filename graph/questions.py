"""Questions a story's graph answers in a few lines; also examples of how to ask it more."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations, pairwise

import networkx

from dateline.graph.network import StoryGraph
from dateline.graph.network_relations import (
    ACTS_FOR,
    AT,
    CONTRADICTS,
    FOLLOWS,
    LOCATED_IN,
    PART_OF,
    REPORTED_BY,
)
from dateline.graph.records import StoryRecords

_SAMPLED_ABOVE = 2000
_SAMPLE = 200
MEETING_KINDS = frozenset({"talks", "visit", "call"})
_NOT_TAKING_PART = frozenset({ACTS_FOR, AT, CONTRADICTS, FOLLOWS, LOCATED_IN, PART_OF, REPORTED_BY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Two entities that took part in one event; `first` comes before `second` by id."""

    first: str
    second: str
    event: str
    start: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a connection: the edge between two nodes, in whichever direction it points."""

    source: str
    target: str
    relation: str
    claims: tuple[str, ...]


def who_met_whom(graph: StoryGraph) -> list[Meeting]:
    """Return every pair of persons that took part in the same talks, visit or call, by date.

    The claims are those that place either of the two in the event. Meetings that were denied or
    did not come about are left out; undated ones come last.
    """
    meetings = []
    for event, data in graph.nodes(data=True):
        if data["kind"] != "event" or data["event_kind"] not in MEETING_KINDS:
            continue
        if data["status"] not in {"occurred", "ongoing"}:
            continue
        claims = _persons_taking_part(graph, event)
        meetings += [
            Meeting(
                first=first,
                second=second,
                event=event,
                start=data.get("start"),
                claims=tuple(sorted(claims[first] | claims[second])),
            )
            for first, second in combinations(sorted(claims), 2)
        ]
    return sorted(
        meetings, key=lambda met: (met.start is None, met.start or "", met.first, met.second)
    )


def _persons_taking_part(graph: StoryGraph, event: str) -> dict[str, set[str]]:
    persons: defaultdict[str, set[str]] = defaultdict(set)
    for _, entity, relation, data in graph.out_edges(event, keys=True, data=True):
        if relation not in _NOT_TAKING_PART and graph.nodes[entity]["type"] == "person":
            persons[entity] |= set(data["claims"])
    return persons


def shortest_connection(graph: StoryGraph, start: str, goal: str) -> list[Step]:
    """Return the shortest chain of facts between two nodes, each step with its claims.

    Documents do not connect: that one article names two people says little. Edge directions are
    ignored. The list is empty where nothing connects the two. Of several edges between two nodes
    the one with most claims is given, and of several shortest chains the first by node id.

    Raises:
        KeyError: one of the ids is not a node of the graph.
    """
    for node in (start, goal):
        if node not in graph:
            raise KeyError(node)
    facts = _without_documents(graph)
    facts.add_nodes_from((start, goal))
    try:
        path = networkx.shortest_path(facts, start, goal)
    except networkx.NetworkXNoPath:
        return []
    return [_step(graph, source, target) for source, target in pairwise(path)]


def _without_documents(graph: StoryGraph) -> "networkx.Graph[str]":
    """Return an undirected simple copy without documents, its nodes and edges sorted by id."""
    kept = {node for node, data in graph.nodes(data=True) if data["kind"] != "document"}
    facts: networkx.Graph[str] = networkx.Graph()
    facts.add_nodes_from(sorted(kept))
    facts.add_edges_from(
        sorted(
            (source, target)
            for source, target in graph.edges()
            if source in kept and target in kept
        )
    )
    return facts


def _step(graph: StoryGraph, source: str, target: str) -> Step:
    edges = [
        (-len(data["claims"]), str(relation), tuple(data["claims"]))
        for ends in ((source, target), (target, source))
        for relation, data in (graph.get_edge_data(*ends) or {}).items()
    ]
    _, relation, claims = min(edges)
    return Step(source=source, target=target, relation=relation, claims=claims)


def brokers(graph: StoryGraph, top: int = 10) -> list[tuple[str, float]]:
    """Return the persons and organizations through whom most connections run, with their share.

    The share is betweenness centrality (Freeman 1977): of all pairs of nodes, the part whose
    shortest connections run through this one, from 0 to 1. In graphs of more than 2,000 nodes it
    is estimated from the connections of 200 nodes, always the same (Brandes and Pich 2007).
    Documents are left out; those with a share of 0 are not listed.
    """
    facts = _without_documents(graph)
    sample = _SAMPLE if len(facts) > _SAMPLED_ABOVE else None
    shares = networkx.betweenness_centrality(facts, k=sample, seed=0)
    ranked = sorted(
        (-share, node)
        for node, share in shares.items()
        if share > 0 and graph.nodes[node].get("type") in {"person", "organization"}
    )
    return [(node, -share) for share, node in ranked[:top]]


def ego_network(graph: StoryGraph, node: str, radius: int = 1) -> StoryGraph:
    """Return a copy of the part of the graph within `radius` steps of a node, in any direction.

    Raises:
        KeyError: the id is not a node of the graph.
    """
    if node not in graph:
        raise KeyError(node)
    near: StoryGraph = networkx.ego_graph(graph, node, radius=radius, undirected=True)
    return near


def activity_by_side(story: StoryRecords) -> dict[str, dict[str, int]]:
    """Return, for each country or organization acted for, how many events of each kind it was in.

    An entity without a side counts for itself where it is a country or an organization, otherwise
    not at all. An event counts once a side, however many of its people took part, and not where
    it is denied.
    """
    sides = {
        entity.id: entity.side or (entity.id if entity.type in {"country", "organization"} else "")
        for entity in story.entities
    }
    activity: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for event in story.events:
        if event.status == "denied":
            continue
        for side in {sides.get(participant.entity, "") for participant in event.participants}:
            if side:
                activity[side][event.kind] += 1
    return {side: dict(sorted(activity[side].items())) for side in sorted(activity)}
