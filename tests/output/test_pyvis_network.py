import json

from dateline.graph.network import StoryGraph, story_graph
from dateline.output.pyvis_network import drawn_graph, story_network
from tests.output.example_story import example_story
from tests.output.large_story import large_story


def test_network_holds_entities_and_events_but_no_documents() -> None:
    """Nodes are the story's entities and events, once each."""
    story = example_story()
    network = story_network(story)
    assert [node["id"] for node in network.nodes] == [
        *(entity.id for entity in story.entities),
        *(event.id for event in story.events),
    ]


def test_edges_carry_their_relation_and_claims() -> None:
    """An edge of the network says what relation it is and which claims support it."""
    edges = story_network(example_story()).edges
    mediated = next(
        edge for edge in edges if (edge["from"], edge["to"]) == ("event-09", "ferrante")
    )
    assert mediated["label"] == "mediator"
    assert mediated["claims"] == ["claim-15", "claim-16"]
    assert mediated["arrows"] == "to"


def test_nothing_in_the_network_is_markup_for_pyvis() -> None:
    """No node or edge has a title, which pyvis's own page would show as HTML."""
    network = story_network(example_story())
    assert all("title" not in item for item in (*network.nodes, *network.edges))


def test_network_is_the_same_every_time() -> None:
    """Two networks of one story are equal to the last digit."""
    first, second = (story_network(example_story()) for _ in range(2))
    assert json.dumps([first.nodes, first.edges]) == json.dumps([second.nodes, second.edges])


def test_drawn_graph_takes_the_most_connected_first() -> None:
    """Of a large story the nodes with most edges are drawn, and edges only between them."""
    graph = story_graph(large_story(entities=40, events=90))
    drawn = drawn_graph(graph, most_drawn=30)
    left_out = [node for node in graph if node not in drawn and node != "doc-0"]
    without_documents = graph.subgraph([node for node in graph if node != "doc-0"])
    least = min(without_documents.degree(node) for node in drawn)
    assert len(drawn) == 30
    assert least >= max(without_documents.degree(node) for node in left_out)
    assert all(source in drawn and target in drawn for source, target in drawn.edges())


def test_drawing_leaves_the_story_s_graph_as_it_was() -> None:
    """Taking a part out to draw changes nothing in the graph it came from."""
    graph = story_graph(example_story())
    before = snapshot(graph)
    drawn_graph(graph, most_drawn=5).clear()
    assert snapshot(graph) == before


def snapshot(graph: StoryGraph) -> str:
    """Return all that a graph holds as text."""
    return repr((list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))))
