"""Lines of a text of any size, none of them held in memory beyond the limit for one article."""

from collections.abc import Iterator
from typing import TextIO

from dateline.extract.reading.decoding import repair
from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES

_REST_CHUNK = 1 << 20


def bounded_lines(text: TextIO, limit: int = MAXIMUM_ARTICLE_BYTES) -> Iterator[str | None]:
    """Yield each line with its line end, or None for a line of more than `limit` characters.

    The rest of a line that is too long is read past in pieces, so that the next one is whole.
    """
    while line := text.readline(limit + 1):
        if len(line) <= limit:
            yield repair(line)
            continue
        while line and not line.endswith(("\n", "\r")):
            line = text.readline(_REST_CHUNK)
        yield None
