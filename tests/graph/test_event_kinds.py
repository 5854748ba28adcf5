"""Event kinds have the codes that research uses for them."""

import re

import pytest

from dateline.extract.rulebook import load_rules
from dateline.graph.event_kinds import cameo_root, plover_codes
from dateline.graph.records import Plover

KINDS = [
    *("talks", "visit", "call", "agreement", "statement", "demand", "offer", "refusal", "threat"),
    *("accusation", "attack", "clash", "invasion", "annexation", "mobilization", "withdrawal"),
    *("ceasefire", "exchange", "aid", "sanction", "protest", "arrest", "killing", "other"),
]
PLOVER_TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
ACLED_EVENTS = {
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Protests",
    "Riots",
    "Strategic developments",
}


def test_rules_name_every_kind_of_the_contract() -> None:
    """The kinds in the rules are those of the contract, in its order."""
    assert list(load_rules("events/kinds")) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_codes_are_well_formed(kind: str) -> None:
    """Types are PLOVER's, roots are two digits, ACLED's types are its own."""
    entry = load_rules("events/kinds")[kind]
    assert entry["label"]
    if "plover" in entry:
        assert entry["plover"].keys() == {"type", "mode", "contexts"}
        assert entry["plover"]["type"] in PLOVER_TYPES
    root = cameo_root(kind)
    assert root is None or re.fullmatch("0[1-9]|1[0-9]|20", root)
    assert entry.get("acled", {"event": "Battles"})["event"] in ACLED_EVENTS


def test_mode_and_status() -> None:
    """A mode from the text replaces the default; what did not happen has a context that says so."""
    assert plover_codes("protest", None, "occurred") == Plover(
        type="PROTEST", mode="demo", contexts=("political",)
    )
    assert plover_codes("protest", "riot", "planned") == Plover(
        type="PROTEST", mode="riot", contexts=("political", "future")
    )
    assert plover_codes("attack", None, "denied").contexts == ("military", "negation")
    assert plover_codes("statement", None, "occurred") == Plover()
