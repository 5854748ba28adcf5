"""The explorer: one page with a story's graph, timeline and every sentence behind them."""

from dateline.graph.records import StoryRecords
from dateline.output.page_data import page_data, story_title
from dateline.output.page_shell import (
    asset,
    content_security_policy,
    escaped,
    filled,
    inline_json,
    own_text,
    pyvis_asset,
)
from dateline.output.pyvis_network import story_network

VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"

# What the page's scripts read of the pyvis model; they know names and kinds from the story.
_NODE_FIELDS = ("id", "x", "y", "size")
_EDGE_FIELDS = ("from", "to", "label", "claims", "documents")

_STYLES = (
    "palette.css",
    "layout.css",
    "strip.css",
    "controls.css",
    "details.css",
    "sentences.css",
    "list.css",
    "sizes.css",
)
_SCRIPTS = (
    "elements.js",
    "story.js",
    "state.js",
    "theme.js",
    "search.js",
    "legend.js",
    "sentence.js",
    "details.js",
    "details_event.js",
    "claims.js",
    "details_entity.js",
    "details_article.js",
    "list.js",
    "labels.js",
    "graph.js",
    "graph_signs.js",
    "graph_names.js",
    "graph_input.js",
    "timeline_scale.js",
    "timeline_lanes.js",
    "timeline.js",
    "timeline_drawing.js",
    "brush.js",
    "main.js",
)


def explorer_html(story: StoryRecords, title: str | None = None) -> str:
    """Return the explorer as one self-contained HTML page, the same for the same story.

    The page asks nothing of any network and works from a file. It draws the pyvis network of
    `story_network` with the vis-network script that the installed pyvis brings along. Article text
    is in it only as data, and reaches the screen only as text.

    Raises:
        StoryError: a record names an id that is not in the story.
    """
    network = story_network(story)
    model = {
        "nodes": [{key: node[key] for key in _NODE_FIELDS} for node in network.nodes],
        "edges": [{key: edge[key] for key in _EDGE_FIELDS} for edge in network.edges],
        "options": network.options,
    }
    style = "\n".join(own_text(f"explorer/{name}") for name in _STYLES)
    script = "\n".join(own_text(f"explorer/{name}") for name in _SCRIPTS)
    script = f'(() => {{\n"use strict";\n{script}\n}})();'
    vis = pyvis_asset(VIS_NETWORK)
    return filled(
        asset("explorer/template.html"),
        {
            "policy": content_security_policy([vis, script], [style]),
            "title": escaped(story_title(story, title)),
            "style": style,
            "story": inline_json(page_data(story, title)),
            "network": inline_json(model),
            "vis": vis,
            "script": script,
        },
    )
