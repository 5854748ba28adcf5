"""The WikiEvents benchmark counts events by sentence and arguments by their words."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SENTENCES = (
    "Rebels shelled the town of Arica on Monday, killing four people.",
    "The mayor opened a market.",
    "Peruvian forces bombed Iquique on Tuesday.",
)


def _document() -> dict[str, Any]:
    """Return a document of WikiEvents: an attack, its death, a meeting that nobody finds."""
    sentences: list[list[Any]] = []
    tokens: list[str] = []
    offset = 100
    for text in SENTENCES:
        words: list[list[Any]] = []
        position = 0
        for word in text.replace(",", " ,").replace(".", " .").split():
            position = text.index(word, position)
            words.append([word, offset + position, offset + position + len(word)])
            position += len(word)
        sentences.append([words, text])
        tokens.extend(word for word, _, _ in words)
        offset += len(text) + 2
    rebels, town = tokens.index("Rebels"), tokens.index("Arica")
    return {
        "sentences": sentences,
        "entity_mentions": [
            {"id": "T1", "start": rebels, "end": rebels + 1},
            {"id": "T2", "start": town, "end": town + 1},
        ],
        "event_mentions": [
            {
                "event_type": "Conflict.Attack.Unspecified",
                "trigger": {"text": "shelled", "sent_idx": 0},
                "arguments": [
                    {"entity_id": "T1", "role": "Attacker", "text": "Rebels"},
                    {"entity_id": "T2", "role": "Place", "text": "Arica"},
                ],
            },
            {
                "event_type": "Life.Die.Unspecified",
                "trigger": {"text": "killing", "sent_idx": 0},
                "arguments": [],
            },
            {
                "event_type": "Contact.Contact.Meet",
                "trigger": {"text": "opened", "sent_idx": 1},
                "arguments": [],
            },
        ],
    }


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "benchmarks" / "wikievents.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a folder with one document."""
    (tmp_path / "dev.jsonl").write_text(json.dumps(_document()) + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("attack", ["1", "1", "1.00", "0.50", "0.67"], id="one-right-of-two"),
        pytest.param("death", ["1", "1", "1.00", "1.00", "1.00"], id="death-of-the-attack"),
        pytest.param("meeting", ["1", "0", "0.00", "0.00", "0.00"], id="missed"),
        pytest.param("Attacker", ["1", "1", "1.00"], id="attacker"),
        pytest.param("Place", ["1", "1", "1.00"], id="place"),
    ],
)
def test_rows_of_the_table(folder: Path, name: str, expected: list[str]) -> None:
    """A row gives how many the gold has, how many are found, and their shares."""
    rows = {line.split()[0]: line.split()[1:] for line in _run(folder).stdout.splitlines()[1:]}
    assert rows[name] == expected


def test_what_is_wrong_can_be_listed(folder: Path) -> None:
    """With --errors the missed and the extra events stand below the table."""
    lines = _run(folder, "--errors").stdout.splitlines()
    assert f"missed Contact.Contact.Meet: 'opened' in {SENTENCES[1]}" in lines
    assert f"extra attack: 'bombed' in {SENTENCES[2]}" in lines


def test_a_folder_without_documents_is_an_error_of_one_line(tmp_path: Path) -> None:
    """The command says what it needs and ends with 2."""
    ran = _run(tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
