"""The path of articles through the layers: read, date, understand, resolve."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from dateline.extract.article import extract_article
from dateline.extract.documents import make_document
from dateline.extract.errors import InputError, RulesError
from dateline.extract.reading import Skipped, read_articles
from dateline.extract.reading.skipped import one_line
from dateline.extract.records import Article, ArticleRecords, Document
from dateline.graph.near_copies import find_near_copies
from dateline.graph.neighbour_dates import date_by_neighbours
from dateline.graph.records import StoryRecords
from dateline.graph.story import build_story

Progress = Callable[[str, int, int | None], None]
"""Told the step, how many articles are done, and of how many where known."""


@dataclass(frozen=True, slots=True)
class Build:
    """A built story and one line for each input that is not in it."""

    story: StoryRecords
    skipped: tuple[str, ...]


def build(
    inputs: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Build:
    """Read `inputs` (files, folders, globs, "-" for JSON Lines on `stdin`) into one story.

    Bad input is left out with a line each; nothing is raised for it. The result depends on the
    articles alone, not on their order or on where they lie.
    """
    report = progress or _silent
    documents, skipped = _documents(read_articles(inputs, stdin=stdin), report)
    copies = find_near_copies(documents)
    documents = list(date_by_neighbours(documents))
    records, failed = _understand(documents, report)
    report("Merging accounts", len(records), len(records))
    return Build(build_story(records, copies), (*skipped, *failed))


def _silent(step: str, done: int, of: int | None) -> None:
    del step, done, of


def _documents(
    articles: Iterable[Article | Skipped], report: Progress
) -> tuple[list[Document], list[str]]:
    """Return the documents sorted by id, each text once, and a line for each article left out."""
    by_text: dict[str, Document] = {}
    skipped: list[str] = []
    for number, article in enumerate(articles, 1):
        report("Reading", number, None)
        if isinstance(article, Skipped):
            skipped.append(str(article))
            continue
        document = _document(article)
        if isinstance(document, str):
            skipped.append(document)
            continue
        known = by_text.get(document.text_sha256)
        if known is None or _rank(document) < _rank(known):
            by_text[document.text_sha256] = document
    return _with_unique_ids(by_text.values()), sorted(skipped)


def _document(article: Article) -> Document | str:
    """Return an article's document, or a line that says why it has none."""
    try:
        return make_document(article)
    except InputError as error:
        return one_line(str(error))
    except (ImportError, MemoryError, RulesError):
        raise
    except Exception as error:  # noqa: BLE001  one odd article must not lose all the others
        return _not_understood(article.path, error)


def _not_understood(path: str, error: Exception) -> str:
    kind = type(error).__name__
    return one_line(f"{path}: could not be understood ({kind}); please report it with the text")


def _rank(document: Document) -> tuple[bool, str, str]:
    """Order the copies of one text so that the same one is kept whatever came first."""
    return (document.published.date is None, document.path, document.id)


def _with_unique_ids(documents: Iterable[Document]) -> list[Document]:
    """Return the documents sorted by id; different texts under one given id are told apart."""
    ranked = sorted(documents, key=lambda d: (d.id, d.text_sha256))
    times = Counter(document.id for document in ranked)
    unique = [
        replace(d, id=f"{d.id}-{d.text_sha256[:8]}") if times[d.id] > 1 else d for d in ranked
    ]
    return sorted(unique, key=lambda d: d.id)


def _understand(
    documents: Sequence[Document], report: Progress
) -> tuple[list[ArticleRecords], list[str]]:
    records: list[ArticleRecords] = []
    failed: list[str] = []
    for number, document in enumerate(documents, 1):
        try:
            records.append(extract_article(document))
        except (ImportError, MemoryError, RulesError):
            raise
        except Exception as error:  # noqa: BLE001  one odd article must not lose all the others
            failed.append(_not_understood(document.path, error))
        report("Understanding", number, len(documents))
    return records, failed
