"""Weapons are recognised under their usual names and counted only where they are counted."""

import pytest

from dateline.extract.events.weapons import weapon_name
from dateline.extract.language import analyse
from dateline.extract.records import CountRange
from tests.extract.events.reading import the_claim, weapons

USED: dict[str, tuple[str, dict[str, CountRange | None]]] = {
    "described-attack": (
        "A drone and missile attack on Odesa on Monday killed two people.",
        {"drone": None, "missile": None},
    ),
    "described-attacks": (
        "Missile and drone attacks killed two people in Benghazi on Monday.",
        {"drone": None, "missile": None},
    ),
    "missiles-and-drones": (
        "Rebels launched 29 missiles and 480 drones at Odesa on Monday.",
        {"missile": (29, 29), "drone": (480, 480)},
    ),
    "exact-kind": (
        "Rebels fired two ballistic missiles and a cruise missile at Riyadh on Monday.",
        {"ballistic missile": (2, 2), "cruise missile": (1, 1)},
    ),
    "dozens": ("Rebels fired dozens of rockets at Haifa on Monday.", {"rocket": (24, None)}),
    "dozens-and-hundreds": (
        "Rebels launched dozens of missiles and hundreds of drones at Haifa overnight.",
        {"missile": (24, None), "drone": (200, None)},
    ),
    "salvo-of-two-kinds": (
        "Rebels fired a salvo of missiles and drones at Haifa on Monday.",
        {"missile": None, "drone": None},
    ),
    "barrage": (
        "Rebels fired a barrage of 40 rockets at Haifa on Monday.",
        {"rocket": (40, 40)},
    ),
    "more-than": ("More than 100 shells hit Homs on Monday.", {"artillery": (100, None)}),
    "airstrike-is-not-counted": (
        "Two warplanes bombed Idlib on Monday, killing five people.",
        {"airstrike": None},
    ),
    "car-bomb": ("A car bomb exploded in Kirkuk on Monday, killing two.", {"car bomb": (1, 1)}),
    "suicide-bomber": (
        "A suicide bomber attacked a mosque in Herat on Friday, killing nine.",
        {"suicide bomb": None},
    ),
    "roadside-bomb": (
        "A roadside bomb hit an army convoy near Gao on Monday, killing four soldiers.",
        {"roadside bomb": (1, 1)},
    ),
    "using": (
        "Rebels attacked Odesa on Monday using 12 drones and artillery.",
        {"drone": (12, 12), "artillery": None},
    ),
    "passive-with": ("Homs was shelled with mortars on Monday.", {"mortar": None}),
    "hit-by": ("Homs was hit by three rockets on Monday.", {"rocket": (3, 3)}),
    "shot-down": (
        "Air defences shot down 14 drones over Odesa on Monday.",
        {"drone": (14, 14)},
    ),
    "glide-bombs": (
        "Jets dropped four glide bombs on Kharkiv on Monday.",
        {"airstrike": None, "glide bomb": (4, 4)},
    ),
    "cluster-munitions": (
        "The army used cluster munitions in Homs on Monday.",
        {"cluster munition": None},
    ),
    "barrel-bombs": (
        "Helicopters dropped barrel bombs on Idlib on Monday.",
        {"barrel bomb": None},
    ),
    "grenade": ("A grenade exploded in Juba on Monday, killing one.", {"grenade": (1, 1)}),
    "chlorine": ("A chlorine attack on Idlib on Monday killed six.", {"chemical weapon": None}),
    "none": ("Militants attacked Gao on Monday.", {}),
    "gas-tank": ("Militants attacked a gas tank in Gao on Monday.", {}),
    "water-tanks": ("Militants destroyed 12 water tanks in Gao on Monday, killing two.", {}),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in USED.items()]
)
def test_weapons_of_an_attack(text: str, expected: dict[str, CountRange | None]) -> None:
    """An attack's weapons carry the story's name for them and the count of the sentence."""
    assert weapons(the_claim(text, "attack")) == expected


@pytest.mark.parametrize(
    ("phrase", "noun", "name"),
    [
        pytest.param("attack drones", "drones", "drone", id="attack-drone"),
        pytest.param("long-range drones", "drones", "long-range drone", id="long-range"),
        pytest.param("Shahed drones", "drones", "drone", id="brand"),
        pytest.param("anti-tank missiles", "missiles", "missile", id="anti-tank"),
        pytest.param("an improvised explosive device", "device", "roadside bomb", id="device"),
        pytest.param("heavy artillery", "artillery", "artillery", id="adjective"),
        pytest.param("machine guns", "guns", "firearm", id="machine-gun"),
        pytest.param("oil tanks", "tanks", None, id="oil-tank"),
        pytest.param("a think tank", "tank", None, id="think-tank"),
        pytest.param("passenger jets", "jets", None, id="passenger-jet"),
        pytest.param("green apples", "apples", None, id="no-weapon"),
    ],
)
def test_names_of_weapons(phrase: str, noun: str, name: str | None) -> None:
    """The longest known name within the noun's phrase counts, and some words before forbid it."""
    sentence = analyse(f"They saw {phrase} near Gao.")[0]
    token = next(token for token in sentence.tokens if token.text == noun)
    assert weapon_name(sentence, token) == name
