"""Measures how soon the explorer can be used and what a redraw costs, against pyvis's own page.

Run `python benchmarks/explorer.py [--entities N...] [--limit SECONDS] [--demo FOLDER] [--check]`.
Each story has N entities and half as many events. pyvis draws all of its graph with pyvis's own
settings, the explorer at most 1,500 nodes. Both pages are opened one after the other in the same
Chromium, without a network. Ends with 0; with 1 where `--check` is given and a target is missed,
and with 2 where there is no Chromium.
"""

import argparse
import sys
from pathlib import Path

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.page_timing import Timing, is_available, time_dateline, time_pyvis
from dateline import read
from dateline.graph.network import story_graph
from dateline.graph.records import StoryRecords
from dateline.output.explorer_page import explorer_html
from tests.output.large_story import large_story

SIZES = (100, 1_000, 5_000, 20_000)
LIMIT = 100.0
DEMO = Path(__file__).resolve().parents[1] / "examples" / "geneva-talks"

TARGET_SIZE = 1_000
"""Of this many entities and their events, 1,500 nodes are drawn."""

LEAST_RATIO = 10.0
MOST_REDRAW = 0.050
MOST_BYTES = 700_000


def pyvis_html(story: StoryRecords) -> str:
    """Return what pyvis makes of a story's graph by itself: its template, its physics."""
    from pyvis.network import Network

    graph = story_graph(story)
    network = Network(directed=True, cdn_resources="in_line", height="860px", width="100%")
    for node, data in graph.nodes(data=True):
        if data["kind"] != "document":
            network.add_node(node, label=data["label"], group=data.get("type", "event"))
    known = set(network.get_nodes())
    for source, target, relation in graph.edges(keys=True):
        if source in known and target in known:
            network.add_edge(source, target, label=relation)
    html: str = network.generate_html()
    return html


def row(entities: int, limit: float) -> tuple[Timing, Timing]:
    """Time both pages of one story, print a line and return explorer's and pyvis's timing."""
    story = large_story(entities, entities // 2)
    own = time_dateline(explorer_html(story), limit)
    other = time_pyvis(pyvis_html(story), limit)
    ratio = (
        f"{_at_least(other.usable, limit)}{_ratio(own, other, limit):.0f}" if own.usable else "-"
    )
    print(
        f"{entities:>8,}{entities + entities // 2:>8,}"
        f"{_seconds(own.usable, limit):>11}{_seconds(other.usable, limit):>11}{ratio:>8}"
        f"{_milliseconds(own.redraw):>11}{_milliseconds(other.redraw):>11}",
        flush=True,
    )
    return own, other


def _ratio(own: Timing, other: Timing, limit: float) -> float:
    """Say how many times sooner the explorer is; at least that where pyvis never got there."""
    return (limit if other.usable is None else other.usable) / (own.usable or limit)


def _at_least(seconds: float | None, limit: float) -> str:
    return ">" if seconds is None or seconds >= limit else ""


def _seconds(seconds: float | None, limit: float) -> str:
    return f"> {limit:.0f} s" if seconds is None else f"{seconds:.2f} s"


def _milliseconds(seconds: float | None) -> str:
    return "-" if seconds is None else f"{seconds * 1000:.0f} ms"


def _target(words: str, *, met: bool) -> bool:
    print(f"{'met   ' if met else 'missed'}  {words}")
    return met


def main(arguments: list[str]) -> int:
    """Print the comparison and return the exit code."""
    parser = argparse.ArgumentParser(description="Compare the explorer with pyvis's own page.")
    parser.add_argument("--entities", type=int, nargs="+", default=SIZES)
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds to wait for a page")
    parser.add_argument("--demo", type=Path, default=DEMO, help="articles of the demo's story")
    parser.add_argument("--check", action="store_true", help="fail where a target is missed")
    given = parser.parse_args(arguments)
    if not is_available():
        print("explorer.py: needs chromium and chromedriver on the path", file=sys.stderr)
        return 2
    print(f"{'':>16}{'first usable view':>22}{'':>8}{'redraw, main thread':>22}")
    print(f"{'entities':>8}{'nodes':>8}{'explorer':>11}{'pyvis':>11}{'ratio':>8}"
          f"{'explorer':>11}{'pyvis':>11}")  # fmt: skip
    timings = {entities: row(entities, given.limit) for entities in given.entities}
    bytes_ = len(explorer_html(read([str(given.demo)]).records).encode())
    met = [
        _target(f"the demo's page has {bytes_:,} of {MOST_BYTES:,} bytes", met=bytes_ <= MOST_BYTES)
    ]
    if TARGET_SIZE in timings:
        own, other = timings[TARGET_SIZE]
        ratio = _ratio(own, other, given.limit)
        met += [
            _target(
                f"{ratio:.0f} times sooner than pyvis at {TARGET_SIZE:,} entities, "
                f"of {LEAST_RATIO:.0f}",
                met=own.usable is not None and ratio >= LEAST_RATIO,
            ),
            _target(
                f"a redraw takes {_milliseconds(own.redraw)}, of {MOST_REDRAW * 1000:.0f} ms",
                met=own.redraw is not None and own.redraw < MOST_REDRAW,
            ),
        ]
    return 1 if given.check and not all(met) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
