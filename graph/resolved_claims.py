"""The claims of articles with the story's entities in them and the words they stand on."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dateline.extract.records import (
    ArticleClaim,
    ArticleRecords,
    Document,
    Participant,
    Span,
)
from dateline.graph.days import Days, days_between
from dateline.graph.local_entities import LocalKey
from dateline.graph.name_similarity import fold_name
from dateline.graph.scenes import Scene, scene_of

LONGEST_WORDING = 600
"""Characters of a sentence, quote or demand that are compared."""
LEAST_CONTENT_LETTERS = 4
"""Words shorter than this seldom say what a sentence is about."""

_VIOLENT = frozenset({"attack", "killing", "clash"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ResolvedClaim:
    """A claim whose entity ids are those of the story.

    `origin` is the document whose wording its document repeats, or that document itself, and
    `has_copies` tells whether other documents share it; `paragraph` is the offset at which the
    claim's line begins. `sentence`, `quote` and `what` are folded words, "" where there are none;
    `scene` holds the telling words of a sentence on violence, `word` the word that signals the
    event; `published` is the day the article appeared, where known to the day.
    """

    claim: ArticleClaim
    origin: str
    has_copies: bool
    paragraph: int
    days: Days | None
    published: Days | None
    sentence: str
    quote: str
    what: str
    scene: Scene = field(compare=False)
    word: str

    @property
    def content(self) -> frozenset[str]:
        """Words of what is said, without short ones."""
        words = (self.quote or self.what or self.sentence).split()
        return frozenset(word for word in words if len(word) >= LEAST_CONTENT_LETTERS)


def resolved_claims(
    articles: Sequence[ArticleRecords], ids: Mapping[LocalKey, str], near_copies: Mapping[str, str]
) -> list[ResolvedClaim]:
    """Return the claims of `articles` in text order, with entity ids looked up in `ids`."""
    copied = set(near_copies) | set(near_copies.values())
    return [
        _resolved(
            claim,
            article.document,
            ids,
            origin_of(article.document.id, near_copies),
            has_copies=article.document.id in copied,
        )
        for article in articles
        for claim in sorted(article.claims, key=lambda claim: (claim.trigger, claim.id))
    ]


def origin_of(document: str, near_copies: Mapping[str, str]) -> str:
    """Return the document at the end of a chain of near copies."""
    seen = {document}
    while (original := near_copies.get(document)) is not None and original not in seen:
        seen.add(original)
        document = original
    return document


def _resolved(
    claim: ArticleClaim,
    document: Document,
    ids: Mapping[LocalKey, str],
    origin: str,
    *,
    has_copies: bool,
) -> ResolvedClaim:
    def entity(local: str | None) -> str | None:
        return None if local is None else ids.get((document.id, local))

    participants = {
        Participant(entity=found, role=participant.role)
        for participant in claim.participants
        if (found := entity(participant.entity)) is not None
    }
    return ResolvedClaim(
        claim=replace(
            claim,
            document=document.id,
            place=entity(claim.place),
            according_to=entity(claim.according_to),
            participants=tuple(sorted(participants, key=lambda p: (p.role, p.entity))),
        ),
        origin=origin,
        has_copies=has_copies,
        paragraph=document.text.rfind("\n", 0, claim.span[0] + 1) + 1,
        days=days_between(claim.start, claim.end),
        published=_published(document),
        sentence=_words(document.text, claim.span),
        quote=_words(document.text, claim.quote),
        what=_words(document.text, claim.what),
        scene=_scene(document.text, claim),
        word=document.text[slice(*claim.trigger)].lower(),
    )


def _scene(text: str, claim: ArticleClaim) -> Scene:
    if claim.kind not in _VIOLENT:
        return {}
    return scene_of(text[slice(*claim.span)][:LONGEST_WORDING])


def _published(document: Document) -> Days | None:
    date_, precision = document.published.date, document.published.precision
    if date_ is None or precision not in {"day", "month"}:
        return None
    if precision == "day":
        return days_between(date_, date_)
    year, month = int(date_[:4]), int(date_[5:7])
    return days_between(f"{date_[:7]}-01", f"{date_[:7]}-{monthrange(year, month)[1]:02}")


def _words(text: str, span: Span | None) -> str:
    if span is None:
        return ""
    return fold_name(_SPACE.sub(" ", text[span[0] : span[1]][:LONGEST_WORDING]))
