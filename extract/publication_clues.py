"""Collects the clues in an article's text to the day on which it was published."""

from collections.abc import Sequence

from dateline.extract.clue import Clue
from dateline.extract.known_events import event_clues
from dateline.extract.publication_lines import line_clues
from dateline.extract.records import Span
from dateline.extract.reported_days import reported_day_clues


def text_clues(text: str, kept: Sequence[Span]) -> list[Clue]:
    """Return every clue in `text`, the heaviest first; the article is in the parts `kept`."""
    clues = [*line_clues(text, kept), *event_clues(text, kept), *reported_day_clues(text, kept)]
    return sorted(clues, key=lambda clue: (-clue.weight, clue.span))
