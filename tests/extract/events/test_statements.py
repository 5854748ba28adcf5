"""Statements carry their speaker, their words and their stance, once each."""

import pytest

from dateline.extract.events.claims import Draft
from dateline.extract.events.statements import reported_span
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import analyse
from dateline.extract.records import ArticleClaim
from tests.extract.events.reading import claims, name_of


def words(text: str, claim: ArticleClaim) -> tuple[str | None, str | None]:
    """Return the speaker of a statement and the words that it reports."""
    span = claim.quote if claim.what is None else claim.what
    return name_of(text, claim.according_to), None if span is None else text[slice(*span)]


REPORTED: dict[str, tuple[str, list[tuple[str | None, str | None]]]] = {
    "person": (
        "Ada Norling said the new road would help every village.",
        [("Ada Norling", "the new road would help every village")],
    ),
    "country": (
        "France said the new road would help every village.",
        [("France", "the new road would help every village")],
    ),
    "organization": (
        "NATO said that the new road would help every village.",
        [("NATO", "the new road would help every village")],
    ),
    "report-before-the-verb": (
        "The new road will help every village, Ada Norling said.",
        [("Ada Norling", "The new road will help every village")],
    ),
    "adding": (
        "Ada Norling said the road was ready for winter, adding that two villages need a bridge.",
        [
            ("Ada Norling", "the road was ready for winter"),
            ("Ada Norling", "two villages need a bridge"),
        ],
    ),
    "denied-doing": (
        "Ada Norling denied stealing the village grain.",
        [("Ada Norling", "stealing the village grain")],
    ),
    "quote-inside-a-report": (
        "Ada Norling said the builders had made “real progress” on the road.",
        [("Ada Norling", "the builders had made “real progress” on the road")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.values(), ids=REPORTED)
def test_reports_without_quotation_marks_are_statements(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    """What a person, country or body is reported to have said is a statement with its words."""
    assert [words(text, claim) for claim in claims(text, "statement")] == expected


UNREPORTED = {
    "outlet": "Reuters said the new road would help every village.",
    "not-said": "Ada Norling did not say whether the new road would help the village.",
    "not-yet-said": "Ada Norling is expected to announce that the new road helps every village.",
    "too-little": "Ada Norling said so.",
    "counted-crowd": "1102 people said the ferry to the islands had stopped running.",
    "nobody-known": "It was said that the new road would help every village.",
}


@pytest.mark.parametrize("text", UNREPORTED.values(), ids=UNREPORTED)
def test_what_nobody_known_said_is_no_statement(text: str) -> None:
    """Outlets, refusals to say, plans to say and scraps make no statement."""
    assert claims(text, "statement") == []


def test_a_denial_denies() -> None:
    """The stance of a denied report is denial, that of a claimed one assertion."""
    denied = "Ada Norling denied that the new road was ready."
    claimed = "Ada Norling claimed that the new road was ready."
    assert [c.stance for c in claims(denied, "statement")] == ["denies"]
    assert [c.stance for c in claims(claimed, "statement")] == ["asserts"]


def test_each_quotation_stands_in_the_sentence_it_begins_in() -> None:
    """A quotation that goes on after its speaker was named is a statement of its own sentence."""
    text = "“The road is ready,” Ada Norling said. “It will help every village.”"
    first, second = claims(text, "statement")
    assert [text[slice(*c.trigger)] for c in (first, second)] == ["said", "It"]
    assert second.quote is not None
    assert second.span[0] <= second.trigger[0] < second.trigger[1] <= second.span[1]
    assert second.span[0] <= second.quote[0]


def test_pieces_that_one_verb_divides_are_one_statement() -> None:
    """A quotation with its verb in the middle is one statement, quoted by its longest piece."""
    text = "“The road is ready,” Ada Norling said, “and it will help every village in the valley.”"
    (claim,) = claims(text, "statement")
    assert claim.quote is not None
    assert text[slice(*claim.quote)].startswith("and it will help")


def test_the_reported_span_is_what_is_said_or_else_the_quotation() -> None:
    """Times within the reported words are told apart from the time of saying."""
    sentence = analyse("Ada Norling said the road was ready.")[0]
    rule = TriggerRule("statement", None, "speaker", "", None, None, False, (), "asserts")
    trigger = Trigger(0, sentence.tokens[2], rule)
    assert reported_span(Draft(trigger, "statement", what=(17, 35), quote=(21, 25))) == (17, 35)
    assert reported_span(Draft(trigger, "statement", quote=(21, 25))) == (21, 25)
    assert reported_span(Draft(trigger, "statement")) is None
