from collections.abc import Callable

import pytest

from dateline.graph.records import Event
from dateline.output.explorer_page import explorer_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser, OpenPage
from tests.output.example_story import example_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")
SIDES = {entity.id: entity.side for entity in STORY.entities}
DISPUTED = {contradiction.event for contradiction in STORY.contradictions}


def sides_of(entity: str | None) -> set[str]:
    """Return an entity and all that it acts for, one after another."""
    return set() if entity is None else {entity} | sides_of(SIDES[entity])


def has_side(event: Event, side: str) -> bool:
    """Tell whether someone of a side takes part in an event."""
    return any(side in sides_of(participant.entity) for participant in event.participants)


def events_listed(page: OpenPage) -> list[str]:
    """Return the events that the table holds, by label."""
    return sorted(page.texts("#list tbody td:nth-child(2) a"))


def labels(passes: Callable[[Event], bool]) -> list[str]:
    """Return the labels of the story's events that pass."""
    return sorted(event.label for event in STORY.events if passes(event))


def count_on(page: OpenPage, facet: str) -> str:
    """Return the numbers on a choice: how many events it leaves, of how many."""
    return page.texts(f"[data-facet='{facet}'] .number")[0]


CHOICES: dict[str, Callable[[Event], bool]] = {
    "side:belmara": lambda event: has_side(event, "belmara"),
    "side:tarsovia": lambda event: has_side(event, "tarsovia"),
    "side:council": lambda event: has_side(event, "council"),
    "status:planned": lambda event: event.status == "planned",
    "status:denied": lambda event: event.status == "denied",
    "status:hypothetical": lambda event: event.status == "hypothetical",
    "least:2": lambda event: event.independent_sources >= 2,
    "disputed": lambda event: event.id in DISPUTED,
}


@pytest.mark.parametrize("facet", CHOICES)
def test_choice_leaves_the_events_that_it_counts(browser: Browser, facet: str) -> None:
    """Each choice says how many events of the story it leaves, and then leaves exactly those."""
    page = browser.open(PAGE, address="#view=list")
    page.click(page.find("#filter-toggle"))
    expected = labels(CHOICES[facet])
    assert count_on(page, facet) == str(len(expected))
    page.click(page.find(f"[data-facet='{facet}']"))
    assert events_listed(page) == expected


def test_choices_of_two_sorts_hold_together(browser: Browser) -> None:
    """With two sides chosen, events of both are left, and other choices count among those."""
    page = browser.open(PAGE, address="#view=list&side=belmara&side=tarsovia")
    both = labels(lambda event: has_side(event, "belmara") and has_side(event, "tarsovia"))
    assert events_listed(page) == both
    occurred = [
        event for event in STORY.events if event.label in both and event.status == "occurred"
    ]
    page.click(page.find("#filter-toggle"))
    all_occurred = [event for event in STORY.events if event.status == "occurred"]
    assert count_on(page, "status:occurred") == f"{len(occurred)}/{len(all_occurred)}"


def test_two_statuses_are_either_of_them(browser: Browser) -> None:
    """Planned and denied chosen together leave what is either."""
    page = browser.open(PAGE, address="#view=list&status=planned&status=denied")
    assert events_listed(page) == labels(lambda event: event.status in {"planned", "denied"})


def test_kinds_count_what_other_choices_leave(browser: Browser) -> None:
    """With a choice made, each kind says how many of its events pass it, and of how many."""
    page = browser.open(PAGE, address="#status=denied")
    assert page.texts("[data-kind='event:attack'] .number") == ["1/3"]
    assert page.texts("[data-kind='event:talks'] .number") == ["0/1"]
    assert page.texts("[data-kind='entity:country'] .number") == ["1/3"]


