"""Mentions of names in an article, before they are gathered into entities."""

from dataclasses import dataclass
from typing import Literal

from dateline.extract.records import Span

NamedType = Literal["person", "organization", "country", "place", "group", "outlet"]
NamedKind = Literal["name", "demonym", "metonym"]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name over tokens `[first, last)` of sentence number `sentence`.

    `name` is the canonical name where the rules know one, else the words of the text. `country`
    is the ISO 3166-1 alpha-2 code of a country, or of the country a known organization belongs to.
    `medium` marks platforms that carry what others say. `score` is the model's confidence in the
    name, 1 where the rules know it.
    """

    sentence: int
    first: int
    last: int
    span: Span
    text: str
    type: NamedType
    kind: NamedKind
    name: str
    country: str | None = None
    known: bool = False
    medium: bool = False
    score: float = 1.0
