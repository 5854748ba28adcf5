"""The codes of event kinds, read from `rules/events/kinds.toml`."""

from collections.abc import Sequence

from dateline.extract.records import Status
from dateline.extract.rulebook import load_rules
from dateline.graph.records import Plover

_CONTEXTS: dict[Status, str] = {
    "planned": "future",
    "proposed": "hypothetical",
    "hypothetical": "hypothetical",
    "denied": "negation",
}


def plover_codes(kind: str, mode: str | None, status: Status) -> Plover:
    """Return the PLOVER type, mode and contexts of an event of `kind`.

    `mode` is what the words of its claims say; None takes the default mode of the kind. Events that
    did not, or not yet, happen have PLOVER's context for that as well. A kind that PLOVER does not
    code has neither type nor mode.
    """
    codes = load_rules("events/kinds")[kind].get("plover")
    if codes is None:
        return Plover()
    contexts: Sequence[str] = codes["contexts"]
    more = (_CONTEXTS[status],) if status in _CONTEXTS else ()
    return Plover(
        type=codes["type"], mode=mode or codes["mode"] or None, contexts=(*contexts, *more)
    )


def cameo_root(kind: str) -> str | None:
    """Return the two-digit CAMEO root code of `kind`, None where CAMEO has none."""
    root: str | None = load_rules("events/kinds")[kind].get("cameo")
    return root
