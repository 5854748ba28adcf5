"""Reports that speak of the same rare things show one scene."""

import pytest

from dateline.graph.scenes import ONE_THING, SAME_SCENE, scene_of, shared_bits

ALIKE = {
    "convoy-of-evacuees": (
        "A blast tore through a convoy of buses with evacuees outside the fortress.",
        "Many evacuees died when a van blew up beside their bus convoy near the fortress.",
        True,
    ),
    "forms-of-a-word": (
        "The blast hit evacuated pensioners in a bakery queue.",
        "A bakery queue of evacuees and pensioners was hit.",
        True,
    ),
    "everyday-words": (
        "The army said people were killed in the city at night when shells hit a house.",
        "The army said people were hurt in the city at night when rockets hit a house.",
        False,
    ),
    "names-count-elsewhere": (
        "Shells fell on Gao, Kidal and Bamako near the Niger, Malians said.",
        "Drones struck Gao, Kidal and Bamako near the Niger, Malians said.",
        False,
    ),
}


@pytest.mark.parametrize(
    ("first", "second", "same"), [pytest.param(*row, id=name) for name, row in ALIKE.items()]
)
def test_same_scene(first: str, second: str, same: bool) -> None:
    """Rare words make a scene; everyday words, names and words of violence do not."""
    assert (shared_bits(scene_of(first), scene_of(second)) >= SAME_SCENE) is same


def test_text_without_capitals_has_no_scene() -> None:
    """Where names have no capitals they cannot be left out, so nothing is compared."""
    assert scene_of("a bomb tore through a wedding in gao, said the mayor bo hask") == {}


def test_words_of_violence_are_no_scene() -> None:
    """All reports of violence share its words, so they tell no two of them apart."""
    assert scene_of("bombed shelling airstrikes killed wounded missiles drones") == {}


def test_one_rare_thing_is_worth_its_bits() -> None:
    """A word that few articles use is worth more than a frequent one."""
    scene = scene_of("A wedding and a school")
    assert scene["weddi"] >= ONE_THING > scene.get("schoo", 0.0)
