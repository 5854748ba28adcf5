"""What is known while a text is read: publication, the time last spoken of, the sentence."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dateline.extract.records import Precision, TimeType
from dateline.extract.times.periods import MONTHS_IN, Period, Unit
from dateline.extract.times.tokens import Tokens

PUBLISHED: Final = "published"
FAR_YEARS: Final = 12
YEAR_REACH: Final = 400
"""How many tokens ahead the next year is looked for."""

QUARTER_REACH: Final = 3
"""How many tokens before a quarter its preposition may stand."""

LONGER_THAN_QUARTER: Final = ("P6M", "P9M")
"""Stretches of months that companies report on beside a quarter."""

FINER_THAN_MONTH: Final = ("day", "week", "weekend")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means. `tokens` are its first token and the one after its last.

    `period` is what a later expression may count from, None where there is nothing to count from.
    """

    tokens: tuple[int, int]
    type: TimeType
    value: str
    first: date | None = None
    last: date | None = None
    precision: Precision = "unknown"
    mod: str | None = None
    anchor: str | None = None
    period: Period | None = None

    def of_period(self, period: Period) -> "Reading":
        """Return this reading with the value and days of `period`."""
        return replace(
            self,
            value=period.value,
            first=period.first,
            last=period.last,
            precision=period.precision,
            period=period,
        )


def reading_of(
    tokens: tuple[int, int], period: Period, anchor: str | None = None, mod: str | None = None
) -> Reading:
    """Return the DATE that names `period`."""
    return Reading(tokens, "DATE", "", anchor=anchor, mod=mod).of_period(period)


def precision_of(first: date | None, last: date | None) -> Precision:
    """Return how exact a stretch of days is: one day, a range, or unknown."""
    if first is None or last is None:
        return "unknown"
    return "day" if first == last else "range"


def stretch(
    tokens: tuple[int, int],
    kind: TimeType,
    value: str,
    days: tuple[date | None, date | None],
    anchor: str | None = None,
    period: Period | None = None,
) -> Reading:
    """Return a reading that covers `days` (first and last, inclusive) whatever its value names.

    It has no days where one of them is not known.
    """
    first, last = days if None not in days else (None, None)
    precision = precision_of(first, last)
    return Reading(tokens, kind, value, first, last, precision, anchor=anchor, period=period)


def with_days(reading: Reading, days: tuple[date, date] | None) -> Reading:
    """Return `reading` narrowed to `days`, both inclusive; its precision follows."""
    if days is None:
        return reading
    precision = precision_of(*days)
    if (days[0], days[1]) == (reading.first, reading.last):
        precision = reading.precision
    return replace(reading, first=days[0], last=days[1], precision=precision)


