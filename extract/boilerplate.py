"""Tells by words and look what a paragraph of scraped text is: prose, a headline, a note, a cue.

The words are in `rules/cleaning.toml`.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from dateline.extract.paragraphs import Paragraph, without_quotes
from dateline.extract.phrases import Phrases, Place, fold
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

Kind = Literal["prose", "item", "headline", "note", "teasers", "author", "end"]

LONG_PARAGRAPH = 60
"""Words: from here on one phrase drops only the sentence that holds it, not the paragraph."""

_SENTENCE_BREAK = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[A-Z“\"'(\[•@])")
_DECORATION = "-–—•·*▪●◦►»>|_=~ \t\u00a0"
_SEPARATORS = re.compile(r"\s[|›»·•/]\s|\s*[|›»]\s*")
_PLACE_OF_TABLE: Mapping[str, Place] = {
    "whole_line": "whole",
    "article_end": "whole",
    "author_block": "whole",
    "teaser_block": "whole",
    "caption_end": "end",
}
_QUOTE_MARK = re.compile(r"[“”\"]|``")
_QUOTED_LINE = re.compile(r"(?:[“\"«]|``).+(?:[”\"»]|'')", re.DOTALL)


@cache
def _rules() -> Mapping[str, Any]:
    return load_rules("cleaning")


@cache
def _phrases(table: str) -> Phrases:
    return Phrases(_rules()[table], _PLACE_OF_TABLE.get(table, "anywhere"))


@cache
def _weights() -> tuple[Phrases, Mapping[str, float]]:
    table = {_plain(phrase): float(weight) for phrase, weight in _rules()["weights"].items()}
    return Phrases(table), table


def _plain(phrase: str) -> str:
    return " ".join(fold(phrase).replace(" '", "'").split())


@cache
def _biography_phrases() -> tuple[Phrases, Phrases]:
    table = _rules()["biography"]
    return Phrases(table["trades"]), Phrases(table["signs"])


def note_weight(text: str) -> float:
    """Return how much `text` speaks to the reader about the site; one per 40 words is the unit.

    Words in quotation marks are somebody's and do not count.
    """
    plain = without_quotes(text)
    phrases, weights = _weights()
    found = Counter(_plain(match.group()) for match in phrases.find_all(plain))
    total = sum(weights[phrase] * min(3, times) for phrase, times in found.items())
    return total / max(1.0, len(plain.split()) / 40)


def is_biography(text: str, *, needed: int | None = None) -> bool:
    """Whether `text` tells of a writer's trade and life, by `needed` signs or the rules' number.

    A paragraph with a quote reports what somebody said and is none.
    """
    trades, signs = _biography_phrases()
    wanted = _rules()["biography"]["signs_needed"] if needed is None else needed
    if trades.search(text) is None or _QUOTE_MARK.search(text):
        return False
    return len({_plain(match.group()) for match in signs.find_all(text)}) >= wanted


def is_end_cue(text: str) -> bool:
    """Whether nothing after this line can belong to the article."""
    return _phrases("article_end").is_whole(text.strip(_DECORATION))


def _block_heading(paragraph: Paragraph) -> Kind | None:
    if paragraph.closed or paragraph.words > _rules()["measures"]["longest_heading"]:
        return None
    bare = paragraph.text.strip(_DECORATION).rstrip(":.")
    if _phrases("author_block").is_whole(bare):
        return "author"
    return "teasers" if _phrases("teaser_block").is_whole(bare) else None


def _is_caption(paragraph: Paragraph) -> bool:
    if len(paragraph.text) > _rules()["longest_caption"]:
        return False
    opens = _phrases("caption_start").opens(paragraph.text.strip(_DECORATION))
    return opens or _phrases("caption_end").search(paragraph.text) is not None


def _opens_as_note(paragraph: Paragraph, bare: str) -> bool:
    if len(bare) > _rules()["longest_opening"]:
        return False
    if _phrases("line_start").opens(bare):
        return True
    return not paragraph.closed and _phrases("open_line_start").opens(bare)


def _is_note(paragraph: Paragraph) -> bool:
    bare = paragraph.text.strip(_DECORATION)
    if _phrases("whole_line").is_whole(bare.rstrip(":.…")) or _opens_as_note(paragraph, bare):
        return True
    if paragraph.words < LONG_PARAGRAPH and (
        _phrases("anywhere").search(without_quotes(paragraph.text)) or _is_menu(paragraph)
    ):
        return True
    return _is_caption(paragraph) or note_weight(paragraph.text) >= _rules()["too_much"]


def _is_menu(paragraph: Paragraph) -> bool:
    return not paragraph.closed and len(_SEPARATORS.findall(paragraph.text)) >= 3


def _is_open_sentence(paragraph: Paragraph, *, unpunctuated: bool) -> bool:
    """Whether a line that does not end as a sentence is one all the same."""
    measures = _rules()["measures"]
    if unpunctuated:
        return paragraph.words >= int(measures["shortest_unpunctuated"])
    if paragraph.lead_in and not paragraph.bulleted:
        return paragraph.words >= measures["shortest_lead_in"] and not paragraph.shouted
    kind = "item" if paragraph.bulleted else "line"
    return any(
        paragraph.words >= words and paragraph.function_share >= share
        for words, share in measures[f"open_{kind}"]
    )


def kind_of(paragraph: Paragraph, *, unpunctuated: bool = False) -> Kind:
    """Return what a paragraph is, judged by itself.

    `unpunctuated` says that the text as a whole has lost its full stops.
    """
    heading = _block_heading(paragraph)
    if heading:
        return heading
    if is_end_cue(paragraph.text):
        return "end"
    if _is_note(paragraph):
        return "note"
    if _is_standing_headline(paragraph):
        return "headline"
    if paragraph.closed or _is_open_sentence(paragraph, unpunctuated=unpunctuated):
        return "prose"
    if _QUOTED_LINE.fullmatch(paragraph.text) and paragraph.words >= 4:
        return "prose"
    return "item" if paragraph.bulleted else "headline"


def _is_standing_headline(paragraph: Paragraph) -> bool:
    """Whether a line that ends in a question or exclamation mark is written as a headline."""
    if not paragraph.text.endswith(("?", "!")) or paragraph.words > 20:
        return False
    return (paragraph.words >= 4 and paragraph.title_share >= 0.9) or paragraph.shouted


def sentences_to_cut(text: str, span: Span) -> list[Span]:
    """Return the spans inside a paragraph that are notes, for cutting; the rest of it stays."""
    body = text[span[0] : span[1]]
    cuts = [match.span() for match in _phrases("inside_line").find_all(body)]
    if len(body.split()) >= LONG_PARAGRAPH:
        cuts += [sentence for sentence in _sentences(body) if _is_note_sentence(body, sentence)]
    return sorted((span[0] + start, span[0] + end) for start, end in cuts)


def _is_note_sentence(body: str, sentence: Span) -> bool:
    words = without_quotes(body[sentence[0] : sentence[1]])
    return len(words.split()) < LONG_PARAGRAPH and _phrases("anywhere").search(words) is not None


def _sentences(body: str) -> list[Span]:
    starts = [0, *(match.end() for match in _SENTENCE_BREAK.finditer(body))]
    return list(zip(starts, [*starts[1:], len(body)], strict=True))
