"""Reads example sentences into claims through the whole of `extract`, with nothing replaced."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache

from dateline.extract.article import extract_article
from dateline.extract.records import (
    ArticleClaim,
    ArticleRecords,
    CountRange,
    Document,
    Published,
)

PUBLISHED = "2031-05-08"
"""The day on which every example article appears unless a test says otherwise: a Thursday."""

Field = str | int | CountRange | Mapping[str, object] | tuple[str | None, str | None] | None
"""What a table of expectations may say of one field of a claim."""


@cache
def read(text: str, published: str | None = PUBLISHED) -> ArticleRecords:
    """Return the records of an article that is `text`, published on the ISO day `published`."""
    return extract_article(
        Document(
            id="a-test",
            title=None,
            source=None,
            url=None,
            path="article.txt",
            language="en",
            text=text,
            published=_published(published),
            kept=((0, len(text)),),
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        )
    )


def _published(day: str | None) -> Published:
    if day is None:
        return Published()
    return Published(date=day, precision="day", how="metadata")


def claims(text: str, kind: str | None = None) -> list[ArticleClaim]:
    """Return the claims of `text` in order, only those of `kind` where one is given."""
    return [claim for claim in read(text).claims if kind in {None, claim.kind}]


def the_claim(text: str, kind: str) -> ArticleClaim:
    """Return the claim of `kind` that `text` makes; there must be exactly one."""
    found = claims(text, kind)
    assert [claim.kind for claim in found] == [kind], [claim.kind for claim in read(text).claims]
    return found[0]


def name_of(text: str, entity: str | None) -> str | None:
    """Return the name of a local entity id in the records of `text`."""
    names = {each.id: each.name for each in read(text).entities}
    return None if entity is None else names[entity]


def roles(text: str, claim: ArticleClaim) -> dict[str, list[str]]:
    """Return the names that play each role in `claim`, sorted."""
    found: dict[str, list[str]] = {}
    for each in claim.participants:
        found.setdefault(each.role, []).append(name_of(text, each.entity) or "")
    return {role: sorted(names) for role, names in sorted(found.items())}


def weapons(claim: ArticleClaim) -> dict[str, CountRange | None]:
    """Return the weapons of `claim` with their counts."""
    return {weapon.name: weapon.count for weapon in claim.weapons}


def fields(text: str, claim: ArticleClaim, names: Iterable[str]) -> dict[str, Field]:
    """Return the fields of `claim` that `names` lists, as a person would write them.

    `days` is (start, end), `place` a name, `weapons` a table of counts, and each of the contract's
    roles the list of names that play it.
    """
    parts = roles(text, claim)
    found: dict[str, Field] = {}
    for name in names:
        if name == "days":
            found[name] = (claim.start, claim.end)
        elif name == "place":
            found[name] = name_of(text, claim.place)
        elif name == "weapons":
            found[name] = weapons(claim)
        elif name == "roles":
            found[name] = parts
        else:
            found[name] = getattr(claim, name)
    return found
