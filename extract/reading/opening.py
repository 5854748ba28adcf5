"""Opens a source for reading bytes: a file, a gzip file, or standard input."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from dateline.extract.reading.compression import decompress
from dateline.extract.reading.forms import is_compressed
from dateline.extract.reading.limits import SAMPLE_BYTES
from dateline.extract.reading.sources import Source


@contextmanager
def open_source(source: Source, stdin: BinaryIO | None) -> Iterator[io.BufferedReader]:
    """Give the bytes of `source`, decompressed where its name ends in .gz.

    Standard input is `stdin`, by default the process's own; it is left open. Raises `OSError`
    where the file cannot be opened.
    """
    if source.location is None:
        borrowed = stdin if stdin is not None else sys.stdin.buffer
        yield _buffered(_Borrowed(borrowed))
        return
    with _buffered(source.location.open("rb", buffering=0)) as file:
        if not is_compressed(source.name):
            yield file
        elif file.peek(1):
            with decompress(file) as decompressed:
                yield decompressed
        else:
            yield file


def _buffered(raw: io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(raw, SAMPLE_BYTES)


class _Borrowed(io.RawIOBase):
    """A stream that somebody else opened and will close."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        """Return True: this stream is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` with what there is; return the number of bytes, 0 at the end."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
