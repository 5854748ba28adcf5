"""When the graph is drawn, and that nothing is lost where it is not."""

import pytest

from dateline.output.explorer_page import explorer_html
from tests.output.browser import Browser, OpenPage
from tests.output.example_story import example_story

pytestmark = pytest.mark.browser

PAGE = explorer_html(example_story(), "The Kesh river talks")

COUNT = """
window.drawings = 0;
const clear = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas.closest("#graph")?.clientWidth) window.drawings += 1;
    return clear.apply(this, box);
};
"""
REST = "return new Promise(done => setTimeout(done, 400))"


def drawings(page: OpenPage, address: str) -> int:
    """Go to an address and return how often the graph was drawn on the way there."""
    page.run(COUNT)
    page.go_to(address)
    page.run(REST)
    return int(page.run("return drawings"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("#hide=event%3Aattack", 1, id="nodes go"),
        pytest.param("#sel=kovac", 1, id="selection"),
        pytest.param("#hide=event%3Aattack&sel=kovac", 1, id="both"),
        pytest.param("#view=list&hide=event%3Aattack", 0, id="graph hidden by the table"),
        pytest.param("#view=map&sel=kovac", 0, id="graph hidden by the map"),
    ],
)
def test_a_change_draws_the_graph_once_at_most(
    browser: Browser, address: str, expected: int
) -> None:
    """Whatever changes, the graph is drawn once, and not at all while another view hides it."""
    assert drawings(browser.open(PAGE), address) == expected


def names(page: OpenPage) -> list[str]:
    """Return the nodes whose names can be read in the graph."""
    return sorted(label["id"] for label in page.run("return dateline.drawnLabels()"))


def test_hidden_graph_catches_up_when_it_is_shown(browser: Browser) -> None:
    """What is filtered beside the table is gone from the graph once that is shown again."""
    page = browser.open(PAGE)
    before = names(page)
    page.go_to("#view=list&hide=entity%3Aperson")
    page.click(page.find("#tab-graph"))
    after = names(page)
    assert "kovac" in before
    assert "kovac" not in after
    assert after == names(browser.open(PAGE, address="#hide=entity%3Aperson"))


def press_handle(page: OpenPage, share: float) -> tuple[float, float]:
    """Drag the first day over a share of the strip without letting go, and return where it is."""
    strip = page.run("return document.getElementById('brush').getBoundingClientRect()")
    handle = page.run("return document.getElementById('brush-from').getBoundingClientRect()")
    y = handle["top"] + handle["height"] / 2
    start, end = handle["left"] + handle["width"] / 2, strip["left"] + strip["width"] * share
    for kind, x in (("mouseMoved", start), ("mousePressed", start), ("mouseMoved", end)):
        event = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1, "buttons": 1}
        page.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)
    page.settle()
    return end, y


def test_names_of_what_is_gone_go_at_once_and_others_are_placed_at_rest(browser: Browser) -> None:
    """In the middle of a drag no name stands without its node; at rest all are placed anew."""
    page = browser.open(PAGE)
    before = names(page)
    x, y = press_handle(page, 0.7)
    drawn = set(page.run("return dateline.drawnNodes()"))
    assert set(before) - drawn
    assert set(names(page)) <= drawn
    event = {"type": "mouseReleased", "x": x, "y": y, "button": "left", "clickCount": 1}
    page.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)
    page.settle()
    page.run(REST)
    placed = page.run("return dateline.drawnLabels()")
    page.run("window.dispatchEvent(new Event('resize'))")
    page.run(REST)
    assert page.run("return dateline.drawnLabels()") == placed
