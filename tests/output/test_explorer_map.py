"""The explorer's map, used as a reader does, in a real browser."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from selenium.webdriver.common.action_chains import ActionChains

from dateline.output.explorer_page import explorer_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser, OpenPage
from tests.output.example_story import example_story
from tests.output.poisoned_story import HACK, poisoned_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")
MAP = "#view=map"
SIZES = pytest.mark.parametrize(
    "size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"]
)


def details(page: OpenPage) -> str:
    """Return the heading of the details panel."""
    return page.texts("#details h2")[0]


def drawn_places(page: OpenPage) -> dict[str, int]:
    """Return how many events each place on the map has, by the words that name its mark."""
    labels = [mark.get_attribute("aria-label") or "" for mark in page.find_all(".map-place")]
    found = [re.match(r"(.+): (\d+) events?, ", label) for label in labels]
    return {match[1]: int(match[2]) for match in found if match is not None}


def places_of(kinds: set[str] | None = None) -> dict[str, int]:
    """Return how many events of some kinds each place of the story has."""
    names = {entity.id: entity.name for entity in STORY.entities}
    return dict(
        Counter(
            names[event.place]
            for event in STORY.events
            if event.place is not None and (kinds is None or event.kind in kinds)
        )
    )


def faint_places(page: OpenPage) -> list[str | None]:
    """Return the ids of places that step back."""
    return [mark.get_attribute("data-id") for mark in page.find_all(".map-place.faint")]


def test_map_shows_each_place_with_its_events(browser: Browser) -> None:
    """Every place at which events happened is marked once, larger where more of them did."""
    page = browser.open(PAGE)
    page.click(page.find("#tab-map"))
    assert drawn_places(page) == places_of()
    lindholm, kesh = (
        page.run("return dateline.placePoint(arguments[0])", id_) for id_ in ("lindholm", "kesh")
    )
    assert (lindholm["radius"] / kesh["radius"]) ** 2 == pytest.approx(2)
    assert page.complaints() == []
    assert page.requests() == []


def test_map_follows_filters_and_time_window(browser: Browser) -> None:
    """What the legend or the time window leaves out is not on the map, as the caption says."""
    page = browser.open(PAGE, address=MAP)
    placed = sum(places_of().values())
    total = len(STORY.events)
    assert page.texts("#map-counts") == [
        f"{placed} of {total} events in view are on the map; {total - placed} name no place."
    ]
    page.click(page.find("[data-kind='event:attack']"))
    kinds = {event.kind for event in STORY.events} - {"attack"}
    assert drawn_places(page) == places_of(kinds)
    page.run("location.hash = 'view=map&from=2026-02-16&to=2026-02-16'")
    page.settle()
    assert "Port Elin" in drawn_places(page)
    assert "Kesh valley" not in drawn_places(page)


def test_events_at_places_without_a_position_are_counted(browser: Browser) -> None:
    """The caption tells places that are not known from events that name none."""
    entities = tuple(
        replace(entity, lat=None, lon=None) if entity.id == "dravik" else entity
        for entity in STORY.entities
    )
    page = browser.open(explorer_html(replace(STORY, entities=entities)), address=MAP)
    missing = places_of()["Dravik"]
    assert f"{missing} name one whose position is not known" in page.texts("#map-counts")[0]
    assert "Dravik" not in drawn_places(page)


def test_caption_says_what_borders_mean(browser: Browser) -> None:
    """The map names the source of its shapes and makes no claim by them."""
    page = browser.open(PAGE, address=MAP)
    caption = page.texts(".map-caption")[0]
    assert "Natural Earth" in caption
    assert "no statement on sovereignty" in caption


def test_click_on_a_place_selects_it_and_beside_it_lets_go(browser: Browser) -> None:
    """A click on a mark opens the place everywhere; a click on land or sea closes it."""
    page = browser.open(PAGE, address=MAP)
    page.click_at(page.run("return dateline.placePoint('lindholm')"))
    assert details(page) == "Lindholm"
    assert "sel=lindholm" in page.driver.current_url
    assert page.find_all("[data-id='lindholm'] .map-selected")
    frame = page.run("return document.getElementById('map-drawing').getBoundingClientRect()")
    page.click_at({"x": frame["left"] + 30, "y": frame["top"] + 30})
    assert "sel=" not in page.driver.current_url


@pytest.mark.parametrize(
    ("selected", "shown"),
    [
        ("event-09", {"lindholm"}),
        ("ferrante", {"lindholm", "dravik"}),
        ("port-elin", {"port-elin"}),
    ],
    ids=["an event", "a person", "a place"],
)
def test_selection_elsewhere_stands_out_on_the_map(
    browser: Browser, selected: str, shown: set[str]
) -> None:
    """The places of what is selected keep their strength, and the others step back."""
    page = browser.open(PAGE, address=f"{MAP}&sel={selected}")
    places = {event.place for event in STORY.events if event.place is not None}
    assert set(faint_places(page)) == places - shown


def test_selection_without_a_place_leaves_the_map_as_it_is(browser: Browser) -> None:
    """Nothing steps back for an event that has no place."""
    page = browser.open(PAGE, address=f"{MAP}&sel=event-02")
    assert faint_places(page) == []


def test_keys_go_from_place_to_place_and_zoom(browser: Browser) -> None:
    """With the arrow keys alone every place is reached; plus, minus and 0 zoom."""
    page = browser.open(PAGE, address=MAP)
    drawing = page.find("#map-drawing")
    found = set()
    for _ in places_of():
        drawing.send_keys("\ue014")
        found.add(details(page))
    assert found == set(places_of())
    far = next(id_ for id_ in ("lindholm", "dravik") if f"sel={id_}" not in page.driver.current_url)
    before = page.run("return dateline.placePoint(arguments[0])", far)
    drawing.send_keys("+")
    assert page.run("return dateline.placePoint(arguments[0])", far) != before
    drawing.send_keys("0")
    assert page.run("return dateline.placePoint(arguments[0])", far) == pytest.approx(before)


def test_drag_moves_the_map_and_selects_nothing(browser: Browser) -> None:
    """The map follows the pointer; letting go on a place is no click on it."""
    page = browser.open(PAGE, address=MAP)
    page.click(page.find("#map-in"))
    before = page.run("return dateline.placePoint('kesh')")
    page.drag((before["x"], before["y"]), (before["x"] - 60, before["y"]))
    after = page.run("return dateline.placePoint('kesh')")
    assert after["x"] == pytest.approx(before["x"] - 60, abs=1)
    assert "sel=" not in page.driver.current_url
    page.click(page.find("#map-fit"))
    assert page.run("return dateline.placePoint('kesh')") != after


@SIZES
def test_names_on_the_map_neither_overlap_nor_leave_it(
    browser: Browser, size: tuple[int, int]
) -> None:
    """No two names touch, no name lies under the buttons, and none is cut."""
    page = browser.open(PAGE, size, address=MAP)
    boxes = page.run(
        "return [...document.querySelectorAll('.map-name, #map-zoom')].map(e => {"
        "const {left, right, top, bottom} = e.getBoundingClientRect();"
        "return {left, right, top, bottom}})"
    )
    frame = page.run("return document.getElementById('map-frame').getBoundingClientRect()")
    assert len(boxes) > 3
    for number, one in enumerate(boxes):
        assert frame["left"] <= one["left"] <= one["right"] <= frame["right"]
        assert frame["top"] <= one["top"] <= one["bottom"] <= frame["bottom"]
        for other in boxes[:number]:
            assert (
                one["left"] >= other["right"]
                or other["left"] >= one["right"]
                or one["top"] >= other["bottom"]
                or other["top"] >= one["bottom"]
            )


def test_hostile_names_are_words_on_the_map(browser: Browser) -> None:
    """Names full of markup, marks of direction and 10,000 letters stay text and stay short."""
    page = browser.open(explorer_html(poisoned_story(), f"<script>{HACK}</script>"), address=MAP)
    assert len(page.find_all(".map-place")) == len(places_of())
    assert all(len(name) <= 40 for name in page.texts(".map-name"))
    assert page.find_all("#map script, #map image, #map foreignObject, #map a") == []
    for _ in places_of():
        page.find("#map-drawing").send_keys("\ue014")
    assert page.driver.title != "hacked"
    assert page.complaints() == []
    assert page.requests() == []


def test_story_without_positions_says_so(browser: Browser) -> None:
    """Where no place has a position the caption says why the map is empty."""
    entities = tuple(replace(entity, lat=None, lon=None) for entity in STORY.entities)
    page = browser.open(explorer_html(replace(STORY, entities=entities)), address=MAP)
    placed = sum(places_of().values())
    counts = page.texts("#map-counts")[0]
    assert counts.startswith(f"0 of 16 events in view are on the map; {16 - placed} name no place")
    assert f"{placed} name one whose position is not known" in counts
    assert not page.find("#map-frame").is_displayed()
    assert page.complaints() == []


def moved_map(page: OpenPage, key: str) -> tuple[dict[str, float], str]:
    """Press a key on the map; return where Lindholm's mark is then, and the page's address."""
    page.run("document.getElementById('map-drawing').focus()")
    ActionChains(page.driver).send_keys(key).perform()
    page.run("return new Promise(done => setTimeout(done, 500))")
    point: dict[str, float] = page.run("return dateline.placePoint('lindholm')")
    return point, page.run("return location.hash")


def test_moved_map_is_kept_in_the_address(browser: Browser) -> None:
    """The address leads to the part of the map that the reader has moved to, and Fit out of it."""
    page = browser.open(PAGE, address=MAP)
    whole = page.run("return dateline.placePoint('lindholm')")
    near, address = moved_map(page, "+")
    assert "spot=" in address
    again = browser.open(PAGE, address=address).run("return dateline.placePoint('lindholm')")
    assert again == pytest.approx(near, abs=1.5)
    assert again != pytest.approx(whole, abs=1.5)
    fitted, address = moved_map(page, "0")
    assert "spot=" not in address
    assert fitted == pytest.approx(whole)


@pytest.mark.parametrize("spot", ["", "here", "1,2", "1e3,4,5", "1,2,-3", "1,2,3,4", "99,999,9999"])
def test_map_bears_any_address(browser: Browser, spot: str) -> None:
    """An address that names no part of the map shows all of it, or as near as the map goes."""
    page = browser.open(PAGE, address=f"{MAP}&spot={spot}")
    assert drawn_places(page) == places_of()
    assert page.complaints() == []
