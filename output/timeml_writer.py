"""Writes TimeML documents."""

import re
from collections.abc import Iterable, Iterator

from dateline.extract.errors import OutputError
from dateline.extract.times.timeml import TimemlDocument, Timex

_NOT_IN_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 has no way to write."""
_REFERRED = re.compile('[&<>"\r\x7f-\x9f\u2028]')
"""Characters that mean something in XML, change when read back, or can control a terminal."""
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_WHITE_SPACE = {"\n": "&#10;", "\t": "&#9;"}


def timeml_text(document: TimemlDocument) -> str:
    """Return `document` as a TimeML file to be written in UTF-8.

    Reading it gives the same document back, but for characters that XML cannot hold: each becomes
    U+FFFD, so that all spans stay true.

    Raises:
        OutputError: two expressions overlap and neither holds the other, which no XML can say.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<TimeML>",
        *([f"<DOCID>{_escaped(document.id)}</DOCID>"] if document.id else []),
        f"<DCT>{_element(document.created) if document.created else ''}</DCT>",
        f"<TEXT>{_marked(document.text, document.times)}</TEXT>",
        "</TimeML>",
    ]
    return "\n".join(lines) + "\n"


def _marked(text: str, times: Iterable[Timex]) -> str:
    """Return `text` with its time expressions as elements; `inside` are the ends of open ones."""
    pieces: list[str] = []
    position = 0
    inside: list[int] = []
    for timex in sorted(times, key=lambda each: each.span[0]):
        start, end = timex.span
        while inside and inside[-1] <= start:
            position = _close(pieces, text, position, inside.pop())
        if inside and inside[-1] < end:
            raise OutputError(
                f"{timex.id}: {timex.text!r} overlaps the time before it; leave one of them out"
            )
        pieces += [_escaped(text[position:start]), _opening(timex)]
        position = start
        inside.append(end)
    while inside:
        position = _close(pieces, text, position, inside.pop())
    return "".join([*pieces, _escaped(text[position:])])


def _close(pieces: list[str], text: str, position: int, end: int) -> int:
    pieces += [_escaped(text[position:end]), "</TIMEX3>"]
    return max(position, end)


def _element(timex: Timex) -> str:
    return f"{_opening(timex)}{_escaped(timex.text)}</TIMEX3>"


def _opening(timex: Timex) -> str:
    given = "".join(f' {name}="{_attribute(value)}"' for name, value in _attributes(timex))
    return f"<TIMEX3{given}>"


def _attributes(timex: Timex) -> Iterator[tuple[str, str]]:
    """Yield the attributes that a time has, in the order of the TimeML specification."""
    function = timex.temporal_function
    given = {
        "tid": timex.id,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "temporalFunction": None if function is None else str(function).lower(),
        "functionInDocument": timex.function,
        "anchorTimeID": timex.anchor,
        "beginPoint": timex.begin,
        "endPoint": timex.end,
    }
    yield from ((name, value) for name, value in given.items() if value is not None)


def _escaped(text: str) -> str:
    return _REFERRED.sub(_reference, _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text))


def _attribute(text: str) -> str:
    escaped = _escaped(text)
    for character, reference in _WHITE_SPACE.items():
        escaped = escaped.replace(character, reference)
    return escaped


def _reference(match: re.Match[str]) -> str:
    character = match.group()
    return _NAMED.get(character, f"&#{ord(character)};")
