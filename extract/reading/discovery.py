"""From the inputs that a user names to the files to read, in an order that is always the same."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from dateline.extract.reading.folder_walk import (
    FoundFile,
    failure_in_words,
    is_story_folder,
    walk_folder,
)
from dateline.extract.reading.forms import ACCEPTED, form_of
from dateline.extract.reading.glob_pattern import is_pattern, match_pattern, split_pattern
from dateline.extract.reading.skipped import Skipped
from dateline.extract.reading.sources import STANDARD_INPUT, Source


def find_sources(inputs: Iterable[str | Path]) -> tuple[list[Source], list[Skipped]]:
    """Return the files that `inputs` lead to, and the inputs and links that lead nowhere.

    `inputs` are files, folders, patterns and `-`. Each file comes once, however many inputs lead
    to it, under its shortest label. Both lists are sorted by path, so the order of the inputs and
    of the file system makes no difference.
    """
    by_file: dict[str, Source] = {}
    skipped: set[Skipped] = set()
    for given in sorted({str(path) for path in inputs}):
        for found in _look_at(given):
            if isinstance(found, Skipped):
                skipped.add(found)
                continue
            file = os.path.realpath(found.location) if found.location else STANDARD_INPUT
            by_file[file] = min(by_file.get(file, found), found, key=_preference)
    ordered = sorted(by_file.values(), key=lambda source: (source.label, source.shown))
    return ordered, sorted(skipped, key=lambda problem: (problem.where, problem.what))


def _preference(source: Source) -> tuple[int, str, str]:
    return source.label.count("/"), source.label, source.shown


def _look_at(given: str) -> Iterator[Source | Skipped]:
    if given == STANDARD_INPUT:
        yield Source(None, STANDARD_INPUT, STANDARD_INPUT)
        return
    shown = PurePath(given).as_posix()
    try:
        mode = Path(given).stat().st_mode if given else 0
    except FileNotFoundError:
        yield from _look_at_missing(given, shown)
    except (OSError, ValueError) as error:
        words = failure_in_words(error) if isinstance(error, OSError) else "is not a path"
        yield Skipped(shown, words, "check the path")
    else:
        if stat.S_ISDIR(mode):
            yield from _look_into(Path(given), shown)
        elif given:
            yield _named_file(Path(given), shown, mode)
        else:
            yield Skipped("(empty path)", "names nothing", "give a file, a folder or a pattern")


def _look_at_missing(given: str, shown: str) -> Iterator[Source | Skipped]:
    if Path(given).is_symlink():
        yield Skipped(shown, "is a symbolic link that leads nowhere", "remove or repair the link")
    elif is_pattern(given):
        yield from _look_for(given, shown)
    else:
        yield Skipped(shown, "does not exist", "check the path")


def _look_into(folder: Path, shown: str) -> Iterator[Source | Skipped]:
    """Yield the files in a folder that the user named."""
    if is_story_folder(folder):
        problem = "is a folder that Dateline wrote, not one of articles"
        yield Skipped(shown, problem, "name the folder with the articles")
        return
    others = 0
    empty = True
    for found in walk_folder(folder, shown):
        if isinstance(found, FoundFile) and form_of(found.location.name) is None:
            others += 1
            continue
        empty = False
        yield _source(found, shown) if isinstance(found, FoundFile) else found
    if empty:
        rest = f" (files of other kinds: {others})" if others else ""
        yield Skipped(shown, f"holds no articles{rest}", f"Dateline reads {ACCEPTED}")


def _source(found: FoundFile, shown: str, below: str = "") -> Source:
    return Source(found.location, f"{shown}/{found.relative}", _label(below + found.relative))


def _look_for(pattern: str, shown: str) -> Iterator[Source | Skipped]:
    """Yield the files that match a pattern, and those in folders that do."""
    root, parts = split_pattern(pattern)
    empty = True
    for match in sorted(set(match_pattern(root, parts))):
        for found in _matched(match, match.relative_to(root).as_posix()):
            empty = False
            yield found
    if empty:
        yield Skipped(shown, "matches no articles", f"check it; Dateline reads {ACCEPTED}")


def _matched(match: Path, relative: str) -> Iterator[Source | Skipped]:
    """Yield the file, or the files in the folder, that a pattern matched, if they are articles."""
    shown = match.as_posix()
    if match.is_file():
        if form_of(match.name) is not None:
            yield Source(match, shown, _label(relative))
    elif match.is_dir() and not is_story_folder(match):
        below = "" if relative == "." else f"{relative}/"
        for found in walk_folder(match, shown):
            if isinstance(found, Skipped):
                yield found
            elif form_of(found.location.name) is not None:
                yield _source(found, shown, below)


def _named_file(path: Path, shown: str, mode: int) -> Source | Skipped:
    if not stat.S_ISREG(mode):
        return Skipped(shown, "is not a regular file", "give a file, a folder, a pattern or -")
    if form_of(path.name) is None:
        return Skipped(shown, "is of a kind Dateline does not read", f"it reads {ACCEPTED}")
    return Source(path, shown, _label(path.name))


def _label(relative: str) -> str:
    """Return `relative` as text; bytes of a file name that are not UTF-8 become U+FFFD."""
    return os.fsencode(relative).decode("utf-8", errors="replace")
