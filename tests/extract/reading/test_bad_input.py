"""Whatever is wrong with an input, one clear line says where, what, and what to do."""

import gzip
import io
import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from dateline.extract.reading import Skipped, read_articles
from dateline.extract.records import Article
from tests.extract.reading.archives import compressed, http_response, record

PAGE = b"<html><body><p>The ferry left the northern pier at noon.</p></body></html>"
RECORD = record(http_response(PAGE))
SECOND = record(http_response(PAGE.replace(b"noon", b"dusk")))
ROWS = b'{"text": "First."}\n{"text": "Second."}\n'
NOISE = bytes(range(256)) * 8


def _parquet(rows: list[dict[str, object]]) -> bytes:
    file = io.BytesIO()
    pyarrow.parquet.write_table(pa.Table.from_pylist(rows), file)
    return file.getvalue()


def _read(path: Path) -> tuple[list[str], list[str]]:
    """Return the texts read, and the lines about what was skipped."""
    outcomes = list(read_articles([path]))
    texts = [outcome.text for outcome in outcomes if isinstance(outcome, Article)]
    lines = [str(outcome) for outcome in outcomes if isinstance(outcome, Skipped)]
    return texts, lines


FILES = {
    "empty file": ("a.txt", b"", [], ["a.txt: is empty"]),
    "empty page": ("a.html", b"", [], ["a.html: is empty"]),
    "only white space": ("a.txt", b" \n\t\n", [], ["a.txt: holds no text"]),
    "only front matter": ("a.md", b"---\ntitle: Talks\n---\n", [], ["a.md: holds no text"]),
    "binary file": ("a.txt", NOISE, [], ["a.txt: is a binary file, not text"]),
    "binary page": ("a.html", b"%PDF" + NOISE, [], ["a.html: is a binary file, not text"]),
    "binary lines": ("a.jsonl", NOISE, [], ["a.jsonl: is a binary file, not text"]),
    "binary table": ("a.csv", NOISE, [], ["a.csv: is a binary file, not text"]),
    "page that shows nothing": (
        "a.html",
        b"<html><head><title>Talks</title></head><body><script>x()</script></body></html>",
        [],
        ["a.html: shows no text"],
    ),
    "kind that is not read": ("a.pdf", b"%PDF", [], ["a.pdf: is of a kind Dateline does not read"]),
    "invalid JSON on line 7": (
        "a.jsonl",
        ROWS * 3 + b'{"text": "Cut\n' + ROWS,
        ["First.", "Second."] * 4,
        ["a.jsonl:7: line 7 is not valid JSON (Invalid control character at column 14)"],
    ),
    "line that is no object": (
        "a.jsonl",
        b'["text"]\n7\nnull\n"text"\ntrue\n',
        [],
        [
            "a.jsonl:1: is a list, not an object",
            "a.jsonl:2: is a number, not an object",
            "a.jsonl:3: is null, not an object",
            "a.jsonl:4: is a string, not an object",
            "a.jsonl:5: is true or false, not an object",
        ],
    ),
    "row without text": (
        "a.jsonl",
        b'{"id": 3, "headline": "Talks"}\n{"text": " "}\n{"text": 4}\n{}\n' + ROWS,
        ["First.", "Second."],
        [
            "a.jsonl:1: has no text (it has id, headline)",
            "a.jsonl:2: its `text` is empty",
            "a.jsonl:3: `text` holds int, not text",
            "a.jsonl:4: has no text (it has no fields)",
        ],
    ),
    "row with NUL": (
        "a.jsonl",
        b'{"text": "a\\u0000b"}\n' + ROWS,
        ["First.", "Second."],
        ["a.jsonl:1: its text holds NUL characters"],
    ),
    "line nested too deep": (
        "a.jsonl",
        b"[" * 200_000 + b"\n" + ROWS,
        ["First.", "Second."],
        ["a.jsonl:1: line 1 is nested too deep to be an article"],
    ),
    "number too long": (
        "a.jsonl",
        b'{"text": "x", "id": ' + b"9" * 5_000 + b"}\n" + ROWS,
        ["First.", "Second."],
        ["a.jsonl:1: line 1 holds a number of too many digits"],
    ),
    "JSON cut off": (
        "a.json",
        b'[{"text": "First."},\n {"text": "Sec',
        ["First."],
        ["a.json: is not valid JSON at line 2 (Unterminated string starting)"],
    ),
    "JSON without a comma": (
        "a.json",
        b'[{"text": "First."}\n {"text": "Second."}]',
        ["First."],
        ["a.json: is not valid JSON at line 2 (a comma or ] is missing)"],
    ),
    "JSON nested too deep": (
        "a.json",
        b'{"text": "x", "more": ' + b"[" * 200_000,
        [],
        ["a.json: is nested too deep to be an article"],
    ),
    "JSON that is only a number": ("a.json", b"17", [], ["a.json: is a number, not an object"]),
    "JSON with an empty list": ("a.json", b"[]", [], ["a.json: holds no articles"]),
    "story given as an article": (
        "a.json",
        b'{"schema": "dateline/1", "documents": [{"text": "First."}]}',
        [],
        ["a.json: is a story that Dateline wrote"],
    ),
    "table without a text column": (
        "a.csv",
        b"id;place\n1;Velmora\n",
        [],
        ["a.csv: has no text column (it has id, place)"],
    ),
    "table with only a header": ("a.csv", b"id,text\n", [], ["a.csv: holds no articles"]),
    "table row with NUL": (
        "a.csv",
        b"id,text\n" + b"1,First.\n" * 9_000 + b"2,a\0b\n3,Last.\n",
        ["First."] * 9_000 + ["Last."],
        ["a.csv:9002: its text holds NUL characters"],
    ),
    "table row with too many values": (
        "a.csv",
        b"id,text\n1,First, and then more.\n2,Second.\n",
        ["Second."],
        ["a.csv:2: has 3 values for 2 columns"],
    ),
    "table with a quotation mark that stays open": (
        "a.csv",
        b'id,text\n1,First.\n2,"Second.\n3,Third.\n',
        ["First."],
        ["a.csv: opens a quotation mark on line 3 that is never closed"],
    ),
    "table row without text": (
        "a.csv",
        b"id,text\n1,\n2,Second.\n3\n",
        ["Second."],
        ["a.csv:2: its `text` is empty", "a.csv:4: has no text (it has id)"],
    ),
    "not Parquet": ("a.parquet", ROWS, [], ["a.parquet: is not a Parquet file, or is damaged"]),
    "Parquet cut off": (
        "a.parquet",
        _parquet([{"text": "First."}])[:-20],
        [],
        ["a.parquet: is not a Parquet file, or is damaged"],
    ),
    "Parquet without a text column": (
        "a.parquet",
        _parquet([{"id": 1, "place": "Velmora"}]),
        [],
        ["a.parquet: has no text column (it has id, place)"],
    ),
    "Parquet row without text": (
        "a.parquet",
        _parquet([{"text": None}, {"text": "Second."}]),
        ["Second."],
        ["a.parquet:1: its `text` is empty"],
    ),
    "0-byte gzip": ("a.txt.gz", b"", [], ["a.txt.gz: is empty"]),
    "gzip of nothing": ("a.jsonl.gz", gzip.compress(b""), [], ["a.jsonl.gz: is empty"]),
    "gzip in name only": ("a.jsonl.gz", ROWS, [], ["a.jsonl.gz: is not valid gzip data"]),
    "gzip cut off": (
        "a.txt.gz",
        gzip.compress(b"The ferry left at noon.")[:-9],
        [],
        ["a.txt.gz: is cut off in the middle of its compressed data"],
    ),
    "gzip cut off after two lines": (
        "a.jsonl.gz",
        gzip.compress(ROWS) + gzip.compress(ROWS)[:15],
        ["First.", "Second."],
        ["a.jsonl.gz: is cut off in the middle of its compressed data"],
    ),
    "0-byte archive": ("a.warc.gz", b"", [], ["a.warc.gz: is empty"]),
    "not an archive": (
        "a.warc",
        b"The ferry left the northern pier at noon.\n" * 9,
        [],
        ["a.warc: is not a web archive, or is damaged at byte 378"],
    ),
    "archive without pages": (
        "a.warc",
        record(b"software: crawler", kind="warcinfo"),
        [],
        ["a.warc: holds no articles"],
    ),
    "archive cut off in a page": (
        "a.warc",
        RECORD + SECOND[:-40],
        ["The ferry left the northern pier at noon."],
        ["a.warc: is cut off in the middle of a record"],
    ),
    "archive cut off in a header": (
        "a.warc",
        RECORD + SECOND[:40],
        ["The ferry left the northern pier at noon."],
        ["a.warc: is cut off in the middle of a record"],
    ),
    "compressed archive cut off": (
        "a.warc.gz",
        compressed(RECORD, SECOND)[:-30],
        ["The ferry left the northern pier at noon."],
        ["a.warc.gz: is cut off in the middle of its compressed data"],
    ),
    "compressed archive cut off in a gzip header": (
        "a.warc.gz",
        compressed(RECORD) + compressed(SECOND)[:6],
        ["The ferry left the northern pier at noon."],
        ["a.warc.gz: is cut off in the middle of its compressed data"],
    ),
    "page that is not what its header says": (
        "a.warc",
        record(http_response(PAGE, more="Content-Encoding: gzip\r\n")) + RECORD,
        ["The ferry left the northern pier at noon."],
        ["a.warc:1: holds a damaged HTTP response"],
    ),
}


