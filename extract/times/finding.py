"""Finds the time expressions of a text and reads them from start to end."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.extract.records import Span, TimeExpression
from dateline.extract.times.calendar_dates import in_same_year
from dateline.extract.times.changes import CHANGES
from dateline.extract.times.clocks import on_shared_days
from dateline.extract.times.event_anchors import counted_from_events
from dateline.extract.times.event_clocks import on_days_of_events
from dateline.extract.times.genre import is_narrative
from dateline.extract.times.matching import Grammar, grammar
from dateline.extract.times.passing import is_aside, is_background
from dateline.extract.times.periods import Period, day_of, day_period, month_period, year_period
from dateline.extract.times.ranges import joined
from dateline.extract.times.registry import READINGS
from dateline.extract.times.sentences import sentence_starts
from dateline.extract.times.state import Reading, State
from dateline.extract.times.tokens import tokenise

MOST_CHANGES: Final = 3
NO_TIME: Final = "no_time"
"""The reading of patterns that hold words of time and name none: they are passed over whole."""

PUBLISHED_FORM: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?", re.ASCII)


def published_period(published: str | None) -> Period | None:
    """Return the day, month or year that `published` names; None for None or any other text."""
    match = PUBLISHED_FORM.fullmatch(published.strip()) if published else None
    if match is None:
        return None
    year, month, day = match.groups()
    if day:
        named = day_of(int(year), int(month), int(day))
        return day_period(named) if named else None
    if month:
        return month_period(int(year), int(month)) if 1 <= int(month) <= 12 else None
    return year_period(int(year))


class Finder:
    """Reads one document; `read` returns what it found in the order of the text."""

    def __init__(self, rules: Grammar, state: State, document: str) -> None:
        self.rules = rules
        self.state = state
        self.document = document
        self.readings: list[Reading] = []

    def read(self) -> list[Reading]:
        """Return the readings of all expressions."""
        position: int | None = 0
        while (position := self.rules.starts(self.state.tokens, position or 0)) is not None:
            position = self._read_at(position)
            if position >= len(self.state.tokens.symbols):
                break
        return self.readings

    def _read_at(self, position: int) -> int:
        for found in self.rules.at(self.state.tokens, position):
            if found.pattern.reading == NO_TIME:
                return found.last
            readings = READINGS[found.pattern.reading](found, self.state)
            if readings:
                readings[0] = self._with_words_before(readings[0])
                last = self._with_words_after(readings[-1])
                readings = [*in_same_year(readings[:-1], readings[-1], last), last]
                self._take(readings)
                return max(readings[-1].tokens[1], position + 1)
        return position + 1

    def _take(self, readings: list[Reading]) -> None:
        while self.readings and self.readings[-1].tokens[1] > readings[0].tokens[0]:
            self.readings.pop()
        for reading in readings:
            self.readings.append(reading)
            if not is_aside(self.state, reading):
                self.state.remember(reading, self.identifier(reading))
            if not is_background(self.state, reading):
                self.state.tell(reading, self.identifier(reading))

    def identifier(self, reading: Reading) -> str:
        """Return the id of an expression: its document and where it starts."""
        return f"{self.document}#t{self.state.tokens.spans[reading.tokens[0]][0]}"

    def _with_words_before(self, reading: Reading) -> Reading:
        for _ in range(MOST_CHANGES):
            first, last = reading.tokens
            for found in self.rules.before(self.state.tokens, first, self._limit(first)):
                changed = CHANGES[found.pattern.reading](reading, found, self.state)
                if changed is not None:
                    reading = replace(changed, tokens=(found.first, last))
                    break
            else:
                break
        return reading

    def _limit(self, first: int) -> int:
        """Return the first token that words before an expression at token `first` may take."""
        if not self.readings:
            return 0
        begin, end = self.readings[-1].tokens
        if end < first - 2 or self.readings[-1].type not in ("TIME", "DURATION"):
            return end
        before = self.readings[-2].tokens[1] if len(self.readings) > 1 else 0
        return begin if self.readings[-1].type == "TIME" else before

    def _with_words_after(self, reading: Reading) -> Reading:
        for _ in range(MOST_CHANGES):
            first, last = reading.tokens
            for found in self.rules.after(self.state.tokens, last):
                changed = CHANGES[found.pattern.reading](reading, found, self.state)
                if changed is not None:
                    reading = replace(changed, tokens=(first, found.last))
                    break
            else:
                break
        return reading


def expression_of(reading: Reading, state: State, document: str) -> TimeExpression:
    """Return the record of a reading."""
    start = state.tokens.spans[reading.tokens[0]][0]
    end = state.tokens.spans[reading.tokens[1] - 1][1]
    return TimeExpression(
        id=f"{document}#t{start}",
        document=document,
        span=(start, end),
        text=state.tokens.text[start:end],
        type=reading.type,
        value=reading.value,
        start=reading.first.isoformat() if reading.first else None,
        end=reading.last.isoformat() if reading.last else None,
        anchor=reading.anchor if reading.first else None,
        precision=reading.precision,
        mod=reading.mod,
    )


def find_times(
    text: str,
    published: str | None,
    *,
    document: str = "",
    kept: Sequence[Span] | None = None,
    sentences: Sequence[Span] | None = None,
    join_ranges: bool = True,
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of an English news text and say which days they mean.

    Args:
        text: the article as it was given.
        published: its date of publication as `2026-02-18`, `2026-02` or `2026`; None where unknown.
            Relative expressions are then found without days.
        document: the id of the article; the ids of the expressions begin with it.
        kept: the spans of `text` that are the article; the rest is not read. None reads all.
        sentences: the spans of the sentences where they are known already.
        join_ranges: makes one expression of "Feb. 17-18" and "from Monday to Thursday", with the
            value `first/last`. TIMEX3 itself has no such values: pass False for one each.

    Returns:
        The expressions in the order of the text. Spans count code points of `text`; `start` and
        `end` are inclusive calendar days without a time zone, None where the words name none.
    """
    rules = grammar()
    tokens = tokenise(text, kept, rules.vocabulary)
    state = State(tokens, published_period(published), sentence_starts(tokens, sentences))
    state.narrative = is_narrative(state)
    finder = Finder(rules, state, document)
    readings = on_shared_days(finder.read(), tokens)
    readings = on_days_of_events(readings, state, finder.identifier)
    readings = counted_from_events(readings, state, finder.identifier, whole=join_ranges)
    if join_ranges:
        readings = joined(readings, state)
    return _with_known_anchors([expression_of(reading, state, document) for reading in readings])


def _with_known_anchors(found: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Return the expressions, an anchor that became part of a longer one pointing to that one."""
    ids = {each.id for each in found}

    def anchor(of: TimeExpression) -> str | None:
        if of.anchor == of.id:
            return None
        if of.anchor in ids or of.anchor in {None, "published"}:
            return of.anchor
        start = int((of.anchor or "").rpartition("#t")[2])
        around = [each for each in found if each.span[0] <= start < each.span[1]]
        return around[0].id if around and around[0].id != of.id else None

    return tuple(replace(each, anchor=anchor(each)) for each in found)
