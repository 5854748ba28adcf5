import json
import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest

from dateline.output.story_json import write_story
from tests.dateline.tiny_articles import MENUS, RUSSIAN, TALKS, write_articles
from tests.output.example_story import example_story

PAGES_AND_STORY = ["explorer.html", "story.json", "timeline.html"]
SHORT_TEXT = "The two presidents met for an hour in Nairobi on Monday.\n"


def dateline(
    *arguments: str | Path,
    cwd: Path | None = None,
    stdin: str = "",
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the program as from a shell, its output in pipes."""
    asked_for_colour = {"FORCE_COLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE"}
    plain = {name: value for name, value in os.environ.items() if name not in asked_for_colour}
    return subprocess.run(
        [sys.executable, "-m", "dateline", *arguments],
        cwd=cwd,
        input=stdin,
        env={**plain, "PYTHONIOENCODING": "utf-8", **(env or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def content(folder: Path) -> dict[str, bytes]:
    """Return every file under `folder` with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Build the two tiny articles; return the folder of articles and story, and what was said."""
    folder = tmp_path_factory.mktemp("built")
    write_articles(folder / "articles")
    ran = dateline("build", "articles", "--out", "story", cwd=folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    return folder, ran.stdout


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Write the example story into a folder."""
    write_story(example_story(), tmp_path / "example" / "story.json")
    return tmp_path / "example"


def test_the_installed_command_is_this_program() -> None:
    """The script `dateline` calls what `python -m dateline` calls."""
    (script,) = entry_points(group="console_scripts", name="dateline")
    assert script.value == "dateline.command_line:main"


def test_version_is_shown() -> None:
    """--version prints the installed version and nothing else."""
    ran = dateline("--version")
    assert (ran.returncode, ran.stdout) == (0, f"dateline {version('dateline')}\n")


def test_build_writes_the_pages_and_a_story_with_every_article(built: tuple[Path, str]) -> None:
    """A build leaves three files, and the story holds both articles."""
    story = built[0] / "story"
    documents = json.loads((story / "story.json").read_text(encoding="utf-8"))["documents"]
    assert sorted(path.name for path in story.iterdir()) == PAGES_AND_STORY
    assert sorted(document["path"] for document in documents) == ["attack.md", "talks.txt"]


def test_build_ends_with_a_summary(built: tuple[Path, str]) -> None:
    """The summary counts articles, events and files, and names the files."""
    lines = built[1].splitlines()
    assert lines[0] == "Read 2 articles"
    assert any(line.startswith("Found ") and " events, " in line for line in lines)
    assert f"  {Path('story', 'explorer.html')}" in lines


def test_output_in_a_pipe_has_no_colour(built: tuple[Path, str]) -> None:
    """No escape sequence is written where no terminal reads it."""
    ran = dateline("timeline", built[0] / "story")
    assert (ran.returncode, "\x1b" in built[1], "\x1b" in ran.stdout) == (0, False, False)
    assert "\x1b" in dateline("timeline", built[0] / "story", env={"FORCE_COLOR": "1"}).stdout


def test_quiet_build_says_nothing(built: tuple[Path, str]) -> None:
    """With --quiet a build without trouble prints nothing; it gives the same bytes once more."""
    ran = dateline("build", "articles", "--out", "again", "--quiet", cwd=built[0])
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert content(built[0] / "again") == content(built[0] / "story")


def test_skipped_inputs_are_told_and_the_rest_is_built(built: tuple[Path, str]) -> None:
    """A build that had to leave out an input names it in the summary and ends with 3."""
    (built[0] / "empty.txt").touch()
    ran = dateline("build", "articles", "empty.txt", "--out", "some", cwd=built[0])
    assert (ran.returncode, ran.stderr) == (3, "")
    assert "Skipped 1\n  empty.txt: is empty" in ran.stdout


@pytest.mark.parametrize("option", ["--verbose", "--quiet"])
def test_skipped_inputs_go_to_standard_error(built: tuple[Path, str], option: str) -> None:
    """Both --verbose and --quiet print the line of a skipped input on standard error."""
    (built[0] / "short.txt").write_text(SHORT_TEXT, encoding="utf-8")
    ran = dateline("build", "articles", "short.txt", "--out", "more", option, cwd=built[0])
    assert (ran.returncode, ran.stderr.count("\n")) == (3, 1)
    assert ran.stderr.startswith("short.txt: 11 words are too few")


def test_articles_come_from_standard_input(tmp_path: Path) -> None:
    """- reads JSON Lines, and every option of build is obeyed."""
    ran = dateline(
        *("build", "-", "--out", "story", "--no-text", "--title", "Lake & fish", "--export", "csv"),
        cwd=tmp_path,
        stdin=json.dumps({"text": TALKS, "published": "2031-03-04"}) + "\n",
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    story = json.loads((tmp_path / "story" / "story.json").read_text(encoding="utf-8"))
    assert "text" not in story["documents"][0]
    assert "Lake &amp; fish" in (tmp_path / "story" / "explorer.html").read_text(encoding="utf-8")
    assert (tmp_path / "story" / "tables-csv" / "events.csv").is_file()


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        pytest.param("missing.txt", None, "does not exist", id="missing path"),
        pytest.param("empty.txt", "", "is empty", id="empty file"),
        pytest.param("russian.txt", RUSSIAN, "not English", id="Russian article"),
        pytest.param("menus.txt", MENUS, "no article", id="only menus"),
        pytest.param("red.txt\x1b[31m", "", "red.txt", id="escape sequence in the name"),
    ],
)
def test_an_input_without_an_article_is_one_line(
    tmp_path: Path, name: str, text: str | None, words: str
) -> None:
    """An input that gives no article is one line; where it was the only one, nothing is written."""
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = dateline("build", name, "--out", "story", cwd=tmp_path)
    lines = ran.stderr.splitlines()
    assert (ran.returncode, ran.stdout, len(lines)) == (1, "", 2)
    assert words in lines[0]
    assert "\x1b" not in ran.stderr
    assert lines[1] == "dateline: no article could be read; nothing was written"
    assert not (tmp_path / "story").exists()


