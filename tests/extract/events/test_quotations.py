"""Every quotation gets the speaker, the medium and the verb that the text gives it."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.quotation import Quotation, speaker_of_position
from dateline.extract.events.quotations import find_quotations
from dateline.extract.language import analyse


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of `text` as the article's registry reads it."""
    sentences = analyse(text)
    return find_quotations(EntityRegistry(text, sentences, find_names(text, sentences)))


def spoken(text: str) -> list[tuple[str, str]]:
    """Return the speakers of the quotations of `text` with the quoted words."""
    return [(q.speaker.partition(":")[2], text[slice(*q.span)]) for q in quotations(text)]


SPOKEN: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "verb-after": (
        "“The bridge is open again,” Foreign Minister Ada Norling said.",
        [("ada norling", "The bridge is open again")],
    ),
    "verb-before": (
        "Foreign Minister Ada Norling said: “The bridge is open again.”",
        [("ada norling", "The bridge is open again.")],
    ),
    "inverted": (
        "“The bridge is open again,” said Foreign Minister Ada Norling.",
        [("ada norling", "The bridge is open again")],
    ),
    "interrupted": (
        "“The bridge is open,” Ada Norling said, “and it will stay open.”",
        [("ada norling", "The bridge is open"), ("ada norling", "and it will stay open")],
    ),
    "goes-on-in-the-next-sentence": (
        "“The bridge is open,” Ada Norling said. “It was shut for a week.”",
        [("ada norling", "The bridge is open"), ("ada norling", "It was shut for a week.")],
    ),
    "goes-on-in-the-next-paragraph": (
        "“The bridge is open,” Ada Norling said.\n\n“It was shut for a week.”",
        [("ada norling", "The bridge is open"), ("ada norling", "It was shut for a week.")],
    ),
    "speaker-after-the-second-paragraph": (
        "“The bridge is open to all of us.\n\n“It was shut for a week,” Ada Norling said.",
        [
            ("ada norling", "The bridge is open to all of us."),
            ("ada norling", "It was shut for a week"),
        ],
    ),
    "introduced-by-a-report": (
        "Ada Norling said the bridge was open again. “It was shut for a week.”",
        [("ada norling", "It was shut for a week.")],
    ),
    "fragment-of-a-report": (
        "Ada Norling said the army “did not fire a single shot”.",
        [("ada norling", "did not fire a single shot")],
    ),
    "two-words-right-under-the-verb": (
        "After the meeting Ada Norling reported “real progress” on the bridge.",
        [("ada norling", "real progress")],
    ),
    "single-marks": (
        "‘We don’t leave our soldiers’ families behind,’ Ada Norling said.",
        [("ada norling", "We don’t leave our soldiers’ families behind")],
    ),
    "dashes": (
        "- We will not leave the valley, - said Ada Norling.",
        [("ada norling", "We will not leave the valley")],
    ),
    "pronoun-goes-on": (
        "“The bridge is open,” Ada Norling said. “It was shut for a week,” she added.",
        [("ada norling", "The bridge is open"), ("ada norling", "It was shut for a week")],
    ),
    "only-person-of-the-paragraph": (
        "Ada Norling was unkind. The president asked why. “They wanted it all,” she said.",
        [("ada norling", "They wanted it all")],
    ),
    "body-speaks": (
        "“The convoy was not hit,” NATO said.",
        [("nato", "The convoy was not hit")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SPOKEN.values(), ids=SPOKEN)
def test_quotations_have_the_speaker_the_text_gives(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """A reporting verb beside, before or after a quotation says who speaks it."""
    assert spoken(text) == expected


UNSPOKEN = {
    "scare-quotes": "Ada Norling visited the “special security zone” on Monday.",
    "scare-quotes-in-a-report": "Ada Norling said the “special zone” was shut on Monday.",
    "thing-in-a-relative-clause": (
        "Ada Norling met guards who wore the “badge of the old city watch” on Monday."
    ),
    "title": "Ada Norling wrote “The Long Road Home” in 2019.",
    "heading": "Ada Norling said the bridge was open.\n\n“A difficult year”\n\nIt was shut.",
    "verb-with-words-of-its-own": (
        "Ada Norling believes the talks failed. The sign on the gate reads “no way out of here”."
    ),
    "question-put-to-somebody": (
        "Asked by reporters if the port was “closed for good now”, Ada Norling smiled."
    ),
    "nobody-speaks": "“The bridge is open again.” The sun rose over the river.",
}


@pytest.mark.parametrize("text", UNSPOKEN.values(), ids=UNSPOKEN)
def test_marked_words_that_nobody_says_are_no_quotations(text: str) -> None:
    """Titles, headings, scare quotes and words without a speaker are passed over."""
    assert spoken(text) == []


MEDIA: dict[str, tuple[str, list[str | None]]] = {
    "told-an-agency": ("“The bridge is open,” Ada Norling told Reuters.", ["Reuters"]),
    "told-a-named-agency": (
        "“We would not have come if we did not want it,” Ada Norling told the news agency Reuters.",
        ["Reuters"],
    ),
    "in-a-statement": ("“The bridge is open,” Ada Norling said in a statement.", ["statement"]),
    "platform": ("“The bridge is open,” Ada Norling wrote on Telegram.", ["Telegram"]),
    "own-channel": (
        "“The bridge is open,” Ada Norling said on her Telegram channel.",
        ["Telegram"],
    ),
    "named-a-sentence-before": (
        "In her nightly address, Ada Norling thanked the army.\n\n“The bridge is open,” she said.",
        ["nightly address"],
    ),
    "kept-for-the-next": (
        "“The bridge is open,” Ada Norling told Reuters. “It was shut for a week,” she said.",
        ["Reuters", "Reuters"],
    ),
    "none": ("“The bridge is open,” Ada Norling told reporters in Harrow.", [None]),
}


@pytest.mark.parametrize(("text", "expected"), MEDIA.values(), ids=MEDIA)
def test_quotations_have_the_medium_that_was_named(text: str, expected: list[str | None]) -> None:
    """The medium stands beside the verb or was named for the same speaker just before."""
    assert [q.medium for q in quotations(text)] == expected


def test_what_follows_a_denial_is_part_of_it() -> None:
    """A quotation right after its speaker denied something takes the stance of the denial."""
    text = "Ada Norling denied that the army had fired. “We have kept our word,” she said."
    assert [q.stance for q in quotations(text)] == ["denies"]


def test_a_position_is_credited_to_the_quotation_around_it() -> None:
    """Inside a quotation its speaker is responsible, outside nobody is."""
    text = "“Sudmark fired first,” Ada Norling said."
    found = quotations(text)
    assert speaker_of_position(found, text.index("fired")) == "person:ada norling"
    assert speaker_of_position(found, text.index("said")) is None
