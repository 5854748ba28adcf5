"""Gzip files, read as they come, with a limit on what a small file may grow to."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from dateline.extract.reading.limits import (
    FREE_DECOMPRESSED_BYTES,
    MAXIMUM_COMPRESSION_RATIO,
    SAMPLE_BYTES,
)
from dateline.extract.reading.skipped import UnreadableError


class DecompressedStream(io.RawIOBase):
    """The decompressed bytes of a gzip stream.

    Reading raises `UnreadableError` where the data is cut off, is damaged, or grows to more than
    the limits allow.
    """

    def __init__(self, compressed: BinaryIO) -> None:
        super().__init__()
        self._compressed = compressed
        self._decompressed = gzip.GzipFile(fileobj=compressed, mode="rb")
        self._length = 0

    def readable(self) -> bool:
        """Return True: this stream is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` with what is ready; return the number of bytes, 0 at the end."""
        with _plain_words():
            data = self._decompressed.read1(len(buffer))
        self._length += len(data)
        self._check_ratio()
        buffer[: len(data)] = data
        return len(data)

    def _check_ratio(self) -> None:
        if self._length <= FREE_DECOMPRESSED_BYTES:
            return
        if self._length > MAXIMUM_COMPRESSION_RATIO * self._compressed.tell():
            raise UnreadableError(
                f"grows more than {MAXIMUM_COMPRESSION_RATIO}-fold when decompressed",
                "decompress it yourself if you trust it",
            )


def decompress(compressed: BinaryIO) -> io.BufferedReader:
    """Return the decompressed bytes of a gzip stream; see `DecompressedStream` for its errors."""
    return io.BufferedReader(DecompressedStream(compressed), SAMPLE_BYTES)


@contextmanager
def _plain_words() -> Iterator[None]:
    try:
        yield
    except EOFError as error:
        raise UnreadableError(
            "is cut off in the middle of its compressed data", "fetch or compress the file again"
        ) from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise UnreadableError(
            "is not valid gzip data", "compress it again, or drop .gz from its name"
        ) from error
