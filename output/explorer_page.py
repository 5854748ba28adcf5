"""The explorer: one page with a story's graph, timeline and every sentence behind them."""

from dateline.graph.records import StoryRecords
from dateline.output.graph_data import graph_data
from dateline.output.page_data import page_data, story_title
from dateline.output.page_shell import (
    asset,
    content_security_policy,
    escaped,
    filled,
    inline_json,
    own_text,
    packed,
    pyvis_asset,
)

VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"

_STYLES = (
    "palette.css",
    "layout.css",
    "strip.css",
    "controls.css",
    "graph.css",
    "details.css",
    "sentences.css",
    "list.css",
    "map.css",
    "export.css",
    "sizes.css",
    "print.css",
)
_SCRIPTS = (
    "elements.js",
    "story.js",
    "state.js",
    "filters.js",
    "theme.js",
    "disclosure.js",
    "search.js",
    "legend.js",
    "facets.js",
    "sentence.js",
    "details_rows.js",
    "details_overview.js",
    "details.js",
    "details_event.js",
    "claims.js",
    "details_entity.js",
    "details_article.js",
    "table.js",
    "list_columns.js",
    "list.js",
    "labels.js",
    "graph_links.js",
    "graph_choice.js",
    "graph_path.js",
    "graph_places.js",
    "graph.js",
    "graph_signs.js",
    "graph_lines.js",
    "graph_regions.js",
    "graph_names.js",
    "graph_tools.js",
    "graph_input.js",
    "tooltip.js",
    "timeline_scale.js",
    "timeline_lanes.js",
    "timeline_density.js",
    "timeline_bands.js",
    "timeline_axis.js",
    "timeline.js",
    "timeline_input.js",
    "timeline_play.js",
    "timeline_key.js",
    "timeline_undated.js",
    "timeline_places.js",
    "timeline_drawing.js",
    "brush.js",
    "map_view.js",
    "map_spot.js",
    "map_places.js",
    "map.js",
    "map_input.js",
    "export_context.js",
    "export_pictures.js",
    "export_files.js",
    "export_tables.js",
    "export_menu.js",
    "keys.js",
    "main.js",
)


def explorer_html(story: StoryRecords, title: str | None = None) -> str:
    """Return the explorer as one self-contained HTML page, the same for the same story.

    The page asks nothing of any network and works from a file. It draws the pyvis network of
    `story_network` with the vis-network script that the installed pyvis brings along. Article text
    is in it only as data, and reaches the screen only as text. Data and scripts are packed, which
    makes the file a third as large; `explorer/unpacking.js` unpacks them in the reader's browser.

    Raises:
        StoryError: a record names an id that is not in the story.
    """
    style = "\n".join(own_text(f"explorer/{name}") for name in _STYLES)
    script = _program("\n".join(own_text(f"explorer/{name}") for name in _SCRIPTS))
    unpacking = _program(own_text("explorer/unpacking.js"))
    vis = pyvis_asset(VIS_NETWORK)
    return filled(
        asset("explorer/template.html"),
        {
            "policy": content_security_policy([vis, script, unpacking], [style]),
            "title": escaped(story_title(story, title)),
            "style": style,
            "story": packed(inline_json(page_data(story, title))),
            "network": packed(inline_json(graph_data(story))),
            "vis": packed(vis),
            "script": packed(script),
            "unpacking": unpacking,
        },
    )


def _program(script: str) -> str:
    """Keep a script's names to itself, apart from those that others and the browser use."""
    return f'(() => {{\n"use strict";\n{script}\n}})();'
