from typing import Any

import pytest

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
from tests.output.example_articles import COURIER
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
            changed("events", "event-09", status="planned"),
            {(*_TALKS, "status")},
            id="only planned",
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
            changed(
                "events", "event-07", participants=(Participant(entity="dray", role="speaker"),)
            ),
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
            changed("claims", "claim-18", span=(0, len(COURIER))),
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


@pytest.mark.parametrize(
    ("section", "fact", "expected"),
    [
        pytest.param(
            "people",
            {"name": "Mira Solen", "aliases": [], "side": "Belmara", "documents": ["01"]},
            {("people", "Mira Solen", "")},
            id="a person who is in no article",
        ),
        pytest.param("places", "Arven", {("places", "Arven", "")}, id="an unknown place"),
        pytest.param(
            "attacks",
            {"id": "ferry", "attacker": "Belmara", "place": "Kesh", "documents": ["03"]},
            {("attacks", "ferry", "")},
            id="an attack that nobody reports",
        ),
        pytest.param(
            "statements",
            {"speaker": "Irena Kovač", "quote": "We shall be back in spring", "documents": ["01"]},
            {("statements", "Irena Kovač: We shall be back in spring", "")},
            id="words that nobody said",
        ),
        pytest.param(
            "demands",
            {"by": "Belmara", "of": "Tarsovia", "what": "leave the east bank", "documents": ["03"]},
            {("demands", "Belmara: leave the east bank", "")},
            id="the demand of the other side",
        ),
        pytest.param(
            "demands",
            {
                "by": "Tarsovia",
                "of": "Belmara",
                "what": "leave the east bank",
                "refused_by": "Sundria",
                "documents": ["03"],
            },
            {("demands", "Tarsovia: leave the east bank", "refused by")},
            id="a demand that the wrong one refused",
        ),
        pytest.param(
            "contradictions",
            {"event": "port", "field": "killed", "values": {"2": ["01"], "3": ["02"]}},
            {("contradictions", "port: killed 2 against 3", "")},
            id="figures on which all agree",
        ),
    ],
)
def test_a_fact_that_the_story_lacks_is_missing(
    section: str, fact: dict[str, Any] | str, expected: Broken
) -> None:
    """A fact that no article reports is found nowhere in the story."""
    assert broken(compared(**{section: [fact]})) >= expected


def test_articles_that_may_also_report_an_event_count_neither_way() -> None:
    """An article listed under may_also is wrong neither where it is counted nor where it is not."""
    (port,) = (fact for fact in example_facts()["attacks"] if fact["id"] == "port")
    strict = compared(attacks=[{**port, "may_also": []}])
    lenient = compared(attacks=[{**port, "may_also": ["03", "04"]}])
    assert (strict.section("attacks").wrong("articles"), lenient.section("attacks").right()) == (
        ("port",),
        1,
    )


def test_a_contradiction_written_into_an_attack_is_expected() -> None:
    """A file without a list of contradictions gives them as words of its attacks."""
    facts = example_facts()
    del facts["contradictions"]
    facts["attacks"][0]["contradiction"] = "injured: 7 (01) against 6 (02, 04)"
    section = compare(example_story(), facts).section("contradictions")
    assert [fact.name for fact in section.facts if fact.all_right] == ["port: injured 7 against 6"]


def test_articles_are_known_by_the_beginning_of_their_names() -> None:
    """A file of expected facts that lists no articles means files by their first characters."""
    facts = {"published": {"1": "2026-02-18", "2": "2026-02-16", "3": "2026-02-14"}}
    section = compare(example_story(), facts).section("publication dates")
    assert (section.found, section.wrong("date")) == (3, ("3 2026-02-14",))


def test_an_event_that_nothing_accounts_for_lowers_the_precision() -> None:
    """An attack beyond the expected ones is listed as extra."""
    story = with_copy_of("event-06", start="2026-02-10", end="2026-02-10", label="Another attack")
    comparison = compare(story, example_facts())
    assert (comparison.extra, comparison.again) == (("2026-02-10  Another attack",), ())
    assert (comparison.precision, comparison.recall) == (0.8, 1.0)


def test_an_expected_event_that_is_told_twice_lowers_the_precision() -> None:
    """Of two events that fit an expected one, the better is taken and the other listed as again."""
    story = with_copy_of("event-08", label="The port once more", killed=None)
    comparison = compare(story, example_facts())
    assert (comparison.extra, comparison.again, broken(comparison)) == (
        (),
        ("2026-02-16  The port once more",),
        set(),
    )


def test_an_event_is_taken_for_one_expected_event_only() -> None:
    """Two expected attacks that one event would fit are not both found."""
    facts = example_facts()
    twice = [fact for fact in facts["attacks"] if fact["id"] == "dravik"] * 2
    assert compared(attacks=twice).section("attacks").found == 1


def test_contradictions_that_are_not_expected_are_listed() -> None:
    """A contradiction of the story that no fact accounts for is named with its values."""
    comparison = compared(contradictions=[])
    assert comparison.contradictions == (
        "injured: 6 against 7 — Tarsovia strikes Port Elin with drones and missiles",
    )


def test_every_missing_fact_fails_each_of_its_checks() -> None:
    """A story of nothing holds no check but those that look for what must stay out."""
    comparison = compare(StoryRecords(), example_facts())
    held, total = comparison.checks
    full = compare(example_story(), example_facts()).checks
    # No article is there either, so no name of an alias group is used by one.
    kept_out, unused_names = 2, 2
    assert (held, total) == (kept_out + unused_names, full[1])


def test_the_report_names_what_is_missing_and_wrong() -> None:
    """The report has a line for each missing fact, each wrong field and each extra event."""
    text = report(compare(changed("events", "event-09", round=2), example_facts()))
    lacking = report(compare(without_event("event-06"), example_facts()))
    extra = report(compared(attacks=[]))
    assert "talks: lindholm — round (2)" in text
    assert "Missing (1)\n  attacks: dravik" in lacking
    assert "undated  Shelling of the hospital" in extra
