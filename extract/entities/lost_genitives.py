"""Finds the names of articles whose apostrophes were lost: "Norlands army", "Norlings forces"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.extract.entities.mentions import NameMention
from dateline.extract.known_names import KnownName, find_known_names
from dateline.extract.language import Sentence

_APOSTROPHES = ("'s", "’s", "s'", "s’")
SHORTEST = 4
"""Letters a word needs to be taken for a name with an "s" behind it."""


def lost_apostrophes(text: str) -> bool:
    """Return True for a text that has no genitive at all."""
    return not any(mark in text for mark in _APOSTROPHES)


def known_genitives(sentence: Sentence) -> Iterator[KnownName]:
    """Yield the known names that lone words of a sentence are but for an "s" at their end.

    Spans count in code points of the whole text.
    """
    for token in sentence.tokens:
        word = token.text
        if not _may_be_genitive(word) or find_known_names(word):
            continue
        for known in find_known_names(word[:-1]):
            if known.span == (0, len(word) - 1) and known.strong and known.kind != "demonym":
                yield replace(known, span=(token.start, token.end - 1))


def without_genitives(
    mentions: Iterable[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Yield `mentions` without an "s" that the same name lacks elsewhere in the article."""
    written = {token.text for sentence in sentences for token in sentence.tokens}
    for mention in mentions:
        first, _, last = mention.text.rpartition(" ")
        word = last[:-1]
        if mention.known or not _may_be_genitive(last) or word not in written:
            yield mention
            continue
        text = f"{first} {word}".strip()
        span = (mention.span[0], mention.span[1] - 1)
        yield replace(mention, text=text, name=text, span=span)


def _may_be_genitive(word: str) -> bool:
    return len(word) > SHORTEST and word[0].isupper() and word.endswith("s") and word[-2] != "s"
