from dataclasses import replace

import pytest

from dateline.extract.records import Precision
from dateline.graph.records import StoryRecords
from dateline.output.page_data import page_data, story_dates, story_title
from tests.output.example_story import example_story

STORY = example_story()


def test_events_and_claims_carry_words_beside_their_values() -> None:
    """An event has its date and counts in words, and keeps the records' own dates."""
    data = page_data(STORY)
    attack = next(event for event in data["events"] if event["id"] == "event-08")
    assert (attack["when"], attack["start"], attack["end"]) == (
        "16 Feb 2026",
        "2026-02-16",
        "2026-02-16",
    )
    assert (attack["killed"], attack["injured"]) == ("2", "6–7")
    assert [weapon["words"] for weapon in attack["weapons"]] == ["drone × 29", "missile × 4"]
    claim = next(claim for claim in data["claims"] if claim["id"] == "claim-09")
    assert claim["when"] == "between 15 and 16 Feb 2026"


def test_mentions_point_to_their_words() -> None:
    """A mention's numbers lead to the words of the text that it is of."""
    data = page_data(STORY)
    texts = [document["text"] for document in data["documents"]]
    kovac = next(entity for entity in data["entities"] if entity["id"] == "kovac")
    words = [texts[index][start:end] for index, start, end, _ in kovac["mentions"]]
    assert words == ["Foreign Minister Irena Kovač", "Kovač"]


def test_only_web_addresses_stay() -> None:
    """A document's address is dropped where it is not http or https."""
    first = replace(STORY.documents[0], url="javascript:alert(1)")
    data = page_data(replace(STORY, documents=(first, *STORY.documents[1:])))
    assert [document["url"] for document in data["documents"]] == [
        None,
        "https://wire.example/port-elin",
        None,
        "https://ledger.example/a/77",
    ]


def test_contradictions_are_worded() -> None:
    """Disputed values come as words, each with the claims that give it."""
    (contradiction,) = page_data(STORY)["contradictions"]
    assert contradiction["field"] == "injured"
    assert contradiction["values"] == [
        {"words": "6", "claims": ["claim-12", "claim-14"]},
        {"words": "7", "claims": ["claim-10"]},
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("River war", "River war"),
        ("  ", "The story of 4 articles"),
        (None, "The story of 4 articles"),
    ],
)
def test_story_title(given: str | None, expected: str) -> None:
    """A title is the one given, or says how many articles were read."""
    assert story_title(STORY, given) == expected


def test_story_of_one_article() -> None:
    """One article is not "articles"."""
    assert story_title(replace(STORY, documents=STORY.documents[:1])) == "The story of 1 article"


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2026-02-16", "2026-02-16", "day", "16 Feb 2026"),
        ("2026-02-01", "2026-02-28", "month", "Feb 2026"),
        ("2026-02-17", "2026-02-18", "range", "17–18 Feb 2026"),
        (None, None, "unknown", "undated"),
    ],
)
def test_story_dates_of_one_event(
    start: str | None, end: str | None, precision: Precision, expected: str
) -> None:
    """A story's span is as exact as the events at its ends."""
    event = replace(STORY.events[0], start=start, end=end, precision=precision)
    assert story_dates(StoryRecords(events=(event,))) == expected