def test_a_file_in_the_way_is_left_alone(built: tuple[Path, str], tmp_path: Path) -> None:
    """A story is not written over a file."""
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    ran = dateline("build", built[0] / "articles", "--out", tmp_path / "out")
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "is a file; give a folder" in ran.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_holds_something_else_is_left_alone(
    built: tuple[Path, str], tmp_path: Path
) -> None:
    """A folder with files that are no story's keeps them, and nothing is added."""
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine", encoding="utf-8")
    ran = dateline("build", built[0] / "articles", "--out", tmp_path / "thesis")
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "is not empty" in ran.stderr
    assert content(tmp_path) == {"thesis/chapter.txt": b"mine"}


def test_a_build_of_nothing_leaves_the_earlier_story(example: Path) -> None:
    """An earlier story stays byte for byte where the new build has no article."""
    before = content(example)
    ran = dateline("build", "missing", "--out", example)
    assert (ran.returncode, content(example)) == (1, before)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["build", "articles"], "--out", id="no output folder"),
        pytest.param(["build", "--out", "story"], "PATH", id="no input"),
        pytest.param(["paint"], "paint", id="unknown command"),
        pytest.param(["timeline", "story", "--colour"], "--colour", id="unknown option"),
    ],
)
def test_a_wrong_command_ends_with_2(arguments: list[str], words: str) -> None:
    """A command that cannot be understood shows its usage and ends with 2."""
    ran = dateline(*arguments)
    assert (ran.returncode, ran.stdout, "Usage: " in ran.stderr) == (2, "", True)
    assert words in ran.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        pytest.param(["build", ".", "--out", "x", "--export", "pdf"], 2, "no export", id="export"),
        pytest.param(["timeline", "."], 1, "story.json: cannot be read", id="timeline of no story"),
        pytest.param(["timeline", "example", "--from", "May"], 2, "not a date", id="no date"),
        pytest.param(["timeline", "example", "--kind", "picnic"], 2, "no kind", id="unknown kind"),
        pytest.param(["open", "."], 1, "no explorer.html there", id="open without a story"),
        pytest.param(["open", "nowhere"], 1, "no explorer.html there", id="open nothing"),
        pytest.param(["validate", "nowhere"], 1, "cannot be read", id="validate nothing"),
        pytest.param(["validate", "broken.json"], 1, "is not JSON", id="validate no JSON"),
    ],
)
def test_a_bad_request_is_one_line(
    example: Path, arguments: list[str], code: int, words: str
) -> None:
    """What cannot be done is one line on standard error; wrong words end with 2, else 1."""
    (example.parent / "broken.json").write_text('{"schema": ', encoding="utf-8")
    ran = dateline(*arguments, cwd=example.parent)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (code, "", 1)
    assert ran.stderr.startswith("dateline: ")
    assert words in ran.stderr


