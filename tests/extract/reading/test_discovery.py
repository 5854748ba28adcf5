"""Which files the inputs of a user lead to, and in which order."""

import errno
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.extract.reading import read_articles
from dateline.extract.reading.discovery import find_sources
from dateline.extract.reading.folder_walk import failure_in_words
from dateline.extract.reading.forms import form_of

STORY = '{"schema": "dateline/1", "documents": []}'
FILES = {
    "news/b.txt": "Bravo.",
    "news/a.txt": "Alfa.",
    "news/2026/march/c.md": "Charlie.",
    "news/2026/d.jsonl": '{"text": "Delta."}',
    "news/.hidden.txt": "Hidden.",
    "news/.git/e.txt": "Hidden.",
    "news/photo.png": "Not text.",
    "news/out/story.json": STORY,
    "news/out/summary.txt": "Written by Dateline.",
    "news/diary/story.json": '{"text": "A story of another kind."}',
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds FILES."""
    for name, contents in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(contents, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _labels(inputs: Sequence[str | Path]) -> list[str]:
    sources, skipped = find_sources(inputs)
    assert skipped == []
    return [source.label for source in sources]


FOLDER = ["2026/d.jsonl", "2026/march/c.md", "a.txt", "b.txt", "diary/story.json"]
INPUTS = {
    "file": (["news/a.txt"], ["a.txt"]),
    "folder": (["news"], FOLDER),
    "folder with a slash": (["news/"], FOLDER),
    "folder with dots": (["./news/../news"], FOLDER),
    "pattern": (["news/*.txt"], ["a.txt", "b.txt"]),
    "pattern in a folder's name": (["n*s/b.*"], ["news/b.txt"]),
    "pattern that matches folders": (["news/20*"], ["2026/d.jsonl", "2026/march/c.md"]),
    "pattern with a set": (["news/[ab].txt"], ["a.txt", "b.txt"]),
    "pattern at any depth": (["news/**/*.md"], ["2026/march/c.md"]),
    "pattern at no depth": (["news/**/b.txt"], ["b.txt"]),
    "pattern in the middle": (["**/march/*"], ["news/2026/march/c.md"]),
    "pattern passes over hidden and other files": (["news/?*"], FOLDER),
    "pattern for everything": (["news/**"], FOLDER),
    "pattern for a hidden file": (["news/.h*"], [".hidden.txt"]),
    "hidden file by name": (["news/.hidden.txt"], [".hidden.txt"]),
    "same file by several ways": (["news/a.txt", "news/*.txt", "."], ["a.txt", "b.txt"]),
    "standard input twice": (["-", "-", "news/b.txt"], ["-", "b.txt"]),
}


@pytest.mark.parametrize(("inputs", "labels"), INPUTS.values(), ids=INPUTS)
@pytest.mark.usefixtures("here")
def test_inputs_lead_to_files(inputs: list[str], labels: list[str]) -> None:
    """Files, folders and patterns give labels relative to what the user named, sorted."""
    found = _labels(inputs)

    assert [label for label in found if label in labels] == labels
    assert "." in inputs or found == labels


def test_absolute_input_gives_relative_labels(here: Path) -> None:
    """No record carries the absolute path of an input."""
    assert _labels([here / "news"]) == FOLDER


@pytest.mark.usefixtures("here")
def test_order_of_inputs_makes_no_difference() -> None:
    """Inputs in any order give the same articles in the same order."""
    inputs = ["news/b.txt", "news/2026", "news/a.txt"]

    assert list(read_articles(inputs)) == list(read_articles(inputs[::-1]))


@pytest.mark.usefixtures("here")
def test_folder_that_dateline_wrote_is_refused_by_name() -> None:
    """An output folder named as input gives a line, where one met on the way gives none."""
    sources, skipped = find_sources(["news/out"])

    assert sources == []
    assert [problem.what for problem in skipped] == [
        "is a folder that Dateline wrote, not one of articles"
    ]


@pytest.mark.usefixtures("here")
def test_pattern_without_match_is_named() -> None:
    """A pattern that matches nothing Dateline reads gives a line."""
    sources, skipped = find_sources(["news/*.docx", "lost/**/*.txt", "news/*.png"])

    assert sources == []
    assert [(problem.where, problem.what) for problem in skipped] == [
        ("lost/**/*.txt", "matches no articles"),
        ("news/*.docx", "matches no articles"),
        ("news/*.png", "matches no articles"),
    ]


@pytest.mark.usefixtures("here")
def test_file_named_like_a_pattern_is_a_file() -> None:
    """A name that exists is taken as it stands, whatever characters it holds."""
    Path("news/a[1].txt").write_text("Echo.", encoding="utf-8")

    assert _labels(["news/a[1].txt"]) == ["a[1].txt"]


def test_links_are_followed_once_and_loops_are_named(here: Path) -> None:
    """A linked folder is read, a link back or to nothing gives a line, and the walk ends."""
    elsewhere = here / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "f.txt").write_text("Foxtrot.", encoding="utf-8")
    (here / "news/more").symlink_to(elsewhere)
    (here / "news/again").symlink_to(elsewhere)
    (here / "news/2026/up").symlink_to(here / "news")
    (here / "news/self").symlink_to("self")
    (here / "news/gone.txt").symlink_to("nowhere.txt")

    sources, skipped = find_sources(["news"])

    assert [source.label for source in sources] == sorted([*FOLDER, "again/f.txt"])
    assert [(problem.where, problem.what) for problem in skipped] == [
        ("news/2026/up", "is a symbolic link back to a folder above it"),
        ("news/gone.txt", "is a symbolic link that leads nowhere"),
        ("news/self", "is a symbolic link that leads back to itself"),
    ]


def test_named_links_that_lead_nowhere(here: Path) -> None:
    """A broken link given by name says that it is one."""
    (here / "gone.txt").symlink_to("nowhere.txt")
    (here / "self.txt").symlink_to("self.txt")

    _, skipped = find_sources(["gone.txt", "self.txt"])

    assert [problem.what for problem in skipped] == [
        "is a symbolic link that leads nowhere",
        "is a symbolic link that leads back to itself",
    ]


def test_pipe_is_not_waited_for(here: Path) -> None:
    """A named pipe is passed over in a folder and refused by name, never opened."""
    os.mkfifo(here / "news/pipe.txt")

    assert _labels(["news"]) == FOLDER
    _, skipped = find_sources(["news/pipe.txt"])
    assert [problem.what for problem in skipped] == ["is not a regular file"]


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_name_that_is_no_text_can_be_written_down(here: Path) -> None:
    """A file name that is not UTF-8 gives a label that any file can hold."""
    (here / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"Golf.")

    assert _labels(["caf*.txt"]) == ["caf\N{REPLACEMENT CHARACTER}.txt"]


FORMS = {
    "a.txt": "text",
    "A.TXT": "text",
    "a.md.gz": "text",
    "a.b.html": "html",
    "a.ndjson": "json lines",
    "a.json.gz": "json",
    "a.parquet": "parquet",
    "a.warc.gz": "web archive",
    "-": "json lines",
    "a.parquet.gz": None,
    "a.gz": None,
    "a.pdf": None,
    "txt": None,
    ".txt": None,
    "a.txt.bak": None,
}


@pytest.mark.parametrize(("name", "form"), FORMS.items(), ids=FORMS)
def test_form_is_told_by_name(name: str, form: str | None) -> None:
    """The extension tells the form, whatever its case; .gz may follow for most forms."""
    assert form_of(name) == form


FAILURES = {
    "permission": (
        PermissionError(errno.EACCES, "Permission denied"),
        "cannot be opened: permission denied",
    ),
    "loop": (OSError(errno.ELOOP, "x"), "is a symbolic link that leads back to itself"),
    "other": (OSError(errno.EIO, "Input/output error"), "cannot be opened: Input/output error"),
    "without words": (OSError(), "cannot be opened: OSError"),
}


@pytest.mark.parametrize(("error", "words"), FAILURES.values(), ids=FAILURES)
def test_failures_of_the_system_are_put_in_words(error: OSError, words: str) -> None:
    """What the operating system refuses is said in words that end a sentence about a path."""
    assert failure_in_words(error) == words
