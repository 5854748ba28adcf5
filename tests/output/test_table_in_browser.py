"""The explorer's tables in a real browser: what they hold, their order, and their keys."""

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from dateline.output.explorer_page import explorer_html
from tests.output.browser import NARROW, Browser, OpenPage
from tests.output.example_story import example_story
from tests.output.large_story import large_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")


def column(page: OpenPage, name: str) -> list[str]:
    """Return what stands in a column, from the first row to the last."""
    return page.texts(f"#list tbody td[data-name='{name}']")


def press(page: OpenPage, key: str) -> None:
    """Press a key where the keyboard is."""
    page.driver.switch_to.active_element.send_keys(key)
    page.settle()


def test_tables_hold_what_is_in_view_and_say_how_much(browser: Browser) -> None:
    """Each table's button counts its rows; a filter leaves only the events in view."""
    page = browser.open(PAGE, address="#view=list")
    assert page.texts("#list .chip") == [
        f"Events{len(STORY.events)}",
        f"People and places{len(STORY.entities)}",
        "Articles4",
        "Differences1",
    ]
    page = browser.open(PAGE, address="#view=list&hide=event:attack")
    attacks = sum(event.kind == "attack" for event in STORY.events)
    left = len(STORY.events) - attacks
    assert page.texts("#list .chip")[0] == f"Events{left} of {len(STORY.events)}"
    assert len(column(page, "What")) == left
    assert page.texts("#list .chip")[3] == "Differences0 of 1"


@pytest.mark.parametrize(
    ("table", "heading", "upwards"),
    [
        ("events", "Injured", ["6–7", "at least 24"]),
        ("events", "Where", ["Dravik"] * 3 + ["Kesh valley"] + ["Lindholm"] * 2),
        ("entities", "Acts for", ["Belmara", "Belmara", "Northern Council", "Ridge Brigade"]),
        ("articles", "Date", ["16 Feb 2026", "16 Feb 2026", "18 Feb 2026"]),
    ],
)
def test_column_sorts_upwards_then_downwards_then_as_before(
    browser: Browser, table: str, heading: str, upwards: list[str]
) -> None:
    """A column's head turns its order over; rows without a value stay at the end."""
    page = browser.open(PAGE, address=f"#view=list&table={table}")
    before = column(page, heading)

    def turn() -> list[str]:
        heads = page.find_all("#list th button")
        page.click(next(head for head in heads if head.text.startswith(heading)))
        return column(page, heading)

    given = [value for value in before if value and "unknown" not in value]
    first = turn()
    assert first[: len(upwards)] == upwards
    assert page.find("#list th[aria-sort]").get_attribute("aria-sort") == "ascending"
    assert sorted(first[: len(given)]) == sorted(given)
    second = turn()
    assert second[: len(given)] == first[: len(given)][::-1]
    assert page.find("#list th[aria-sort]").get_attribute("aria-sort") == "descending"
    assert turn() == before
    assert page.find_all("#list th[aria-sort]") == []


def test_order_is_in_the_address(browser: Browser) -> None:
    """The order of a table is kept in the address, and comes back from it."""
    page = browser.open(PAGE, address="#view=list&sort=-killed")
    assert column(page, "Killed")[0] == "2"
    page.click(page.find("[data-table='entities']"))
    assert "sort=" not in page.driver.current_url


@pytest.mark.parametrize("sort", ["nonsense", "__proto__", "-", "<b>"])
def test_unknown_order_is_none(browser: Browser, sort: str) -> None:
    """An address that asks for an order that a table does not have gets the story's own."""
    page = browser.open(PAGE, address=f"#view=list&sort={sort}")
    assert column(page, "What")[0].strip() == "Tarsovia invades the Kesh valley"
    assert page.complaints() == []


def test_click_beside_the_links_of_a_row_selects_it(browser: Browser) -> None:
    """The whole row is a way to its event, and is marked as the one that is shown."""
    page = browser.open(PAGE, address="#view=list")
    row = page.find("[data-row='event-06']")
    page.click(row.find_element("css selector", "td[data-name='Kind']"))
    assert page.texts("#details h2") == ["Ridge Brigade shells Dravik"]
    assert page.find("#list [aria-current]").get_attribute("data-row") == "event-06"


def test_arrow_keys_go_from_row_to_row_and_enter_selects(browser: Browser) -> None:
    """Up and down keep the column; the keyboard stays in its row when Enter has selected it."""
    page = browser.open(PAGE, address="#view=list")
    page.run("document.querySelector('[data-row=\"event-01\"] [data-name=What] a').focus()")
    press(page, Keys.ARROW_DOWN)
    press(page, Keys.ARROW_DOWN)
    press(page, Keys.ARROW_UP)
    press(page, Keys.ENTER)
    assert page.texts("#details h2") == ["Northern Council imposes sanctions on Tarsovia"]
    focused = "return document.activeElement.closest('tr').dataset.row"
    assert page.run(focused) == "event-02"
    press(page, Keys.ARROW_DOWN)
    assert page.run(focused) == "event-03"


def test_selection_made_elsewhere_is_scrolled_to(browser: Browser) -> None:
    """A row far below comes into view when its event is selected on the timeline."""
    page = browser.open(PAGE, address="#view=list")
    for _ in range(10):
        page.find("#lanes").send_keys(Keys.ARROW_RIGHT)
    page.settle()
    row, area = page.run(
        "return ['#list [aria-current]', '#list']"
        ".map(css => document.querySelector(css).getBoundingClientRect())"
    )
    assert area["top"] <= row["top"] < row["bottom"] <= area["bottom"] + 1


def test_narrow_table_has_its_order_in_a_list(browser: Browser) -> None:
    """Where columns have no heads, the order is chosen from a list instead."""
    page = browser.open(PAGE, NARROW, address="#view=list")
    Select(page.find(".sort-choice select")).select_by_visible_text("Injured, downwards")
    page.settle()
    assert column(page, "Injured")[:2] == ["at least 24", "6–7"]
    assert page.run("return document.activeElement.dataset.sort") == "choice"


@pytest.mark.slow
def test_long_table_opens_by_parts_and_reaches_the_selected_row(browser: Browser) -> None:
    """A table of 1,100 events draws 300, more on demand, and as many as a selection needs."""
    page = browser.open(explorer_html(large_story(entities=70, events=1100)), address="#view=list")
    assert len(column(page, "What")) == 300
    page.click(page.find("#list .more"))
    assert len(column(page, "What")) == 600
    page.go_to("#view=list&sel=event-01000")
    assert page.find("#list [aria-current]").get_attribute("data-row") == "event-01000"
