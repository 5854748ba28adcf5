"""How kinds of events and types of entities are shown: words, colour family and sign."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

_FALLBACK = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What `explorer/kinds.toml` says of one kind; its first lines explain the fields."""

    title: str
    tone: str
    glyph: str
    lasting: bool = False
    said: bool = False


def event_look(kind: str) -> Look:
    """Return how a kind of event is shown; a kind of no known look is shown as "other"."""
    looks = event_looks()
    return looks.get(kind, looks[_FALLBACK])


@cache
def event_looks() -> Mapping[str, Look]:
    """Return how every kind of event is shown, in the order in which lists name them."""
    return _looks("event")


@cache
def entity_looks() -> Mapping[str, Look]:
    """Return how every type of entity is shown, in the order in which lists name them."""
    return _looks("entity")


@cache
def affected_roles() -> frozenset[str]:
    """Return the roles of those to whom an event is done, such as "target"."""
    return frozenset(_tables()["roles"]["affected"])


def _looks(of: str) -> dict[str, Look]:
    return {name: Look(**fields) for name, fields in _tables()[of].items()}


@cache
def _tables() -> dict[str, Any]:
    source = resources.files("dateline.output").joinpath("explorer", "kinds.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
