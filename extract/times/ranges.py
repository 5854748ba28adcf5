"""Makes one expression of two that say from when to when."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from dateline.extract.times.anniversaries import anniversary
from dateline.extract.times.periods import day_period, moved
from dateline.extract.times.state import Reading, State
from dateline.extract.times.tokens import Tokens

NUMBER_WORDS: Final = ("ones", "tens", "big_number")
ONE_DAY: Final = timedelta(days=1)


def joined(readings: list[Reading], state: State) -> list[Reading]:
    """Join neighbouring readings that are the two ends of one range, or name one day together."""
    result: list[Reading] = []
    for reading in readings:
        whole = together(result[-1], reading, state) if result else None
        if whole is None:
            result.append(reading)
        else:
            result[-1] = whole
    return result


def together(one: Reading, two: Reading, state: State) -> Reading | None:
    """Return what two neighbouring readings make together, None where they stay apart."""
    return (
        anniversary(one, two, state)
        or lengths_joined(one, two, state.tokens)
        or range_of(one, two, state)
    )


def lengths_joined(one: Reading, two: Reading, tokens: Tokens) -> Reading | None:
    """Return "two to six days" as one length, about as long as the longer; None for others.

    The first of the two has no unit of its own.
    """
    if one.type != "DURATION" or two.type != "DURATION" or two.tokens[0] - one.tokens[1] != 1:
        return None
    number = tokens.word(one.tokens[1] - 1).lower()
    values = tokens.vocabulary.values
    counts = number[-1:].isdigit() or any(number in values[kind] for kind in NUMBER_WORDS)
    if not counts:
        return None
    return replace(two, tokens=(one.tokens[0], two.tokens[1]), mod="APPROX")


def range_of(one: Reading, two: Reading, state: State) -> Reading | None:
    """Return the range from `one` to `two`, None where the words between do not make one."""
    if one.type != two.type or one.type not in ("DATE", "TIME") or "/" in one.value:
        return None
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return None
    if one.period is None or two.period is None or one.period.unit != two.period.unit:
        return None
    if not linked(one, two, state.tokens):
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


def linked(one: Reading, two: Reading, tokens: Tokens) -> bool:
    """Say whether the words between make a range: "to"; "and" after "between" or for two days."""
    link, gap = one.tokens[1], two.tokens[0] - one.tokens[1]
    if gap == 0 or gap > 2 or (gap == 2 and not tokens.is_in(link + 1, "=the")):
        return False
    if tokens.is_in(link, "range_word"):
        return True
    pair = tokens.is_in(one.tokens[0] - 1, "pair_opening") or next_to(one, two)
    return pair and tokens.is_in(link, "pair_word")


def in_order(one: Reading, two: Reading, state: State) -> tuple[Reading, Reading] | None:
    """Move one of two weekdays by a week where the second was read as the earlier one.

    "From Monday to Thursday" ends on the Thursday after that Monday, ahead of publication where
    the Monday lies ahead, else the Monday goes back.
    """
    now = state.now()
    weekdays = all(state.tokens.is_in(each.tokens[1] - 1, "weekday") for each in (one, two))
    if now is None or not weekdays or one.first is None or two.first is None:
        return None
    if one.first > now:
        later = moved(two.first, 1, "W")
        return (one, two.of_period(day_period(later))) if later else None
    earlier = moved(one.first, -1, "W")
    return (one.of_period(day_period(earlier)), two) if earlier else None


def next_to(one: Reading, two: Reading) -> bool:
    """Say whether `two` is the day after `one`."""
    days = one.period is not None and one.period.unit == "day"
    return (
        days and one.last is not None and two.first is not None and two.first - one.last == ONE_DAY
    )
