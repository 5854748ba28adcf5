"""Text from articles made fit for one line of a terminal or a message."""

import unicodedata

# Unicode categories of characters that move the cursor, reverse the writing direction, or have no
# agreed appearance: controls, formats such as the bidirectional overrides, private use, unassigned.
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
# Formats that words of many languages are spelled with: the zero-width joiner and non-joiner.
_SPELLING = frozenset({"\u200c", "\u200d"})


def one_line(text: str, limit: int | None = None) -> str:
    """Return a text as one line that cannot control a terminal.

    Runs of white space become one space, other unprintable characters U+FFFD. A text longer than
    `limit` characters is cut there and ends in "…".
    """
    line = "".join(map(_printable, " ".join(text.split())))
    if limit is not None and len(line) > limit:
        return line[: limit - 1].rstrip() + "…"
    return line


def _printable(character: str) -> str:
    if character in _SPELLING or unicodedata.category(character) not in _UNPRINTABLE:
        return character
    return "\ufffd"
