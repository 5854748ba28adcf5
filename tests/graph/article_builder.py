"""Builds the records of one invented article by hand, as reading it would have given them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

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
    Published,
    Role,
    Span,
    TimeExpression,
    Weapon,
)

KEST = (50.0, 30.0)
LURIA = (48.0, 36.0)
Count = int | CountRange | None


class ArticleBuilder:
    """An article under construction; its entity ids are local, its text grows with every claim."""

    def __init__(self, id_: str, published: str | None = None) -> None:
        self.id = id_
        self._published = published
        self._text = ""
        self._entities: dict[str, ArticleEntity] = {}
        self._times: list[TimeExpression] = []
        self._claims: list[ArticleClaim] = []

    def entity(  # noqa: PLR0913
        self,
        type_: EntityType,
        name: str,
        *,
        aliases: Sequence[str] = (),
        side: str | None = None,
        roles: Sequence[tuple[str, str | None]] = (),
        at: tuple[float, float] | None = None,
        code: str | None = None,
        admin1: str | None = None,
        gazetteer_id: str | None = None,
        mention: MentionKind = "name",
    ) -> str:
        """Add an entity with one mention of each of its names; return its local id."""
        id_ = f"e{len(self._entities) + 1}"
        mentions = []
        for text in (name, *aliases):
            span = self._write(text)
            mentions.append(Mention(document=self.id, span=span, text=text, kind=mention))
        self._entities[id_] = ArticleEntity(
            id=id_,
            type=type_,
            name=name,
            aliases=tuple(aliases),
            side=side,
            roles=tuple(Role(title=title, of=of, documents=(self.id,)) for title, of in roles),
            mentions=tuple(mentions),
            location=None
            if at is None
            else Location(
                lat=at[0], lon=at[1], country=code, admin1=admin1, gazetteer_id=gazetteer_id
            ),
        )
        return id_

    def person(self, name: str, **details: Any) -> str:
        """Add a person."""
        return self.entity("person", name, **details)

    def country(self, name: str, code: str = "QK", at: tuple[float, float] = KEST) -> str:
        """Add a country, once, under the same id."""
        for entity in self._entities.values():
            if entity.type == "country" and entity.name == name:
                return entity.id
        return self.entity("country", name, at=at, code=code)

    def place(
        self, name: str, at: tuple[float, float] | None = None, code: str = "QL", **details: Any
    ) -> str:
        """Add a place."""
        return self.entity("place", name, at=at, code=code, **details)

    def claim(
        self,
        kind: str,
        sentence: str | None = None,
        *,
        days: str | None = None,
        weapons: Mapping[str, Count] | None = None,
        killed: Count = None,
        injured: Count = None,
        quote: str | None = None,
        what: str | None = None,
        same_sentence: bool = False,
        roles: Mapping[str, str | Sequence[str]] | None = None,
        **fields: Any,
    ) -> str:
        """Add a claim and its sentence; return the claim's id.

        `days` is "2031-05-04", "2031-05-03/2031-05-04", "2031-05" or "2031"; `roles` leads from a
        role to a local entity id or several. A quote and a subject are put into the sentence.
        """
        number = len(self._claims) + 1
        span = self._claims[-1].span if same_sentence else self._sentence(sentence, quote, what)
        text = self._text[span[0] : span[1]]
        start, end, precision = _days(days)
        trigger = (span[0] + number, span[0] + number + 1)
        claim = ArticleClaim(
            id=f"{self.id}#c{trigger[0]}-{number}",
            document=self.id,
            kind=kind,
            mode=fields.pop("mode", None),
            span=span,
            trigger=trigger,
            according_to=fields.pop("according_to", None),
            medium=fields.pop("medium", None),
            quote=_within(text, quote, span),
            stance=fields.pop("stance", "asserts"),
            status=fields.pop("status", "occurred"),
            time=self._time(days, start, end),
            start=start,
            end=end,
            precision=precision,
            place=fields.pop("place", None),
            participants=_participants(roles or {}),
            weapons=tuple(
                Weapon(name=name, count=_count(count)) for name, count in (weapons or {}).items()
            ),
            killed=_count(killed),
            injured=_count(injured),
            what=_within(text, what, span),
            **fields,
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
        words = sentence or f"Report {len(self._claims)} of {self.id} stands here for itself"
        words += f" “{quote}”" if quote else ""
        words += f" {what}" if what else ""
        return self._write(words)

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


def located(records: ArticleRecords, name: str, at: tuple[float, float]) -> ArticleRecords:
    """Return the records with an entity of `name` moved to another place on Earth."""
    moved = tuple(
        replace(entity, location=replace(entity.location, lat=at[0], lon=at[1]))
        if entity.name == name and entity.location
        else entity
        for entity in records.entities
    )
    return replace(records, entities=moved)


def _days(days: str | None) -> tuple[str | None, str | None, Any]:
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


def _within(text: str, words: str | None, span: Span) -> Span | None:
    if words is None:
        return None
    start = span[0] + text.index(words)
    return start, start + len(words)
