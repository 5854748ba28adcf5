"""Reads files of expected facts, and tells which article of a story is which of theirs."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from dateline.extract.records import Document

Facts = Mapping[str, Any]
"""A file of expected facts, in the shape of `tests/corpora/*-expected.json`."""


def read_expected(path: Path) -> Facts:
    """Read a file of expected facts.

    Raises `ValueError` where it cannot be read or has not at least an object at its top.
    """
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ValueError(f"{path}: no file of expected facts ({error})") from error
    if not isinstance(facts, dict):
        raise ValueError(f"{path}: no file of expected facts (not an object)")  # noqa: TRY004  # one error for the caller
    return facts


def document_keys(documents: Sequence[Document], expected: Facts) -> dict[str, str]:
    """Return the key that `expected` has for each document, by the document's id.

    Where `expected` lists its `articles`, a document is known by its path and, where that file
    holds several, by its title; else by the first characters of its file's name.
    """
    keys = {}
    for document in documents:
        key = next((k for k, rule in _rules(expected).items() if _fits(document, k, rule)), None)
        if key is not None:
            keys[document.id] = key
    return keys


def _rules(expected: Facts) -> Mapping[str, Mapping[str, str]]:
    listed: Mapping[str, Mapping[str, str]] | None = expected.get("articles")
    return listed if listed is not None else {key: {} for key in expected.get("published", {})}


def _fits(document: Document, key: str, rule: Mapping[str, str]) -> bool:
    path = PurePosixPath(document.path.replace("\\", "/"))
    if "path" not in rule:
        return path.name.startswith(key)
    # A row of a table has its number behind the file's name.
    name = path.name.split(":")[0]
    return name == PurePosixPath(rule["path"]).name and rule.get("title") in (None, document.title)
