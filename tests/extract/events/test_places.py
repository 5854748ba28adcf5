"""An event is where its sentence says, never at the seat of a government that only speaks."""

import pytest

from tests.extract.events.reading import claims, name_of

PLACES: dict[str, tuple[str, str, str | None]] = {
    "talks-on-a-region": (
        "Peru and Chile held talks on Arica in Geneva on Monday.",
        "talks",
        "Geneva",
    ),
    "geneva-talks": ("The Geneva talks between Peru and Chile ended on Monday.", "talks", "Geneva"),
    "on": ("A drone attack on Benghazi on Monday killed four.", "attack", "Benghazi"),
    "killed-in": (
        "A car bomb killed seven people in Benghazi on Monday.",
        "attack",
        "Benghazi",
    ),
    "of": (
        "Officials said the bombing of Benghazi on Monday had killed 19 people.",
        "attack",
        "Benghazi",
    ),
    "explosion-in": (
        "The explosion in Benghazi on Monday killed five people, two of them children.",
        "attack",
        "Benghazi",
    ),
    "in": ("Rebels killed four people in an attack in Gao on Monday.", "attack", "Gao"),
    "near": ("A drone attack near Gao on Monday killed four.", "attack", "Gao"),
    "city-of": (
        "Rockets hit the southern city of Basra on Monday, killing four.",
        "attack",
        "Basra",
    ),
    "town-before-country": (
        "Rockets hit Basra in Iraq on Monday, killing four.",
        "attack",
        "Basra",
    ),
    "possessive-region": (
        "Rockets hit Basra's port on Monday, killing four.",
        "attack",
        "Basra",
    ),
    "in-a-building-in": (
        "A bomb in a cafe in Basra killed four people on Monday.",
        "attack",
        "Basra",
    ),
    "outside": ("A bomb exploded outside Basra on Monday, killing four.", "attack", "Basra"),
    "country-within": (
        "Bombings across Iraq on Monday killed forty people.",
        "attack",
        "Iraq",
    ),
    "country-hit-is-no-place": ("Peru fired 20 missiles at Chile on Monday.", "attack", None),
    "metonym-attacked": (
        "Moscow condemned Monday's rocket attack, which killed four people.",
        "attack",
        None,
    ),
    "capital-as-town": (
        "Rockets hit central Baghdad on Monday, killing four.",
        "attack",
        "Baghdad",
    ),
    "talks-venue": ("Peru and Chile held talks in Geneva on Monday.", "talks", "Geneva"),
    "talks-with-metonym": ("Lima held talks with Santiago in Geneva on Monday.", "talks", "Geneva"),
    "talks-town-first": ("In Geneva, Peru and Chile held talks on Monday.", "talks", "Geneva"),
    "protest-square": ("Thousands protested in Tbilisi on Monday.", "protest", "Tbilisi"),
    "left-dead-in": ("The strike left three dead in Aleppo on Sunday.", "attack", "Aleppo"),
}


@pytest.mark.parametrize(
    ("text", "kind", "place"), [pytest.param(*row, id=name) for name, row in PLACES.items()]
)
def test_the_place_of_an_event(text: str, kind: str, place: str | None) -> None:
    """The most exact place that the words around the event name is its place."""
    assert [name_of(text, claim.place) for claim in claims(text, kind)] == [place]
