"""A story in a notebook: a plain summary, and under it the explorer in a frame of its own."""

from collections.abc import Sequence

from dateline.graph.records import Event, StoryRecords
from dateline.output.contradiction_wording import articles_in_words
from dateline.output.explorer_page import explorer_html
from dateline.output.kinds import event_look
from dateline.output.page_data import story_dates, story_title
from dateline.output.page_shell import escaped
from dateline.output.plain_text import one_line
from dateline.output.value_wording import event_days

_EVENTS_SHOWN = 6
_LABEL_LENGTH = 90
_FRAME_HEIGHT = 720

# Scripts run in an origin of their own: the frame reads nothing of the notebook around it.
_SANDBOX = "allow-scripts allow-popups allow-downloads"


def notebook_html(story: StoryRecords, title: str | None = None) -> str:
    """Return a story's HTML for a notebook's output cell.

    A notebook that is not trusted shows the summary alone, because JupyterLab takes frames out of
    it; nothing in the summary needs a script or a style.
    """
    heading = escaped(one_line(story_title(story, title), _LABEL_LENGTH))
    rows = "".join(
        f"<tr><td>{escaped(_days(event))}</td><td>{escaped(event_look(event.kind).title)}</td>"
        f"<td><bdi>{escaped(one_line(event.label, _LABEL_LENGTH))}</bdi></td>"
        f"<td>{escaped(articles_in_words(event.sources))}</td></tr>"
        for event in most_reported(story.events)
    )
    return (
        f"<div><p><b><bdi>{heading}</bdi></b><br>{escaped(_counts(story))}</p>"
        f"<table><tbody>{rows}</tbody></table>"
        f'<iframe title="{heading}" sandbox="{_SANDBOX}" width="100%" height="{_FRAME_HEIGHT}" '
        f'style="border:0" srcdoc="{_in_attribute(explorer_html(story, title))}"></iframe></div>'
    )


def plain_summary(story: StoryRecords, title: str | None = None) -> str:
    """Return the same summary as lines of text, without control characters from articles."""
    lines = [one_line(story_title(story, title), _LABEL_LENGTH), _counts(story)]
    shown = most_reported(story.events)
    width = max((len(_days(event)) for event in shown), default=0)
    lines += [
        f"  {_days(event):<{width}}  {one_line(event.label, _LABEL_LENGTH)} "
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


def _days(event: Event) -> str:
    lasting = event_look(event.kind).lasting
    return event_days(event.start, event.end, event.precision, lasting=lasting)


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
