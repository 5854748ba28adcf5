"""Checks of days, counts, places and numbers of sources."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dateline.extract.records import CountRange, Mention, Weapon
from dateline.graph.records import Claim, Entity, Event, StoryRecords
from dateline.output.story_shape import Problem


def value_problems(story: StoryRecords) -> Iterator[Problem]:
    """Yield days out of the calendar, reversed ranges, wrong places and wrong source counts."""
    for document in story.documents:
        # Padded because a date of publication may name no more than its year or its month.
        published = ((document.published.date or "2000") + "-01-01")[:10]
        yield from _day(document.id, "published.date", published)
    for time in story.times:
        yield from _days(time.id, time.start, time.end)
    records: tuple[Event | Claim, ...] = (*story.events, *story.claims)
    for record in records:
        yield from _days(record.id, record.start, record.end)
        yield from _counts(record.id, record.killed, record.injured, record.weapons)
    yield from _parts(story.events)
    yield from _sources(story)
    yield from _places(story)


def _days(record: str, start: str | None, end: str | None) -> Iterator[Problem]:
    wrong = [*_day(record, "start", start), *_day(record, "end", end)]
    yield from wrong
    if not wrong and start is not None and end is not None and start > end:
        yield Problem(record, "start", f"{start} is after the end, {end}")


def _day(record: str, field: str, day: str | None) -> Iterator[Problem]:
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        yield Problem(record, field, f"{day} is not in the calendar")


def _counts(
    record: str,
    killed: CountRange | None,
    injured: CountRange | None,
    weapons: Iterable[Weapon],
) -> Iterator[Problem]:
    fields = [("killed", killed), ("injured", injured)]
    fields += [(f"weapons[{place}].count", weapon.count) for place, weapon in enumerate(weapons)]
    for field, count in fields:
        if count is not None and count[1] is not None and count[0] > count[1]:
            yield Problem(record, field, f"low {count[0]} is above high {count[1]}")


def _parts(events: Iterable[Event]) -> Iterator[Problem]:
    whole = {event.id: event.part_of for event in events}
    for event_id, part_of in whole.items():
        seen = {event_id}
        above = part_of
        while above is not None and above not in seen:
            seen.add(above)
            above = whole.get(above)
        if above == event_id and part_of != event_id:
            yield Problem(event_id, "part_of", "leads back to the event itself")


def _sources(story: StoryRecords) -> Iterator[Problem]:
    document_of = {claim.id: claim.document for claim in story.claims}
    copied = {document.id: document.near_copy_of for document in story.documents}
    for event in story.events:
        documents = {document_of[claim] for claim in event.claims if claim in document_of}
        originals = {_original(document, copied) for document in documents}
        for field, given, right in (
            ("sources", event.sources, len(documents)),
            ("independent_sources", event.independent_sources, len(originals)),
        ):
            if given != right:
                yield Problem(event.id, field, f"is {given}, but its claims give {right}")


def _original(document: str, copied: Mapping[str, str | None]) -> str:
    """Follow near copies to the first one; of copies in a circle the smallest id stands for all."""
    seen = [document]
    while (original := copied.get(seen[-1])) is not None:
        if original in seen:
            return min(seen[seen.index(original) :])
        seen.append(original)
    return seen[-1]


def _places(story: StoryRecords) -> Iterator[Problem]:
    """Yield events set where only a government is meant, or at what is neither place nor country.

    A place counts as named for its government alone where each mention of it in the sentences that
    set the event there is a metonym.
    """
    entities = {entity.id: entity for entity in story.entities}
    claims_of: defaultdict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in story.claims:
        claims_of[claim.event, claim.place].append(claim)
    for event in story.events:
        place = entities.get(event.place) if event.place is not None else None
        if place is None:
            continue
        if place.type not in {"place", "country"}:
            yield Problem(event.id, "place", f"{place.id!r} is a {place.type}, not a place")
        if _only_metonyms(place, claims_of[event.id, place.id]):
            yield Problem(event.id, "place", f"{place.id!r} is named there only for its government")


def _only_metonyms(place: Entity, claims: Iterable[Claim]) -> bool:
    kinds = {
        mention.kind for claim in claims for mention in place.mentions if _stands_in(mention, claim)
    }
    return kinds == {"metonym"}


def _stands_in(mention: Mention, claim: Claim) -> bool:
    return (
        mention.document == claim.document
        and claim.span[0] <= mention.span[0]
        and mention.span[1] <= claim.span[1]
    )
