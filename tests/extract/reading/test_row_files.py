"""Dialects of JSON Lines, JSON, CSV and Parquet files."""

import gzip
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from dateline.extract.reading import read_articles
from dateline.extract.reading.json_stream import JsonStream
from dateline.extract.records import Article

DELTA = {"text": "Delta – “d”."}
ECHO = {"text": "Echo, e;\ne."}
DIALECTS: dict[str, tuple[str, bytes, list[tuple[str, str]]]] = {
    "blank lines and Windows line ends": (
        "a.jsonl",
        b'{"text": "A"}\r\n\r\n  \n{"text": "B"}',
        [("a.jsonl:1", "A"), ("a.jsonl:4", "B")],
    ),
    "lines with a mark": ("a.jsonl", b'\xef\xbb\xbf{"text": "A"}\n', [("a.jsonl:1", "A")]),
    "lines in UTF-16": ("a.jsonl", '{"text": "Aé"}\n'.encode("utf-16"), [("a.jsonl:1", "Aé")]),
    "one line in another encoding": (
        "a.jsonl",
        '{"text": "São"}\n'.encode() * 9_000 + '{"text": "São Mira"}\n'.encode("cp1252"),
        [(f"a.jsonl:{line}", "São") for line in range(1, 9_001)] + [("a.jsonl:9001", "São Mira")],
    ),
    "lone surrogate": ("a.jsonl", b'{"text": "a\\ud800"}', [("a.jsonl:1", "a\ufffd")]),
    "list over several lines": (
        "a.json",
        json.dumps([DELTA, ECHO], indent=2).encode(),
        [("a.json:1", DELTA["text"]), ("a.json:2", ECHO["text"])],
    ),
    "lines in a .json file": (
        "a.json",
        b'{"text": "A"}\n{"text": "B"}\n',
        [("a.json:1", "A"), ("a.json:2", "B")],
    ),
    "list inside an object": (
        "a.json",
        b'{"count": 2, "Results": [{"text": "A"}, {"text": "B"}]}',
        [("a.json:1", "A"), ("a.json:2", "B")],
    ),
    "object with both text and a list": (
        "a.json",
        b'{"text": "A", "articles": [{"text": "B"}]}',
        [("a.json", "A")],
    ),
    "quoted values over several lines": (
        "a.csv",
        b'id,text\r\n1,"A, ""a""\r\nb"\r\n\r\n2,C\r\n',
        [("a.csv:2", 'A, "a"\r\nb'), ("a.csv:5", "C")],
    ),
    "semicolons, with commas in the text": (
        "a.csv",
        b"id;text\n1;A, b, c\n",
        [("a.csv:2", "A, b, c")],
    ),
    "bars": ("a.csv", b"id|text\n1|A\n", [("a.csv:2", "A")]),
    "tabs": ("a.tsv", b"id\ttext\n1\tA\n", [("a.tsv:2", "A")]),
    "only one column": ("a.csv", b"text\nA\n", [("a.csv:2", "A")]),
    "columns with a mark, quotes and case": (
        "a.csv",
        b'\xef\xbb\xbf"Text" , "ID"\nA,1\n',
        [("a.csv:2", "A")],
    ),
    "table in Windows-1252": ("a.csv", "text\nSão\n".encode("cp1252"), [("a.csv:2", "São")]),
    "trailing delimiters": ("a.csv", b"id,text\n1,A,,\n", [("a.csv:2", "A")]),
    "stray quotation mark": ("a.csv", b'id,text\n1,A 5" b\n2,B\n', [
        ("a.csv:2", 'A 5" b'), ("a.csv:3", "B")
    ]),
    "value over 128 kB": ("a.csv", b"text\n" + b"x" * 500_000, [("a.csv:2", "x" * 500_000)]),
    "gzip in two members": (
        "a.jsonl.gz",
        gzip.compress(b'{"text": "A"}\n') + gzip.compress(b'{"text": "B"}\n'),
        [("a.jsonl.gz:1", "A"), ("a.jsonl.gz:2", "B")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "contents", "articles"), DIALECTS.values(), ids=DIALECTS)
def test_dialects_are_understood(
    name: str, contents: bytes, articles: list[tuple[str, str]], tmp_path: Path
) -> None:
    """Every way of laying out rows that is in use gives their texts, each with its place."""
    (tmp_path / name).write_bytes(contents)

    outcomes = read_articles([tmp_path / name])

    assert [
        (article.path, article.text) for article in outcomes if isinstance(article, Article)
    ] == (articles)


def test_parquet_types(tmp_path: Path) -> None:
    """Numbers, times, bytes and dictionary-encoded strings become what they stand for."""
    table = pa.table(
        {
            "Body": pa.array([b"Alfa", b"Bravo"], pa.binary()),
            "id": [1, 2],
            "publisher": pa.array(["Post", None]).dictionary_encode(),
            "date": [datetime(2026, 3, 4, 18, 20, tzinfo=UTC), None],
            "embedding": [[0.5, 0.5], [0.5, 0.5]],
        }
    )
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet", row_group_size=1)

    assert list(read_articles([tmp_path / "a.parquet"])) == [
        Article(
            text="Alfa",
            path="a.parquet:1",
            id="1",
            source="Post",
            published="2026-03-04T18:20:00+00:00",
        ),
        Article(text="Bravo", path="a.parquet:2", id="2"),
    ]


@pytest.mark.parametrize("spare", [0, 1, 2, 3, 4], ids=str)
def test_json_values_cut_by_the_buffer_come_back_whole(spare: int) -> None:
    """A value that is only half read is waited for, wherever the cut falls."""
    values: list[object] = ["x" * (65_530 - spare), 1234567, True, {"a": [None, "\u00e9\n"]}] * 3

    assert [value for value, _ in JsonStream(io.StringIO(json.dumps(values))).items()] == values
