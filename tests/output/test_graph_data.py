from dataclasses import replace

import pytest

from dateline.extract.errors import StoryError
from dateline.graph.network import story_graph
from dateline.output.graph_data import graph_data
from dateline.output.pyvis_network import story_network
from tests.output.example_story import example_story
from tests.output.large_story import large_story

STORY = example_story()
DATA = graph_data(STORY)
IDS = [entity.id for entity in STORY.entities] + [event.id for event in STORY.events]


def test_nodes_are_the_model_s() -> None:
    """Every node of the pyvis model is there with its place and size."""
    model = [[node[key] for key in ("id", "x", "y", "size")] for node in story_network(STORY).nodes]
    assert [[IDS[place], *rest] for place, *rest in DATA["nodes"]] == model


def test_links_are_those_of_the_story_s_graph() -> None:
    """Each link names its ends, its relation and the claims that support it, by their places."""
    graph = story_graph(STORY)
    expected = {
        (source, target, relation): data["claims"]
        for source, target, relation, data in graph.edges(keys=True, data=True)
        if relation != "reported_by"
    }
    found = {
        (IDS[source], IDS[target], DATA["relations"][relation]): [
            STORY.claims[claim].id for claim in claims
        ]
        for source, target, relation, claims, *_ in DATA["links"]
    }
    assert found == expected


def test_documents_support_what_no_sentence_says() -> None:
    """A link between entities leads to the articles that show it."""
    place = IDS.index("kovac")
    (link,) = [
        link
        for link in DATA["links"]
        if link[0] == place and DATA["relations"][link[2]] == "acts_for"
    ]
    assert [STORY.documents[number].id for number in link[4]] == ["doc-1"]


def test_links_of_nodes_beyond_the_model_are_there() -> None:
    """In a large story the model's nodes are limited, the links are not."""
    story = large_story(entities=700, events=1100)
    data = graph_data(story)
    assert len(data["nodes"]) == 1500
    placed = {place for place, *_ in data["nodes"]}
    assert any(link[0] not in placed or link[1] not in placed for link in data["links"])


def test_affected_are_roles_to_whom_something_is_done() -> None:
    """Of the story's relations, targets and the like are told from those who act."""
    assert DATA["affected"] == ["addressee", "recipient", "target", "victim"]


def test_story_with_a_missing_record_is_refused() -> None:
    """A participant that is not in the story is an error that names it."""
    with pytest.raises(StoryError, match="tarsovia"):
        graph_data(replace(STORY, entities=tuple(e for e in STORY.entities if e.id != "tarsovia")))
