"""Whether an event happened, goes on, is planned, proposed, imagined or denied."""

import pytest

from dateline.extract.events.status import status_of
from dateline.extract.events.triggers import find_triggers
from dateline.extract.language import analyse
from tests.extract.events.reading import the_claim

STATUS: dict[str, tuple[str, str, str]] = {
    "no-talks": ("No talks took place.", "talks", "denied"),
    "declined-to": ("Ada declined to meet Bo in Lima.", "meet", "denied"),
    "ended-with": ("The talks ended with a ceasefire.", "ceasefire", "occurred"),
    "past": ("Rebels attacked Gao on Monday.", "attacked", "occurred"),
    "passive": ("Gao was attacked on Monday.", "attacked", "occurred"),
    "perfect": ("Rebels have attacked Gao.", "attacked", "occurred"),
    "headline-present": ("Rebels attack Gao.", "attack", "occurred"),
    "reported": ("Officials said rebels attacked Gao.", "attacked", "occurred"),
    "condemned": ("Peru condemned the attack on Gao.", "attack", "occurred"),
    "progressive": ("Rebels are attacking Gao.", "attacking", "ongoing"),
    "continue-to": ("Rebels continue to shell Gao.", "shell", "ongoing"),
    "kept-shelling": ("Rebels kept shelling Gao.", "shelling", "ongoing"),
    "will": ("Peru and Chile will meet in Lima.", "meet", "planned"),
    "to-meet": ("Peru and Chile are to meet in Lima.", "meet", "planned"),
    "set-to": ("Peru and Chile are set to meet in Lima.", "meet", "planned"),
    "scheduled": ("Talks are scheduled for Friday.", "Talks", "planned"),
    "plan-to": ("The envoys plan to meet in Lima.", "meet", "planned"),
    "agreed-to": ("Peru and Chile agreed to meet in Lima.", "meet", "planned"),
    "upcoming": ("They prepared for the upcoming talks.", "talks", "planned"),
    "next-round": ("The next talks are in Lima.", "talks", "planned"),
    "would-reported": ("Peru said the envoys would meet in Lima.", "meet", "planned"),
    "will-host": ("Lima will host talks on Friday.", "talks", "planned"),
    "proposed": ("Peru proposed talks in Lima.", "talks", "proposed"),
    "called-for": ("Peru called for talks in Lima.", "talks", "proposed"),
    "urged-to-meet": ("Peru urged the rivals to meet in Lima.", "meet", "proposed"),
    "offered-to-meet": ("Peru offered to meet the rebels in Lima.", "meet", "proposed"),
    "prepared-to-meet": ("The envoys were prepared to meet in Lima.", "meet", "proposed"),
    "ready-to-attack": ("The rebels are ready to attack Gao.", "attack", "hypothetical"),
    "meanwhile": ("He may go, as rebels attacked Gao.", "attacked", "occurred"),
    "could": ("Rebels could attack Gao.", "attack", "hypothetical"),
    "may": ("Rebels may attack Gao.", "attack", "hypothetical"),
    "if": ("If rebels attack Gao, the army will leave.", "attack", "hypothetical"),
    "threatened-to": ("Rebels threatened to attack Gao.", "attack", "hypothetical"),
    "justifies": ("The mandate justifies attacking Gao.", "attacking", "hypothetical"),
    "authorised": ("Lawmakers authorised bombing Gao.", "bombing", "hypothetical"),
    "retaliation-with": (
        "Rebels threatened retaliation with an attack on Gao.",
        "attack",
        "hypothetical",
    ),
    "would-condemn-what-was-done": (
        "The text would include a condemnation of the attack on Gao.",
        "attack",
        "occurred",
    ),
    "justified-what-was-done": ("Peru justified the attack on Gao.", "attack", "occurred"),
    "fear-of": ("Fears of an attack on Gao grew.", "attack", "hypothetical"),
    "prevented": ("Police prevented an attack on Gao.", "attack", "hypothetical"),
    "would": ("An invasion would hurt both.", "invasion", "hypothetical"),
    "to-prevent": ("The army came to prevent attacks on Gao.", "attacks", "hypothetical"),
    "did-not": ("Rebels did not attack Gao.", "attack", "denied"),
    "never": ("Rebels never attacked Gao.", "attacked", "denied"),
    "denied-attacking": ("Rebels denied attacking Gao.", "attacking", "denied"),
    "denied-the-noun": ("The army denied an attack on Gao.", "attack", "denied"),
    "failed-to-meet": ("The envoys failed to meet in Lima.", "meet", "denied"),
    "refused-to-meet": ("The envoys refused to meet in Lima.", "meet", "denied"),
    "without": ("They left without meeting the rebels.", "meeting", "denied"),
}


@pytest.mark.parametrize(
    ("text", "word", "status"), [pytest.param(*row, id=name) for name, row in STATUS.items()]
)
def test_status_by_the_words_around(text: str, word: str, status: str) -> None:
    """Negation, modals and the governing verbs and nouns decide what an event word stands for."""
    sentence = analyse(text)[0]
    trigger = next(t for t in find_triggers(0, sentence) if t.token.text == word)
    assert status_of(sentence, trigger) == status


def test_what_lies_after_publication_is_planned() -> None:
    """A past tense cannot make an event happen that is dated after the article."""
    claim = the_claim("Talks between Peru and Chile in Lima begin on May 20, 2031.", "talks")
    assert (claim.start, claim.status) == ("2031-05-20", "planned")
