"""How many were killed and injured is read from every usual construction, and from no other."""

import pytest

from dateline.extract.events.casualties import find_casualties
from dateline.extract.language import analyse
from dateline.extract.records import CountRange
from tests.extract.events.reading import claims, the_claim

Toll = tuple[CountRange | None, CountRange | None]

ATTACKS: dict[str, tuple[str, Toll]] = {
    "participle-without-a-helping-verb": (
        "In Sirte 14 rebels were killed and 42 others wounded in an air strike on Monday.",
        ((14, 14), (42, 42)),
    ),
    "killing-two-and-injuring-one": (
        "Peru shelled Arica, killing two and injuring a teenager, governor Ana Rojas said.",
        ((2, 2), (1, 1)),
    ),
    "a-day-after": (
        "A blast killed five people in Basra a day after the talks, the mayor said.",
        ((5, 5), None),
    ),
    "date-in-figures-before": (
        "04-06-2016 40 Civilians Killed 100 Injured in Rocket Attacks in Aleppo.",
        ((40, 40), (100, 100)),
    ),
    "more-injured": (
        "At least one guard was killed and five more injured in blasts at a depot near Arica.",
        ((1, None), (5, 5)),
    ),
    "number-before-a-quotation": (
        "Residents say the raid on Gao killed seven 'innocent civilians' on Monday.",
        ((7, 7), None),
    ),
    "headline-without-comma": (
        "Three people killed five injured in rocket attack in Aleppo on Monday",
        ((3, 3), (5, 5)),
    ),
    "neutralised": (
        "Security forces neutralised four gunmen in Kulgam on Monday.",
        ((4, 4), None),
    ),
    "a-number-of": (
        "A number of soldiers were killed in an attack on Gao on Monday.",
        ((1, None), None),
    ),
    "martyrs": (
        "A bomb attack took place near a mosque in Homs on Monday leaving 5 martyrs.",
        ((5, 5), None),
    ),
    "loose-figure-of-its-own": (
        "At least 29 people were killed and dozens wounded in a bombing in Mosul on Thursday.",
        ((29, None), (24, None)),
    ),
    "scores-of-its-own": (
        "Three soldiers were killed and scores wounded in a bombing in Mosul on Thursday.",
        ((3, 3), (40, None)),
    ),
    "figure-after-the-second-verb": (
        "The explosion in Mosul on Monday killed 12 people and injured 30 more.",
        ((12, 12), (30, 30)),
    ),
    "headline": (
        "12 Civilians Killed, 25 Injured in Car Bomb Attack in Mosul on Monday",
        ((12, 12), (25, 25)),
    ),
    "named-person-among-hurt": (
        "Three people were killed and the mayor was wounded in the shelling of Sirte on Monday.",
        ((3, 3), (1, 1)),
    ),
    "lost-their-lives": (
        "Nine people lost their lives in the bombing of Homs on Monday.",
        ((9, 9), None),
    ),
    "suffered-injuries": (
        "Four people suffered injuries in a rocket attack on Homs on Monday.",
        (None, (4, 4)),
    ),
    "bodies": (
        "Seven bodies were pulled from the rubble after an air strike on Homs on Monday.",
        ((7, 7), None),
    ),
    "passive-both": (
        "At least 12 people were killed and 30 injured when a bomb exploded in Mosul on Monday.",
        ((12, None), (30, 30)),
    ),
    "active-both": (
        "A car bomb killed seven people and wounded 20 in Kirkuk on Monday.",
        ((7, 7), (20, 20)),
    ),
    "left-dead-and-wounded": (
        "The strike left three dead and six wounded in Aleppo on Sunday.",
        ((3, 3), (6, 6)),
    ),
    "woman-and-children-add-up": (
        "An air strike killed a woman and her two children in Idlib on Monday.",
        ((3, 3), None),
    ),
    "died-in": ("Two soldiers died in the attack on the base near Gao on Monday.", ((2, 2), None)),
    "range": ("Shelling in Donetsk killed between 10 and 20 people on Monday.", ((10, 20), None)),
    "claimed-lives": ("The attack on Kandahar on Monday claimed 15 lives.", ((15, 15), None)),
    "including-is-a-part": (
        "The explosion in Homs on Monday killed five people, including two children.",
        ((5, 5), None),
    ),
    "of-them-is-a-part": (
        "The explosion in Homs on Monday killed five people, two of them children.",
        ((5, 5), None),
    ),
    "among-them-is-a-part": (
        "Six people were killed, among them two nurses, when shells hit a clinic in Sirte.",
        ((6, 6), None),
    ),
    "most-of-them-is-a-part": (
        "Nineteen people, most of them women, were killed in an air strike in Sanaa on Monday.",
        ((19, 19), None),
    ),
    "toll-rose-to": (
        "The death toll from Monday's attack in Peshawar rose to 31.",
        ((31, 31), None),
    ),
    "age-is-no-toll": (
        "A 12-year-old girl was killed by shelling in Kharkiv on Monday.",
        ((1, 1), None),
    ),
    "hurt": ("Five people were hurt when a drone hit a bus in Kherson on Monday.", (None, (5, 5))),
    "participles": (
        "Militants ambushed a convoy near Gao on Monday, killing eight soldiers and injuring five.",
        ((8, 8), (5, 5)),
    ),
    "died-and-were-wounded": (
        "Eleven people died and 40 were wounded in the blast in Quetta on Monday.",
        ((11, 11), (40, 40)),
    ),
    "at-least-injured": (
        "The blast in Quetta injured at least nine people on Monday.",
        (None, (9, None)),
    ),
    "caused-deaths": (
        "A missile strike on Odesa on Monday caused eight deaths.",
        ((8, 8), None),
    ),
    "resulted-in-the-deaths-of": (
        "A missile strike on Odesa on Monday resulted in the deaths of eight people.",
        ((8, 8), None),
    ),
    "killing-six-without-a-noun": (
        "Gunmen opened fire on a bus in Karachi on Monday, killing six.",
        ((6, 6), None),
    ),
    "figures-without-nouns": (
        "Monday's blast in Kabul killed 20 and injured 60 others.",
        ((20, 20), (60, 60)),
    ),
    "reported-and-past-perfect": (
        "Hospital officials said the bombing of Sirte on Monday had killed 19 people.",
        ((19, 19), None),
    ),
    "one-and-three-others": (
        "Rockets hit a school in Taiz on Monday, killing one pupil and wounding three others.",
        ((1, 1), (3, 3)),
    ),
    "dozens": ("The raid on the camp near Gao on Monday killed dozens.", ((24, None), None)),
    "up-to": ("The raid on the camp near Gao on Monday killed up to 40 people.", ((1, 40), None)),
    "one-number-for-two-nouns": (
        "Rebels attacked Gao on Monday, killing 20 women and children.",
        ((20, 20), None),
    ),
    "a-number-for-each-noun": (
        "The attack on Gao on Monday killed two soldiers, a policeman and three farmers.",
        ((6, 6), None),
    ),
    "who-they-were": (
        "The attack on Gao on Monday killed three people, a woman and two children.",
        ((3, 3), None),
    ),
    "one-death": ("A rocket hit Gao on Monday, causing one death.", ((1, 1), None)),
    "half-a-dozen": (
        "Half a dozen fighters were killed in a drone strike near Gao on Monday.",
        ((6, 6), None),
    ),
    "wounded-people-first": (
        "Ten people were wounded, three of them seriously, in the shelling of Homs on Monday.",
        (None, (10, 10)),
    ),
    "more-than": (
        "More than 70 worshippers were killed in the attack on a mosque in Herat on Friday.",
        ((70, None), None),
    ),
    "dozens-more-injured": (
        "At least 35 civilians were killed and dozens more injured in the airstrikes on Homs.",
        ((35, None), (24, None)),
    ),
    "scores-died": (
        "Scores of people died on Tuesday after warplanes bombed Gao.",
        ((40, None), None),
    ),
    "killed-and-wounded-without-were": (
        "Malian army units killed and wounded nine rebels in an attack on Gao.",
        ((9, 9), (9, 9)),
    ),
    "killed-and-wounded-together": (
        "The shelling killed and wounded 30 people in Gao on Monday.",
        ((30, 30), (30, 30)),
    ),
    "headline-after-a-colon": (
        "Opposition: 40 killed in rocket attack on Gao.",
        ((40, 40), None),
    ),
    "headline-of-two-verbs": (
        "Rebel rocket attacks on Gao kill 10 civilians injure 16.",
        ((10, 10), (16, 16)),
    ),
    "headline-after-its-date": (
        "Monday 5 May 2031 09:10 Deadly Peruvian Airstrikes Kill 35 & Destroy School in Arica.",
        ((35, 35), None),
    ),
    "apposition-without-commas": (
        "Medics said 40 people mostly civilians were killed in the bombing of Homs.",
        ((40, 40), None),
    ),
    "toll-of-people": (
        "The death toll from the rocket attacks on Homs rose to eight civilians.",
        ((8, 8), None),
    ),
    "dead-and-injured-nouns": (
        "The attack in Herat on Friday left 70 people dead and more than 100 injured.",
        ((70, 70), (100, None)),
    ),
}


