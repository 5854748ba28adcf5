"""Reads files of every accepted form into articles."""

from dateline.extract.reading.articles import read_articles
from dateline.extract.reading.skipped import Skipped

__all__ = ["Skipped", "read_articles"]
