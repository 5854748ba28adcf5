"""What an article's wording can be recognised by: runs of words, and quotes, figures and names."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.extract.records import Document
from dateline.extract.rulebook import load_rules

SHINGLE_WORDS = 5
"""Words in a run. Five are few enough to survive light editing and too many to meet by chance."""
SHORTEST_QUOTE = 4
"""Words: shorter quotations are terms that anybody may put in quotation marks."""

_TOKEN = re.compile(r"-[LR]RB-|\d[\d,.]*\d|\w+(?:[-'’]\w+)*")
_QUOTE = re.compile(r"“([^”“]{8,600})”|\"([^\"]{8,600})\"|``(.{8,600}?)''", re.DOTALL)
_QUOTE_BREAK = re.compile(r"(?<=[.?!])\s+")
_NUMBER = re.compile(
    r"(?<![\w.])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\w.,])\d+(?:\.\d+)?(?![\w]|[.,]\d)"
)
_NAME = re.compile(r"(?<![.!?“\"`]\s)(?<!^)(?<!\n)\b[A-Z][\w’'-]*[a-z]\w*\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quote, figure or name: what a rewriter has to leave as it is. `kind` weighs it."""

    kind: str
    value: str


def kept_text(document: Document) -> str:
    """Return the article without menus and notes, one kept part a line."""
    return "\n".join(document.text[start:end] for start, end in document.kept)


def word_list(text: str) -> list[str]:
    """Return the words and figures of `text` in lower case."""
    return [
        token.lower().replace("’", "'")
        for token in _TOKEN.findall(text)
        if not token.startswith("-")
    ]


def shingles(words: Sequence[str]) -> set[int]:
    """Return a 64-bit fingerprint for each run of five words."""
    return {
        int.from_bytes(
            hashlib.blake2b(
                " ".join(words[i : i + SHINGLE_WORDS]).encode(), digest_size=8
            ).digest(),
            "big",
        )
        for i in range(len(words) - SHINGLE_WORDS + 1)
    }


@cache
def _common() -> frozenset[str]:
    return frozenset(load_rules("cleaning")["function_words"]["words"])


def anchors(text: str) -> list[Anchor]:
    """Return the quotes, figures and names of `text` in the order in which they stand.

    Years are no figures. Each sentence of a quote is an anchor, and so is each word of a name.
    """
    found = [*_quotes(text), *_numbers(text), *_names(text)]
    return [anchor for _, anchor in sorted(found, key=lambda pair: (pair[0], pair[1].kind))]


def _quotes(text: str) -> Iterator[tuple[int, Anchor]]:
    for match in _QUOTE.finditer(text):
        start = match.start()
        for sentence in _QUOTE_BREAK.split(match[1] or match[2] or match[3]):
            words = word_list(sentence)
            if len(words) >= SHORTEST_QUOTE:
                yield start, Anchor("quote", " ".join(words))
            start += len(sentence)


def _numbers(text: str) -> Iterator[tuple[int, Anchor]]:
    for match in _NUMBER.finditer(text):
        number = match.group().replace(",", "")
        if not _YEAR.fullmatch(number):
            yield match.start(), Anchor("number", number)


def _names(text: str) -> Iterator[tuple[int, Anchor]]:
    for match in _NAME.finditer(text):
        name = match.group().replace("’", "'").removesuffix("'s")
        if name.lower() not in _common():
            yield match.start(), Anchor("name", name)
