"""Which time expression governs an event."""

from collections.abc import Sequence

from dateline.extract.records import Span, TimeExpression


def time_of(
    position: int,
    sentence: Span,
    times: Sequence[TimeExpression],
    previous: TimeExpression | None,
) -> TimeExpression | None:
    """Return the time of the event whose trigger starts at `position`, None where there is none.

    Args:
        position: where the trigger starts, in code points of the text.
        sentence: the span of its sentence.
        times: the document's expressions in the order of the text.
        previous: the time that the narrative carries over from the sentence before, None where it
            carries none (a quotation, background).

    Only expressions that name days govern events; the nearest one in the sentence does, the one
    before where two are as near.
    """
    start, end = sentence
    inside = [
        time
        for time in times
        if start <= time.span[0] < end and time.start is not None and time.type in ("DATE", "TIME")
    ]
    if not inside:
        return previous
    return min(inside, key=lambda time: (distance(position, time.span), time.span))


def distance(position: int, span: Span) -> int:
    """Return how many code points lie between `position` and `span`."""
    if position < span[0]:
        return span[0] - position
    return max(0, position - span[1])
