"""Reads the articles that a benchmark is given."""

from collections.abc import Sequence
from typing import TypeVar

from dateline.extract.documents import make_document
from dateline.extract.errors import InputError
from dateline.extract.reading import Skipped, read_articles
from dateline.extract.records import Document

Item = TypeVar("Item")


def read_documents(paths: Sequence[str], limit: int | None) -> list[Document]:
    """Return the documents of at most `limit` articles, evenly spread; unusable ones are left out.

    Raises DatelineError where nothing is at a path.
    """
    articles = [each for each in read_articles(paths) if not isinstance(each, Skipped)]
    documents = []
    for article in spread(articles, limit):
        try:
            documents.append(make_document(article))
        except InputError:
            continue
    return documents


def spread(articles: Sequence[Item], limit: int | None) -> list[Item]:
    """Return `limit` of the articles, evenly spread; all where there is no limit."""
    if limit is None or limit >= len(articles):
        return list(articles)
    return [articles[number * len(articles) // limit] for number in range(limit)]
