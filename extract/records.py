"""Records of one article: what the reading, dating and understanding steps hand on.

Spans are half-open `(start, end)` offsets in Unicode code points of the article's `text` as it was
given, before any cleaning. Days are ISO 8601 strings (`2026-02-17`), inclusive at both ends; they
carry no time zone because news dates are calendar days where the event happened.
"""

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Precision = Literal["day", "month", "year", "range", "unknown"]
PublishedPrecision = Literal["day", "month", "year", "unknown"]
PublishedHow = Literal["metadata", "text", "inferred", "unknown"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
EntityType = Literal["person", "organization", "country", "place", "group"]
MentionKind = Literal["name", "nominal", "pronoun", "metonym", "demonym"]
Status = Literal["occurred", "ongoing", "planned", "proposed", "hypothetical", "denied"]
Stance = Literal["asserts", "denies", "doubts", "demands", "predicts"]
CountRange = tuple[int, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read, before anything is understood.

    `text` is what was given; `kept` are the parts that are the article where the reader already
    knows them (HTML), or None where cleaning still has to find them. `published` is the metadata's
    own wording (ISO 8601 where well behaved) and is not yet trusted. `path` is relative to the
    input that the user named, never absolute.
    """

    text: str
    path: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    kept: tuple[Span, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article was published, how that is known, and the words that show it.

    `reason` is one line for a person, such as "copyright year and a weekday".
    """

    date: str | None = None
    precision: PublishedPrecision = "unknown"
    how: PublishedHow = "unknown"
    evidence: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with an id, a language, a publication date and the parts worth reading."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    path: str
    language: str
    text: str
    published: Published
    kept: tuple[Span, ...]
    text_sha256: str
    near_copy_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A TIMEX3: words that name a time, their value and the days they cover.

    `anchor` is the id of the time expression the value was counted from, `"published"`, or None
    for an absolute expression. `start` and `end` are None where the value has none.
    """

    id: str
    document: str
    span: Span
    text: str
    type: TimeType
    value: str
    start: str | None
    end: str | None
    anchor: str | None
    precision: Precision = "unknown"
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of a document that refer to an entity."""

    document: str
    span: Span
    text: str
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A title or function as an article gives it: "president" of an entity."""

    title: str
    of: str | None
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a place is: WGS 84 degrees, ISO 3166-1 alpha-2 country, GeoNames id where known."""

    lat: float
    lon: float
    country: str | None
    admin1: str | None
    gazetteer_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An entity in the part it plays in an event."""

    entity: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    """A weapon with how many were used: `(low, high)`, `high` None for an open range."""

    name: str
    count: CountRange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntity:
    """An entity as one article shows it. `id` is local to the article."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    side: str | None
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleClaim:
    """One sentence's report of one event. Entity and time ids are local to the article.

    `according_to` is None where the outlet itself asserts it. `what` are the words that say what a
    statement, demand or offer is about. `another` tells that the words set it apart from what was
    told before: "another strike", "jets also hit the port"; `known` that they point back to it:
    "the attack".
    """

    id: str
    document: str
    kind: str
    mode: str | None
    span: Span
    trigger: Span
    according_to: str | None
    medium: str | None
    quote: Span | None
    stance: Stance
    status: Status
    time: str | None
    start: str | None
    end: str | None
    precision: Precision
    place: str | None
    participants: tuple[Participant, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    killed: CountRange | None = None
    injured: CountRange | None = None
    round: int | None = None
    what: Span | None = None
    another: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecords:
    """Everything one article says, by the article alone."""

    document: Document
    times: tuple[TimeExpression, ...]
    entities: tuple[ArticleEntity, ...]
    claims: tuple[ArticleClaim, ...]
