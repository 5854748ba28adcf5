"""A sentence of an article as HTML, with the words that made it evidence marked."""

from dataclasses import dataclass
from itertools import pairwise

from dateline.extract.records import Document, Span, TimeExpression
from dateline.graph.records import Claim
from dateline.output.page_shell import escaped

NO_TEXT = "The text of this article is not in the story."


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a text and the CSS class that it is shown with."""

    span: Span
    name: str


def claim_sentence(claim: Claim, document: Document, time: TimeExpression | None) -> str:
    """Return a claim's sentence with its trigger, its quote and its words of time marked."""
    if not document.text:
        return escaped(NO_TEXT)
    marks = [Mark(claim.trigger, "trigger")]
    if claim.quote is not None:
        marks.append(Mark(claim.quote, "quote"))
    if time is not None and time.document == claim.document:
        marks.append(Mark(time.span, "time"))
    return marked_text(document.text, claim.span, marks)


def marked_text(text: str, span: Span, marks: list[Mark]) -> str:
    """Return a part of a text, escaped, with marks; where marks overlap, a run carries them all."""
    start, end = span
    cuts = {start, end}
    for mark in marks:
        cuts |= {min(max(edge, start), end) for edge in mark.span}
    edges = sorted(cuts)
    runs = []
    for left, right in pairwise(edges):
        names = [mark.name for mark in marks if mark.span[0] <= left and right <= mark.span[1]]
        words = escaped(text[left:right])
        runs.append(f'<span class="{" ".join(names)}">{words}</span>' if names else words)
    return "".join(runs)
