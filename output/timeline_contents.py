"""The contents of the chronology: how much of what happened when, with a link to each time."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from dateline.graph.records import Event
from dateline.output.dates import describe_dates
from dateline.output.kinds import event_look
from dateline.output.page_shell import escaped
from dateline.output.timeline_sections import Section, is_said

_MOST_ROWS = 36
_SHADES = 4
_UNDATED = "Undated"

_COLUMNS = ("Talks", "Violence", "Other acts", "Said")


def contents_html(sections: Sequence[Section]) -> str:
    """Return a table of times and how many events of each sort they hold, or "" for one time.

    Times are centuries, and the busiest of them parted into decades, years, months and days as long
    as the table stays short enough to be seen at once.
    """
    rows = _rows(sections)
    if len(rows) < 2:
        return ""
    counts = [[_count(parts, column) for column in range(len(_COLUMNS))] for _, parts in rows]
    most = [max(column) for column in zip(*counts, strict=True)]
    shown = [column for column, number in enumerate(most) if number]
    head = "".join(f'<th scope="col">{_COLUMNS[column]}</th>' for column in shown)
    body = "\n".join(
        f'<tr><th scope="row"><a href="#{parts[0].id}">{escaped(name)}</a></th>'
        f"{''.join(_cell(count[column], most[column]) for column in shown)}</tr>"
        for (name, parts), count in zip(rows, counts, strict=True)
    )
    return (
        '<nav class="contents" aria-label="Contents"><details><summary>Contents</summary><table>'
        f'<thead><tr><th scope="col">When</th>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>'
        "</table></details></nav>"
    )


def _rows(sections: Sequence[Section]) -> list[tuple[str, list[Section]]]:
    rows = [("", list(sections), 0)]
    whole: set[str] = set()
    while True:
        open_rows = [row for row in rows if len(row[1]) > 1 and row[1][0].id not in whole]
        if not open_rows:
            return [(name or "All", parts) for name, parts, _ in rows]
        busiest = max(open_rows, key=lambda row: sum(len(part.events) for part in row[1]))
        finer = _parted(busiest[1], busiest[2])
        if len(rows) + len(finer) - 1 > _MOST_ROWS:
            whole.add(busiest[1][0].id)
            continue
        place = rows.index(busiest)
        rows[place : place + 1] = finer


def _parted(sections: list[Section], level: int) -> list[tuple[str, list[Section], int]]:
    """Part sections by the next level of `_LEVELS` that tells them apart."""
    for number in range(level, len(_LEVELS)):
        parts = [(name, list(group)) for name, group in groupby(sections, key=_LEVELS[number])]
        if len(parts) > 1:
            return [
                # What stands alone is best named by its own days.
                (group[0].heading if len(group) == 1 else name, group, number + 1)
                for name, group in parts
            ]
    return [(section.heading, [section], len(_LEVELS)) for section in sections]


def _century(section: Section) -> str:
    return f"{section.year[:2]}00–{section.year[:2]}99" if section.year else _UNDATED


def _decade(section: Section) -> str:
    return f"{section.year[:3]}0s"


def _year(section: Section) -> str:
    return section.year


def _month(section: Section) -> str:
    event = section.events[0]
    first = event.start or event.end or ""
    if event.precision == "year":
        return section.heading
    try:
        return describe_dates(f"{first[:7]}-01", f"{first[:7]}-01", "month")
    except ValueError:
        return section.heading


_LEVELS: tuple[Callable[[Section], str], ...] = (_century, _decade, _year, _month)


def _count(parts: Iterable[Section], column: int) -> int:
    return sum(_column(event) == column for part in parts for event in part.events)


def _column(event: Event) -> int:
    if is_said(event):
        return 3
    if event.kind == "talks":
        return 0
    return 1 if event_look(event.kind).tone == "force" else 2


def _cell(count: int, most: int) -> str:
    if not count:
        return '<td class="none">–</td>'
    shade = 1 + (_SHADES - 1) * count // most
    return f'<td class="shade-{shade}">{count:,}</td>'
