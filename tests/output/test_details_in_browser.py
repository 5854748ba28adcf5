"""The details panel of the explorer in a real browser: every value leads to its sentence."""

from urllib.parse import parse_qs, urlencode

import pytest
from selenium.webdriver.common.keys import Keys

from dateline.graph.records import StoryRecords
from dateline.output.explorer_page import explorer_html
from tests.output.browser import NARROW, WIDE, Browser
from tests.output.demo_story import demo_story
from tests.output.example_story import example_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")
ATTACK = "event-08"

# Not led from: sentences and what stands with them, names, counts of rows below a heading, keys,
# notices about the drawing, and `unsaid`, what no article says, such as a place's coordinates.
QUOTED = ".sentence, .article-text, .claim, h2, h3 .number, kbd, .notice, .unsaid"
WAYS = f"""
function withoutWay() {{
  const walker = document.createTreeWalker(details, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {{
    const around = walker.currentNode.parentElement;
    if (!/\\d/.test(walker.currentNode.data) || around.closest({QUOTED!r})) continue;
    if (!around.closest("a[href], button")) found.push(walker.currentNode.data);
  }}
  return found;
}}
const links = () => [...details.querySelectorAll("a[href^='#']")].map(a => a.getAttribute("href"));
const frame = () => new Promise(requestAnimationFrame);
async function ways() {{
  const found = [];
  for (const address of arguments[0]) {{
    if (location.hash !== address) {{
      const changed = new Promise(done => addEventListener("hashchange", done, {{ once: true }}));
      location.hash = address;
      await changed;
    }}
    await frame();
    found.push([withoutWay(), links()]);
  }}
  return found;
}}
return ways(arguments[0]);
"""
AT_ONCE = 20
ASKED_IN_VIEW = """
const asked = details.querySelector(".asked-for").getBoundingClientRect();
const panel = details.getBoundingClientRect();
return asked.top >= panel.top - 1 && asked.top < panel.bottom - 10;
"""


def address(**parts: str) -> str:
    """Return an address within the page."""
    return "#" + urlencode(parts)


def sentences_behind(story: StoryRecords) -> dict[str, set[str]]:
    """Return the claims that may be asked for with each record that has a sentence."""
    behind = {entity.id: set[str]() for entity in story.entities if entity.mentions}
    behind |= {document.id: set[str]() for document in story.documents if document.text}
    behind |= {event.id: set(event.claims) for event in story.events if event.claims}
    for claim in story.claims:
        behind[claim.document].add(claim.id)
    return behind


@pytest.mark.slow
def test_every_number_and_date_of_the_demo_leads_to_its_sentence(browser: Browser) -> None:
    """In the details of every event, entity and article, each number and day is a way to words.

    Each way ends at a record that has sentences, and at one of its own where it names a claim.
    """
    story = demo_story()
    behind = sentences_behind(story)
    page = browser.open(explorer_html(story))
    ids = ["", *behind]
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first : first + AT_ONCE]
        ways = page.run(WAYS, [address(sel=id_) for id_ in some])
        assert {id_: led for id_, (led, _) in zip(some, ways, strict=True) if led} == {}
        for link in {link for _, links in ways for link in links}:
            asked = parse_qs(link.removeprefix("#"))
            if "sel" in asked:
                assert asked["sel"][0] in behind, link
                assert set(asked.get("claim", ())) <= behind[asked["sel"][0]], link


@pytest.mark.slow
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1400x900", "375x800"])
def test_every_count_of_the_demo_brings_a_claim_that_gives_it(
    browser: Browser, size: tuple[int, int]
) -> None:
    """A click on killed, injured or a weapon brings a sentence into view that gives it."""
    story = demo_story()
    claims = {claim.id: claim for claim in story.claims}
    page = browser.open(explorer_html(story), size)
    counted = [event for event in story.events if event.killed or event.injured or event.weapons]
    assert len(counted) >= 5
    for event in counted:
        fields = {"Killed": event.killed, "Injured": event.injured, "With": event.weapons}
        for name in (name for name, value in fields.items() if value):
            page.go_to(address(sel=event.id))
            term = f"//aside//dt[.='{name}']/following-sibling::dd[1]//a"
            page.click(page.driver.find_element("xpath", term))
            claim = claims[page.find(".claim.asked-for").get_attribute("data-claim") or ""]
            given = {"Killed": claim.killed, "Injured": claim.injured, "With": claim.weapons}
            assert given[name], (event.label, name)
            assert page.run(ASKED_IN_VIEW), (event.label, name)


def test_codes_stand_with_their_meaning(browser: Browser) -> None:
    """An event names its codes in research and says what they mean; a click shows why."""
    page = browser.open(PAGE, address=address(sel="event-04"))
    codes = dict(zip(page.texts(".codes dt"), page.texts(".codes dd"), strict=True))
    assert codes == {
        "PLOVER": "ASSAULT use force",
        "CAMEO": "19 fight",
        "ACLED": "Battles Armed clash",
    }
    page.click(page.link(".codes", "19"))
    assert page.texts(".claim.asked-for .trigger") == ["clashed"]


@pytest.mark.parametrize(
    ("entity", "fact", "sentence"),
    [
        ("kovac", "Kovač", "Kovač refused to give up the ferry port."),
        ("vane", "colonel", None),
        ("dray", "president", "President Anselm Dray of Tarsovia demanded"),
        ("navy", "the navy", "Two dockers were killed"),
    ],
    ids=["a last name", "a title written otherwise", "a title", "a common noun"],
)
def test_names_and_titles_lead_to_a_sentence_that_has_them(
    browser: Browser, entity: str, fact: str, sentence: str | None
) -> None:
    """An alias or a title brings up its first sentence; one that no sentence spells so does not."""
    page = browser.open(PAGE, address=address(sel=entity))
    buttons = [button for button in page.find_all(".facts .reveal") if button.text == fact]
    assert bool(buttons) is (sentence is not None)
    if sentence is not None:
        page.click(buttons[0])
        assert page.texts(".asked-for .sentence")[0].startswith(sentence)
        assert page.run(ASKED_IN_VIEW)


