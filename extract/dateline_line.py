"""Finds the dateline that opens a report: place, day and agency before the first sentence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules
from dateline.extract.written_dates import WrittenDate, find_dates

LONGEST = 130
"""Characters within which a dateline has to end."""
MOST_WORDS = 14
LONGEST_BARE_PLACE = 4
"""Words of a place that stands alone before a colon or dash, without agency or day."""
FIRST_PARAGRAPHS = 3
"""How many kept paragraphs may stand before the dateline ends: a headline, a summary, the body."""

_SEPARATOR = re.compile(r"\s*—\s*|\s+(?:–|--|-)\s+|\s*–\s+|(?<=\w|\))\s?:\s+|\s+:\s+")
_BRACKETS = {"-LRB-": "(    ", "-RRB-": ")    "}
_IN_BRACKETS = re.compile(r"\(\s*([^()]{2,40}?)\s*\)")
_TIME = re.compile(r"\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d[\w:.]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline: `span` from the first word to the end of the dash or colon and space after it.

    `agency` is the name the rules give for the signature, or the signature itself where they know
    none. `date` are the words of the day, as written, and `date_span` where they stand.
    """

    span: Span
    place: str | None
    agency: str | None
    date: str | None
    date_span: Span | None


@cache
def _rules() -> Mapping[str, Any]:
    return load_rules("datelines")


@cache
def _agencies() -> re.Pattern[str]:
    names = sorted(_rules()["agencies"], key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in names)})(?!\w)")


def find_dateline(text: str, start: int) -> Dateline | None:
    """Return the dateline that begins at `start` of `text`, in code points, or None.

    `start` is where a paragraph of the article begins. A place in capitals before a dash or colon,
    or any place with an agency or a day, is a dateline; a speaker's name in a transcript is not.
    """
    window = re.split(r"[\r\n]", text[start : start + LONGEST], maxsplit=1)[0]
    for token, replacement in _BRACKETS.items():
        window = window.replace(token, replacement)
    for separator in list(_SEPARATOR.finditer(window))[:3]:
        found = _read(text, start, window, separator)
        if found is not None:
            return found
    return None


def dateline_of(text: str, kept: Sequence[Span]) -> Dateline | None:
    """Return the dateline at the start of one of the first kept paragraphs, or None."""
    for start, _ in kept[:FIRST_PARAGRAPHS]:
        found = find_dateline(text, start)
        if found is not None:
            return found
    return None


def _read(text: str, start: int, window: str, separator: re.Match[str]) -> Dateline | None:
    head = window[: separator.start()]
    body = window[separator.end() :].lstrip("\"'“”‘`( ")
    if not _looks_like_head(head) or not body:
        return None
    agency, without_agency = _take_agency(head)
    day = next(find_dates(without_agency), None)
    place = _place(without_agency, day)
    if not _is_dateline(place, agency, day, separator.group(), body):
        return None
    if agency is None and ":" in separator.group() and _is_speaker(text, place or ""):
        return None
    return Dateline(
        span=(start, start + separator.end()),
        place=place,
        agency=agency_name(agency) if agency else None,
        date=window[day.span[0] : day.span[1]] if day else None,
        date_span=(start + day.span[0], start + day.span[1]) if day else None,
    )


def agency_name(words: str) -> str:
    """Return the name under which the rules know an agency or outlet, else `words` themselves."""
    name: str = _rules()["agencies"].get(words, words)
    return name


def _looks_like_head(head: str) -> bool:
    """Whether only names, numbers and the small words of names stand before the dash."""
    words = _WORD.findall(head)
    if not words or len(words) > MOST_WORDS or head.rstrip().endswith((",", ";")):
        return False
    inside = _rules()["inside"]["words"]
    without_known = _TIME.sub(" ", _agencies().sub(" ", head))
    for day in find_dates(head):
        without_known = without_known.replace(head[day.span[0] : day.span[1]], " ")
    if head == head.lower():
        return len(words) <= LONGEST_BARE_PLACE - 1
    return all(
        not word[0].islower() or word.rstrip(".") in inside for word in _WORD.findall(without_known)
    )


def _take_agency(head: str) -> tuple[str | None, str]:
    """Return the signature in a dateline's head and the head with it blanked out."""
    for match in _IN_BRACKETS.finditer(head):
        known = _agencies().search(match.group(1))
        name = known.group() if known else match.group(1).strip()
        if known or _is_upper_case(head[: match.start()]):
            return name, _blank(head, match.span())
    last = max(_agencies().finditer(head), key=lambda match: match.end(), default=None)
    if last is not None and not head[last.end() :].strip(" ,)"):
        return last.group(), _blank(head, last.span())
    return None, head


def _blank(head: str, span: Span) -> str:
    return head[: span[0]] + " " * (span[1] - span[0]) + head[span[1] :]


def _place(head: str, day: WrittenDate | None) -> str | None:
    rest = _TIME.sub(" | ", _blank(head, day.span) if day else head)
    parts = [part.strip(" ,./()[]|") for part in rest.split("|")]
    named = [part for part in parts if _WORD.search(part)]
    if not named or any(letter.isdigit() for letter in named[-1]):
        return None
    return re.sub(r"\s+([,.])", r"\1", " ".join(named[-1].split()))


def _is_upper_case(text: str) -> bool:
    first = text.split(",", maxsplit=1)[0]
    letters = [letter for letter in first if letter.isalpha()]
    return len(letters) >= 3 and all(letter.isupper() for letter in letters)


def _is_dateline(
    place: str | None, agency: str | None, day: WrittenDate | None, separator: str, body: str
) -> bool:
    if place is not None and place.lower() in _rules()["not_places"]["words"]:
        return False
    if agency is not None:
        return True
    if place is None or len(place.split()) > LONGEST_BARE_PLACE:
        return False
    if place == place.lower():
        return ":" in separator and body[:60] == body[:60].lower()
    if not (body[0].isupper() or body[0].isdigit()) or body[:40].isupper():
        return False
    return _is_upper_case(place) or (day is not None and ":" not in separator)


def _is_speaker(text: str, place: str) -> bool:
    """Whether lines of `text` begin with this or another name in capitals and a colon again."""
    label = re.compile(r"^\s*[A-Z][A-Z .,'’-]{2,60}\s?:\s", re.MULTILINE)
    if len(label.findall(text)) > 1:
        return True
    return len(re.findall(rf"{re.escape(place)}\s?:\s", text)) > 1
