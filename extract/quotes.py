"""Finds what stands between quotation marks."""

import re
from collections.abc import Iterator

from dateline.extract.records import Span

LONGEST = 2000
"""Characters after which an unclosed quotation mark is taken for a slip."""

_DOUBLE = re.compile(r"[“\"„«]([^“”\"„«»]{2,%d}?)[”\"»]|``(.{2,%d}?)''" % (LONGEST, LONGEST), re.DOTALL)
_SINGLE = re.compile(r"(?<![\w])‘([^‘’\n]{2,300}?(?:\w’\w[^‘’\n]{0,300}?)*)’(?!\w)")


def find_quotes(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the spans between quotation marks in `text[start:end]`, without the marks, in order.

    A quotation that does not end before a blank line is passed over, as is one without a letter.
    """
    stop = len(text) if end is None else end
    found = sorted({*_spans(_DOUBLE, text, start, stop), *_spans(_SINGLE, text, start, stop)})
    kept: list[Span] = []
    for span in found:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def _spans(pattern: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[Span]:
    for match in pattern.finditer(text, start, stop):
        group = next(number for number, found in enumerate(match.groups(), 1) if found is not None)
        words = match[group]
        if "\n\n" in words or not any(c.isalpha() for c in words):
            continue
        first = match.start(group) + len(words) - len(words.lstrip())
        ending = " ,;\n" if words.lstrip()[:1].isupper() else " ,;.\n"
        last = match.end(group) - len(words) + len(words.rstrip(ending))
        yield (first, last)
