"""Web archives (ISO 28500 WARC files): one article for each web page that was fetched."""

import io
from collections.abc import Iterator

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from dateline.extract.reading.html_page import article_from_page, decode_page
from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES
from dateline.extract.reading.rows import TEXT_TOO_LONG
from dateline.extract.reading.skipped import Skipped, UnreadableError
from dateline.extract.reading.sources import Source
from dateline.extract.records import Article

_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_FETCHED = 200
_RECORD_END = b"\r\n\r\n"
_CUT_OFF = UnreadableError(
    "is cut off in the middle of a record",
    "fetch the file again, what came before the cut was read",
)


def read_web_archive(stream: io.BufferedReader, source: Source) -> Iterator[Article | Skipped]:
    """Yield the article of each HTML page in an archive; records of other kinds are passed over.

    Records are numbered from 1. Raises `UnreadableError` where the file is not a web archive, is
    damaged or is cut off; articles before that point were yielded.
    """
    archive = _ArchiveStream(stream)
    for number, record in enumerate(_records(archive), start=1):
        if record.record_type != WarcRecordType.response:
            continue
        path, where = f"{source.label}:{number}", f"{source.shown}:{number}"
        if record.content_length > MAXIMUM_ARTICLE_BYTES:
            yield Skipped(where, TEXT_TOO_LONG, "leave it out, no article is as long")
            continue
        block = record.reader.read(MAXIMUM_ARTICLE_BYTES)
        if len(block) < record.content_length:
            break
        outcome = _article(block, record.headers.get("WARC-Target-URI"), path=path, where=where)
        if outcome is not None:
            yield outcome
    archive.check_end()


class _ArchiveStream:
    """What FastWARC reads from: it takes errors for the end and remembers how the data ended."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._position = 0
        self._end = b""
        self._failure: UnreadableError | None = None

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes, none at the end of what can be read."""
        try:
            data = self._stream.read1(size)
        except UnreadableError as error:
            self._failure = error
            return b""
        self._position += len(data)
        self._end = (self._end + data[-len(_RECORD_END) :])[-len(_RECORD_END) :]
        return bytes(data)

    def tell(self) -> int:
        """Return the number of bytes read."""
        return self._position

    def seek(self, offset: int, whence: int = 0) -> int:
        """Refuse: archives are read from front to back."""
        raise io.UnsupportedOperation(f"seek({offset}, {whence})")

    def close(self) -> None:
        """Leave the stream to whoever opened it."""

    def check_end(self) -> None:
        """Read to the end; raise `UnreadableError` where that is not the end of a record."""
        while self.read(1 << 20):
            pass
        if self._failure is not None:
            raise self._failure
        if self._end.replace(b"\r", b"")[-2:] != b"\n\n":
            raise _CUT_OFF


def _records(archive: _ArchiveStream) -> Iterator[WarcRecord]:
    try:
        yield from ArchiveIterator(archive, parse_http=False)
    except OSError as error:
        raise UnreadableError(
            f"is not a web archive, or is damaged at byte {archive.tell()}",
            "give a .warc file as crawlers write it",
        ) from error


def _article(block: bytes, url: str | None, *, path: str, where: str) -> Article | Skipped | None:
    """Return the article in an HTTP response, None where it is no page or none was fetched."""
    response = WarcRecord()
    response.init_headers(record_type=WarcRecordType.response, content_length=len(block))
    response.set_bytes_content(block)
    response.is_http = True
    try:
        response.parse_http(auto_decode="all")
        if not _is_page(response):
            return None
        body = response.reader.read(MAXIMUM_ARTICLE_BYTES + 1)
    except OSError:
        return Skipped(where, "holds a damaged HTTP response", "fetch the page again")
    if len(body) > MAXIMUM_ARTICLE_BYTES:
        return Skipped(where, TEXT_TOO_LONG, "leave it out, no article is as long")
    try:
        html = decode_page(body, response.http_charset)
    except UnreadableError as error:
        return Skipped(where, error.what, error.advice)
    return article_from_page(html, path=path, where=where, url=url)


def _is_page(response: WarcRecord) -> bool:
    if not response.is_http_parsed or response.http_headers.status_code != _FETCHED:
        return False
    return (response.http_content_type or "").casefold() in _PAGE_TYPES
