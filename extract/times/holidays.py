"""Readings of holidays."""

from datetime import date

from dateline.extract.times.choice import nearest_of, year_named_after
from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import year_of
from dateline.extract.times.periods import Period, day_of, day_period, month_days, moved
from dateline.extract.times.state import PUBLISHED, Reading, State, reading_of
from dateline.extract.times.told_years import year_told


def holiday(
    found: Found, state: State, value: str, in_year: dict[int, date | None]
) -> list[Reading]:
    """Return the holiday of the year meant, `value` with XXXX where no year is known."""
    if found.has("year"):
        year = year_of(found)
        day = in_year.get(year) if year else None
        return [reading_of(found.span, day_period(day))] if day else []
    if told := year_named_after(found, state):
        day = in_year.get(told)
        return [reading_of(found.span, day_period(day))] if day else []
    anchor: str | None = PUBLISHED
    if state.narrative:
        spoken, anchor = state.spoken_of, state.spoken_of_id
        day = in_year.get(spoken.year) if spoken and spoken.year else None
    elif following := holiday_told(found, state, in_year):
        day, anchor = following, state.told_id
    else:
        now = state.now("month")
        day = holiday_near(found, state, now, in_year) if now else None
    period = day_period(day) if day else Period("day", value)
    return [reading_of(found.span, period, anchor if day else None)]


def holiday_told(found: Found, state: State, in_year: dict[int, date | None]) -> date | None:
    """Return the holiday that follows the date just told of, None where the text does not go on."""
    day = in_year.get(state.told.year) if state.told and state.told.year else None
    source = year_told(found, state, day.month, day.day) if day else None
    return day if source else None


def holiday_near(
    found: Found, state: State, now: date, in_year: dict[int, date | None]
) -> date | None:
    """Return the holiday nearest to publication on the side that the words point to."""
    steps = found.number_value("deictic") if found.has("deictic") else None
    if steps == 0:
        return in_year.get(now.year)
    near = (in_year.get(year) for year in (now.year - 1, now.year, now.year + 1))
    return nearest_of([day for day in near if day], state, found, now)


def years_around(found: Found, state: State) -> range:
    """Return the years that a holiday of this text may lie in."""
    if found.has("year"):
        year = year_of(found) or 1
        return range(year, year + 1)
    if told := year_named_after(found, state):
        return range(told, told + 1)
    centres = [day.year for day in (state.now("year"),) if day]
    spoken = (state.spoken_of, state.told)
    centres += [each.first.year for each in spoken if each and each.first]
    return range(max(1, min(centres) - 1), min(9998, max(centres)) + 2) if centres else range(0)


def fixed_holiday(found: Found, state: State) -> list[Reading]:
    """Read "Christmas Day", "New Year's Eve"."""
    value = found.text_value("name", "fixed_holiday")
    if value is None or is_another_new_year(found):
        return []
    month, day = (int(part) for part in value.split("-"))
    in_year = {year: day_of(year, month, day) for year in years_around(found, state)}
    return holiday(found, state, f"XXXX-{value}", in_year)


def is_another_new_year(found: Found) -> bool:
    """Say whether a name before makes it the New Year of another calendar: "the Khmer New Year"."""
    tokens, before = found.tokens, found.first - 1
    plain = tokens.is_in(before, "time_preposition") or tokens.is_in(before, "determiner")
    return found.words("name").startswith("New Year") and found.in_name() and not plain


def weekday_holiday(found: Found, state: State) -> list[Reading]:
    """Read "Thanksgiving", "Labor Day"."""
    value = found.text_value("name", "weekday_holiday")
    if value is None:
        return []
    month = int(value[:2])
    which, weekday = int(value[3:-2]), int(value[-1])
    in_year = {
        year: nth_weekday(year, month, which, weekday) for year in years_around(found, state)
    }
    return holiday(found, state, f"XXXX-{month:02}-XX", in_year)


def nth_weekday(year: int, month: int, which: int, weekday: int) -> date | None:
    """Return the first, second … (or -1, the last) `weekday` (Monday 1) of a month."""
    days = month_days(year * 12 + month - 1, 1)
    if days is None:
        return None
    first, last = days
    if which > 0:
        return moved(first, (weekday - first.isoweekday()) % 7 + 7 * (which - 1), "D")
    return moved(last, -((last.isoweekday() - weekday) % 7), "D")


def easter(year: int) -> date | None:
    """Return Western Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * offset) // 451
    month, day = divmod(epact + offset - 7 * late + 114, 31)
    return day_of(year, month, day + 1)


def easter_holiday(found: Found, state: State) -> list[Reading]:
    """Read "Easter", "Good Friday" (of the Western churches)."""
    offset = found.number_value("name", "easter_holiday")
    in_year: dict[int, date | None] = {}
    for year in years_around(found, state):
        sunday = easter(year)
        in_year[year] = moved(sunday, offset or 0, "D") if sunday else None
    return holiday(found, state, "XXXX-XX-XX", in_year)
