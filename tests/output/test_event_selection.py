from dataclasses import replace
from typing import Any

import pytest

from dateline.extract.errors import InputError
from dateline.output.event_selection import fold, select_events
from tests.graph.small_story import small_story
from tests.output.example_story import example_story


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param({}, "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16", id="none"),
        pytest.param({"start": "2026-02-18"}, "09 10 11 12", id="from, within a range"),
        pytest.param({"end": "2026-02-08"}, "01 02 03 04", id="to, within a range"),
        pytest.param({"start": "2026-02-09", "end": "2026-02-10"}, "04", id="inside a range"),
        pytest.param({"start": "2023-06", "end": "2023-06"}, "01", id="month inside a year"),
        pytest.param({"start": "2026-01", "end": "2026-01"}, "03", id="month"),
        pytest.param({"end": "2025"}, "01 02", id="to a year"),
        pytest.param({"start": "2027"}, "", id="after all"),
        pytest.param({"start": "2026-02-18", "end": "2026-02-17"}, "09", id="crossed"),
        pytest.param({"kinds": ["attack", "clash"]}, "04 06 08 16", id="kinds"),
        pytest.param({"kinds": ["Attack "]}, "06 08 16", id="kind in other case"),
        pytest.param({"kinds": ["party"]}, "", id="unknown kind"),
        pytest.param({"actor": "Irena Kovač"}, "09 10 13", id="full name"),
        pytest.param({"actor": "kovac"}, "09 10 13", id="no accent, no case"),
        pytest.param({"actor": "KOVAČ"}, "09 10 13", id="accent, capitals"),
        pytest.param({"actor": "nc"}, "02 09 11", id="alias, also of the side"),
        pytest.param({"actor": "ridge"}, "06 14", id="group, and who acts for it"),
        pytest.param({"actor": "ovac"}, "", id="middle of a word"),
        pytest.param({"actor": "iren  kovac"}, "", id="word cut short, then another"),
        pytest.param({"actor": "  "}, "", id="blank"),
        pytest.param({"actor": "(.*"}, "", id="pattern"),
        pytest.param({"place": "port elin"}, "03 08 15", id="place"),
        pytest.param({"place": "sundria"}, "09 10", id="place in a country"),
        pytest.param({"place": "nowhere"}, "", id="unknown place"),
        pytest.param(
            {"actor": "tarsovia", "kinds": ["attack"], "start": "2026-02-16"}, "08", id="together"
        ),
    ],
)
def test_filters(filters: dict[str, Any], expected: str) -> None:
    """Events pass where they meet every filter, in the story's order."""
    found = [event.id.removeprefix("event-") for event in select_events(example_story(), **filters)]
    assert found == expected.split()


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(None, "2026-02-17", True), ("2026-02-17", None, True), (None, None, False)],
    ids=["until", "from", "undated"],
)
def test_event_with_one_day_lies_on_that_day(
    start: str | None, end: str | None, found: bool
) -> None:
    """Where one end is not known the other stands for both; undated events never pass."""
    story = small_story()
    event = replace(story.events[0], start=start, end=end)
    selected = select_events(replace(story, events=(event,)), start="2026-02", end="2026-02")
    assert bool(selected) is found


def test_wrong_date_is_an_input_error() -> None:
    """A filter that is no date is named in one line."""
    with pytest.raises(InputError, match="'soon' is not a date"):
        select_events(small_story(), start="soon")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Zelenskýy", "zelenskyy"), ("  Łódź \t x", "łodz x"), ("STRAẞE", "strasse"), ("", "")],
)
def test_fold(text: str, expected: str) -> None:
    """Accents, case and runs of white space do not count."""
    assert fold(text) == expected
