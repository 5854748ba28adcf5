from collections import defaultdict, deque
from itertools import pairwise

import pytest
from selenium.webdriver.common.action_chains import ActionChains

from dateline.graph.network import story_graph
from dateline.graph.records import StoryRecords
from dateline.output.explorer_page import explorer_html
from tests.output.browser import MEDIUM, NARROW, WIDE, Browser, OpenPage
from tests.output.example_story import example_story
from tests.output.large_story import large_story

pytestmark = pytest.mark.browser

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")
NAMES = {entity.id: entity.name for entity in STORY.entities}
NAMES |= {event.id: event.label for event in STORY.events}


def neighbours(story: StoryRecords) -> dict[str, set[str]]:
    """Return what each entity and event of a story is linked to."""
    graph = story_graph(story)
    near: dict[str, set[str]] = defaultdict(set)
    for source, target in graph.edges():
        if "document" not in {graph.nodes[source]["kind"], graph.nodes[target]["kind"]}:
            near[source].add(target)
            near[target].add(source)
    return near


NEAR = neighbours(STORY)


def steps_from(start: str) -> dict[str, int]:
    """Return how many steps each node is away from one."""
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for other in NEAR[node] - steps.keys():
            steps[other] = steps[node] + 1
            waiting.append(other)
    return steps


def drawn(page: OpenPage) -> set[str]:
    """Return the nodes that the graph draws."""
    return set(page.run("return dateline.drawnNodes()"))


def tool(page: OpenPage, name: str) -> None:
    """Click a tool of the selected node."""
    page.click(
        next(button for button in page.find_all("#node-tools button") if button.text == name)
    )


def click_node(page: OpenPage, node: str) -> None:
    """Click a node in the graph."""
    page.click_at(page.run("return dateline.nodePoint(arguments[0])", node))


def press(page: OpenPage, key: str) -> None:
    """Press a key, wherever the focus is."""
    ActionChains(page.driver).send_keys(key).perform()
    page.settle()


@pytest.mark.parametrize("node", ["kovac", "event-09", "tarsovia"])
def test_focus_draws_what_is_around_a_node(browser: Browser, node: str) -> None:
    """Focus leaves a node with its neighbours, then with theirs; then all are back."""
    page = browser.open(PAGE)
    click_node(page, node)
    tool(page, "Focus")
    steps = steps_from(node)
    assert drawn(page) == {other for other, step in steps.items() if step <= 1}
    page.click(next(chip for chip in page.find_all("#graph-card .chip") if chip.text == "2 steps"))
    assert drawn(page) == {other for other, step in steps.items() if step <= 2}
    assert page.texts("#status") == [f"{len(drawn(page))} of {len(NAMES)} drawn"]
    page.click(next(chip for chip in page.find_all("#graph-card .chip") if "Show all" in chip.text))
    assert drawn(page) == set(NAMES)


def test_focus_is_kept_in_the_address(browser: Browser) -> None:
    """The way back leads out of a focus, and its address into it."""
    page = browser.open(PAGE, address="#sel=kovac")
    tool(page, "Focus")
    address = "#" + page.driver.current_url.partition("#")[2]
    around = drawn(page)
    page.driver.back()
    page.settle()
    assert drawn(page) == set(NAMES)
    assert drawn(browser.open(PAGE, address=address)) == around == {"kovac"} | NEAR["kovac"]


def test_expanding_adds_the_neighbours_that_are_not_drawn(browser: Browser) -> None:
    """Expanding a node at the border of a focus draws its neighbours; folding takes them away."""
    page = browser.open(PAGE, address="#focus=kovac&sel=event-09")
    before = drawn(page)
    more = NEAR["event-09"] - before
    tool(page, f"Expand +{len(more)}")
    assert drawn(page) == before | more
    tool(page, "Fold")
    assert drawn(page) == before


def test_double_click_expands(browser: Browser) -> None:
    """A double click on a node in focus brings in what else it is linked to."""
    page = browser.open(PAGE, address="#focus=kovac")
    before = drawn(page)
    point = page.run("return dateline.nodePoint('belmara')")
    for count in (1, 2):
        for kind in ("mousePressed", "mouseReleased"):
            event = {"type": kind, **point, "button": "left", "clickCount": count}
            page.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)
    page.run("return new Promise(done => setTimeout(done, 400))")
    assert drawn(page) == before | NEAR["belmara"]


