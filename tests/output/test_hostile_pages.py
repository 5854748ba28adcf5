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
    {"view": "list", "table": "differences"},
    {"view": "list", "sort": "-what"},
    {"view": "timeline"},
    {"view": "map"},
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
        page.go_to("#" + urlencode(view))
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


def rows(page: OpenPage) -> list[str]:
    """Return the ids of the records in the table, from the first row to the last."""
    return [row.get_attribute("data-row") or "" for row in page.find_all("#list tbody tr")]


def test_rows_of_hostile_records_select_them(browser: Browser) -> None:
    """A record is selected by its row whatever its id holds, and shown under its whole name."""
    page = browser.open(EXPLORER, address="#view=list&table=entities")
    names = {entity.id: entity.name for entity in STORY.entities}
    for number, id_ in enumerate(rows(page)[:4]):
        page.click(page.find_all("#list tbody td[data-name='Type']")[number])
        assert page.find("#list [aria-current]").get_attribute("data-row") == id_
        assert page.texts("#details h2") == [names[id_]]
    assert_harmless(page, scripts=4)


ATTEMPTS = {
    "a script": f"const e = document.createElement('script'); e.textContent = `{HACK}`; add(e)",
    "a handler": f"const e = document.createElement('a'); e.setAttribute('onclick', `{HACK}`); "
    "add(e); e.click()",
    "text as code": f"setTimeout(`{HACK}`)",
    "a link that is code": f"const e = document.createElement('a'); e.href = `javascript:{HACK}`; "
    "add(e); e.click()",
    "a script from elsewhere": "const e = document.createElement('script'); "
    "e.src = 'https://host.example/x.js'; add(e)",
    "a picture from elsewhere": "const e = document.createElement('img'); "
    "e.src = 'https://host.example/x.png'; add(e)",
    "a frame": "const e = document.createElement('iframe'); "
    "e.src = 'https://host.example/'; add(e)",
    "a form": "const e = document.createElement('form'); e.action = 'https://host.example/'; "
    "add(e); e.submit()",
    "a style": "const e = document.createElement('style'); "
    "e.textContent = '* { color: red }'; add(e)",
    "a request": "fetch('https://host.example/').catch(() => {})",
}


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_policy_stops_what_an_escape_let_through(browser: Browser, attempt: str) -> None:
    """Even an element that got into the page neither runs, nor loads, nor sends, nor paints."""
    page = browser.open(EXPLORER)
    page.run(f"const add = made => document.body.append(made); {attempt}")
    page.run("return new Promise(done => setTimeout(() => done(), 150))")
    assert page.run("return document.title") != "hacked"
    assert page.run("return getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
    assert page.driver.current_url.startswith("file:")
    assert any("Content Security Policy" in complaint for complaint in page.complaints())


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
