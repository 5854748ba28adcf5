"""One event of the chronology as HTML: what, when, who says so, and the sentences."""

from collections.abc import Iterable
from itertools import groupby

from dateline.extract.records import Document
from dateline.graph.records import Claim, Contradiction, Event, StoryRecords
from dateline.output.kinds import Look, event_look
from dateline.output.page_shell import escaped, web_link
from dateline.output.sentence_html import claim_sentence
from dateline.output.value_wording import (
    count_in_words,
    event_days,
    published_in_words,
    relation_in_words,
    value_in_words,
    weapon_in_words,
)

_STANCES = {
    "denies": "denies it",
    "doubts": "doubts it",
    "demands": "demands it",
    "predicts": "expects it",
}


class StoryIndex:
    """The records of a story by id, as far as writing an event needs them."""

    def __init__(self, story: StoryRecords) -> None:
        self.documents = {document.id: document for document in story.documents}
        self.names = {entity.id: entity.name for entity in story.entities}
        self.times = {time.id: time for time in story.times}
        self.claims = {claim.id: claim for claim in story.claims}
        self.contradictions: dict[str, list[Contradiction]] = {}
        for contradiction in story.contradictions:
            self.contradictions.setdefault(contradiction.event, []).append(contradiction)

    def claims_of(self, event: Event) -> list[Claim]:
        """Return an event's claims, those of one speaker together, speakers as they first speak."""
        claims = [self.claims[id_] for id_ in event.claims if id_ in self.claims]
        speakers = list(dict.fromkeys(map(_speaker, claims)))
        return sorted(claims, key=lambda claim: speakers.index(_speaker(claim)))

    def speaker(self, claim: Claim) -> str:
        """Say who makes a claim: an entity of the story, or the outlet itself."""
        if claim.according_to is not None:
            return self.names.get(claim.according_to, claim.according_to)
        return outlet(self.documents[claim.document])


def event_html(event: Event, index: StoryIndex) -> str:
    """Return an event as a list item; its sentences stand in a part that opens."""
    look = event_look(event.kind)
    claims = index.claims_of(event)
    return "\n".join(
        (
            "<li>",
            _kind_line(event, look),
            f'<h4 dir="auto"><bdi>{escaped(event.label)}</bdi></h4>',
            _facts(event, look, index),
            *(_difference(item, index) for item in index.contradictions.get(event.id, [])),
            _said_by(event, claims, index),
            _sentences(claims, index),
            "</li>",
        )
    )


def article_link(document: Document) -> str:
    """Return an article's title, outlet and date; linked where it has a web address."""
    title = escaped(document.title or outlet(document))
    url = web_link(document.url)
    linked = (
        f'<a href="{escaped(url)}" rel="noopener noreferrer"><bdi>{title}</bdi></a>'
        if url
        else f"<bdi>{title}</bdi>"
    )
    parts = [linked, escaped(published_in_words(document.published))]
    if document.source and document.title:
        parts.insert(0, f"<bdi>{escaped(document.source)}</bdi>")
    return " · ".join(parts)


def outlet(document: Document) -> str:
    """Return the name of who published an article, or what comes nearest to it."""
    return document.source or document.title or document.path


def _speaker(claim: Claim) -> tuple[str, str]:
    if claim.according_to is not None:
        return "entity", claim.according_to
    return "document", claim.document


def _kind_line(event: Event, look: Look) -> str:
    status = "" if event.status == "occurred" else f'<span class="status">{event.status}</span>'
    return f'<p class="kind"><span>{glyph(look)}{escaped(look.title)}</span>{status}</p>'


def glyph(look: Look) -> str:
    """Return an event kind's sign as an image that adds nothing to what is read aloud."""
    return (
        f'<svg class="glyph line tone-{look.tone}" viewBox="0 0 16 16" aria-hidden="true">'
        f'<path d="{look.glyph}"/></svg>'
    )


def _facts(event: Event, look: Look, index: StoryIndex) -> str:
    days = event_days(event.start, event.end, event.precision, lasting=look.lasting)
    facts = [("When", days)] if days.startswith("between") else []
    if event.place is not None:
        facts.append(("Where", index.names.get(event.place, event.place)))
    facts += [("With", weapon_in_words(weapon)) for weapon in event.weapons]
    counts = (("Killed", event.killed), ("Injured", event.injured))
    facts += [(name, count_in_words(count) or "") for name, count in counts if count is not None]
    if not facts:
        return ""
    rows = "".join(
        f"<div><dt>{name}</dt><dd><bdi>{escaped(value)}</bdi></dd></div>" for name, value in facts
    )
    return f'<dl class="facts">{rows}</dl>'


def _difference(contradiction: Contradiction, index: StoryIndex) -> str:
    accounts = []
    for value in contradiction.values:
        claims = [index.claims[id_] for id_ in value.claims if id_ in index.claims]
        speakers = dict.fromkeys(index.speaker(claim) for claim in claims)
        words = escaped(value_in_words(value.value, index.names))
        accounts.append(f"<b><bdi>{words}</bdi></b> by {_named(speakers)}")
    field = escaped(relation_in_words(contradiction.field))
    return f'<p class="differ">Sources differ on {field}: {", but ".join(accounts)}.</p>'


def _said_by(event: Event, claims: Iterable[Claim], index: StoryIndex) -> str:
    speakers = dict.fromkeys(index.speaker(claim) for claim in claims)
    if not speakers:
        return ""
    articles = f"{event.sources:,} article{'' if event.sources == 1 else 's'}"
    if event.independent_sources < event.sources:
        articles += f", {event.independent_sources:,} independent"
    return f'<p class="said">According to {_named(speakers)} ({articles})</p>'


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"<bdi>{escaped(name)}</bdi>" for name in names)


def _sentences(claims: list[Claim], index: StoryIndex) -> str:
    if not claims:
        return ""
    count = f"{len(claims):,} sentence{'' if len(claims) == 1 else 's'}"
    items = []
    for _, group in groupby(claims, key=_speaker):
        items += [_claim(claim, index, first=number == 0) for number, claim in enumerate(group)]
    return f'<details><summary>{count}</summary><ul class="claims">{"".join(items)}</ul></details>'


def _claim(claim: Claim, index: StoryIndex, *, first: bool) -> str:
    document = index.documents[claim.document]
    time = index.times.get(claim.time) if claim.time is not None else None
    who = ""
    if first:
        own = (
            "" if claim.according_to is not None else ' <span class="quiet">in its own words</span>'
        )
        who = f'<p class="who"><bdi>{escaped(index.speaker(claim))}</bdi>{own}</p>'
    source = article_link(document)
    if document.near_copy_of in index.documents:
        original = outlet(index.documents[document.near_copy_of])
        source += f" · repeats <bdi>{escaped(original)}</bdi>"
    notes = [_STANCES[claim.stance]] if claim.stance in _STANCES else []
    notes += [f"on <bdi>{escaped(claim.medium)}</bdi>"] if claim.medium else []
    said = "".join(f" · {note}" for note in notes)
    return (
        f'<li>{who}<p class="sentence" dir="auto">{claim_sentence(claim, document, time)}</p>'
        f'<p class="source">{source}{said}</p></li>'
    )
