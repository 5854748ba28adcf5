"""What is selected in one part of the explorer is selected in all, by mouse and by keyboard."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from dateline.output.explorer_page import explorer_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser, OpenPage
from tests.output.example_story import example_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")
SHELLING = "event-06"
NAMES = {entity.id: entity.name for entity in STORY.entities}
NAMES |= {event.id: event.label for event in STORY.events}

Way = Callable[[OpenPage], None]


def type_into(page: OpenPage, css: str, *keys: str) -> None:
    """Focus an element and press keys."""
    page.run("document.querySelector(arguments[0]).focus()", css)
    for key in keys:
        page.driver.switch_to.active_element.send_keys(key)
        page.settle()


def by_click_on_the_graph(page: OpenPage) -> None:
    """Click the event's node."""
    page.click_at(page.run("return dateline.nodePoint(arguments[0])", SHELLING))


def by_arrows_on_the_graph(page: OpenPage) -> None:
    """Step to it from a node beside it, by the arrow that points there."""
    for way in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP):
        page.go_to("#sel=brigade")
        type_into(page, "#graph", way)
        if page.texts("#details h2") == [NAMES[SHELLING]]:
            return


def by_click_on_the_timeline(page: OpenPage) -> None:
    """Click the event's mark."""
    page.click_at(page.run("return dateline.markPoint(arguments[0])", SHELLING))


def by_arrows_on_the_timeline(page: OpenPage) -> None:
    """Walk from the first dated event to this one."""
    dated = [event.id for event in STORY.events if event.start]
    type_into(page, "#lanes", *[Keys.ARROW_RIGHT] * (dated.index(SHELLING) + 1))


def by_click_in_the_table(page: OpenPage) -> None:
    """Click the event's row."""
    page.click(page.find("#tab-list"))
    page.click(page.find(f"[data-row='{SHELLING}'] td[data-name='What'] a"))


def by_enter_in_the_table(page: OpenPage) -> None:
    """Press Enter on the event's link."""
    page.find("body").send_keys("t")
    type_into(page, f"[data-row='{SHELLING}'] td[data-name='What'] a", Keys.ENTER)


def by_click_in_the_details(page: OpenPage) -> None:
    """Click the event in the list of an entity's events."""
    page.go_to("#sel=brigade")
    page.click(page.link("#details", NAMES[SHELLING]))


def by_enter_in_the_details(page: OpenPage) -> None:
    """Press Enter on the event in the list of what an article tells of."""
    page.go_to("#sel=doc-2")
    page.run("arguments[0].focus()", page.link("#details .rows", NAMES[SHELLING]))
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    page.settle()


def by_search(page: OpenPage) -> None:
    """Type some of its words and press Enter."""
    page.find("body").send_keys("/")
    page.find("#search").send_keys("brigade shells", Keys.ENTER)
    page.settle()


def by_address(page: OpenPage) -> None:
    """Follow a link to it from outside."""
    page.go_to(f"#sel={SHELLING}")


WAYS = [
    by_click_on_the_graph,
    by_arrows_on_the_graph,
    by_click_on_the_timeline,
    by_arrows_on_the_timeline,
    by_click_in_the_table,
    by_enter_in_the_table,
    by_click_in_the_details,
    by_enter_in_the_details,
    by_search,
    by_address,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.removeprefix("by_"))
def test_selection_reaches_every_part(browser: Browser, way: Way) -> None:
    """However the event was selected, details, timeline, table and address all show it."""
    page = browser.open(PAGE)
    way(page)
    assert page.texts("#details h2") == [NAMES[SHELLING]]
    assert f"sel={SHELLING}" in page.driver.current_url
    mark, lanes = page.run(
        "return [dateline.markPoint(arguments[0]),"
        "document.getElementById('lanes-scroll').getBoundingClientRect()]",
        SHELLING,
    )
    assert lanes["top"] < mark["y"] < lanes["bottom"]
    page.click(page.find("#tab-list"))
    assert [row.get_attribute("data-row") for row in page.find_all("#list [aria-current]")] == [
        SHELLING
    ]


@pytest.mark.parametrize("key", [Keys.ENTER, Keys.ARROW_RIGHT], ids=["enter", "arrow"])
def test_place_on_the_map_selects_it(browser: Browser, key: str) -> None:
    """A place is selected on the map with the pointer, or reached with the arrow keys."""
    page = browser.open(PAGE, address="#view=map")
    if key == Keys.ENTER:
        point = page.run("return dateline.placePoint('dravik')")
        page.click_at(point)
        assert page.texts("#details h2") == ["Dravik"]
        return
    page.run("document.getElementById('map-drawing').focus()")
    page.find("#map-drawing").send_keys(key)
    page.settle()
    assert page.texts("#details h2")[0] in {
        entity.name for entity in STORY.entities if entity.lat is not None
    }


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"])
def test_keys_choose_the_view(browser: Browser, size: tuple[int, int]) -> None:
    """A letter goes to each view, arrows from tab to tab, and Escape back to the overview."""
    page = browser.open(PAGE, size, address=f"#sel={SHELLING}")
    view = "return document.body.dataset.view"
    for letter, expected in (("m", "map"), ("l", "timeline"), ("t", "list"), ("g", "graph")):
        page.driver.switch_to.active_element.send_keys(letter)
        page.settle()
        assert page.run(view) == expected
    page.driver.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    page.settle()
    assert page.run(view) == "map"
    assert [tab.text for tab in page.find_all("[role='tab'][tabindex='0']")] == ["Map"]
    page.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    page.settle()
    assert page.texts("#details .kicker") == ["The story so far"]


def test_letters_typed_into_the_search_stay_there(browser: Browser) -> None:
    """A letter that chooses a view does nothing but stand in the search box."""
    page = browser.open(PAGE)
    page.find("#search").send_keys("tm")
    page.settle()
    assert page.run("return document.body.dataset.view") == "graph"


def test_back_undoes_a_selection_and_forward_brings_it_again(browser: Browser) -> None:
    """Each selection is a step of the browser's history."""
    page = browser.open(PAGE)
    by_click_on_the_timeline(page)
    page.driver.back()
    page.settle()
    assert page.texts("#details .kicker") == ["The story so far"]
    page.driver.forward()
    page.settle()
    assert page.texts("#details h2") == [NAMES[SHELLING]]
