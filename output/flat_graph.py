"""A story's graph with values that XML graph formats can hold, and back.

GraphML and GEXF hold strings and numbers. Lists and dicts become JSON text under their name with
`_json` after it, so that whoever reads the file sees which values those are. Characters that XML
1.0 forbids, and carriage returns, which its parsers change, are written as a backslash, `u` and
four hexadecimal digits; a backslash that would read as such an escape is itself escaped.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

import networkx

from dateline.graph.network import StoryGraph

_JSON_SUFFIX = "_json"
# Named so because graph viewers write an edge's label beside it.
_RELATION = "label"
# Named so because GEXF holds no other attribute of a whole graph.
_SCHEMA = "name"
_TO_ESCAPE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|\\(?=u[0-9a-f]{4})")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def flatten(graph: StoryGraph) -> StoryGraph:
    """Return a copy with scalar values; edges are keyed by number, their relation is a label."""
    flat: StoryGraph = networkx.MultiDiGraph(**{_SCHEMA: graph.graph["schema"]})
    for node, data in graph.nodes(data=True):
        flat.add_node(_escape(node), **_flat(data))
    for number, (source, target, relation, data) in enumerate(graph.edges(keys=True, data=True)):
        attributes = {_RELATION: _escape(str(relation)), **_flat(data)}
        flat.add_edge(_escape(source), _escape(target), key=number, **attributes)
    return flat


def unflatten(flat: "networkx.Graph[str]") -> StoryGraph:
    """Return the graph that `flatten` made `flat` of.

    Raises:
        KeyError: the graph is not one that `flatten` made.
    """
    graph: StoryGraph = networkx.MultiDiGraph(schema=flat.graph[_SCHEMA])
    for node, data in flat.nodes(data=True):
        graph.add_node(_unescape(node), **_unflat(data))
    for source, target, data in flat.edges(data=True):
        attributes = _unflat(data)
        relation = attributes.pop(_RELATION)
        graph.add_edge(_unescape(source), _unescape(target), key=relation, **attributes)
    return graph


def _flat(attributes: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in attributes.items():
        if isinstance(value, list | dict):
            flat[name + _JSON_SUFFIX] = _escape(json.dumps(value, ensure_ascii=False))
        else:
            flat[name] = _escape(value) if isinstance(value, str) else value
    return flat


def _unflat(attributes: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in attributes.items():
        if name.endswith(_JSON_SUFFIX):
            values[name.removesuffix(_JSON_SUFFIX)] = json.loads(_unescape(value))
        else:
            values[name] = _unescape(value) if isinstance(value, str) else value
    return values


def _escape(text: str) -> str:
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
