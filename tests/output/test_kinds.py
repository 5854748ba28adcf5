from collections.abc import Mapping
from itertools import combinations
from typing import get_args

import pytest

from dateline.extract.records import EntityType
from dateline.output.kinds import Look, entity_looks, event_look, event_looks

CONTRACT_KINDS = [
    *("talks", "visit", "call", "agreement", "statement", "demand", "offer", "refusal", "threat"),
    *("accusation", "attack", "clash", "invasion", "annexation", "mobilization", "withdrawal"),
    *("ceasefire", "exchange", "aid", "sanction", "protest", "arrest", "killing", "other"),
]


def test_every_kind_of_the_contract_has_a_look() -> None:
    """Event kinds and entity types of the contract all have one, in the contract's order."""
    assert list(event_looks()) == CONTRACT_KINDS
    assert set(entity_looks()) == set(get_args(EntityType))


@pytest.mark.parametrize("looks", [event_looks(), entity_looks()], ids=["events", "entities"])
def test_no_two_kinds_share_a_sign(looks: Mapping[str, Look]) -> None:
    """Kinds can be told apart without colour: each has its own sign and title."""
    for one, other in combinations(looks.values(), 2):
        assert one.glyph != other.glyph
        assert one.title != other.title


def test_a_kind_without_a_look_is_shown_as_other() -> None:
    """A story with a kind of a later contract can still be drawn."""
    assert event_look("eclipse") == event_looks()["other"]
