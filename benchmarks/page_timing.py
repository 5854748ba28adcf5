"""Times pages of a graph in a real Chromium: when they can be used, and what a redraw costs.

Main-thread time is the `TaskDuration` of Chromium's `Performance` domain in thread ticks: seconds
of processor time that the page's main thread spent in tasks, however busy the machine is.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from urllib3.exceptions import HTTPError

_SIZE = (1400, 900)
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_STEPS = 12

# A page can be used once its graph stands still and a frame with it was shown: Dateline's marks the
# end of its start, pyvis's holds a bar over the graph until vis-network says it is stable.
_WATCH_USABLE = """
{
const shown = () => requestAnimationFrame(() => requestAnimationFrame(() => {
  window.usableAfter ??= performance.now();
}));
new PerformanceObserver((list) => {
  if (list.getEntries().some(({ name }) => name === "drawn")) shown();
}).observe({ type: "mark", buffered: true });
let network;
Object.defineProperty(window, "network", {
  configurable: true,
  get: () => network,
  set(value) {
    network = value;
    network.once("stabilizationIterationsDone", shown);
  },
});
}
"""
_TWO_FRAMES = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_BRUSH = "return document.getElementById('brush').getBoundingClientRect()"
_HIDE_SOME = """
const all = nodes.getIds();
nodes.update(all.map((id, at) => ({ id, hidden: at % arguments[1] < arguments[0] })));
"""


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds from the start of loading to the first usable view; None where it was not reached.

    `redraw` is the median main-thread time, in seconds, of one redraw of another part of the graph.
    """

    usable: float | None
    redraw: float | None


def is_available() -> bool:
    """Tell whether Chromium and its driver are installed."""
    return shutil.which("chromium") is not None and shutil.which("chromedriver") is not None


def time_dateline(html: str, limit: float) -> Timing:
    """Time the explorer: load it, then drag a handle of the timeline's window to and fro."""
    with _opened(html, limit) as driver:
        usable = _usable_after(driver, limit)
        return Timing(usable, None if usable is None else _brush_cost(driver))


def time_pyvis(html: str, limit: float) -> Timing:
    """Time a page of pyvis: load it, then hide and show parts of its nodes, for it has no brush."""
    with _opened(html, limit) as driver:
        usable = _usable_after(driver, limit)
        return Timing(usable, None if usable is None else _hiding_cost(driver))


@contextmanager
def _opened(html: str, limit: float) -> Iterator[Chrome]:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(html, encoding="utf-8")
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        options.page_load_strategy = "none"
        for flag in (*_FLAGS, f"--user-data-dir={folder}/profile"):
            options.add_argument(flag)
        service = Service(shutil.which("chromedriver"))
        driver = Chrome(options=options, service=service)
        driver.set_script_timeout(limit)
        _prepare(driver)
        try:
            driver.get(page.as_uri())
            yield driver
        finally:
            # A page that never comes to rest does not answer; its browser goes with its driver.
            with suppress(Exception):
                driver.quit()
            service.stop()


def _prepare(driver: Chrome) -> None:
    width, height = _SIZE
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
    )
    driver.execute_cdp_cmd("Page.enable", {})
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _WATCH_USABLE})
    driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})


def _usable_after(driver: Chrome, limit: float) -> float | None:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        try:
            found = driver.execute_script("return window.usableAfter ?? null")
        except (WebDriverException, HTTPError):
            return None
        if found is not None:
            return float(found) / 1000
        time.sleep(0.05)
    return None


def _brush_cost(driver: Chrome) -> float:
    """Drag the first day over the first two fifths of the time, and measure every step."""
    strip = driver.execute_script(_BRUSH)
    handle = driver.execute_script(
        "return document.getElementById('brush-from').getBoundingClientRect()"
    )
    y = handle["top"] + handle["height"] / 2
    start = handle["left"] + handle["width"] / 2
    _pointer(driver, "mouseMoved", start, y)
    _pointer(driver, "mousePressed", start, y)
    costs = []
    for step in range(1, _STEPS + 1):
        x = start + strip["width"] * 0.4 * step / _STEPS
        before = _main_thread(driver)
        _pointer(driver, "mouseMoved", x, y)
        driver.execute_script(_TWO_FRAMES)
        costs.append(_main_thread(driver) - before)
    _pointer(driver, "mouseReleased", x, y)
    return median(costs)


def _hiding_cost(driver: Chrome) -> float:
    costs = []
    for step in range(1, _STEPS + 1):
        before = _main_thread(driver)
        driver.execute_script(_HIDE_SOME, step, 3 * _STEPS)
        driver.execute_script(_TWO_FRAMES)
        costs.append(_main_thread(driver) - before)
    return median(costs)


def _pointer(driver: Chrome, kind: str, x: float, y: float) -> None:
    event = {
        "type": kind,
        "x": x,
        "y": y,
        "button": "left",
        "clickCount": int(kind != "mouseMoved"),
    }
    # A drag is a move with the button held.
    event["buttons"] = 1
    driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)


def _main_thread(driver: Chrome) -> float:
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")
