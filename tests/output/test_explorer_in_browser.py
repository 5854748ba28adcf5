from collections import Counter

import pytest

from dateline.output.explorer_page import explorer_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser, OpenPage
from tests.output.example_story import example_story
from tests.output.large_story import large_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")
ATTACK = "event-08"
SIZES = pytest.mark.parametrize(
    "size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"]
)


def details(page: OpenPage) -> str:
    """Return the heading of the details panel."""
    return page.texts("#details h2")[0]


def events_listed(page: OpenPage) -> list[str]:
    """Return the events that the list holds, in its order."""
    return page.texts("#list tbody td:nth-child(2) a")


@SIZES
def test_page_asks_for_nothing_and_complains_of_nothing(
    browser: Browser, size: tuple[int, int]
) -> None:
    """The page makes no request, breaks no rule of its policy and raises no script error."""
    page = browser.open(PAGE, size)
    page.click(page.find("#theme"))
    assert page.requests() == []
    assert page.complaints() == []


@SIZES
@pytest.mark.parametrize("address", ["", f"#sel={ATTACK}", "#sel=doc-1", "#view=list"])
def test_nothing_is_wider_than_the_window(
    browser: Browser, size: tuple[int, int], address: str
) -> None:
    """Neither the page nor its panels need to be scrolled sideways."""
    page = browser.open(PAGE, size, address=address)
    wide = page.run(
        "return [document.documentElement, ...document.querySelectorAll('.panel, .list, .filters')]"
        ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className)"
    )
    assert wide == []


@SIZES
def test_names_in_the_graph_neither_overlap_nor_leave_it(
    browser: Browser, size: tuple[int, int]
) -> None:
    """No two names drawn in the graph touch, and none is cut by its border."""
    page = browser.open(PAGE, size)
    boxes = page.run("return dateline.drawnLabels()")
    frame = page.run("return [graph.clientWidth, graph.clientHeight]")
    assert len(boxes) >= 6
    overlapping = [
        (one["id"], other["id"])
        for number, one in enumerate(boxes)
        for other in boxes[:number]
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    ]
    assert overlapping == []
    assert all(box["left"] >= 0 and box["right"] <= frame[0] for box in boxes)
    assert all(box["top"] >= 0 and box["bottom"] <= frame[1] for box in boxes)


@pytest.mark.parametrize("node", ["kovac", "tarsovia", "event-09", "event-12"])
def test_click_on_a_node_shows_it(browser: Browser, node: str) -> None:
    """A click on a node in the graph opens what is known of it."""
    page = browser.open(PAGE)
    page.click_at(page.run("return dateline.nodePoint(arguments[0])", node))
    names = {entity.id: entity.name for entity in STORY.entities}
    names |= {event.id: event.label for event in STORY.events}
    assert details(page) == names[node]
    assert f"sel={node}" in page.driver.current_url


def test_click_on_a_line_leads_to_the_sentence_behind_it(browser: Browser) -> None:
    """A click on the line of a role opens its event at a claim that supports it."""
    page = browser.open(PAGE)
    ends = page.run("return ['event-03', 'relief'].map(id => dateline.nodePoint(id))")
    page.click_at({axis: ends[0][axis] * 0.7 + ends[1][axis] * 0.3 for axis in ("x", "y")})
    assert details(page) == "Harbour Relief Fund delivers food to Port Elin"
    assert "The fund delivered 40 tonnes" in page.texts(".claim.asked-for")[0]


def test_click_on_empty_space_goes_back_to_the_overview(browser: Browser) -> None:
    """A click beside all nodes lets the selection go."""
    page = browser.open(PAGE, address="#sel=kovac")
    frame = page.run("return graph.getBoundingClientRect()")
    page.click_at({"x": frame["left"] + 300, "y": frame["bottom"] - 8})
    assert details(page) == "2023 – Mar 2026"


def test_click_on_a_mark_shows_the_event_and_its_sentence(browser: Browser) -> None:
    """A click on the timeline opens the event, with a sentence of it brought into view."""
    page = browser.open(PAGE)
    page.click_at(page.run("return dateline.markPoint('event-06')"))
    assert details(page) == "Ridge Brigade shells Dravik"
    assert "On Saturday the Ridge Brigade shelled Dravik" in page.texts(".claim.asked-for")[0]


