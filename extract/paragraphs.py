"""Splits scraped plain text into paragraphs and measures what each looks like."""

import re
import statistics
from dataclasses import dataclass
from functools import cache

from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_LINE = re.compile(r"[^\r\n\u2028\u2029\v\f]+")
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_BULLET = re.compile(r"(?:[-–—•·*▪●◦►»>]+\s+|\d{1,2}[.)]\s+|[•·▪●◦►»]\s*)")
_BRACKET_TOKENS = re.compile(r"-[LR][RCS]B-")
_CLOSERS = "\"'”’»)]}`* \t\u00a0"
_FULL_STOPS = ".!?…"
_SENTENCE_ENDS = "।。؟"
# A quote is at most so long, so that a text of opening marks alone costs no more than another.
_QUOTED = re.compile(
    r"“[^”“]{0,3000}”|\"[^\"]{0,3000}\"|``(?:[^`']|'(?!')|`(?!`)){0,3000}''", re.DOTALL
)
_OPENERS = "\"'“‘«([{`*•·-–— \t"

HARD_WRAP_WIDTH = (40, 100)
"""Characters: lines cut at a fixed width by a mail program or an editor are about this long."""
HARD_WRAP_SHARE = 0.5
"""Share of the lines that must break off without a full stop in a hard-wrapped text."""
SHORT_LAST_LINE = 0.8
"""A hard-wrapped paragraph ends with a full stop in a line shorter than this share of the width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One or more lines that belong together, and what they look like.

    `text` is the text of `span`. `closed` says that it ends as a sentence does; `lead_in` that it
    ends in a colon, comma or dash, so that more follows. `title_share` is the share of its longer
    words that begin with a capital, `function_share` the share of small words in all words.
    """

    span: Span
    text: str
    words: int
    closed: bool
    lead_in: bool
    bulleted: bool
    title_share: float
    function_share: float

    @property
    def shouted(self) -> bool:
        """Whether it is written in capitals."""
        letters = [letter for letter in self.text if letter.isalpha()]
        capitals = sum(letter.isupper() for letter in letters)
        return len(letters) >= 8 and capitals > 0.85 * len(letters)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(load_rules("cleaning")["function_words"]["words"])


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case; hyphenated and apostrophised words are one."""
    return [match.group().lower() for match in _WORD.finditer(text)]


def content_words(text: str) -> set[str]:
    """Return the words that carry meaning: longer than three letters and no function words."""
    return {word for word in words_of(text) if len(word) > 3 and word not in _function_words()}


def without_quotes(text: str) -> str:
    """Return `text` with everything inside double quotation marks left out."""
    return _QUOTED.sub(" ", text)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does, with a full stop or its like, in quotes or not."""
    bare = _BRACKET_TOKENS.sub(")", text).rstrip(_CLOSERS)
    return bool(bare) and (bare[-1] in _FULL_STOPS or bare[-1] in _SENTENCE_ENDS)


def starts_midway(text: str) -> bool:
    """Whether `text` begins in mid-sentence, with a small letter or with punctuation."""
    bare = text.lstrip(_OPENERS)
    if text[:1] in ",.;:)":
        return True
    return bool(bare) and bare[0].islower()


def _measure(text: str, start: int, end: int) -> Paragraph:
    body = text[start:end]
    words = _WORD.findall(body)
    small = [word for word in words if word.lower() in _function_words()]
    longer = [word for word in words if word.lower() not in _function_words() and word[0].isalpha()]
    return Paragraph(
        span=(start, end),
        text=body,
        words=len(words),
        closed=ends_sentence(body),
        lead_in=body.rstrip(_CLOSERS).endswith((":", ",", ";", "–", "—", "-")),
        bulleted=_BULLET.match(body) is not None,
        title_share=sum(word[0].isupper() for word in longer) / len(longer) if longer else 0.0,
        function_share=len(small) / len(words) if words else 0.0,
    )


def _stripped_lines(text: str) -> list[Span]:
    spans = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            spans.append((start, end))
    return spans


def _wrap_width(text: str, lines: list[Span]) -> float | None:
    """Return the usual line length in characters of a hard-wrapped text, None for any other."""
    lengths = [end - start for start, end in lines]
    if len(lengths) < 6 or max(lengths) > HARD_WRAP_WIDTH[1] + 20:
        return None
    median = statistics.median(lengths)
    open_lines = sum(not ends_sentence(text[start:end]) for start, end in lines)
    low, high = HARD_WRAP_WIDTH
    if low <= median <= high and open_lines >= HARD_WRAP_SHARE * len(lines):
        return median
    return None


def _is_lower_case(text: str, lines: list[Span]) -> bool:
    low = sum(starts_midway(text[start:end]) for start, end in lines)
    return low > len(lines) / 3


def _goes_on(text: str, earlier: Span, later: Span, width: float | None) -> bool:
    """Whether the later line goes on with the sentence or wrapped paragraph of the earlier one."""
    before, after = text[earlier[0] : earlier[1]], text[later[0] : later[1]]
    if text[earlier[1] : later[0]].count("\n") > 1 or _BULLET.match(after):
        return False
    if width is None:
        return not ends_sentence(before) and starts_midway(after) and " " in before
    return not ends_sentence(before) or len(before) > SHORT_LAST_LINE * width


def _last_line(text: str, span: Span) -> Span:
    return max(span[0], text.rfind("\n", 0, span[1]) + 1), span[1]


def split_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text` in order, without surrounding white space.

    A line that breaks off in the middle of a sentence and goes on in the next line, and the lines
    of a hard-wrapped paragraph, are one paragraph; otherwise every line is one.
    """
    lines = _stripped_lines(text)
    width = _wrap_width(text, lines)
    may_join = width is not None or not _is_lower_case(text, lines)
    joined: list[Span] = []
    for line in lines:
        if joined and may_join and _goes_on(text, _last_line(text, joined[-1]), line, width):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return [_measure(text, start, end) for start, end in joined]
