"""Web pages: everything a page shows as text, and which of it is the article."""

import codecs
import io
import re
from collections.abc import Iterator

import lxml.html
import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from dateline.extract.reading.article_spans import article_spans
from dateline.extract.reading.decoding import detect_encoding
from dateline.extract.reading.page_libraries import call_safely
from dateline.extract.reading.page_metadata import read_page_metadata
from dateline.extract.reading.plain_text import read_whole
from dateline.extract.reading.skipped import Skipped, UnreadableError
from dateline.extract.reading.sources import Source
from dateline.extract.reading.visible_text import remove_hidden, visible_text
from dateline.extract.records import Article, Span

# Above this an article extractor takes minutes; no article is as long.
_LARGEST_EXTRACTED = 500_000
_LEAST_EXTRACTED = 100
_PROLOG_BYTES = 4096
_DECLARED_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})""", re.IGNORECASE
)
_WESTERN = "cp1252"
_READ_AS_WESTERN = frozenset({"iso8859-1", "ascii"})
_NO_CHARSETS = ("utf", "unicode", "raw", "punycode", "idna")
# Parsing takes time by the square of the number of attributes, so such a tag loses its own.
_OVERLONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,20})\b[^<>]{8192,}>")
# As browsers do, references to these C1 controls are read as the Windows-1252 character meant.
_C1_REFERENCE = re.compile(r"&#(?:0*(1(?:2[89]|[345]\d))|x0*([89][0-9a-f]));", re.IGNORECASE)
_UNPARSABLE = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def read_html_file(stream: io.BufferedReader, source: Source) -> Iterator[Article | Skipped]:
    """Yield the article of an HTML file.

    Raises `UnreadableError` where the file is too large, binary, or in an unknown encoding.
    """
    html = decode_page(read_whole(stream))
    yield article_from_page(html, path=source.label, where=source.shown)


def decode_page(data: bytes, declared: str | None = None) -> str:
    """Return the text of an HTML page.

    A byte order mark decides, then UTF-8 where it is valid, then `declared` (the charset of the
    HTTP header) and the page's own declaration, then what the bytes look like. UTF-8 comes before
    the declarations because bytes are hardly ever valid UTF-8 by accident, and declarations are
    often wrong. As browsers do, ISO-8859-1 is read as Windows-1252.

    Raises `UnreadableError` for a binary file and for an encoding that cannot be told.
    """
    detected = _detected(data)
    if detected is not None and detected.startswith("utf"):
        return data.decode(detected, errors="replace")
    in_page = _DECLARED_CHARSET.search(data[:_PROLOG_BYTES])
    for name in (declared, in_page[1].decode("ascii") if in_page else None):
        if (text := _decoded_as(data, name)) is not None:
            return text
    return data.decode(detected or detect_encoding(data), errors="replace")


def article_from_page(
    html: str, *, path: str, where: str, url: str | None = None
) -> Article | Skipped:
    """Return the article of a page: all that it shows, with `kept` for what trafilatura found.

    `url` is where the page was fetched, for pages that do not state their own address.
    """
    page = _parse(html)
    if page is None:
        return Skipped(where, "holds no text", "check that the page is the one you meant")
    metadata = read_page_metadata(page)
    remove_hidden(page)
    text = visible_text(page)
    if not text:
        return Skipped(where, "shows no text", "save the page as the browser shows it")
    return Article(
        text=text,
        path=path,
        title=metadata.title,
        source=metadata.source,
        author=metadata.author,
        url=metadata.url or url,
        published=metadata.published,
        kept=_kept(page, text, metadata.title),
    )


def _detected(data: bytes) -> str | None:
    try:
        return detect_encoding(data)
    except UnreadableError:
        if b"\0" in data:
            raise
        return None


def _decoded_as(data: bytes, name: str | None) -> str | None:
    """Return `data` in the encoding that is called `name`, None where that is no 8-bit charset."""
    try:
        codec = codecs.lookup(name or "").name
        if codec.startswith(_NO_CHARSETS):
            return None
        return data.decode(_WESTERN if codec in _READ_AS_WESTERN else codec, errors="replace")
    except (LookupError, ValueError):
        return None


def _parse(html: str) -> HtmlElement | None:
    """Return the tree of a page, None where it has no content.

    `huge_tree` lets elements nest 2,048 deep instead of 256, which pages that never close their
    tags need; its other limits are covered by the limit on the size of a page.
    """
    bounded = _OVERLONG_TAG.sub(r"<\1>", _UNPARSABLE.sub("", html))
    bounded = _C1_REFERENCE.sub(_windows_character, bounded)
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return lxml.html.document_fromstring(bounded.encode("utf-8"), parser=parser)
    except etree.LxmlError:
        return None


def _windows_character(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return bytes([code]).decode(_WESTERN, errors="ignore")


def _kept(page: HtmlElement, text: str, title: str | None) -> tuple[Span, ...] | None:
    """Return the spans of `text` that are the article, None where it cannot be told apart."""
    if len(text) > _LARGEST_EXTRACTED:
        return None
    extracted = call_safely(
        lambda: trafilatura.bare_extraction(
            page, favor_precision=True, include_comments=False, include_tables=False
        )
    )
    paragraphs = (getattr(extracted, "text", None) or "").split("\n")
    spans = article_spans(text, paragraphs, title)
    if sum(end - start for start, end in spans) < _LEAST_EXTRACTED:
        return None
    return spans
