"""When an article was published, from metadata and from its own words."""

import pytest

from dateline.extract.cleaning import clean
from dateline.extract.publication import (
    possible_days,
    published_from_address,
    published_from_metadata,
    published_from_text,
)
from dateline.extract.records import Published

BODY = (
    "The ferry company said that both crews were safe and that the cargo, some forty tonnes of "
    "barley, had been lost. Divers looked for the second anchor."
)
WAR = "Russia’s full-scale invasion of Ukraine"


def published(*lines: str) -> Published:
    """Return the date that an article of these lines gives away."""
    text = "\n".join(lines)
    return published_from_text(text, clean(text))


def words(found: Published, *lines: str) -> str | None:
    """Return the words that a date of these lines points at."""
    text = "\n".join(lines)
    return None if found.evidence is None else text[slice(*found.evidence)]


@pytest.mark.parametrize(
    ("value", "date", "precision"),
    [
        pytest.param("2031-05-08", "2031-05-08", "day", id="iso-day"),
        pytest.param("2031-05-08T10:00:00Z", "2031-05-08", "day", id="iso-time"),
        pytest.param("2031-05-08T23:30:00-05:00", "2031-05-08", "day", id="own-time-zone"),
        pytest.param("2031-05-08 10:00:00 UTC", "2031-05-08", "day", id="with-a-space"),
        pytest.param("20310508", "2031-05-08", "day", id="eight-digits"),
        pytest.param("20310508103000", "2031-05-08", "day", id="fourteen-digits"),
        pytest.param("2031/05/08", "2031-05-08", "day", id="slashes"),
        pytest.param("Thu, 08 May 2031 10:00:00 GMT", "2031-05-08", "day", id="rfc-2822"),
        pytest.param("1936000000", "2031-05-08", "day", id="unix-time"),
        pytest.param("8 May 2031", "2031-05-08", "day", id="written"),
        pytest.param("May 8, 2031 at 5:00 pm EST", "2031-05-08", "day", id="written-with-time"),
        pytest.param("18. května 2031", "2031-05-18", "day", id="czech"),
        pytest.param("25/04/2031", "2031-04-25", "day", id="day-can-be-no-month"),
        pytest.param("03/04/2031", "2031", "year", id="day-and-month-may-be-swapped"),
        pytest.param("2031-05", "2031-05", "month", id="iso-month"),
        pytest.param("May 2031", "2031-05", "month", id="written-month"),
        pytest.param("2031", "2031", "year", id="year"),
    ],
)
def test_reads_metadata_in_any_form(value: str, date: str, precision: str) -> None:
    """Machine and written dates are read, with no more precision than they have."""
    found = published_from_metadata(value)
    assert (found.date, found.precision, found.how) == (date, precision, "metadata")


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "2 hours ago",
        "n/a",
        "0000-00-00",
        "2031-13-45",
        "May 8",
        "1.5 million in 2031",
    ],
)
def test_senseless_metadata_is_unknown(value: str) -> None:
    """Relative and senseless values give no date at all."""
    assert published_from_metadata(value).precision == "unknown"


@pytest.mark.parametrize(
    ("url", "date"),
    [
        pytest.param("https://news.example/2031/05/08/ferry", "2031-05-08", id="slashes"),
        pytest.param("https://news.example/ferry-2031-05-08.html", "2031-05-08", id="hyphens"),
        pytest.param("https://news.example/2031/13/08/ferry", None, id="no-such-month"),
        pytest.param("https://news.example/ferry/20310508123", None, id="article-number"),
    ],
)
def test_reads_the_date_in_an_address(url: str, date: str | None) -> None:
    """The day in a web address is the day of publication, where there is one."""
    assert published_from_address(url).date == date


@pytest.mark.parametrize(
    ("lines", "date", "evidence"),
    [
        pytest.param(["Published: 8 May 2031", BODY], "2031-05-08", "8 May 2031", id="published"),
        pytest.param([BODY, "Posted on May 8, 2031"], "2031-05-08", "May 8, 2031", id="posted"),
        pytest.param([BODY, "Last updated 2031-05-08"], "2031-05-08", "2031-05-08", id="updated"),
        pytest.param(
            ["Ferry sinks off Olm", "Thursday, May 8, 2031", BODY],
            "2031-05-08",
            "Thursday, May 8, 2031",
            id="line-above",
        ),
        pytest.param(
            [f"OLM, May 8, 2031 (Reuters) - {BODY}"], "2031-05-08", "May 8, 2031", id="dateline"
        ),
        pytest.param(
            ["Posted: 8 May 2031", BODY, "Updated: 9 May 2031"],
            "2031-05-08",
            "8 May 2031",
            id="publication-before-update",
        ),
    ],
)
def test_reads_the_line_that_states_the_day(lines: list[str], date: str, evidence: str) -> None:
    """A publication line, a date above the article and a full dateline give the day."""
    found = published(*lines)
    assert (found.date, found.precision, found.how) == (date, "day", "text")
    assert words(found, *lines) == evidence


