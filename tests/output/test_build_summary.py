from dataclasses import replace

import pytest

from dateline.graph.records import Event, StoryRecords
from dateline.output.build_summary import summarise
from tests.graph.small_story import small_story
from tests.output.example_story import example_story
from tests.output.hostile_story import HOSTILE, hostile_story


def test_summary_of_a_whole_story() -> None:
    """The summary tells what was read, skipped, found, disputed and written."""
    skipped = ["empty.txt: is empty; give a file with text"]
    files = ["out/story.json", "out/explorer.html"]
    assert summarise(example_story(), skipped, files).plain.splitlines() == [
        "Read 4 articles, 1 of them a near copy",
        "Skipped 1",
        "  empty.txt: is empty; give a file with text",
        "Found 16 events, 2023 – Mar 2026; 4 undated",
        (
            "  3 attack, 1 accusation, 1 aid, 1 ceasefire, 1 clash, 1 demand, 1 exchange, "
            "1 invasion, 1 refusal, 1 sanction, 1 statement, 1 talks, 1 threat, 1 visit"
        ),
        "Found 1 contradiction",
        (
            "  injured: 6 (2 articles) against 7 (1 article) — "
            "Tarsovia strikes Port Elin with drones and missiles"
        ),
        "Wrote 2 files",
        "  out/story.json",
        "  out/explorer.html",
    ]


def test_summary_of_an_empty_story() -> None:
    """A story without events says so, and leaves out what was not skipped."""
    assert summarise(StoryRecords(), [], ["story.json"]).plain.splitlines() == [
        "Read 0 articles",
        "Found 0 events",
        "Found no contradictions",
        "Wrote 1 file",
        "  story.json",
    ]


def _dated(*days: tuple[str | None, str | None]) -> tuple[Event, ...]:
    event = small_story().events[0]
    return tuple(replace(event, start=start, end=end) for start, end in days)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([("2026-02-17", "2026-02-17")], "17 Feb 2026"),
        ([("2026-02-17", "2026-02-17"), (None, None)], "17 Feb 2026; 1 undated"),
        (
            [("2026-02-20", "2026-02-21"), ("2026-02-17", "2026-02-18")],
            "17 Feb 2026 – 21 Feb 2026",
        ),
        ([(None, "2026-02-17"), ("2026-02-18", None)], "17 Feb 2026 – 18 Feb 2026"),
        ([("2026-02-18", None), (None, None)], "from 18 Feb 2026; 1 undated"),
        ([(None, None)], "none of them dated"),
    ],
    ids=["one day", "one undated", "from first to last", "open ranges", "an open end", "no dates"],
)
def test_time_of_the_story(days: list[tuple[str | None, str | None]], expected: str) -> None:
    """The time runs from the first day of any event to the last, and undated events are counted."""
    summary = summarise(replace(small_story(), events=_dated(*days)), [], [])
    assert summary.plain.splitlines()[1].endswith(f", {expected}")


def test_long_lists_are_cut_and_counted() -> None:
    """Of hundreds of skipped files the first are named and the rest counted."""
    lines = summarise(StoryRecords(), [f"{n}.txt: is empty" for n in range(300)], []).plain
    assert "Skipped 300\n  0.txt: is empty\n" in lines
    assert "  19.txt: is empty\n  … and 280 more\nFound" in lines


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_names_stay_on_their_line_and_cannot_steer_the_terminal(name: str) -> None:
    """No name, label or path in the summary ends a line, moves the cursor or sets a style."""
    summary = summarise(hostile_story(name), [name], [name])
    lines = summary.plain.split("\n")
    assert len(lines) == 9
    assert all(line.isprintable() for line in lines)
    assert {str(span.style) for span in summary.spans} == {"bold"}
