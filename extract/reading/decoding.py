"""From bytes to text: tells text from other files, finds the encoding, unifies line ends."""

import codecs
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.extract.reading.limits import SAMPLE_BYTES
from dateline.extract.reading.skipped import UnreadableError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the start of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = b"\t\n\r\f\x0b\x1b\x85"
_CONTROLS = bytes(set(range(32)) - set(_TEXT_CONTROLS)) + b"\x7f"
_MOST_CONTROLS = 0.02
_MOSTLY_ASCII = 0.85
_ONE_SIDE_OF_NULS = 0.3
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

logging.getLogger("charset_normalizer").addHandler(logging.NullHandler())


def detect_encoding(sample: bytes, *, complete: bool = True) -> str:
    """Return the name of the Python codec that reads `sample`, the first bytes of a file.

    A byte order mark decides; then UTF-8 where it is valid or nearly so; then Windows-1252 for
    text that is mostly ASCII, as the WHATWG Encoding Standard has it for Western pages; then what
    charset-normalizer finds. `complete` is False where the file goes on after the sample.

    Raises `UnreadableError` for a binary file and for an encoding that cannot be told.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if sample.startswith(mark):
            return name
    wide = _utf_16_without_mark(sample)
    if wide is not None:
        return wide
    if _is_binary(sample):
        raise UnreadableError(
            "is a binary file, not text", "give the article as text, HTML, JSON, CSV or Parquet"
        )
    if _is_utf_8(sample, complete=complete):
        return "utf-8"
    return _detect_legacy_encoding(sample)


def decode(data: bytes) -> str:
    """Return the text of a whole file, with line feeds as line ends and no byte order mark.

    Bytes that the detected encoding does not know become U+FFFD.

    Raises `UnreadableError` for a binary file and for an encoding that cannot be told.
    """
    text = data.decode(detect_encoding(data), errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


@contextmanager
def open_text(stream: io.BufferedReader) -> Iterator[io.TextIOWrapper]:
    """Give `stream` as text whose encoding is found from its first bytes; line ends are kept.

    Bytes that are invalid further on are kept as lone surrogates for `repair` to settle.

    Raises `UnreadableError` for a binary file and for an encoding that cannot be told.
    """
    sample = stream.peek(SAMPLE_BYTES)[:SAMPLE_BYTES]
    encoding = detect_encoding(sample, complete=len(sample) < SAMPLE_BYTES)
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")
    try:
        yield text
    finally:
        text.detach()


def repair(line: str) -> str:
    """Return `line` with bytes that were not UTF-8 read in the encoding of that line alone."""
    if line.isascii() or not _holds_escaped_bytes(line):
        return line
    data = line.encode("utf-8", errors="surrogateescape")
    try:
        return data.decode(_detect_legacy_encoding(data), errors="replace")
    except UnreadableError:
        return data.decode("utf-8", errors="replace")


def _holds_escaped_bytes(line: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in line)


def _utf_16_without_mark(sample: bytes) -> str | None:
    if b"\0" not in sample:
        return None
    half = max(len(sample) // 2, 1)
    low, high = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if high > _ONE_SIDE_OF_NULS and low < high / 10:
        return "utf-16-le"
    if low > _ONE_SIDE_OF_NULS and high < low / 10:
        return "utf-16-be"
    return None


def _is_binary(sample: bytes) -> bool:
    if b"\0" in sample:
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(sample)


def _is_utf_8(sample: bytes, *, complete: bool) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, complete)
    except UnicodeDecodeError:
        return _is_damaged_utf_8(sample)
    return True


def _is_damaged_utf_8(sample: bytes) -> bool:
    """Whether well-formed sequences of several bytes far outnumber the broken ones."""
    text = sample.decode("utf-8", errors="replace")
    broken = text.count(_REPLACEMENT)
    formed = sum(character > "\x7f" for character in text) - broken
    return formed > 4 * broken


def _detect_legacy_encoding(sample: bytes) -> str:
    ascii_bytes = sum(byte < 0x80 for byte in sample)
    if ascii_bytes >= _MOSTLY_ASCII * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:SAMPLE_BYTES]).best()
    if best is None:
        raise UnreadableError("is in an encoding that cannot be told", "save it as UTF-8")
    return best.encoding
