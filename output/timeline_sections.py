"""The sections of the chronology: events under the days, months or years that are known of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dateline.graph.records import Event
from dateline.output.kinds import event_look
from dateline.output.value_wording import event_days

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNDATED = "No date given"
_BY = "The day is not given; it was no later than this."

# Full entries of a section, and lines that stand open in it before the rest is folded.
FULL_ENTRIES = 10
OPEN_LINES = 5


@dataclass(frozen=True, slots=True)
class Section:
    """Events of which the same days are known, under their heading.

    `year` is four digits or empty for the undated. `note` explains a heading that needs it.
    """

    id: str
    year: str
    heading: str
    weekday: str
    note: str
    events: tuple[Event, ...]

    @property
    def full(self) -> tuple[Event, ...]:
        """Return what was done and is told at length: the most reported, most reported first."""
        return self._done()[:FULL_ENTRIES]

    @property
    def brief(self) -> tuple[Event, ...]:
        """Return what else was done, for one line each."""
        return self._done()[FULL_ENTRIES:]

    @property
    def said(self) -> tuple[Event, ...]:
        """Return what was said, the most reported first."""
        return _most_reported_first([event for event in self.events if is_said(event)])

    def _done(self) -> tuple[Event, ...]:
        return _most_reported_first([event for event in self.events if not is_said(event)])


def is_said(event: Event) -> bool:
    """Tell whether an event is words alone, such as a statement or a demand."""
    return event_look(event.kind).said


def sections(events: Sequence[Event]) -> list[Section]:
    """Return events as sections in the order of time, a month before its days, undated ones last.

    What is known to have been no later than a day has a section of its own after that day's.
    """
    found = []
    for number, (key, together) in enumerate(groupby(sorted(events, key=_when), key=_heading)):
        year, heading = key
        group = tuple(together)
        found.append(
            Section(
                id=f"days-{number + 1}",
                year=year,
                heading=heading[:1].upper() + heading[1:],
                weekday=_weekday(group[0]),
                note=_BY if group[0].start is None and group[0].end is not None else "",
                events=group,
            )
        )
    return found


def _most_reported_first(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (-event.independent_sources, -len(event.claims))))


def _when(event: Event) -> tuple[bool, str, int, str, str]:
    """Order by the first day, the less exact first; an open beginning stands at its end."""
    exactness = {"year": 0, "month": 1}.get(event.precision, 2) if event.start else 3
    first = event.start or event.end
    return first is None, first or "", exactness, event.end or "", event.id


def _heading(event: Event) -> tuple[str, str]:
    first = event.start or event.end
    if first is None:
        return "", _UNDATED
    # Whether it lasted or happened once within these days, the event itself says.
    return first[:4], event_days(event.start, event.end, event.precision, lasting=True)


def _weekday(event: Event) -> str:
    if event.start is None or event.start != event.end:
        return ""
    try:
        return _WEEKDAYS[date.fromisoformat(event.start).weekday()]
    except ValueError:
        return ""