@pytest.mark.parametrize(("name", "contents", "texts", "lines"), FILES.values(), ids=FILES)
def test_bad_file_gets_its_line_and_the_rest_is_read(
    name: str, contents: bytes, texts: list[str], lines: list[str], tmp_path: Path
) -> None:
    """Each fault gives one line with where and what, then advice; sound articles are read."""
    (tmp_path / name).write_bytes(contents)

    read, skipped = _read(tmp_path / name)

    assert read == texts
    assert [line.removeprefix(f"{tmp_path}/").rsplit("; ", 1)[0] for line in skipped] == lines
    assert all(len(line.rsplit("; ", 1)[1]) > len("fix it") for line in skipped)


def test_missing_path_is_named() -> None:
    """A path that does not exist gives one line."""
    assert [str(outcome) for outcome in read_articles(["no/such/file.txt"])] == [
        "no/such/file.txt: does not exist; check the path"
    ]


@pytest.mark.parametrize("given", ["", "a\0b", "x" * 5_000], ids=["empty", "NUL", "too long"])
def test_impossible_path_is_no_error(given: str) -> None:
    """A string that cannot be a path gives one line, not an exception."""
    (outcome,) = read_articles([given])

    assert isinstance(outcome, Skipped)


def test_folder_without_articles_says_what_is_there(tmp_path: Path) -> None:
    """A folder that holds nothing readable says so, with the number of other files."""
    (tmp_path / "photo.png").write_bytes(NOISE)

    (outcome,) = read_articles([tmp_path])

    assert isinstance(outcome, Skipped)
    assert outcome.what == "holds no articles (files of other kinds: 1)"


