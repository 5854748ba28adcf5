"""Chooses the year of a month or day that comes without one."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.periods import Period, day_of, day_period, month_count, month_period
from dateline.extract.times.signs import sign_at
from dateline.extract.times.state import PUBLISHED, State
from dateline.extract.times.tense import direction, is_term, said_beside, surely_ahead, told_as_done
from dateline.extract.times.told_years import year_told

NEAR: Final = timedelta(days=150)
"""Nearer than about five months, a day without a year is the nearest one, whatever the tense."""

JUST_GONE: Final = timedelta(days=60)
"""A day that lies no further back is not next year's, as in "due on Feb. 4 but delayed"."""

LATE: Final = timedelta(days=3)
"""A page may bear a day of publication that lies so much before the days it tells of."""

FAR_AHEAD: Final = timedelta(days=60)
"""So far ahead a day told of in the past is last year's: "killed two on 3 May" in February."""

JUST_PAST: Final = 2
"""The month of publication and so many before it are never the next year's."""

SOON: Final = 2
"""A month so many after publication is the coming one where no tense says otherwise."""

TERM: Final = 6
"""Something lasts or is due to a month at most so many ahead: "loans through January"."""

PHRASE_REACH: Final = 4
"""How many words on a date's own year may stand."""


def day_of_month_and_day(
    found: Found, state: State, year: int | None, month: int, day: int
) -> tuple[Period | None, str | None]:
    """Return the day and what its year was taken from; None for days that no year has."""
    if day_of(2000, month, day) is None:
        return None, None
    if year is not None:
        named = day_of(year, month, day)
        return (day_period(named) if named else None), None
    if told := year_named_after(found, state):
        named = day_of(told, month, day)
        return (day_period(named) if named else None), None
    unknown = Period("day", f"XXXX-{month:02}-{day:02}")
    if ends_in_figures(found):
        return unknown, None
    weekday = found.number_value("weekday") if found.has("weekday") else None
    if weekday is not None and (named := day_on_weekday(state, month, day, weekday)):
        return day_period(named), PUBLISHED
    if source := year_told(found, state, month, day):
        there, anchor = source
        named = day_of(there, month, day) if there else None
        return (day_period(named), anchor) if named else (unknown, None)
    now = state.now("month")
    if now is None:
        return unknown, None
    near = nearest_day(state, found, now, month, day)
    return (day_period(near), PUBLISHED) if near else (unknown, None)


def ends_in_figures(found: Found) -> bool:
    """Say whether figures that are no year the calendar has end the date: "12 March 12345."."""
    tokens, after = found.tokens, found.last
    if not tokens.word(after).isdigit() or tokens.word(after - 1).isdigit():
        return False
    return not tokens.word(after + 1) or tokens.word(after + 1) in ".;)"


def year_named_after(found: Found, state: State) -> int | None:
    """Return the year of "the June 4 protests in 1989": a few nouns on, in the same phrase."""
    tokens = found.tokens
    for index in range(found.last, found.last + PHRASE_REACH):
        if tokens.word(index) in ("in", "of") and index > found.last:
            return state.year_at(index + 1)
        noun = tokens.word(index).islower() and not tokens.is_in(index, "time_preposition")
        if not noun or sign_at(tokens, index) or tokens.is_in(index, "determiner"):
            return None
    return None


def day_on_weekday(state: State, month: int, day: int, weekday: int) -> date | None:
    """Return the day nearest to publication that falls on `weekday`, None beyond a few years."""
    now = state.now()
    if now is None:
        return None
    years = range(max(1, now.year - 3), now.year + 4)
    days = [there for year in years if (there := day_of(year, month, day))]
    fitting = [there for there in days if there.isoweekday() == weekday]
    return min(fitting, key=lambda there: abs(there - now), default=None)


def nearest_day(state: State, found: Found, now: date, month: int, day: int) -> date | None:
    """Return the day nearest to publication.

    News names the year of days that lie far off, so tense decides only where both neighbours do.
    """
    days = [day_of(year, month, day) for year in range(now.year - 8, now.year + 9) if year > 0]
    known = [there for there in days if there]
    nearest = nearest_of(known, state, found, now)
    if nearest is None:
        return None
    far_done = nearest - now > FAR_AHEAD and direction(state, found.first, found.last) < 0
    if far_done or (nearest - now > LATE and told_as_done(state, found.first)):
        return max((there for there in known if there <= now), default=None)
    return nearest


def nearest_of(days: Sequence[date], state: State, found: Found, now: date) -> date | None:
    """Return the day meant of those that bear one name in several years, earliest first."""
    past = [there for there in days if there <= now]
    ahead = [there for there in days if there >= now]
    if not past or not ahead:
        return past[-1] if past else ahead[0] if ahead else None
    if found.has("deictic"):
        return past[-1] if found.steps() < 0 else ahead[0]
    gaps = now - past[-1], ahead[0] - now
    beside = said_beside(state, found.first, found.last)
    if beside < 0 and gaps[0] > gaps[1]:
        return past[-1]
    if gaps[0] > JUST_GONE and (beside > 0 or surely_ahead(state, found.first)):
        return ahead[0]
    if min(gaps) < NEAR:
        return past[-1] if gaps[0] <= gaps[1] else ahead[0]
    return ahead[0] if direction(state, found.first, found.last) > 0 else past[-1]


def month_period_of(found: Found, state: State, month: int) -> tuple[Period, str | None]:
    """Return the month that "in April", "last April" or "the following April" names."""
    unknown = Period("month", f"XXXX-{month:02}")
    if ends_in_figures(found):
        return unknown, None
    if told := None if found.has("deictic") else year_named_after(found, state):
        return month_period(told, month) or unknown, None
    if found.has("anaphoric"):
        reference, anchor = state.reference()
        if reference is None or reference.first is None:
            return unknown, None
        steps = found.steps()
        return month_from(reference.first, month, steps) or unknown, anchor
    source = None if found.has("deictic") else year_told(found, state, month)
    if source:
        there, anchor = source
        named = month_period(there, month) if there else None
        return named or unknown, anchor if named else None
    now = state.now("month")
    if now is None:
        return unknown, None
    if not found.has("deictic"):
        towards = month_direction(found, state, now, month)
        return month_from(now, month, towards, same=True) or unknown, PUBLISHED
    steps = found.steps()
    return month_from(now, month, steps) or unknown, PUBLISHED


def month_direction(found: Found, state: State, now: date, month: int) -> int:
    """Return -1 where `month` lies back, 1 where ahead: the tense decides unless it is just past.

    Without a sign of tense the nearest few months ahead are meant, else the last one of the name.
    """
    if (now.month - month) % 12 <= JUST_PAST:
        return -1
    soon = (month - now.month) % 12 <= SOON
    if (month - now.month) % 12 <= TERM and is_term(state, found.first):
        return 1
    return direction(state, found.first, found.last) or (1 if soon else -1)


def month_from(day: date, month: int, steps: int, *, same: bool = False) -> Period | None:
    """Return the nearest `month` before (-1) or after (1) the one of `day`; 0 is the same year's.

    `same` lets the month of `day` itself count.
    """
    if steps == 0:
        return month_period(day.year, month)
    here, year = month_count(day), day.year
    if steps < 0:
        passed = year * 12 + month - 1 < here + (1 if same else 0)
        return month_period(year if passed else year - 1, month)
    ahead = year * 12 + month - 1 > here - (1 if same else 0)
    return month_period(year if ahead else year + 1, month)
