"""How alike two reports are in their words."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from dateline.graph.event_draft import EventDraft
from dateline.graph.resolved_claims import ResolvedClaim

LEAST_SENTENCE_WORDS = 8
"""Shorter sentences can be alike by chance."""
LEAST_SENTENCE_SIMILARITY = 85.0
"""Similarity, of 100, from which two outlets' sentences report one thing."""
LEAST_COPY_SIMILARITY = 60.0
"""The same between two documents of which one is a near copy of the other."""
LEAST_COPY_WORDS = 75.0
"""Similarity in words, of 100, that is enough between them where sentences are recast."""
LEAST_QUOTE_SIMILARITY = 85.0
"""Similarity, of 100, of the shorter quote to a part of the longer from which both are one."""
LEAST_QUOTE_WORDS = 3
"""Quotes of fewer words must stand letter by letter in the other report."""
LEAST_SUBJECT_SIMILARITY = 70.0
"""Similarity in words, of 100, from which two demands, offers or threats are about one thing."""


def sentences_alike(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether different documents have sentences for them in almost the same words."""
    return any(_sentences_alike(one, other) for one in first.samples for other in second.samples)


def _sentences_alike(first: ResolvedClaim, second: ResolvedClaim) -> bool:
    ours, theirs = first.sentence, second.sentence
    if first.claim.document == second.claim.document:
        return False
    if min(ours.count(" "), theirs.count(" ")) + 1 < LEAST_SENTENCE_WORDS:
        return False
    if first.origin == second.origin:
        return (
            fuzz.ratio(ours, theirs) >= LEAST_COPY_SIMILARITY
            or fuzz.token_set_ratio(ours, theirs) >= LEAST_COPY_WORDS
        )
    return fuzz.ratio(ours, theirs, score_cutoff=LEAST_SENTENCE_SIMILARITY) > 0


def quotes_alike(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether one draft quotes what the other quotes, or reports in the quote's own words."""
    return any(_quotes_alike(one, other) for one in first.samples for other in second.samples)


def _quotes_alike(first: ResolvedClaim, second: ResolvedClaim) -> bool:
    if first.quote and second.quote:
        shorter, longer = sorted((first.quote, second.quote), key=len)
        words = len(shorter.split())
        if words >= LEAST_QUOTE_WORDS:
            return fuzz.partial_ratio(shorter, longer, score_cutoff=LEAST_QUOTE_SIMILARITY) > 0
        return words > 1 and _stands_in(shorter, longer)
    quote, report = (first.quote, second) if first.quote else (second.quote, first)
    if len(quote.split()) > 1:
        return _stands_in(quote, report.sentence)
    return not quote and first.sentence == second.sentence


def _stands_in(words: str, text: str) -> bool:
    return f" {words} " in f" {text} "


def subjects_alike(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether what is demanded, offered, refused or threatened is the same."""
    return any(_subjects_alike(one, other) for one in first.samples for other in second.samples)


def _subjects_alike(first: ResolvedClaim, second: ResolvedClaim) -> bool:
    shared = first.content & second.content
    if not shared or len(shared) < min(2, len(first.content), len(second.content)):
        return False
    return fuzz.token_set_ratio(_sorted(first.content), _sorted(second.content)) >= (
        LEAST_SUBJECT_SIMILARITY
    )


def _sorted(words: Iterable[str]) -> str:
    return " ".join(sorted(words))