class State:
    """The reading state of one document.

    `published` is the day, month or year of publication, `narrative` says that the text tells of
    times long before it (so that "in April" means the April of the year last spoken of).
    """

    def __init__(
        self, tokens: Tokens, published: Period | None, sentence_starts: Sequence[int]
    ) -> None:
        self.tokens = tokens
        self.published = published
        self.narrative = False
        self.spoken_of: Period | None = None
        self.spoken_of_id: str | None = None
        self.spoken_of_token = self.spoken_of_last = 0
        self.told: Period | None = None
        self.told_id: str | None = None
        self.told_token = 0
        self.named_days: dict[tuple[int, int], tuple[int, int, str]] = {}
        self.quarter: Period | None = None
        self.quarter_token = 0
        self.quarter_begun: Period | None = None
        self.quarter_begun_token = 0
        self.longer_token = 0
        self._sentence_starts = sentence_starts
        years = re.compile(f"[{tokens.vocabulary.symbols_in('year_number')}]")
        self.years = [
            (match.start(), int(tokens.word(match.start())))
            for match in years.finditer(tokens.symbols)
        ]

    def sentence_of(self, token: int) -> tuple[int, int]:
        """Return the first token of the sentence that holds `token`, and the first after it."""
        index = bisect_right(self._sentence_starts, token)
        first = self._sentence_starts[index - 1] if index else 0
        if index < len(self._sentence_starts):
            return first, self._sentence_starts[index]
        return first, len(self.tokens.spans)

    def now(self, unit: Unit = "day") -> date | None:
        """Return a day of publication if it is known well enough to count in `unit`."""
        if self.published is None or self.published.first is None:
            return None
        known = MONTHS_IN.get(self.published.unit, 0)
        asked = MONTHS_IN.get(unit, 3 if unit == "season" else 0)
        return self.published.first if known <= asked else None

    def published_year(self) -> int | None:
        """Return the year of publication, None where unknown."""
        day = self.now("year")
        return day.year if day else None

    def tell(self, reading: Reading, identifier: str) -> None:
        """Take `reading` as the date that the text tells of, if it is one and not of publication's.

        What is counted from a date told of, or written with its year, is told of too.
        """
        period = reading.period
        if period is None or period.first is None or reading.anchor == PUBLISHED:
            return
        if period.unit in ("day", "month"):
            self.told, self.told_id = period, identifier
            self.told_token = reading.tokens[0]

    def remember(self, reading: Reading, identifier: str) -> None:
        """Take `reading` as the time last spoken of, if something can be counted from it.

        `named_days` keeps the year, the token and the id of every day written with its year.
        """
        period = reading.period
        if period and period.first and period.unit == "day" and reading.anchor is None:
            day = period.first
            self.named_days[day.month, day.day] = day.year, reading.tokens[0], identifier
        if self._is_longer_than_quarter(reading):
            self.longer_token = reading.tokens[0]
        if period is None or period.year is None:
            return
        if period.unit == "quarter" and not self._comes_before(reading):
            self._remember_quarter(period, reading.tokens[0])
        if self._adds_nothing(reading, period) or self._stands_apart(reading, period):
            return
        self.spoken_of = period
        self.spoken_of_id = identifier
        self.spoken_of_token, self.spoken_of_last = reading.tokens

    def _comes_before(self, reading: Reading) -> bool:
        """Say whether what is told of came after `reading`: "after a flat second quarter"."""
        first = reading.tokens[0]
        near = range(first - QUARTER_REACH, first)
        return any(self.tokens.is_in(index, "war_preposition") for index in near)

    def _remember_quarter(self, quarter: Period, token: int) -> None:
        """Keep a quarter that had ended by publication, or at least begun, to compare with."""
        now = self.now("quarter")
        if now is None or quarter.last is None or quarter.last <= now:
            self.quarter, self.quarter_token = quarter, token
            self.quarter_begun = None
        elif quarter.first and quarter.first <= now:
            self.quarter_begun, self.quarter_begun_token = quarter, token

    def _is_longer_than_quarter(self, reading: Reading) -> bool:
        """Say whether longer stretches are compared from here on ("the nine months")."""
        if reading.type != "DURATION":
            return False
        year = reading.value == "P1Y" and self.tokens.is_in(reading.tokens[1], "ending")
        return year or reading.value in LONGER_THAN_QUARTER

    def _adds_nothing(self, reading: Reading, period: Period) -> bool:
        """Say whether `period` is just the year of a day or month that the sentence has named."""
        spoken = self.spoken_of
        if spoken is None or period.unit != "year" or spoken.year != period.year:
            return False
        begin, _ = self.sentence_of(reading.tokens[0])
        return spoken.unit in (*FINER_THAN_MONTH, "month") and self.spoken_of_token >= begin

    def _stands_apart(self, reading: Reading, period: Period) -> bool:
        """Say whether a narrative makes one leap to a far year and back, as an aside does."""
        before = self.spoken_of.year if self.spoken_of else None
        after = self.next_year_told(reading.tokens[1])
        if not self.narrative or before is None or after is None or period.year is None:
            return False
        leap = min(abs(period.year - before), abs(period.year - after))
        return leap > FAR_YEARS and abs(after - before) < FAR_YEARS

    def year_at(self, token: int) -> int | None:
        """Return the year in four figures at `token`, None where there is none."""
        index = bisect_right(self.years, (token, 0))
        found = index < len(self.years) and self.years[index][0] == token
        return self.years[index][1] if found else None

    def next_year_told(self, token: int) -> int | None:
        """Return the next year in four figures within reach after `token`."""
        index = bisect_right(self.years, (token, 0))
        if index < len(self.years) and self.years[index][0] < token + YEAR_REACH:
            return self.years[index][1]
        return None

    def reference(self) -> tuple[Period | None, str | None]:
        """Return the time last spoken of with its id, else publication."""
        if self.spoken_of is not None:
            return self.spoken_of, self.spoken_of_id
        return self.published, PUBLISHED if self.published else None
