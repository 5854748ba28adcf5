"""Agreements are parts of the talks that led to them, and rounds of their series."""

import pytest

from dateline.graph.records import Event, StoryRecords
from tests.graph.war_scene import BOTH, Fill, Scene, report, story

THREE = {"party": "Kest, Luria", "mediator": "Zembla"}
TALKS = report("talks", place="Port Elin", days="2031-05-02/2031-05-04", roles=THREE)
SERIES = "As told, there were rounds of talks"
"""Its second letter is the trigger of an article's first claim: a word in the plural ends so."""


def part(found: StoryRecords, kind: str, days: str) -> Event:
    """Return the event of `kind` that starts on `days`."""
    (event,) = [each for each in found.events if (each.kind, each.start) == (kind, days)]
    return event


PARTS: dict[str, tuple[Fill, str]] = {
    "an agreement there and then": (
        report(
            "agreement", place="Port Elin", days="2031-05-03", roles={"signatory": "Kest, Luria"}
        ),
        "agreement",
    ),
}


@pytest.mark.parametrize(("fill", "kind"), PARTS.values(), ids=PARTS)
def test_what_happens_at_talks_is_part_of_them(fill: Fill, kind: str) -> None:
    """At the place, on a day of theirs and among their parties, an event is part of talks."""
    found = story(TALKS, fill)
    talks = part(found, "talks", "2031-05-02")
    assert part(found, kind, "2031-05-03").part_of == talks.id
    assert talks.part_of is None


NO_PARTS: dict[str, Fill] = {
    "elsewhere": report(
        "agreement", place="Sundby", days="2031-05-03", roles={"signatory": "Kest, Luria"}
    ),
    "days later": report(
        "agreement", place="Port Elin", days="2031-05-09", roles={"signatory": "Kest, Luria"}
    ),
    "of others": report("agreement", place="Port Elin", days="2031-05-03"),
    "an attack there": report("attack", place="Port Elin", days="2031-05-03", killed=2),
    "only proposed": report(
        "agreement",
        place="Port Elin",
        days="2031-05-03",
        roles={"signatory": "Kest, Luria"},
        status="proposed",
    ),
}


@pytest.mark.parametrize("fill", NO_PARTS.values(), ids=NO_PARTS)
def test_what_happens_apart_from_talks_is_no_part(fill: Fill) -> None:
    """Another place, another time, strangers, other kinds and mere proposals are no parts."""
    found = story(TALKS, fill)
    assert [event.part_of for event in found.events] == [None] * len(found.events)


def test_an_agreement_told_together_with_talks_is_part_of_them() -> None:
    """One sentence that tells of talks and of what they led to puts them together."""

    def fill(scene: Scene) -> None:
        scene.report("talks", place="Port Elin", days="2031-05-02", roles=BOTH)
        scene.report(
            "agreement",
            days="2031-05-02",
            roles={"signatory": "Kest, Luria"},
            same_sentence=True,
        )

    found = story(fill)
    talks = part(found, "talks", "2031-05-02")
    assert part(found, "agreement", "2031-05-02").part_of == talks.id


FIRST = report("talks", place="Port Elin", days="2031-03-02", roles=BOTH, round=1)
SECOND = report("talks", place="Port Elin", days="2031-04-02", roles=BOTH, round=2)


def test_rounds_are_parts_of_their_series() -> None:
    """Two dated rounds in one town belong to the rounds that are told of as a whole."""
    found = story(FIRST, SECOND, report("talks", SERIES, place="Port Elin"))
    (series,) = [event for event in found.events if event.start is None]
    assert [event.part_of for event in found.events] == [series.id, series.id, None]


NO_SERIES = {
    "only one round": [FIRST, report("talks", SERIES, place="Port Elin")],
    "told of as one": [FIRST, SECOND, report("talks", "A meeting", place="Port Elin")],
    "only planned": [
        FIRST,
        report("talks", place="Port Elin", days="2031-06-02", roles=BOTH, status="planned"),
        report("talks", SERIES, place="Port Elin"),
    ],
    "in another town": [FIRST, SECOND, report("talks", SERIES, place="Sundby")],
    "between others": [
        FIRST,
        SECOND,
        report("talks", SERIES, place="Port Elin", roles={"party": "Kest, Zembla"}),
    ],
}


@pytest.mark.parametrize("articles", NO_SERIES.values(), ids=NO_SERIES)
def test_rounds_without_a_series(articles: list[Fill]) -> None:
    """One round, a single meeting, another town and other parties make no series."""
    assert {event.part_of for event in story(*articles).events} == {None}
