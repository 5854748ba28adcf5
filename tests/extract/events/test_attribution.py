"""Claims are credited to those who make them, and to nobody where the outlet says so itself."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.attribution import Attribution, attribution_of
from dateline.extract.language import analyse
from tests.extract.events.reading import claims, name_of

CREDITED: dict[str, tuple[str, str | None, str]] = {
    "said-that": (
        "Ada Norling said that a drone killed two people in Kharkiv on Monday.",
        "Ada Norling",
        "asserts",
    ),
    "inserted": (
        "A drone killed two people in Kharkiv on Monday, Ada Norling said.",
        "Ada Norling",
        "asserts",
    ),
    "according-to": (
        "A drone killed two people in Kharkiv on Monday, according to Ada Norling.",
        "Ada Norling",
        "asserts",
    ),
    "colon": (
        "Mayor Ada Norling: a drone killed two people in Kharkiv on Monday",
        "Ada Norling",
        "asserts",
    ),
    "dash-of-a-headline": (
        "Drone kills two people in Kharkiv - Reuters",
        "Reuters",
        "asserts",
    ),
    "title-before-the-name": (
        "The head of the Red Cross, Ada Norling, said a drone killed two people in Kharkiv.",
        "Ada Norling",
        "asserts",
    ),
    "statement-speaks-for-its-author": (
        "A NATO statement said a drone killed two people in Kharkiv on Monday.",
        "NATO",
        "asserts",
    ),
    "outlet-itself": ("A drone killed two people in Kharkiv on Monday.", None, "asserts"),
    "topic-before-a-colon": (
        "Ukraine war: a drone killed two people in Kharkiv on Monday",
        None,
        "asserts",
    ),
}


@pytest.mark.parametrize(("text", "source", "stance"), CREDITED.values(), ids=CREDITED)
def test_a_death_is_credited_to_who_reports_it(text: str, source: str | None, stance: str) -> None:
    """Reporting verbs, "according to", colons and dashes say whose claim an event is."""
    found = [c for c in claims(text) if c.killed is not None]
    assert [(name_of(text, c.according_to), c.stance) for c in found] == [(source, stance)]


def test_according_to_credits_its_own_clause_alone() -> None:
    """Where another reporter speaks in the sentence, "according to" does not reach his words."""
    text = (
        "Ada Norling said a drone killed two people in Kharkiv, while shells killed three people"
        " in Sumy, according to the Red Cross."
    )
    found = {c.killed: name_of(text, c.according_to) for c in claims(text) if c.killed}
    assert found[2, 2] == "Ada Norling"


def credit(text: str, word: str) -> Attribution:
    """Return to whom the clause around `word` is credited in the one sentence `text`."""
    sentences = analyse(text)
    registry = EntityRegistry(text, sentences, find_names(text, sentences))
    token = next(t for t in sentences[0].tokens if t.text == word)
    return attribution_of(registry, 0, token)


STANCES = {
    "denied": ("Ada Norling denied that the army fired shells.", "denies"),
    "rejected-claims": ("Ada Norling rejected claims that the army fired shells.", "denies"),
    "cast-doubt": ("Ada Norling cast doubt on claims that the army fired shells.", "doubts"),
    "claimed": ("Ada Norling claimed that the army fired shells.", "asserts"),
    "demanded": ("Ada Norling demanded that the army fired no shells.", "demands"),
}


@pytest.mark.parametrize(("text", "stance"), STANCES.values(), ids=STANCES)
def test_the_reporting_verb_takes_a_stance(text: str, stance: str) -> None:
    """Denial, doubt and demand show in the verb, alone or with its object."""
    found = credit(text, "fired")
    assert (found.source, found.stance) == ("person:ada norling", stance)


def test_the_verb_and_the_medium_of_a_report_are_kept() -> None:
    """A credit knows the verb it rests on and the medium that was used."""
    found = credit("Ada Norling told Reuters that the army fired shells.", "fired")
    assert (found.medium, found.verb and found.verb.text, found.sentence) == ("Reuters", "told", 0)
