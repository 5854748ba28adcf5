"""The demo's story, built once for all tests that look at its pages."""

from functools import cache
from pathlib import Path

from dateline import read
from dateline.graph.records import StoryRecords

ARTICLES = Path(__file__).parents[2] / "examples" / "geneva-talks"


@cache
def demo_story() -> StoryRecords:
    """Return the story of the articles that `make demo` reads."""
    return read(ARTICLES).records
