"""Light and dark in a real browser: by the system, and by the reader's switch."""

from collections.abc import Iterator

import pytest

from dateline.output.explorer_page import explorer_html
from tests.output.browser import Browser, OpenPage
from tests.output.example_story import example_story

pytestmark = pytest.mark.browser

PAGE = explorer_html(example_story(), "The Kesh river talks")
CHOSEN = "return document.documentElement.dataset.theme ?? null"

# WCAG 2.2, 1.4.3: relative luminance of sRGB colours and the ratio between two of them.
CONTRASTS = """
const channel = level => level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
const luminance = name => {
  const probe = document.createElement("canvas").getContext("2d");
  const holder = document.querySelector("span[hidden]");
  holder.style.color = `var(--${name})`;
  probe.fillStyle = getComputedStyle(holder).color;
  probe.fillRect(0, 0, 1, 1);
  const levels = [...probe.getImageData(0, 0, 1, 1).data];
  const [red, green, blue] = levels.map(level => channel(level / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
return arguments[0].map(([ink, ground]) => {
  const [dark, light] = [luminance(ink), luminance(ground)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
});
"""
TEXT = [
    (ink, ground)
    for ink in ("ink", "quiet", "accent")
    for ground in ("page", "panel", "raised", "sunken", "wash", "alert")
]
TEXT += [("ink", "mark"), ("ink", "quote")]


@pytest.fixture
def page(browser: Browser) -> Iterator[OpenPage]:
    """Open a page that has kept no choice of the reader, and leave none behind."""
    opened = browser.open(PAGE)
    opened.run("localStorage.clear()")
    yield browser.open(PAGE)
    opened.run("localStorage.clear()")


def test_switching_back_follows_the_system_again(page: OpenPage) -> None:
    """A reader who returns to the system's own theme is no longer held to it."""
    page.click(page.find("#theme"))
    assert page.run(CHOSEN) == "dark"
    page.click(page.find("#theme"))
    assert page.run(CHOSEN) is None
    dark = {"name": "prefers-color-scheme", "value": "dark"}
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [dark]})
    page.settle()
    assert page.texts("#theme") == ["Light"]


def test_choice_outlives_the_page(page: OpenPage) -> None:
    """A page that is opened again is as the reader left it."""
    page.click(page.find("#theme"))
    page.driver.refresh()
    page.settle()
    assert page.run(CHOSEN) == "dark"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_stand_out_from_every_ground(browser: Browser, dark: bool) -> None:
    """Text has a contrast of at least 4.5 to 1 on each ground that it is set on."""
    opened = browser.open(PAGE, dark=dark)
    ratios = opened.run(CONTRASTS, TEXT)
    weak = {pair: ratio for pair, ratio in zip(TEXT, ratios, strict=True) if ratio < 4.5}
    assert weak == {}
