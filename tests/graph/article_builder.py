"""Builds the records of one invented article by hand, as reading it would have given them."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NotRequired, TypedDict, Unpack

from dateline.extract.records import (
    ArticleClaim,
    ArticleEntity,
    ArticleRecords,
    CountRange,
    Document,
    EntityType,
    Location,
    Mention,
    MentionKind,
    Participant,
    Precision,
    Published,
    Role,
    Span,
    Stance,
    Status,
    TimeExpression,
    Weapon,
)

KEST = (50.0, 30.0)
LURIA = (48.0, 36.0)
Count = int | CountRange | None


class EntityDetails(TypedDict):
    """What an article may say of an entity beside its name."""

    aliases: NotRequired[Sequence[str]]
    side: NotRequired[str | None]
    roles: NotRequired[Sequence[tuple[str, str | None]]]
    at: NotRequired[tuple[float, float] | None]
    code: NotRequired[str]
    admin1: NotRequired[str]
    gazetteer_id: NotRequired[str]
    mention: NotRequired[MentionKind]


class ClaimDetails(TypedDict):
    """What an article may say in a claim.

    `days` is "2031-05-04", "2031-05-03/2031-05-04", "2031-05" or "2031"; `roles` leads from a role
    to an entity or several. A quote and a subject are put into the sentence; `signal` is the word
    in it that tells of the event.
    """

    days: NotRequired[str]
    weapons: NotRequired[Mapping[str, Count]]
    killed: NotRequired[Count]
    injured: NotRequired[Count]
    quote: NotRequired[str]
    what: NotRequired[str]
    same_sentence: NotRequired[bool]
    roles: NotRequired[Mapping[str, str | Sequence[str]]]
    mode: NotRequired[str]
    according_to: NotRequired[str]
    medium: NotRequired[str]
    stance: NotRequired[Stance]
    status: NotRequired[Status]
    place: NotRequired[str]
    round: NotRequired[int]
    another: NotRequired[bool]
    known: NotRequired[bool]
    signal: NotRequired[str]


class ArticleBuilder:
    """An article under construction; its entity ids are local, its text grows with every claim."""

    def __init__(self, id_: str, published: str | None = None) -> None:
        self.id = id_
        self._published = published
        self._text = ""
        self._entities: dict[str, ArticleEntity] = {}
        self._times: list[TimeExpression] = []
        self._claims: list[ArticleClaim] = []

    def entity(
        self,
        type_: EntityType,
        name: str,
        **details: Unpack[EntityDetails],
    ) -> str:
        """Add an entity with one mention of each of its names; return its local id."""
        id_ = f"e{len(self._entities) + 1}"
        aliases = tuple(details.get("aliases", ()))
        kind = details.get("mention", "name")
        at = details.get("at")
        mentions = []
        for text in (name, *aliases):
            span = self._write(text)
            mentions.append(Mention(document=self.id, span=span, text=text, kind=kind))
        self._entities[id_] = ArticleEntity(
            id=id_,
            type=type_,
            name=name,
            aliases=aliases,
            side=details.get("side"),
            roles=tuple(
                Role(title=title, of=of, documents=(self.id,))
                for title, of in details.get("roles", ())
            ),
            mentions=tuple(mentions),
            location=None
            if at is None
            else Location(
                lat=at[0],
                lon=at[1],
                country=details.get("code"),
                admin1=details.get("admin1"),
                gazetteer_id=details.get("gazetteer_id"),
            ),
        )
        return id_

    def person(self, name: str, **details: Unpack[EntityDetails]) -> str:
        """Add a person."""
        return self.entity("person", name, **details)

    def country(self, name: str, code: str = "QK", at: tuple[float, float] = KEST) -> str:
        """Add a country, once, under the same id."""
        for entity in self._entities.values():
            if entity.type == "country" and entity.name == name:
                return entity.id
        return self.entity("country", name, at=at, code=code)

    def place(self, name: str, **details: Unpack[EntityDetails]) -> str:
        """Add a place, in Luria unless the details name another country's code."""
        placed: EntityDetails = {"code": "QL", **details}
        return self.entity("place", name, **placed)

    def claim(self, kind: str, sentence: str | None = None, **details: Unpack[ClaimDetails]) -> str:
        """Add a claim and its sentence; entities are given by local id. Return the claim's id."""
        number = len(self._claims) + 1
        span = (
            self._claims[-1].span
            if details.get("same_sentence")
            else self._sentence(sentence, details.get("quote"), details.get("what"))
        )
        days = details.get("days")
        start, end, precision = _days(days)
        signal = self._within(span, details.get("signal"))
        trigger = signal or (span[0] + number, span[0] + number + 1)
        weapons = details.get("weapons", {})
        claim = ArticleClaim(
            id=f"{self.id}#c{trigger[0]}-{number}",
            document=self.id,
            kind=kind,
            mode=details.get("mode"),
            span=span,
            trigger=trigger,
            according_to=details.get("according_to"),
            medium=details.get("medium"),
            quote=self._within(span, details.get("quote")),
            stance=details.get("stance", "asserts"),
            status=details.get("status", "occurred"),
            time=self._time(days, start, end),
            start=start,
            end=end,
            precision=precision,
            place=details.get("place"),
            participants=_participants(details.get("roles", {})),
            weapons=tuple(
                Weapon(name=name, count=_count(count)) for name, count in weapons.items()
            ),
            killed=_count(details.get("killed")),
            injured=_count(details.get("injured")),
            round=details.get("round"),
            what=self._within(span, details.get("what")),
            another=details.get("another", False),
            known=details.get("known", False),
        )
        self._claims.append(claim)
        return claim.id

    def build(self) -> ArticleRecords:
        """Return the article's records."""
        return ArticleRecords(
            document=Document(
                id=self.id,
                title=None,
                source=None,
                url=None,
                path=f"{self.id}.txt",
                language="en",
                text=self._text,
                published=Published(date=self._published, precision="day", how="metadata")
                if self._published
                else Published(),
                kept=((0, len(self._text)),),
                text_sha256=sha256(self._text.encode()).hexdigest(),
            ),
            times=tuple(self._times),
            entities=tuple(self._entities.values()),
            claims=tuple(self._claims),
        )

    def continue_paragraph(self) -> None:
        """Put the next sentence into the paragraph of the last one."""
        self._text = self._text.rstrip("\n") + " "

    def _write(self, text: str) -> Span:
        start = len(self._text)
        self._text += f"{text}.\n"
        return start, start + len(text)

    def _sentence(self, sentence: str | None, quote: str | None, what: str | None) -> Span:
        words = sentence or f"Report {len(self._claims)} of {self.id}"
        words += f" “{quote}”" if quote else ""
        words += f" {what}" if what else ""
        return self._write(words)

    def _within(self, span: Span, words: str | None) -> Span | None:
        if words is None:
            return None
        start = self._text.index(words, *span)
        return start, start + len(words)

    def _time(self, days: str | None, start: str | None, end: str | None) -> str | None:
        if days is None:
            return None
        for time in self._times:
            if time.value == days:
                return time.id
        time = TimeExpression(
            id=f"{self.id}#t{len(self._times)}",
            document=self.id,
            span=(0, 0),
            text=days,
            type="DATE",
            value=days,
            start=start,
            end=end,
            anchor=None,
        )
        self._times.append(time)
        return time.id


def _days(days: str | None) -> tuple[str | None, str | None, Precision]:
    if days is None:
        return None, None, "unknown"
    if "/" in days:
        start, end = days.split("/")
        return start, end, "range"
    if len(days) == len("2031"):
        return f"{days}-01-01", f"{days}-12-31", "year"
    if len(days) == len("2031-05"):
        return f"{days}-01", f"{days}-28", "month"
    return days, days, "day"


def _count(count: Count) -> CountRange | None:
    return (count, count) if isinstance(count, int) else count


def _participants(roles: Mapping[str, str | Sequence[str]]) -> tuple[Participant, ...]:
    return tuple(
        Participant(entity=entity, role=role)
        for role, entities in roles.items()
        for entity in ([entities] if isinstance(entities, str) else entities)
    )