@pytest.mark.parametrize(
    ("filters", "labels"),
    [
        pytest.param(
            ["--kind", "talks", "--kind", "visit"],
            ["Third round of river talks in Lindholm", "Lucía Ferrante travels to Dravik"],
            id="two kinds",
        ),
        pytest.param(
            ["--to", "2025"],
            [
                "Tarsovia invades the Kesh valley",
                "Northern Council imposes sanctions on Tarsovia",
            ],
            id="until a year",
        ),
        pytest.param(
            ["--from", "2026-02-14", "--to", "2026-02-16", "--kind", "attack"],
            ["Ridge Brigade shells Dravik", "Tarsovia strikes Port Elin with drones and missiles"],
            id="some days and a kind",
        ),
        pytest.param(
            ["--actor", "brigade", "--place", "dravik"],
            ["Ridge Brigade shells Dravik"],
            id="an actor and a place",
        ),
        pytest.param(["--from", "2030"], [], id="nothing passes"),
    ],
)
def test_the_timeline_is_filtered(example: Path, filters: list[str], labels: list[str]) -> None:
    """Only events that pass every filter are listed, in order of time."""
    ran = dateline("timeline", example / "story.json", *filters)
    known = {event.label for event in example_story().events}
    listed = [
        label for line in ran.stdout.splitlines() for label in sorted(known) if f"  {label}" in line
    ]
    assert (ran.returncode, listed) == (0, labels)
    assert bool(labels) != ("No event passes these filters." in ran.stdout)


def test_a_terminal_without_the_letters_is_no_error(built: tuple[Path, str]) -> None:
    """Characters that the output's encoding lacks are replaced, and nothing fails."""
    (built[0] / "leer-\N{LATIN SMALL LETTER U WITH DIAERESIS}.txt").touch()
    ran = dateline(
        *(
            "build",
            "articles",
            "leer-\N{LATIN SMALL LETTER U WITH DIAERESIS}.txt",
            "--out",
            "ascii",
        ),
        cwd=built[0],
        env={"PYTHONIOENCODING": "ascii"},
    )
    assert (ran.returncode, ran.stderr) == (3, "")
    assert "  leer-?.txt: is empty" in ran.stdout


def test_a_story_that_keeps_the_contract_is_valid(built: tuple[Path, str], example: Path) -> None:
    """The command validate accepts what build writes, and the example, by file or by folder."""
    ran = [dateline("validate", built[0] / "story"), dateline("validate", example / "story.json")]
    assert [r.returncode for r in ran] == [0, 0]
    assert all(r.stdout.endswith("keeps the contract\n") for r in ran)


def test_a_story_that_breaks_the_contract_is_not_valid(example: Path) -> None:
    """The command validate names the record and the field that are wrong, and ends with 1."""
    story = json.loads((example / "story.json").read_text(encoding="utf-8"))
    story["events"][0]["place"] = "atlantis"
    (example / "story.json").write_text(json.dumps(story), encoding="utf-8")
    ran = dateline("validate", example)
    assert (ran.returncode, ran.stderr) == (1, "1 problem\n")
    assert "event-01" in ran.stdout
    assert "atlantis" in ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a browser is a POSIX command")
def test_open_hands_the_explorer_to_the_browser(built: tuple[Path, str]) -> None:
    """The command open starts the user's browser with the address of the page."""
    page = built[0] / "story" / "explorer.html"
    for given in (page.parent, page.with_name("story.json")):
        ran = dateline("open", given, env={"BROWSER": "echo %s"})
        assert (ran.returncode, ran.stdout) == (0, f"{page.resolve().as_uri()}\n")
