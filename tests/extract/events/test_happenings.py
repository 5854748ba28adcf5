"""Visits, calls, agreements, ceasefires, exchanges, aid, sanctions, protests and the like."""

import pytest

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.errors import RulesError
from dateline.extract.events.claims import Draft
from dateline.extract.events.needs import needs_met
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Token
from tests.extract.events.reading import Field, claims, fields, the_claim

HAPPENINGS: dict[str, tuple[str, str, dict[str, Field]]] = {
    "visit": (
        "President Ana Rojas visited Oslo on Monday.",
        "visit",
        {"roles": {"participant": ["Ana Rojas"]}, "place": "Oslo", "mode": "visit"},
    ),
    "travelled-to": (
        "President Ana Rojas travelled to Oslo on Monday.",
        "visit",
        {"roles": {"participant": ["Ana Rojas"]}, "place": "Oslo"},
    ),
    "arrived-in": (
        "President Ana Rojas arrived in Oslo on Monday.",
        "visit",
        {"roles": {"participant": ["Ana Rojas"]}, "place": "Oslo"},
    ),
    "call": (
        "President Ana Rojas spoke by phone with Prime Minister Lars Holm on Monday.",
        "call",
        {"roles": {"participant": ["Ana Rojas", "Lars Holm"]}, "mode": "phone"},
    ),
    "phone-call-noun": (
        "President Ana Rojas held a phone call with Lars Holm on Monday.",
        "call",
        {"roles": {"participant": ["Ana Rojas", "Lars Holm"]}},
    ),
    "discussed-by-phone": (
        "Ana Rojas and Carlos Mora discussed the ceasefire by phone on Monday.",
        "call",
        {"roles": {"participant": ["Ana Rojas", "Carlos Mora"]}},
    ),
    "told-in-a-conversation": (
        "In a telephone conversation on Monday, Ana Rojas told Carlos Mora that she would leave.",
        "call",
        {"roles": {"participant": ["Ana Rojas", "Carlos Mora"]}},
    ),
    "received-a-guest": (
        "Ana Rojas received Carlos Mora in Lima on Monday.",
        "visit",
        {"roles": {"host": ["Ana Rojas"], "participant": ["Carlos Mora"]}, "place": "Lima"},
    ),
    "agreed-to": (
        "Peru and Chile agreed to a ceasefire on Monday.",
        "agreement",
        {"roles": {"signatory": ["Chile", "Peru"]}},
    ),
    "agreed-to-extend": (
        "Peru and Chile agreed on Monday to extend the truce.",
        "agreement",
        {"roles": {"signatory": ["Chile", "Peru"]}},
    ),
    "ceasefire-agreement": (
        "Peru and Chile signed a ceasefire agreement in Oslo on Monday.",
        "agreement",
        {"roles": {"signatory": ["Chile", "Peru"]}, "place": "Oslo"},
    ),
    "brokered-ceasefire": (
        "A ceasefire brokered by Brazil came into force on Monday.",
        "ceasefire",
        {"roles": {"mediator": ["Brazil"]}},
    ),
    "announced-for-others": (
        "Brazil announced a ceasefire between Peru and Chile on Monday.",
        "ceasefire",
        {"roles": {"party": ["Chile", "Peru"]}},
    ),
    "agreement": (
        "Peru and Chile signed a peace treaty in Oslo on Monday.",
        "agreement",
        {"roles": {"signatory": ["Chile", "Peru"]}, "place": "Oslo"},
    ),
    "reached-a-deal": (
        "Peru and Chile reached a deal in Oslo on Monday.",
        "agreement",
        {"roles": {"signatory": ["Chile", "Peru"]}, "place": "Oslo"},
    ),
    "ceasefire-declared": (
        "Peru declared a ceasefire on Monday.",
        "ceasefire",
        {"roles": {"party": ["Peru"]}},
    ),
    "ceasefire-between": (
        "A ceasefire between Peru and Chile took effect on Monday.",
        "ceasefire",
        {"roles": {"party": ["Chile", "Peru"]}},
    ),
    "ceasefire-agreed": (
        "Peru and Chile agreed a truce on Monday.",
        "ceasefire",
        {"roles": {"party": ["Chile", "Peru"]}},
    ),
    "exchange": (
        "Peru and Chile carried out a prisoner exchange on Monday.",
        "exchange",
        {"roles": {"party": ["Chile", "Peru"]}, "mode": "release"},
    ),
    "swapped": (
        "Peru and Chile swapped prisoners on Monday.",
        "exchange",
        {"roles": {"party": ["Chile", "Peru"]}},
    ),
    "aid": (
        "Norway sent humanitarian aid to Chile on Monday.",
        "aid",
        {"roles": {"giver": ["Norway"], "recipient": ["Chile"]}},
    ),
    "aid-package": (
        "Norway announced a military aid package for Chile on Monday.",
        "aid",
        {"roles": {"giver": ["Norway"], "recipient": ["Chile"]}},
    ),
    "sanction": (
        "Norway imposed sanctions on Peru on Monday.",
        "sanction",
        {"roles": {"giver": ["Norway"], "target": ["Peru"]}},
    ),
    "sanctioned": (
        "Norway sanctioned Peru on Monday.",
        "sanction",
        {"roles": {"giver": ["Norway"], "target": ["Peru"]}},
    ),
    "protest": ("Thousands protested in Lima on Monday.", "protest", {"place": "Lima"}),
    "demonstration-noun": (
        "A demonstration took place in Lima on Monday.",
        "protest",
        {"place": "Lima"},
    ),
    "arrest": (
        "Police arrested journalist Ana Rojas in Lima on Monday.",
        "arrest",
        {"place": "Lima", "mode": "arrest"},
    ),
    "arrest-passive": (
        "Journalist Ana Rojas was arrested in Lima on Monday.",
        "arrest",
        {"roles": {"victim": ["Ana Rojas"]}, "place": "Lima"},
    ),
    "mobilization": (
        "Peru mobilised reservists on Monday.",
        "mobilization",
        {"roles": {"participant": ["Peru"]}},
    ),
    "massed-troops": (
        "Peru amassed troops near Arica on Monday.",
        "mobilization",
        {"roles": {"participant": ["Peru"]}, "place": "Arica"},
    ),
    "withdrawal": (
        "Peru withdrew its troops from Arica on Monday.",
        "withdrawal",
        {"roles": {"participant": ["Peru"]}, "place": "Arica"},
    ),
    "forces-pulled-out": (
        "Peruvian forces pulled out of Arica on Monday.",
        "withdrawal",
        {"roles": {"participant": ["Peru"]}, "place": "Arica"},
    ),
    "planned-visit": (
        "President Ana Rojas will visit Oslo next week.",
        "visit",
        {"place": "Oslo", "status": "planned"},
    ),
}


