"""Finds the article in scraped plain text; the rest is menus, notes, advertisements and teasers."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from typing import Any

from dateline.extract.boilerplate import Kind, is_biography, is_end_cue, kind_of, sentences_to_cut
from dateline.extract.paragraphs import Paragraph, content_words, split_paragraphs, words_of
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

FEWEST_WORDS = 8
"""Words of prose below which a text holds no article."""
LONGEST_BIOGRAPHY = 200
"""Words: a longer paragraph is not taken for a writer's life."""
LATE = 0.5
"""Share of the prose that must stand before a teaser heading for the article to end there."""
LONGEST_TAIL = 200
"""Paragraphs: where more follow a teaser heading the article is not over."""
_SLANT = "*_"
TITLE_OVERLAP = 0.6
"""Share of a known title's content words that a line must repeat to be that title."""


@cache
def _rules() -> Mapping[str, Any]:
    return load_rules("cleaning")


def clean(text: str, title: str | None = None, author: str | None = None) -> tuple[Span, ...]:
    """Return the parts of scraped plain text that are the article, as spans in code points.

    Each span is a paragraph (or what is left of one after notes inside it are cut out), stripped of
    white space; spans are sorted and do not overlap. The article's own headline is kept where it
    can be told; `title` helps to tell it, and `author` to tell a note about the writer. A text
    that is only menus gives an empty tuple.
    """
    paragraphs = split_paragraphs(text)
    unpunctuated = _lost_stops(paragraphs)
    kinds = [kind_of(paragraph, unpunctuated=unpunctuated) for paragraph in paragraphs]
    _mark_end(paragraphs, kinds)
    _mark_author_blocks(paragraphs, kinds)
    _mark_teaser_blocks(paragraphs, kinds)
    _mark_biographies(paragraphs, kinds, author)
    _mark_repeated(paragraphs, kinds)
    kept = _article(paragraphs, kinds)
    if sum(paragraphs[index].words for index in kept) < FEWEST_WORDS:
        return ()
    headline = _own_headline(paragraphs, kinds, title)
    if headline is not None:
        kept = sorted({*kept, headline})
    return tuple(_remaining(text, (paragraphs[index].span for index in kept)))


def _lost_stops(paragraphs: list[Paragraph]) -> bool:
    measures = _rules()["measures"]
    long = [each for each in paragraphs if each.words >= measures["shortest_unpunctuated"]]
    closed = sum(paragraph.closed for paragraph in long)
    return bool(long) and closed < measures["punctuated_share"] * len(long)


def _prose_before(paragraphs: list[Paragraph], kinds: list[Kind]) -> list[int]:
    """Return, for each paragraph and for the end, how many characters of prose stand before it."""
    lengths = (
        len(paragraph.text) if kind == "prose" else 0
        for paragraph, kind in zip(paragraphs, kinds, strict=True)
    )
    return list(accumulate(lengths, initial=0))


def _mark_end(paragraphs: list[Paragraph], kinds: list[Kind]) -> None:
    """Make notes of everything after the line that ends the article."""
    prose_before = _prose_before(paragraphs, kinds)
    for index, paragraph in enumerate(paragraphs):
        if kinds[index] != "end" and not (kinds[index] == "note" and is_end_cue(paragraph.text)):
            continue
        kinds[index] = "note"
        if prose_before[index] >= _rules()["end_needs"]:
            kinds[index:] = ["note"] * (len(kinds) - index)
            return


def _mark_author_blocks(paragraphs: list[Paragraph], kinds: list[Kind]) -> None:
    """Make notes of the name lines and the life that follow a heading for the author."""
    for index, kind in enumerate(kinds):
        if kind != "author":
            continue
        kinds[index] = "note"
        following = index + 1
        while following < len(kinds) and kinds[following] in {"headline", "item", "note"}:
            kinds[following] = "note"
            following += 1
        if following < len(kinds) and is_biography(paragraphs[following].text, needed=1):
            kinds[following] = "note"


def _mark_teaser_blocks(paragraphs: list[Paragraph], kinds: list[Kind]) -> None:
    """Make notes of the headlines after a teaser heading, to the end where only teasers follow."""
    prose_before = _prose_before(paragraphs, kinds)
    in_block = False
    for index, kind in enumerate(list(kinds)):
        if kind == "teasers":
            if prose_before[index] > LATE * prose_before[-1] and _mostly_headlines(kinds, index):
                kinds[index:] = ["note"] * (len(kinds) - index)
                return
            in_block = True
        elif kind == "prose":
            in_block = False
        if in_block:
            kinds[index] = "note"


