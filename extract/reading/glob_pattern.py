"""Patterns with `*`, `?`, `[...]` and `**`, for shells that do not expand them."""

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

_SPECIAL = re.compile(r"[*?\[]")
_ANY_DEPTH = "**"


def is_pattern(path: str) -> bool:
    """Return whether `path` holds a character that stands for others."""
    return _SPECIAL.search(path) is not None


def split_pattern(pattern: str) -> tuple[Path, tuple[str, ...]]:
    """Return the folder that a pattern starts from and the parts of it that have to be matched.

    >>> split_pattern("news/2026/**/*.txt")
    (PosixPath('news/2026'), ('**', '*.txt'))
    """
    parts = PurePath(pattern).parts
    first = next((number for number, part in enumerate(parts) if is_pattern(part)), len(parts))
    return Path(*parts[:first]), parts[first:]


def match_pattern(folder: Path, parts: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files and folders below `folder` that match, in no particular order.

    `**` stands for any number of folders; symbolic links are not followed for it. Hidden names
    match only a part that begins with a dot. A folder that cannot be read matches nothing.
    """
    if not parts:
        yield folder
        return
    first, rest = parts[0], parts[1:]
    if first == _ANY_DEPTH:
        yield from match_pattern(folder, rest)
        for entry in _entries(folder):
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                yield from match_pattern(Path(entry.path), parts)
        return
    for entry in _entries(folder):
        hidden = entry.name.startswith(".") and not first.startswith(".")
        if not hidden and fnmatchcase(entry.name, first) and (not rest or entry.is_dir()):
            yield from match_pattern(Path(entry.path), rest)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []
