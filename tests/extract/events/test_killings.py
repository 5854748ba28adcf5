"""Killings told by nouns and bodies count; natural deaths and mere description do not."""

import pytest

from tests.extract.events.reading import claims, the_claim

VIOLENT = frozenset({"attack", "killing", "clash"})


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        pytest.param(
            "The bodies of 12 men were found in a mass grave near Tikrit on Monday.",
            (12, 12),
            id="bodies-of-men",
        ),
        pytest.param(
            "The killing of three aid workers in Gao on Monday was condemned.",
            (3, 3),
            id="the-killing-of",
        ),
    ],
)
def test_killings_without_a_verb_of_killing(text: str, killed: tuple[int, int]) -> None:
    """A noun or the bodies that are found tell a killing."""
    assert the_claim(text, "killing").killed == killed


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Seven children died from the cold as families fled Gao.", id="cold"),
        pytest.param("Twelve people died of malnutrition in Gao on Monday.", id="malnutrition"),
        pytest.param("The attack in Gao on Monday killed no one.", id="no-one"),
        pytest.param("The injured man arrived at a hospital in Gao on Monday.", id="described"),
        pytest.param("Bad men kill children, he said in Gao on Monday.", id="habit"),
        pytest.param("Bodies of 12 sailors were found after the boat capsized.", id="shipwreck"),
        pytest.param("The firm eliminated 300 jobs in Gao on Monday.", id="jobs"),
    ],
)
def test_no_toll(text: str) -> None:
    """No claim of violence has people killed or hurt."""
    tolls = [(c.killed, c.injured) for c in claims(text) if c.kind in VIOLENT]
    assert all(toll == (None, None) for toll in tolls)


def test_what_nobody_did_is_no_attack() -> None:
    """A subject that is denied denies the act."""
    assert claims("No Peruvian forces have conducted strikes in Arica.", "attack") == []
