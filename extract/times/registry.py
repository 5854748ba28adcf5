"""The readings that `rules/times/patterns.toml` may name."""

from collections.abc import Callable, Mapping
from typing import Final

from dateline.extract.times import (
    business,
    calendar_dates,
    clocks,
    days,
    distances,
    figure_dates,
    holidays,
    lengths,
    names,
    repeats,
    seasons,
    units,
    years,
)
from dateline.extract.times.matching import Found
from dateline.extract.times.state import Reading, State

READINGS: Final[Mapping[str, Callable[[Found, State], list[Reading]]]] = {
    function.__name__: function
    for function in (
        figure_dates.iso_date,
        figure_dates.numeric_date,
        calendar_dates.month_and_days,
        calendar_dates.night_between,
        calendar_dates.months_of_year,
        calendar_dates.month,
        years.year,
        years.certain_year,
        years.years,
        years.before_christ,
        years.decade_before_christ,
        years.bare_year_before_christ,
        years.decade,
        years.century,
        business.quarter,
        business.half,
        business.year_ago,
        business.latest_period,
        seasons.season,
        days.named_day,
        days.tonight,
        days.overnight,
        days.weekday,
        days.lost_apostrophe,
        days.part_of_named_day,
        days.night_between_weekdays,
        units.calendar_unit,
        units.beside_reference,
        units.past_length,
        units.bare_unit,
        units.year_end,
        distances.counted_back_or_forth,
        lengths.duration,
        lengths.duration_near_now,
        lengths.consecutive_day,
        repeats.repeated,
        repeats.every_unit,
        repeats.every_named,
        clocks.clock,
        holidays.fixed_holiday,
        holidays.weekday_holiday,
        holidays.easter_holiday,
        names.historical_time,
        names.day_of_war,
        names.vague_time,
    )
}
