"""What the explorer hands over: pictures and tables, downloaded by a real browser."""

import csv
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep
from xml.etree import ElementTree as ET

import pytest

from dateline.output.explorer_page import explorer_html
from tests.output.browser import NARROW, WIDE, Browser, OpenPage
from tests.output.example_story import example_story
from tests.output.hostile_story import HOSTILE
from tests.output.poisoned_story import HACK, poisoned_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")
SVG = "{http://www.w3.org/2000/svg}"
LONGEST_WAIT = 20
Save = Callable[[OpenPage, str], Path]


@pytest.fixture
def save(browser: Browser, tmp_path: Path) -> Save:
    """Return a function that presses a button of the menu and waits for its file."""
    browser.driver.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)}
    )

    def saved(page: OpenPage, label: str) -> Path:
        before = set(tmp_path.iterdir())
        if not page.find("#save").is_displayed():
            page.click(page.find("#save-toggle"))
        page.click(page.find(f'#save button[aria-label="{label}"]'))
        end = monotonic() + LONGEST_WAIT
        while monotonic() < end:
            new = set(tmp_path.iterdir()) - before
            if new and not any(path.suffix == ".crdownload" for path in new):
                return new.pop()
            sleep(0.05)
        pytest.fail(f"{label}: no file came")

    return saved


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return a table as a reader of CSV sees it."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def words_of(path: Path) -> list[str]:
    """Return every text in a picture."""
    return [text.text or "" for text in ET.parse(path).iter(f"{SVG}text")]  # noqa: S314  # own file


@pytest.mark.parametrize(
    ("view", "label", "words"),
    [
        ("graph", "Graph as SVG", ["Irena Kovač", "Tarsovia"]),
        ("map", "Map as SVG", ["Lindholm", "Port Elin"]),
        ("map", "Timeline as SVG", ["Attack", "Talks"]),
    ],
    ids=["graph", "map", "timeline"],
)
def test_pictures_hold_what_is_shown(
    browser: Browser, save: Save, view: str, label: str, words: list[str]
) -> None:
    """An SVG is well-formed, says whose story it is, and names what is on the screen as text."""
    page = browser.open(PAGE, address=f"#view={view}")
    path = save(page, label)
    part = label.partition(" ")[0].lower()
    assert path.name == f"the-kesh-river-talks-{part}.svg"
    assert words_of(path)[0] == "The Kesh river talks"
    assert set(words) <= set(words_of(path))
    assert page.complaints() == []
    assert [url for url in page.requests() if not url.startswith("data:image/png")] == []


def test_picture_of_the_graph_has_every_node_and_line(browser: Browser, save: Save) -> None:
    """Each line between two nodes that is on the screen is in the picture."""
    page = browser.open(PAGE)
    root = ET.parse(save(page, "Graph as SVG")).getroot()  # noqa: S314  # own file
    paths = [path.get("d", "") for path in root.iter(f"{SVG}path")]
    glyphs = [path for path in root.iter(f"{SVG}path") if path.get("transform")]
    assert sum(path.count("L") for path in paths) >= 20
    assert len(glyphs) >= len(STORY.entities)


def test_picture_of_the_map_says_what_borders_mean(browser: Browser, save: Save) -> None:
    """A map taken out of the page still carries its caption."""
    page = browser.open(PAGE, address="#view=map")
    words = " ".join(words_of(save(page, "Map as SVG")))
    assert "Natural Earth" in words
    assert "no statement on sovereignty" in words


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", ["graph", "map", "timeline"])
def test_png_is_what_the_screen_shows_twice_as_fine(
    browser: Browser, save: Save, view: str, dark: bool
) -> None:
    """A PNG has two dots for each of the screen's, and the colours of the theme."""
    page = browser.open(PAGE, dark=dark, address=f"#view={view}")
    path = save(page, f"{view.capitalize()} as PNG")
    content = path.read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    part = {"graph": "graph", "map": "map-drawing", "timeline": "lanes"}[view]
    shown = page.run(f"return document.getElementById('{part}').getBoundingClientRect().width")
    assert width == pytest.approx(2 * (shown + 32), abs=2)
    corner = page.run(
        "const image = new Image(); image.src = 'data:image/png;base64,' + arguments[0];"
        "return image.decode().then(() => { const canvas = document.createElement('canvas');"
        "canvas.width = canvas.height = 1; const context = canvas.getContext('2d');"
        "context.drawImage(image, 0, 0); return [...context.getImageData(0, 0, 1, 1).data]; })",
        _base64(content),
    )
    assert height > 400
    assert (sum(corner[:3]) < 3 * 128) is dark
    assert page.complaints() == []


