import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from dateline.command_line import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")],
    key=lambda page: page.as_posix(),
)
FOLDERS = "benchmarks|dateline|docs|examples|extract|graph|notebooks|output|tests|training"


def commands() -> dict[str, Any]:
    """Return the commands of the program by name."""
    group: Any = typer.main.get_command(app)
    return dict(group.commands)


def options() -> set[str]:
    """Return the long names of all options of the program and its commands."""
    group: Any = typer.main.get_command(app)
    return {
        name
        for command in (group, *commands().values())
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("--")
    }


def named(word: str, text: str) -> bool:
    """Return whether `word` stands in `text` and not merely within a longer one."""
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


def repository_paths(page: str) -> Iterator[tuple[str, bool]]:
    """Yield what a page in Markdown names as files of the project, and whether it is a link."""
    for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page):
        if "://" not in link and not link.startswith("mailto:"):
            yield link, True
    for path in re.findall(rf"`((?:{FOLDERS})/[^`\s]*)`", page):
        # A name like `dateline/1` is no file: files have an ending, folders a slash.
        if path.endswith("/") or "." in path.rsplit("/", 1)[-1]:
            yield path, False


def missing_paths(page: Path, text: str) -> list[str]:
    """Return the paths that a page names and that do not exist; `*` stands for any name."""
    missing = []
    for path, is_link in repository_paths(text):
        base = page.parent if is_link else ROOT
        found = list(base.glob(path)) if "*" in path else [base / path]
        if not found or not found[0].exists():
            missing.append(path)
    return missing


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_in_the_readme(command: str) -> None:
    """The README shows each command as it is typed."""
    assert named(f"dateline {command}", README)


@pytest.mark.parametrize("option", sorted(options()))
def test_every_option_is_in_the_readme(option: str) -> None:
    """The README names each option of each command."""
    assert named(option, README)


def test_the_readme_names_no_command_or_option_that_is_gone() -> None:
    """What the README gives to type exists."""
    typed = [line for line in README.splitlines() if re.search(r"\bdateline [a-z-]", line)]
    text = "\n".join(typed)
    names = set(re.findall(r"(?<=dateline )[a-z]+", text)) - set(commands())
    flags = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text)) - options() - {"--help"}
    assert (names, flags) == (set(), set())


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_and_option_has_its_line_of_help(command: str) -> None:
    """`--help` says of each command, argument and option what it does."""
    without = [p.name for p in commands()[command].params if not getattr(p, "help", None)]
    assert (bool(commands()[command].help), without) == (True, [])


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("see `extract/nowhere.py`", ["extract/nowhere.py"], id="no such file"),
        pytest.param("see `docs/nowhere/`", ["docs/nowhere/"], id="no such folder"),
        pytest.param("[that](nowhere.md#part)", ["nowhere.md"], id="a link to nothing"),
        pytest.param("`tests/*.nothing`", ["tests/*.nothing"], id="a pattern without a file"),
        pytest.param("`extract/rules/*.toml`, `graph/`, [x](docs/dates.md)", [], id="all there"),
        pytest.param("`dateline/1`, `out/story.json`, [x](https://example.org)", [], id="no files"),
    ],
)
def test_missing_paths_are_noticed(text: str, missing: list[str]) -> None:
    """The check below sees files, folders, patterns and links that lead nowhere."""
    assert missing_paths(ROOT / "README.md", text) == missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_in_the_documentation_exists(page: Path) -> None:
    """Files, folders and links that a page names are there."""
    assert missing_paths(page, page.read_text(encoding="utf-8")) == []


def test_rules_files_that_the_documentation_names_exist() -> None:
    """A rules file is named by its place under `extract/rules/`."""
    rules = ROOT / "extract" / "rules"
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    names = re.findall(r"`([a-z_/]+\.toml)`", text)
    known = {path.relative_to(rules).as_posix() for path in rules.rglob("*.toml")}
    known |= {path.name for path in rules.rglob("*.toml")} | {"pyproject.toml"}
    assert len(names) > 5
    assert [name for name in names if name not in known] == []
