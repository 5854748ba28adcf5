"""Ids of entities and events: readable, and the same whenever the evidence is the same."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from dateline.extract.records import ArticleClaim, EntityType

LONGEST_SLUG = 48
"""Characters of a name that stay readable in an id."""

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NUMBERED = re.compile(r"#c\d+\.(\d+)$")


@dataclass(frozen=True, slots=True)
class EntityKey:
    """What an entity's id is made from: `evidence` is its first mention, as document and offset."""

    type: EntityType
    name: str
    side_name: str | None
    evidence: tuple[str, int]


def slug(name: str) -> str:
    """Return a name as small ASCII letters, digits and single hyphens, at most `LONGEST_SLUG` long.

    Accents are dropped; a name that loses letters in this way, or is too long, ends in a short hash
    of the whole name so that two names never share a slug by accident.
    """
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name)
        if not unicodedata.combining(letter)
    )
    ascii_name = plain.encode("ascii", "ignore").decode().casefold().replace("'", "")
    readable = _NOT_SLUG.sub("-", ascii_name).strip("-")
    lost_letters = any(letter.isalpha() and not letter.isascii() for letter in plain)
    if readable and not lost_letters and len(readable) <= LONGEST_SLUG:
        return readable
    return f"{readable[:LONGEST_SLUG].rstrip('-')}-{_short_hash(name)}".lstrip("-")


def entity_identifiers(keys: Sequence[EntityKey]) -> list[str]:
    """Return an id for each entity: "person/mira-solen", "country/kest".

    Entities that would share an id are told apart by their side ("organization/army-of-kest"), and
    where that is not enough by a hash of their first mention.
    """
    ids = [f"{key.type}/{slug(key.name)}" for key in keys]
    for distinguish in (_with_side, _with_evidence):
        shared = {id_ for id_, count in Counter(ids).items() if count > 1}
        ids = [
            distinguish(id_, key) if id_ in shared else id_
            for id_, key in zip(ids, keys, strict=True)
        ]
    return ids


def _with_side(id_: str, key: EntityKey) -> str:
    return id_ if key.side_name is None else f"{id_}-of-{slug(key.side_name)}"


def _with_evidence(id_: str, key: EntityKey) -> str:
    document, offset = key.evidence
    return f"{id_}-{_short_hash(f'{document}:{offset}')}"


def event_identifier(kind: str, claims: Iterable[ArticleClaim]) -> str:
    """Return an id made from the kind of an event and the first trigger among its claims.

    Two events that one trigger tells of ("two rounds, in January and in March") differ by the
    number that tells their claims apart.
    """
    first = min(claims, key=lambda claim: (claim.document, claim.trigger, claim.id))
    start, end = first.trigger
    number = _NUMBERED.search(first.id)
    apart = f"\n{number[1]}" if number else ""
    digest = sha256(f"{kind}\n{first.document}\n{start}\n{end}{apart}".encode()).hexdigest()
    return f"event/{digest[:10]}"


def _short_hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:6]
