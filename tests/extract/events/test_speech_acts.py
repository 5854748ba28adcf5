"""Demands, offers, refusals, threats and accusations have their words and their parties."""

import pytest

from tests.extract.events.reading import claims, roles

ACTS: dict[str, tuple[str, str, dict[str, list[str]], str]] = {
    "demand": (
        "Ethiopia demanded that Eritrea withdraw its troops from the border.",
        "demand",
        {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]},
        "that Eritrea withdraw its troops from the border",
    ),
    "wants-another-to": (
        "Ethiopia wants Eritrea to withdraw its troops.",
        "demand",
        {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]},
        "Eritrea to withdraw its troops",
    ),
    "vowed-to-do-harm": (
        "Ethiopia vowed to avenge the dead.",
        "threat",
        {"speaker": ["Ethiopia"]},
        "to avenge the dead",
    ),
    "refused-to-discuss": (
        "Ethiopia refused to discuss the border.",
        "refusal",
        {"speaker": ["Ethiopia"]},
        "to discuss the border",
    ),
    "offered-somebody": (
        "Ethiopia offered Eritrea an immediate truce.",
        "offer",
        {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]},
        "an immediate truce",
    ),
    "offered-to-somebody": (
        "Ethiopia offered a truce to Eritrea.",
        "offer",
        {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]},
        "a truce to Eritrea",
    ),
    "insists-on": (
        "Ethiopia insists on a full withdrawal.",
        "demand",
        {"speaker": ["Ethiopia"]},
        "on a full withdrawal",
    ),
    "insists-in-the-bare-form": (
        "Ethiopia insists that Eritrea withdraw its troops.",
        "demand",
        {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]},
        "that Eritrea withdraw its troops",
    ),
    "seeks-a-concession": (
        "Ethiopia is seeking full control of the port.",
        "demand",
        {"speaker": ["Ethiopia"]},
        "full control of the port",
    ),
    "must": (
        "Eritrea must withdraw its troops, Ethiopia said.",
        "demand",
        {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]},
        "Eritrea must withdraw its troops",
    ),
    "conditions-include": (
        "Ethiopia's conditions include Eritrea's withdrawal from the border.",
        "demand",
        {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]},
        "Eritrea's withdrawal from the border",
    ),
    "offer": ("Kenya offered to host talks.", "offer", {"speaker": ["Kenya"]}, "to host talks"),
    "ready-to": (
        "Kenya is ready to meet the rebels.",
        "offer",
        {"speaker": ["Kenya"]},
        "to meet the rebels",
    ),
    "unwilling-to": (
        "Kenya is unwilling to meet the rebels.",
        "refusal",
        {"speaker": ["Kenya"]},
        "to meet the rebels",
    ),
    "turned-down-without-the-day": (
        "Kenya turned down the proposal on Thursday.",
        "refusal",
        {"speaker": ["Kenya"]},
        "the proposal",
    ),
    "ruled-out": (
        "Kenya ruled out a ceasefire.",
        "refusal",
        {"speaker": ["Kenya"]},
        "a ceasefire",
    ),
    "will-not": (
        "Kenya said it will not surrender the port.",
        "refusal",
        {"speaker": ["Kenya"]},
        "it will not surrender the port",
    ),
    "threat": (
        "Kenya threatened to close the port.",
        "threat",
        {"speaker": ["Kenya"]},
        "to close the port",
    ),
    "accusation-without-the-accused": (
        "Kenya accused Somalia of blocking the port.",
        "accusation",
        {"addressee": ["Somalia"], "speaker": ["Kenya"]},
        "of blocking the port",
    ),
    "accused-of-accusing": (
        "Kenya hit out at Somalia for accusing Ethiopia of theft.",
        "accusation",
        {"addressee": ["Ethiopia"], "speaker": ["Somalia"]},
        "of theft",
    ),
    "day-before-the-infinitive": (
        "Kenya urged Somalia on Monday to open the port.",
        "demand",
        {"addressee": ["Somalia"], "speaker": ["Kenya"]},
        "to open the port",
    ),
    "called-on-a-body": (
        "Kenya called on the Security Council to act.",
        "demand",
        {"addressee": ["UN Security Council"], "speaker": ["Kenya"]},
        "to act",
    ),
    "all-of-a-region": (
        "Kenya wants all of Mombasa.",
        "demand",
        {"speaker": ["Kenya"]},
        "all of Mombasa",
    ),
    "prepared-to-meet": (
        "Kenya was prepared to meet the rebels.",
        "offer",
        {"speaker": ["Kenya"]},
        "to meet the rebels",
    ),
}


