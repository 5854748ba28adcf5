"""Readings of times that have names, of counted war days and of vague times."""

from datetime import date, timedelta

from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import figures_in
from dateline.extract.times.periods import day_period
from dateline.extract.times.signs import looks_past
from dateline.extract.times.state import Reading, State, stretch

WAR_NAME_REACH = 12
"""How many tokens around "day 100" are searched for the name of a war."""


def historical_time(found: Found, state: State) -> list[Reading]:
    """Read "World War II", "D-Day" with the days that the rules give them.

    News names them in passing, so only a narrative goes on from there.
    """
    value = found.text_value("name", "historical_time", "historical_event") or ""
    first, last = (date.fromisoformat(part) for part in (value.split("/") * 2)[:2])
    if state.published and state.published.last and state.published.last < first:
        return []
    period = day_period(first) if first == last and state.narrative else None
    return [stretch(found.span, "DATE", value, (first, last), period=period)]


def day_of_war(found: Found, state: State) -> list[Reading]:
    """Read "day 1,455 of the war" where the rules know when that war began.

    Some count the first day as day 0, others as day 1, so the reading covers both days.
    """
    del state
    number = figures_in(found.words("number"))
    tokens = found.tokens
    window = range(max(0, found.first - WAR_NAME_REACH), found.last + WAR_NAME_REACH)
    around = {tokens.word(index).lower() for index in window}
    if number < 1 or not any(tokens.is_in(index, "war_word") for index in window):
        return []
    starts = tokens.vocabulary.values["war_start"]
    named = sorted(
        {str(start) for name, start in starts.items() if around >= set(name.split()) - {"-"}}
    )
    if len(named) != 1:
        return []
    begin = date.fromisoformat(named[0])
    try:
        first, last = begin + timedelta(days=number - 1), begin + timedelta(days=number)
    except OverflowError:
        return []
    return [stretch(found.span, "DATE", f"{first}/{last}", (first, last))]


def vague_time(found: Found, state: State) -> list[Reading]:
    """Read "now", "recently", "in the future": a value of the rules, and no days."""
    if found.capital_inside(state.sentence_of(found.first)[0]):
        return []
    if found.pattern.settings.get("not_told") and is_told(found):
        return []
    if state.narrative and found.pattern.settings.get("news_only"):
        return []
    return [Reading(found.span, "DATE", found.pattern.settings["value"])]


def is_told(found: Found) -> bool:
    """Say whether it stands beside a past form: "soon became", "was soon released"."""
    tokens, before, after = found.tokens, found.first - 1, found.last
    passive = tokens.is_in(before, "past_sign") and tokens.is_in(before, "auxiliary")
    return looks_past(tokens, after) or passive
