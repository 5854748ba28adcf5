"""How kinds of events and types of entities are shown: words, colour family and sign."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

_FALLBACK = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What `explorer/kinds.toml` says of one kind; its first lines explain the fields."""

    title: str
    tone: str
    glyph: str
    lasting: bool = False


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


def _looks(of: str) -> dict[str, Look]:
    source = resources.files("dateline.output").joinpath("explorer", "kinds.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: Look(**fields) for name, fields in tables[of].items()}
