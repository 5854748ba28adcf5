"""The explorer's timeline in a real browser, led by mouse, touch and keys."""

from itertools import pairwise
from typing import Any

import pytest

from dateline.output.explorer_page import explorer_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser, OpenPage
from tests.output.dated_story import crowded_story, dated_story

pytestmark = pytest.mark.browser

STORY = dated_story()
PAGE = explorer_html(STORY, "The long river")
CROWDED = explorer_html(crowded_story(400))
IDS = {event.label: event.id for event in STORY.events}
FEBRUARY = "from=2026-02-09&to=2026-02-27"
SHOWN = f"#view=timeline&{FEBRUARY}"
SIZES = pytest.mark.parametrize(
    "size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"]
)
LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN = "\ue012\ue014\ue011\ue010\ue00e\ue00f"


def mark(page: OpenPage, label: str) -> dict[str, Any]:
    """Return where the mark of an event is drawn and how."""
    found: dict[str, Any] = page.run("return dateline.markPoint(arguments[0])", IDS[label])
    return found


def window(page: OpenPage) -> str:
    """Return the words for the time that is shown."""
    return page.texts("#window")[0]


def box(page: OpenPage, css: str) -> dict[str, float]:
    """Return where an element is in the window."""
    found: dict[str, float] = page.run(
        "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
        "return {left: box.left, right: box.right, top: box.top, bottom: box.bottom,"
        " y: (box.top + box.bottom) / 2}",
        css,
    )
    return found


def turn_wheel(page: OpenPage, point: dict[str, Any], turn: int, *, control: bool = False) -> None:
    """Turn the mouse wheel over a point; forward is negative."""
    page.driver.execute_cdp_cmd(
        "Input.dispatchMouseEvent",
        {
            "type": "mouseWheel",
            "x": point["x"],
            "y": point["y"],
            "deltaX": 0 if control else turn,
            "deltaY": turn if control else 0,
            "modifiers": 2 if control else 0,
        },
    )
    page.settle()


def touch(page: OpenPage, *moments: list[tuple[float, float]]) -> None:
    """Touch the screen, move all fingers through the given moments, and let go."""
    kinds = ["touchStart", *["touchMove"] * (len(moments) - 1)]
    for kind, fingers in zip(kinds, moments, strict=True):
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(fingers)]
        page.driver.execute_cdp_cmd(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": points}
        )
        page.settle()
    page.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.settle()


@pytest.mark.parametrize(
    ("label", "style"),
    [
        ("Islands change hands", "between"),
        ("The valley is invaded", "vague"),
        ("Second river talks", "length"),
        ("Depot burns overnight", "between"),
        ("Harbour is struck", "point"),
        ("Envoy speaks", "by"),
        ("Convoys begin to cross", "from"),
    ],
)
def test_how_a_date_is_known_decides_its_mark(browser: Browser, label: str, style: str) -> None:
    """Days, lengths, limits, months and open ends each have a mark of their own."""
    assert mark(browser.open(PAGE), label)["style"] == style


def test_mark_of_a_last_day_ends_with_that_day(browser: Browser) -> None:
    """What is known to be no later than a day is drawn up to its end, not on it."""
    page = browser.open(PAGE, address=SHOWN)
    day, limit = mark(page, "Bridge is struck"), mark(page, "Envoy speaks")
    assert limit["from"] < day["x"] < limit["to"]
    assert limit["to"] == pytest.approx(mark(page, "Second river talks")["to"])


def test_key_explains_every_mark(browser: Browser) -> None:
    """The key opens from the keyboard, has a drawn line for each kind of mark, and closes again."""
    page = browser.open(PAGE)
    toggle = page.find("#key-toggle")
    assert not page.find("#key").is_displayed()
    toggle.send_keys("\ue007")
    lines = page.texts("#key li")
    assert len(lines) == 9
    assert lines[:3] == ["on that day", "went on for these days", "once within these days"]
    drawn = page.run(
        "return [...document.querySelectorAll('#key canvas')].map(canvas =>"
        " canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"
        ".data.some(value => value > 0))"
    )
    assert drawn == [True] * 9
    toggle.send_keys("\ue00c")
    assert not page.find("#key").is_displayed()


