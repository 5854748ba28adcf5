"""Who talked with whom, where, in which round, and who mediated or hosted."""

import pytest

from dateline.extract.events.rounds import ordinal
from tests.extract.events.reading import Field, claims, fields, the_claim

TALKS: dict[str, tuple[str, dict[str, Field]]] = {
    "held-talks": (
        "Peru and Chile held talks in Geneva on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "between": (
        "Talks between Peru and Chile opened in Geneva on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva", "status": "occurred"},
    ),
    "adjectives": (
        "Peruvian and Chilean negotiators met in Geneva on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "with": (
        "Peru resumed negotiations with Chile in Geneva on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "mediated-by": (
        "Talks between Peru and Chile mediated by Brazil began in Geneva on Tuesday.",
        {"roles": {"mediator": ["Brazil"], "party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "brokered": (
        "Brazil-brokered talks between Peru and Chile began in Geneva on Tuesday.",
        {"roles": {"mediator": ["Brazil"], "party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "government-and-opposition": (
        "Talks between the government and the opposition began in Lima. Peru's government agreed.",
        {"roles": {"party": ["Peru", "opposition"]}, "place": "Lima"},
    ),
    "military-and-a-group": (
        "Talks between the military and the Northern Front began in Lima. Peru's military agreed.",
        {"roles": {"party": ["Northern Front", "Peru"]}, "place": "Lima"},
    ),
    "title-before-the-name": (
        "Ana Rojas held a meeting with the African Union commission chairman Bo Hask.",
        {"roles": {"party": ["Ana Rojas", "Bo Hask"]}},
    ),
    "leaders-without-a-name": (
        "Opposition leaders were meeting on Monday afternoon in Lima.",
        {"roles": {}, "place": "Lima"},
    ),
    "flew-there-and-met": (
        "Peru's army chief Ana Rojas flew to Lima on Tuesday and met Chile's President Bo Hask.",
        {"roles": {"party": ["Ana Rojas", "Bo Hask"]}, "place": "Lima"},
    ),
    "was-there-and-will-meet": (
        "Ana Rojas visited Lima and will meet Chile's President Bo Hask on Monday.",
        {"roles": {"party": ["Ana Rojas", "Bo Hask"]}, "place": None},
    ),
    "agreed-after-talks": (
        "Peru and Chile agreed to open the border after talks in Oslo.",
        {"roles": {"party": ["Chile", "Peru"]}, "status": "occurred"},
    ),
    "wants-to-after-talks": (
        "Peru wants to open the border after talks with Chile in Oslo.",
        {"status": "proposed"},
    ),
    "facilitator": (
        "Talks between Peru and Chile opened in Oslo on Monday, with Brazil as facilitator.",
        {"roles": {"mediator": ["Brazil"], "party": ["Chile", "Peru"]}},
    ),
    "given-name-ending-in": (
        "South Korean President Park Su-in met Ana Rojas in Lima on Monday.",
        {"roles": {"party": ["Ana Rojas", "Park Su-in"]}, "place": "Lima"},
    ),
    "meeting-of-ministers": (
        "A meeting of ministers in Lima ended on Monday.",
        {"roles": {}, "place": "Lima"},
    ),
    "the-two-delegations": (
        "The two delegations met in Lima on Monday, officials said.",
        {"roles": {}, "place": "Lima"},
    ),
    "two-titles-and-names": (
        "Peru's President Ana Rojas and Chile's President Bo Hask held talks in Lima on Monday.",
        {"roles": {"party": ["Ana Rojas", "Bo Hask"]}, "place": "Lima"},
    ),
    "said-after-talks-with": (
        "The border will open, President Ana Rojas told reporters after talks with Chile in Lima.",
        {"roles": {"party": ["Ana Rojas", "Chile"]}, "place": "Lima"},
    ),
    "government-and-rebels": (
        "Talks between the government and the rebels collapsed in Lima on Monday.",
        {"roles": {"party": ["government", "rebels"]}, "place": "Lima"},
    ),
    "talked-to": (
        "Peruvian President Ana Rojas talked to Bo Hask on Monday.",
        {"roles": {"party": ["Ana Rojas", "Bo Hask"]}},
    ),
    "led-forces-mediate-nothing": (
        "Ana Rojas held talks with the Brazil-led forces and with Chile in Lima on Monday.",
        {"roles": {"party": ["Ana Rojas", "Brazil-led forces", "Chile"]}, "place": "Lima"},
    ),
    "summit-of-a-body": (
        "The African Union summit opened in Lima on Monday.",
        {"roles": {"party": ["African Union"]}, "place": "Lima"},
    ),
    "late-between": (
        "Talks had been ongoing since May 6 in Lima between Peru and Chile.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Lima"},
    ),
    "mediation-of": (
        "Under Brazilian mediation, Peru and Chile held talks in Geneva on Tuesday.",
        {"roles": {"mediator": ["Brazil"], "party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "hosted-by-a-country": (
        "Brazil hosted talks between Peru and Chile on Tuesday.",
        {"roles": {"host": ["Brazil"], "party": ["Chile", "Peru"]}},
    ),
    "round": (
        "The third round of talks between Peru and Chile ended in Geneva on Tuesday.",
        {"round": 3, "place": "Geneva"},
    ),
    "figure-round": (
        "A 4th round of talks between Peru and Chile ended in Geneva on Tuesday.",
        {"round": 4},
    ),
    "no-round": ("Peru and Chile held talks in Geneva on Tuesday.", {"round": None}),
    "planned": (
        "Peru and Chile will hold talks in Geneva next Tuesday.",
        {"status": "planned", "place": "Geneva"},
    ),
    "three-parties": (
        "Peru, Chile and Bolivia held talks in Geneva on Tuesday.",
        {"roles": {"party": ["Bolivia", "Chile", "Peru"]}},
    ),
    "people-meet": (
        "Peru's foreign minister Ana Rojas met her Chilean counterpart in Geneva on Tuesday.",
        {"place": "Geneva"},
    ),
    "group-and-government": (
        "The Colombian government and the Northern Coast Front began talks in Oslo on Monday.",
        {"roles": {"party": ["Colombia", "Northern Coast Front"]}, "place": "Oslo"},
    ),
    "second-day": (
        "Negotiators from Peru and Chile met for a second day in Geneva on Tuesday.",
        {"place": "Geneva", "days": ("2031-05-05", "2031-05-06")},
    ),
    "collapsed": (
        "Talks between Peru and Chile collapsed in Geneva on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva", "status": "occurred"},
    ),
    "resort-of": (
        "Peru and Chile met in the Black Sea resort of Sochi on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Sochi"},
    ),
    "held-weeks-ago": (
        "The deal will be an advance over a summit held on Monday in Geneva.",
        {"place": "Geneva", "status": "occurred"},
    ),
    "was-to-have-met": (
        "Ana Rojas was also to have met Carlos Mora in Geneva.",
        {"roles": {"party": ["Ana Rojas", "Carlos Mora"]}, "status": "planned"},
    ),
    "whose-talks": (
        "Chile's talks with Peru in Geneva failed on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "somewhere-for-talks": (
        "Ana Rojas was in Geneva for talks with Carlos Mora on Tuesday.",
        {"roles": {"party": ["Ana Rojas", "Carlos Mora"]}, "place": "Geneva"},
    ),
    "gathered-for-a-summit": (
        "The leaders of Peru, Chile and Brazil gathered in Geneva on Tuesday for a summit.",
        {"roles": {"party": ["Brazil", "Chile", "Peru"]}, "place": "Geneva"},
    ),
    "scheduled-to-meet": (
        "The envoy Ana Rojas is scheduled to meet Carlos Mora in Geneva on Friday.",
        {"roles": {"party": ["Ana Rojas", "Carlos Mora"]}, "status": "planned"},
    ),
    "where-they-met": (
        "Ana Rojas travelled on to Santiago, where she met Carlos Mora on Tuesday.",
        {"roles": {"party": ["Ana Rojas", "Carlos Mora"]}, "place": "Santiago"},
    ),
    "counterpart": (
        "Peru's foreign minister Ana Rojas and her Chilean counterpart Carlos Mora met in Geneva.",
        {"roles": {"party": ["Ana Rojas", "Carlos Mora"]}, "place": "Geneva"},
    ),
    "not-with": (
        "Peru is negotiating with Brazil and not with Chile.",
        {"roles": {"party": ["Brazil", "Peru"]}},
    ),
    "not-holding-any": (
        "Peru is not holding any talks with Chile.",
        {"roles": {"party": ["Chile", "Peru"]}, "status": "denied"},
    ),
    "group-on-a-country": (
        "Carlos Mora attended a meeting of the Contact Group on Chile in Geneva on Sunday.",
        {"roles": {"party": ["Carlos Mora"]}, "place": "Geneva"},
    ),
    "after-others": (
        "The third round, after two earlier rounds in Oslo, was held in Geneva on Tuesday.",
        {"place": "Geneva", "round": 3},
    ),
    "hosted-by": (
        "Talks between Peru and Chile hosted by Brazil began in Geneva on Tuesday.",
        {"roles": {"host": ["Brazil"], "party": ["Chile", "Peru"]}},
    ),
    "chain-of-mediators": (
        "Brazil, Bolivia and the United States mediated talks between Peru and Chile on Tuesday.",
        {"roles": {"mediator": ["Bolivia", "Brazil", "United States"], "party": ["Chile", "Peru"]}},
    ),
    "as-mediator": (
        "Peruvian and Chilean negotiators sat down in Geneva, with the United States as mediator.",
        {"roles": {"mediator": ["United States"], "party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "announced-for-others": (
        "Brazil announced talks between Peru and Chile in Geneva on Friday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "organised-something-else": (
        "Peru and Chile met in Geneva on Tuesday while Brazil organised an evacuation.",
        {"roles": {"party": ["Chile", "Peru"]}},
    ),
    "planned-round": (
        "A fourth round is planned for 5 June in Geneva, the envoy said.",
        {"round": 4, "place": "Geneva", "status": "planned"},
    ),
    "negotiators-return": (
        "Negotiators from Peru and Chile returned to the table in Geneva on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "place": "Geneva"},
    ),
    "hours-of-talks": (
        "Ana Rojas raised the floods during three hours of talks with Carlos Mora on Tuesday.",
        {"roles": {"party": ["Ana Rojas", "Carlos Mora"]}},
    ),
    "talked-about-a-country": (
        "Carlos Mora discussed the war in Chile during talks with Ana Rojas.",
        {"roles": {"party": ["Ana Rojas", "Carlos Mora"]}, "place": None},
    ),
    "beside-a-doubt": (
        "Ana Rojas questioned whether it was enough, as Peru and Chile met in Geneva on Tuesday.",
        {"roles": {"party": ["Chile", "Peru"]}, "status": "occurred", "stance": "asserts"},
    ),
    "trilateral": (
        "A trilateral meeting between Peru, Chile and Brazil took place in Geneva on Tuesday.",
        {"roles": {"party": ["Brazil", "Chile", "Peru"]}, "place": "Geneva"},
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in TALKS.items()]
)
def test_what_a_sentence_tells_of_talks(text: str, expected: dict[str, Field]) -> None:
    """One sentence makes one claim of talks with all that it says of them."""
    assert fields(text, the_claim(text, "talks"), expected) == expected


NO_TALKS = {
    "bare-word": "The talks were long.",
    "met-a-deadline": "Peru met the deadline on Monday.",
    "met-resistance": "The army met resistance in Arica on Monday.",
    "talk-show": "The minister joined a talk show in Lima on Monday.",
    "stays-away": "The authorities in Lima said on Sunday they would not attend the talks.",
    "troops-return": "Troops from Peru and Chile returned to Arica on Monday.",
    "only-offered": "Peru offered to meet Carlos Mora.",
    "only-ready": "Ana Rojas said she was prepared to meet Carlos Mora.",
    "killed-before-talks": "Four people were killed in Arica ahead of Tuesday's talks.",
    "in-preparation": "In preparation for the Geneva summit, the mayor had the streets swept.",
    "talked-to-reporters": "Peruvian President Ana Rojas talked to reporters in Lima on Monday.",
    "talked-to-a-journalist": "Peruvian Minister Ana Rojas talked to journalist Bo Hask on Monday.",
    "officials-of-sport": "Football officials met in Lima on Monday.",
    "business-leaders": "Business leaders met in Lima on Monday.",
    "visited-and-met-families": "Ana Rojas visited Lima on Monday and met families there.",
    "meeting-of-parents": "A meeting of parents in Lima ended.",
    "both-men": "Police arrested two thieves. The two men met in Lima on Monday.",
    "both-teams": "Both teams met in Lima on Monday.",
    "overshadowed-by-a-dispute": "The talks were overshadowed by a dispute between rivals.",
    "spoke-with-an-agency": "Peruvian President Ana Rojas spoke with Reuters on Monday.",
    "met-demand": "The factory in Lima met demand on Monday.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NO_TALKS.items()])
def test_other_senses_are_no_talks(text: str) -> None:
    """What meets nobody, and a bare mention, is no talks."""
    assert claims(text, "talks") == []


def test_a_bare_mention_takes_the_place_and_day_of_the_main_talks() -> None:
    """Talks told again without a place are the ones that the article is about."""
    text = (
        "Peru and Chile held talks in Geneva on Tuesday. "
        "The talks between Peru and Chile lasted four hours."
    )
    found = [fields(text, claim, {"place": "", "days": ""}) for claim in claims(text, "talks")]
    assert found == [{"place": "Geneva", "days": ("2031-05-06", "2031-05-06")}] * 2


def test_earlier_rounds_keep_their_own_place() -> None:
    """An earlier round in another town does not move the talks of the day."""
    text = (
        "Peru and Chile held talks in Geneva on Tuesday. "
        "Two previous rounds of talks took place in Oslo."
    )
    places = [fields(text, claim, {"place": ""})["place"] for claim in claims(text, "talks")]
    assert places == ["Geneva", "Oslo"]


MAIN = "Peru and Chile held a third round of talks in Geneva on Tuesday. "

ROUNDS: dict[str, tuple[str, list[tuple[object, ...]]]] = {
    "with-its-day": (
        "The first round was held in Oslo in January.",
        [(1, "Oslo", ("2031-01-01", "2031-01-31"))],
    ),
    "two-by-their-dates": (
        "Two earlier rounds took place in Oslo, on Jan. 23-24 and Feb. 4-5.",
        [
            (1, "Oslo", ("2031-01-23", "2031-01-24")),
            (2, "Oslo", ("2031-02-04", "2031-02-05")),
        ],
    ),
    "only-numbered": (
        "Rounds are long. The first two, on 23–24 January and 4–5 February, were held in Oslo.",
        [
            (1, "Oslo", ("2031-01-23", "2031-01-24")),
            (2, "Oslo", ("2031-02-04", "2031-02-05")),
        ],
    ),
    "one-of-many-is-no-round": ("It came after one of the longest winters in Oslo.", []),
    "a-man-is-no-round": ("The first man was held in Oslo in April.", []),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in ROUNDS.items()]
)
def test_rounds_before_the_talks_of_the_day(text: str, expected: list[tuple[object, ...]]) -> None:
    """Rounds told together are events of their own, numbered where their number is clear."""
    told = [
        tuple(fields(MAIN + text, claim, ("round", "place", "days")).values())
        for claim in claims(MAIN + text, "talks")[1:]
    ]
    assert told == expected


def test_rounds_named_after_a_preposition_have_no_day_of_the_clause() -> None:
    """What "after two in Oslo" tells has its own place and not the day of the third round."""
    text = "Peru and Chile held a third round of talks in Geneva on Tuesday, after two in Oslo."
    _, before = claims(text, "talks")
    assert fields(text, before, ("place", "days")) == {
        "place": "Oslo",
        "days": (None, "2031-05-05"),
    }


def test_a_meeting_of_others_takes_nothing_from_the_main_talks() -> None:
    """An indefinite meeting of other people has neither the place nor the day of the talks."""
    text = (
        "Peru and Chile held talks in Geneva on Tuesday. "
        "A meeting between Carlos Mora and Lars Holm of Sweden lasted four hours."
    )
    places = [fields(text, claim, {"place": ""})["place"] for claim in claims(text, "talks")]
    assert places == ["Geneva", None]


def test_parties_of_their_own_take_no_place_from_nameless_talks() -> None:
    """Where nobody is said to be at the talks in a town, other people do not meet there."""
    text = "Talks were held in Geneva on Tuesday. Peru and Chile will meet on Saturday."
    places = [fields(text, claim, {"place": ""})["place"] for claim in claims(text, "talks")]
    assert places == ["Geneva", None]


SIDES = {
    "both-sides": (
        "Peru and Chile held talks in Geneva on Tuesday.",
        "Both sides met again in Oslo on Wednesday.",
        ["Chile", "Peru"],
    ),
    "the-delegations": (
        "Peru and Chile held talks in Geneva on Tuesday.",
        "The delegations held talks in Oslo on Wednesday.",
        ["Chile", "Peru"],
    ),
    "the-countries-allied": (
        "Peru and Chile held talks in Geneva on Tuesday.",
        "The countries allied with Brazil held talks in Oslo on Wednesday.",
        None,
    ),
    "sides-of-a-truce": (
        "Peru and Chile signed a truce.",
        "The two sides held talks in Oslo on Wednesday.",
        ["Chile", "Peru"],
    ),
    "sides-of-the-sentence-before": (
        "Peru and Chile fell out over water.",
        "The two sides held talks in Oslo on Wednesday.",
        ["Chile", "Peru"],
    ),
    "sides-of-people": (
        "Peru's President Ana Rojas and Chile's President Bo Hask held talks in Geneva.",
        "The two sides held talks in Oslo on Wednesday.",
        ["Chile", "Peru"],
    ),
    "both-leaders": (
        "Peru's President Ana Rojas and Chile's President Bo Hask held talks in Geneva.",
        "The two leaders held talks in Oslo on Wednesday.",
        ["Ana Rojas", "Bo Hask"],
    ),
    "two-pairs": (
        "Peru and Chile held talks in Geneva. Brazil and Ecuador held talks in Rome.",
        "The two sides held talks in Oslo on Wednesday.",
        None,
    ),
    "one-side-named": (
        "Peru is short of water.",
        "The two sides held talks in Oslo on Wednesday.",
        None,
    ),
}


@pytest.mark.parametrize(
    ("before", "text", "parties"), [pytest.param(*row, id=name) for name, row in SIDES.items()]
)
def test_the_two_sides(before: str, text: str, parties: list[str] | None) -> None:
    """The words "both sides" mean the one pair told before; countries described are others."""
    text = f"{before} {text}"
    last = fields(text, claims(text, "talks")[-1], ("roles",))["roles"]
    assert isinstance(last, dict)
    assert last.get("party") == parties


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("UN envoy Ada Norling met Houthi negotiator Bo Hask in Muscat to discuss a "
                     "truce.", "Muscat", id="behind-a-name"),
        pytest.param("Talks between Thailand and Cambodia in Kuala Lumpur ended on Monday.",
                     "Kuala Lumpur", id="behind-the-parties"),
    ],
)  # fmt: skip
def test_the_venue_behind_those_who_meet(text: str, place: str) -> None:
    """A town that the tree hangs on somebody who meets there is the venue."""
    assert fields(text, claims(text, "talks")[0], ["place"]) == {"place": place}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        pytest.param("third", 3, id="word"),
        pytest.param("3rd", 3, id="figure"),
        pytest.param("Tenth", 10, id="capital"),
        pytest.param("three", None, id="cardinal"),
        pytest.param("last", None, id="no-number"),
    ],
)
def test_ordinals(word: str, value: int | None) -> None:
    """Ordinal words and figures have their number, other words have none."""
    assert ordinal(word) == value
