"""Kinds of events counted in words."""

from collections import Counter
from collections.abc import Iterable

from dateline.graph.records import Event

# Kinds whose name says nothing of a number.
_UNCOUNTED = frozenset({"talks", "aid", "other"})


def kinds_in_words(events: Iterable[Event]) -> str:
    """Count events by kind in words: "12 statements, 1 demand", the most frequent first."""
    counts = Counter(event.kind for event in events)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{number:,} {_plural(kind, number)}" for kind, number in ranked)


def _plural(kind: str, number: int) -> str:
    if number == 1 or kind in _UNCOUNTED:
        return kind
    if kind.endswith(("sh", "ss")):
        return f"{kind}es"
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
