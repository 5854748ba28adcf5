from collections.abc import Mapping
from typing import Any

import pytest

from benchmarks.comparison_records import Comparison
from benchmarks.comparison_report import report
from benchmarks.story_comparison import compare
from dateline.extract.records import Participant, Published, Weapon
from dateline.graph.records import StoryRecords
from tests.benchmarks.broken_checks import (
    Broken,
    broken,
    changed,
    compared,
    example_facts,
    with_copy_of,
    without_event,
)
from tests.output.example_story import example_story


def test_a_story_that_has_everything_breaks_no_check() -> None:
    """Every check holds for a story that says what a careful reader found."""
    comparison = compare(example_story(), example_facts())
    assert (broken(comparison), comparison.share) == (set(), 1.0)


_TALKS = ("talks", "lindholm")
_PORT = ("attacks", "port")
_MAP = ("statements", "Irena Kovač: We came with a map and we leave with a map")
_GUNS = ("statements", "Osric Vane: Our guns were silent")
_TERMS = ("demands", "Tarsovia: leave the east bank")
_DISPUTE = ("contradictions", "port: injured 7 against 6")
_FERRANTE = Participant(entity="ferrante", role="mediator")
_PARTIES = tuple(Participant(entity=entity, role="party") for entity in ("belmara", "tarsovia"))
_KOVAC = Participant(entity="kovac", role="negotiator")
_STRIKE = (
    Participant(entity="port-elin", role="target"),
    Participant(entity="tarsovia", role="attacker"),
)


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param(
            changed("documents", "doc-1", published=Published(date="2026-02-19")),
            {
                ("publication dates", "01 2026-02-18", "date"),
                ("publication dates", "01 2026-02-18", "how"),
            },
            id="another publication date",
        ),
        pytest.param(
            changed("documents", "doc-4", near_copy_of=None),
            {("near copies", "02 = 04", "")},
            id="a copy not noticed",
        ),
        pytest.param(
            changed("documents", "doc-3", near_copy_of="doc-1"),
            {("near copies", "none but these: 01 = 03", "")},
            id="a copy that is none",
        ),
        pytest.param(
            changed("entities", "dray", side="belmara"),
            {("people", "Anselm Dray", "side"), ("demands", "Tarsovia: leave the east bank", "")},
            id="a person on the wrong side",
        ),
        pytest.param(
            changed("entities", "dray", side=None),
            {("people", "Anselm Dray", "side"), ("demands", "Tarsovia: leave the east bank", "")},
            id="a person without a side",
        ),
        pytest.param(
            changed("entities", "vane", type="organization"),
            {("people", "Osric Vane", "")},
            id="a person taken for an organization",
        ),
        pytest.param(
            changed("entities", "vane", roles=()),
            {("people", "Osric Vane", "title")},
            id="a person without a title",
        ),
        pytest.param(
            changed("entities", "vane", mentions=()),
            {("people", "Osric Vane", "articles")},
            id="a person mentioned nowhere",
        ),
        pytest.param(
            changed("entities", "relief", aliases=("Vane",)),
            {("people", "Osric Vane", "one entity")},
            id="two entities of one name",
        ),
        pytest.param(
            changed("entities", "dray", aliases=()),
            {("people", "Anselm Dray", "aliases")},
            id="an alias that is lacking",
        ),
        pytest.param(
            changed("entities", "lindholm", lat=None, lon=None),
            {("places", "Lindholm", "coordinates")},
            id="a place without coordinates",
        ),
        pytest.param(
            changed("entities", "council", name="the navy"),
            {
                ("aliases that are one", "Belmara's navy = the navy", ""),
                (*_TALKS, "mediators"),
            },
            id="a name that two organizations share",
        ),
        pytest.param(without_event("event-09"), {(*_TALKS, "")}, id="no talks"),
        pytest.param(
            changed("events", "event-09", place="dravik"), {(*_TALKS, "")}, id="talks elsewhere"
        ),
        pytest.param(
            changed("events", "event-09", place=None), {(*_TALKS, "place")}, id="talks anywhere"
        ),
        pytest.param(
            changed("events", "event-09", start="2026-03-01", end="2026-03-02"),
            {(*_TALKS, "")},
            id="talks at another time",
        ),
        pytest.param(
            changed("events", "event-09", start="2026-02-01", end="2026-02-28"),
            {(*_TALKS, "dates")},
            id="talks at any time of the month",
        ),
        pytest.param(
            changed("events", "event-09", start=None, end=None),
            {(*_TALKS, "dates")},
            id="talks without days",
        ),
        pytest.param(
            changed("events", "event-09", round=2), {(*_TALKS, "round")}, id="another round"
        ),
        pytest.param(
            changed("events", "event-09", status="planned"), {(*_TALKS, "status")}, id="only planned"
        ),
        pytest.param(
            changed("events", "event-09", status="denied"), {(*_TALKS, "")}, id="talks denied"
        ),
        pytest.param(
            changed("events", "event-09", participants=(*_PARTIES[:1], _FERRANTE, _KOVAC)),
            {(*_TALKS, "parties")},
            id="one party lacking",
        ),
        pytest.param(
            changed(
                "events",
                "event-09",
                participants=(
                    *_PARTIES,
                    Participant(entity="sundria", role="party"),
                    _FERRANTE,
                    _KOVAC,
                ),
            ),
            {(*_TALKS, "parties")},
            id="one party too many",
        ),
        pytest.param(
            changed(
                "events",
                "event-09",
                participants=(*_PARTIES, _KOVAC, Participant(entity="sundria", role="mediator")),
            ),
            {(*_TALKS, "mediators"), (*_TALKS, "negotiators")},
            id="another mediator",
        ),
        pytest.param(
            changed("events", "event-09", participants=(*_PARTIES, _FERRANTE)),
            {(*_TALKS, "negotiators")},
            id="a negotiator lacking",
        ),
        pytest.param(
            changed("events", "event-08", participants=_STRIKE[:1]),
            {(*_PORT, "attacker")},
            id="an unknown attacker",
        ),
        pytest.param(
            changed("events", "event-08", participants=_STRIKE[1:], place=None),
            {(*_PORT, "target"), (*_PORT, "place")},
            id="an attack without a target or a place",
        ),
        pytest.param(
            changed(
                "events",
                "event-08",
                participants=(Participant(entity="belmara", role="attacker"),),
            ),
            {(*_PORT, ""), (*_DISPUTE, "")},
            id="the wrong attacker",
        ),
        pytest.param(
            changed(
                "events",
                "event-08",
                weapons=(
                    Weapon(name="drone", count=(28, 28)),
                    Weapon(name="missile", count=(4, 4)),
                ),
            ),
            {(*_PORT, "weapons")},
            id="a wrong number of weapons",
        ),
        pytest.param(
            changed("events", "event-08", killed=(2, None)),
            {(*_PORT, "killed")},
            id="an open number of dead",
        ),
        pytest.param(
            changed("events", "event-08", injured=(7, 7)),
            {(*_PORT, "injured")},
            id="one number of injured where sources differ",
        ),
        pytest.param(
            changed("claims", "claim-10", document="doc-3"),
            {(*_PORT, "articles"), (*_DISPUTE, "articles")},
            id="an attack from an article that does not report it",
        ),
        pytest.param(
            changed("events", "event-05", kind="agreement"),
            {("other events", "prisoners", "")},
            id="an event of another kind",
        ),
        pytest.param(
            changed("claims", "claim-05", span=(0, 9)),
            {("other events", "prisoners", "words")},
            id="an event that is not what its sentence says",
        )
        if False
        else pytest.param(
            changed("events", "event-11", status="occurred"),
            {("other events", "journey", "status")},
            id="a journey that is not yet made",
        ),
        pytest.param(
            changed("claims", "claim-17", quote=(331, 345)), {(*_MAP, "")}, id="half a quote"
        ),
        pytest.param(
            changed("events", "event-10", start="2026-02-20", end="2026-02-20"),
            {(*_MAP, "dates")},
            id="a statement on another day",
        ),
        pytest.param(
            changed("claims", "claim-24", according_to="tarsovia"),
            {(*_GUNS, "")},
            id="the words of somebody else",
        ),
        pytest.param(
            changed("claims", "claim-24", medium="a letter", stance="asserts"),
            {(*_GUNS, "medium"), (*_GUNS, "stance")},
            id="another medium and stance",
        ),
        pytest.param(
            changed("events", "event-07", participants=(Participant(entity="dray", role="speaker"),)),
            {(*_TERMS, "of")},
            id="a demand of nobody",
        ),
        pytest.param(
            changed("events", "event-07", kind="statement"), {(*_TERMS, "")}, id="no demand at all"
        ),
        pytest.param(
            changed("events", "event-03", label="Ten walks for a wet weekend"),
            {("must not appear", "Ten walks", "")},
            id="words from a menu",
        ),
        pytest.param(
            changed("claims", "claim-18", span=(760, 875)),
            {("must not appear", "morning letter", "")},
            id="a sentence that runs into the page around it",
        ),
    ],
)
def test_one_wrong_field_breaks_the_checks_that_concern_it(
    story: StoryRecords, expected: Broken
) -> None:
    """A change to the story breaks the checks of what was changed, and no others."""
    assert broken(compare(story, example_facts())) == expected
