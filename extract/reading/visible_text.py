"""The text that a web page shows, in reading order, one line for each block."""

import re
from functools import cache

from lxml import etree
from lxml.html import HtmlElement

from dateline.extract.rulebook import load_rules

_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_COLLAPSIBLE = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]")
_BREAK = "\0"


@cache
def _elements(kind: str) -> frozenset[str]:
    return frozenset(load_rules("page_elements")[kind])


def remove_hidden(page: HtmlElement) -> None:
    """Take out of `page` what a browser does not show as text: scripts, hidden parts, comments."""
    for element in list(page.iter()):
        if _is_hidden(element) and element.getparent() is not None:
            element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):  # comments and processing instructions
        return True
    if element.tag in _elements("not_shown") or "hidden" in element.attrib:
        return True
    return _HIDING_STYLE.search(element.get("style", "")) is not None


def visible_text(page: HtmlElement) -> str:
    """Return the text of `page` after `remove_hidden`: blocks on lines of their own.

    Runs of white space become one space, as HTML has it; no line is empty. Control
    characters, and those that only say where a word may be broken, are left out.
    """
    inline = _elements("inline")
    pieces: list[str] = []
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if element.tag not in inline:
            pieces.append(_BREAK)
        pieces.append((element.text if event == "start" else element.tail) or "")
    lines = (_shown_line(line) for line in "".join(pieces).split(_BREAK))
    return "\n".join(line for line in lines if line)


def _shown_line(line: str) -> str:
    return _INVISIBLE.sub("", _COLLAPSIBLE.sub(" ", line)).strip()