def test_talks_that_took_place_are_bands_and_planned_ones_are_not(browser: Browser) -> None:
    """A band covers just the days of talks, is named by its round, and shows what fell into it."""
    page = browser.open(PAGE, address=SHOWN)
    bands = page.run("return dateline.timelineAxis()")["bands"]
    assert [band["event"] for band in bands] == [
        IDS["First river talks"],
        IDS["Second river talks"],
    ]
    assert [band["name"] for band in bands] == ["Talks", "Round 2"]
    assert bands[1]["from"] < mark(page, "Bridge is struck")["x"] < bands[1]["to"]
    assert mark(page, "Harbour is struck")["x"] < bands[1]["from"]


def test_attacks_stand_right_under_talks(browser: Browser) -> None:
    """Talks are the first lane and violence is read directly against them."""
    page = browser.open(PAGE)
    assert page.texts("#lane-names .lane-title")[:2] == ["Talks", "Attack"]


@SIZES
def test_no_title_vanishes_or_covers_another_while_there_is_room(
    browser: Browser, size: tuple[int, int]
) -> None:
    """Every event of a small story keeps its title, and no two of them touch or leave the strip."""
    page = browser.open(PAGE, size, address=SHOWN)
    frame = box(page, "#lanes")
    titles = []
    for event in STORY.events:
        placed = page.run("return dateline.markPoint(arguments[0])", event.id)
        if placed is None:
            continue
        assert placed["titled"] is not None, event.label
        titles.append((placed["y"], placed["titled"]["from"], placed["titled"]["to"]))
    assert len(titles) == 8
    for number, (y, left, right) in enumerate(titles):
        assert left >= frame["left"]
        assert right <= frame["right"]
        for other_y, other_left, other_right in titles[:number]:
            assert abs(y - other_y) > 12 or right <= other_left or other_right <= left


def test_range_of_centuries_names_its_years(browser: Browser) -> None:
    """Over many years the axis names years, and days and months never stand without theirs."""
    page = browser.open(PAGE)
    axis = page.run("return dateline.timelineAxis()")
    years = [year["text"] for year in axis["years"]]
    assert {"1600", "2014", "2026"} <= set(years)
    assert years == sorted(years)
    assert all(tick["text"].split()[-1].isdigit() or years for tick in axis["ticks"])


@pytest.mark.parametrize(
    ("shown", "years", "tick"),
    [
        (FEBRUARY, ["2026"], " Feb"),
        ("from=2026-02-17&to=2026-02-17", ["2026"], "17 Feb"),
        ("from=2013-12-01&to=2014-04-30", ["2014"], "Mar"),
    ],
    ids=["weeks", "one day", "months"],
)
def test_axis_of_a_short_time(browser: Browser, shown: str, years: list[str], tick: str) -> None:
    """A short time names its days or months, and its year under them."""
    page = browser.open(PAGE, address=f"#{shown}")
    axis = page.run("return dateline.timelineAxis()")
    assert set(years) <= {year["text"] for year in axis["years"]}
    assert any(tick in each["text"] for each in axis["ticks"])
    ends = sorted((each["from"], each["to"]) for each in axis["ticks"])
    assert all(one[1] <= other[0] for one, other in pairwise(ends))


def test_century_is_not_a_day(browser: Browser) -> None:
    """What is dated to a century is never shown as its first of January."""
    page = browser.open(PAGE, address=f"#sel={IDS['Islands change hands']}")
    assert window(page) == "1600 – 5 Mar 2026"
    assert "1 Jan 1600" not in page.texts("body")[0]


def test_crowded_lane_counts_what_has_no_title(browser: Browser) -> None:
    """Of four hundred statements a few are titled, and bars hold every other one."""
    page = browser.open(CROWDED, address=SHOWN)
    bins = page.run("return dateline.binPoints('statement')")
    held = {event for each in bins for event in each["events"]}
    story = crowded_story(400)
    statements = [event.id for event in story.events if event.kind == "statement"]
    titled = [
        event
        for event in statements
        if page.run("return dateline.markPoint(arguments[0])", event)["titled"]
    ]
    assert len(statements) == 401
    assert 1 <= len(titled) < 40
    assert held == set(statements) - set(titled)


