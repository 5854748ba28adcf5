"""Web archives: which records are articles, and what their pages are taken from."""

import gzip
from pathlib import Path

import pytest

from dateline.extract.reading import Skipped, read_articles
from dateline.extract.records import Article
from tests.extract.reading.archives import compressed, http_response, record

PAGE = "<html><body><p>The ferry left the northern pier – late – at noon.</p></body></html>"
SHOWN = "The ferry left the northern pier – late – at noon."


def _read(folder: Path, contents: bytes, name: str = "a.warc") -> list[Article | Skipped]:
    (folder / name).write_bytes(contents)
    return list(read_articles([folder / name]))


RESPONSES = {
    "page": http_response(PAGE.encode()),
    "XHTML": http_response(PAGE.encode(), header="Content-Type: application/xhtml+xml"),
    "case of the type": http_response(PAGE.encode(), header="content-type: Text/HTML"),
    "charset of the header": http_response(
        PAGE.encode("cp1252"), header="Content-Type: text/html; charset=windows-1252"
    ),
    "compressed page": http_response(
        gzip.compress(PAGE.encode()), more="Content-Encoding: gzip\r\n"
    ),
    "page in chunks": http_response(
        b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode()),
        more="Transfer-Encoding: chunked\r\n",
    ),
}


@pytest.mark.parametrize("response", RESPONSES.values(), ids=RESPONSES)
def test_fetched_page_is_an_article(response: bytes, tmp_path: Path) -> None:
    """A page is read however it was sent; its address is where it was fetched."""
    (article,) = _read(tmp_path, record(response, url="https://post.example/ferry"))

    assert isinstance(article, Article)
    assert (article.text, article.url) == (SHOWN, "https://post.example/ferry")


OTHERS = {
    "request": record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    "metadata": record(b"fetchTimeMs: 12", kind="metadata"),
    "picture": record(http_response(b"\x89PNG", header="Content-Type: image/png")),
    "data": record(http_response(b"{}", header="Content-Type: application/json")),
    "page not found": record(http_response(PAGE.encode(), status="404 Not Found")),
    "page elsewhere": record(http_response(b"", status="301 Moved Permanently")),
    "no HTTP": record(b"The ferry left."),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_other_records_are_passed_over_and_counted(other: bytes, tmp_path: Path) -> None:
    """What is no fetched page gives neither article nor line, but takes a number."""
    outcomes = _read(tmp_path, other + record(http_response(PAGE.encode())))

    assert [outcome.path for outcome in outcomes if isinstance(outcome, Article)] == ["a.warc:2"]
    assert len(outcomes) == 1


def test_compressed_as_a_whole(tmp_path: Path) -> None:
    """An archive compressed in one piece is read like one compressed record by record."""
    records = [record(http_response(PAGE.encode()), url=f"https://post.example/{n}") for n in "ab"]

    by_record = _read(tmp_path, compressed(*records), "a.warc.gz")
    whole = _read(tmp_path, gzip.compress(b"".join(records)), "a.warc.gz")

    assert [type(outcome) for outcome in whole] == [Article, Article]
    assert by_record == whole


def test_page_that_grows_too_large_is_skipped(tmp_path: Path) -> None:
    """A compressed page over the limit gives a line, and the next page is read."""
    large = gzip.compress(b"<p>" + b"x" * 10_000_001)
    outcomes = _read(
        tmp_path,
        record(http_response(large, more="Content-Encoding: gzip\r\n"))
        + record(http_response(PAGE.encode())),
    )

    assert [type(outcome) for outcome in outcomes] == [Skipped, Article]
    assert str(outcomes[0]).endswith(
        "a.warc:1: holds more than 10 MB of text; leave it out, no article is as long"
    )


def test_record_that_is_too_large_is_skipped(tmp_path: Path) -> None:
    """A record over the limit gives a line, and the next page is read."""
    outcomes = _read(
        tmp_path,
        record(http_response(b"x" * 10_000_001)) + record(http_response(PAGE.encode())),
    )

    assert [type(outcome) for outcome in outcomes] == [Skipped, Article]
