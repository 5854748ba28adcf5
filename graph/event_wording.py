"""The words of an event's sources that best stand for what was said."""

from collections.abc import Iterable, Mapping

from dateline.extract.records import Span
from dateline.graph.event_draft import EventDraft
from dateline.graph.labels import Wording
from dateline.graph.resolved_claims import ResolvedClaim


def event_wording(draft: EventDraft, texts: Mapping[str, str]) -> Wording:
    """Return the quote and the subject that most claims share, as one of them writes it.

    A quote of two words or more stands for all claims whose quote or sentence contains it.
    """
    return Wording(
        quote=_most_shared(
            draft.claims,
            {(each.quote, each.claim.document, each.claim.quote) for each in draft.claims},
            texts,
        ),
        what=_most_shared(
            draft.claims,
            {(each.what, each.claim.document, each.claim.what) for each in draft.claims},
            texts,
        ),
        denies=all(each.claim.stance == "denies" for each in draft.claims),
    )


def _most_shared(
    claims: Iterable[ResolvedClaim],
    wordings: Iterable[tuple[str, str, Span | None]],
    texts: Mapping[str, str],
) -> str:
    given = [(words, document, span) for words, document, span in wordings if words and span]
    if not given:
        return ""
    sentences = [(each.origin, f" {each.sentence} ") for each in claims]

    def rank(wording: tuple[str, str, Span]) -> tuple[bool, int, int, str, Span]:
        words, document, span = wording
        shared = len({origin for origin, sentence in sentences if f" {words} " in sentence})
        return " " not in words, -shared, -len(words), document, span

    _, document, span = min(given, key=rank)
    return texts[document][span[0] : span[1]]