def test_publication_day_leads_to_the_words_it_was_read_from(browser: Browser) -> None:
    """The date of an article that was dated by its text brings these words into view."""
    page = browser.open(PAGE, address=address(sel="doc-1"))
    page.click(page.find(".facts .reveal"))
    assert page.texts(".article-text .asked-for") == ["Feb 18"]
    assert page.run(ASKED_IN_VIEW)


def test_day_in_a_list_leads_to_the_sentence_that_dates_it(browser: Browser) -> None:
    """The days beside an entity's events open each event at the words of its date."""
    page = browser.open(PAGE, address=address(sel="relief"))
    page.click(page.find("#details .dated a.day"))
    assert page.texts(".claim.asked-for .time") == ["in January 2026"]


def test_keyboard_goes_on_where_the_link_led(browser: Browser) -> None:
    """After Enter on a value the focus is on its sentence, and Tab goes on from there."""
    page = browser.open(PAGE, address=address(sel=ATTACK))
    page.find(".facts .value").send_keys(Keys.ENTER)
    page.settle()
    focused = "return document.activeElement.getAttribute('data-claim')"
    asked = page.find(".claim.asked-for").get_attribute("data-claim")
    assert page.run(focused) == asked
    page.driver.switch_to.active_element.send_keys(Keys.TAB)
    assert page.run("return document.activeElement.closest('[data-claim]').dataset.claim") == asked


def test_selection_is_announced(browser: Browser) -> None:
    """A screen reader is told what was selected, in one line, wherever the selection was made."""
    page = browser.open(PAGE)
    page.find("#lanes").send_keys(Keys.ARROW_RIGHT)
    page.settle()
    assert "Invasion: Tarsovia invades the Kesh valley, 1 sentence. Shown in the details." in (
        page.texts("[role='status']")
    )


def test_two_jumps_lead_past_the_drawings(browser: Browser) -> None:
    """The first stops of Tab are ways to the table and to the details, unseen until focused."""
    page = browser.open(PAGE)
    page.find("body").send_keys(Keys.TAB)
    jump = page.driver.switch_to.active_element
    assert jump.text == "Go to the table of events"
    assert jump.size["width"] > 100
    jump.send_keys(Keys.ENTER)
    page.settle()
    assert page.run("return document.activeElement.dataset.table") == "events"
    page.click(page.find("#tab-graph"))
    page.run("document.querySelector('[data-jump=details]').focus()")
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert page.run("return document.activeElement.id") == "details"


def test_every_stop_of_the_tab_key_has_a_name_and_a_ring(browser: Browser) -> None:
    """Whatever the keyboard reaches says what it is, and shows that it is reached."""
    page = browser.open(PAGE, address=address(sel=ATTACK))
    body = page.find("body")
    body.send_keys(Keys.TAB)
    stops = 0
    for _ in range(40):
        name, ring = page.run(
            "const at = document.activeElement, style = getComputedStyle(at);"
            "return [at.getAttribute('aria-label') || at.textContent || at.placeholder || '',"
            "style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5]"
        )
        assert (bool(name.strip()), ring) == (True, True), page.run(
            "return document.activeElement.outerHTML"
        )
        stops += 1
        page.driver.switch_to.active_element.send_keys(Keys.TAB)
    assert stops == 40


def test_print_shows_all_of_the_selection(browser: Browser) -> None:
    """On paper the page is light and grows to its length; what needs a screen is left out."""
    page = browser.open(PAGE, dark=True, address=address(sel=ATTACK))
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = page.run(
            "return ['#search', '.tabs', '#theme', '.back'].filter(css => "
            "document.querySelector(css)?.checkVisibility())"
        )
        assert hidden == []
        assert page.run("return details.scrollHeight <= details.clientHeight + 1")
        assert page.run("return getComputedStyle(document.body).backgroundColor") == (
            "rgb(255, 255, 255)"
        )
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_reduced_motion_is_kept(browser: Browser) -> None:
    """Where the system asks for less motion, the sentence that was asked for does not fade in."""
    page = browser.open(PAGE)
    reduced = {"name": "prefers-reduced-motion", "value": "reduce"}
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [reduced]})
    page.go_to(address(sel=ATTACK, claim="claim-10"))
    moving = "return document.getAnimations().filter(each => each.playState === 'running').length"
    assert page.texts(".claim.asked-for .claim-number") != []
    assert page.run(moving) == 0


def test_links_of_the_details_keep_up_with_the_view(browser: Browser) -> None:
    """A link opened in another tab has the filters of now, not those of when it was drawn."""
    page = browser.open(PAGE, address=address(sel="kovac"))
    page.click(page.find("#tab-list"))
    page.run("return new Promise(done => setTimeout(() => done(), 400))")
    links = page.run("return [...details.querySelectorAll('.dated a')].map(a => a.href)")
    assert links != []
    assert all("view=list" in link for link in links)


def test_sentence_is_brought_into_view_again(browser: Browser) -> None:
    """A second click on the same value finds its sentence once more after scrolling away."""
    page = browser.open(PAGE, address=address(sel=ATTACK))
    for _ in range(2):
        page.run("details.scrollTop = 0")
        page.click(page.find_all("#details .cite a")[-1])
        assert page.run(ASKED_IN_VIEW)
        assert page.run("return details.scrollTop") > 0
