"""The chronology: a story's events in the order of time, as a page to read or to print.

It needs no script. Every text of a record or an article is escaped where it enters the page.
"""

from collections.abc import Sequence
from itertools import groupby

from dateline.graph.records import Event, StoryRecords
from dateline.output.contradiction_wording import articles_in_words
from dateline.output.kind_wording import kinds_in_words
from dateline.output.page_data import story_dates, story_title
from dateline.output.page_shell import asset, content_security_policy, escaped, filled
from dateline.output.timeline_contents import contents_html
from dateline.output.timeline_event import brief_html, event_html
from dateline.output.timeline_index import StoryIndex, article_link
from dateline.output.timeline_sections import OPEN_LINES, Section, sections
from dateline.output.value_wording import published_how


def timeline_html(story: StoryRecords, title: str | None = None) -> str:
    """Return the chronology as one HTML page without scripts, the same for the same story.

    Events stand under the days that are known of them, no more exactly than that: a month's events
    under the month, before its days. Under each heading what was done stands before what was said,
    and the most reported first. Events without a date come last, none is left out.
    """
    index = StoryIndex(story)
    found = sections(story.events)
    style = asset("explorer/palette.css") + asset("timeline/timeline.css")
    return filled(
        asset("timeline/template.html"),
        {
            "policy": content_security_policy([], [style]),
            "style": style,
            "title": escaped(story_title(story, title)),
            "lead": escaped(_lead(story)),
            "contents": contents_html(found),
            "days": "\n".join(_years(found, index)),
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
        f"{events} from {articles_in_words(len(story.documents))}, {story_dates(story)}. Dates are "
        "given as exactly as the articles give them, and what was done stands before what was said."
    )


def _years(found: Sequence[Section], index: StoryIndex) -> list[str]:
    parts = []
    for year, in_year in groupby(found, key=lambda section: section.year):
        parts.append(f'<h2 class="year">{escaped(year or "Undated")}</h2>')
        parts += [_section(section, index) for section in in_year]
    return parts


def _section(section: Section, index: StoryIndex) -> str:
    weekday = f' <span class="weekday">{section.weekday}</span>' if section.weekday else ""
    note = f'<p class="note">{section.note}</p>' if section.note else ""
    full = "\n".join(event_html(event, index) for event in section.full)
    parts = (
        f'<section class="day" id="{section.id}">',
        f'<div class="dated"><h3 class="date">{escaped(section.heading)}{weekday}</h3>{note}</div>',
        '<div class="reports">',
        f'<ul class="events">\n{full}\n</ul>' if full else "",
        _lines("Also reported", section.brief, index),
        _lines("What was said", section.said, index),
        "</div>\n</section>",
    )
    return "\n".join(part for part in parts if part)


def _lines(title: str, events: Sequence[Event], index: StoryIndex) -> str:
    """Put events one a line, counted by kind; the first stand open, the rest opens on demand."""
    if not events:
        return ""
    # A single line more takes no more room than the words that would hide it.
    shown = OPEN_LINES if len(events) > OPEN_LINES + 1 else len(events)
    lines = [brief_html(event, index) for event in events]
    html = (
        f'<div class="lines"><h4 class="lines-head">{title} '
        f'<span class="quiet">{escaped(kinds_in_words(events))}</span></h4>\n'
        f"<ul>{''.join(lines[:shown])}</ul>"
    )
    if lines[shown:]:
        summary = f"{len(lines) - shown:,} more: {kinds_in_words(events[shown:])}"
        html += (
            f'\n<details class="more"><summary>{escaped(summary)}</summary>'
            f"<ul>{''.join(lines[shown:])}</ul></details>"
        )
    return html + "</div>"