def test_bad_files_do_not_stop_the_rest(tmp_path: Path) -> None:
    """A bad file among good ones is skipped with its line, in its place."""
    for name, contents in {"a.txt": b"One.", "b.txt": b"", "c.txt": b"Three."}.items():
        (tmp_path / name).write_bytes(contents)

    outcomes = list(read_articles([tmp_path]))

    assert [type(outcome) for outcome in outcomes] == [Article, Skipped, Article]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_file_without_permission_is_named(tmp_path: Path) -> None:
    """A file that may not be opened gives one line."""
    secret = tmp_path / "a.txt"
    secret.write_bytes(b"One.")
    secret.chmod(0)

    (outcome,) = read_articles([secret])

    assert str(outcome).endswith(
        "a.txt: cannot be opened: permission denied; check the file and its permissions"
    )


def test_hostile_names_stay_on_one_line(tmp_path: Path) -> None:
    """Line breaks and escape sequences in a name or a column reach the terminal escaped."""
    table = tmp_path / "a\n\x1b[31m.csv"
    table.write_bytes(b"id,\x1b[31mplace\n1,Velmora\n")

    (outcome,) = read_articles([table])

    assert str(outcome).isprintable()
    assert "a\\n\\x1b[31m.csv: has no text column (it has id, \\x1b[31mplace)" in str(outcome)


def test_column_list_is_short() -> None:
    """A table of hundreds of columns does not fill the terminal."""
    columns = ",".join(f"column{number}" for number in range(400))
    stdin = io.BytesIO(json.dumps(dict.fromkeys(columns.split(","), 1)).encode())

    (outcome,) = read_articles(["-"], stdin=stdin)

    assert isinstance(outcome, Skipped)
    assert outcome.what.endswith("column11 and 388 more)")
