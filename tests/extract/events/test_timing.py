"""Each event has the days that its own words give it, and no others."""

import pytest

from tests.extract.events.reading import PUBLISHED, claims, read, the_claim

Days = tuple[str | None, str | None, str]

DAYS: dict[str, tuple[str, str, Days]] = {
    "ahead-of": (
        "Rebels shelled Benghazi ahead of Tuesday's talks in Lima.",
        "attack",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "relative-clause": (
        "The governor, who took office in January, was killed in an attack in Benghazi on Monday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "weekday": (
        "Rebels attacked Gao on Tuesday, killing two.",
        "attack",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "today": (
        "Rebels attacked Gao on Thursday, killing two.",
        "attack",
        ("2031-05-08", "2031-05-08", "day"),
    ),
    "date": (
        "Rebels attacked Gao on April 30, killing two.",
        "attack",
        ("2031-04-30", "2031-04-30", "day"),
    ),
    "yesterday": (
        "Rebels attacked Gao yesterday, killing two.",
        "attack",
        ("2031-05-07", "2031-05-07", "day"),
    ),
    "overnight": (
        "Rebels attacked Gao overnight into Tuesday, killing two.",
        "attack",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "time-first": (
        "On Tuesday, rebels attacked Gao, killing two.",
        "attack",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "possessive": (
        "Tuesday's attack on Gao killed two.",
        "attack",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "reported-later": (
        "Officials said on Wednesday that rebels had attacked Gao on Monday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "report-time-is-not-the-event": (
        "President Ana Rojas visited Oslo in March, officials said on Wednesday.",
        "visit",
        ("2031-03-01", "2031-03-31", "month"),
    ),
    "range-of-talks": (
        "Peru and Chile held talks in Lima on May 5-6.",
        "talks",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "month": (
        "Peru and Chile signed a treaty in April.",
        "agreement",
        ("2031-04-01", "2031-04-30", "month"),
    ),
    "year": ("Peru invaded Chile in 2019.", "invasion", ("2019-01-01", "2019-12-31", "year")),
    "before-the-talks": (
        "Rebels shelled Gao on Monday, a day before talks began in Lima on Tuesday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "talks-after-the-shelling": (
        "Rebels shelled Gao on Monday, a day before talks began in Lima on Tuesday.",
        "talks",
        ("2031-05-06", "2031-05-06", "day"),
    ),
    "future": (
        "Peru and Chile will hold talks in Lima next Tuesday.",
        "talks",
        ("2031-05-13", "2031-05-13", "day"),
    ),
    "since-is-no-day": (
        "Peru has occupied Gao since 2019.",
        "attack",
        (None, PUBLISHED, "unknown"),
    ),
    "second-day": (
        "Peru and Chile held a second day of talks in Lima on Tuesday.",
        "talks",
        ("2031-05-05", "2031-05-06", "range"),
    ),
    "two-clauses": (
        "Rebels bombed Gao on Monday and shelled Timbuktu on Tuesday.",
        "attack",
        ("2031-05-05", "2031-05-05", "day"),
    ),
    "week": (
        "Rebels attacked Gao last week, killing two.",
        "attack",
        ("2031-04-28", "2031-05-04", "range"),
    ),
}


@pytest.mark.parametrize(
    ("text", "kind", "days"), [pytest.param(*row, id=name) for name, row in DAYS.items()]
)
def test_days_of_an_event(text: str, kind: str, days: Days) -> None:
    """The first event of a kind has the days that govern it, with their precision."""
    claim = claims(text, kind)[0]
    assert (claim.start, claim.end, claim.precision) == days


def test_the_second_clause_has_its_own_day() -> None:
    """Of two attacks in one sentence each has its own weekday."""
    found = claims("Rebels bombed Gao on Monday and shelled Timbuktu on Tuesday.", "attack")
    assert [claim.start for claim in found] == ["2031-05-05", "2031-05-06"]


def test_a_toll_told_next_is_of_the_same_day() -> None:
    """An undated sentence on the same attack keeps the day told just before it."""
    text = "Rebels shelled Gao on Monday. The shelling killed nine people."
    assert {claim.start for claim in claims(text, "attack")} == {"2031-05-05"}


def test_without_a_publication_day_a_weekday_dates_nothing() -> None:
    """A weekday alone has no date where nobody knows when the article appeared."""
    found = read("Rebels attacked Gao on Tuesday, killing two.", None).claims
    assert [(c.kind, c.start, c.precision) for c in found] == [("attack", None, "unknown")]


def test_the_time_is_one_of_the_article() -> None:
    """A claim's time is the id of the expression that its days come from."""
    text = "Rebels attacked Gao on Tuesday, killing two."
    times = {time.id: time.text for time in read(text).times}
    assert times[the_claim(text, "attack").time or ""] == "Tuesday"
