import random

import networkx
import numpy as np
import pytest

from dateline.graph.network import StoryGraph, story_graph
from dateline.output.label_room import label_box, make_room
from dateline.output.layout import positions
from dateline.output.pyvis_network import drawn_graph
from dateline.output.stress_layout import stress_layout
from tests.output.example_story import example_story
from tests.output.large_story import large_story

Frame = tuple[float, float, float, float]


def graph_of(*edges: tuple[str, str], alone: tuple[str, ...] = ()) -> StoryGraph:
    """Return a graph with these edges and these nodes without one."""
    graph: StoryGraph = networkx.MultiDiGraph()
    graph.add_edges_from(edges)
    graph.add_nodes_from(alone)
    return graph


def frames(graph: StoryGraph) -> dict[str, Frame]:
    """Return the rectangle of each node with its label, as it is placed."""
    found = {}
    for node, (x, y) in positions(graph).items():
        box = label_box(str(graph.nodes[node].get("label", node)))
        found[node] = (x - box.width / 2, y - box.above, x + box.width / 2, y + box.below)
    return found


def overlaps(rectangles: list[Frame]) -> int:
    """Count the pairs of rectangles that lie on one another by more than a pixel."""
    count = 0
    for number, (left, top, right, low) in enumerate(rectangles):
        for other in rectangles[:number]:
            across = min(right, other[2]) - max(left, other[0])
            down = min(low, other[3]) - max(top, other[1])
            count += across > 1 and down > 1
    return count


def around(frames_of: list[Frame]) -> Frame:
    """Return the rectangle that holds them all."""
    lefts, tops, rights, lows = zip(*frames_of, strict=True)
    return min(lefts), min(tops), max(rights), max(lows)


def test_every_node_has_one_place() -> None:
    """All nodes are placed, and no two at the same spot."""
    graph = drawn_graph(story_graph(example_story()))
    placed = positions(graph)
    assert set(placed) == set(graph)
    assert len(set(placed.values())) == len(placed)


def test_empty_graph_has_no_positions() -> None:
    """A graph without nodes gives an empty result."""
    assert positions(graph_of()) == {}


def test_example_story_has_room_for_every_label() -> None:
    """In a small story no node or label lies on another."""
    assert overlaps(list(frames(drawn_graph(story_graph(example_story()))).values())) == 0


def test_positions_do_not_depend_on_the_order_of_the_graph() -> None:
    """The same graph built in another order is drawn alike."""
    graph = drawn_graph(story_graph(example_story()))
    nodes = list(graph.nodes(data=True))
    edges = list(graph.edges())
    random.Random(7).shuffle(nodes)  # noqa: S311  # no secret, only another order
    random.Random(8).shuffle(edges)  # noqa: S311  # no secret, only another order
    other: StoryGraph = networkx.MultiDiGraph()
    other.add_nodes_from(nodes)
    other.add_edges_from(edges)
    assert positions(other) == positions(graph)


@pytest.mark.parametrize(
    "graph",
    [
        graph_of(("a", "b"), ("b", "c"), ("d", "e"), alone=("f", "g", "h")),
        graph_of(*((f"hub{hub}", f"leaf{hub}.{leaf}") for hub in range(5) for leaf in range(9))),
        graph_of(alone=tuple("abcdefghijkl")),
    ],
    ids=["some small ones", "stars", "single nodes"],
)  # fmt: skip
def test_components_stand_beside_each_other(graph: StoryGraph) -> None:
    """The rectangles of unconnected parts do not overlap."""
    placed = frames(graph)
    components = [
        around([placed[node] for node in component])
        for component in networkx.weakly_connected_components(graph)
    ]
    assert overlaps(components) == 0


def test_neighbours_are_nearer_than_strangers() -> None:
    """In a long chain, drawn distance grows with the number of steps."""
    chain = graph_of(*((f"n{number:02}", f"n{number + 1:02}") for number in range(12)))
    placed = positions(chain)
    across = [placed[node] for node in sorted(placed)]
    near = np.hypot(*np.subtract(across[0], across[1]))
    far = np.hypot(*np.subtract(across[0], across[-1]))
    assert far > 8 * near


def test_large_story_is_wide_and_mostly_free_of_overlaps() -> None:
    """With 300 and more nodes, fewer than one label in five has another on it."""
    graph = drawn_graph(story_graph(large_story(entities=110, events=210)))
    placed = frames(graph)
    left, top, right, low = around(list(placed.values()))
    assert right - left > low - top
    assert overlaps(list(placed.values())) < len(graph) / 5


def test_two_nodes_are_one_step_apart() -> None:
    """Stress layout puts a pair at distance one, around the origin."""
    points = stress_layout([[1], [0]], np.array([[0.0, 3.0], [0.2, 0.0]]), np.array([False, False]))
    assert np.hypot(*(points[0] - points[1])) == pytest.approx(1)
    assert points.sum(axis=0) == pytest.approx([0, 0], abs=1e-9)


@pytest.mark.parametrize(
    ("label", "lines"), [("Lindholm", 1), ("Northern Council of Ministers", 2), ("word " * 40, 3)]
)
def test_label_box_grows_with_lines_and_not_beyond_three(label: str, lines: int) -> None:
    """The room for a label has up to three lines of twenty characters."""
    assert label_box(label).below == 24 + 15 * lines


def test_nodes_on_one_spot_are_pushed_apart() -> None:
    """Even nodes at the very same place end up without overlap."""
    boxes = [label_box("Name")] * 6
    points = make_room(np.zeros((6, 2)), boxes)
    rectangles = [
        (x - box.width / 2, y - box.above, x + box.width / 2, y + box.below)
        for (x, y), box in zip(points.tolist(), boxes, strict=True)
    ]
    assert overlaps(rectangles) == 0
