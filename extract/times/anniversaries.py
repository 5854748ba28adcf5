"""Makes one day of "four years ago on Tuesday", "a week ago Monday", "two years ago today"."""

from dateline.extract.times.periods import day_period, month_count, moved
from dateline.extract.times.state import PUBLISHED, Reading, State


def anniversary(one: Reading, two: Reading, state: State) -> Reading | None:
    """Return the day that `one` ("four years ago") before the day `two` makes.

    None where they do not stand side by side, or `one` does not count back from publication.
    """
    tokens, gap = state.tokens, range(one.tokens[1], two.tokens[0])
    if len(gap) > 1 or not all(tokens.word(index).lower() == "on" for index in gap):
        return None
    if one.anchor != PUBLISHED or not tokens.is_in(one.tokens[1] - 1, "ago"):
        return None
    distance = distance_back(one, state)
    if two.period is None or two.period.unit != "day" or two.first is None or distance is None:
        return None
    day = moved(two.first, *distance)
    if day is None:
        return None
    whole = Reading((one.tokens[0], two.tokens[1]), "DATE", "", mod=one.mod, anchor=PUBLISHED)
    return whole.of_period(day_period(day))


def distance_back(reading: Reading, state: State) -> tuple[int, str] | None:
    """Return how far back `reading` lies, with the letter of its unit; None for a vague one."""
    now = state.now()
    if now is None or reading.first is None or reading.type != "DATE":
        return None
    if reading.precision == "year":
        return reading.first.year - now.year, "Y"
    if reading.precision == "month":
        return month_count(reading.first) - month_count(now), "M"
    weeks = (now - reading.first).days // 7
    return (-weeks, "W") if reading.precision == "range" and "-W" in reading.value else None
