"""What weapons hit is told from what storms, markets and critics hit, though nobody is named."""

import pytest

from tests.extract.events.reading import claims, fields

STRUCK = {
    "town-in-the-perfect": ("Drones came at night. Gao has been hit again.", "Gao"),
    "school": ("Shells were falling. A school in Gao was struck on Monday.", "Gao"),
    "bridge-before-the-weapon": ("The bridge at Gao was hit on Monday. Drones had come.", "Gao"),
    "known-by-its-place": ("The attack on Gao was a crime.", "Gao"),
    "strikes-that-hit": (
        "Drones came. The other strikes hit barracks inside Gao on Monday.",
        "Gao",
    ),
    "strike-of-drivers": ("A strike by drivers hit services in Gao on Monday.", None),
    "house-fire": ("A fire destroyed 20 homes in Gao on Monday.", None),
    "gas-blast": ("A gas explosion damaged three buildings in Gao on Monday.", None),
    "computer-attack": ("A computer attack hit hospitals in Gao on Monday.", None),
    "workers-fired": ("Harbour Steelworks fired 200 workers at its plant in Gao on Monday.", None),
    "strike-of-workers": ("A strike of teachers in Gao ended on Monday.", None),
    "one-of-its-centres": ("Shells fell. One of its centres in Gao was hit on Monday.", "Gao"),
    "blast-at-a-building": ("Rockets fell. The blast at a Gao hospital shocked all.", "Gao"),
    "blast-without-weapons": ("The blast at a Gao hospital shocked the mayor.", None),
    "drone-falls": ("A drone crashed into a house in Gao on Monday.", "Gao"),
    "plane-falls": ("Rockets were sold. A jet crashed into a house in Gao on Monday.", None),
    "no-weapon-near": ("The mayor is tired. Gao was hit on Monday.", None),
    "storm": ("Rockets were sold. Gao was hit by a storm on Monday.", None),
    "flood": ("Drones filmed the flood. Gao was hit on Monday, and the flood rose.", None),
    "exports": ("Drones are costly. Exports in Gao were hit on Monday.", None),
    "criticism": ("The army came under fire for its silence after four people died.", None),
    "criticised-over": ("The governor came under fire over the deaths of dozens in Gao.", None),
    "convoy-under-fire": ("A convoy came under fire in Gao on Monday.", "Gao"),
    "mayor-under-fire": ("The mayor came under fire in Gao on Monday.", None),
    "prices-under-fire": ("A hotel in Gao came under fire on Monday over its prices.", None),
    "any-attack": ("Any attack on Gao would be a crime.", None),
    "attacks-in-general": ("The attacks on Gao were crimes.", None),
}


@pytest.mark.parametrize(
    ("text", "place"), [pytest.param(*row, id=name) for name, row in STRUCK.items()]
)
def test_what_is_hit_without_a_doer(text: str, place: str | None) -> None:
    """A place hit by nobody named is attacked only where a weapon is near; criticism hits none."""
    found = [fields(text, claim, ["place"])["place"] for claim in claims(text, "attack")]
    assert found == ([] if place is None else [place])


TAKEN = {
    "front": ("The Northern Liberation Front captured the town of Gao in 2018.", True),
    "party": ("The Democratic Party captured the town of Gao in 2018.", False),
}


@pytest.mark.parametrize(
    ("text", "told"), [pytest.param(*row, id=name) for name, row in TAKEN.items()]
)
def test_who_captures_a_town(text: str, told: bool) -> None:
    """An organization captures a town by force only where its name says that it fights."""
    assert bool(claims(text, "attack")) is told
