"""Records of a story: what articles say together, in the shape of the contract `dateline/1`."""

from dataclasses import dataclass, field

from dateline.extract.records import (
    CountRange,
    Document,
    EntityType,
    Mention,
    Participant,
    Precision,
    Role,
    Span,
    Stance,
    Status,
    TimeExpression,
    Weapon,
)

SCHEMA = "dateline/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organization, country, place or group, with every mention of it.

    `side` is the id of the country or organization it acts for. Coordinates are WGS 84 degrees and
    only places and countries have them.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    side: str | None = None
    roles: tuple[Role, ...] = ()
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    gazetteer_id: str | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """An event's type, mode and contexts in the PLOVER ontology."""

    type: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one source says of one event in one sentence; without `according_to`, the outlet."""

    id: str
    event: str
    document: str
    span: Span
    trigger: Span
    according_to: str | None = None
    medium: str | None = None
    quote: Span | None = None
    stance: Stance = "asserts"
    status: Status = "occurred"
    time: str | None = None
    start: str | None = None
    end: str | None = None
    precision: Precision = "unknown"
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    killed: CountRange | None = None
    injured: CountRange | None = None
    weapons: tuple[Weapon, ...] = ()
    what: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, was planned or was said, derived from its claims.

    `cameo` is the two-digit CAMEO root code. `sources` counts documents, `independent_sources`
    counts near copies once.
    """

    id: str
    kind: str
    plover: Plover
    cameo: str | None
    label: str
    start: str | None
    end: str | None
    precision: Precision
    status: Status
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    killed: CountRange | None = None
    injured: CountRange | None = None
    part_of: str | None = None
    round: int | None = None
    sources: int = 0
    independent_sources: int = 0
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictingValue:
    """One value of a disputed field and the claims that give it."""

    value: str | CountRange
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A field of an event on which sources disagree."""

    event: str
    field: str
    values: tuple[ContradictingValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRecords:
    """A whole story. Every tuple is sorted by id except `events`, which is sorted by time."""

    documents: tuple[Document, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    schema: str = field(default=SCHEMA)
