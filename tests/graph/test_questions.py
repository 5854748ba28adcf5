from dataclasses import replace

import pytest

from dateline.graph.network import StoryGraph, story_graph
from dateline.graph.questions import (
    Meeting,
    Step,
    activity_by_side,
    brokers,
    ego_network,
    shortest_connection,
    who_met_whom,
)
from tests.graph.small_story import small_story


@pytest.fixture
def graph() -> StoryGraph:
    """The graph of the small story."""
    return story_graph(small_story())


def test_who_met_whom_gives_the_pair_the_day_and_the_claims(graph: StoryGraph) -> None:
    """Two persons at the same talks met, and the claims that place them there come along."""
    assert who_met_whom(graph) == [
        Meeting(
            first="person-reck",
            second="person-solen",
            event="event-round-2",
            start="2030-03-03",
            claims=("claim-1",),
        )
    ]


@pytest.mark.parametrize(
    ("attribute", "value"),
    [("status", "planned"), ("status", "denied"), ("event_kind", "attack")],
    ids=lambda value: value,
)
def test_no_meeting_where_none_took_place(graph: StoryGraph, attribute: str, value: str) -> None:
    """Planned or denied talks, and events that are no meeting, bring nobody together."""
    graph.nodes["event-round-2"][attribute] = value
    assert who_met_whom(graph) == []


def test_countries_do_not_meet_as_persons(graph: StoryGraph) -> None:
    """Only persons are listed, though countries take part in events too."""
    graph.add_edge("event-round-1", "country-kest", key="party", claims=["claim-2"])
    assert [met.event for met in who_met_whom(graph)] == ["event-round-2"]


@pytest.mark.parametrize(
    ("start", "goal", "expected"),
    [
        pytest.param(
            "person-solen",
            "person-reck",
            [
                Step(
                    source="person-solen",
                    target="event-round-2",
                    relation="negotiator",
                    claims=("claim-1",),
                ),
                Step(
                    source="event-round-2",
                    target="person-reck",
                    relation="negotiator",
                    claims=("claim-1",),
                ),
            ],
            id="through the talks",
        ),
        pytest.param(
            "event-denial",
            "event-attack",
            [
                Step(
                    source="event-denial",
                    target="event-attack",
                    relation="contradicts",
                    claims=("claim-3", "claim-4", "claim-5"),
                )
            ],
            id="neighbours",
        ),
        pytest.param("person-solen", "person-solen", [], id="itself"),
        pytest.param("person-solen", "doc-1", [], id="documents do not connect"),
    ],
)
def test_shortest_connection(
    graph: StoryGraph, start: str, goal: str, expected: list[Step]
) -> None:
    """The shortest chain of facts between two nodes comes with the claims of each step."""
    assert shortest_connection(graph, start, goal) == expected


def test_shortest_connection_names_the_unknown_node(graph: StoryGraph) -> None:
    """A node that the graph lacks raises KeyError with its id."""
    with pytest.raises(KeyError, match="person-nobody"):
        shortest_connection(graph, "person-solen", "person-nobody")


def test_brokers_ranks_those_between_others(graph: StoryGraph) -> None:
    """She through whom alone her country meets the talks comes before her counterpart."""
    ranked = brokers(graph)
    assert [node for node, _ in ranked] == ["person-solen", "person-reck"]
    assert all(0 < share < 1 for _, share in ranked)


def test_brokers_keeps_to_the_top(graph: StoryGraph) -> None:
    """No more are listed than asked for."""
    assert [node for node, _ in brokers(graph, top=1)] == ["person-solen"]


def test_brokers_of_a_large_graph_are_estimated_alike_each_time(graph: StoryGraph) -> None:
    """In a graph too large to measure whole, she who joins all its parts still comes first."""
    for number in range(2500):
        event = f"event-more-{number}"
        graph.add_node(event, kind="event", event_kind="talks", status="occurred", label="Talks")
        graph.add_edge(event, "person-solen", key="party", claims=[])
    ranked = brokers(graph)
    assert ranked[0][0] == "person-solen"
    assert brokers(graph) == ranked


@pytest.mark.parametrize(
    ("radius", "expected"),
    [
        (0, {"person-solen"}),
        (1, {"person-solen", "country-kest", "event-round-2"}),
    ],
)
def test_ego_network_reaches_as_far_as_asked(
    graph: StoryGraph, radius: int, expected: set[str]
) -> None:
    """The part around a node holds what lies within the radius, against edge directions too."""
    assert set(ego_network(graph, "person-solen", radius)) == expected


def test_ego_network_names_the_unknown_node(graph: StoryGraph) -> None:
    """A node that the graph lacks raises KeyError with its id."""
    with pytest.raises(KeyError, match="person-nobody"):
        ego_network(graph, "person-nobody")


def test_activity_counts_events_once_a_side_and_not_denials() -> None:
    """A person's events count for the side, a country's for itself, a denied event for nobody."""
    assert activity_by_side(small_story()) == {
        "country-kest": {"attack": 1, "talks": 1},
        "country-luria": {"talks": 2},
    }


def test_activity_of_an_entity_without_a_side_counts_for_nobody() -> None:
    """A person whose side is not known is left out."""
    story = small_story()
    entities = tuple(replace(entity, side=None) for entity in story.entities)
    assert activity_by_side(replace(story, entities=entities)) == {"country-kest": {"attack": 1}}
