"""What `dateline build` says at its end."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.graph.records import Event, StoryRecords
from dateline.output.contradiction_wording import articles_in_words, describe_contradictions
from dateline.output.dates import describe_span
from dateline.output.plain_text import one_line

if TYPE_CHECKING:
    from rich.text import Text

_LINES_SHOWN = 20
_INDENT = "  "


def summarise(story: StoryRecords, skipped: Sequence[str], files: Sequence[str]) -> "Text":
    """Return the summary of a build for rich to print; its `plain` is the same without style.

    It tells how many articles were read, which inputs were skipped and why (`skipped`, one line
    each), how many events of each kind there are and in what time, where sources contradict each
    other, and the `files` written. Of long lists the first lines are shown and the rest counted.
    """
    from rich.text import Text

    summary = Text()
    for title, lines in _sections(story, skipped, files):
        summary.append(title, style="bold")
        summary.append("\n")
        for line in _shortened(lines):
            summary.append(f"{_INDENT}{line}\n")
    summary.rstrip()
    return summary


def _sections(
    story: StoryRecords, skipped: Sequence[str], files: Sequence[str]
) -> Iterator[tuple[str, Sequence[str]]]:
    yield f"Read {articles_in_words(len(story.documents))}{_copies(story)}", ()
    if skipped:
        yield f"Skipped {len(skipped):,}", skipped
    yield _events_title(story), _kinds(story.events)
    if story.contradictions:
        labels = {event.id: event.label for event in story.events}
        found = [
            f"{words} — {labels.get(contradiction.event, contradiction.event)}"
            for contradiction, words in zip(
                story.contradictions, describe_contradictions(story), strict=True
            )
        ]
        yield f"Found {_number(len(found), 'contradiction')}", found
    else:
        yield "Found no contradictions", ()
    yield f"Wrote {_number(len(files), 'file')}", files


def _copies(story: StoryRecords) -> str:
    copies = sum(document.near_copy_of is not None for document in story.documents)
    if not copies:
        return ""
    return ", 1 of them a near copy" if copies == 1 else f", {copies:,} of them near copies"


def _events_title(story: StoryRecords) -> str:
    title = f"Found {_number(len(story.events), 'event')}"
    return f"{title}, {_time(story.events)}" if story.events else title


def _time(events: Sequence[Event]) -> str:
    """Say from when to when events were, no more exactly than the first and the last are known."""
    dated = [event for event in events if event.start or event.end]
    undated = len(events) - len(dated)
    if not dated:
        return "none of them dated"
    first = min(dated, key=_first_day)
    last = max(dated, key=_last_day)
    time = describe_span(
        (first.start, first.end, first.precision), (last.start, last.end, last.precision)
    )
    return f"{time}; {undated:,} undated" if undated else time


def _first_day(event: Event) -> str:
    return event.start or event.end or ""


def _last_day(event: Event) -> str:
    return event.end or event.start or ""


def _kinds(events: Sequence[Event]) -> tuple[str, ...]:
    counts = sorted(Counter(event.kind for event in events).items())
    ranked = sorted(counts, key=lambda item: -item[1])
    return (", ".join(f"{number:,} {kind}" for kind, number in ranked),) if ranked else ()


def _number(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"


def _shortened(lines: Sequence[str]) -> Iterator[str]:
    for line in lines[:_LINES_SHOWN]:
        yield one_line(line)
    if len(lines) > _LINES_SHOWN:
        yield f"… and {len(lines) - _LINES_SHOWN:,} more"
