"""One way to say that a file which should hold a story cannot be read as one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.extract.errors import StoryError
from dateline.output.plain_text import one_line


@contextmanager
def reading(path: Path, what: str, *faults: type[Exception]) -> Iterator[None]:
    """Turn what goes wrong while reading `path` into a StoryError of one line.

    `what` names the format, `faults` are the errors that its reader raises where the content is
    not of that format.
    """
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoryError(f"{path}: cannot be read ({reason})") from error
    except faults as error:
        raise StoryError(
            f"{path}: is no {what} that Dateline wrote ({one_line(str(error), 200)})"
        ) from error
