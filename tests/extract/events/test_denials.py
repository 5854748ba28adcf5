"""Who denies an act of violence makes a claim that denies it, beside the statement."""

import pytest

from tests.extract.events.reading import claims, fields, the_claim

MARKET = "On Monday a drone hit a market in Arica, killing six people. "
SHELLED = "Peru accused Chile of shelling the town of Arica on Monday. "
DAY = ("2031-05-05", "2031-05-05")

DENIED: dict[str, str] = {
    "responsibility": MARKET + "Chile denied responsibility for the attack.",
    "involvement-later": MARKET + "Peru blamed Chile. Chile has denied any involvement.",
    "that-it-carried-out": MARKET + "Chile denied that it had carried out the attack.",
    "accusation": SHELLED + "Chile denied the accusation.",
    "charge": SHELLED.removesuffix(". ") + ", a charge that Chile denied.",
    "rejected-the-accusation": SHELLED + "Chile rejected the accusation.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in DENIED.items()])
def test_a_denial_is_a_claim_on_the_act(text: str) -> None:
    """The claim has the place and the day of the act, and who denies it as its attacker."""
    (denial,) = [claim for claim in claims(text, "attack") if claim.stance == "denies"]
    names = ("status", "place", "days", "roles", "killed")
    assert fields(text, denial, names) == {
        "status": "denied",
        "place": "Arica",
        "days": DAY,
        "roles": {"attacker": ["Chile"]},
        "killed": None,
    }


NOT_DENIED: dict[str, str] = {
    "said-to-be-done-by-others": (
        "On Monday a Peruvian drone hit a market in Arica, killing six people. "
        "Chile denied the report."
    ),
    "claim-of-its-own-sentence": MARKET
    + "Peru said that Chile had closed the border, a claim that Chile denied.",
    "report-of-something-else": MARKET + "Chile denied reports of a curfew.",
    "pronoun-for-something-else": (
        MARKET + "Residents spoke of a curfew in the town. Chile denied it."
    ),
    "told-long-before": MARKET + "It was hot. " * 4 + "Chile denied responsibility.",
    "nothing-told": "Chile denies the allegations.",
    "rejected-an-offer": MARKET + "Chile rejected the offer.",
    "denied-entry": MARKET + "Chile denied entry to four monitors.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOT_DENIED.items()])
def test_what_denies_no_act_makes_no_such_claim(text: str) -> None:
    """A denial that can mean no act told shortly before is a statement at most."""
    assert [claim.stance for claim in claims(text, "attack") if claim.stance == "denies"] == []


def test_a_denial_stays_a_statement_too() -> None:
    """What is denied in a clause is a statement of the speaker with the same stance."""
    text = MARKET + "Chile denied that it had carried out the attack."
    assert fields(text, the_claim(text, "statement"), ("stance", "roles")) == {
        "stance": "denies",
        "roles": {"speaker": ["Chile"]},
    }


def test_what_somebody_is_accused_of_is_credited_to_the_accuser() -> None:
    """An attack that is told as an accusation is the accuser's claim, not the outlet's."""
    claim = the_claim(SHELLED, "attack")
    assert claim.according_to == "country:PE"
