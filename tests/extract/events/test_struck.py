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
    "attack-of-words": ("The minister ended his scathing attack in Gao on Monday.", None),
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
    "explosions-in-a-town": ("Explosions rocked Gao early on Monday.", "Gao"),
    "explosions-heard": ("Explosions were heard in Gao before dawn.", "Gao"),
    "explosions-of-a-feast": ("Explosions were heard in Gao as people began to celebrate.", None),
    "one-explosion-heard": ("An explosion was heard in Gao before dawn.", None),
    "deadly-fire": ("A fire at a hospital in Gao killed 82 people on Monday.", None),
    "boat-fire": ("A deadly boat fire off Gao killed 33 people.", None),
    "deadly-gas-blast": ("A gas explosion in a block of flats in Gao killed 39 people.", None),
    "earthquake": ("An earthquake struck Gao on Monday, killing 1,500 people.", None),
    "tornado": ("A tornado hit Gao, killing 70.", None),
    "virus": ("A virus hit Gao, killing 4,000.", None),
    "during-an-outbreak": ("Gao was shelled on Monday during the outbreak.", "Gao"),
    "fire-of-guns": ("Heavy fire from the hills killed two people in Gao on Monday.", "Gao"),
    "test-fired": ("Chile test-fired a missile on Monday.", None),
    "into-the-sea": ("Chile fired a ballistic missile into the sea on Monday.", None),
    "stabbed": ("Four people were stabbed at a station in Gao.", "Gao"),
    "film-that-is-shot": ("The film was shot in Gao last year.", None),
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


def test_a_stampede_kills_without_an_act() -> None:
    """People who die in a stampede or a crash are nobody's victims."""
    for text in (
        "Ten people were killed in a stampede in Gao on Monday.",
        "Ten people were killed in a bus crash near Gao on Monday.",
    ):
        assert [c.kind for c in claims(text) if c.kind in {"attack", "killing"}] == []


TAKEN = {
    "fell-to-rebels": ("Gao fell to the rebels on Monday.", True),
    "fell-to-a-team": ("Chile fell to Peru in Gao on Monday.", False),
    "entered": ("Chilean troops entered the town of Gao on Monday.", True),
    "dozens-entered": ("Dozens of armed fighters from Chad crossed into Gao on Monday.", True),
    "entered-by-peacekeepers": ("UN peacekeepers entered Gao on Monday.", False),
    "entered-by-refugees": ("Refugees crossed into Gao on Monday.", False),
    "entered-talks": ("The army entered an agreement in Gao on Monday.", False),
    "front": ("The Northern Liberation Front captured the town of Gao in 2018.", True),
    "party": ("The Democratic Party captured the town of Gao in 2018.", False),
}


@pytest.mark.parametrize(
    ("text", "told"), [pytest.param(*row, id=name) for name, row in TAKEN.items()]
)
def test_who_captures_a_town(text: str, told: bool) -> None:
    """An organization captures a town by force only where its name says that it fights."""
    assert bool(claims(text, "attack")) is told
