"""Who attacks is found behind every construction, and nobody who only speaks or suffers."""

import pytest

from tests.extract.events.reading import claims, roles

ATTACKERS: dict[str, tuple[str, list[str]]] = {
    "army": ("The army bombed the town of Arica on Monday.", ["army"]),
    "government-troops": (
        "Government troops killed 12 villagers in Gao on Monday.",
        ["Government troops"],
    ),
    "regime-airstrikes": (
        "At least 25 civilians were killed in regime airstrikes on Homs on Thursday.",
        ["regime"],
    ),
    "by-regime-forces-on-a-town": (
        "Two civilians were killed in a rocket attack by regime forces on the town of Putre.",
        ["regime forces"],
    ),
    "men-of-somebody": (
        "Three civilians died in rocket attacks launched by Norling's men, a doctor said.",
        ["Norling's men"],
    ),
    "warplanes": ("Warplanes bombed the town of Arica on Monday, killing two.", ["Warplanes"]),
    "suicide-bomber": (
        "On Saturday a suicide bomber detonated an explosive belt in Gao.",
        ["suicide bomber"],
    ),
    "settlers": ("Settlers torched homes in the village of Putre on Sunday.", ["Settlers"]),
    "massacre-committed": (
        "The regime committed a massacre in the village of Putre on Sunday, killing 18.",
        ["regime"],
    ),
    "blamed-on": (
        "At least 20 soldiers were wounded in an attack blamed on Boko Haram.",
        ["Boko Haram"],
    ),
    "was-claimed-by": (
        "The attack in Gao on Monday was claimed by Boko Haram on Tuesday.",
        ["Boko Haram"],
    ),
    "claimed-the-attack": ("Boko Haram has claimed Monday's attack in Gao.", ["Boko Haram"]),
    "was-blamed-on": ("The attack in Gao on Monday was blamed on Boko Haram.", ["Boko Haram"]),
    "attributed-to": (
        "Monday's bombing in Gao, attributed to Boko Haram, killed three people.",
        ["Boko Haram"],
    ),
    "blamed-for": (
        "Officials blamed Boko Haram for the attack in Gao that killed three people.",
        ["Boko Haram"],
    ),
    "accused-of-the-act": (
        "Officials accused Boko Haram of an attack in Gao on Monday.",
        ["Boko Haram"],
    ),
    "accused-of-doing": (
        "The mayor accused the rebels of executing dozens of civilians in Gao on Monday.",
        ["rebels"],
    ),
    "jet-shot-down": ("A fighter jet was shot down by rebels near Homs on Tuesday.", ["rebels"]),
    "helicopter-shot-down": (
        "Rebels shot down a Peruvian helicopter near Homs on Tuesday.",
        ["Rebels"],
    ),
    "drone-shot-down": ("Chilean forces shot down 12 Peruvian drones on Monday.", ["Peru"]),
    "after-is-another-act": (
        "Four people were killed in airstrikes on Homs on Monday after rebels attacked a convoy.",
        [],
    ),
    "security-forces": (
        "Security forces neutralised four gunmen in Arica on Monday.",
        ["Security forces"],
    ),
    "state-of-a-person": (
        "Peruvian President Ada Norling left. The Norling regime bombed Arica on Monday.",
        ["Peru"],
    ),
    "led-by": ("US-led strikes killed 12 people in Homs on Monday.", ["United States"]),
    "exploded-bombs": (
        "Rebels exploded bombs in tunnels under Homs on Tuesday and killed 13 people.",
        ["Rebels"],
    ),
    "an-attack-elsewhere-has-its-own": (
        "An explosion in Gao killed two on Monday, and rebels attacked Kidal with rockets.",
        [],
    ),
    "owner-of-missiles-fired": (
        "Peruvian missiles were fired at Gao from bombers on Monday.",
        ["Peru"],
    ),
    "air-strike-that-hit": ("A Peruvian air strike hit the hospital, officials say.", ["Peru"]),
    "units-of-the-army": (
        "Units of the army killed ten rebels in Gao. The Malian army bombed Kidal.",
        ["Mali"],
    ),
    "men-without-a-name": ("Masked men killed ten people in Gao on Monday.", []),
    "not-into-their-own-country": (
        "Chile mourned after its raid into southern Chile killed nine people on Monday.",
        [],
    ),
    "fired-on": ("Peruvian troops fired on a convoy of rebels near Gao on Tuesday.", ["Peru"]),
    "took-control": ("Rebels took control of the town of Putre on Friday.", ["Rebels"]),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in ATTACKERS.items()]
)
def test_who_attacks(text: str, expected: list[str]) -> None:
    """The first act of violence of a text has these attackers and no others."""
    violent = [c for c in claims(text) if c.kind in {"attack", "killing", "clash"}]
    assert roles(text, violent[0]).get("attacker", []) == expected


NOT_BY: dict[str, tuple[str, str]] = {
    "embassy-bombed": (
        "The bombing of the Peruvian embassy in Arica in 2029 killed 63 people.",
        "Peru",
    ),
    "cited-by": (
        "A drone assault on the tanker was cited by Prime Minister Ada Norling on Monday.",
        "Ada Norling",
    ),
    "condemned-by": ("An attack on Arica on Monday condemned by Peru killed four.", "Peru"),
    "reported-by": ("The Red Cross reported a rise in deaths, with 865 injured.", "Red Cross"),
    "scene-in-a-headline": ("Gunmen kill more than 50 in central Peru attack.", "Peru"),
    "jet-is-no-attacker": ("A Peruvian jet was shot down by rebels near Arica.", "Peru"),
}


@pytest.mark.parametrize(
    ("text", "name"), [pytest.param(*row, id=name) for name, row in NOT_BY.items()]
)
def test_who_does_not_attack(text: str, name: str) -> None:
    """Who suffers, speaks of an attack, condemns it or is only its scene is no attacker."""
    attackers = [who for claim in claims(text) for who in roles(text, claim).get("attacker", [])]
    assert name not in attackers


def test_fighters_are_no_event_by_belonging_to_somebody() -> None:
    """Whom fighters fight for or against describes them and tells no clash."""
    text = "Rebels fighting for the Northern Front met in Arica on Monday."
    assert claims(text, "clash") == []


def test_borders_are_no_party_to_a_clash() -> None:
    """Only what hangs on the clash itself fights in it."""
    text = "Fighting has driven people in Arica towards the border with Peru on Monday."
    assert [roles(text, claim) for claim in claims(text, "clash")] in ([], [{}])


def test_words_of_anger_are_no_attack() -> None:
    """Somebody who blasts a country has only spoken."""
    assert claims("Ada Norling blasted Peru for its silence on Monday.", "attack") == []


def test_sending_planes_is_no_attack() -> None:
    """Warplanes that are sent or deployed have hit nobody yet."""
    assert claims("Peru deployed warplanes to Arica on Monday.", "attack") == []
