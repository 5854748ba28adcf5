"""Checks that spans lie in their texts and show the words they are said to show."""

from collections.abc import Iterator
from hashlib import sha256

from dateline.extract.records import Document, Span
from dateline.graph.records import Claim, StoryRecords
from dateline.output.story_shape import Problem


def span_problems(story: StoryRecords) -> Iterator[Problem]:
    """Yield spans that are empty, leave their text, or show other words than the record gives.

    Where a document carries no text, only the order and the nesting of its spans are checked.
    """
    texts = {document.id: document.text for document in story.documents}
    for document in story.documents:
        yield from _document_spans(document)
    for time in story.times:
        text = texts.get(time.document, "")
        yield from _quoting_span(time.id, "span", time.span, text, time.text)
    for entity in story.entities:
        for position, mention in enumerate(entity.mentions):
            field = f"mentions[{position}].span"
            text = texts.get(mention.document, "")
            yield from _quoting_span(entity.id, field, mention.span, text, mention.text)
    for claim in story.claims:
        yield from _claim_spans(claim, texts.get(claim.document, ""))


def _document_spans(document: Document) -> Iterator[Problem]:
    text = document.text
    if text and sha256(text.encode("utf-8")).hexdigest() != document.text_sha256:
        yield Problem(document.id, "text_sha256", "is not the SHA-256 of the text")
    if document.published.evidence is not None:
        yield from _span(document.id, "published.evidence", document.published.evidence, text)
    end_before = 0
    for position, span in enumerate(document.kept):
        field = f"kept[{position}]"
        yield from _span(document.id, field, span, text)
        if span[0] < end_before:
            yield Problem(document.id, field, "begins before the part before it ends")
        end_before = span[1]


def _claim_spans(claim: Claim, text: str) -> Iterator[Problem]:
    yield from _span(claim.id, "span", claim.span, text)
    yield from _span(claim.id, "trigger", claim.trigger, text)
    if claim.trigger[0] < claim.span[0] or claim.trigger[1] > claim.span[1]:
        yield Problem(claim.id, "trigger", f"{_show(claim.trigger)} is outside the claim's span")
    for field, span in (("quote", claim.quote), ("what", claim.what)):
        if span is not None:
            yield from _span(claim.id, field, span, text)


def _quoting_span(record: str, field: str, span: Span, text: str, words: str) -> Iterator[Problem]:
    outside = list(_span(record, field, span, text))
    yield from outside
    if not outside and text and text[slice(*span)] != words:
        message = f"{_show(span)} reads {text[slice(*span)]!r:.80}, not {words!r:.80}"
        yield Problem(record, field, message)


def _span(record: str, field: str, span: Span, text: str) -> Iterator[Problem]:
    if span[0] >= span[1]:
        yield Problem(record, field, f"{_show(span)} holds no character")
    elif text and span[1] > len(text):
        message = f"{_show(span)} leaves the document's text of {len(text)} characters"
        yield Problem(record, field, message)


def _show(span: Span) -> str:
    return f"[{span[0]}, {span[1]}]"
