"""Text files, `.txt` and `.md`: one article each, with or without front matter."""

import io
from collections.abc import Iterator

from dateline.extract.reading.decoding import decode
from dateline.extract.reading.front_matter import split_front_matter
from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES
from dateline.extract.reading.rows import ADVICE_TOO_LONG, TEXT_TOO_LONG, make_article, well_formed
from dateline.extract.reading.skipped import Skipped, UnreadableError
from dateline.extract.reading.sources import Source
from dateline.extract.records import Article


def read_text_file(stream: io.BufferedReader, source: Source) -> Iterator[Article | Skipped]:
    """Yield the article in a text file; its text is the body after the front matter.

    Raises `UnreadableError` where the file is too large, binary, or in an unknown encoding.
    """
    metadata, body = split_front_matter(decode(read_whole(stream)))
    if not body.strip():
        yield Skipped(source.shown, "holds no text", "check that the file is the one you meant")
        return
    if "\0" in body:
        raise UnreadableError("holds NUL characters", "save it as UTF-8 text")
    yield make_article(well_formed(body), source.label, metadata)


def read_whole(stream: io.BufferedReader) -> bytes:
    """Return the bytes of a file that is one article.

    Raises `UnreadableError` where there are more of them than an article may have.
    """
    data = stream.read(MAXIMUM_ARTICLE_BYTES + 1)
    if len(data) > MAXIMUM_ARTICLE_BYTES:
        raise UnreadableError(TEXT_TOO_LONG, ADVICE_TOO_LONG)
    return data
