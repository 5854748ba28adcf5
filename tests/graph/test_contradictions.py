"""Contradictions are recorded where independent claims cannot all be right, and nowhere else."""

from collections.abc import Sequence
from typing import Unpack

import pytest

from dateline.extract.records import CountRange
from dateline.graph.records import Contradiction
from tests.graph.article_builder import ClaimDetails
from tests.graph.war_scene import BOTH, NIGHT, Fill, Scene, report, story


def strike(**details: Unpack[ClaimDetails]) -> Fill:
    """Return a function that fills an article with one attack on Arven."""
    attack: ClaimDetails = {"place": "Arven", "days": NIGHT, **details}
    return report("attack", **attack)


def values(contradiction: Contradiction) -> list[str | CountRange]:
    """Return the disputed values."""
    return [value.value for value in contradiction.values]


def test_different_tolls() -> None:
    """Six and seven injured contradict each other; each value stands with its claims."""
    found = story(strike(injured=7), strike(injured=6), strike(injured=7))
    (contradiction,) = found.contradictions
    (event,) = found.events
    assert (contradiction.event, contradiction.field) == (event.id, "injured")
    assert values(contradiction) == [(6, 6), (7, 7)]
    assert [len(value.claims) for value in contradiction.values] == [1, 2]
    assert event.injured == (6, 7)


COMPATIBLE = {
    "at least four and six": [strike(killed=(4, None)), strike(killed=6)],
    "a number and none": [strike(killed=6), strike()],
    "none killed and no number": [strike(killed=0), strike(injured=3)],
    "the same number": [strike(killed=6), strike(killed=6)],
    "overlapping ranges": [strike(killed=(5, 7)), strike(killed=(6, 8))],
    "two attackers together and one of them": [
        strike(roles={"attacker": "Kest, Zembla"}),
        strike(roles={"attacker": "Kest"}),
    ],
    "a day and a night that ends in it": [strike(), strike(days="2031-05-04")],
}


@pytest.mark.parametrize("articles", COMPATIBLE.values(), ids=COMPATIBLE)
def test_compatible_values(articles: Sequence[Fill]) -> None:
    """Values that can all be right are no contradiction."""
    found = story(*articles)
    assert len(found.events) == 1
    assert found.contradictions == ()


def test_value_that_goes_with_all_others_is_left_out() -> None:
    """Of three claims only the two that exclude each other are in dispute."""
    found = story(strike(killed=9), strike(killed=10), strike(killed=(5, None)))
    (contradiction,) = found.contradictions
    assert values(contradiction) == [(9, 9), (10, 10)]


def test_near_copies_are_one_side() -> None:
    """A copy that changes a number by itself does not contradict its original."""
    found = story(strike(injured=7), strike(injured=6), near_copies={"doc-2": "doc-1"})
    assert len(found.events) == 1
    assert found.contradictions == ()


def test_sources_within_one_article() -> None:
    """Two sources that one article names may contradict each other; its own numbers may not."""

    def two_sources(scene: Scene) -> None:
        scene.report("attack", place="Arven", days=NIGHT, killed=9, according_to="Tomas Reck")
        scene.report("attack", place="Arven", days=NIGHT, killed=11, according_to="Ada Venn")

    def one_voice(scene: Scene) -> None:
        scene.report("attack", place="Arven", days=NIGHT, killed=9)
        scene.report("attack", place="Arven", days=NIGHT, killed=11)

    (contradiction,) = story(two_sources).contradictions
    assert values(contradiction) == [(9, 9), (11, 11)]
    assert story(one_voice).contradictions == ()


def test_numbers_of_weapons() -> None:
    """Slightly different numbers of one weapon are a contradiction about that weapon."""
    found = story(strike(weapons={"drone": 40}), strike(weapons={"drone": 42}))
    (contradiction,) = found.contradictions
    assert contradiction.field == "weapons.drone"
    assert values(contradiction) == [(40, 40), (42, 42)]


def test_neighbouring_days() -> None:
    """Reports that put one attack on two days disagree about its start; the event spans both."""
    found = story(
        strike(days="2031-05-03", killed=4, injured=9),
        strike(days="2031-05-04", killed=4, injured=9),
    )
    (event,) = found.events
    assert (event.start, event.end, event.precision) == ("2031-05-03", "2031-05-04", "range")
    (contradiction,) = found.contradictions
    assert (contradiction.field, values(contradiction)) == ("start", ["2031-05-03", "2031-05-04"])


def test_days_of_talks_do_not_contradict() -> None:
    """Each day of a meeting may be reported alone."""
    found = story(
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", place="Port Elin", days="2031-05-03", roles=BOTH),
    )
    assert found.contradictions == ()


def test_a_denial_stands_against_those_who_say_so() -> None:
    """Who denies an attack that others say he carried out contradicts them, and is no source."""
    found = story(
        strike(roles={"attacker": "Kest"}, killed=6),
        strike(roles={"attacker": "Kest"}, stance="denies", status="denied", according_to="Kest"),
    )
    (event,) = found.events
    (contradiction,) = found.contradictions
    assert contradiction.field == "status"
    assert values(contradiction) == ["denied", "occurred"]
    assert (event.status, event.killed, len(event.claims)) == ("occurred", (6, 6), 2)


NO_DENIALS = {
    "nobody says that he did it": [
        strike(killed=6),
        strike(roles={"attacker": "Kest"}, stance="denies", status="denied"),
    ],
    "nobody tells it": [strike(roles={"attacker": "Kest"}, stance="denies", status="denied")],
}


@pytest.mark.parametrize("articles", NO_DENIALS.values(), ids=NO_DENIALS)
def test_a_denial_of_what_nobody_says_is_no_contradiction(articles: Sequence[Fill]) -> None:
    """A denial contradicts only what another claim says."""
    assert story(*articles).contradictions == ()


def test_an_act_that_is_only_denied_is_denied() -> None:
    """Where nobody tells an act but who denies it, the event is denied."""
    found = story(strike(roles={"attacker": "Kest"}, stance="denies", status="denied"))
    assert [event.status for event in found.events] == ["denied"]
