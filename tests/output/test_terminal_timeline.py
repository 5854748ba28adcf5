from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from dateline.graph.records import StoryRecords
from dateline.output.terminal_timeline import plain_timeline, render_timeline
from tests.graph.small_story import small_story
from tests.output.dated_story import crowded_story
from tests.output.example_story import example_story
from tests.output.hostile_story import HOSTILE, hostile_story


def _print(timeline: RenderableType, width: int = 120) -> str:
    buffer = StringIO()
    Console(file=buffer, width=width).print(timeline)
    return buffer.getvalue()


def test_plain_timeline_has_one_line_an_event_and_one_a_contradiction() -> None:
    """Each event is a line with days, kind, label, speakers and articles; ≠ marks a dispute."""
    assert plain_timeline(small_story()).splitlines() == [
        "1 Mar 2030  talks   First round of talks in Arven  [Gazette; 1 article]",
        "2 Mar 2030  attack  Kest attacks Arven with 3 rockets  [Gazette, Herald; 2 articles]",
        "                    ≠ injured: 4 (1 article) against 5 (1 article)",
        "2 Mar 2030  attack  Kest denies an attack on Arven  [Kest; 1 article]",
        "3 Mar 2030  talks   Second round of talks in Arven  [Gazette; 1 article]",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2023                       invasion ",
        "Jan 2026                   aid ",
        "between 8 and 11 Feb 2026  clash ",
        "17–18 Feb 2026             talks ",
        "undated                    refusal ",
        "Mar 2026                   ceasefire   Ceasefire on the river ",
    ],
)
def test_days_are_no_more_exact_than_known(line: str) -> None:
    """Years, months, ranges and missing dates are shown as such."""
    assert any(found.startswith(line) for found in plain_timeline(example_story()).splitlines())


def test_many_speakers_are_counted() -> None:
    """Of many who report an event those with most claims are named, and near copies are told."""
    timeline = plain_timeline(example_story(), kinds=["attack"], place="port elin")
    assert (
        "[Belmara's navy, Harbour Relief Fund, Harbour Wire and 1 more; 3 articles, 2 independent]"
    ) in timeline


@pytest.mark.parametrize("width", [60, 120, 200])
def test_table_shows_what_the_plain_text_shows(width: int) -> None:
    """The table holds every word of the plain timeline, at any width of the terminal."""
    shown = " ".join(_print(render_timeline(example_story()), width).split())
    for words in (
        "Third round of river talks",
        "Mar 2026",
        "ceasefire",
        "≠ injured: 6 (2",
        "3 articles,",
    ):
        assert words in shown


def test_table_counts_what_was_said_after_the_first_few() -> None:
    """Of many statements of one day three are shown and the others counted; acts are all there."""
    story = crowded_story(40)
    shown = _print(render_timeline(story), 200)
    assert shown.count("statement") == 3 + 1
    assert "38 more said: 38 statements" in shown
    assert "--kind shows all of a kind" in shown
    for event in story.events:
        assert event.kind == "statement" or event.label in shown


def test_table_of_a_kind_is_whole() -> None:
    """Who asks for statements gets every one, and a pipe always does."""
    story = crowded_story(40)
    asked = _print(render_timeline(story, kinds=["statement"]), 200)
    for event in story.events:
        assert event.kind != "statement" or event.label in asked
        assert event.label in plain_timeline(story)
    assert "more said" not in asked


def test_four_statements_are_shown() -> None:
    """One statement more than the first few is shown, since its count would take a line too."""
    assert "more said" not in _print(render_timeline(crowded_story(3)), 200)
    assert "2 more said: 2 statements" in _print(render_timeline(crowded_story(4)), 200)


def test_table_colours_only_for_terminals() -> None:
    """Printed to a pipe, the table holds no escape sequence."""
    assert "\x1b" not in _print(render_timeline(example_story()))


def test_filters_apply_to_both_forms() -> None:
    """Filters choose the events of the table as of the plain text."""
    for timeline in (
        plain_timeline(example_story(), start="2026-02-17", end="2026-02-17"),
        _print(render_timeline(example_story(), start="2026-02-17", end="2026-02-17")),
    ):
        assert "Third round" in timeline
        assert "Ridge Brigade" not in timeline


def test_nothing_found_is_said() -> None:
    """Where no event passes the filters both forms say so."""
    assert plain_timeline(example_story(), actor="nobody") == "No event passes these filters.\n"
    assert _print(render_timeline(StoryRecords())) == "No event passes these filters.\n"


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_names_stay_on_their_line_and_cannot_steer_the_terminal(name: str) -> None:
    """No name ends a line, moves the cursor or is read as rich's markup."""
    lines = plain_timeline(hostile_story(name)).split("\n")
    assert len(lines) == 4 + 1 + 1
    assert all(line.isprintable() for line in lines)
    table = _print(render_timeline(hostile_story(name)), width=300)
    assert all(line.isprintable() for line in table.split("\n"))


def test_markup_is_shown_as_it_is() -> None:
    """A label in rich's markup is printed letter for letter."""
    story = hostile_story(HOSTILE["markup"])
    assert _print(render_timeline(story)).count("[bold red]rich[/] {{template}} %s") >= 4


def test_dispute_over_a_place_and_a_day_is_readable() -> None:
    """In a contradiction entities have their names and days are written out."""
    story = small_story()
    contradiction = story.contradictions[0]
    first, second = contradiction.values
    disputes = (
        replace(
            contradiction,
            field="place",
            values=(replace(first, value="place-arven"), replace(second, value="country-luria")),
        ),
        replace(
            contradiction,
            field="start",
            values=(replace(first, value="2030-03-02"), replace(second, value="early March")),
        ),
    )
    timeline = plain_timeline(replace(story, contradictions=disputes))
    assert "≠ place: Arven (1 article) against Luria (1 article)\n" in timeline
    assert "≠ start: 2 Mar 2030 (1 article) against early March (1 article)\n" in timeline