@pytest.mark.parametrize(
    ("event", "style"),
    [
        ("event-01", "vague"),
        ("event-02", "vague"),
        ("event-04", "between"),
        ("event-08", "point"),
        ("event-09", "length"),
    ],
    ids=["a year", "a month", "once within days", "a day", "two days long"],
)
def test_mark_is_drawn_by_how_the_date_is_known(browser: Browser, event: str, style: str) -> None:
    """Vague dates fade, limits are pale, and only known days are drawn full."""
    page = browser.open(PAGE)
    assert page.run("return dateline.markPoint(arguments[0])", event)["style"] == style


def test_selected_event_is_brought_into_view_on_the_timeline(browser: Browser) -> None:
    """An event in a lane farther down is scrolled to when it is selected."""
    page = browser.open(PAGE, address="#sel=event-02")
    mark = page.run("return dateline.markPoint('event-02')")
    area = page.run("return document.getElementById('lanes-scroll').getBoundingClientRect()")
    assert area["top"] < mark["y"] < area["bottom"]


def test_undated_events_stand_beside_the_timeline(browser: Browser) -> None:
    """Events without a date are listed beside the timeline, and lead to their sentences."""
    page = browser.open(PAGE)
    undated = [event.label for event in STORY.events if event.start is None]
    listed = page.texts("#undated li a")
    assert sorted(listed) == sorted(undated)
    # What was done stands before what was said.
    assert listed[0] == "Shelling of the hospital"
    page.click(page.link("#undated", "Shelling of the hospital"))
    assert "Tarsovia denied that its forces had" in page.texts(".claim.asked-for")[0]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("16 Feb 2026", "Drones and missiles struck Port Elin in the early hours"),
        ("“Overnight into Monday”", "Overnight into Monday, Tarsovia fired 29 drones"),
        ("drone × 29", "Overnight into Monday, Tarsovia fired 29 drones"),
        ("2", "Two dockers were killed and seven people were injured"),
        ("6–7", "Two dockers were killed and seven people were injured"),
        ("6", "Six people were hurt, according to the Harbour Relief Fund."),
        ("7", "Two dockers were killed and seven people were injured"),
        ("target", "Overnight into Monday, Tarsovia fired 29 drones"),
    ],
)
def test_every_value_leads_to_a_sentence_that_gives_it(
    browser: Browser, value: str, sentence: str
) -> None:
    """A click on a date, a count, a weapon or a role brings up a sentence that says so."""
    page = browser.open(PAGE, address=f"#sel={ATTACK}")
    choices = page.find_all(".facts .value, .facts .said, .account-value a, .rows a.note")
    page.click(next(link for link in choices if link.text == value))
    assert page.texts(".claim.asked-for .sentence")[0].startswith(sentence)
    assert page.run(
        "const claim = document.querySelector('.claim.asked-for').getBoundingClientRect(),"
        "panel = details.getBoundingClientRect();"
        "return claim.top >= panel.top && claim.bottom <= panel.bottom"
    )


def test_claims_are_grouped_by_who_says_so(browser: Browser) -> None:
    """An event names each speaker once, with its sentences, outlets, and trigger words marked."""
    page = browser.open(PAGE, address=f"#sel={ATTACK}")
    assert page.texts(".speaker h4") == [
        "Belmara's navy",
        "Harbour Wire in its own words",
        "Harbour Relief Fund",
        "Morning Ledger in its own words",
    ]
    assert page.texts(".claim .trigger") == ["fired", "killed", "struck", "hurt", "injured", "hit"]
    assert "3 articles, 2 independent" in page.texts("#details h3 .number")
    assert sum("Repeats the wording of Harbour Wire." in text for text in page.texts(".claim")) == 2