def _base64(content: bytes) -> str:
    from base64 import b64encode

    return b64encode(content).decode("ascii")


def test_events_in_view_are_a_table(browser: Browser, save: Save) -> None:
    """The table has a row for each event that filters leave, in the story's order."""
    page = browser.open(PAGE, address="#hide=event%3Aattack")
    rows = rows_of(save(page, "Events in view as CSV"))
    expected = [event for event in STORY.events if event.kind != "attack"]
    assert [row["id"] for row in rows] == [event.id for event in expected]
    assert [row["label"] for row in rows] == [event.label for event in expected]
    assert [row["start"] or None for row in rows] == [event.start for event in expected]
    assert [row["articles"] for row in rows] == [str(event.sources) for event in expected]


def test_selection_has_tables_of_its_own(browser: Browser, save: Save) -> None:
    """What belongs to the selected person can be saved alone, with the sentences that say so."""
    page = browser.open(PAGE, address="#sel=kovac")
    own = [
        event
        for event in STORY.events
        if any(participant.entity == "kovac" for participant in event.participants)
    ]
    rows = rows_of(save(page, "Events of “Irena Kovač” as CSV"))
    assert [row["id"] for row in rows] == [event.id for event in own]
    sentences = rows_of(save(page, "Sentences of “Irena Kovač” as CSV"))
    assert [row["claim"] for row in sentences] == [id_ for event in own for id_ in event.claims]
    texts = {document.id: document.text for document in STORY.documents}
    of = {claim.id: claim for claim in STORY.claims}
    for row in sentences:
        claim = of[row["claim"]]
        sentence = texts[claim.document][claim.span[0] : claim.span[1]]
        assert row["sentence"] == sentence.replace("\r\n", "\n")


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE.keys())
def test_tables_hold_no_formula_and_keep_their_cells(
    browser: Browser, save: Save, name: str
) -> None:
    """No cell begins as a formula does, and none breaks out of its place."""
    story = replace(STORY, entities=tuple(replace(entity, name=name) for entity in STORY.entities))
    page = browser.open(explorer_html(story))
    rows = rows_of(save(page, "People and places in view as CSV"))
    assert len(rows) == len(STORY.entities)
    for row in rows:
        assert row["name"] in {name, f"'{name}"}
        assert not row["name"].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_hostile_story_gives_harmless_files(browser: Browser, save: Save) -> None:
    """Pictures of a story full of markup are well-formed and hold no script, link or handler."""
    page = browser.open(explorer_html(poisoned_story(), f"../<script>{HACK}</script>"))
    for label in ("Graph as SVG", "Timeline as SVG"):
        path = save(page, label)
        assert path.parent.joinpath(path.name) == path
        for part in ET.parse(path).iter():  # noqa: S314  # own file
            assert part.tag.removeprefix(SVG) not in {"script", "a", "foreignObject", "style"}
            assert not any(name.startswith("on") for name in part.attrib)
            target = part.get("href", "data:image/png")
            assert target.startswith("data:image/png")
    rows = rows_of(save(page, "Sentences in view as CSV"))
    assert len(rows) == len(STORY.claims)
    assert page.driver.title != "hacked"
    assert page.complaints() == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1400x900", "375x800"])
def test_menu_offers_what_is_shown_and_closes(browser: Browser, size: tuple[int, int]) -> None:
    """The menu lists pictures of what is on the screen only, and Escape gives the button back."""
    page = browser.open(PAGE, size, address="#view=map")
    page.click(page.find("#save-toggle"))
    labels = [button.get_attribute("aria-label") for button in page.find_all("#save button")]
    assert "Map as PNG" in labels
    assert "Graph as PNG" not in labels
    assert page.run("return document.documentElement.scrollWidth") <= size[0]
    page.find("#save button").send_keys("\ue00c")
    assert not page.find("#save").is_displayed()
    assert page.run("return document.activeElement.id") == "save-toggle"
