"""The benchmark of names in conflict text tells names from other mentions and compares borders."""

import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from benchmarks.conflict_names import Answer, compare
from benchmarks.re3d_corpus import MarkedDocument, MarkedMention, bare, is_name, read_re3d

ROOT = Path(__file__).parents[2]
TEXT = (
    "Envoys of Peru met General Rosa Quispe in Arica. They feared the Andean Liberation Front. "
    "Chile said the people of Peru deserve peace, and the Chilean army withdrew as they sang."
)
MARKED = (
    ("Envoys of Peru", "Organisation", 1),
    ("Peru", "Location", 0),
    ("General Rosa Quispe", "Person", 1),
    ("Arica", "Location", 0.97),
    ("They", "Organisation", 1),
    ("the Andean Liberation Front", "Organisation", 1),
    ("Chile", "Organisation", 0.8),
    ("the people of Peru", "Organisation", 1),
    ("Chilean", "Nationality", 0.6),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a part of one document in the form of re3d."""
    part = tmp_path / "Invented_Source"
    part.mkdir()
    rows = [
        {
            "_id": f"d-{number}",
            "begin": TEXT.index(words),
            "end": TEXT.index(words) + len(words),
            "type": type_,
            "value": words,
            "documentId": "d",
            "confidence": confidence,
        }
        for number, (words, type_, confidence) in enumerate(MARKED)
    ]
    lines = "\n".join(json.dumps(row) for row in rows)
    (part / "entities.json").write_text(lines, encoding="utf-8")
    document = json.dumps({"_id": "d", "text": TEXT})
    (part / "documents.json").write_text(document + "\n\n", encoding="utf-8")
    return tmp_path


def test_mentions_are_read_and_names_are_told_apart(folder: Path) -> None:
    """Doubtful mentions are left out; of the others those in capitals are names."""
    (document,) = read_re3d(folder)
    marked = {TEXT[slice(*each.span)]: each.is_name for each in document.mentions}
    assert marked == {
        "Envoys of Peru": True,
        "General Rosa Quispe": True,
        "Arica": True,
        "They": False,
        "Andean Liberation Front": True,
        "Chile": True,
        "people of Peru": False,
        "Chilean": True,
    }


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("He saw the Bank of Arica.", "Bank of Arica", True, id="small word within"),
        pytest.param("He met Juan al-Mar.", "Juan al-Mar", True, id="a capital after a hyphen"),
        pytest.param("Soldiers fled.", "Soldiers", False, id="opens the sentence, small elsewhere"),
        pytest.param("Arica fell.", "Arica", True, id="opens the sentence, never small"),
        pytest.param("They praised Soldiers.", "Soldiers", True, id="capital within a sentence"),
        pytest.param("Then I left.", "I", False, id="a single letter"),
        pytest.param("He left the camp.", "camp", False, id="no capital"),
        pytest.param("He saw Arica forces.", "Arica forces", False, id="a small noun"),
        pytest.param("It lies at 18 30.", "18 30", False, id="only figures"),
        pytest.param("The 7th Brigade fled.", "7th Brigade", True, id="a figure and a capital"),
    ],
)
def test_names_are_told_by_their_capitals(text: str, words: str, name: bool) -> None:
    """Every word of a name has a capital or a figure, but for small words within."""
    start = text.index(words)
    assert is_name(text, (start, start + len(words)), frozenset({"soldiers", "they"})) is name


@pytest.mark.parametrize(
    ("words", "left"),
    [
        pytest.param("the Andean Front", "Andean Front", id="article"),
        pytest.param("Peru’s", "Peru", id="genitive"),
        pytest.param("Theran", "Theran", id="begins like an article"),
        pytest.param("the", "the", id="nothing else"),
    ],
)
def test_articles_and_genitives_are_outside_of_a_name(words: str, left: str) -> None:
    """Borders are compared without an article before and a genitive ending after."""
    assert words[slice(*bare(words, (0, len(words))))] == left


def test_a_name_of_names_gives_way_to_them(folder: Path) -> None:
    """Where re3d marks a name within a name of the same type, the inner ones count."""
    part = folder / "Invented_Source"
    text = "They left Tacna, Peru."
    rows = [
        {"begin": 10, "end": end, "type": "Location", "documentId": "d", "confidence": 1}
        for end in (15, 21)
    ]
    (part / "documents.json").write_text(json.dumps({"_id": "d", "text": text}), "utf-8")
    (part / "entities.json").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (document,) = read_re3d(folder)
    assert [text[slice(*each.span)] for each in document.mentions] == ["Tacna"]


@pytest.mark.parametrize(
    ("answer", "counted"),
    [
        pytest.param(Answer((4, 8), ("Location", "Organisation")), "exact", id="either type"),
        pytest.param(Answer((4, 12), ("Organisation",)), "overlap", id="other border"),
        pytest.param(Answer((4, 8), ("Person",)), "wrong", id="other type"),
        pytest.param(Answer((40, 44), ("Person",)), "wrong", id="nothing there"),
        pytest.param(Answer((22, 26), ("Location",)), "left out", id="within a longer mention"),
        pytest.param(Answer((15, 26), ("Organisation",)), "left out", id="no name"),
    ],
)
def test_an_answer_is_compared_with_what_is_marked(answer: Answer, counted: str) -> None:
    """An answer is right at the same type, wrong where no name is, and left out in a phrase."""
    marks = (
        MarkedMention((4, 8), "Organisation", is_name=True),
        MarkedMention((15, 26), "Organisation", is_name=False),
    )
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    compare(counts, MarkedDocument("x" * 50, marks), [answer])
    total = sum(counts.values(), Counter[str]())
    figures = (total["answered"], total["overlap"], total["exact"])
    expected = {"exact": (1, 1, 1), "overlap": (1, 1, 0), "wrong": (1, 0, 0), "left out": (0, 0, 0)}
    assert figures == expected[counted]
    assert (total["names"], total["met"] + total["met_exactly"]) == (1, sum(figures[1:]))


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "benchmarks" / "conflict_names.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_the_table_has_a_row_for_each_type(folder: Path) -> None:
    """The command prints names, answers, and precision, recall and F1 twice for each type."""
    lines = [line.split() for line in _run(folder).stdout.splitlines()]
    assert [line[0] for line in lines[2:]] == ["person", "organization", "place", "nationality"]
    assert lines[2] == ["person", "1", "1", "0.00", "0.00", "0.00", "1.00", "1.00", "1.00"]
    assert lines[4] == ["place", "1", "1", "1.00", "1.00", "1.00", "1.00", "1.00", "1.00"]


def test_a_folder_without_re3d_is_an_error_of_one_line(tmp_path: Path) -> None:
    """The command says what it needs and ends with 2."""
    ran = _run(tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
