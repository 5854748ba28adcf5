"""Who talked with whom, where, in which round, and who mediated or hosted."""

import pytest

from dateline.extract.events.talks import ordinal
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
