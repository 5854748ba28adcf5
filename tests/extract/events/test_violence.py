"""Who attacked whom, where and how much of it a sentence tells."""

import pytest

from tests.extract.events.reading import Field, claims, fields, roles, the_claim

Row = tuple[str, str, dict[str, Field]]

ACTS: dict[str, Row] = {
    "subject-read-as-passive": (
        "Boko Haram fighters killed at least 60 people in Maiduguri on Monday.",
        "attack",
        {"roles": {"attacker": ["Boko Haram"]}, "place": "Maiduguri", "killed": (60, None)},
    ),
    "condemned-with-its-day-and-town": (
        "The president condemned Saturday's attack in Bamako.",
        "attack",
        {"place": "Bamako", "killed": None},
    ),
    "hijacking": (
        "Separatists hijacked a train in Quetta on Monday.",
        "attack",
        {"roles": {"attacker": ["Separatists"]}, "place": "Quetta"},
    ),
    "hostages": (
        "Militants took 30 people hostage in Jolo on Monday.",
        "attack",
        {"roles": {"attacker": ["Militants"]}, "place": "Jolo"},
    ),
    "gunned-down": (
        "Security forces gunned down six rebels in Lima on Monday.",
        "killing",
        {"place": "Lima", "killed": (6, 6)},
    ),
    "to-death": (
        "A mob beat a man to death in Dhaka on Monday.",
        "killing",
        {"roles": {"attacker": ["mob"]}, "place": "Dhaka", "killed": (1, 1)},
    ),
    "stabbed-and-alive": (
        "A man stabbed two police officers in Paris on Monday.",
        "attack",
        {"place": "Paris", "killed": None},
    ),
    "violence-of-a-day": (
        "At least 12 people were killed in sectarian violence in Homs on Monday.",
        "clash",
        {"place": "Homs", "killed": (12, None)},
    ),
    "days-of-fighting": (
        "More than 100 people were killed in two days of fighting in Homs.",
        "clash",
        {"place": "Homs", "killed": (100, None)},
    ),
    "fighting-that-opens": (
        "Fighting between the Peruvian army and the FARC erupted in Arica on Monday.",
        "clash",
        {"roles": {"party": ["FARC", "Peru"]}, "place": "Arica"},
    ),
    "owned-targets": (
        "Peruvian jets destroyed 47 FARC targets near Arica on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"], "target": ["FARC"]}, "place": "Arica"},
    ),
    "retaliated-with": (
        "Peru retaliated with strikes on 85 sites in Chile on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Chile"},
    ),
    "base-of-another-country": (
        "A drone attack on a Peruvian base in Jordan killed three troops on Monday.",
        "attack",
        {"roles": {"target": ["Peru"]}, "place": "Jordan", "killed": (3, 3)},
    ),
    "its-fighters": (
        "Hezbollah said its fighters attacked Haifa on Monday.",
        "attack",
        {"roles": {"attacker": ["Hezbollah"]}, "place": "Haifa"},
    ),
    "hundreds-of-fighters": (
        "Hundreds of fighters from the FARC attacked a prison in Lima on Monday.",
        "attack",
        {"roles": {"attacker": ["FARC"]}, "place": "Lima"},
    ),
    "fire-of-an-army": (
        "Two people were killed by Peruvian fire in Arica on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Arica", "killed": (2, 2)},
    ),
    "fired-from-elsewhere": (
        "Two rockets fired from Putre landed in a field near Arica on Monday.",
        "attack",
        {"place": "Arica", "weapons": {"rocket": (2, 2)}},
    ),
    "passive-agent": (
        "Iquique was bombed by Peruvian warplanes on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Iquique"},
    ),
    "clashes-between": (
        "Clashes between Peruvian and Chilean troops erupted near Arica on Monday.",
        "clash",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Arica"},
    ),
    "counted-rockets-fired-hit": (
        "A total of 20 rockets fired by Peruvian jets hit the port of Arica on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "weapons": {"airstrike": None, "rocket": (20, 20)}},
    ),
    "dead-by-name": (
        "Peru killed the rebel commander Bo Hask in a strike on Arica on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"], "victim": ["Bo Hask"]}, "killed": (1, 1)},
    ),
    "kin-of-somebody-dead": (
        "A Peruvian strike on Arica on Monday killed three cousins of Bo Hask.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "killed": (3, 3)},
    ),
    "shooting-incident": (
        "Four people died in a shooting incident in Lima on Monday.",
        "attack",
        {"roles": {}, "place": "Lima", "killed": (4, 4)},
    ),
    "tank-of-gas": (
        "A gas tank hit a bus near Arica on Monday, killing 14 people.",
        "attack",
        {"roles": {}, "killed": (14, 14)},
    ),
    "battle-against": (
        "The Peruvian army fought a battle against rebels near Arica on Monday.",
        "clash",
        {"roles": {"party": ["Peru", "rebels"]}, "place": "Arica"},
    ),
    "fighting": (
        "Heavy fighting broke out in Khartoum on Monday.",
        "clash",
        {"roles": {}, "place": "Khartoum"},
    ),
    "fronted-place": (
        "In Homs, four people were killed when rockets hit a market on Monday.",
        "attack",
        {"place": "Homs", "killed": (4, 4), "weapons": {"rocket": None}},
    ),
    "passive-by-warplanes": (
        "Benghazi was bombed by Peruvian warplanes on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Benghazi"},
    ),
    "came-under-attack": (
        "Benghazi came under attack on Monday, and four people died.",
        "attack",
        {"roles": {}, "place": "Benghazi", "killed": (4, 4)},
    ),
    "rebels-clashed": (
        "Rebels clashed with soldiers in Benghazi on Monday, leaving six dead.",
        "clash",
        {"place": "Benghazi", "killed": (6, 6)},
    ),
    "country-attacks-country": (
        "Peru launched 20 missiles at Chile on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"], "target": ["Chile"]}, "place": None},
    ),
    "adjective-forces": (
        "Peruvian forces shelled the town of Iquique on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Iquique"},
    ),
    "noun-with-adjective": (
        "A Peruvian drone strike on Iquique on Monday killed two people.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Iquique", "weapons": {"drone": None}},
    ),
    "light-verb": (
        "Peru carried out an attack on Iquique on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Iquique"},
    ),
    "shot-down-is-by-the-other": (
        "Chile shot down 12 Peruvian drones on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"], "target": ["Chile"]}, "weapons": {"drone": (12, 12)}},
    ),
    "intercepted": (
        "Chilean air defences intercepted nine Peruvian missiles over Iquique on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"], "target": ["Chile"]}, "place": "Iquique"},
    ),
    "invasion": (
        "Peru invaded Chile on Monday.",
        "invasion",
        {"roles": {"attacker": ["Peru"], "target": ["Chile"]}},
    ),
    "invasion-noun": (
        "Peru launched its invasion of Chile in March 2029.",
        "invasion",
        {"roles": {"attacker": ["Peru"], "target": ["Chile"]}},
    ),
    "annexation": (
        "Peru annexed Arica in 2029.",
        "annexation",
        {"roles": {"attacker": ["Peru"]}, "place": "Arica"},
    ),
    "annexed-and-held": (
        "Peru controls Arica, annexed in 2029.",
        "annexation",
        {"roles": {"attacker": ["Peru"]}, "place": "Arica"},
    ),
    "seized-a-town": (
        "Peruvian forces captured the town of Arica on Monday.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Arica"},
    ),
    "abduction": (
        "Gunmen kidnapped 30 pupils in Zaria on Monday.",
        "attack",
        {"place": "Zaria", "mode": "abduct"},
    ),
    "assassination": (
        "General Idris Amara was assassinated in Bamako on Monday.",
        "killing",
        {"roles": {"victim": ["Idris Amara"]}, "place": "Bamako", "killed": (1, 1)},
    ),
    "explosion": (
        "An explosion in Beirut on Monday killed six people.",
        "attack",
        {"roles": {}, "place": "Beirut", "killed": (6, 6)},
    ),
    "residential-building": (
        "A Peruvian missile struck a hospital in Arica on Monday, killing four.",
        "attack",
        {"roles": {"attacker": ["Peru"]}, "place": "Arica", "weapons": {"missile": (1, 1)}},
    ),
    "town-and-region": (
        "Peruvian rockets struck the town of Putre in Arica on Monday, killing four.",
        "attack",
        {"place": "Putre"},
    ),
    "war-monitor": (
        "Israeli jets struck three army posts in southern Lebanon on Monday.",
        "attack",
        {
            "roles": {"attacker": ["Israel"]},
            "place": "Southern Lebanon",
            "weapons": {"airstrike": None},
        },
    ),
}


