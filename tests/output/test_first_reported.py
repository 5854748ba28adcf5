from dataclasses import replace

import pytest

from dateline.extract.records import Published
from dateline.graph.network import story_graph
from dateline.output.first_reported import FirstReported, first_reported
from tests.output.daily_story import daily_story

STORY = daily_story(3)
REPORTED = first_reported(STORY, story_graph(STORY))


@pytest.mark.parametrize(
    ("node", "place"),
    [("event-000", 0), ("event-004", 1), ("event-008", 2), ("entity-00", 0), ("nobody", 0)],
)
def test_node_stands_where_it_is_first_reported(node: str, place: int) -> None:
    """A node's place is that of the first article to name it, and 0 for one of no article."""
    assert REPORTED.node(node) == place


def test_link_is_no_earlier_than_its_ends() -> None:
    """A link counts from the article that reports it, and from none before both its ends."""
    reported = FirstReported(count=4, nodes={"a": 1, "b": 3}, links={("a", "b"): 0, ("a", "c"): 2})
    assert reported.link("b", "a") == 3
    assert reported.link("c", "a") == 2
    assert reported.link("a", "z") == 1


def test_articles_without_a_date_come_first() -> None:
    """An article of today stands after one that no day is known of, whatever their ids."""
    undated = replace(STORY.documents[2], published=Published())
    story = replace(STORY, documents=(*STORY.documents[:2], undated))
    reported = first_reported(story, story_graph(story))
    assert (reported.node("event-008"), reported.node("event-000")) == (0, 1)
