"""Finds what stands between quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

LONGEST = 2000
"""Characters after which an unclosed quotation mark is taken for a slip."""
INDENT = 20
"""Most blanks before a mark that begins its line."""
LONGEST_SINGLE = 1000
"""Characters that single marks may hold: an apostrophe is easily taken for one."""

_BLOCK = re.compile(r"\n[ \t]*\n")
_BEFORE_OPENING = frozenset(" \t\n\r([{—–-/\u00a0")
_AFTER_CLOSING = frozenset(" \t\n\r)]},.;:!?—–-/…\u00a0")
_STOPS = frozenset(".,!?…")


def find_quotes(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the spans between quotation marks in `text[start:end]`, without the marks, in order.

    Double marks, single marks around words that hold apostrophes, and words set between dashes at
    the beginning of a paragraph are read. A quotation of several paragraphs, each opened and only
    the last one closed, gives a span a paragraph. Of quotations within quotations the outer one is
    given; one without a letter and one that does not end are passed over.
    """
    stop = len(text) if end is None else end
    blocks = list(_blocks(text, start, stop))
    doubles = [span for number in range(len(blocks)) for span in _double(text, blocks, number)]
    singles = [span for block in blocks for span in _single(text, block, doubles)]
    dashed = [
        span for block in blocks for line in _lines(text, block) for span in _dashed(text, line)
    ]
    kept: list[Span] = []
    for span in sorted({*doubles, *singles, *dashed}, key=lambda s: (s[0], -s[1])):
        trimmed = _trimmed(text, span)
        if trimmed is not None and (not kept or trimmed[0] >= kept[-1][1]):
            kept.append(trimmed)
    return tuple(kept)


def is_quoted(position: int, quotes: Sequence[Span]) -> bool:
    """Return True where the text offset `position` lies in one of `quotes`, in order and apart."""
    return _cuts(position, position + 1, quotes)


def _blocks(text: str, start: int, stop: int) -> Iterator[Span]:
    at = start
    for match in [*_BLOCK.finditer(text, start, stop), None]:
        last = match.start() if match else stop
        if text[at:last].strip():
            yield (at, last)
        at = match.end() if match else last


def _lines(text: str, block: Span) -> Iterator[Span]:
    at = block[0]
    for line in text[slice(*block)].split("\n"):
        if line.strip():
            yield (at + len(line) - len(line.lstrip()), at + len(line.rstrip()))
        at += len(line) + 1


@cache
def _double_marks() -> re.Pattern[str]:
    rules = load_rules("quotes")["double"]
    marks = sorted({*rules["opening"], *rules["closing"]}, key=lambda mark: (-len(mark), mark))
    return re.compile("|".join(map(re.escape, marks)))


def _double(text: str, blocks: Sequence[Span], number: int) -> Iterator[Span]:
    """Return what double marks hold in a block, each read by what is open and beside it."""
    first, last = blocks[number]
    opened: int | None = None
    for mark in _double_marks().finditer(text, first, last):
        if _is_apostrophe(text, mark):
            continue
        if opened is not None and _begins_line(text, mark):
            yield (opened, mark.start())
            opened = mark.end()
        elif opened is not None and _closes(text, mark):
            if mark.start() - opened <= LONGEST:
                yield (opened, mark.start())
            opened = None
        elif _opens(text, mark):
            opened = mark.end()
    if opened is not None and last - opened <= LONGEST and _goes_on(text, blocks, number):
        yield (opened, last)


def _goes_on(text: str, blocks: Sequence[Span], number: int) -> bool:
    """Return True where the next block opens again what this one leaves open."""
    if number + 1 >= len(blocks):
        return False
    start, end = blocks[number + 1]
    words = text[start:end]
    return bool(_double_marks().match(text, start + len(words) - len(words.lstrip())))


