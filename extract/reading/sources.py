"""One file to read, under the two names it goes by."""

from dataclasses import dataclass
from pathlib import Path

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or standard input.

    `location` is where to open it, None for standard input. `shown` is the path as the user would
    find it, for messages. `label` is the path relative to the input that the user named, with
    forward slashes, for records.
    """

    location: Path | None
    shown: str
    label: str

    @property
    def name(self) -> str:
        """The file's own name, or `-`."""
        return self.label.rsplit("/", 1)[-1]
