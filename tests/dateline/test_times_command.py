import json
from pathlib import Path

import pytest

from dateline.extract.times.timeml_reader import read_timeml
from tests.dateline.test_command_line import dateline

TEXT = "Rebels shelled Gao on Tuesday. They had taken the town on 3 March 2030.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Write an article whose front matter says when it was published."""
    path = tmp_path / "gao.md"
    path.write_text(f"---\npublished: 2031-05-08\n---\n{TEXT}", encoding="utf-8")
    return path


def days(printed: str) -> list[str | None]:
    """Return the first days of the times in what `--format json` prints."""
    return [time["start"] for time in json.loads(printed)["times"]]


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        pytest.param([], ["2031-05-06", "2030-03-03"], id="date in the file"),
        pytest.param(["--published", "2031-05-01"], ["2031-04-29", "2030-03-03"], id="day given"),
        pytest.param(["--published", "2031"], [None, "2030-03-03"], id="year given"),
        pytest.param(["--published", "0850-06-01"], ["0850-05-31", "2030-03-03"], id="long ago"),
    ],
)
def test_days_are_counted_from_publication(
    article: Path, option: list[str], expected: list[str | None]
) -> None:
    """The date of the file counts unless one is given; a year is too coarse for a weekday."""
    ran = dateline("times", article, "--format", "json", *option)
    assert (ran.returncode, ran.stderr, days(ran.stdout)) == (0, "", expected)


def test_standard_input_is_plain_text() -> None:
    """`-` reads text; the table is what is printed unless another form is asked for."""
    ran = dateline("times", "-", "--published", "2031-05-08", stdin=TEXT)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[2].split()[:3] == ["Tuesday", "DATE", "2031-05-06"]


def test_timeml_goes_out_and_comes_in(article: Path) -> None:
    """What `--format timeml` prints is a TimeML document, and reading it gives the same times."""
    ran = dateline("times", article, "--format", "timeml")
    document = read_timeml(ran.stdout.encode(), "printed")
    assert (document.published, document.id, len(document.times)) == ("2031-05-08", "gao.md", 2)
    again = article.with_name("again.tml")
    again.write_text(ran.stdout, encoding="utf-8")
    assert dateline("times", again, "--format", "timeml").stdout == ran.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        pytest.param(["gao.md", "--published", "soon"], 2, "'soon' is not a date", id="bad date"),
        pytest.param(["gao.md", "--format", "xml"], 2, "table", id="bad format"),
        pytest.param(["nowhere.txt"], 1, "dateline: nowhere.txt: ", id="no file"),
        pytest.param(["."], 1, "is a folder", id="folder"),
        pytest.param(["gao.jsonl"], 1, "none of the forms", id="many articles"),
        pytest.param(["bad.tml"], 1, "dateline: bad.tml:1: is no well-formed XML", id="bad TimeML"),
        pytest.param(["binary.txt"], 1, "dateline: binary.txt: is a binary file", id="binary"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    article: Path, arguments: list[str], code: int, message: str
) -> None:
    """Wrong use ends with 2 and unreadable input with 1; neither prints anything else."""
    article.with_name("bad.tml").write_text("Rebels & others", encoding="utf-8")
    article.with_name("binary.txt").write_bytes(bytes(range(256)))
    ran = dateline("times", *arguments, cwd=article.parent)
    assert (ran.returncode, ran.stdout, message in ran.stderr) == (code, "", True)
    assert "Traceback" not in ran.stderr
