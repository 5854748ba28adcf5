"""Checks that every id in a story names one record, and leads to a record of the right kind."""

from collections.abc import Collection, Iterable, Iterator

from dateline.extract.records import Participant
from dateline.graph.records import Claim, Event, StoryRecords
from dateline.output.story_shape import Problem


def reference_problems(story: StoryRecords) -> Iterator[Problem]:
    """Yield ids that are given twice and references that lead nowhere or to the wrong record."""
    ids = _Ids(story)
    yield from _twice("node", (*ids.node_list,))
    yield from _twice("time", [time.id for time in story.times])
    yield from _twice("claim", [claim.id for claim in story.claims])
    yield from _document_references(story, ids)
    yield from _time_references(story, ids)
    yield from _entity_references(story, ids)
    for event in story.events:
        yield from _event_references(event, ids)
    for claim in story.claims:
        yield from _claim_references(claim, ids)
    yield from _contradiction_references(story, ids)


class _Ids:
    """The ids of a story by the list they stand in."""

    def __init__(self, story: StoryRecords) -> None:
        self.documents = {document.id for document in story.documents}
        self.entities = {entity.id for entity in story.entities}
        self.events = {event.id for event in story.events}
        self.times = {time.id: time.document for time in story.times}
        self.claims = {claim.id: claim for claim in story.claims}
        self.claims_of = {event.id: frozenset(event.claims) for event in story.events}
        self.node_list = [
            record.id
            for records in (story.documents, story.entities, story.events)
            for record in records
        ]


def _twice(what: str, ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            shared = "document, entity or event" if what == "node" else what
            yield Problem(id_, "id", f"another {shared} has this id too")
        seen.add(id_)


def _missing(
    record: str, field: str, reference: str | None, known: Collection[str], what: str
) -> Iterator[Problem]:
    if reference is not None and reference not in known:
        yield Problem(record, field, f"{reference!r} is no {what} of the story")


def _document_references(story: StoryRecords, ids: _Ids) -> Iterator[Problem]:
    for document in story.documents:
        original = document.near_copy_of
        yield from _missing(document.id, "near_copy_of", original, ids.documents, "document")
        if original == document.id:
            yield Problem(document.id, "near_copy_of", "a document is no copy of itself")


def _time_references(story: StoryRecords, ids: _Ids) -> Iterator[Problem]:
    for time in story.times:
        yield from _missing(time.id, "document", time.document, ids.documents, "document")
        if time.anchor != "published":
            yield from _missing(time.id, "anchor", time.anchor, ids.times, "time")


def _entity_references(story: StoryRecords, ids: _Ids) -> Iterator[Problem]:
    for entity in story.entities:
        yield from _missing(entity.id, "side", entity.side, ids.entities, "entity")
        for position, role in enumerate(entity.roles):
            field = f"roles[{position}]"
            yield from _missing(entity.id, f"{field}.of", role.of, ids.entities, "entity")
            for document in role.documents:
                yield from _missing(
                    entity.id, f"{field}.documents", document, ids.documents, "document"
                )
        for position, mention in enumerate(entity.mentions):
            field = f"mentions[{position}].document"
            yield from _missing(entity.id, field, mention.document, ids.documents, "document")


def _event_references(event: Event, ids: _Ids) -> Iterator[Problem]:
    yield from _missing(event.id, "place", event.place, ids.entities, "entity")
    yield from _missing(event.id, "part_of", event.part_of, ids.events, "event")
    if event.part_of == event.id:
        yield Problem(event.id, "part_of", "an event is no part of itself")
    yield from _participant_references(event.id, event.participants, ids)
    for claim in event.claims:
        yield from _missing(event.id, "claims", claim, ids.claims, "claim")
        if claim in ids.claims and ids.claims[claim].event != event.id:
            other = ids.claims[claim].event
            yield Problem(event.id, "claims", f"{claim!r} is a claim of {other!r}")


def _claim_references(claim: Claim, ids: _Ids) -> Iterator[Problem]:
    yield from _missing(claim.id, "event", claim.event, ids.events, "event")
    if claim.id not in ids.claims_of.get(claim.event, {claim.id}):
        yield Problem(claim.id, "event", f"{claim.event!r} does not list this claim")
    yield from _missing(claim.id, "document", claim.document, ids.documents, "document")
    yield from _missing(claim.id, "according_to", claim.according_to, ids.entities, "entity")
    yield from _missing(claim.id, "place", claim.place, ids.entities, "entity")
    yield from _participant_references(claim.id, claim.participants, ids)
    yield from _missing(claim.id, "time", claim.time, ids.times, "time")
    if claim.time in ids.times and ids.times[claim.time] != claim.document:
        yield Problem(claim.id, "time", f"{claim.time!r} stands in another document")


def _participant_references(
    record: str, participants: Iterable[Participant], ids: _Ids
) -> Iterator[Problem]:
    for position, participant in enumerate(participants):
        field = f"participants[{position}].entity"
        yield from _missing(record, field, participant.entity, ids.entities, "entity")


def _contradiction_references(story: StoryRecords, ids: _Ids) -> Iterator[Problem]:
    for position, contradiction in enumerate(story.contradictions):
        record = f"contradictions[{position}]"
        yield from _missing(record, "event", contradiction.event, ids.events, "event")
        for claim in (claim for value in contradiction.values for claim in value.claims):
            yield from _missing(record, "values", claim, ids.claims, "claim")
            if claim in ids.claims and ids.claims[claim].event != contradiction.event:
                message = f"{claim!r} is no claim of {contradiction.event!r}"
                yield Problem(record, "values", message)