def test_choice_is_undone_where_it_is_said(browser: Browser) -> None:
    """What is chosen stands over the drawing, and a click there takes it back."""
    page = browser.open(PAGE, address="#view=list&side=council&sources=1&disputed=1")
    assert page.texts("#chosen .chip") == ["With Northern Council ×", "Accounts differ ×"]
    page.click(page.find("#chosen .chip"))
    page.click(page.find("#chosen .chip"))
    assert page.texts("#chosen .chip") == []
    assert len(events_listed(page)) == len(STORY.events)


def test_back_button_takes_choices_back_one_by_one(browser: Browser) -> None:
    """Each choice is a step in the browser's history."""
    page = browser.open(PAGE, address="#view=list")
    page.click(page.find("#filter-toggle"))
    page.click(page.find("[data-facet='side:tarsovia']"))
    one = events_listed(page)
    page.click(page.find("[data-facet='least:2']"))
    assert len(events_listed(page)) < len(one)
    page.driver.back()
    page.settle()
    assert events_listed(page) == one
    page.driver.back()
    page.settle()
    assert len(events_listed(page)) == len(STORY.events)


ADDRESS = (
    "#sel=kovac&view=list&hide=event%3Aaid&from=2025-01-01&side=tarsovia&status=occurred&sources=1"
)


def test_address_round_trips(browser: Browser) -> None:
    """A view written to the address and opened again writes the same address."""
    page = browser.open(PAGE, address=ADDRESS)
    page.click(page.find("#filter-toggle"))
    page.click(page.find("[data-facet='disputed']"))
    address = "#" + page.driver.current_url.partition("#")[2]
    assert "disputed=1" in address
    assert "sources" not in address
    seen = events_listed(page), page.texts("#chosen .chip")
    again = browser.open(PAGE, address=address)
    assert (events_listed(again), again.texts("#chosen .chip")) == seen
    again.click(again.find("#theme"))
    again.run("history.replaceState(null, '', location.hash)")
    assert "#" + again.driver.current_url.partition("#")[2] == address


@pytest.mark.parametrize(
    "address",
    [
        "#side=nobody",
        "#status=%3Cscript%3E",
        "#sources=-3",
        "#sources=1e9",
        "#disputed=yes",
        "#focus=doc-1",
        "#depth=7",
        "#path=kovac",
        "#path=kovac&path=kovac",
        "#pin=__proto__",
        "#hide=__proto__&view=constructor&table=toString",
        "#%E0%A4%A",
    ],
)
def test_address_of_nonsense_shows_everything(browser: Browser, address: str) -> None:
    """What an address gives and the page does not know is as if it were not there."""
    page = browser.open(PAGE, address=address)
    assert page.texts("#status") == ["31 of 31 drawn"]
    assert page.texts("#chosen .chip") == []
    assert page.complaints() == []


def test_choices_are_made_by_keyboard(browser: Browser) -> None:
    """Enter opens the choices and makes one, the focus stays on it, and Escape closes them."""
    page = browser.open(PAGE, address="#view=list")
    toggle = page.find("#filter-toggle")
    toggle.send_keys("\ue007")
    choice = page.find("[data-facet='status:planned']")
    choice.send_keys("\ue007")
    page.settle()
    assert events_listed(page) == labels(lambda event: event.status == "planned")
    assert page.run("return document.activeElement.dataset.facet") == "status:planned"
    page.find("[data-facet='status:planned']").send_keys("\ue00c")
    assert page.run("return document.activeElement.id") == "filter-toggle"
    assert toggle.get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"])
def test_choices_stay_within_the_window(browser: Browser, size: tuple[int, int]) -> None:
    """Opened, the choices are seen whole or can be scrolled to, at every size."""
    page = browser.open(PAGE, size)
    page.click(page.find("#filter-toggle"))
    page.run(
        "document.querySelector(\"[data-facet='disputed']\").scrollIntoView({block: 'nearest'})"
    )
    box = page.run(
        "return document.querySelector(\"[data-facet='disputed']\").getBoundingClientRect()"
    )
    assert box["width"] > 0
    assert 0 <= box["left"] <= box["right"] <= size[0]
    assert 0 <= box["top"] <= box["bottom"] <= size[1]
