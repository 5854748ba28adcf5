import re
from dataclasses import replace
from html import unescape

import pytest

from dateline.graph.records import StoryRecords
from dateline.output.sentence_html import Mark, marked_text
from dateline.output.timeline_page import timeline_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser
from tests.output.example_story import example_story

STORY = example_story()
PAGE = timeline_html(STORY, "The Kesh river talks")


def plain(html: str) -> str:
    """Return a page's words, without its markup and style."""
    body = re.sub(r"(?s)<style>.*?</style>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def entry(label: str) -> str:
    """Return the words of one event of the page, from its label to the next event."""
    start = PAGE.index(f"<bdi>{label}</bdi></h4>")
    end = PAGE.find("<li>\n<p class=", start)
    return plain(PAGE[start : end if end > 0 else PAGE.index("</main>")])


def test_every_event_stands_once_in_the_order_of_time() -> None:
    """All events are there, dated ones by date, then those without a date under their own head."""
    labels = re.findall(r'<h4 dir="auto"><bdi>(.*?)</bdi></h4>', PAGE)
    assert [unescape(label) for label in labels] == [event.label for event in STORY.events]
    undated = PAGE.index(">Undated</h2>")
    last_dated, first_undated = "Ceasefire on the river", "Irena Kovač refuses to give up"
    assert PAGE.index(last_dated) < undated < PAGE.index(first_undated)


@pytest.mark.parametrize(
    "heading",
    ["2023", "Nov 2025", "8–11 Feb 2026", "16 Feb 2026 Monday", "17–18 Feb 2026", "Mar 2026"],
)
def test_days_are_no_more_exact_than_known(heading: str) -> None:
    """Years, months, ranges and days stand as such; a weekday only with a known day."""
    headings = [plain(found) for found in re.findall(r'(?s)<h3 class="date">.*?</h3>', PAGE)]
    assert heading in headings


def test_single_happening_in_a_range_is_said_to_be_between() -> None:
    """What happened once between two days says so beside the days."""
    assert "When between 8 and 11 Feb 2026" in entry("Border guards of Belmara and Tarsovia clash")


def test_event_names_its_facts_and_who_says_so() -> None:
    """Place, weapons, counts, speakers and articles are there without opening anything."""
    words = entry("Tarsovia strikes Port Elin with drones and missiles")
    assert "Where Port Elin With drone × 29 With missile × 4 Killed 2 Injured 6–7" in words
    assert (
        "According to Belmara's navy , Harbour Wire , Harbour Relief Fund , Morning Ledger" in words
    )
    assert "(3 articles, 2 independent)" in words


def test_contradiction_names_each_value_with_who_gives_it() -> None:
    """Where sources differ, both values stand in one line."""
    words = entry("Tarsovia strikes Port Elin with drones and missiles")
    assert (
        "Sources differ on injured: 6 by Harbour Relief Fund , but 7 by Belmara's navy ." in words
    )


def test_sentences_stand_in_a_part_that_opens() -> None:
    """An event's sentences come with their marked words, outlet, title, link and stance."""
    opened = re.search(r"(?s)Shelling of the hospital.*?<details>(.*?)</details>", PAGE)
    assert opened is not None
    assert "<summary>2 sentences</summary>" in opened.group(1)
    assert '<span class="trigger">shelled</span>' in opened.group(1)
    assert '<span class="quote">“Our guns were </span>' in opened.group(1)
    assert 'href="https://wire.example/port-elin"' in opened.group(1)
    assert "on the network Relay" in plain(opened.group(1))
    assert "denies it" in plain(opened.group(1))


def test_near_copy_says_whose_wording_it_repeats() -> None:
    """A reworded article is named as such beside its sentence."""
    assert "repeats Harbour Wire" in entry("Tarsovia strikes Port Elin with drones and missiles")


def test_page_needs_no_script_and_nothing_from_outside() -> None:
    """There is no script, the policy allows none, and links are the only addresses."""
    assert "<script" not in PAGE
    assert "script-src 'none'" in PAGE
    assert set(re.findall(r'(?:src|href)="([^"]*)"', PAGE)) == {
        "https://courier.example/river-talks?edition=1&amp;page=2",
        "https://wire.example/port-elin",
        "https://ledger.example/a/77",
    }


def test_page_is_the_same_every_time() -> None:
    """The same story gives the same bytes."""
    assert timeline_html(example_story(), "The Kesh river talks") == PAGE


def test_story_without_texts_says_so_instead_of_a_sentence() -> None:
    """Where the story carries no article text, the place of a sentence says that."""
    documents = tuple(replace(document, text="") for document in STORY.documents)
    page = timeline_html(replace(STORY, documents=documents))
    assert page.count("The text of this article is not in the story.") == len(STORY.claims)


def test_empty_story_has_a_page() -> None:
    """A story in which nothing was found still gives a page."""
    assert "0 events from 0 articles" in plain(timeline_html(StoryRecords()))


def test_overlapping_marks_share_a_run() -> None:
    """Where two marks overlap, the words in both carry both names, and text is escaped."""
    html = marked_text("a <b> c", (0, 7), [Mark((0, 5), "one"), Mark((2, 9), "two")])
    assert html == (
        '<span class="one">a </span><span class="one two">&lt;b&gt;</span>'
        '<span class="two"> c</span>'
    )


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"])
def test_page_in_a_browser(browser: Browser, size: tuple[int, int], dark: bool) -> None:
    """The page asks for nothing, fits its window, and opens an event's sentences on a click."""
    page = browser.open(PAGE, size, dark=dark)
    summary = page.find("summary")
    assert not page.find(".sentence").is_displayed()
    page.click(summary)
    assert page.find(".sentence").is_displayed()
    assert page.run("return document.documentElement.scrollWidth") <= size[0]
    assert page.requests() == []
    assert page.complaints() == []
