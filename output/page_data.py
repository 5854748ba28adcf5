"""What the explorer page knows of a story: the contract's records, with dates and counts worded.

The page's scripts read this and nothing else, so that wording is decided once, in Python.
"""

from dataclasses import asdict
from typing import Any

from dateline.extract.records import Document
from dateline.graph.records import Claim, ContradictingValue, Entity, Event, StoryRecords
from dateline.output.dates import describe_dates, describe_span
from dateline.output.event_codes import event_codes
from dateline.output.event_dates import EventDates
from dateline.output.kinds import entity_looks, event_look, event_looks
from dateline.output.page_shell import web_link
from dateline.output.story_map import story_map
from dateline.output.story_to_json import story_to_json
from dateline.output.value_wording import (
    count_in_words,
    disputed_in_words,
    event_days,
    published_how,
    published_in_words,
    relation_in_words,
    weapon_in_words,
)

JsonObject = dict[str, Any]

# What the page does not show: left out, since a page carries vis-network's 470 kB already.
_UNSHOWN = {
    "times": {"type", "value", "start", "end", "anchor", "precision", "mod"},
    "documents": {"language", "text_sha256"},
    "entities": {"gazetteer_id"},
    "events": {"plover", "cameo"},
    "claims": {"status", "precision"},
    "contradictions": set[str](),
}


def page_data(story: StoryRecords, title: str | None = None) -> JsonObject:
    """Return a story as the explorer's JSON: `story_to_json` and beside it words for people.

    Events and claims gain `when` and worded counts, events also the index of theirs in `codes` and
    the `style` of their date (`EventDates.style`), and documents `when` and `how`; a document's
    `url` stays only where it is a web address. Mentions are `[document index, start, end, kind]`.
    Claims leave out what they do not give.
    """
    records = story_to_json(story)
    codes = [event_codes(event) for event in story.events]
    all_codes = list(dict.fromkeys(codes))
    place_of = {document.id: number for number, document in enumerate(story.documents)}
    kinds = {event.id: event.kind for event in story.events}
    names = {entity.id: entity.name for entity in story.entities}
    claims = {claim.id: claim for claim in story.claims}
    dates = EventDates(story)
    worded: dict[str, list[JsonObject]] = {
        "times": [{} for _ in story.times],
        "documents": [_document(document) for document in story.documents],
        "entities": [_entity(entity, place_of) for entity in story.entities],
        "events": [
            _event(event, dates) | {"codes": all_codes.index(own)}
            for event, own in zip(story.events, codes, strict=True)
        ],
        "claims": [_claim(claim, kinds.get(claim.event, "other")) for claim in story.claims],
        "contradictions": [
            {
                "field": relation_in_words(contradiction.field),
                "values": [
                    _contradicting(contradiction.field, value, claims, names)
                    for value in contradiction.values
                ],
            }
            for contradiction in story.contradictions
        ],
    }
    return {
        "title": story_title(story, title),
        "dates": story_dates(story),
        "looks": {
            "event": {kind: asdict(look) for kind, look in event_looks().items()},
            "entity": {kind: asdict(look) for kind, look in entity_looks().items()},
        },
        "codes": [[asdict(code) for code in own] for own in all_codes],
        "map": story_map(story),
        **{
            name: [
                _shown(name, row | words) for row, words in zip(records[name], rows, strict=True)
            ]
            for name, rows in worded.items()
        },
    }


def story_title(story: StoryRecords, title: str | None = None) -> str:
    """Return the given title, or one that says how much was read."""
    if title and title.strip():
        return title.strip()
    count = len(story.documents)
    return f"The story of {count:,} article{'' if count == 1 else 's'}"


def story_dates(story: StoryRecords) -> str:
    """Say from when to when a story's dated events run, such as "2023 – Mar 2026"."""
    dated = [event for event in story.events if event.start and event.end]
    if not dated:
        return describe_dates(None, None, "unknown")
    first = min(dated, key=lambda event: event.start or "")
    last = max(dated, key=lambda event: event.end or "")
    try:
        return describe_span(
            (first.start, first.end, first.precision), (last.start, last.end, last.precision)
        )
    except ValueError:
        return f"{first.start} – {last.end}"


def _shown(name: str, record: JsonObject) -> JsonObject:
    kept = {key: value for key, value in record.items() if key not in _UNSHOWN[name]}
    if name != "claims":
        return kept
    return {key: value for key, value in kept.items() if value is not None and value != []}


def _document(document: Document) -> JsonObject:
    return {
        "url": web_link(document.url),
        "when": published_in_words(document.published),
        "how": published_how(document.published),
    }


def _entity(entity: Entity, place_of: dict[str, int]) -> JsonObject:
    return {
        "mentions": [
            [place_of[mention.document], *mention.span, mention.kind]
            for mention in entity.mentions
            if mention.document in place_of
        ]
    }


def _event(event: Event, dates: EventDates) -> JsonObject:
    return _counts_and_weapons(event) | {"when": dates.words(event), "style": dates.style(event)}


def _claim(claim: Claim, kind: str) -> JsonObject:
    words = _counts_and_weapons(claim)
    if claim.start is None and claim.end is None:
        return words
    lasting = event_look(kind).lasting
    return words | {"when": event_days(claim.start, claim.end, claim.precision, lasting=lasting)}


def _counts_and_weapons(record: Event | Claim) -> JsonObject:
    return {
        "killed": count_in_words(record.killed),
        "injured": count_in_words(record.injured),
        "weapons": [
            {"name": weapon.name, "words": weapon_in_words(weapon)} for weapon in record.weapons
        ],
    }


def _contradicting(
    field: str, value: ContradictingValue, claims: dict[str, Claim], names: dict[str, str]
) -> JsonObject:
    giving = [claims[claim] for claim in value.claims if claim in claims]
    words = disputed_in_words(field, value.value, giving, names)
    return {"words": words, "claims": list(value.claims)}
