"""Finds where sentences begin and end."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.extract.language.tokens import Word, tokenize
from dateline.extract.language.wrapping import wrapped_breaks
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

MAX_WORDS = 200
"""Longer sentences are cut, so that memory stays bounded and the model's 512 pieces suffice."""

LEAST_CASELESS = 12
"""Shorter paragraphs tell nothing of how a text is written."""
MOST_CAPITALS_IN = 50
"""Words of which no more than one begins with a capital where a text is written without them."""

_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n|\r")
_TERMINALS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’)]»")
_QUOTES = frozenset('“"`')
_OPENERS = frozenset("\"'“‘([«`")


@cache
def _titles() -> frozenset[str]:
    rules = load_rules("tokens")
    return frozenset(f"{word}.".lower() for word in rules["titles"])


@cache
def _clock() -> frozenset[str]:
    return frozenset(load_rules("tokens")["clock"])


@cache
def _clock_followers() -> frozenset[str]:
    rules = load_rules("tokens")
    calendar = (f"{word}." for word in rules["calendar"])
    return frozenset([*rules["clock_zones"], *rules["weekdays_and_months"], *calendar])


@cache
def _starters() -> frozenset[str]:
    return frozenset(load_rules("tokens")["sentence_starters"])


def paragraphs(text: str, kept: Sequence[Span]) -> Iterator[Span]:
    """Cut kept spans at line ends, joining lines that are one line cut in pieces.

    These are lines cut at a fixed width, and any line whose next one goes on in lower case.
    """
    for block in _blocks(text, [line for start, end in kept for line in _lines(text, start, end)]):
        wrapped = wrapped_breaks(text, block)
        first = 0
        for place, line in enumerate(block):
            following = block[place + 1] if place + 1 < len(block) else None
            if following is None or not (place in wrapped or _goes_on(text, line, following)):
                yield (block[first][0], line[1])
                first = place + 1


def _blocks(text: str, lines: Sequence[Span]) -> Iterator[list[Span]]:
    """Gather lines with nothing but one line break between them."""
    block: list[Span] = []
    for line in lines:
        gap = text[block[-1][1] : line[0]] if block else ""
        if block and (gap.strip() or gap.count("\n") > 1):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in [*_PARAGRAPH.finditer(text, start, end), None]:
        stop = match.start() if match else end
        piece = text[at:stop]
        if piece.strip():
            yield (at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip()))
        at = match.end() if match else end


def _goes_on(text: str, first: Span, second: Span) -> bool:
    return text[first[1] - 1] not in _TERMINALS and text[second[0]].islower()


def sentences(text: str, paragraph: Span) -> Iterator[list[Word]]:
    """Cut a paragraph into sentences, each the list of its words.

    One without capitals is cut at its full stops, whatever follows them.
    """
    current: list[Word] = []
    words = tokenize(text, *paragraph)
    caseless = _is_caseless(words)
    for index, word in enumerate(words):
        current.append(word)
        rest = words[index + 1 : index + 3]
        if not rest or _ends(text, current, rest, caseless) or len(current) >= MAX_WORDS:
            yield current
            current = []


def _is_caseless(words: Sequence[Word]) -> bool:
    """Return True for a paragraph written without capitals, as some archives keep theirs."""
    capitals = sum(word.text[0].isupper() for word in words)
    return len(words) >= LEAST_CASELESS and capitals * MOST_CAPITALS_IN < len(words)


def _ends(text: str, current: list[Word], rest: Sequence[Word], caseless: bool) -> bool:
    last, following = current[-1], rest[0]
    if following.text[0] in _CLOSERS and text[last.end : following.start] == "":
        return False
    if following.text in _TERMINALS:
        return False
    before = len(current) - 1
    while before > 0 and current[before].text[0] in _CLOSERS and current[before].text != ".":
        before -= 1
    closing = current[before].text
    opens = caseless or following.text[0] in _OPENERS or not following.text[0].islower()
    if closing[-1] not in _TERMINALS or not opens:
        return False
    if len(closing) > 1 and closing.endswith(".") and closing.strip("."):
        return _abbreviation_ends(closing, rest)
    return not _numbers_an_item(current)


def _numbers_an_item(current: Sequence[Word]) -> bool:
    """Return True for the "2." that opens an item of a list."""
    return len(current) == 2 and current[0].text.isdigit() and current[1].text == "."


def _abbreviation_ends(word: str, rest: Sequence[Word]) -> bool:
    following = rest[0].text
    quotes = following[0] in _QUOTES
    if word.lower() in _titles():
        return False
    if word.lower() in _clock():
        names_time = len(rest) > 1 and rest[1].text.lower() == "time"
        opens = quotes or following[0].isupper()
        return opens and not names_time and following not in _clock_followers()
    return following in _starters() or (quotes and len(word) > 2)
