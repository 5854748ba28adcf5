import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.extract.rulebook import load_rules

ROOT = Path(__file__).parents[1]
LAYERS = ("extract", "graph", "output", "dateline")
"""The folders of the package, each of which may import itself and those before it."""
MOST_LINES = 450
"""Lines beyond which a module has more than one subject."""


def modules(folder: str) -> list[Path]:
    """Return the Python files of a folder, those that a link leads to left out."""
    return [
        path
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.resolve().is_relative_to(ROOT / folder)
    ]


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the modules that a syntax tree imports anywhere, "." for a relative import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield "."
        elif isinstance(node, ast.ImportFrom) and node.module == "dateline":
            yield from (f"dateline.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
        elif isinstance(node, ast.Constant) and _names_a_module(node.value):
            yield str(node.value)


def _names_a_module(value: object) -> bool:
    """Return whether a constant may name a module, for one that is imported by its name."""
    return isinstance(value, str) and value.startswith("dateline.") and " " not in value


def layer(module: str) -> str | None:
    """Return the folder that a module's import name leads to, None for those of others."""
    parts = module.split(".")
    if parts[0] != "dateline":
        return None
    return parts[1] if len(parts) > 1 and parts[1] in LAYERS else "dateline"


def wrong_imports(source: str, folder: str) -> list[str]:
    """Return what a module of `folder` must not import: later layers, bare or relative names."""
    later = LAYERS[LAYERS.index(folder) + 1 :]
    return sorted(
        name
        for name in set(imported(ast.parse(source)))
        if name == "." or layer(name) in later or name.split(".")[0] in LAYERS[:-1]
    )


@pytest.mark.parametrize(
    ("folder", "source", "wrong"),
    [
        pytest.param(
            "extract", "import dateline.graph.story", ["dateline.graph.story"], id="later"
        ),
        pytest.param("graph", "from dateline.output import dates", ["dateline.output"], id="from"),
        pytest.param("graph", "from dateline import output", ["dateline.output"], id="package"),
        pytest.param("output", "from dateline import load", ["dateline.load"], id="public name"),
        pytest.param(
            "extract",
            "def f():\n    from dateline.graph import days",
            ["dateline.graph"],
            id="in a function",
        ),
        pytest.param(
            "graph",
            "x = import_module('dateline.output.gexf')",
            ["dateline.output.gexf"],
            id="by name",
        ),
        pytest.param("graph", "from extract.records import Span", ["extract.records"], id="bare"),
        pytest.param("dateline", "import graph", ["graph"], id="bare in the package"),
        pytest.param("extract", "from . import records", ["."], id="relative"),
        pytest.param("output", "from dateline.graph.records import Event", [], id="earlier"),
        pytest.param("extract", "from dateline.extract import errors", [], id="the same"),
        pytest.param("extract", "import graphlib, networkx", [], id="other packages"),
    ],
)
def test_wrong_imports_are_noticed(folder: str, source: str, wrong: list[str]) -> None:
    """The check below sees imports of every form, and only wrong ones."""
    assert wrong_imports(source, folder) == wrong


@pytest.mark.parametrize("folder", LAYERS)
def test_imports_go_one_way(folder: str) -> None:
    """A layer imports itself and those before it, by absolute names, also within functions."""
    wrong = {
        path.relative_to(ROOT).as_posix(): found
        for path in modules(folder)
        if (found := wrong_imports(path.read_text(encoding="utf-8"), folder))
    }
    assert wrong == {}


def test_everything_around_the_package_imports_it_by_its_name() -> None:
    """Tests, benchmarks and training reach the layers through `dateline` only."""
    wrong = {
        path.relative_to(ROOT).as_posix(): name
        for folder in ("tests", "benchmarks", "training")
        for path in modules(folder)
        for name in imported(ast.parse(path.read_text(encoding="utf-8")))
        if name.split(".")[0] in LAYERS[:-1]
    }
    assert wrong == {}


def test_every_folder_with_modules_is_packaged() -> None:
    """The packages in pyproject.toml are the folders that hold modules, no more and no fewer."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {path.parent.relative_to(ROOT) for folder in LAYERS for path in modules(folder)}
    packages = {
        ".".join(folder.parts if folder.parts[0] == "dateline" else ("dateline", *folder.parts))
        for folder in folders
    }
    assert set(project["tool"]["setuptools"]["packages"]) == packages


@pytest.mark.parametrize("folder", LAYERS)
def test_every_folder_with_modules_is_a_package(folder: str) -> None:
    """Each folder with modules has an __init__.py, without which type checkers pass it by."""
    folders = {path.parent for path in modules(folder)}
    assert [path for path in sorted(folders) if not (path / "__init__.py").is_file()] == []


@pytest.mark.parametrize("folder", LAYERS[:-1])
def test_the_package_links_to_its_layers(folder: str) -> None:
    """Links within `dateline` lead to the layers, so that tools find them without installation."""
    link = ROOT / "dateline" / folder
    assert link.is_symlink()
    assert link.resolve() == ROOT / folder


@pytest.mark.parametrize(
    "name",
    [
        path.relative_to(ROOT / "extract" / "rules").with_suffix("").as_posix()
        for path in sorted((ROOT / "extract" / "rules").rglob("*.toml"))
    ],
)
def test_every_rules_file_loads_and_explains_itself(name: str) -> None:
    """A rules file is TOML with entries, and opens with a comment that says what it holds."""
    text = (ROOT / "extract" / "rules" / f"{name}.toml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert load_rules(name)


@pytest.mark.parametrize("folder", LAYERS)
def test_no_module_is_long(folder: str) -> None:
    """A module stays short enough to have one subject."""
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules(folder)
    }
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}
