import re
from dataclasses import replace
from html import unescape

import pytest

from dateline.graph.records import StoryRecords
from dateline.output.explorer_page import explorer_html
from dateline.output.notebook_view import most_reported, notebook_html, plain_summary
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