@pytest.mark.parametrize(
    ("text", "toll"), [pytest.param(*row, id=name) for name, row in ATTACKS.items()]
)
def test_the_toll_of_an_attack(text: str, toll: Toll) -> None:
    """The attack of a sentence has the sentence's toll, each harm once and in its bounds."""
    claim = the_claim(text, "attack")
    assert (claim.killed, claim.injured) == toll


KILLINGS: dict[str, tuple[str, str, CountRange]] = {
    "shot-dead": (
        "Gunmen shot dead three police officers in the town of Sabha on Wednesday.",
        "killing",
        (3, 3),
    ),
    "shot-and-killed": (
        "Gunmen shot and killed three officers in Benghazi on Wednesday.",
        "killing",
        (3, 3),
    ),
    "clash": ("Dozens of fighters were killed in clashes in Marib on Monday.", "clash", (24, None)),
    "massacre": (
        "More than 50 civilians were massacred in the village of Plama on Monday.",
        "killing",
        (50, None),
    ),
    "rebels-killed": ("Rebels killed four soldiers in Benghazi on Tuesday.", "attack", (4, 4)),
    "army-killed": (
        "The army killed 14 militants in an operation in Cabo Delgado on Monday.",
        "attack",
        (14, 14),
    ),
    "killed-by-the-army": (
        "Fourteen militants were killed by the army in a raid near Gao on Monday.",
        "attack",
        (14, 14),
    ),
    "assassinated": (
        "General Idris Amara was assassinated in Bamako on Monday.",
        "killing",
        (1, 1),
    ),
    "suicide-bomber": (
        "A suicide bomber killed nine people at a market in Maiduguri on Tuesday.",
        "attack",
        (9, 9),
    ),
    "police-fired-on-a-protest": (
        "Police killed three protesters during a demonstration in Khartoum on Monday.",
        "protest",
        (3, 3),
    ),
}


