"""How far the days of an event agree with expected days."""

from datetime import date

Days = tuple[date, date]


def days(start: str | None, end: str | None) -> Days | None:
    """Return the first and last day of ISO 8601 days, or None where neither is known.

    A range of which one end is not known reaches to the end of the calendar.
    """
    if start is None and end is None:
        return None
    first = date.fromisoformat(start) if start is not None else date.min
    return first, date.fromisoformat(end) if end is not None else date.max


def overlap(found: Days, expected: Days) -> int:
    """Return how many days two ranges share."""
    first, last = max(found[0], expected[0]), min(found[1], expected[1])
    return max(0, (last - first).days + 1)


def agree(found: Days | None, expected: Days) -> bool:
    """Return whether at least half of the days found are expected ones.

    A range in the expected facts allows any day in it, but a story must not get there by leaving
    everything open: a whole month is not right for one of its days.
    """
    if found is None:
        return False
    return 2 * overlap(found, expected) >= (found[1] - found[0]).days + 1


def conflict(found: Days | None, expected: Days | None) -> bool:
    """Return whether both are known and share no day."""
    return found is not None and expected is not None and not overlap(found, expected)
