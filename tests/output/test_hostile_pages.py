"""Pages of a story in which every text is hostile, in a real browser."""

from urllib.parse import urlencode

import pytest

from dateline.output.explorer_page import explorer_html
from dateline.output.notebook_view import notebook_html
from dateline.output.timeline_page import timeline_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser, OpenPage
from tests.output.poisoned_story import HACK, POISONS, poisoned_story

pytestmark = pytest.mark.browser

STORY = poisoned_story()
TITLE = "".join(poison for poison in POISONS if len(poison) < 200)
EXPLORER = explorer_html(STORY, TITLE)
SIZES = pytest.mark.parametrize(
    "size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"]
)
VIEWS = [
    {},
    *({"view": "list", "table": table} for table in ("events", "entities", "articles")),
    {"view": "timeline"},
    *({"sel": entity.id} for entity in STORY.entities),
    *({"sel": event.id, "claim": event.claims[0]} for event in STORY.events),
    *({"sel": document.id} for document in STORY.documents),
]


def assert_harmless(page: OpenPage, scripts: int) -> None:
    """Fail where text has become anything but text."""
    assert page.driver.title != "hacked"
    assert not page.has_dialog()
    assert page.requests() == []
    assert page.complaints() == []
    assert len(page.find_all("script")) == scripts
    assert page.find_all("img, object, embed, [onload], [onerror], [onmouseover], base") == []
    links = page.run("return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    assert [link for link in links if not link.startswith(("#", "https://host.example/"))] == []


@SIZES
def test_explorer_shows_hostile_text_as_text(browser: Browser, size: tuple[int, int]) -> None:
    """No view of the explorer runs, loads, links or is torn apart by what an article may hold."""
    page = browser.open(EXPLORER, size)
    for view in VIEWS:
        page.run("location.hash = arguments[0]", urlencode(view))
        page.settle()
        wide = page.run(
            "return [...document.querySelectorAll('.panel, .list, header')]"
            ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className)"
        )
        assert wide == [], view
        assert_harmless(page, scripts=4)


def test_explorer_finds_and_selects_hostile_names(browser: Browser) -> None:
    """A search for markup finds it as words, and its result is shown letter by letter."""
    page = browser.open(EXPLORER)
    page.find("#search").send_keys("<script>")
    assert any("<script>" in text for text in page.texts("#results .result-name"))
    page.find("#search").send_keys("\ue007")
    page.settle()
    assert "<script>" in page.texts("#details h2")[0]
    assert_harmless(page, scripts=4)


def test_timeline_page_shows_hostile_text_as_text(browser: Browser) -> None:
    """The chronology holds no script and no link but to web addresses, whatever the story says."""
    page = browser.open(timeline_html(STORY, TITLE), NARROW)
    page.run("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert page.run("return document.documentElement.scrollWidth") <= NARROW[0]
    assert f"<script>{HACK}</script>" in page.texts("body")[0]
    assert_harmless(page, scripts=0)


def test_notebook_view_shows_hostile_text_as_text(browser: Browser) -> None:
    """Neither the summary nor the frame under it lets a story's text out."""
    page = browser.open(f"<!DOCTYPE html><meta charset=utf-8>{notebook_html(STORY, TITLE)}")
    assert_harmless(page, scripts=0)
    page.driver.switch_to.frame(page.find("iframe"))
    page.settle()
    assert len(page.find_all("script")) == 4
    assert page.run("return document.title") != "hacked"
    page.driver.switch_to.default_content()
