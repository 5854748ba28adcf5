"""TimeML documents: a text, its time expressions as TIMEX3 elements, and when it was made.

TimeML is the notation in which temporal annotation is exchanged (Pustejovsky et al. 2003; the
elements and attributes are those of TimeML 1.2.1, which became ISO 24617-1).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dateline.extract.records import Span, TimeExpression, TimeType
from dateline.extract.rulebook import load_rules
from dateline.extract.times.state import PUBLISHED

DOCUMENT_TIME = "t0"
"""The id that the document's own time has by convention."""

_DOCUMENT_FUNCTIONS = frozenset({"CREATION_TIME", "PUBLICATION_TIME"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A TIMEX3 element.

    `span` counts code points of the document's text; it is empty, as is `text`, for a time that no
    words name and for the document's own time. `anchor`, `begin` and `end` are ids of others. A
    field is None where the element has no such attribute.
    """

    id: str
    type: TimeType
    value: str
    span: Span = (0, 0)
    text: str = ""
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    temporal_function: bool | None = None
    function: str | None = None
    anchor: str | None = None
    begin: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimemlDocument:
    """A text with its TIMEX3 elements in the order of the text; `created` is the DCT."""

    text: str
    times: tuple[Timex, ...] = ()
    created: Timex | None = None
    id: str | None = None

    @property
    def published(self) -> str | None:
        """The value of the DCT, or of the time in the text that is marked as the document's own."""
        own = (time for time in self.times if time.function in _DOCUMENT_FUNCTIONS)
        time = self.created or next(own, None)
        return time.value or None if time is not None else None


def timeml_document(
    text: str,
    times: Sequence[TimeExpression],
    published: str | None,
    identifier: str | None = None,
) -> TimemlDocument:
    """Return the TimeML document of a text in which `find_times` found `times`.

    Args:
        text: what was read.
        times: its expressions, found with `join_ranges=False`, for TIMEX3 has no ranges.
        published: the day, month or year of publication (ISO 8601), which becomes the DCT.
        identifier: the document's name.

    Ids are `t1`, `t2` and so on, `t0` is the DCT. A duration counted from a day that is known to be
    its first or its last says so by `beginPoint` or `endPoint`.
    """
    ids = {time.id: f"t{number}" for number, time in enumerate(times, 1)}
    days = {time.id: {time.start, time.end} for time in times}
    if published is not None:
        ids[PUBLISHED], days[PUBLISHED] = DOCUMENT_TIME, {published}
    return TimemlDocument(
        text=text,
        times=tuple(_timex(time, ids, days.get(time.anchor or "", set())) for time in times),
        created=_created(published) if published is not None else None,
        id=identifier,
    )


def _created(published: str) -> Timex:
    return Timex(
        id=DOCUMENT_TIME,
        type="DATE",
        value=published,
        text=published,
        temporal_function=False,
        function="CREATION_TIME",
    )


def _timex(
    time: TimeExpression, ids: Mapping[str, str], counted_from: Collection[str | None]
) -> Timex:
    is_set = time.type == "SET"
    anchor = ids.get(time.anchor) if time.anchor is not None else None
    bounds = {day for day in counted_from if day} if time.type == "DURATION" else set()
    return Timex(
        id=ids[time.id],
        type=time.type,
        value=time.value,
        span=time.span,
        text=time.text,
        mod=time.mod,
        quant=_opening(time.text, "quantifiers") if is_set else None,
        freq=_opening(time.text, "frequencies") if is_set else None,
        temporal_function=time.anchor is not None,
        function="NONE",
        anchor=anchor,
        begin=anchor if time.start in bounds else None,
        end=anchor if time.end in bounds else None,
    )


def _opening(words: str, table: str) -> str | None:
    """Return what a table of the rules says of the phrase that opens `words`."""
    lowered = f"{' '.join(words.lower().split())} "
    phrases: Mapping[str, str] = load_rules("timeml")[table]
    return next((phrases[each] for each in phrases if lowered.startswith(f"{each} ")), None)
