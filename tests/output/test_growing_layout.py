import networkx
import numpy as np
import pytest

from dateline.graph.network import story_graph
from dateline.graph.records import StoryRecords
from dateline.output.first_reported import FirstReported, first_reported
from dateline.output.growing_layout import growing_layout
from dateline.output.layout import positions
from dateline.output.pyvis_network import drawn_graph
from tests.output.daily_story import daily_story

Placed = dict[str, tuple[float, float]]


def on_screen(story: StoryRecords) -> Placed:
    """Return where nodes stand in a panel of 940 × 380 pixels that all of them fit into."""
    graph = drawn_graph(story_graph(story))
    placed = positions(graph, first_reported(story, graph))
    points = np.array(list(placed.values()))
    least, size = points.min(axis=0), np.ptp(points, axis=0)
    scale = min(940 / size[0], 380 / size[1])
    fitted = (points - least - size / 2) * scale
    return {node: (float(x), float(y)) for node, (x, y) in zip(placed, fitted, strict=True)}


def displacement(before: Placed, after: Placed) -> float:
    """Return how far the nodes of both stand from where they stood, on average, in pixels."""
    common = before.keys() & after.keys()
    return float(np.mean([np.hypot(*np.subtract(before[node], after[node])) for node in common]))


@pytest.mark.parametrize("days", [12, 16, 20, 24, 28])
def test_another_article_leaves_the_drawing_alike(days: int) -> None:
    """With one article more, nodes stand within 3% of the panel's diagonal of where they stood."""
    before, after = on_screen(daily_story(days)), on_screen(daily_story(days + 1))
    assert len(after) > len(before)
    assert displacement(before, after) < 0.03 * np.hypot(940, 380)


def test_growing_keeps_neighbours_near() -> None:
    """Placed article by article, a chain is still drawn as a chain."""
    chain: networkx.Graph[str] = networkx.path_graph([f"n{number:02}" for number in range(12)])
    reported = FirstReported(count=12, nodes={node: number for number, node in enumerate(chain)})
    points = growing_layout(chain, sorted(chain), reported)
    steps = np.hypot(*np.diff(points, axis=0).T)
    assert 0.5 < steps.min() <= steps.max() < 1.5
    assert np.hypot(*(points[0] - points[-1])) > 6


def test_parts_that_are_joined_later_have_a_place_from_the_start() -> None:
    """Two pairs that a later article links are placed without that link, then with it."""
    graph: networkx.Graph[str] = networkx.path_graph(["a", "b", "c", "d"])
    reported = FirstReported(count=2, links={("b", "c"): 1})
    points = growing_layout(graph, ["a", "b", "c", "d"], reported)
    assert np.isfinite(points).all()
    assert len({tuple(point) for point in points.round(3).tolist()}) == 4
