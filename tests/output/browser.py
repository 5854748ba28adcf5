"""Opens pages in a real, headless Chromium and says what they did."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

WIDE = (1400, 900)
MEDIUM = (960, 600)
NARROW = (375, 800)

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
# The explorer unpacks itself first; then two frames show what was asked for.
_SETTLED = """
const isPacked = () => document.querySelector("script[type='application/gzip']");
const settle = done => requestAnimationFrame(() =>
    isPacked() ? settle(done) : requestAnimationFrame(done));
return new Promise(settle);
"""


# A page learns of its new address in a task of its own, which on a busy machine takes a while.
_GO_TO = """
const [address] = arguments;
return new Promise(done => {
    setTimeout(done, 3000);
    addEventListener("hashchange", () => done(), { once: true });
    if (location.hash === address) done();
    location.hash = address;
});
"""


@dataclass(frozen=True, slots=True)
class Browser:
    """A running Chromium and a folder for the pages it opens."""

    driver: Chrome
    folder: Path

    def open(
        self, html: str, size: tuple[int, int] = WIDE, *, dark: bool = False, address: str = ""
    ) -> "OpenPage":
        """Open a page from a file, at a size in CSS pixels, and forget what earlier ones did."""
        page = self.folder / "page.html"
        page.write_text(html, encoding="utf-8")
        self.driver.get("about:blank")
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False},
        )
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [theme]})
        opened = OpenPage(self.driver)
        opened.log("performance")
        opened.log("browser")
        self.driver.get(page.as_uri() + address)
        opened.settle()
        return opened


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page that is open, as a reader uses it."""

    driver: Chrome

    def settle(self) -> None:
        """Wait until what was asked for is drawn."""
        self.driver.execute_script(_SETTLED)

    def go_to(self, address: str) -> None:
        """Go to an address within the page, such as `#sel=kovac`, and wait until it is drawn."""
        self.driver.execute_script(_GO_TO, address)
        self.settle()

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401  # any JSON value
        """Return what a script in the page returns."""
        return self.driver.execute_script(script, *arguments)

    def find(self, css: str) -> WebElement:
        """Return the first element that a selector finds."""
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def find_all(self, css: str) -> list[WebElement]:
        """Return every element that a selector finds."""
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def texts(self, css: str) -> list[str]:
        """Return the text of every element that a selector finds, seen or not."""
        return [element.get_property("textContent") for element in self.find_all(css)]  # type: ignore[misc]  # always a string here

    def link(self, within: str, text: str) -> WebElement:
        """Return the first link with exactly this text."""
        return next(link for link in self.find_all(f"{within} a") if link.text == text)

    def click(self, element: WebElement) -> None:
        """Click an element as a reader does, after bringing it into view."""
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        ActionChains(self.driver).move_to_element(element).click().perform()
        self.settle()

    def click_at(self, point: dict[str, float]) -> None:
        """Click at a point of the window, in CSS pixels."""
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self._pointer(kind, point["x"], point["y"])
        # vis-network waits this long for a second click before it reports the first.
        self.run("return new Promise(done => setTimeout(done, 350))")
        self.settle()

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag the pointer between two points of the window."""
        self._pointer("mouseMoved", *start)
        self._pointer("mousePressed", *start)
        self._pointer("mouseMoved", (start[0] + end[0]) / 2, end[1])
        self._pointer("mouseMoved", *end)
        self._pointer("mouseReleased", *end)
        self.settle()

    def _pointer(self, kind: str, x: float, y: float) -> None:
        pressed = kind != "mouseMoved"
        event = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": int(pressed)}
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    def requests(self) -> list[str]:
        """Return every address asked for since the page was opened, itself left out."""
        events = [json.loads(entry["message"])["message"] for entry in self.log("performance")]
        asked = [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]
        own = self.driver.current_url.partition("#")[0]
        return [url for url in asked if url.partition("#")[0] != own]

    def complaints(self) -> list[str]:
        """Return what the console holds: script errors and breaches of the page's policy."""
        return [entry["message"] for entry in self.log("browser")]

    def log(self, name: str) -> list[dict[str, Any]]:
        """Return and empty one of the browser's logs."""
        entries: list[dict[str, Any]] = self.driver.get_log(name)  # type: ignore[no-untyped-call]
        return entries

    def has_dialog(self) -> bool:
        """Tell whether an alert, a prompt or the like is open."""
        try:
            return bool(self.driver.switch_to.alert)
        except NoAlertPresentException:
            return False


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start one Chromium for all tests, or skip them where there is none."""
    program, driver_program = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver_program is None:
        pytest.skip("needs Chromium and its driver: apt-get install chromium chromium-driver")
    options = Options()
    options.binary_location = program
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(driver_program))
    yield Browser(driver, tmp_path_factory.mktemp("pages"))
    driver.quit()