@pytest.mark.parametrize(
    ("text", "kind", "expected"), [pytest.param(*row, id=name) for name, row in HAPPENINGS.items()]
)
def test_what_a_sentence_tells(text: str, kind: str, expected: dict[str, Field]) -> None:
    """One sentence makes one claim of its kind, with those who take part and the place."""
    assert fields(text, the_claim(text, kind), expected) == expected


NOTHING = {
    "heart-arrest": ("The minister suffered cardiac arrest in Lima on Monday.", "arrest"),
    "visit-without-a-person": ("Tourists visited.", "visit"),
    "signed-a-book": ("Ana Rojas signed a book in Lima on Monday.", "agreement"),
    "reached-the-final": ("Peru reached the final on Monday.", "agreement"),
    "truce-only-mentioned": ("Peru likes the word truce.", "ceasefire"),
    "withdrew-money": ("Ana Rojas withdrew 200 dollars in Lima on Monday.", "withdrawal"),
    "withdrew-a-bill": ("Peru withdrew the bill on Monday.", "withdrawal"),
    "called-a-liar": ("Ana Rojas called Carlos Mora a liar on Monday.", "call"),
    "welcomed-a-decision": ("Ana Rojas welcomed the decision in Lima on Monday.", "visit"),
    "agreed-to-a-delay": ("Peru and Chile agreed to a delay on Monday.", "agreement"),
    "ceasefire-agreed-on": ("Peru and Chile agreed to a ceasefire on Monday.", "ceasefire"),
    "ceasefire-violated": ("Peru accused Chile of violating the ceasefire on Monday.", "ceasefire"),
    "call-for": ("Peru repeated its call for peace on Monday.", "call"),
    "hearing-aid": ("The envoy wears a hearing aid in Lima.", "aid"),
    "exchange-of-words": ("Peru and Chile had an exchange of words on Monday.", "exchange"),
    "images-of-captives": ("Peru released images of the captured pilot on Monday.", "exchange"),
    "rally-of-shares": ("Shares rallied on Monday.", "protest"),
}


@pytest.mark.parametrize(
    ("text", "kind"), [pytest.param(*row, id=name) for name, row in NOTHING.items()]
)
def test_other_senses_make_no_claim(text: str, kind: str) -> None:
    """The same words in another sense make no claim of the kind."""
    assert claims(text, kind) == []


def test_a_need_that_nobody_knows_is_an_error_that_names_it() -> None:
    """A slip in the rules is told, whatever else its trigger needs."""
    rule = TriggerRule("visit", None, "", "", None, None, False, ("time", "moon"), "asserts")
    token = Token(0, 0, 4, "Came", "come", "VERB", -1, "root")
    draft = Draft(Trigger(0, token, rule), "visit")
    with pytest.raises(RulesError, match="needs an unknown 'moon'; use one of agreed_deed, "):
        needs_met(EntityRegistry("Came", (), ()), draft)