@pytest.mark.parametrize(
    ("text", "kind", "expected"), [pytest.param(*row, id=name) for name, row in ACTS.items()]
)
def test_what_a_sentence_tells_of_violence(
    text: str, kind: str, expected: dict[str, Field]
) -> None:
    """One sentence makes one claim, with those who act, those who suffer, the place and means."""
    assert fields(text, the_claim(text, kind), expected) == expected


NOTHING = {
    "mention": "Peru wants security after years of attacks.",
    "habit": "Rebels attack villages.",
    "hypothetical": "Peru could attack Arica.",
    "exercise": "Peru simulated an attack on an island on Monday.",
    "prevented": "Police foiled an attack in Lima on Monday.",
    "proposal": "Generals proposed strikes on Arica.",
    "often-targeted": "Gao has often been targeted by Malian rebels.",
    "aims-of-nobody": "The two armies went on striking targets well behind the front.",
    "besieged-town": "Mariam Keita lives in Gao, a town besieged by the Malian army.",
    "authorised": "Lawmakers authorised strikes on Arica on Monday.",
    "accident-that-kills": "The crash killed ten people in Arica on Monday.",
    "in-a-question-of-law": "The law bans attacks on hospitals.",
    "violence-of-years": "10,000 people were killed in violence since 2011, it said on Monday.",
    "within-range": "The gas field lies within range of rocket fire from Gao.",
    "verbal": "The senator attacked the handling of the crisis in Ohio on Monday.",
    "film": "The film shows an attack on a village.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING.items()])
def test_violence_that_did_not_happen_makes_no_claim(text: str) -> None:
    """Attacks only talked of, planned, prevented or denied are no events."""
    violent = {"attack", "killing", "clash", "invasion"}
    assert [claim.kind for claim in claims(text) if claim.kind in violent] == []


def test_two_attacks_of_one_sentence_stay_two() -> None:
    """Two acts in two towns are two claims, each with its own place."""
    text = "Peruvian forces shelled Benghazi on Monday and bombed Tripoli on Tuesday."
    places = [fields(text, claim, {"place": ""})["place"] for claim in claims(text, "attack")]
    assert places == ["Benghazi", "Tripoli"]


def test_an_answer_is_not_what_it_answers() -> None:
    """What is struck in retaliation for an attack is another place than that of the attack."""
    text = (
        "Israeli warplanes struck the port of Hodeidah on Monday in retaliation for a Houthi drone "
        "attack on Tel Aviv."
    )
    told = [fields(text, c, ("place", "roles")) for c in claims(text, "attack")]
    assert told == [
        {"place": "Hodeidah", "roles": {"attacker": ["Israel"]}},
        {"place": "Tel Aviv", "roles": {"attacker": ["Houthis"]}},
    ]


def test_an_attacker_is_never_its_own_target() -> None:
    """A country that strikes back does not attack itself."""
    text = "Peru struck Peruvian rebels near Arica on Monday, killing nine."
    parts = [roles(text, claim) for claim in claims(text, "attack")]
    assert parts
    assert all(not set(p.get("attacker", [])) & set(p.get("target", [])) for p in parts)