def test_bar_says_how_many_it_holds_and_leads_to_their_titles(browser: Browser) -> None:
    """Pointing at a bar counts its events; where time cannot be cut, a click opens the lane."""
    page = browser.open(CROWDED, address="#view=timeline&from=2026-02-18&to=2026-02-18")
    bar = page.run("return dateline.binPoints('statement')")[0]
    page.run("document.getElementById('lanes-scroll').scrollTop += arguments[0] - 500", bar["y"])
    bar = page.run("return dateline.binPoints('statement')")[0]
    page.click_at(bar)
    assert f"{len(bar['events'])} events" in page.texts("#tooltip strong")
    name = page.find("[data-lane='statement']")
    assert name.get_attribute("aria-expanded") == "true"
    before = len(bar["events"])
    left = sum(len(each["events"]) for each in page.run("return dateline.binPoints('statement')"))
    assert left < before
    name.send_keys("\ue007")
    assert page.find("[data-lane='statement']").get_attribute("aria-expanded") == "false"


def test_keys_zoom_move_and_come_back(browser: Browser) -> None:
    """Plus shows less time, minus more, Shift with an arrow moves, zero shows everything again."""
    page = browser.open(PAGE, address=f"#view=timeline&{FEBRUARY}")
    lanes = page.find("#lanes")
    length = page.run("return dateline.timelineAxis().bands[1]")
    lanes.send_keys("+")
    nearer = page.run("return dateline.timelineAxis().bands")
    assert nearer[-1]["to"] - nearer[-1]["from"] > length["to"] - length["from"]
    seen = window(page)
    lanes.send_keys("\ue008" + RIGHT)
    assert window(page) != seen
    lanes.send_keys("0")
    assert window(page) == "1600 – 5 Mar 2026"


def test_zoomed_out_from_a_day_reaches_the_whole(browser: Browser) -> None:
    """However narrow the window, the minus button leads back to the whole time."""
    page = browser.open(PAGE, address="#view=timeline&from=2026-02-17&to=2026-02-17")
    button = page.find("#time-out")
    for _ in range(40):
        if "from=" not in page.driver.current_url and "to=" not in page.driver.current_url:
            break
        page.click(button)
    assert window(page) == "1600 – 5 Mar 2026"


def test_wheel_zooms_with_control_and_moves_sideways(browser: Browser) -> None:
    """Control and the wheel zoom about the pointer; a sideways wheel moves the window."""
    page = browser.open(PAGE, address=SHOWN)
    point = mark(page, "Bridge is struck")
    turn_wheel(page, point, -300, control=True)
    zoomed = window(page)
    assert zoomed != "9 Feb 2026 – 27 Feb 2026"
    assert mark(page, "Bridge is struck")["x"] == pytest.approx(point["x"], abs=60)
    turn_wheel(page, point, 200)
    assert window(page) != zoomed


def test_lanes_are_dragged_by_the_mouse(browser: Browser) -> None:
    """A drag to the left shows later days, as one step of the way back, and selects nothing."""
    page = browser.open(PAGE, address=SHOWN.replace("to=2026-02-27", "to=2026-02-20"))
    start = mark(page, "Bridge is struck")
    page.drag((start["x"], start["y"]), (start["x"] - 160, start["y"]))
    assert mark(page, "Bridge is struck")["x"] < start["x"] - 80
    assert "sel=" not in page.driver.current_url
    page.driver.back()
    page.settle()
    assert window(page) == "9 Feb 2026 – 20 Feb 2026"


def test_two_fingers_zoom_and_one_moves(browser: Browser) -> None:
    """Fingers that part show less time; one finger moves the lanes along."""
    page = browser.open(PAGE, NARROW, address=SHOWN)
    area = box(page, "#lanes-scroll")
    y = area["y"]
    touch(page, [(160, y), (240, y)], [(150, y), (255, y)], [(135, y), (270, y)])
    zoomed = window(page)
    assert zoomed != "9 Feb 2026 – 27 Feb 2026"
    touch(page, [(250, y)], [(200, y)], [(120, y)])
    assert window(page) != zoomed


@SIZES
def test_handle_is_dragged_by_finger_and_mouse(browser: Browser, size: tuple[int, int]) -> None:
    """Both ends of the window follow a pointer; only the time between them is left."""
    page = browser.open(PAGE, size, address="#view=timeline")
    handle = box(page, "#brush-from")
    x, y = (handle["left"] + handle["right"]) / 2, handle["y"]
    touch(page, [(x, y)], [(x + 40, y)], [(x + 90, y)])
    assert "from=" in page.driver.current_url
    assert "to=" not in page.driver.current_url
    end = box(page, "#brush-to")
    page.drag(((end["left"] + end["right"]) / 2, y), (end["left"] - 50, y))
    assert "to=" in page.driver.current_url
    assert " – " in window(page)


