"""Goes through a folder and all below it, symbolic links included, and comes to an end."""

import errno
import os
import re
import stat
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.extract.reading.skipped import Skipped

_STORY_FILE = "story.json"
_STORY_HEAD_BYTES = 512
_STORY_SCHEMA = re.compile(rb'\A\s*\{\s*"schema"\s*:\s*"dateline/')


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file, or a link to one; `relative` is its path below the folder walked."""

    location: Path
    relative: str


def walk_folder(root: Path, shown: str) -> Iterator[FoundFile | Skipped]:
    """Yield every file at any depth below `root`, and what could not be looked into.

    Hidden files and folders are passed over, and so are folders below `root` that Dateline wrote.
    A link to a folder is followed once; a link back to a folder above it is skipped with a line.
    `shown` is the path of `root` for messages.
    """
    walk = _Walk(shown)
    walk.enter(root, "")
    while walk.folders or walk.links:
        if walk.folders:
            yield from walk.look_into(*walk.folders.pop())
        else:
            yield from walk.follow(*walk.links.popleft())


def is_story_folder(folder: Path) -> bool:
    """Return whether Dateline wrote `folder`: it holds a `story.json` that says so."""
    try:
        with (folder / _STORY_FILE).open("rb") as file:
            return _STORY_SCHEMA.match(file.read(_STORY_HEAD_BYTES)) is not None
    except OSError:
        return False


def failure_in_words(error: OSError) -> str:
    """Return what the operating system said, as the end of a sentence about a path."""
    if error.errno == errno.ELOOP:
        return "is a symbolic link that leads back to itself"
    if isinstance(error, PermissionError):
        return "cannot be opened: permission denied"
    return f"cannot be opened: {error.strerror or type(error).__name__}"


class _Walk:
    """The folders still to look into; links wait until all real folders were seen."""

    def __init__(self, shown: str) -> None:
        self.folders: list[tuple[Path, str]] = []
        self.links: deque[tuple[Path, str]] = deque()
        self._shown = shown
        self._seen: set[str] = set()

    def enter(self, folder: Path, relative: str) -> None:
        """Put `folder` on the list unless it was there before."""
        real = os.path.realpath(folder)
        if real not in self._seen:
            self._seen.add(real)
            self.folders.append((folder, relative))

    def follow(self, link: Path, relative: str) -> Iterator[Skipped]:
        """Enter the folder that a link leads to."""
        if Path(os.path.realpath(link.parent)).is_relative_to(os.path.realpath(link)):
            problem = "is a symbolic link back to a folder above it"
            yield Skipped(self._where(relative), problem, "remove the link")
        elif not is_story_folder(link):
            self.enter(link, relative)

    def look_into(self, folder: Path, relative: str) -> Iterator[FoundFile | Skipped]:
        """Yield the files of one folder and enter the folders in it."""
        try:
            names = sorted(path.name for path in folder.iterdir())
        except OSError as error:
            advice = "check the folder and its permissions"
            yield Skipped(self._where(relative), failure_in_words(error), advice)
            return
        for name in names:
            if not name.startswith("."):
                yield from self._sort_in(folder / name, f"{relative}/{name}" if relative else name)

    def _sort_in(self, path: Path, relative: str) -> Iterator[FoundFile | Skipped]:
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            problem = "is a symbolic link that leads nowhere"
            yield Skipped(self._where(relative), problem, "remove or repair the link")
            return
        except OSError as error:
            yield Skipped(self._where(relative), failure_in_words(error), "remove or repair it")
            return
        if stat.S_ISREG(mode):
            yield FoundFile(path, relative)
        elif stat.S_ISDIR(mode) and path.is_symlink():
            self.links.append((path, relative))
        elif stat.S_ISDIR(mode) and not is_story_folder(path):
            self.enter(path, relative)

    def _where(self, relative: str) -> str:
        return f"{self._shown}/{relative}" if relative else self._shown