def test_hidden_nodes_leave_the_graph_until_they_are_asked_back(browser: Browser) -> None:
    """Hide takes a node out of the graph alone, the graph says so, and one click brings it back."""
    page = browser.open(PAGE, address="#sel=tarsovia")
    tool(page, "Hide")
    assert drawn(page) == set(NAMES) - {"tarsovia"}
    assert page.texts("#graph-card .chip") == ["1 hidden ×"]
    page.run("location.hash += '&sel=tarsovia'")
    page.settle()
    assert "Hidden from the graph." in page.texts("#details .notice")
    page.click(page.find("#graph-card .chip"))
    assert drawn(page) == set(NAMES)


def test_pinned_node_stays_whatever_is_filtered(browser: Browser) -> None:
    """A pinned node is drawn outside a filter and outside a focus."""
    page = browser.open(PAGE, address="#sel=vane")
    tool(page, "Pin")
    page.run("location.hash += '&focus=ferrante&hide=entity:person'")
    page.settle()
    assert "vane" in drawn(page)
    assert "dray" not in drawn(page)
    assert "vane" in [box["id"] for box in page.run("return dateline.drawnLabels()")]


@pytest.mark.parametrize(
    ("start", "end"), [("kovac", "dray"), ("relief", "sundria"), ("vane", "port-elin")]
)
def test_path_leads_over_the_fewest_steps(browser: Browser, start: str, end: str) -> None:
    """After "Path to", a click on the other end lists a shortest way with the events on it."""
    page = browser.open(PAGE, address=f"#sel={start}")
    tool(page, "Path to…")
    assert "Select the other end" in page.texts("#node-tools")[0]
    click_node(page, end)
    on_way = page.texts("#graph-card li a")
    ids = {name: node for node, name in NAMES.items()}
    way = [ids[name] for name in on_way]
    assert (way[0], way[-1]) == (start, end)
    assert len(way) - 1 == steps_from(start)[end]
    assert all(after in NEAR[before] for before, after in pairwise(way))
    assert f"path={start}&path={end}" in page.driver.current_url


def test_other_ways_of_the_same_length_follow_one_by_one(browser: Browser) -> None:
    """Next goes through all shortest ways, each once, and begins again."""
    page = browser.open(PAGE, address="#path=belmara&path=tarsovia")
    between = NEAR["belmara"] & NEAR["tarsovia"]
    assert f"1 of {len(between)} as short" in page.texts("#graph-card .hint")[0]
    seen = []
    for _ in range(len(between) + 1):
        seen.append(page.texts("#graph-card li:nth-child(2) a")[0])
        page.click(next(chip for chip in page.find_all("#graph-card .chip") if chip.text == "Next"))
    assert sorted(seen[:-1]) == sorted(NAMES[node] for node in between)
    assert seen[-1] == seen[0]


def test_path_keeps_to_the_filters(browser: Browser) -> None:
    """Where the filters leave no way between two nodes, the page says so."""
    kinds = {event.kind for event in STORY.events}
    hide = "".join(f"&hide=event:{kind}" for kind in sorted(kinds))
    page = browser.open(PAGE, address=f"#path=relief&path=sundria{hide}")
    assert "Nothing within the filters links the two." in page.texts("#graph-card .hint")


def test_escape_gives_up_the_search_for_the_other_end(browser: Browser) -> None:
    """Escape takes the question back, keeps the selection, and the next click selects as ever."""
    page = browser.open(PAGE, address="#sel=kovac")
    press(page, "w")
    press(page, "\ue00c")
    assert page.texts("#details h2") == ["Irena Kovač"]
    click_node(page, "tarsovia")
    assert page.texts("#details h2") == ["Tarsovia"]
    assert page.texts("#graph-card li") == []


def test_keys_work_the_selected_node(browser: Browser) -> None:
    """Letters do what the tools do, but not while text is typed."""
    page = browser.open(PAGE, address="#sel=kovac")
    press(page, "f")
    assert drawn(page) == {"kovac"} | NEAR["kovac"]
    press(page, "f")
    assert drawn(page) == set(NAMES)
    press(page, "/")
    press(page, "h")
    assert drawn(page) == set(NAMES)
    press(page, "\ue00c")
    press(page, "h")
    assert drawn(page) == set(NAMES) - {"kovac"}