@pytest.mark.parametrize(
    ("lines", "date", "precision", "how"),
    [
        pytest.param(
            [BODY, "Copyright 2031 Harbour Press. All rights reserved."],
            "2031",
            "year",
            "text",
            id="copyright-year",
        ),
        pytest.param(
            [f"OLM, May 8 (Reuters) - {BODY}", "© 2031 Harbour Press"],
            "2031-05-08",
            "day",
            "inferred",
            id="dateline-without-year-and-copyright",
        ),
        pytest.param(
            [f"Tuesday was the 97th day of {WAR}, the harbour office noted. {BODY}"],
            "2022-05-31",
            "day",
            "inferred",
            id="day-counter-in-the-article",
        ),
        pytest.param(
            [f"Crews said on Wednesday that they were safe. {BODY}", "Ukraine war: day 1,455"],
            "2026-02-18",
            "day",
            "inferred",
            id="day-counter-in-a-teaser-and-weekday",
        ),
        pytest.param(
            [f"The four-year anniversary of {WAR} looms next week. {BODY}"],
            "2026-02",
            "month",
            "inferred",
            id="anniversary-next-week",
        ),
        pytest.param(
            [f"The four-year anniversary of {WAR} is next week, crews said on Friday. {BODY}"],
            "2026-02-20",
            "day",
            "inferred",
            id="anniversary-next-week-and-weekday",
        ),
        pytest.param(
            [f"Two years ago today, {WAR} began. {BODY}"],
            "2024-02-24",
            "day",
            "inferred",
            id="years-ago-today",
        ),
        pytest.param(
            [f"{WAR} began almost four years ago. {BODY}", "Copyright 2026 Harbour Press."],
            "2026",
            "year",
            "text",
            id="years-ago-and-copyright",
        ),
    ],
)
def test_combines_what_the_words_allow(
    lines: list[str], date: str, precision: str, how: str
) -> None:
    """Clues narrow each other down; the precision is no finer than what they leave over."""
    found = published(*lines)
    assert (found.date, found.precision, found.how) == (date, precision, how)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([BODY], id="no-date"),
        pytest.param([f"The crews met on Wednesday. {BODY}"], id="weekday-alone"),
        pytest.param([f"It was the worst accident since 2014. {BODY}"], id="past-year-alone"),
        pytest.param([f"The port is to be rebuilt by 8 May 2031. {BODY}"], id="day-to-come"),
        pytest.param([f"It was day 40 of the strike. {BODY}"], id="counter-of-something-else"),
        pytest.param([f"On day two of {WAR} talks they left. {BODY}"], id="second-day-of-talks"),
        pytest.param([f"{WAR} began almost four years ago. {BODY}"], id="window-over-two-years"),
        pytest.param(
            [f"A report published on 3 March 2014 had warned of it. {BODY}"], id="report-published"
        ),
    ],
)
def test_does_not_guess(lines: list[str]) -> None:
    """Where the words leave more than one year open there is no date."""
    found = published(*lines)
    assert (found.date, found.precision, found.how) == (None, "unknown", "unknown")


def test_a_stated_day_wins_over_a_contradicting_clue() -> None:
    """A publication line outweighs a later copyright year of the site."""
    found = published("Published: 8 May 2031", BODY, "© 2044 Harbour Press")
    assert found.date == "2031-05-08"


def test_the_reason_names_what_was_used() -> None:
    """The reason is one line that names every clue used."""
    found = published(BODY, "Copyright 2031 Harbour Press. All rights reserved.")
    assert found.reason == "copyright year 2031"


def test_possible_days_hold_what_the_words_leave_over() -> None:
    """The days left over and the latest weekday are there for other articles to narrow down."""
    text = f"{WAR} began almost four years ago, crews said on Wednesday. {BODY}\n© 2026 Harbour"
    found = possible_days(text, clean(text))
    assert (found.days.first.isoformat(), found.days.last.isoformat()) == (
        "2026-01-01",
        "2026-02-24",
    )
    assert found.weekday is not None
    assert found.weekday.weekday == 2


@pytest.mark.parametrize(
    ("sentence", "weekday"),
    [
        pytest.param("They met on Tuesday and again on Wednesday.", 2, id="later-of-two"),
        pytest.param("They met on Sunday and had met on Friday.", 6, id="over-the-weekend"),
        pytest.param("They met on Tuesday and will meet on Friday.", 1, id="day-to-come"),
        pytest.param("They met last Friday.", None, id="a-week-ago"),
        pytest.param("They met in May.", None, id="none"),
    ],
)
def test_tells_the_latest_weekday_that_is_past(sentence: str, weekday: int | None) -> None:
    """The latest weekday reported as past is told from those before it and those to come."""
    text = f"{sentence} {BODY}"
    found = possible_days(text, clean(text)).weekday
    assert (found.weekday if found else None) == weekday
