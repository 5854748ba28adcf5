import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.output.story_json import write_story
from tests.benchmarks.broken_checks import changed, example_facts
from tests.output.example_story import example_story

ROOT = Path(__file__).parents[2]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the comparison from the shell."""
    command = [sys.executable, ROOT / "benchmarks" / "story.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Write the expected facts of the example story."""
    path = tmp_path / "expected.json"
    path.write_text(json.dumps(example_facts()), encoding="utf-8")
    return path


def test_a_story_is_compared_from_the_shell(tmp_path: Path, facts: Path) -> None:
    """The command prints the table of a story's folder and ends with 0."""
    write_story(example_story(), tmp_path / "out" / "story.json")
    ran = run(tmp_path / "out", facts, "--least", "1.0")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "attacks                    4/4        4/4" in ran.stdout


def test_a_share_below_the_least_one_ends_with_1(tmp_path: Path, facts: Path) -> None:
    """One wrong field is enough to miss a share of 1."""
    write_story(changed("events", "event-09", round=2), tmp_path / "story.json")
    assert run(tmp_path / "story.json", facts, "--least", "1.0").returncode == 1


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        pytest.param("[]", "not an object", id="another shape"),
        pytest.param("{", "expected facts", id="no JSON"),
        pytest.param(None, "expected facts", id="no file"),
    ],
)
def test_a_bad_file_of_facts_is_one_line(tmp_path: Path, expected: str | None, words: str) -> None:
    """Facts that cannot be read give one line on standard error and end with 2."""
    write_story(example_story(), tmp_path / "story.json")
    if expected is not None:
        (tmp_path / "expected.json").write_text(expected, encoding="utf-8")
    ran = run(tmp_path / "story.json", tmp_path / "expected.json")
    assert (ran.returncode, ran.stderr.count("\n"), words in ran.stderr) == (2, 1, True)
