"""Loads the words and codes under `extract/rules/`, once per process."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from dateline.extract.errors import RulesError


@cache
def load_rules(name: str) -> Mapping[str, Any]:
    """Return the table in `extract/rules/<name>.toml`; `name` may hold slashes.

    Raises `RulesError` where the file is missing or is not TOML.
    """
    source = resources.files("dateline.extract").joinpath("rules", *f"{name}.toml".split("/"))
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RulesError(f"rules/{name}.toml: no such rules file") from error
    except tomllib.TOMLDecodeError as error:
        raise RulesError(f"rules/{name}.toml: not valid TOML ({error})") from error
