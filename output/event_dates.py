"""How an event's date is known, which decides how it is worded and how a timeline draws it."""

import re
from typing import Literal

from dateline.graph.records import Claim, Event, StoryRecords
from dateline.output.kinds import event_look
from dateline.output.value_wording import event_days

# "point": that day. "length": it went on for these days. "between": it happened within them.
# "vague": no more is known than a month or years. "by" and "from": one end alone is known.
DateStyle = Literal["point", "length", "between", "vague", "by", "from", "undated"]

# TIMEX3 values that tell a first and a last day, or a length in days or weeks. A length in years
# ("the last decade") far more often says when something happened than how long it went on.
_LENGTH = re.compile(r"[^/]+/[^/]+|P\d+[DW]")


class EventDates:
    """The dates of a story's events with what the articles' own words say of them."""

    def __init__(self, story: StoryRecords) -> None:
        self._claims: dict[str, list[Claim]] = {}
        for claim in story.claims:
            self._claims.setdefault(claim.event, []).append(claim)
        self._times = {time.id: time for time in story.times}

    def style(self, event: Event) -> DateStyle:
        """Say how an event's date is known."""
        if event.start is None or event.end is None:
            return _open(event)
        if event.start == event.end:
            return "point"
        if event.precision in {"month", "year"}:
            return "vague"
        return "length" if self._lasts(event) else "between"

    def words(self, event: Event) -> str:
        """Say when an event was, no more exactly than is known."""
        lasting = self.style(event) != "between"
        return event_days(event.start, event.end, event.precision, lasting=lasting)

    def _lasts(self, event: Event) -> bool:
        """Tell whether the days between an event's first and last are its length.

        They are where its kind can go on for days and an article names the first and the last day,
        in one expression ("Feb. 17-18") or each in its own, or a number of days. "Earlier this
        year" gives limits only.
        """
        if not event_look(event.kind).lasting:
            return False
        claims = self._claims.get(event.id, [])
        ends = {event.start, event.end}
        named = {claim.start for claim in claims if claim.start == claim.end}
        return ends <= named or any(self._names_both(claim, event) for claim in claims)

    def _names_both(self, claim: Claim, event: Event) -> bool:
        time = self._times.get(claim.time or "")
        if time is None or (claim.start, claim.end) != (event.start, event.end):
            return False
        return _LENGTH.fullmatch(time.value) is not None


def _open(event: Event) -> DateStyle:
    if event.start is not None:
        return "from"
    return "undated" if event.end is None else "by"