def test_sources_that_differ_stand_side_by_side(browser: Browser) -> None:
    """A contradiction shows each value with who gives it, on one line of sight."""
    page = browser.open(PAGE, address=f"#sel={ATTACK}")
    assert page.texts(".account-value") == ["6 injured", "7 injured"]
    accounts = page.texts(".account")
    assert "Harbour Relief Fund, in Harbour Wire" in accounts[0]
    assert "Belmara's navy, in The Lindholm Courier" in accounts[1]
    tops = page.run(
        "return [...document.querySelectorAll('.account')].map(e => e.getBoundingClientRect().top)"
    )
    assert tops[0] == tops[1]


def test_entity_shows_names_roles_events_and_mentions(browser: Browser) -> None:
    """A person's panel holds its aliases, its office, its side, its events and its sentences."""
    page = browser.open(PAGE, address="#sel=kovac")
    facts = " ".join(page.texts("#details .facts"))
    assert "foreign minister of Belmara" in facts
    assert "Acts forBelmara" in facts
    assert page.texts("#details .dated .event-name a") == [
        "Third round of river talks in Lindholm",
        "Irena Kovač speaks to reporters",
        "Irena Kovač refuses to give up the ferry port",
    ]
    assert page.texts(".this-mention") == ["Foreign Minister Irena Kovač", "Kovač"]


def test_article_shows_its_text_with_everything_marked(browser: Browser) -> None:
    """An article is shown whole, beyond the basic plane too, with what is not the article faint."""
    page = browser.open(PAGE, address="#sel=doc-1")
    document = STORY.documents[0]
    assert page.texts(".article-text") == [document.text]
    assert page.texts(".article-text .dropped")[0].startswith("Home | World | Live | Subscribe 📷")
    assert "Kovač" in page.texts(".article-text .mention")
    times = [time.text for time in STORY.times if time.document == document.id]
    marked = "".join(page.texts(".article-text .time"))
    assert all(time in marked for time in times)
    page.click(page.link(".article-text", "invaded"))
    assert details(page) == "Tarsovia invades the Kesh valley"


def test_sentence_leads_to_its_place_in_the_article(browser: Browser) -> None:
    """The outlet under a sentence opens the article at that sentence."""
    page = browser.open(PAGE, address="#sel=event-13")
    page.click(page.find(".claim .outlet"))
    assert details(page) == "Third round of river talks ends in Lindholm"
    assert "refused" in "".join(page.texts(".article-text .asked-for"))


def test_legend_counts_are_the_story_s(browser: Browser) -> None:
    """Each kind and type stands in the legend with as many as the story has."""
    page = browser.open(PAGE)
    shown = {
        chip.get_attribute("data-kind"): chip.find_element("css selector", ".number").text
        for chip in page.find_all(".chip[data-kind]")
    }
    counts = Counter(f"event:{event.kind}" for event in STORY.events)
    counts += Counter(f"entity:{entity.type}" for entity in STORY.entities)
    assert shown == {kind: str(count) for kind, count in counts.items()}


def test_filter_hides_a_kind_everywhere_and_back_shows_it(browser: Browser) -> None:
    """Switching a kind off takes it from graph, timeline and list; the back button restores it."""
    page = browser.open(PAGE, address="#view=list")
    everything = events_listed(page)
    page.click(page.find("[data-kind='event:attack']"))
    attacks = [event.label for event in STORY.events if event.kind == "attack"]
    assert events_listed(page) == [label for label in everything if label not in attacks]
    assert page.run("return dateline.markPoint('event-08')") is None
    assert "Shelling of the hospital" not in page.texts("#undated a")
    page.click(page.find("#tab-graph"))
    # Three attacks and the Ridge Brigade, which takes part in nothing else.
    assert page.texts("#status") == ["27 of 31 drawn"]
    page.driver.back()
    page.driver.back()
    page.settle()
    assert events_listed(page) == everything


def test_brush_limits_the_window_and_keeps_undated_events(browser: Browser) -> None:
    """Dragging on the strip keeps what falls into those days, and everything without a date."""
    page = browser.open(PAGE, address="#view=list")
    whole = page.run("return document.getElementById('brush-window').getBoundingClientRect()")
    edge = whole["left"] + 14
    middle = whole["top"] + whole["height"] / 2
    page.drag((edge, middle), (edge + whole["width"] * 0.4, middle))
    shown = events_listed(page)
    assert "Tarsovia invades the Kesh valley" in shown
    assert "Irena Kovač speaks to reporters" not in shown
    assert "Shelling of the hospital" in shown
    assert "to=20" in page.driver.current_url
    page.click(page.find("#window-reset"))
    assert len(events_listed(page)) == len(STORY.events)


