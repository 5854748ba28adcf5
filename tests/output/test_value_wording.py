import pytest

from dateline.extract.records import (
    CountRange,
    Precision,
    Published,
    PublishedHow,
    PublishedPrecision,
    Weapon,
)
from dateline.graph.records import Claim
from dateline.output.value_wording import (
    count_in_words,
    disputed_in_words,
    event_days,
    published_how,
    published_in_words,
    relation_in_words,
    value_in_words,
    weapon_in_words,
)


@pytest.mark.parametrize(
    ("start", "end", "precision", "lasting", "expected"),
    [
        ("2026-02-17", "2026-02-18", "range", True, "17–18 Feb 2026"),
        ("2026-02-15", "2026-02-16", "range", False, "between 15 and 16 Feb 2026"),
        ("2026-02-27", "2026-03-02", "range", False, "between 27 Feb and 2 Mar 2026"),
        ("2026-02-16", "2026-02-16", "range", False, "16 Feb 2026"),
        ("2026-02-15", "2026-02-16", "day", False, "15–16 Feb 2026"),
        ("2022-02-01", "2022-02-28", "month", False, "Feb 2022"),
        ("2026-02-15", None, "range", False, "from 15 Feb 2026"),
        (None, None, "unknown", False, "undated"),
        ("not a day", "2026-02-30", "day", True, "not a day – 2026-02-30"),
    ],
)
def test_event_days(
    start: str | None, end: str | None, precision: Precision, lasting: bool, expected: str
) -> None:
    """Days of an event are worded no more exactly than they are known."""
    assert event_days(start, end, precision, lasting=lasting) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (None, None),
        ((7, 7), "7"),
        ((6, 7), "6–7"),
        ((24, None), "at least 24"),
        ((0, 0), "0"),
        ((0, 5), "up to 5"),
        ((1200, 1500), "1,200–1,500"),
    ],
)
def test_count_in_words(count: CountRange | None, expected: str | None) -> None:
    """A count is one number, a range, or a bound, as its two ends say."""
    assert count_in_words(count) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [(None, "drone"), ((29, 29), "drone × 29"), ((2, None), "drone × at least 2")],
)
def test_weapon_in_words(count: CountRange | None, expected: str) -> None:
    """A weapon is named with its count where one is known."""
    assert weapon_in_words(Weapon(name="drone", count=count)) == expected


@pytest.mark.parametrize(
    ("date", "precision", "expected"),
    [
        ("2026-02-18", "day", "18 Feb 2026"),
        ("2026-02", "month", "Feb 2026"),
        ("2026-02-01", "month", "Feb 2026"),
        ("2026", "year", "2026"),
        ("2026-02-18", "unknown", "publication date unknown"),
        (None, "unknown", "publication date unknown"),
    ],
)
def test_published_in_words(date: str | None, precision: PublishedPrecision, expected: str) -> None:
    """A publication date is worded by its precision."""
    assert published_in_words(Published(date=date, precision=precision)) == expected


@pytest.mark.parametrize(
    ("how", "reason", "expected"),
    [
        ("metadata", "", "given by the source"),
        ("inferred", "day counter of a war", "worked out: day counter of a war"),
        ("unknown", "", "not known"),
    ],
)
def test_published_how(how: PublishedHow, reason: str, expected: str) -> None:
    """How a date is known is said with the reason where there is one."""
    assert published_how(Published(how=how, reason=reason)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [((6, 7), "6–7"), ("dravik", "Dravik"), ("2026-02-14", "14 Feb 2026"), ("at sea", "at sea")],
    ids=["count", "entity", "day", "words"],
)
def test_value_in_words(value: str | CountRange, expected: str) -> None:
    """A disputed value is a count, a day, the name of an entity, or the words given."""
    assert value_in_words(value, {"dravik": "Dravik"}) == expected


def test_relation_in_words() -> None:
    """A role's underscores become spaces."""
    assert relation_in_words("delegation_head") == "delegation head"


@pytest.mark.parametrize(
    ("field", "value", "days", "expected"),
    [
        ("start", "1600-01-01", ("1600-01-01", "1699-12-31", "range"), "17th century"),
        ("start", "2026-02-01", ("2026-02-01", "2026-02-28", "month"), "Feb 2026"),
        ("end", "2026-02-18", ("2026-02-17", "2026-02-18", "range"), "17–18 Feb 2026"),
        ("start", "2026-02-17", ("2026-02-16", "2026-02-16", "day"), "17 Feb 2026"),
        ("place", "2026-02-17", ("2026-02-17", "2026-02-28", "range"), "17 Feb 2026"),
        ("killed", (6, 7), ("2026-02-17", "2026-02-17", "day"), "6–7"),
    ],
    ids=["century", "month", "days", "another day", "another field", "count"],
)
def test_disputed_day_is_no_more_exact_than_its_claims(
    field: str, value: str | CountRange, days: tuple[str, str, Precision], expected: str
) -> None:
    """A disputed day is worded by the dates of the claims that give it, all else as ever."""
    start, end, precision = days
    claim = Claim(
        id="claim-1",
        event="event-1",
        document="doc-1",
        span=(0, 9),
        trigger=(0, 4),
        start=start,
        end=end,
        precision=precision,
    )
    assert disputed_in_words(field, value, [claim], {}) == expected
