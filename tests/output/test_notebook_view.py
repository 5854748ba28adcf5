import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from dateline.extract.errors import InputError
from dateline.graph.records import StoryRecords
from dateline.output.explorer_page import explorer_html
from dateline.output.notebook_view import (
    TimelineView,
    most_reported,
    notebook_html,
    plain_summary,
    timeline_view,
)
from dateline.output.timeline_page import timeline_html
from tests.output.browser import Browser
from tests.output.example_story import example_story

STORY = example_story()
VIEW = notebook_html(STORY, "The Kesh river talks")


def test_frame_holds_the_explorer_letter_by_letter() -> None:
    """What the frame shows is the explorer page, unchanged by being in an attribute."""
    content = re.search(r'srcdoc="([^"]*)"', VIEW)
    assert content is not None
    assert unescape(content.group(1)) == explorer_html(STORY, "The Kesh river talks")


def test_frame_is_shut_off_from_the_notebook() -> None:
    """The frame may run its scripts, and may not be of the notebook's origin."""
    assert 'sandbox="allow-scripts allow-popups allow-downloads"' in VIEW
    assert "allow-same-origin" not in VIEW


def test_summary_stands_above_the_frame() -> None:
    """Counts, dates and the main events can be read where the frame is taken out."""
    above = VIEW[: VIEW.index("<iframe")]
    assert "16 events, 15 entities, 24 claims, 1 contradiction from 4 articles" in above
    assert "2023 – Mar 2026" in above
    assert "Tarsovia strikes Port Elin with drones and missiles" in above


def test_summary_is_escaped() -> None:
    """Markup in a title or a label is text in the summary."""
    event = replace(STORY.events[7], label="<img src=x onerror=alert(1)>")
    above = notebook_html(replace(STORY, events=(event,)), "<b>").split("<iframe")[0]
    assert "<img" not in above
    assert "&lt;img src=x" in above
    assert "&lt;b&gt;" in above


def test_text_and_html_say_the_same() -> None:
    """The plain summary and the one in HTML name the same counts and events."""
    above = unescape(re.sub(r"<[^>]+>", " ", VIEW[: VIEW.index("<iframe")]))
    lines = plain_summary(STORY, "The Kesh river talks").splitlines()
    assert lines[:2] == [
        "The Kesh river talks",
        "16 events, 15 entities, 24 claims, 1 contradiction from 4 articles; 2023 – Mar 2026",
    ]
    assert lines[1] in above
    for event in most_reported(STORY.events):
        assert event.label in above
        assert any(event.label in line for line in lines[2:])


def test_plain_summary_cannot_steer_a_terminal() -> None:
    """Control characters of a label do not reach the text."""
    event = replace(STORY.events[7], label="red \x1b[31m alert\nsecond line")
    summary = plain_summary(replace(STORY, events=(event,)))
    assert "\x1b" not in summary
    assert len(summary.splitlines()) == 3


def test_most_reported_events_come_first_and_stay_in_order() -> None:
    """The events of most independent sources are taken, and keep the story's order."""
    taken = most_reported(STORY.events, 2)
    assert [event.id for event in taken] == ["event-07", "event-08"]


def test_empty_story_has_a_summary() -> None:
    """A story in which nothing was found still has its two lines."""
    assert plain_summary(StoryRecords()).splitlines() == [
        "The story of 0 articles",
        "0 events, 0 entities, 0 claims, 0 contradictions from 0 articles; undated",
    ]


def test_timeline_view_frames_the_chronology_without_scripts() -> None:
    """The frame holds the chronology letter by letter, and nothing in it may run."""
    view = timeline_view(STORY, title="The Kesh river talks")._repr_html_()
    content = re.search(r'srcdoc="([^"]*)"', view)
    assert content is not None
    assert unescape(content.group(1)) == timeline_html(STORY, "The Kesh river talks")
    assert 'sandbox="allow-popups"' in view
    assert "16 events" in view[: view.index("<iframe")]


@pytest.mark.parametrize(
    ("chosen", "labels"),
    [
        ({"kinds": ("talks",)}, ["Third round of river talks in Lindholm"]),
        ({"start": "2026-02-25", "end": "2026-02"}, ["Lucía Ferrante travels to Dravik"]),
        ({"actor": "relief"}, ["Harbour Relief Fund delivers food to Port Elin"]),
        ({"actor": "nobody"}, []),
    ],
    ids=["kind", "dates", "actor", "nothing"],
)
def test_timeline_view_holds_only_what_is_asked_for(
    chosen: dict[str, Any], labels: list[str]
) -> None:
    """Page and text of a view are those of the events that pass its filters."""
    view = timeline_view(STORY, **chosen)
    titles = [event.label for event in STORY.events]
    assert [
        title for title in titles if f"<bdi>{title}</bdi></h4>" in timeline_page(view)
    ] == labels
    assert [title for title in titles if title in repr(view)] == labels


def timeline_page(view: TimelineView) -> str:
    """Return the page in the frame of a view."""
    content = re.search(r'srcdoc="([^"]*)"', view._repr_html_())
    assert content is not None
    return unescape(content.group(1))


def test_timeline_view_says_what_is_no_date() -> None:
    """A start that is no date is an error that names it."""
    with pytest.raises(InputError, match="yesterday"):
        timeline_view(STORY, start="yesterday")


@pytest.mark.browser
def test_timeline_view_opens_and_leads_within_its_frame(browser: Browser) -> None:
    """Sandboxed without scripts, the contents and the parts that open still work."""
    view = timeline_view(STORY)._repr_html_()
    page = browser.open(f"<!DOCTYPE html><meta charset=utf-8>{view}")
    page.driver.switch_to.frame(page.find("iframe"))
    summary = page.find(".event details summary")
    summary.click()
    assert page.find(".event details .sentence").is_displayed()
    page.driver.switch_to.default_content()
    assert page.complaints() == []
    assert page.requests() == []


@pytest.mark.browser
def test_frame_that_starts_hidden_fits_when_it_is_shown(browser: Browser) -> None:
    """A frame in a closed part draws graph and timeline once it is opened, and works sandboxed."""
    page = browser.open(f"<!DOCTYPE html><meta charset=utf-8><div id=cell hidden>{VIEW}</div>")
    page.run("cell.hidden = false")
    page.driver.switch_to.frame(page.find("iframe"))
    page.run("return new Promise(done => setTimeout(done, 400))")
    boxes = page.run("return dateline.drawnLabels()")
    point = page.run("return dateline.nodePoint('tarsovia')")
    width = page.run("return document.getElementById('graph').clientWidth")
    drawn = page.run("return document.getElementById('lanes').clientWidth")
    page.click(page.link("#undated", "Shelling of the hospital"))
    heading = page.texts("#details h2")
    page.driver.switch_to.default_content()
    assert len(boxes) >= 6
    assert 0 < point["x"] < width
    assert drawn > 300
    assert heading == ["Shelling of the hospital"]
    assert page.complaints() == []
