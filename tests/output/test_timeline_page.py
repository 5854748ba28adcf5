import re
from dataclasses import replace
from html import unescape

import pytest

from dateline.graph.records import StoryRecords
from dateline.output.sentence_html import Mark, marked_text
from dateline.output.timeline_page import timeline_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser
from tests.output.dated_story import crowded_story, dated_story
from tests.output.example_story import example_story

STORY = example_story()
PAGE = timeline_html(STORY, "The Kesh river talks")
ATTACK = "Tarsovia strikes Port Elin with drones and missiles"
SIZES = pytest.mark.parametrize(
    "size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"]
)


def plain(html: str) -> str:
    """Return a page's words, without its markup and style."""
    body = re.sub(r"(?s)<style>.*?</style>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def titles(page: str) -> list[str]:
    """Return the titles of all events of a page, in its order."""
    found = re.findall(r'<(?:h4 dir="auto"><bdi|bdi class="title")>(.*?)</bdi>', page)
    return [unescape(title) for title in found]


def entry(label: str, page: str = PAGE) -> str:
    """Return the markup of one event of the page."""
    start = page.index(f">{label}</bdi>")
    ends = [page.find(mark, start) for mark in ('<li class="event">', '<li class="brief">', "<h3")]
    return page[start : min(end for end in [*ends, page.index("</main>")] if end > 0)]


def headings(page: str) -> list[str]:
    """Return the headings of the days, with their weekdays."""
    return [plain(found) for found in re.findall(r'(?s)<h3 class="date">.*?</h3>', page)]


def test_every_event_stands_once_dated_ones_first() -> None:
    """All events are there exactly once, those without a date under a head of their own."""
    assert sorted(titles(PAGE)) == sorted(event.label for event in STORY.events)
    undated = PAGE.index(">Undated</h2>")
    last_dated, first_undated = "Ceasefire on the river", "Irena Kovač refuses to give up"
    assert PAGE.index(last_dated) < undated < PAGE.index(first_undated)


def day(page: str, heading: str, following: str) -> str:
    """Return the markup of one day's section, up to the heading of another."""
    start = page.index(f'<h3 class="date">{heading}<')
    return page[start : page.index(f'<h3 class="date">{following}<')]


def test_days_stand_in_the_order_of_time() -> None:
    """A year comes before its days, a day before what was no later than it, the undated last."""
    assert headings(timeline_html(dated_story())) == [
        "17th century",
        "Mar 2014",
        "10–11 Feb 2026",
        "11–12 Feb 2026",
        "16 Feb 2026 Monday",
        "17–18 Feb 2026",
        "18 Feb 2026 Wednesday",
        "By 18 Feb 2026",
        "From 19 Feb 2026",
        "25 Feb 2026 Wednesday",
        "5 Mar 2026 Thursday",
        "No date given",
    ]


@pytest.mark.parametrize(
    "heading",
    ["2023", "Nov 2025", "8–11 Feb 2026", "16 Feb 2026 Monday", "17–18 Feb 2026", "Mar 2026"],
)
def test_days_are_no_more_exact_than_known(heading: str) -> None:
    """Years, months, ranges and days stand as such; a weekday only with a known day."""
    assert heading in headings(PAGE)


def test_open_beginning_is_explained() -> None:
    """A heading that gives only the latest day says that the day itself is not given."""
    page = timeline_html(dated_story())
    assert page.count("The day is not given; it was no later than this.") == 1


def test_single_happening_in_a_range_is_said_to_be_between() -> None:
    """What happened once between two days says so beside the days, and what lasted does not."""
    clash = plain(entry("Border guards of Belmara and Tarsovia clash"))
    assert "When between 8 and 11 Feb 2026" in clash
    assert "between" not in plain(entry("Third round of river talks in Lindholm"))


def test_event_names_its_facts_and_one_sentence_with_who_says_so() -> None:
    """Place, weapons, counts, a sentence, its speaker and all others can be read at once."""
    words = plain(entry(ATTACK).partition("<details>")[0])
    assert "Where Port Elin With drone × 29 With missile × 4 Killed 2 Injured 6–7" in words
    assert "Drones and missiles struck Port Elin in the early hours" in words
    assert "Harbour Wire ; also Belmara's navy , Harbour Relief Fund , Morning Ledger" in words
    assert "(3 articles, 2 independent)" in words


def test_sentence_of_a_denied_event_denies_it() -> None:
    """What is denied is not told in words that assert it."""
    words = plain(entry("Shelling of the hospital").partition("<details>")[0])
    assert "Tarsovia denied that its forces had" in words
    assert "denies it" in words


def test_contradiction_stands_side_by_side() -> None:
    """Where sources differ, each value has a column with everyone who gives it and where."""
    accounts = re.findall(r'(?s)<div class="account">(.*?)</div>', entry(ATTACK))
    assert [plain(account) for account in accounts] == [
        "6 Harbour Relief Fund , in Harbour Wire Harbour Relief Fund , in Morning Ledger",
        "7 Belmara's navy , in The Lindholm Courier",
    ]


def test_other_sentences_stand_in_a_part_that_opens() -> None:
    """All but the shown sentence come with their marked words, outlet, title, link and stance."""
    opened = entry("Shelling of the hospital").partition("<details>")[2]
    assert opened.startswith("<summary>1 more sentence</summary>")
    assert '<span class="quote">“Our guns were </span>' in opened
    assert 'href="https://wire.example/port-elin"' in opened
    assert "on the network Relay" in plain(opened)
    assert "denies it" in plain(opened)


def test_near_copy_says_whose_wording_it_repeats() -> None:
    """A reworded article is named as such beside its sentence."""
    assert "repeats Harbour Wire" in plain(entry(ATTACK))


def test_what_was_said_stands_after_what_was_done() -> None:
    """Under one day talks and attacks come at length, statements after them one a line."""
    page = timeline_html(crowded_story(3))
    words = day(page, "By 18 Feb 2026", "From 19 Feb 2026")
    assert '<li class="event">' not in words
    assert words.count('<li class="brief">') == 4
    assert "What was said 4 statements" in plain(words)
    undated = PAGE[PAGE.index('<h3 class="date">No date given') :]
    done, said = undated.split("What was said")
    assert "Shelling of the hospital" in done
    assert "Osric Vane accuses Belmara" in said


def test_many_statements_are_folded_with_their_number() -> None:
    """Of four hundred statements of a day five stand open; the others are counted and all there."""
    page = timeline_html(crowded_story(400))
    said = day(page, "By 18 Feb 2026", "From 19 Feb 2026")
    shown, folded = said.split('<details class="more">')
    assert "What was said 401 statements" in plain(shown)
    assert shown.count('<li class="brief">') == 5
    assert folded.startswith("<summary>396 more: 396 statements</summary>")
    assert folded.count('<li class="brief">') == 396


def test_contents_count_what_each_time_holds() -> None:
    """The contents lead to each time and count the talks, the violence and the words in it."""
    page = timeline_html(dated_story())
    rows = {
        plain(name): (target, plain(cells))
        for target, name, cells in re.findall(
            r'(?s)<th scope="row"><a href="#(.*?)">(.*?)</a></th>(.*?)</tr>', page
        )
    }
    assert rows["17th century"][1] == "– 1 – –"
    assert rows["17–18 Feb 2026"][1] == "1 – – –"
    assert rows["By 18 Feb 2026"][1] == "– – – 1"
    assert rows["5 Mar 2026"][1] == "– – 1 –"
    assert all(f'<section class="day" id="{target}">' in page for target, _ in rows.values())


def test_contents_of_many_days_stay_short() -> None:
    """Where there are more days than lines, months, years or decades stand for them."""
    base = dated_story()
    days = [f"20{year:02}-{month:02}-05" for year in range(10, 26) for month in range(1, 13)]
    events = tuple(
        replace(base.events[4], id=f"event-{number:03}", start=day, end=day)
        for number, day in enumerate(days)
    )
    page = timeline_html(replace(base, events=events, contradictions=()))
    counts = [int(found) for found in re.findall(r'<td class="shade-\d">([\d,]+)</td>', page)]
    assert 10 <= len(counts) <= 36
    assert sum(counts) == len(days)


def test_page_needs_no_script_and_nothing_from_outside() -> None:
    """There is no script, the policy allows none, and links are the only addresses."""
    assert "<script" not in PAGE
    assert "script-src 'none'" in PAGE
    addresses = set(re.findall(r'(?:src|href)="([^#"][^"]*)"', PAGE))
    assert addresses == {
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
    """A story in which nothing was found still gives a page, without contents."""
    page = timeline_html(StoryRecords())
    assert "0 events from 0 articles" in plain(page)
    assert "<nav" not in page


def test_overlapping_marks_share_a_run() -> None:
    """Where two marks overlap, the words in both carry both names, and text is escaped."""
    html = marked_text("a <b> c", (0, 7), [Mark((0, 5), "one"), Mark((2, 9), "two")])
    assert html == (
        '<span class="one">a </span><span class="one two">&lt;b&gt;</span>'
        '<span class="two"> c</span>'
    )


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@SIZES
def test_page_in_a_browser(browser: Browser, size: tuple[int, int], dark: bool) -> None:
    """The page asks for nothing, fits its window, and opens an event's sentences on a click."""
    page = browser.open(PAGE, size, dark=dark)
    summary = page.find(".event details summary")
    assert page.find(".event > .sentence").is_displayed()
    assert not page.find(".event details .sentence").is_displayed()
    page.click(summary)
    assert page.find(".event details .sentence").is_displayed()
    assert page.run("return document.documentElement.scrollWidth") <= size[0]
    assert page.requests() == []
    assert page.complaints() == []


@pytest.mark.browser
@SIZES
def test_contents_lead_to_their_day(browser: Browser, size: tuple[int, int]) -> None:
    """The contents stand beside the column or open above it, and a click goes to the day."""
    page = browser.open(timeline_html(dated_story()), size)
    if size != WIDE:
        page.click(page.find(".contents summary"))
    link = page.find_all(".contents a")[page.texts(".contents a").index("5 Mar 2026")]
    assert page.run("return arguments[0].checkVisibility()", link)
    page.click(link)
    top = page.run("return document.querySelector(':target').getBoundingClientRect().top")
    assert 0 <= top < size[1]


@pytest.mark.browser
def test_print_opens_the_folded_lines(browser: Browser) -> None:
    """On paper every event has its title, and what only the screen can open is left out."""
    seen = (
        "return [...document.querySelectorAll('.brief .title')]"
        ".filter(title => title.checkVisibility()).length"
    )
    page = browser.open(timeline_html(crowded_story(30)))
    on_screen = page.run(seen)
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    page.settle()
    on_paper = page.run(seen)
    contents = page.find(".contents").is_displayed()
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert (on_screen, on_paper) == (5, 31)
    assert not contents
