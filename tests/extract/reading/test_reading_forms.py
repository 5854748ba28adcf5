"""The same article, in every form Dateline accepts."""

import csv
import gzip
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from dateline.extract.reading import Skipped, read_articles
from dateline.extract.records import Article
from tests.extract.reading.archives import compressed, http_response, record

TITLE = "Two crews freed after talks in Velmora"
PARAGRAPHS = (
    "The southern republic let two fishing crews go on Tuesday, the first step agreed at Velmora.",
    "“They are tired, but they are well,” said Pia Lindqvist, who speaks for families – in São.",
    "Patrols on both sides of the strait are to end by 12 March; no one would call it a truce yet.",
)
TEXT = "\n".join(PARAGRAPHS)
ROW = {
    "id": "h-17",
    "title": TITLE,
    "source": "The Harbour Post",
    "author": "Ines Calloway",
    "url": "https://post.example/crews",
    "published": "2026-03-04T18:20:00+01:00",
    "text": TEXT,
}
FRONT_MATTER = "".join(f"{key}: {json.dumps(ROW[key])}\n" for key in ROW if key != "text")
HTML = (
    f"<!DOCTYPE html><html><head><title>{TITLE}</title>"
    '<link rel="canonical" href="https://post.example/crews">'
    '<meta property="og:site_name" content="The Harbour Post">'
    '<meta name="author" content="Ines Calloway">'
    '<meta property="article:published_time" content="2026-03-04T18:20:00+01:00"></head>'
    f"<body><article><h1>{TITLE}</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article></body></html>"
)


def _json_bytes(value: object) -> bytes:
    return json.dumps(value).encode()


def _csv_bytes(delimiter: str) -> bytes:
    table = io.StringIO()
    writer = csv.DictWriter(table, list(ROW), delimiter=delimiter)
    writer.writeheader()
    writer.writerow(ROW)
    return table.getvalue().encode()


def _parquet_bytes() -> bytes:
    file = io.BytesIO()
    pyarrow.parquet.write_table(pa.Table.from_pylist([ROW]), file)
    return file.getvalue()


def _archive_bytes() -> bytes:
    return record(http_response(HTML.encode()), url="https://post.example/fetched")


ROW_FORMS: dict[str, tuple[str, bytes]] = {
    "a.md": ("a.md", f"---\n{FRONT_MATTER}---\n\n{TEXT}".encode()),
    "a.txt": ("a.txt", f"---\n{FRONT_MATTER}---\n{TEXT}".encode()),
    "a.txt.gz": ("a.txt.gz", gzip.compress(f"---\n{FRONT_MATTER}---\n{TEXT}".encode())),
    "a.jsonl": ("a.jsonl:1", _json_bytes(ROW) + b"\n"),
    "a.jsonl.gz": ("a.jsonl.gz:1", gzip.compress(_json_bytes(ROW))),
    "list.json": ("list.json:1", _json_bytes([ROW])),
    "one.json": ("one.json", _json_bytes(ROW)),
    "inner.json": ("inner.json:1", _json_bytes({"articles": [ROW]})),
    "comma.csv": ("comma.csv:2", _csv_bytes(",")),
    "semicolon.csv": ("semicolon.csv:2", _csv_bytes(";")),
    "tab.tsv": ("tab.tsv:2", _csv_bytes("\t")),
    "comma.csv.gz": ("comma.csv.gz:2", gzip.compress(_csv_bytes(","))),
    "a.parquet": ("a.parquet:1", _parquet_bytes()),
}
PAGE_FORMS: dict[str, tuple[str, bytes]] = {
    "a.html": ("a.html", HTML.encode()),
    "a.HTM": ("a.HTM", HTML.encode()),
    "a.html.gz": ("a.html.gz", gzip.compress(HTML.encode())),
    "a.warc": ("a.warc:1", _archive_bytes()),
    "a.warc.gz": ("a.warc.gz:1", compressed(_archive_bytes())),
}


def _read_one(path: Path) -> Article:
    (article,) = read_articles([path])
    assert isinstance(article, Article), str(article)
    return article


@pytest.mark.parametrize("name", ROW_FORMS)
def test_every_row_form_gives_the_same_article(name: str, tmp_path: Path) -> None:
    """Text files, JSON, CSV and Parquet give the same text and metadata for the same article."""
    path, contents = ROW_FORMS[name]
    (tmp_path / name).write_bytes(contents)

    assert _read_one(tmp_path / name) == Article(
        text=TEXT,
        path=path,
        id="h-17",
        title=TITLE,
        source="The Harbour Post",
        author="Ines Calloway",
        url="https://post.example/crews",
        published="2026-03-04T18:20:00+01:00",
    )


@pytest.mark.parametrize("name", PAGE_FORMS)
def test_every_page_form_gives_the_same_article(name: str, tmp_path: Path) -> None:
    """HTML files and web archives show the title above the text and keep all of both."""
    path, contents = PAGE_FORMS[name]
    (tmp_path / name).write_bytes(contents)

    assert _read_one(tmp_path / name) == Article(
        text=f"{TITLE}\n{TEXT}",
        path=path,
        title=TITLE,
        source="The Harbour Post",
        author="Ines Calloway",
        url="https://post.example/crews",
        published="2026-03-04T18:20:00+01:00",
        kept=((0, len(TITLE) + 1 + len(TEXT)),),
    )


def test_standard_input_is_json_lines_and_stays_open() -> None:
    """A dash reads JSON Lines from the stream given, whose lines name the articles."""
    stdin = io.BytesIO(_json_bytes({"text": "One."}) + b"\n" + _json_bytes({"text": "Two."}))

    read = list(read_articles(["-"], stdin=stdin))

    assert read == [Article(text="One.", path="-:1"), Article(text="Two.", path="-:2")]
    assert not stdin.closed


def test_articles_come_one_at_a_time(tmp_path: Path) -> None:
    """The first article is handed on before the second line is looked at."""
    lines = tmp_path / "a.jsonl"
    lines.write_bytes(_json_bytes({"text": "One."}) + b"\nbroken\n")

    reading = read_articles([lines])

    assert next(reading) == Article(text="One.", path="a.jsonl:1")
    assert isinstance(next(reading), Skipped)
    assert next(reading, None) is None