def _mostly_headlines(kinds: list[Kind], index: int) -> bool:
    """Whether no more prose than headlines follows; what follows a heading is looked at once."""
    rest = kinds[index + 1 : index + 1 + LONGEST_TAIL]
    return len(rest) < LONGEST_TAIL and rest.count("headline") + rest.count("item") >= rest.count(
        "prose"
    )


def _mark_biographies(paragraphs: list[Paragraph], kinds: list[Kind], author: str | None) -> None:
    """Make notes of writers' lives; of the named author, and in italics, fewer signs will do."""
    prose = [index for index, kind in enumerate(kinds) if kind == "prose"]
    near = _rules()["biography"]["near_end"]
    if len(prose) < 2:
        return
    for index in {*prose[:near], *prose[-near:]}:
        text = paragraphs[index].text
        slanted = text[:1] in _SLANT and text[-1:] in _SLANT
        named = bool(author) and text.lstrip(_SLANT).startswith(author or "")
        needed = 1 if slanted or named else None
        if paragraphs[index].words <= LONGEST_BIOGRAPHY and is_biography(text, needed=needed):
            kinds[index] = "note"


def _mark_repeated(paragraphs: list[Paragraph], kinds: list[Kind]) -> None:
    """Make notes of paragraphs that stand a second time, such as pulled-out quotes."""
    seen: set[str] = set()
    for index, paragraph in enumerate(paragraphs):
        if kinds[index] != "prose" or paragraph.words < FEWEST_WORDS:
            continue
        if paragraph.text in seen:
            kinds[index] = "note"
        seen.add(paragraph.text)


def _article(paragraphs: list[Paragraph], kinds: list[Kind]) -> list[int]:
    """Return the indexes of the prose and of the list items that a sentence leads up to."""
    kept: list[int] = []
    for index, kind in enumerate(kinds):
        after_lead = bool(kept) and kept[-1] == index - 1 and _opens_list(paragraphs[index - 1])
        if kind == "prose" or (kind == "item" and after_lead):
            kept.append(index)
    return kept


def _opens_list(paragraph: Paragraph) -> bool:
    return paragraph.lead_in or paragraph.bulleted


def _own_headline(paragraphs: list[Paragraph], kinds: list[Kind], title: str | None) -> int | None:
    """Return the index of the article's headline among the lines before its first sentence.

    It is the line that repeats the known title, else the one whose content words come back most in
    the article; the first of equals.
    """
    first = kinds.index("prose")
    shortest = _rules()["measures"]["shortest_headline"]
    candidates = [
        index
        for index in range(first)
        if kinds[index] == "headline" and _naming_words(paragraphs[index]) >= shortest
    ]
    if not candidates:
        return None
    if title and content_words(title):
        wanted = content_words(title)
        best = max(candidates, key=lambda index: _share(wanted, paragraphs[index].text))
        if _share(wanted, paragraphs[best].text) >= TITLE_OVERLAP:
            return best
    body = {
        word
        for paragraph, kind in zip(paragraphs, kinds, strict=True)
        if kind == "prose"
        for word in content_words(paragraph.text)
    }
    return max(candidates, key=lambda index: _returning(paragraphs[index].text, body))


def _naming_words(paragraph: Paragraph) -> int:
    """Count the words of a line that are neither numbers nor parts of a date."""
    calendar = _rules()["calendar_words"]["words"]
    return sum(
        not any(letter.isdigit() for letter in word) and word not in calendar
        for word in words_of(paragraph.text)
    )


def _share(wanted: set[str], text: str) -> float:
    return len(wanted & content_words(text)) / len(wanted)


def _returning(headline: str, body: set[str]) -> float:
    words = content_words(headline)
    return round(len(words & body) / len(words), 1) if words else 0.0


def _remaining(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return `spans` without the notes inside them, without white space at their ends."""
    remaining: list[Span] = []
    for span in spans:
        start = span[0]
        for cut in [*sentences_to_cut(text, span), (span[1], span[1])]:
            if cut[0] > start:
                remaining.append((start, cut[0]))
            start = max(start, cut[1])
    stripped = (_strip(text, span) for span in remaining)
    return [span for span in stripped if span[0] < span[1]]


def _strip(text: str, span: Span) -> Span:
    body = text[span[0] : span[1]]
    return span[0] + len(body) - len(body.lstrip()), span[0] + len(body.rstrip())
