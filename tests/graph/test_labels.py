"""An event is said in one line that a person can read."""

import tomllib
from importlib import resources
from string import ascii_lowercase

import pytest

from dateline.graph.labels import LONGEST_LABEL, count_words, toll_words
from tests.graph.war_scene import BOTH, KEST_ATTACKS, NIGHT, Fill, report, story

MEDIATED = {**BOTH, "mediator": "Zembla"}

LINES: dict[str, Fill] = {
    "Talks in Port Elin: Kest, Luria, mediated by Zembla": report(
        "talks", place="Port Elin", days="2031-05-02", roles=MEDIATED
    ),
    "Talks in Port Elin, round 3: Kest, Luria": report(
        "talks", place="Port Elin", round=3, roles=BOTH
    ),
    "Talks: Kest, Luria (planned)": report("talks", roles=BOTH, status="planned"),
    "Kest attacks Luria with 126 drones and 1 missile": report(
        "attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 126, "missile": 1}
    ),
    "Drone attack in Arven: 1 killed, 6–7 injured": report(
        "attack", place="Arven", weapons={"drone": None}, killed=1, injured=(6, 7)
    ),
    "Shelling in Arven: at least 4 killed": report(
        "attack", place="Arven", weapons={"shelling": None}, killed=(4, None)
    ),
    "Attack on Luria: 3 killed": report("attack", roles={"target": "Luria"}, killed=3),
    "Attack": report("attack"),
    "Kest attacks Luria with at least 1,200 rockets and artillery": report(
        "attack", roles=KEST_ATTACKS, weapons={"rocket": (1200, None), "artillery": None}
    ),
    "Kest invades Luria": report("invasion", days="2029", roles=KEST_ATTACKS),
    "Clashes in the Morland region: 2 injured": report("clash", place="Morland region", injured=2),
    "Ada Venn: “real headway”": report(
        "statement", quote="real headway", roles={"speaker": "Ada Venn, Zembla"}
    ),
    "Kest demands of Luria: leave the four regions": report(
        "demand", what="to leave the four regions", roles={"speaker": "Kest", "addressee": "Luria"}
    ),
    "Ada Venn visits Arven": report("visit", place="Arven", roles={"participant": "Ada Venn"}),
    "Ada Venn and Mira Solen visit Arven": report(
        "visit", place="Arven", roles={"participant": "Ada Venn, Mira Solen"}
    ),
    "Killing in Arven: 2 killed": report(
        "killing", place="Arven", killed=2, roles={"victim": "gunmen"}
    ),
    "Killing of Tomas Reck in Arven": report(
        "killing", place="Arven", killed=1, roles={"victim": "Tomas Reck"}
    ),
    "Ada Venn, Mira Solen, Tomas Reck, gunmen and 1 other speak by telephone": report(
        "call",
        roles={"participant": "Ada Venn, Mira Solen, Tomas Reck, Ridge Brigade, gunmen"},
    ),
    "Event": report("other"),
}


@pytest.mark.parametrize(("line", "article"), LINES.items(), ids=LINES)
def test_line(line: str, article: Fill) -> None:
    """Who, what, where and at what cost, as far as it is known."""
    (event,) = story(article).events
    assert event.label == line


def test_lists_of_weapons_start_with_the_most() -> None:
    """The weapon of which most were used comes first, what was not counted last."""
    article = report(
        "attack", roles=KEST_ATTACKS, weapons={"missile": 2, "drone": None, "rocket": 12}
    )
    (event,) = story(article).events
    assert event.label == "Kest attacks Luria with 12 rockets, 2 missiles and drones"


def test_label_is_short_and_ends_at_a_word() -> None:
    """A long quote is cut after a whole word and says so."""
    words = " ".join(ascii_lowercase) + " and so on for as long as anybody cares to listen" * 5
    (event,) = story(report("statement", quote=words, roles={"speaker": "Ada Venn"})).events
    assert len(event.label) <= LONGEST_LABEL
    assert event.label.startswith("Ada Venn: “a b c")
    assert event.label.endswith("…”")


def test_label_is_plain_text() -> None:
    """Markup in a quote stays what it is; whoever draws the label escapes it."""
    article = report("statement", quote="<b>peace & bread</b>", roles={"speaker": "Ada Venn"})
    (event,) = story(article).events
    assert event.label == "Ada Venn: “<b>peace & bread</b>”"


@pytest.mark.parametrize(
    ("count", "words"),
    [((6, 6), "6"), ((6, 7), "6–7"), ((150, None), "at least 150"), ((14000, 14000), "14,000")],
)
def test_count(count: tuple[int, int | None], words: str) -> None:
    """Exact, disputed and open numbers read differently."""
    assert count_words(count) == words


def test_toll_leaves_out_what_is_not_known() -> None:
    """A toll names only what sources give, and no zeros."""
    assert toll_words((0, 0), (3, 3)) == "3 injured"
    assert toll_words(None, None) == ""


def test_every_kind_has_patterns_and_a_last_resort() -> None:
    """Every kind of event has a pattern that needs nothing to be known."""
    rules = resources.files("dateline.extract").joinpath("rules")
    kinds = tomllib.loads(rules.joinpath("events", "kinds.toml").read_text(encoding="utf-8"))
    patterns = tomllib.loads(rules.joinpath("labels.toml").read_text(encoding="utf-8"))["patterns"]
    assert set(patterns) == set(kinds)
    for kind in kinds:
        (event,) = story(report(kind)).events
        assert event.label