@pytest.mark.parametrize(("text", "kind", "parties", "content"), ACTS.values(), ids=ACTS)
def test_acts_of_speech_have_their_parties_and_their_words(
    text: str, kind: str, parties: dict[str, list[str]], content: str
) -> None:
    """An act says who demands, offers or refuses what, and of whom."""
    (claim,) = claims(text, kind)
    assert claim.what is not None
    assert (roles(text, claim), text[slice(*claim.what)]) == (parties, content)


NO_ACTS: dict[str, tuple[str, str]] = {
    "insists-that-it-is-so": ("Kenya insists that the port is open.", "demand"),
    "wants-to-do-it-itself": ("Kenya wants to open the port.", "demand"),
    "wants-in-a-relative-clause": ("The report shows what Kenya wants Somalia to do.", "demand"),
    "seeks-what-nobody-grants": ("Kenya is seeking new ways to grow maize.", "demand"),
    "asks-a-question": ("Kenya asked why the port was shut.", "demand"),
    "should-not": ("Kenya should not feel safe, Somalia said.", "demand"),
    "thing-that-threatens": (
        "The UN spoke of a blockade that threatens to cause hunger in Kenya.",
        "threat",
    ),
    "participle-after-an-accusation": (
        "Kenya accused Somalia of blocking the port, threatening to starve the north.",
        "threat",
    ),
    "vowed-to-go-on": ("Kenya vowed to continue working in the north.", "threat"),
    "declined-to-comment": ("Kenya declined to comment on the report.", "refusal"),
    "rejected-an-accusation": ("Kenya rejected the accusation.", "refusal"),
    "ready-to-fight": ("Kenya is ready to fight the rebels.", "offer"),
    "condition-without-if-offer": ("Kenya may act should Somalia offer help.", "offer"),
    "condition-without-if-demand": ("Kenya may act should Somalia offer help.", "demand"),
    "proposals-of-unknown-content": ("A text with proposals from Kenya was read out.", "offer"),
    "offers-only-words": ("Kenya offered a grim assessment of the talks.", "offer"),
    "only-urged-to-demand": ("Kenya is being urged to call for a ceasefire.", "demand"),
    "rejected-accusation-before": ("It was an accusation that Kenya rejected.", "refusal"),
    "no-need-to": ("There is no need to blame Kenya for the drought.", "accusation"),
}


@pytest.mark.parametrize(("text", "kind"), NO_ACTS.values(), ids=NO_ACTS)
def test_words_that_only_look_like_an_act_are_none(text: str, kind: str) -> None:
    """Statements, wishes for oneself and things that threaten make no demand, offer or threat."""
    assert claims(text, kind) == []


def test_the_refused_thing_is_what_was_demanded_before_the_comma() -> None:
    """A demand put beside the thing demanded stands for it, and who refuses it was asked."""
    text = "Ethiopia is seeking control of the port, a demand Eritrea has rejected."
    (demand,) = claims(text, "demand")
    (refusal,) = claims(text, "refusal")
    assert roles(text, demand) == {"addressee": ["Eritrea"], "speaker": ["Ethiopia"]}
    assert demand.what == refusal.what
    assert roles(text, refusal) == {"speaker": ["Eritrea"]}


def test_the_words_of_an_act_carry_their_quotation() -> None:
    """A demand or accusation in quoted words keeps them as its quote."""
    text = "Kenya accused Somalia of “robbing the whole coast”."
    (claim,) = claims(text, "accusation")
    assert claim.quote is not None
    assert text[slice(*claim.quote)] == "robbing the whole coast"


def test_two_demands_of_one_verb_are_two() -> None:
    """A second "that" demands a second thing, of whom its own subject names or the first one."""
    text = "Kenya demands that Somalia leave the port and that Ethiopia pay for it."
    first, second = claims(text, "demand")
    assert roles(text, first)["addressee"] == ["Somalia"]
    assert roles(text, second) == {"addressee": ["Ethiopia"], "speaker": ["Kenya"]}


def test_two_verbs_under_one_demand_are_one() -> None:
    """Without a second "that" both verbs say what one demand is."""
    assert len(claims("Kenya demands that Somalia leave the port and pay for it.", "demand")) == 1
