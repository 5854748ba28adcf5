"""A story in a notebook: a plain summary, and under it the explorer in a frame of its own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from dateline.graph.records import Event, StoryRecords
from dateline.output.contradiction_wording import articles_in_words
from dateline.output.event_dates import EventDates
from dateline.output.event_selection import select_events
from dateline.output.explorer_page import explorer_html
from dateline.output.kinds import event_look
from dateline.output.page_data import story_dates, story_title
from dateline.output.page_shell import escaped
from dateline.output.plain_text import one_line
from dateline.output.terminal_timeline import plain_timeline
from dateline.output.timeline_page import timeline_html

_EVENTS_SHOWN = 6
_LABEL_LENGTH = 90
_FRAME_HEIGHT = 720

# Scripts run in an origin of their own: the frame reads nothing of the notebook around it.
_SANDBOX = "allow-scripts allow-popups allow-downloads"
# The chronology needs none.
_SANDBOX_WITHOUT_SCRIPTS = "allow-popups"


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A story's chronology: a page in a notebook's output cell, and lines of text elsewhere."""

    story: StoryRecords
    title: str

    def _repr_html_(self) -> str:
        page = timeline_html(self.story, self.title)
        return _framed(self.story, self.title, page, _SANDBOX_WITHOUT_SCRIPTS)

    def __repr__(self) -> str:
        return plain_timeline(self.story).rstrip()


def timeline_view(
    story: StoryRecords,
    *,
    start: str | None = None,
    end: str | None = None,
    kinds: Collection[str] = (),
    actor: str | None = None,
    place: str | None = None,
    title: str | None = None,
) -> TimelineView:
    """Return the chronology of the events that pass every filter, which are as in `select_events`.

    Raises:
        InputError: `start` or `end` is no date.
    """
    events = select_events(story, start=start, end=end, kinds=kinds, actor=actor, place=place)
    kept = {event.id for event in events}
    shown = replace(
        story,
        events=events,
        claims=tuple(claim for claim in story.claims if claim.event in kept),
        contradictions=tuple(found for found in story.contradictions if found.event in kept),
    )
    return TimelineView(shown, story_title(story, title))


def notebook_html(story: StoryRecords, title: str | None = None) -> str:
    """Return a story's HTML for a notebook's output cell.

    A notebook that is not trusted shows the summary alone, because JupyterLab takes frames out of
    it; nothing in the summary needs a script or a style.
    """
    return _framed(story, title, explorer_html(story, title), _SANDBOX)


def _framed(story: StoryRecords, title: str | None, page: str, sandbox: str) -> str:
    heading = escaped(one_line(story_title(story, title), _LABEL_LENGTH))
    dates = EventDates(story)
    rows = "".join(
        f"<tr><td>{escaped(dates.words(event))}</td>"
        f"<td>{escaped(event_look(event.kind).title)}</td>"
        f"<td><bdi>{escaped(one_line(event.label, _LABEL_LENGTH))}</bdi></td>"
        f"<td>{escaped(articles_in_words(event.sources))}</td></tr>"
        for event in most_reported(story.events)
    )
    return (
        f"<div><p><b><bdi>{heading}</bdi></b><br>{escaped(_counts(story))}</p>"
        f"<table><tbody>{rows}</tbody></table>"
        f'<iframe title="{heading}" sandbox="{sandbox}" width="100%" height="{_FRAME_HEIGHT}" '
        f'style="border:0" srcdoc="{_in_attribute(page)}"></iframe></div>'
    )


def plain_summary(story: StoryRecords, title: str | None = None) -> str:
    """Return the same summary as lines of text, without control characters from articles."""
    lines = [one_line(story_title(story, title), _LABEL_LENGTH), _counts(story)]
    shown = most_reported(story.events)
    dates = EventDates(story)
    width = max((len(dates.words(event)) for event in shown), default=0)
    lines += [
        f"  {dates.words(event):<{width}}  {one_line(event.label, _LABEL_LENGTH)} "
        f"({articles_in_words(event.sources)})"
        for event in shown
    ]
    return "\n".join(lines)


def most_reported(events: Sequence[Event], most: int = _EVENTS_SHOWN) -> list[Event]:
    """Return the events that most articles independently report, in the order given."""
    ranked = sorted(
        range(len(events)),
        key=lambda place: (-events[place].independent_sources, -len(events[place].claims), place),
    )
    return [events[place] for place in sorted(ranked[:most])]


def _counts(story: StoryRecords) -> str:
    numbers = (
        (len(story.events), "event", "events"),
        (len(story.entities), "entity", "entities"),
        (len(story.claims), "claim", "claims"),
        (len(story.contradictions), "contradiction", "contradictions"),
    )
    counts = [f"{number:,} {one if number == 1 else many}" for number, one, many in numbers]
    articles = articles_in_words(len(story.documents))
    return f"{', '.join(counts)} from {articles}; {story_dates(story)}"


def _in_attribute(page: str) -> str:
    """Write a page as an attribute's value; within quotes only these two characters matter."""
    return page.replace("&", "&amp;").replace('"', "&quot;")