def test_arrow_keys_go_from_node_to_node(browser: Browser) -> None:
    """In the focused graph, an arrow selects a node that lies on that side of the selected one."""
    page = browser.open(PAGE, address="#sel=event-09")
    page.run("document.getElementById('graph').focus()")
    for key, axis, sign in (("\ue014", "x", 1), ("\ue013", "y", -1), ("\ue012", "x", -1)):
        before = page.run(
            "return dateline.nodePoint(new URLSearchParams(location.hash.slice(1)).get('sel'))"
        )
        press(page, key)
        after = page.run(
            "return dateline.nodePoint(new URLSearchParams(location.hash.slice(1)).get('sel'))"
        )
        assert (after[axis] - before[axis]) * sign > 0


def test_regions_hold_only_their_side(browser: Browser) -> None:
    """No node stands in the region of a side that it does not act for."""
    page = browser.open(PAGE)
    sides = {entity.id: entity.side for entity in STORY.entities}

    def side(entity: str) -> str:
        return entity if sides[entity] is None else side(str(sides[entity]))

    owners = {entity: {side(entity)} for entity in sides}
    for event in STORY.events:
        taking_part = {side(participant.entity) for participant in event.participants}
        owners[event.id] = taking_part if len(taking_part) == 1 else set()
    regions = {node: page.run("return dateline.regionOf(arguments[0])", node) for node in NAMES}
    held = {node: region for node, region in regions.items() if region is not None}
    assert set(held.values()) == {"belmara", "tarsovia", "council"}
    assert [node for node, region in held.items() if region not in owners[node]] == []
    assert {"kovac", "dray", "vane", "brigade", "navy", "ferrante"} <= held.keys()


def test_regions_can_be_switched_off(browser: Browser) -> None:
    """The switch takes the regions away, and the address remembers."""
    page = browser.open(PAGE)
    page.click(page.find("#regions"))
    assert "plain=1" in page.driver.current_url
    assert page.find("#regions").get_attribute("aria-pressed") == "false"


def test_dragged_node_stays_where_it_is_put(browser: Browser) -> None:
    """A node follows the pointer, and another selection does not send it back."""
    page = browser.open(PAGE)
    start = page.run("return dateline.nodePoint('ferrante')")
    page.drag((start["x"], start["y"]), (start["x"] + 60, start["y"] + 30))
    page.click(page.link("#details", "Belmara"))
    end = page.run("return dateline.nodePoint('ferrante')")
    assert (end["x"] - start["x"], end["y"] - start["y"]) == pytest.approx((60, 30), abs=3)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["1400x900", "960x600", "375x800"])
def test_bars_on_the_graph_lie_apart_and_cover_no_name(
    browser: Browser, size: tuple[int, int], dark: bool
) -> None:
    """The tools, the card and the zoom neither overlap nor leave the drawing, nor cover a name."""
    page = browser.open(
        PAGE, size, dark=dark, address="#sel=event-09&focus=event-09&depth=2&without=navy"
    )
    frame = page.run("return document.querySelector('.drawing').getBoundingClientRect()")
    bars = page.run(
        "return ['#node-tools', '#graph-card', '.zoom'].map(css => document.querySelector(css)"
        ".getBoundingClientRect())"
    )
    names = page.run("return dateline.drawnLabels()")
    boxes = [
        {
            "left": name["left"] + frame["left"],
            "right": name["right"] + frame["left"],
            "top": name["top"] + frame["top"],
            "bottom": name["bottom"] + frame["top"],
        }
        for name in names
    ]
    for bar in bars:
        assert frame["left"] <= bar["left"] <= bar["right"] <= frame["right"]
        assert frame["top"] <= bar["top"] <= bar["bottom"] <= frame["bottom"]
    pairs = [(bars[0], bars[1]), (bars[0], bars[2]), (bars[1], bars[2])]
    pairs += [(bar, box) for bar in bars for box in boxes]
    assert [pair for pair in pairs if _overlap(*pair)] == []


def _overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    return (
        one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    )


@pytest.mark.slow
def test_large_story_draws_more_when_asked(browser: Browser) -> None:
    """What is beyond the most connected 1,500 is drawn when asked for, and never more of them."""
    story = large_story(entities=700, events=1100)
    page = browser.open(explorer_html(story))
    first = drawn(page)
    assert len(first) == 1500
    left_out = next(event.id for event in story.events if event.id not in first)
    page.run("location.hash = '#sel=' + arguments[0]", left_out)
    page.settle()
    assert left_out in drawn(page)
    assert len(drawn(page)) == 1500
    page.run(
        "location.hash = '#hide=entity:person&hide=entity:place&hide=event:talks&hide=event:visit'"
    )
    page.settle()
    shown = drawn(page)
    assert len(shown) < 1500
    assert page.texts("#status") == [f"{len(shown):,} of 1,800 drawn"]
    assert shown - first != set()
