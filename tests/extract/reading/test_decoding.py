"""Bytes in any encoding that news has come in, and bytes that are no text."""

import codecs

import pytest

from dateline.extract.reading.decoding import decode, detect_encoding, repair
from dateline.extract.reading.skipped import UnreadableError

ENGLISH = "The minister – back from São Mira – said the “corridor” wasn’t open yet. " * 3
RUSSIAN = "Министр сообщил журналистам, что переговоры возобновятся через неделю в столице. " * 3
ARABIC = "أعلن الوزير أمام الصحفيين أن المفاوضات ستعود بعد أسبوع في العاصمة. " * 3

DECODED = {
    "UTF-8": (ENGLISH.encode(), ENGLISH),
    "UTF-8 with a mark": (codecs.BOM_UTF8 + ENGLISH.encode(), ENGLISH),
    "UTF-16 with a mark": (ENGLISH.encode("utf-16"), ENGLISH),
    "UTF-16 big-endian with a mark": (
        codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"),
        ENGLISH,
    ),
    "UTF-16 without a mark": (ENGLISH.encode("utf-16-le"), ENGLISH),
    "UTF-16 big-endian without a mark": (ENGLISH.encode("utf-16-be"), ENGLISH),
    "UTF-32 with a mark": (ENGLISH.encode("utf-32"), ENGLISH),
    "Windows-1252": (ENGLISH.encode("cp1252"), ENGLISH),
    "Windows-1251": (RUSSIAN.encode("cp1251"), RUSSIAN),
    "KOI8-R": (RUSSIAN.encode("koi8-r"), RUSSIAN),
    "Windows-1256": (ARABIC.encode("cp1256"), ARABIC),
    "UTF-8 with one broken byte": (
        ENGLISH.encode() + b"\xff",
        ENGLISH + "\N{REPLACEMENT CHARACTER}",
    ),
    "Windows line ends": (b"One.\r\nTwo.\r\n", "One.\nTwo.\n"),
    "old Macintosh line ends": (b"One.\rTwo.\r", "One.\nTwo.\n"),
    "tabs and form feeds": (b"One.\tTwo.\f\n", "One.\tTwo.\f\n"),
    "decomposed letters stay so": ("Sa\u0303o".encode(), "Sa\u0303o"),
    "nothing": (b"", ""),
}


@pytest.mark.parametrize(("data", "text"), DECODED.values(), ids=DECODED)
def test_decode_finds_the_encoding(data: bytes, text: str) -> None:
    """The text comes back as written, with nothing changed but line ends."""
    assert decode(data) == text


BINARY = {
    "every byte": bytes(range(256)),
    "a few NULs": b"text with \0 in it",
    "PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "control characters": b"\x01\x02\x03\x04 word " * 20,
}


@pytest.mark.parametrize("data", BINARY.values(), ids=BINARY)
def test_binary_data_is_refused(data: bytes) -> None:
    """Data that is no text is told apart and said to be binary."""
    with pytest.raises(UnreadableError, match="is a binary file"):
        detect_encoding(data)


def test_unknown_encoding_is_refused() -> None:
    """Bytes that fit no known encoding are not turned into signs without meaning."""
    with pytest.raises(UnreadableError, match="in an encoding that cannot be told"):
        decode(bytes(range(0x80, 0x100)) * 4)


def test_sample_may_end_inside_a_character() -> None:
    """A sample cut in the middle of a character is still UTF-8 where the file goes on."""
    cut = "São – ".encode()[:6]

    assert detect_encoding(b"x" * 80 + cut, complete=False) == "utf-8"


REPAIRED = {
    "plain": ("Ostrin", "Ostrin"),
    "valid UTF-8": ("São", "São"),
    "stray Windows-1252": ("S\udce3o Mira is quiet today", "São Mira is quiet today"),
}


@pytest.mark.parametrize(("line", "text"), REPAIRED.values(), ids=REPAIRED)
def test_single_line_is_repaired(line: str, text: str) -> None:
    """A line in another encoding than the rest of its file is read in its own."""
    assert repair(line) == text
