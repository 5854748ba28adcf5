import json
from dataclasses import replace

from dateline.extract.records import Published, TimeExpression
from dateline.extract.times import find_times
from dateline.output.times_listing import times_json, times_table

PUBLISHED = Published(date="2031-05-08", precision="day", how="text", reason="the dateline")
TEXT = "Rebels shelled Gao on Tuesday, two days before the talks, and for a week."


def found() -> tuple[TimeExpression, ...]:
    """Return the times of the example, with a word that would clear a terminal."""
    first, *rest = find_times(TEXT, "2031-05-08", document="gao.txt")
    return replace(first, text="Tues\x1b[2J\nday"), *rest


def test_the_table_has_a_line_for_each_time() -> None:
    """The table says the publication, then words, type, value, days, anchor and span of each."""
    lines = times_table(found(), PUBLISHED).splitlines()
    assert lines[0] == "Published: 2031-05-08 (the dateline)"
    assert lines[1].split()[:4] == ["words", "type", "value", "mod"]
    assert lines[2].split() == [
        "Tues\ufffd[2J", "day", "DATE", "2031-05-06", "-", "2031-05-06", "2031-05-06", "published",
        "22-29",
    ]  # fmt: skip
    assert lines[-1].split()[:4] == ["a", "week", "DURATION", "P1W"]


def test_the_table_says_that_publication_is_unknown() -> None:
    """Without a date of publication the first line says what that means."""
    assert times_table((), Published()).startswith("Published: unknown; ")


def test_json_holds_the_fields_of_the_contract() -> None:
    """The object has the publication and every time with its fields, in ASCII."""
    written = times_json(found(), PUBLISHED)
    data = json.loads(written)
    assert written.isascii()
    assert data["published"]["date"] == "2031-05-08"
    assert data["times"][0] == {
        "id": "gao.txt#t22",
        "document": "gao.txt",
        "span": [22, 29],
        "text": "Tues\x1b[2J\nday",
        "type": "DATE",
        "value": "2031-05-06",
        "start": "2031-05-06",
        "end": "2031-05-06",
        "anchor": "published",
        "precision": "day",
        "mod": None,
    }