@pytest.mark.parametrize(
    ("handle", "keys", "shown"),
    [
        ("from", RIGHT, "10 Feb 2026 – 27 Feb 2026"),
        ("from", LEFT + LEFT, "7 Feb 2026 – 27 Feb 2026"),
        ("to", LEFT, "9 Feb 2026 – 26 Feb 2026"),
        ("from", PAGE_UP, "10 Feb 2026 – 27 Feb 2026"),
        ("from", PAGE_UP * 2, "11 Feb 2026 – 27 Feb 2026"),
        ("to", PAGE_DOWN, "9 Feb 2026 – 25 Feb 2026"),
        ("to", PAGE_DOWN * 2, "9 Feb 2026 – 19 Feb 2026"),
        ("from", HOME, "until 27 Feb 2026"),
        ("to", END, "from 9 Feb 2026"),
        ("from", "\ue008" + LEFT, "8 Feb 2026 – 26 Feb 2026"),
    ],
    ids=[
        *("a day on", "two days back", "a day less", "first report", "second report"),
        *("last report", "report before", "first day of all", "last day of all", "both ends"),
    ],
)
def test_handles_obey_keys(browser: Browser, handle: str, keys: str, shown: str) -> None:
    """Arrow keys move an end by a day, Page keys to the next report, with Shift both ends."""
    page = browser.open(PAGE, address=f"#{FEBRUARY}")
    page.find(f"#brush-{handle}").send_keys(keys)
    assert window(page) == shown


def test_drag_on_the_strip_is_one_step_back(browser: Browser) -> None:
    """However far a drag went, the back button undoes it at once."""
    page = browser.open(PAGE)
    area = box(page, "#brush-window")
    page.drag((area["left"] + 200, area["y"]), (area["left"] + 400, area["y"]))
    assert window(page) != "1600 – 5 Mar 2026"
    page.driver.back()
    page.settle()
    assert window(page) == "1600 – 5 Mar 2026"


def test_playing_fills_the_story_and_gives_the_window_back(browser: Browser) -> None:
    """Play begins with the first day, goes on day by day, and Stop shows what was shown before."""
    page = browser.open(PAGE, address=SHOWN)
    button = page.find("#play")
    button.click()
    page.settle()
    assert button.text == "Stop"
    assert mark(page, "First river talks") is not None
    assert page.run("return dateline.markPoint(arguments[0])", IDS["Third river talks"]) is None
    seen = mark(page, "First river talks")["x"]
    page.run("return new Promise(done => setTimeout(done, 1700))")
    assert mark(page, "Harbour is struck")["x"] > seen
    assert mark(page, "First river talks")["x"] == pytest.approx(seen, abs=40)
    page.find("#play").click()
    page.settle()
    assert window(page) == "9 Feb 2026 – 27 Feb 2026"
    assert mark(page, "Third river talks") is not None


def test_timeline_has_the_room_of_the_graph_when_asked(browser: Browser) -> None:
    """The timeline's own view is taller than the strip under the graph, and remembers itself."""
    page = browser.open(PAGE)
    low = box(page, "#lanes-scroll")
    page.click(page.find("#tab-timeline"))
    high = box(page, "#lanes-scroll")
    assert high["bottom"] - high["top"] > 1.5 * (low["bottom"] - low["top"])
    assert "view=timeline" in page.driver.current_url


def test_undated_events_are_listed_beside(browser: Browser) -> None:
    """What has no date is neither dropped nor given one."""
    page = browser.open(PAGE, address=SHOWN)
    assert page.texts("#undated li a") == ["Mine explodes"]
    assert page.run("return dateline.markPoint(arguments[0])", IDS["Mine explodes"]) is None


@SIZES
def test_timeline_complains_of_nothing(browser: Browser, size: tuple[int, int]) -> None:
    """A crowded timeline raises no script error and asks for nothing at any size."""
    page = browser.open(CROWDED, size, address="#view=timeline")
    page.find("#key-toggle").click()
    page.find("#time-in").click()
    page.settle()
    assert page.complaints() == []
    assert page.requests() == []