def _is_apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Return True for two strokes within a word, as some archives write an apostrophe."""
    before, after = _beside(text, mark)
    return mark[0] == "''" and before.isalnum() and after.isalnum()


def _begins_line(text: str, mark: re.Match[str]) -> bool:
    """Return True for an opening mark at the beginning of a line."""
    following = text[mark.end() : mark.end() + 2].lstrip(" ")[:1]
    before = text[max(0, mark.start() - INDENT) : mark.start()].rstrip(" \t")
    return following.isalnum() and (
        before.endswith("\n") or (mark.start() <= INDENT and not before)
    )


def _closes(text: str, mark: re.Match[str]) -> bool:
    rules = load_rules("quotes")["double"]
    if mark[0] not in rules["closing"]:
        return False
    if mark[0] not in rules["opening"] or mark[0] == "”":
        return True
    before, after = _beside(text, mark)
    if mark[0] == "“":
        return before not in _BEFORE_OPENING and after in _AFTER_CLOSING
    return not (before in _BEFORE_OPENING and after not in _AFTER_CLOSING)


def _opens(text: str, mark: re.Match[str]) -> bool:
    rules = load_rules("quotes")["double"]
    if mark[0] not in rules["opening"]:
        return False
    if mark[0] not in rules["closing"]:
        return True
    before, after = _beside(text, mark)
    if mark[0] == "”":
        return before in _BEFORE_OPENING and after not in _AFTER_CLOSING
    return before in _BEFORE_OPENING or after not in {*_AFTER_CLOSING, mark[0]}


def _beside(text: str, mark: re.Match[str]) -> tuple[str, str]:
    before = text[mark.start() - 1] if mark.start() else " "
    return before, text[mark.end()] if mark.end() < len(text) else " "


def _single(text: str, block: Span, doubles: Sequence[Span]) -> Iterator[Span]:
    """Return what single marks hold in one block, apostrophes left alone."""
    at = block[0]
    while at < block[1]:
        if not _opens_single(text, at) or is_quoted(at, doubles):
            at += 1
            continue
        close = _single_end(text, at, min(block[1], at + LONGEST_SINGLE))
        if close is not None and (text[close - 1] in _STOPS or not _cuts(at, close, doubles)):
            yield (at + 1, close)
            at = close
        at += 1


def _opens_single(text: str, at: int) -> bool:
    rules = load_rules("quotes")["single"]
    if (
        text[at] not in rules["opening"]
        or text[at : at + 2] in {"''", "``"}
        or text[at - 1 : at] == text[at]
    ):
        return False
    before = text[at - 1] if at else " "
    spaced = text[at] == "`"
    after = text[at + 1 : at + 3].strip()[:1] if spaced else text[at + 1 : at + 2]
    word = re.match(r"\w+", text[at + 1 : at + 20])
    elided = text[at] != "‘" and word is not None and word[0].lower() in rules["elided"]
    return before in _BEFORE_OPENING | {"“", '"'} and after.isalpha() and not elided


def _single_end(text: str, opened: int, stop: int) -> int | None:
    """Return where the quotation opened at `opened` closes: after a stop, else after a word.

    An apostrophe after a plural ("the soldiers' families") closes only where nothing after it does.
    """
    closing = load_rules("quotes")["single"]["closing"]
    possessive: int | None = None
    for at in range(opened + 2, stop):
        if text[at] == "\n" and _opens_single(text, min(at + 1, len(text) - 1)):
            return at
        if at > opened + 2 and _opens_single(text, at) and text[at] == text[opened]:
            break
        if text[at] not in closing or text[at + 1 : at + 2].isalnum():
            continue
        if text[at - 1 : at] == "s" and re.match(r" [a-z]", text[at + 1 : at + 3]):
            possessive = at if possessive is None else possessive
            continue
        return at
    return possessive


def _cuts(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Return True where `spans`, in order and apart, reach into `[start, end)`."""
    number = bisect_left(spans, (end, end)) - 1
    return number >= 0 and spans[number][0] < end and start < spans[number][1]


def _dashed(text: str, line: Span) -> Iterator[Span]:
    """Return the words between dashes of a paragraph such as "- We stay, - said the captain."."""
    opening = re.compile(r"[-–—]\s+(?=\w)").match(text, *line)
    if opening is None:
        return
    said = "|".join(load_rules("quotes")["dashes"]["said"])
    ending = re.compile(rf"(?<=[,!?…])\s*[-–—]\s+(?=\w)|\s[-–—]\s+(?=(?:{said})\b)")
    match = ending.search(text, opening.end(), line[1])
    if match is None:
        return
    yield (opening.end(), match.start())
    goes_on = re.compile(r"[.,!?]\s+[-–—]\s+(?=\w)").search(text, match.end(), line[1])
    if goes_on is not None:
        yield (goes_on.end(), line[1])


def _trimmed(text: str, span: Span) -> Span | None:
    words = text[slice(*span)]
    if not any(c.isalpha() for c in words):
        return None
    first = span[0] + len(words) - len(words.lstrip())
    ending = " ,;\n" if words.lstrip()[:1].isupper() else " ,;.\n"
    return (first, span[0] + len(words.rstrip(ending)))
