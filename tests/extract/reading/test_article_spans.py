"""Where extracted paragraphs stand in the text of a page."""

import pytest

from dateline.extract.reading.article_spans import article_spans

LONG = "The ferry left the northern pier at noon, an hour late, with forty people on board."
OTHER = "Its captain said that fog had kept the harbour closed since before dawn on Monday."
TEXT = f"Home\nFerry leaves late\n{LONG}\nShare\n{OTHER}\nShare\nFerry leaves late"

CASES = {
    "paragraphs": ([LONG, OTHER], None, [LONG, OTHER]),
    "title above them": ([LONG], "Ferry leaves late", [f"Ferry leaves late\n{LONG}"]),
    "title nearly the same": ([LONG], "Ferry leaves late!", [f"Ferry leaves late\n{LONG}"]),
    "title that is not there": ([LONG], "Bridge reopens", [LONG]),
    "title below does not count": (["Home"], "Ferry leaves late", ["Home"]),
    "neighbours are one span": (["Home", "Ferry leaves late"], None, ["Home\nFerry leaves late"]),
    "short line in its place": ([LONG, "Share", OTHER], None, [f"{LONG}\nShare\n{OTHER}"]),
    "white space": ([LONG.replace(" ", "  ")], None, [LONG]),
    "two lines as one": ([f"{LONG} Share {OTHER}"], None, [f"{LONG}\nShare\n{OTHER}"]),
    "greater part of a line": ([LONG[:60]], None, [LONG]),
    "lesser part of a line": ([LONG[:41]], None, []),
    "short part of a line": (["noon"], None, []),
    "a few letters different": ([LONG.replace("noon", "n00n")], None, [LONG]),
    "other words": (
        ["Nothing of the kind was said by anyone who was asked about it there."],
        None,
        [],
    ),
    "repeated paragraph": (["Share", "Share"], None, ["Share", "Share"]),
    "out of order": ([OTHER, LONG], None, [LONG, OTHER]),
    "blank paragraphs": (["", " "], None, []),
    "no paragraphs": ([], "Ferry leaves late", []),
}


@pytest.mark.parametrize(("paragraphs", "title", "kept"), CASES.values(), ids=CASES)
def test_spans_cover_the_lines_of_the_paragraphs(
    paragraphs: list[str], title: str | None, kept: list[str]
) -> None:
    """Each paragraph leads to its line or lines, and neighbouring lines make one span."""
    assert [TEXT[start:end] for start, end in article_spans(TEXT, paragraphs, title)] == kept


def test_spans_count_code_points() -> None:
    """A character outside the basic plane counts as one."""
    assert article_spans(f"🛳️\n{LONG}", [LONG], None) == ((3, 3 + len(LONG)),)