def test_address_brings_the_same_view_back(browser: Browser) -> None:
    """Selection, filters, window and view are read from the address that they were written to."""
    first = browser.open(PAGE, address="#view=list&from=2026-02-10&to=2026-02-20")
    first.click(first.find("[data-kind='event:talks']"))
    first.click(first.link("#list", "Ridge Brigade shells Dravik"))
    address = "#" + first.driver.current_url.partition("#")[2]
    seen = events_listed(first), details(first), first.texts("#window")
    again = browser.open(PAGE, address=address)
    assert (events_listed(again), details(again), again.texts("#window")) == seen
    assert seen[1] == "Ridge Brigade shells Dravik"
    assert seen[2] == ["10 Feb 2026 – 20 Feb 2026"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kovac", "Irena Kovač"),
        ("KOVAČ", "Irena Kovač"),
        ("lucia", "Lucía Ferrante"),
        ("NC", "Northern Council"),
        ("the fund", "Harbour Relief Fund"),
        ("80 prisoners", "Belmara and Tarsovia exchange 80 prisoners"),
        ("harbour wire", "Port workers killed as drones strike Port Elin"),
    ],
)
def test_search_finds_by_alias_and_without_accents(
    browser: Browser, typed: str, found: str
) -> None:
    """After the slash key, the first result is what a reader meant, and Enter opens it."""
    page = browser.open(PAGE)
    page.find("body").send_keys("/")
    page.find("#search").send_keys(typed)
    assert page.texts("#results .result-name > bdi")[0] == found
    page.find("#search").send_keys("\ue007")
    page.settle()
    assert details(page) == found


def test_search_says_when_nothing_is_found(browser: Browser) -> None:
    """A search without a result says so instead of showing an empty box."""
    page = browser.open(PAGE)
    page.find("#search").send_keys("xylophone")
    assert page.texts("#results li") == ["Nothing found by these letters."]


def test_arrow_keys_go_from_event_to_event(browser: Browser) -> None:
    """On the focused timeline the arrow keys select the next and the last event by time."""
    page = browser.open(PAGE)
    lanes = page.find("#lanes")
    lanes.send_keys("\ue014")
    assert details(page) == "Tarsovia invades the Kesh valley"
    lanes.send_keys("\ue014")
    assert details(page) == "Northern Council imposes sanctions on Tarsovia"
    lanes.send_keys("\ue012")
    assert details(page) == "Tarsovia invades the Kesh valley"


@pytest.mark.parametrize(("dark", "switched"), [(False, "dark"), (True, "light")])
def test_theme_follows_the_system_until_switched(
    browser: Browser, dark: bool, switched: str
) -> None:
    """The page is as dark as the system is; the button turns it over."""
    page = browser.open(PAGE, dark=dark)
    page.run("localStorage.clear()")
    page = browser.open(PAGE, dark=dark)
    before = page.run("return getComputedStyle(document.body).backgroundColor")
    page.click(page.find("#theme"))
    after = page.run("return getComputedStyle(document.body).backgroundColor")
    assert page.run("return document.documentElement.dataset.theme") == switched
    assert (sum(_levels(before)) < sum(_levels(after))) is dark
    page.run("localStorage.clear()")


def _levels(colour: str) -> list[int]:
    return [int(level) for level in colour.removeprefix("rgb(").removesuffix(")").split(",")]


@pytest.mark.slow
def test_large_story_draws_the_most_connected_and_lists_all(browser: Browser) -> None:
    """A story of 1,800 nodes draws 1,500, says so, and still lists and finds the rest."""
    story = large_story(entities=700, events=1100)
    page = browser.open(explorer_html(story))
    assert page.texts("#status") == ["1,500 of 1,800 drawn"]
    assert page.texts("#counts .count") == [
        "1,100 events",
        "700 entities",
        "1 article",
        "0 differences",
    ]
    assert "1,500 most connected of 1,800" in page.texts("#details .notice")[0]
