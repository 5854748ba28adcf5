"""The benchmark of cost reads each article once with the language core and once as a whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.article_files import read_documents, spread
from benchmarks.extraction_cost import Round, measure
from dateline.extract.records import Article

ROOT = Path(__file__).parents[2]
TEXT = (
    "Peruvian forces shelled the town of Arica on Monday, killing {} people, the mayor said. "
    "The shells fell on a market in the afternoon."
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Write four short articles, and one that is empty."""
    path = tmp_path / "articles.jsonl"
    texts = [*(TEXT.format(number) for number in range(2, 6)), ""]
    path.write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
    return path


def test_a_round_counts_words_and_both_times(articles: Path) -> None:
    """A round gives the words of its articles and the time of each reading."""
    found = measure(read_documents([str(articles)], None))
    assert found.words == 4 * len(TEXT.split())
    assert found.core > 0
    assert found.whole > 0


def test_the_ratio_is_the_whole_by_the_core() -> None:
    """1.5 says that what comes after the language core takes half of its time again."""
    assert Round(words=100, core=2.0, whole=3.0).ratio == 1.5


@pytest.mark.parametrize(
    ("limit", "chosen"),
    [
        pytest.param(None, "0123456789", id="all"),
        pytest.param(20, "0123456789", id="more than there are"),
        pytest.param(5, "02468", id="every other"),
        pytest.param(3, "036", id="no whole step"),
    ],
)
def test_a_limit_takes_articles_from_everywhere(limit: int | None, chosen: str) -> None:
    """Articles of one source stand together, so those read are spread over all."""
    articles = [Article(text=str(number), path="a.jsonl") for number in range(10)]
    assert "".join(article.text for article in spread(articles, limit)) == chosen


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "benchmarks" / "extraction_cost.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_a_line_for_each_round_and_the_median(articles: Path) -> None:
    """The command ends with the median of the ratios."""
    lines = _run(articles, "--rounds", "3").stdout.splitlines()
    ratios = [float(line.split()[-1]) for line in lines[:3]]
    assert [line.split()[0] for line in lines[:3]] == [str(len(TEXT.split()))] * 3
    assert lines[3:] == [f"median ratio {sorted(ratios)[1]:.2f}"]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["nowhere.jsonl"], id="no such file"),
        pytest.param(["articles.jsonl", "--rounds", "4"], id="fewer articles than rounds"),
    ],
)
def test_nothing_to_read_is_an_error_of_one_line(articles: Path, arguments: list[str]) -> None:
    """The command says what is missing and ends with 2."""
    ran = _run(articles.parent / arguments[0], *arguments[1:])
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
