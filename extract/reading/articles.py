"""Reads what a user names, one article after the other."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from dateline.extract.reading.discovery import find_sources
from dateline.extract.reading.folder_walk import failure_in_words
from dateline.extract.reading.forms import form_of, load_reader
from dateline.extract.reading.opening import open_source
from dateline.extract.reading.skipped import Skipped, UnreadableError
from dateline.extract.reading.sources import Source
from dateline.extract.records import Article


def read_articles(
    inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None
) -> Iterator[Article | Skipped]:
    """Yield every article in `inputs`, and a `Skipped` for whatever gives none.

    `inputs` are files, folders, patterns (`news/**/*.txt`) and `-` for JSON Lines from standard
    input (`stdin` where given), in any mix; their order makes no difference. Inputs that lead to
    no file come first, then the files sorted by path, each read from front to back and never held
    in memory beyond one article.
    Nothing that is wrong with an input raises an error.
    """
    given = [inputs] if isinstance(inputs, str | Path) else inputs
    sources, skipped = find_sources(given)
    yield from skipped
    for source in sources:
        yield from _read_source(source, stdin)


def _read_source(source: Source, stdin: BinaryIO | None) -> Iterator[Article | Skipped]:
    reader = load_reader(form_of(source.name) or "")
    try:
        with open_source(source, stdin) as stream:
            if not stream.peek(1):
                yield Skipped(source.shown, "is empty", "remove it, or fetch it again")
                return
            nothing = True
            for outcome in reader(stream, source):
                nothing = False
                yield outcome
            if nothing:
                yield Skipped(source.shown, "holds no articles", "check that it is the right file")
    except UnreadableError as error:
        yield Skipped(source.shown, error.what, error.advice)
    except OSError as error:
        yield Skipped(source.shown, failure_in_words(error), "check the file and its permissions")
