"""Measures how the time of resolution grows with the number of articles.

    python benchmarks/resolution.py PATH... [--sizes 500 1000 2000 4000]

PATH are articles in any form that `dateline build` reads. Each size takes so many of them, evenly
spread, so that all sizes have articles of all kinds; where a size is more than they hold, further
articles are copies with other people and towns and their days moved by multiples of 60, so that no
two copies report one event. Printed are the claims of each size, the seconds of processor time that
resolution takes, and the exponent by which that time grows with claims from one size to the next: 1
is linear, 2 is all against all; n log n is about 1.1 at these sizes.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from math import log
from pathlib import Path

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.article_files import read_documents, spread
from dateline import DatelineError
from dateline.extract.article import extract_article
from dateline.extract.records import ArticleClaim, ArticleEntity, ArticleRecords, Document
from dateline.graph.near_copies import find_near_copies
from dateline.graph.story import build_story

DAYS_BETWEEN_COPIES = 60
"""Days by which a copy of an article is moved: more than may lie between reports of one event."""


_LETTERS = "bcdfghjklmnpqrstvwxz"
_ENDING = 6


@dataclass(frozen=True, slots=True)
class Run:
    """How long resolution took for so many articles and claims, in seconds."""

    articles: int
    claims: int
    seconds: float


def main(arguments: list[str]) -> int:
    """Print a line for each size; return 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", help="files and folders of articles")
    parser.add_argument("--sizes", nargs="+", type=int, default=[500, 1000, 2000, 4000])
    given = parser.parse_args(arguments)
    try:
        documents = read_documents(given.paths, max(given.sizes))
    except DatelineError as error:
        print(f"resolution.py: {error}", file=sys.stderr)
        return 2
    if not documents:
        print("resolution.py: no article could be read", file=sys.stderr)
        return 2
    articles = [extract_article(document) for document in documents]
    print_growth([measure(articles, size) for size in sorted(given.sizes)], len(articles))
    return 0


def measure(articles: Sequence[ArticleRecords], size: int) -> Run:
    """Return how long the resolution of `size` articles takes; near copies are found before."""
    heap = enlarged(articles, size)
    copies = find_near_copies([each.document for each in spread(articles, size)])
    begin = time.process_time()
    build_story(heap, copies)
    seconds = time.process_time() - begin
    return Run(len(heap), sum(len(each.claims) for each in heap), seconds)


def print_growth(runs: Sequence[Run], real: int) -> None:
    """Print the runs with the exponent of growth between neighbours."""
    print(f"articles that are no copies: {real}")
    for before, run in zip((None, *runs), runs, strict=False):
        line = f"{run.articles:6} articles {run.claims:7} claims {run.seconds:8.1f} s"
        if before is not None and run.claims > before.claims:
            growth = log(run.seconds / before.seconds) / log(run.claims / before.claims)
            line += f"   claims^{growth:.2f}"
        print(line)


def enlarged(articles: Sequence[ArticleRecords], size: int) -> list[ArticleRecords]:
    """Return `size` of the articles, with moved and renamed copies where there are fewer."""
    found = spread(articles, size)
    for number in range(len(found), size):
        copy, place = divmod(number, len(articles))
        found.append(_copy(articles[place], copy))
    return found


def _copy(article: ArticleRecords, copy: int) -> ArticleRecords:
    document = _moved_document(article.document, copy)
    return ArticleRecords(
        document=document,
        times=(),
        entities=tuple(_renamed(each, document.id, copy) for each in article.entities),
        claims=tuple(_moved_claim(each, document.id, copy) for each in article.claims),
    )


def _moved_document(document: Document, copy: int) -> Document:
    published = replace(document.published, date=_later(document.published.date, copy))
    return replace(document, id=f"{document.id}+{copy}", published=published)


def _renamed(entity: ArticleEntity, document: str, copy: int) -> ArticleEntity:
    """Return an entity of the copy: people, towns and bodies have other names, countries not."""
    mentions = tuple(replace(each, document=document) for each in entity.mentions)
    if entity.type == "country":
        return replace(entity, mentions=mentions)
    location = entity.location
    if location is not None:
        location = replace(location, gazetteer_id=None, lat=_other_latitude(location.lat, copy))
    return replace(
        entity,
        name=_other(entity.name, copy),
        aliases=tuple(_other(alias, copy) for alias in entity.aliases),
        mentions=mentions,
        location=location,
    )


def _other(name: str, copy: int) -> str:
    """Return a name that no spelling of the same name in another copy comes near."""
    digest = sha256(str(copy).encode()).digest()
    ending = "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_ENDING])
    return " ".join(f"{word}{ending}" for word in name.split())


def _other_latitude(latitude: float, copy: int) -> float:
    return (latitude + 90 + 7 * copy) % 180 - 90


def _moved_claim(claim: ArticleClaim, document: str, copy: int) -> ArticleClaim:
    return replace(
        claim,
        id=claim.id.replace(claim.document, document, 1),
        document=document,
        time=None,
        start=_later(claim.start, copy),
        end=_later(claim.end, copy),
    )


def _later(day: str | None, copy: int) -> str | None:
    if day is None or len(day) != len("2000-01-01"):
        return day
    moved = date.fromisoformat(day) + timedelta(days=DAYS_BETWEEN_COPIES * copy)
    return moved.isoformat()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
