"""Writing files and folders so that what stood there before is never left half replaced."""

import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.extract.errors import OutputError

STORY_FILE = "story.json"
EXPLORER_FILE = "explorer.html"
TIMELINE_FILE = "timeline.html"
GRAPHML_FILE = "graph.graphml"
GEXF_FILE = "graph.gexf"
NODE_LINK_FILE = "graph.json"
CSV_FOLDER = "tables-csv"
PARQUET_FOLDER = "tables-parquet"
OUTPUT_NAMES = frozenset(
    {
        STORY_FILE,
        EXPLORER_FILE,
        TIMELINE_FILE,
        GRAPHML_FILE,
        GEXF_FILE,
        NODE_LINK_FILE,
        CSV_FOLDER,
        PARQUET_FOLDER,
    }
)

# Left by file managers, not by people.
_IGNORED_NAMES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def write_text(path: Path, text: str) -> None:
    """Write a text file as UTF-8, line ends as given; see `new_file`."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file in one step; see `new_file`."""
    with new_file(path) as temporary:
        temporary.write_bytes(content)


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path` to write to, and rename it to `path` at the end.

    Missing folders above are made. Where the body fails, the temporary file goes and `path` stays
    as it was.

    Raises:
        OutputError: the file cannot be written there.
    """
    temporary = _beside(path, "new")
    with _output_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield temporary
            _flush(temporary)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def replace_folder(target: Path, own: Collection[str] = OUTPUT_NAMES) -> Iterator[Path]:
    """Give an empty folder beside `target` to fill, and put it in the place of `target` at the end.

    `target` may be missing, empty, or an earlier output that holds a story and nothing but the
    names in `own`. Until the new folder is complete the old one is untouched, also where the
    process is killed; should it be killed between the two renames, the next call puts the old
    folder back. A link to a folder is followed. The body is there to write: an OSError in it counts
    as one of writing.

    Raises:
        OutputError: `target` is a file, holds something else, or cannot be written.
    """
    with _output_errors(target):
        target = target.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        backup = target.with_name(f".{target.name}.dateline-old")
        _restore(target, backup)
        check_replaceable(target, own)
        _remove_leftovers(target)
        temporary = _beside(target, "new")
        temporary.mkdir()
        lock = _lock(temporary)
        try:
            yield temporary
            _swap(temporary, target, backup)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
            if lock is not None:
                os.close(lock)


def _beside(path: Path, purpose: str) -> Path:
    return path.with_name(f".{path.name}.dateline-{purpose}-{secrets.token_hex(4)}")


@contextmanager
def _output_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(
            f"{path}: cannot be written ({reason}); choose another place or make this one writable"
        ) from error


def _flush(path: Path) -> None:
    """Bring a file to the disk before its rename, lest a power cut leave an empty one."""
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def _restore(target: Path, backup: Path) -> None:
    if backup.exists():
        if target.exists():
            shutil.rmtree(backup)
        else:
            backup.rename(target)


def check_replaceable(target: Path, own: Collection[str] = OUTPUT_NAMES) -> None:
    """Raise `OutputError` where `target` is no folder that `replace_folder` may replace."""
    if not target.exists():
        return
    if not target.is_dir():
        raise OutputError(f"{target}: is a file; give a folder")
    names = {path.name for path in target.iterdir()} - _IGNORED_NAMES
    if names and STORY_FILE not in names:
        raise OutputError(
            f"{target}: is not empty and holds no {STORY_FILE}; choose a new folder, or empty it"
        )
    if foreign := sorted(names - set(own)):
        raise OutputError(
            f"{target}: holds {foreign[0]!r}, which Dateline did not write; "
            "move it away, or choose another folder"
        )


def _swap(temporary: Path, target: Path, backup: Path) -> None:
    if not target.exists():
        temporary.rename(target)
        return
    target.rename(backup)
    try:
        temporary.rename(target)
    except OSError:
        backup.rename(target)
        raise
    shutil.rmtree(backup, ignore_errors=True)


def _remove_leftovers(target: Path) -> None:
    """Remove the temporary folders of killed runs, and not those of runs still at work."""
    for leftover in target.parent.iterdir():
        if not leftover.name.startswith(f".{target.name}.dateline-new-"):
            continue
        lock = _lock(leftover)
        if lock is not None:
            shutil.rmtree(leftover, ignore_errors=True)
            os.close(lock)


def _lock(folder: Path) -> int | None:
    """Hold a folder as this process's own until the descriptor is closed or the process ends.

    None where another process holds it, or where the system has no such locks (Windows).
    """
    try:
        import fcntl
    except ImportError:
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
