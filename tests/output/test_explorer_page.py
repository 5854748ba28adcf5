import gzip
import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from dateline.extract.errors import StoryError
from dateline.graph.records import StoryRecords
from dateline.output.explorer_page import explorer_html
from dateline.output.page_data import page_data
from tests.output.example_story import example_story
from tests.output.poisoned_story import HACK, poisoned_story

STORY = example_story()
PAGE = explorer_html(STORY, "The Kesh river talks")


def inlined(page: str, id_: str) -> str:
    """Return what a page holds packed under an id."""
    match = re.search(rf'<script type="application/gzip" [^>]*id="{id_}">([^<]*)</script>', page)
    assert match is not None
    return gzip.decompress(b64decode(match.group(1))).decode()


def test_page_is_one_file_of_reasonable_size() -> None:
    """A small story's page stays under 400 kB and names no other file."""
    assert len(PAGE.encode()) < 400_000
    head = PAGE[: PAGE.index('<script type="application/gzip"')]
    assert re.findall(r"\b(?:src|href|srcset)=", head) == []
    assert "@import" not in head
    assert "url(" not in head


def test_page_is_the_same_every_time() -> None:
    """The same story gives the same bytes."""
    assert explorer_html(example_story(), "The Kesh river talks") == PAGE


def test_policy_names_every_script_and_style_of_the_page() -> None:
    """Each script and style in the page has its hash in the policy, and no other is allowed."""
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', PAGE)
    assert policy is not None
    contents = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", PAGE, re.DOTALL)
    contents += [inlined(PAGE, "vis-network"), inlined(PAGE, "explorer")]
    digests = {b64encode(sha256(text.encode()).digest()).decode() for text in contents}
    assert len(digests) == 4
    assert set(re.findall("'sha256-([^']+)'", policy.group(1))) == digests
    assert "unsafe" not in policy.group(1)


def test_page_carries_the_story_and_its_network() -> None:
    """What the scripts read is the page data and the pyvis model, nothing rewritten."""
    assert json.loads(inlined(PAGE, "story-data")) == page_data(STORY, "The Kesh river talks")
    network = json.loads(inlined(PAGE, "network-data"))
    assert len(network["nodes"]) == len(STORY.entities) + len(STORY.events)
    assert network["options"]["physics"] == {"enabled": False}


def test_hostile_text_is_nowhere_markup() -> None:
    """No tag of a story's text stands as such in the page or in the data that it unpacks."""
    page = explorer_html(poisoned_story(), f"</title><script>{HACK}</script>")
    assert re.search("[<>&]", inlined(page, "story-data") + inlined(page, "network-data")) is None
    assert page.count("<script") == PAGE.count("<script")
    assert "<img" not in page
    assert f"<script>{HACK}" not in page
    assert "</title><script>" not in page


def test_title_is_said_for_the_reader_where_none_is_given() -> None:
    """A page without a title of its own says how much was read."""
    assert "<title>The story of 4 articles</title>" in explorer_html(STORY)


def test_empty_story_has_a_page() -> None:
    """A story in which nothing was found still gives a page."""
    assert "<title>The story of 0 articles</title>" in explorer_html(StoryRecords())


def test_story_with_a_missing_record_is_refused() -> None:
    """An event at a place that is not in the story is an error in one line, not a broken page."""
    event = replace(STORY.events[0], place="nowhere")
    with pytest.raises(StoryError, match="nowhere"):
        explorer_html(replace(STORY, events=(event, *STORY.events[1:])))
