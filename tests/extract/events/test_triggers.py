"""Words that signal events are found, and the same words in other senses are passed over."""

import pytest

from dateline.extract.events.triggers import find_triggers
from dateline.extract.language import analyse
from tests.extract.events.reading import claims

FOUND: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "verb": ("Rebels attacked Gao.", [("attacked", "attack")]),
    "noun": ("The attack lasted an hour.", [("attack", "attack")]),
    "light-verb-yields": ("Rebels carried out an attack on Gao.", [("attack", "attack")]),
    "held-talks": ("Peru and Chile held talks in Lima.", [("talks", "talks")]),
    "round-of-talks": ("They held a round of talks in Lima.", [("talks", "talks")]),
    "weapon-makes-it": ("Rebels launched 20 drones.", [("launched", "attack")]),
    "no-weapon-no-attack": ("The ministry launched a website.", []),
    "signed-a-treaty": ("Peru and Chile signed a treaty.", [("signed", "agreement")]),
    "signed-a-book": ("The author signed a book.", []),
    "reached-a-deal": ("They reached a deal.", [("reached", "agreement")]),
    "reached-a-town": ("They reached the coast.", []),
    "phone-call": ("The leaders had a phone call.", [("call", "call")]),
    "met": ("The envoy met the minister.", [("met", "talks")]),
    "met-a-demand": ("The army met fierce resistance.", []),
    "ceasefire": ("They declared a ceasefire.", [("ceasefire", "ceasefire")]),
    "prisoner-swap": ("They agreed a prisoner swap.", [("swap", "exchange")]),
    "describing-noun": ("The army bought attack helicopters.", []),
    "talk-show": ("She hosts a talk show.", []),
    "heart-attack": ("He had a heart attack.", []),
    "general-strike": ("Unions called a general strike.", []),
    "struck-a-deal": ("Peru struck a deal with Chile.", [("struck", "agreement")]),
    "two-events": (
        "Rebels shelled Gao and invaded Mali.",
        [("shelled", "attack"), ("invaded", "invasion")],
    ),
    "spree": ("A man began a stabbing spree.", [("stabbing", "attack")]),
    "describing-participle": ("The striking workers slept.", []),
    "misread-participle": (
        "A ceasefire brokered by Brazil came into force.",
        [("ceasefire", "ceasefire")],
    ),
    "none": ("The weather was fine.", []),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, row in FOUND.items()]
)
def test_triggers_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    """Each event word gives its kind, in text order, once for a light verb with its noun."""
    found = find_triggers(0, analyse(text)[0])
    assert [(trigger.token.text, trigger.rule.kind) for trigger in found] == expected


OTHER_SENSES = {
    "heart-attack": "The minister died of a heart attack in Lima on Monday.",
    "verbal-attack": "The opposition launched a verbal attack on the minister in Lima on Monday.",
    "teachers-strike": "A teachers' strike closed schools in Lima on Monday.",
    "hunger-strike": "Prisoners began a hunger strike in Lima on Monday.",
    "lightning-strike": "A lightning strike killed two farmers near Lima on Monday.",
    "hit-a-record": "Inflation hit a record in Peru in May.",
    "shot-a-film": "The director shot a film in Lima in May.",
    "fired-the-minister": "The president fired the minister in Lima on Monday.",
    "dropped-charges": "Prosecutors dropped the charges in Lima on Monday.",
    "launched-a-satellite": "Peru launched a satellite on Monday.",
    "storm-hit": "A storm hit Lima on Monday.",
    "drug-raid-nowhere": "The team raided the fridge.",
    "bombed-film": "The film bombed.",
    "striking-resemblance": "The two towns bear a striking resemblance.",
    "fire-department": "The fire department in Lima hired staff on Monday.",
    "battle-with-cancer": "The singer lost a battle with cancer in Lima on Monday.",
    "clash-of-opinions": "Their opinions clash.",
    "football": "Lima beat Cusco after a late strike on Monday.",
    "exploded-in-laughter": "The hall exploded in laughter in Lima on Monday.",
    "attacked-in-a-speech": "The opposition attacked the budget in a speech on Monday.",
    "target-of-the-budget": "The budget targets the poor.",
}
VIOLENT = {"attack", "killing", "clash", "invasion"}


@pytest.mark.parametrize("text", [pytest.param(t, id=name) for name, t in OTHER_SENSES.items()])
def test_other_senses_are_no_violence(text: str) -> None:
    """A violent word in another sense makes no claim of violence."""
    assert [claim.kind for claim in claims(text) if claim.kind in VIOLENT] == []
