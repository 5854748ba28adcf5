"""Inputs far larger than any article are read past in little memory and time."""

import gzip
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dateline.extract.reading import Skipped, read_articles
from dateline.extract.records import Article

MEGABYTE = 1_000_000


@contextmanager
def _memory_below(limit: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < limit


def _write(path: Path, before: bytes, after: bytes) -> Path:
    """Write 100 MB of one letter between `before` and `after`."""
    with path.open("wb") as file:
        file.write(before)
        for _ in range(100):
            file.write(b"x" * MEGABYTE)
        file.write(after)
    return path


@pytest.mark.parametrize(
    ("name", "before", "after", "where"),
    [
        ("a.jsonl", b'{"text": "First."}\n{"text": "', b'"}\n{"text": "Last."}\n', "a.jsonl:2"),
        ("a.csv", b"text\nFirst.\n", b"\nLast.\n", "a.csv:3"),
    ],
    ids=["JSON Lines", "CSV"],
)
def test_line_of_100_megabytes_is_read_past(
    name: str, before: bytes, after: bytes, where: str, tmp_path: Path
) -> None:
    """A line over the limit gives one line of message, and the lines around it are read."""
    path = _write(tmp_path / name, before, after)

    with _memory_below(80 * MEGABYTE):
        outcomes = list(read_articles([path]))

    assert [type(outcome) for outcome in outcomes] == [Article, Skipped, Article]
    assert str(outcomes[1]).startswith(f"{tmp_path}/{where}: ")
    assert "holds more than 10 MB of text" in str(outcomes[1])


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_file_of_100_megabytes_is_not_loaded(name: str, tmp_path: Path) -> None:
    """A file that would be one huge article is refused after the first 10 MB."""
    path = _write(tmp_path / name, b"", b"")

    with _memory_below(40 * MEGABYTE):
        (outcome,) = read_articles([path])

    assert isinstance(outcome, Skipped)
    assert outcome.what == "holds more than 10 MB of text"


def test_json_list_is_read_row_by_row(tmp_path: Path) -> None:
    """A JSON list of 40 MB needs the memory of a few rows."""
    row = b'{"text": "' + b"word " * 20_000 + b'"}'
    with (tmp_path / "a.json").open("wb") as file:
        file.write(b"[")
        for _ in range(400):
            file.write(row + b",\n")
        file.write(row + b"]")

    with _memory_below(10 * MEGABYTE):
        assert sum(isinstance(found, Article) for found in read_articles([tmp_path])) == 401


def test_decompression_bomb_is_stopped(tmp_path: Path) -> None:
    """A small file that grows without end is given up, whatever it holds."""
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as file:
        for _ in range(100):
            file.write(b" " * (MEGABYTE - 1) + b"\n")

    with _memory_below(20 * MEGABYTE):
        (outcome,) = read_articles([tmp_path])

    assert isinstance(outcome, Skipped)
    assert outcome.what == "grows more than 200-fold when decompressed"
