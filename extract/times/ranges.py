"""Makes one expression of two that say from when to when."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from dateline.extract.times.periods import day_period, moved
from dateline.extract.times.state import Reading, State

LINKS: Final = frozenset({"-", "to", "through", "until", "till", "into"})
ONE_DAY: Final = timedelta(days=1)


def joined(readings: list[Reading], state: State) -> list[Reading]:
    """Join neighbouring readings that are the two ends of one range."""
    result: list[Reading] = []
    for reading in readings:
        whole = range_of(result[-1], reading, state) if result else None
        if whole is None:
            result.append(reading)
        else:
            result[-1] = whole
    return result


def range_of(one: Reading, two: Reading, state: State) -> Reading | None:
    """Return the range from `one` to `two`, None where the words between do not make one."""
    if one.type != two.type or one.type not in ("DATE", "TIME") or "/" in one.value:
        return None
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return None
    if one.period is None or two.period is None or one.period.unit != two.period.unit:
        return None
    between = state.tokens.words(one.tokens[1], two.tokens[0]).lower()
    before = state.tokens.word(one.tokens[0] - 1).lower()
    link = between.removesuffix(" the")
    linked = (
        link in LINKS
        or (link == "and" and before == "between")
        or (link == "and" and one.period.unit == two.period.unit == "day" and next_to(one, two))
    )
    if not linked:
        return None
    if not one.first < two.first:
        ordered = in_order(one, two, state)
        return None if ordered is None else range_of(*ordered, state)
    return replace(
        one,
        tokens=(one.tokens[0], two.tokens[1]),
        value=f"{one.value}/{two.value}",
        last=two.last,
        precision="range",
        period=two.period,
    )


def in_order(one: Reading, two: Reading, state: State) -> tuple[Reading, Reading] | None:
    """Move one of two weekdays by a week where the second was read as the earlier one.

    "From Monday to Thursday" ends on the Thursday after that Monday, ahead of publication where
    the Monday lies ahead, else the Monday goes back.
    """
    now = state.now()
    weekdays = all(state.tokens.is_in(each.tokens[0], "weekday") for each in (one, two))
    if now is None or not weekdays or one.first is None or two.first is None:
        return None
    if one.first > now:
        later = moved(two.first, 1, "W")
        return (one, two.of_period(day_period(later))) if later else None
    earlier = moved(one.first, -1, "W")
    return (one.of_period(day_period(earlier)), two) if earlier else None


def next_to(one: Reading, two: Reading) -> bool:
    """Say whether `two` begins on the day after `one` ends."""
    return one.last is not None and two.first is not None and two.first - one.last == ONE_DAY
