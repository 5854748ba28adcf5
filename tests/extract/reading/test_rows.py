"""What the columns of a row are called, and what their values may be."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from dateline.extract.reading.rows import article_from_row, article_metadata
from dateline.extract.reading.skipped import Skipped
from dateline.extract.records import Article

COLUMNS = {
    "canonical": ({"text": "Body.", "title": "Head"}, "Body.", "Head"),
    "case": ({"TEXT": "Body.", "Title": "Head"}, "Body.", "Head"),
    "synonyms": ({"body": "Body.", "headline": "Head"}, "Body.", "Head"),
    "spaces and hyphens": ({"Article Text": "Body.", "head-line": "Head"}, "Body.", "Head"),
    "better name first": ({"content": "Teaser.", "text": "Body."}, "Body.", None),
    "better name empty": ({"text": "", "content": "Body."}, "Body.", None),
    "null": ({"text": "Body.", "title": None}, "Body.", None),
    "text stays as given": ({"text": " Body.\r\n\n"}, " Body.\r\n\n", None),
    "lone surrogates": ({"text": "a\ud800b", "title": "\udfff"}, "a\ufffdb", "\ufffd"),
    "object in place of text": ({"article": {"x": 1}, "body": "Body."}, "Body.", None),
}


@pytest.mark.parametrize(("row", "text", "title"), COLUMNS.values(), ids=COLUMNS)
def test_columns_are_known_by_many_names(
    row: dict[str, object], text: str, title: str | None
) -> None:
    """Names are compared without case, spaces and hyphens; synonyms have an order."""
    assert article_from_row(row, path="p", where="w") == Article(text=text, path="p", title=title)


VALUES = {
    "number": ({"id": 17}, {"id": "17"}),
    "whole number as a float": ({"id": 17.0}, {"id": "17"}),
    "other float": ({"id": 1.5}, {"id": "1.5"}),
    "decimal": ({"id": Decimal("2.50")}, {"id": "2.50"}),
    "not a number": ({"id": float("nan")}, {}),
    "infinite": ({"id": float("inf")}, {}),
    "true": ({"id": True}, {}),
    "blank": ({"title": "  "}, {}),
    "padded": ({"title": " Talks\n"}, {"title": "Talks"}),
    "time": (
        {"published": datetime(2026, 3, 4, 18, 20, tzinfo=UTC)},
        {"published": "2026-03-04T18:20:00+00:00"},
    ),
    "day": ({"date": date(2026, 3, 4)}, {"published": "2026-03-04"}),
    "wording": ({"date": "4 March 2026"}, {"published": "4 March 2026"}),
    "Unix time": ({"timestamp": 1772648400}, {"published": "2026-03-04T18:20:00+00:00"}),
    "Unix time in milliseconds": (
        {"timestamp": 1772648400000},
        {"published": "2026-03-04T18:20:00+00:00"},
    ),
    "day as a number": ({"date": 20260304}, {"published": "20260304"}),
    "year as a number": ({"date": 2026}, {"published": "2026"}),
    "names": ({"authors": ["Ann", None, "Ben"]}, {"author": "Ann; Ben"}),
    "object with a name": ({"source": {"id": 3, "name": "Post"}}, {"source": "Post"}),
    "objects with names": ({"authors": [{"name": "Ann"}, {"x": 1}]}, {"author": "Ann"}),
    "object without a name": ({"source": {"id": 3}}, {}),
    "first filled synonym": ({"source": "", "publisher": "Post"}, {"source": "Post"}),
    "unknown column": ({"views": 3}, {}),
}


@pytest.mark.parametrize(("row", "metadata"), VALUES.values(), ids=VALUES)
def test_values_become_strings(row: dict[str, object], metadata: dict[str, str]) -> None:
    """Values of other types become the string a person would write, or nothing."""
    assert article_metadata(row) == metadata


def test_row_with_too_much_text_is_skipped() -> None:
    """A text over the limit gives a line instead of an article."""
    outcome = article_from_row({"text": "x" * 10_000_001}, path="p", where="a.csv:2")

    assert isinstance(outcome, Skipped)
    assert str(outcome) == "a.csv:2: holds more than 10 MB of text; split it into articles"
