"""A story's timeline for the terminal, and as plain text for a pipe."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.graph.records import Claim, Event, StoryRecords
from dateline.output.contradiction_wording import articles_in_words, describe_contradictions
from dateline.output.event_dates import EventDates
from dateline.output.event_selection import select_events
from dateline.output.kind_wording import kinds_in_words
from dateline.output.plain_text import one_line
from dateline.output.timeline_sections import is_said

if TYPE_CHECKING:
    from rich.console import RenderableType

_NONE_FOUND = "No event passes these filters."
_SPEAKERS_SHOWN = 3
_DAYS_WIDTH = 18
# Of what was said on the same days, as many are shown where no kind is asked for.
_SAID_SHOWN = 3
_HOW_TO_SHOW_ALL = "Of what was said only the most reported is shown; --kind shows all of a kind."


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """One event as the timeline shows it; every field is one line without control characters."""

    days: str
    kind: str
    label: str
    speakers: str
    sources: str
    contradictions: tuple[str, ...]


def render_timeline(
    story: StoryRecords,
    *,
    start: str | None = None,
    end: str | None = None,
    kinds: Collection[str] = (),
    actor: str | None = None,
    place: str | None = None,
) -> "RenderableType":
    """Return a story's timeline as a table that rich prints; filters as in `select_events`.

    Each event has its days, no more exact than they are known, its kind, its label, who says so,
    the number of articles, and a line with ≠ for each contradiction. Where no kinds are asked for,
    statements and the like of the same days are counted after the first few, lest they hide what
    was done.

    Raises:
        InputError: `start` or `end` is no date.
    """
    from rich.table import Table
    from rich.text import Text

    events = select_events(story, start=start, end=end, kinds=kinds, actor=actor, place=place)
    if not events:
        return Text(_NONE_FOUND)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("When", max_width=_DAYS_WIDTH, style="bold")
    table.add_column("Kind", no_wrap=True, style="cyan")
    table.add_column("What, and who says so", overflow="fold", ratio=1)
    shown, folded = _folded(events) if not kinds else (events, {})
    for event, line in zip(shown, timeline_lines(story, shown), strict=True):
        # Text objects, because a plain string from an article may hold rich's own markup.
        what = Text(line.label)
        what.append(f"\n{line.speakers} · {line.sources}", style="dim")
        for contradiction in line.contradictions:
            what.append(f"\n≠ {contradiction}", style="yellow")
        table.add_row(Text(line.days), Text(line.kind), what)
        if event.id in folded:
            rest = folded[event.id]
            words = f"{len(rest):,} more said: {kinds_in_words(rest)}"
            table.add_row(Text(line.days), Text("…"), Text(words, style="dim"))
    if folded:
        table.add_row(Text(), Text(), Text(_HOW_TO_SHOW_ALL, style="dim"))
    return table


def _folded(events: Sequence[Event]) -> tuple[list[Event], dict[str, list[Event]]]:
    """Return the events to show, and by the id of the last one shown what is only counted."""
    said: defaultdict[tuple[str | None, str | None], list[Event]] = defaultdict(list)
    for event in events:
        if is_said(event):
            said[event.start, event.end].append(event)
    left_out: set[str] = set()
    folded = {}
    for group in said.values():
        ranked = sorted(group, key=lambda event: -event.independent_sources)
        # A single one takes no more lines than the words that would count it.
        if len(ranked) > _SAID_SHOWN + 1:
            left_out |= {event.id for event in ranked[_SAID_SHOWN:]}
            kept = [event for event in group if event.id not in left_out]
            folded[kept[-1].id] = ranked[_SAID_SHOWN:]
    return [event for event in events if event.id not in left_out], folded


def plain_timeline(
    story: StoryRecords,
    *,
    start: str | None = None,
    end: str | None = None,
    kinds: Collection[str] = (),
    actor: str | None = None,
    place: str | None = None,
) -> str:
    """Return a story's timeline as text, one line an event and none cut; see `render_timeline`.

    Raises:
        InputError: `start` or `end` is no date.
    """
    events = select_events(story, start=start, end=end, kinds=kinds, actor=actor, place=place)
    lines = timeline_lines(story, events)
    if not lines:
        return _NONE_FOUND + "\n"
    days_width = max(len(line.days) for line in lines)
    kind_width = max(len(line.kind) for line in lines)
    margin = " " * (days_width + kind_width + 4)
    text = ""
    for line in lines:
        text += f"{line.days:{days_width}}  {line.kind:{kind_width}}  {line.label}"
        text += f"  [{line.speakers}; {line.sources}]\n"
        text += "".join(f"{margin}≠ {found}\n" for found in line.contradictions)
    return text


def timeline_lines(story: StoryRecords, events: Iterable[Event]) -> list[TimelineLine]:
    """Return what the timeline shows of events of a story."""
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in story.claims:
        claims[claim.event].append(claim)
    contradictions: defaultdict[str, list[str]] = defaultdict(list)
    for found, words in zip(story.contradictions, describe_contradictions(story), strict=True):
        contradictions[found.event].append(words)
    names = {entity.id: entity.name for entity in story.entities}
    dates = EventDates(story)
    outlets = {
        document.id: document.source or document.title or document.path
        for document in story.documents
    }
    return [
        TimelineLine(
            days=dates.words(event),
            kind=one_line(event.kind),
            label=one_line(event.label),
            speakers=_speakers(
                [
                    names.get(claim.according_to or "") or outlets.get(claim.document, "")
                    for claim in claims[event.id]
                ]
            ),
            sources=_sources(event),
            contradictions=tuple(contradictions[event.id]),
        )
        for event in events
    ]


def _speakers(names: Sequence[str]) -> str:
    """Name who says so, most claims first, no more than a line holds."""
    ranked = sorted(set(names), key=lambda name: (-names.count(name), names.index(name)))
    shown = ", ".join(one_line(name, 40) for name in ranked[:_SPEAKERS_SHOWN])
    more = len(ranked) - _SPEAKERS_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _sources(event: Event) -> str:
    articles = articles_in_words(event.sources)
    if event.sources == event.independent_sources:
        return articles
    return f"{articles}, {event.independent_sources} independent"
