"""From the records of single articles to the records of one story."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.extract.records import ArticleRecords, Document, TimeExpression
from dateline.graph.actors import Actors
from dateline.graph.contradictions import event_contradictions
from dateline.graph.entity_resolution import resolve_entities
from dateline.graph.event_draft import EventDraft
from dateline.graph.event_fields import (
    event_days,
    event_kind,
    event_mode,
    event_participants,
    event_place,
    event_round,
    event_status,
    event_toll,
    event_weapons,
)
from dateline.graph.event_kinds import cameo_root, plover_codes
from dateline.graph.event_parts import with_parts
from dateline.graph.event_resolution import resolve_events
from dateline.graph.event_wording import event_wording
from dateline.graph.identifiers import event_identifier
from dateline.graph.labels import event_label
from dateline.graph.place_relations import Places
from dateline.graph.records import Claim, Event, StoryRecords
from dateline.graph.resolved_claims import ResolvedClaim, resolved_claims

_UNDATED = "9999"


def build_story(
    articles: Sequence[ArticleRecords], near_copies: Mapping[str, str] | None = None
) -> StoryRecords:
    """Build one story from the records of articles, in whatever order they come.

    `near_copies` leads from a document's id to that of the document whose wording it repeats; an id
    that is not among the articles is left out. Two articles with one id are one article. Entities,
    events and claims are those of the contract `dateline/1`: entities that articles share have one
    id, each claim names the event it reports, and contradictions stand beside the events.
    """
    known = {article.document.id: article for article in sorted(articles, key=_rank, reverse=True)}
    articles = [known[id_] for id_ in sorted(known)]
    copies = {
        copy: original
        for copy, original in (near_copies or {}).items()
        if copy in known and original in known and copy != original
    }
    resolution = resolve_entities(articles)
    actors, places = Actors(resolution.entities), Places(resolution.entities)
    drafts = resolve_events(resolved_claims(articles, resolution.ids, copies), actors, places)
    documents = tuple(_document(article, copies) for article in articles)
    texts = {document.id: document.text for document in documents}
    events = [_event(draft, texts, actors, places) for draft in drafts]
    contradictions = [
        contradiction
        for event, draft in zip(events, drafts, strict=True)
        for contradiction in event_contradictions(event.id, draft, actors, places)
    ]
    claims = _claims(events, drafts)
    events = with_parts(events, claims, actors, texts)
    return StoryRecords(
        documents=documents,
        times=_times(articles),
        entities=resolution.entities,
        events=tuple(sorted(events, key=_event_order)),
        claims=claims,
        contradictions=tuple(sorted(contradictions, key=lambda each: (each.event, each.field))),
    )


def _rank(article: ArticleRecords) -> tuple[str, str]:
    """Order articles so that of several with one id the same one is kept, whatever came first."""
    return article.document.path, article.document.text_sha256


def _document(article: ArticleRecords, copies: Mapping[str, str]) -> Document:
    return replace(article.document, near_copy_of=copies.get(article.document.id))


def _times(articles: Sequence[ArticleRecords]) -> tuple[TimeExpression, ...]:
    times = (time for article in articles for time in article.times)
    return tuple(sorted(times, key=lambda time: time.id))


def _event(draft: EventDraft, texts: Mapping[str, str], actors: Actors, places: Places) -> Event:
    kind, status = event_kind(draft), event_status(draft)
    start, end, precision = event_days(draft)
    killed, injured = event_toll(draft)
    documents = Counter(each.claim.document for each in draft.claims)
    event = Event(
        id=event_identifier(kind, (each.claim for each in draft.claims)),
        kind=kind,
        plover=plover_codes(kind, event_mode(draft, kind), status),
        cameo=cameo_root(kind),
        label="",
        start=start,
        end=end,
        precision=precision,
        status=status,
        place=event_place(draft, places),
        participants=event_participants(draft, actors),
        weapons=event_weapons(draft),
        killed=killed,
        injured=injured,
        round=event_round(draft),
        sources=len(documents),
        independent_sources=len(draft.origins),
        claims=tuple(sorted(each.claim.id for each in draft.claims)),
    )
    return replace(event, label=event_label(event, event_wording(draft, texts), actors))


def _event_order(event: Event) -> tuple[str, str, str, str]:
    return event.start or _UNDATED, event.end or _UNDATED, event.kind, event.id


def _claims(events: Sequence[Event], drafts: Sequence[EventDraft]) -> tuple[Claim, ...]:
    claims = (
        _claim(resolved, event.id)
        for event, draft in zip(events, drafts, strict=True)
        for resolved in draft.claims
    )
    return tuple(sorted(claims, key=lambda claim: claim.id))


def _claim(resolved: ResolvedClaim, event: str) -> Claim:
    claim = resolved.claim
    return Claim(
        id=claim.id,
        event=event,
        document=claim.document,
        span=claim.span,
        trigger=claim.trigger,
        according_to=claim.according_to,
        medium=claim.medium,
        quote=claim.quote,
        stance=claim.stance,
        status=claim.status,
        time=claim.time,
        start=claim.start,
        end=claim.end,
        precision=claim.precision,
        place=claim.place,
        participants=claim.participants,
        killed=claim.killed,
        injured=claim.injured,
        weapons=claim.weapons,
        what=claim.what,
    )
