"""One event of the chronology as HTML: what, when, a sentence, who says so, and the rest."""

from collections.abc import Sequence

from dateline.graph.records import Claim, Event
from dateline.output.kinds import Look, event_look
from dateline.output.page_shell import escaped
from dateline.output.sentence_html import claim_sentence
from dateline.output.timeline_evidence import (
    claim_notes,
    claims_html,
    difference_html,
    lead_claim,
)
from dateline.output.timeline_index import StoryIndex, linked, named, outlet
from dateline.output.value_wording import count_in_words, weapon_in_words


def event_html(event: Event, index: StoryIndex) -> str:
    """Return an event at length as a list item; its other sentences stand in a part that opens."""
    look = event_look(event.kind)
    claims = index.claims_of(event)
    lead = lead_claim(event, claims, index)
    parts = (
        '<li class="event">',
        _kind_line(event, look),
        f'<h4 dir="auto"><bdi>{escaped(event.label)}</bdi></h4>',
        _facts(event, index),
        "" if lead is None else _lead(event, lead, claims, index),
        *(difference_html(item, index) for item in index.contradictions.get(event.id, [])),
        _sentences([claim for claim in claims if claim is not lead], index, "more sentence"),
        "</li>",
    )
    return "\n".join(part for part in parts if part)


def brief_html(event: Event, index: StoryIndex) -> str:
    """Return an event as one line that opens to its sentences, what sources dispute first."""
    look = event_look(event.kind)
    claims = index.claims_of(event)
    title = (
        f'{glyph(look)}<span class="line"><span class="kind-name">{escaped(look.title)}: </span>'
        f'<bdi class="title">{escaped(event.label)}</bdi>{_status(event)} '
        f'<span class="quiet">{escaped(_when(event, index))}{_who(claims, index)}</span></span>'
    )
    body = "".join(difference_html(item, index) for item in index.contradictions.get(event.id, []))
    body += claims_html(claims, index)
    return f'<li class="brief"><details><summary>{title}</summary>{body}</details></li>'


def glyph(look: Look) -> str:
    """Return an event kind's sign as an image that adds nothing to what is read aloud."""
    return (
        f'<svg class="glyph line tone-{look.tone}" viewBox="0 0 16 16" aria-hidden="true">'
        f'<path d="{look.glyph}"/></svg>'
    )


def _kind_line(event: Event, look: Look) -> str:
    return f'<p class="kind"><span>{glyph(look)}{escaped(look.title)}</span>{_status(event)}</p>'


def _status(event: Event) -> str:
    return "" if event.status == "occurred" else f' <span class="status">{event.status}</span>'


def _when(event: Event, index: StoryIndex) -> str:
    """Say when, where the heading above cannot: what happened once within several days."""
    return f"{index.dates.words(event)}, " if index.dates.style(event) == "between" else ""


def _facts(event: Event, index: StoryIndex) -> str:
    facts = [("When", _when(event, index).rstrip(", "))] if _when(event, index) else []
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


def _lead(event: Event, lead: Claim, claims: list[Claim], index: StoryIndex) -> str:
    document = index.documents[lead.document]
    time = index.times.get(lead.time) if lead.time is not None else None
    where = linked(document, outlet(document))
    if lead.according_to is not None:
        where = f"<bdi>{escaped(index.speaker(lead))}</bdi>, in {where}"
    others = list(dict.fromkeys(index.speaker(claim) for claim in claims))
    also = [name for name in others if name not in {index.speaker(lead), outlet(document)}]
    return (
        f'<p class="sentence" dir="auto">{claim_sentence(lead, document, time)}</p>\n'
        f'<p class="said-by">{where}{claim_notes(lead)}'
        f"{f'; also {named(also)}' if also else ''} ({_articles(event)})</p>"
    )


def _articles(event: Event) -> str:
    articles = f"{event.sources:,} article{'' if event.sources == 1 else 's'}"
    if event.independent_sources < event.sources:
        articles += f", {event.independent_sources:,} independent"
    return articles


def _who(claims: Sequence[Claim], index: StoryIndex) -> str:
    return named(dict.fromkeys(outlet(index.documents[claim.document]) for claim in claims))


def _sentences(claims: list[Claim], index: StoryIndex, noun: str) -> str:
    if not claims:
        return ""
    count = f"{len(claims):,} {noun}{'' if len(claims) == 1 else 's'}"
    return f"<details><summary>{count}</summary>{claims_html(claims, index)}</details>"
