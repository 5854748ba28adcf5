"""The codes of an event in PLOVER, CAMEO and ACLED, with what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from tomllib import loads
from typing import Any

from dateline.extract.rulebook import load_rules
from dateline.graph.records import Event, Plover


@dataclass(frozen=True, slots=True)
class EventCode:
    """A code of an ontology, such as CAMEO 19, and its meaning; "" where none is known."""

    ontology: str
    code: str
    meaning: str


def event_codes(event: Event) -> tuple[EventCode, ...]:
    """Return an event's codes, PLOVER first, then CAMEO and ACLED, as far as it has them.

    `explorer/codes.toml` says what they mean and where its names are from. ACLED's code is that of
    the kind of event; its sub-event is given only where kind or weapons decide it.
    """
    meanings = _meanings()
    codes = []
    if event.plover.type is not None:
        codes.append(EventCode("PLOVER", _plover_code(event.plover), _plover_meaning(event.plover)))
    if event.cameo is not None:
        codes.append(EventCode("CAMEO", event.cameo, meanings["cameo"].get(event.cameo, "")))
    acled = load_rules("events/kinds").get(event.kind, {}).get("acled")
    if acled is not None and event.status in {"occurred", "ongoing"}:
        codes.append(EventCode("ACLED", acled["event"], _acled_sub_event(event, acled)))
    return tuple(codes)


@cache
def _meanings() -> dict[str, Any]:
    source = resources.files("dateline.output").joinpath("explorer", "codes.toml")
    return loads(source.read_text(encoding="utf-8"))


def _plover_code(plover: Plover) -> str:
    return " / ".join(part for part in (plover.type, plover.mode) if part)


def _plover_meaning(plover: Plover) -> str:
    meanings = _meanings()
    contexts = [meanings["plover_contexts"].get(name, name) for name in plover.contexts]
    parts = [meanings["plover"].get(plover.type, ""), ", ".join(contexts)]
    return "; ".join(part for part in parts if part)


def _acled_sub_event(event: Event, acled: dict[str, str]) -> str:
    by_weapon = _meanings()["acled"].get(acled["event"])
    if by_weapon is None:
        return acled["sub_event"]
    found = {_sub_event_of(weapon.name, by_weapon) for weapon in event.weapons}
    return found.pop() if len(found) == 1 else ""


def _sub_event_of(weapon: str, by_weapon: dict[str, Sequence[str]]) -> str:
    return next((sub_event for sub_event, names in by_weapon.items() if weapon in names), "")
