"""The chronology: a story's events in the order of time, as a page to read or to print.

It needs no script. Every text of a record or an article is escaped where it enters the page.
"""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dateline.graph.records import Event, StoryRecords
from dateline.output.contradiction_wording import articles_in_words
from dateline.output.page_data import story_dates, story_title
from dateline.output.page_shell import asset, content_security_policy, escaped, filled
from dateline.output.timeline_event import StoryIndex, article_link, event_html
from dateline.output.value_wording import event_days, published_how

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNDATED = "Undated"


def timeline_html(story: StoryRecords, title: str | None = None) -> str:
    """Return the chronology as one HTML page without scripts, the same for the same story.

    Events stand under the days that are known of them, no more exactly than that: a month's events
    under the month, before its days. Events without a date come last, none is left out.
    """
    index = StoryIndex(story)
    style = asset("explorer/palette.css") + asset("timeline/timeline.css")
    return filled(
        asset("timeline/template.html"),
        {
            "policy": content_security_policy([], [style]),
            "style": style,
            "title": escaped(story_title(story, title)),
            "lead": escaped(_lead(story)),
            "days": "\n".join(_years(story.events, index)),
            "articles": "\n".join(
                f"<li>{article_link(document)} "
                f'<span class="source">({escaped(published_how(document.published))})</span></li>'
                for document in story.documents
            ),
        },
    )


def _lead(story: StoryRecords) -> str:
    count = len(story.events)
    events = f"{count:,} event{'' if count == 1 else 's'}"
    return (
        f"{events} from {articles_in_words(len(story.documents))}, {story_dates(story)}. "
        "Dates are given as exactly as the articles give them; each event opens to its sentences."
    )


def _years(events: Sequence[Event], index: StoryIndex) -> list[str]:
    dated = [event for event in events if event.start or event.end]
    undated = [event for event in events if not (event.start or event.end)]
    parts = []
    for year, in_year in groupby(sorted(dated, key=_when), key=_year):
        parts.append(f'<h2 class="year">{escaped(year)}</h2>')
        for days, together in groupby(in_year, key=_days):
            parts.append(_day(days, list(together), index))
    if undated:
        parts.append(f'<h2 class="year">{_UNDATED}</h2>')
        parts.append(_day("No date given", undated, index))
    return parts


def _when(event: Event) -> tuple[str, int, str, str]:
    """Order by the first day, the less exact before the more exact, then as long as it lasted."""
    exactness = {"year": 0, "month": 1}.get(event.precision, 2)
    start = event.start or event.end or ""
    return start, exactness, event.end or "", event.id


def _year(event: Event) -> str:
    return (event.start or event.end or "")[:4]


def _days(event: Event) -> str:
    """Word the days for the margin, where "between" would only repeat what the event says."""
    return event_days(event.start, event.end, event.precision, lasting=True)


def _day(days: str, events: list[Event], index: StoryIndex) -> str:
    items = "\n".join(event_html(event, index) for event in events)
    return (
        f'<section class="day">\n<h3 class="date">{escaped(days)}{_weekday(events[0])}</h3>\n'
        f'<ul class="events">\n{items}\n</ul>\n</section>'
    )


def _weekday(event: Event) -> str:
    if event.start is None or event.start != event.end:
        return ""
    try:
        name = _WEEKDAYS[date.fromisoformat(event.start).weekday()]
    except ValueError:
        return ""
    return f' <span class="weekday">{name}</span>'
