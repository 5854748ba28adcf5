"""Dates, counts and names of relations, as the pages write them."""

from collections.abc import Mapping, Sequence

from dateline.extract.records import CountRange, Precision, Published, Weapon
from dateline.graph.records import Claim
from dateline.output.dates import describe_dates

_HOW = {
    "metadata": "given by the source",
    "text": "read from the text",
    "inferred": "worked out",
    "unknown": "not known",
}


def event_days(start: str | None, end: str | None, precision: Precision, *, lasting: bool) -> str:
    """Say when an event was, no more exactly than is known.

    `start` and `end` are inclusive ISO 8601 days. A range of days is a length where the event is
    of a `lasting` kind ("17–18 Feb 2026"), and otherwise the limits within which it happened once
    ("between 15 and 16 Feb 2026"). Days that are no calendar days are repeated as they are.
    """
    try:
        words = describe_dates(start, end, precision)
    except ValueError:
        return " – ".join(day for day in (start, end) if day)
    if lasting or precision != "range" or start is None or end is None or start == end:
        return words
    return "between " + words.replace(" – ", " and ").replace("–", " and ")


def count_in_words(count: CountRange | None) -> str | None:
    """Say a count: `(7, 7)` is "7", `(6, 7)` "6–7", `(24, None)` "at least 24", None is None."""
    if count is None:
        return None
    low, high = count
    if high is None:
        return f"at least {low:,}"
    if low == high:
        return f"{low:,}"
    return f"{low:,}–{high:,}" if low > 0 else f"up to {high:,}"


def weapon_in_words(weapon: Weapon) -> str:
    """Say a weapon with its count where one is known: "drone × 29"."""
    count = count_in_words(weapon.count)
    return weapon.name if count is None else f"{weapon.name} × {count}"


def published_in_words(published: Published) -> str:
    """Say a publication date as exactly as it is known."""
    if published.date is None or published.precision == "unknown":
        return "publication date unknown"
    day = (published.date + "-01-01")[:10]
    return event_days(day, day, published.precision, lasting=True)


def published_how(published: Published) -> str:
    """Say in one line how a publication date is known."""
    how = _HOW[published.how]
    return f"{how}: {published.reason}" if published.reason else how


def value_in_words(value: str | CountRange, names: Mapping[str, str]) -> str:
    """Say a disputed value: a count, a day, the name that an id has in `names`, or the words."""
    if not isinstance(value, str):
        return count_in_words(value) or ""
    if value in names:
        return names[value]
    try:
        return describe_dates(value, value, "day")
    except ValueError:
        return value


def disputed_in_words(
    field: str, value: str | CountRange, claims: Sequence[Claim], names: Mapping[str, str]
) -> str:
    """Say a disputed value as `value_in_words`, a day no more exactly than `claims` give it.

    `claims` are those that give this value of `field`.
    """
    for claim in claims:
        if field in {"start", "end"} and value in {claim.start, claim.end}:
            return event_days(claim.start, claim.end, claim.precision, lasting=True)
    return value_in_words(value, names)


def relation_in_words(name: str) -> str:
    """Say a role or a relation: "delegation_head" is "delegation head"."""
    return name.replace("_", " ")
