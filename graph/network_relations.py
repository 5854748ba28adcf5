"""The edges of a story's graph, each with the claims that support it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.records import Participant
from dateline.graph.event_order import contradicting_pairs, following_pairs
from dateline.graph.records import Claim, Entity, Event, StoryRecords

ACTS_FOR = "acts_for"
AT = "at"
CONTRADICTS = "contradicts"
FOLLOWS = "follows"
LOCATED_IN = "located_in"
PART_OF = "part_of"
REPORTED_BY = "reported_by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One edge: `source` stands in the relation `name` to `target`.

    `claims` support it. `documents` is given for relations between entities, which may rest on
    mentions or on the gazetteer rather than on a claim; for others it is None.
    """

    source: str
    target: str
    name: str
    claims: tuple[str, ...]
    documents: tuple[str, ...] | None = None


def story_relations(story: StoryRecords) -> Iterator[Relation]:
    """Yield every edge of a story's graph, in the story's order.

    Event → entity by role, event → place `at`, event → document `reported_by`, entity → entity
    `acts_for` and `located_in`, and event → event `part_of`, `follows` (the later event follows the
    earlier one) and `contradicts` (the denial contradicts what it denies).
    """
    claims = {claim.id: claim for claim in story.claims}
    for event in story.events:
        yield from _event_relations(event, [claims[id_] for id_ in event.claims if id_ in claims])
    yield from _entity_relations(story)
    for event in story.events:
        if event.part_of is not None:
            yield Relation(source=event.id, target=event.part_of, name=PART_OF, claims=event.claims)
    for name, pairs in (
        (FOLLOWS, following_pairs(story.events)),
        (CONTRADICTS, contradicting_pairs(story.events)),
    ):
        for first, second in pairs:
            both = tuple(sorted({*first.claims, *second.claims}))
            yield Relation(source=first.id, target=second.id, name=name, claims=both)


def _event_relations(event: Event, claims: Sequence[Claim]) -> Iterator[Relation]:
    for participant in event.participants:
        yield Relation(
            source=event.id,
            target=participant.entity,
            name=participant.role,
            claims=_claims_giving_role(claims, participant),
        )
    if event.place is not None:
        at_place = [claim for claim in claims if claim.place == event.place]
        yield Relation(
            source=event.id, target=event.place, name=AT, claims=_ids(at_place or claims)
        )
    for document in sorted({claim.document for claim in claims}):
        reporting = [claim for claim in claims if claim.document == document]
        yield Relation(source=event.id, target=document, name=REPORTED_BY, claims=_ids(reporting))


def _claims_giving_role(claims: Sequence[Claim], participant: Participant) -> tuple[str, ...]:
    """Return the claims with this participant, else with its entity, else all of the event's.

    Merging may derive an event's role, as it may its place, from claims that word it more loosely;
    the edge then rests on the event's claims together.
    """
    exact = [claim for claim in claims if participant in claim.participants]
    by_entity = [
        claim
        for claim in claims
        if any(other.entity == participant.entity for other in claim.participants)
    ]
    return _ids(exact or by_entity or claims)


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _entity_relations(story: StoryRecords) -> Iterator[Relation]:
    countries: dict[str, Entity] = {}
    for entity in story.entities:
        if entity.type == "country" and entity.country is not None:
            countries.setdefault(entity.country, entity)
    entities = {entity.id: entity for entity in story.entities}
    shown = _ClaimsShowing(story.claims)
    for entity in story.entities:
        if entity.side is not None and entity.side != entity.id:
            yield _entity_relation(entity, entity.side, ACTS_FOR, entities, shown)
        country = countries.get(entity.country) if entity.country is not None else None
        if entity.type == "place" and country is not None:
            yield _entity_relation(entity, country.id, LOCATED_IN, entities, shown)


class _ClaimsShowing:
    """Finds the claims whose sentence mentions an entity; each entity is looked up once."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_document: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._by_document[claim.document].append(claim)
        self._found: dict[str, frozenset[str]] = {}

    def of(self, entity: Entity) -> frozenset[str]:
        if entity.id not in self._found:
            self._found[entity.id] = frozenset(
                claim.id
                for mention in entity.mentions
                for claim in self._by_document.get(mention.document, ())
                if claim.span[0] <= mention.span[0] and mention.span[1] <= claim.span[1]
            )
        return self._found[entity.id]


def _entity_relation(
    entity: Entity,
    target: str,
    name: str,
    entities: dict[str, Entity],
    shown: _ClaimsShowing,
) -> Relation:
    """Rest a relation on the sentences that mention both ends, and on documents that show it."""
    other = entities.get(target)
    together = shown.of(entity) & shown.of(other) if other is not None else frozenset[str]()
    return Relation(
        source=entity.id,
        target=target,
        name=name,
        claims=tuple(sorted(together)),
        documents=_documents_showing(entity, target, other),
    )


def _documents_showing(entity: Entity, target: str, other: Entity | None) -> tuple[str, ...]:
    """Return documents that give the role, else that name both, else that name the entity."""
    by_role = {id_ for role in entity.roles if role.of == target for id_ in role.documents}
    naming = {mention.document for mention in entity.mentions}
    naming_other = {mention.document for mention in other.mentions} if other is not None else set()
    return tuple(sorted(by_role or naming & naming_other or naming))
