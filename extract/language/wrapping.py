"""Tells lines that an editor cut at a fixed width from lines that end by themselves."""

from collections.abc import Sequence
from itertools import pairwise

from dateline.extract.records import Span

WIDTHS = range(40, 121)
"""Characters: how long the longest line of hard-wrapped text is."""
FEWEST_LINES = 3
"""Fewer lines than this do not show how they were cut."""


def wrapped_breaks(text: str, lines: Sequence[Span]) -> frozenset[int]:
    """Return the positions in `lines` after which a line break is only a blank.

    `lines` are the spans of the lines that stand together without a blank line. A break was made by
    wrapping where the next line's first word would not have fitted any more (greedy wrapping, as
    in Python's `textwrap`); the block counts as wrapped where some line goes on in lower case.
    """
    width = max((end - start for start, end in lines), default=0)
    goes_on = any(text[start].islower() for start, _ in lines[1:])
    if len(lines) < FEWEST_LINES or width not in WIDTHS or not goes_on:
        return frozenset()
    return frozenset(
        place
        for place, ((start, end), following) in enumerate(pairwise(lines))
        if end - start + 1 + _first_word(text, following) > width
    )


def _first_word(text: str, line: Span) -> int:
    return len(text[line[0] : line[1]].split(maxsplit=1)[0])
