"""Dateline reads news articles and builds one story from them.

    >>> import dateline
    >>> story = dateline.read(["articles/"])
    >>> story.events[0].label
    >>> story.save("out")

`read` builds a story from files, folders and globs; `load` opens a saved one. Both give a `Story`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.extract.errors import (
        DatelineError,
        InputError,
        OutputError,
        RulesError,
        StoryError,
    )
    from dateline.story import Story, load, read

__all__ = [
    "DatelineError",
    "InputError",
    "OutputError",
    "RulesError",
    "Story",
    "StoryError",
    "load",
    "read",
]

_HOMES = {"Story": "dateline.story", "load": "dateline.story", "read": "dateline.story"}


def __getattr__(name: str) -> object:
    # Loading on first use keeps `dateline --help` quick: the story pulls in the whole machinery.
    if name not in __all__:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "dateline.extract.errors")), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