@pytest.mark.parametrize(
    ("text", "kind", "killed"), [pytest.param(*row, id=name) for name, row in KILLINGS.items()]
)
def test_killings_by_their_verb(text: str, kind: str, killed: CountRange) -> None:
    """A verb of killing makes a claim with its toll, of the kind that the sentence tells."""
    assert the_claim(text, kind).killed == killed


NO_TOLL = {
    "finders-of-a-grave": "Two farmers found a skull in a shallow grave near Basra on Monday.",
    "nobody-killed": "No one was killed in the rocket attack on Haifa on Tuesday.",
    "nobody-hurt": "Nobody was hurt in Monday's drone attack on Basra.",
    "did-not-kill": "The bombing in Kabul on Monday did not kill anyone.",
    "no-casualties": "There were no casualties in Monday's drone attack on Basra.",
    "whole-war": "The war has killed tens of thousands of people.",
    "war-that-has-killed": "Talks to end a conflict that has killed 40,000 people began in Lima.",
    "earthquake": "The earthquake killed 400 people in Herat on Monday.",
    "illness": "Two ministers died of cholera in Lusaka on Monday.",
    "wounded-pride": "The defeat wounded the pride of the capital on Monday.",
    "could-kill": "A strike on the dam could kill thousands of people.",
    "a-rate": "Shelling in Basra killed five people a day in January.",
    "a-rate-beside-a-battle": "Rebels are killing 100 soldiers every day, a battle of attrition.",
    "killed-the-deal": "The vote killed the deal in Lima on Monday.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NO_TOLL.items()])
def test_no_toll_is_made_up(text: str) -> None:
    """Harm that did not happen, is not of an event or is no harm to people gives no figure."""
    assert [(c.killed, c.injured) for c in claims(text) if c.killed or c.injured] == []


def test_two_places_have_their_own_dead() -> None:
    """Of two verbs that both say who died, neither's dead are the other's."""
    text = "Eight people were killed in Gao on Monday, while one man was stabbed to death in Kidal."
    assert sorted(c.killed for c in claims(text) if c.killed) == [(1, 1), (8, 8)]


def test_harm_that_others_did_is_not_of_the_attack() -> None:
    """Whom others killed in a clause of its own are no dead of the attack beside it."""
    text = "The bombardment hit Arica on Monday, where the army says rebels killed a pilot."
    assert [(c.killed, c.kind) for c in claims(text) if c.kind != "statement"] == [
        (None, "attack"),
        ((1, 1), "attack"),
    ]


def test_victims_are_the_counted_nouns() -> None:
    """Each statement of harm names its word, its count and the nouns of those harmed."""
    sentence = analyse("Shells killed two nurses and a boy and wounded nine others.")[0]
    found = [
        (each.token.text, each.harm, each.count, [t.text for t in each.victims])
        for each in find_casualties(sentence)
    ]
    assert found == [
        ("killed", "killed", (3, 3), ["nurses", "boy"]),
        ("wounded", "injured", (9, 9), ["others"]),
    ]
