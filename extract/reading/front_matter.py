"""The block of metadata between `---` lines that may open a text file (YAML front matter)."""

from collections.abc import Mapping

import yaml

_FENCE = "---"
_CLOSING = frozenset({"---", "..."})
_MAXIMUM_LINES = 200
_MAXIMUM_CHARACTERS = 20_000
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def split_front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """Return the metadata that opens `text`, and the body after it.

    Values are strings, or lists and mappings of them, as they stand: a date is not reformatted.
    Where the block is not valid YAML (an unquoted colon in a headline, most often), its
    `key: value` lines are taken one by one. A text that only begins with a rule of dashes comes
    back whole, with no metadata.
    """
    block, body = _split_block(text)
    if block is None:
        return {}, text
    metadata = _parse_yaml(block)
    if metadata is None:
        metadata = _parse_lines(block)
    return (metadata, body) if metadata else ({}, text)


def _split_block(text: str) -> tuple[str | None, str]:
    if not text.startswith(_FENCE + "\n"):
        return None, text
    start = position = len(_FENCE) + 1
    for _ in range(_MAXIMUM_LINES):
        end = text.find("\n", position, _MAXIMUM_CHARACTERS)
        line = text[position : end if end >= 0 else _MAXIMUM_CHARACTERS]
        if line.rstrip() in _CLOSING:
            body = "" if end < 0 else text[end + 1 :].lstrip("\n")
            return text[start:position], body
        if end < 0:
            break
        position = end + 1
    return None, text


def _parse_yaml(block: str) -> dict[str, object] | None:
    """Return the mapping in `block`, or None where it is something else.

    YAML's base loader leaves every scalar the string it was written as, so that neither a date
    nor a code such as NO is turned into something else, and no tag builds an object.
    """
    loader = None
    try:
        loader = yaml.BaseLoader(block)
        data = loader.get_single_data()
    except (yaml.YAMLError, RecursionError):
        return None
    finally:
        if loader is not None:
            loader.dispose()
    if not isinstance(data, dict):
        return None
    return {str(key): value for key, value in data.items() if _says_something(value)}


def _says_something(value: object) -> bool:
    return not isinstance(value, str) or value not in _NOTHING


def _parse_lines(block: str) -> dict[str, object]:
    metadata: dict[str, object] = {}
    for line in block.splitlines():
        key, colon, value = line.partition(":")
        value = value.strip().strip("\"'")
        if colon and key.strip() and _says_something(value):
            metadata.setdefault(key.strip(), value)
    return metadata
