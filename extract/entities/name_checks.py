"""Tells what cannot be a name whatever the model says."""

import re

from dateline.extract.entities.mentions import NamedType
from dateline.extract.known_names import find_known_names
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import candidates

MOST_WORDS_OF_A_PERSON = 7
"""Tokens of the longest personal name; longer runs are lists whose commas are lost."""

_HANDLE = re.compile(r"(?:[A-Z][a-z]{3,}|[a-z]{3,})[A-Z][A-Za-z]*")
_NUMBERED_MODEL = re.compile(r"[A-Z][A-Za-z]{0,8}-?\d[\w-]*")


def words_between(sentence: Sentence, first: int, last: int) -> str:
    """Return the words of tokens `[first, last)` as written, blanks where the text has them."""
    parts: list[str] = []
    for token in sentence.tokens[first:last]:
        if parts and token.start > sentence.tokens[token.index - 1].end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)


def is_name(sentence: Sentence, first: int, last: int, type_: NamedType) -> bool:
    """Return False for words that are no person, organization or place whatever the model says."""
    rules = load_rules("names")
    words = words_between(sentence, first, last)
    lower = words.lower().rstrip(".")
    if lower in rules["not_names"] and not _is_name_within(sentence, first, words):
        return False
    if "@" in words or not any(c.isalpha() for c in words):
        return False
    if "_" in words or "://" in words or (words[0].islower() and _is_handle(words)):
        return False
    if words.islower() and not words[0].isdigit() and not _is_meant_small(sentence, words, type_):
        return False
    if all(is_honorific(part) for part in words.replace(".", ". ").split()):
        return False
    if type_ == "place":
        return len(words.strip(".")) > 1
    if type_ == "person" and (
        _is_no_person(words) or _is_handle(words) or last - first > MOST_WORDS_OF_A_PERSON
    ):
        return False
    return not (_is_event(lower) or _is_weapon(words))


def _is_name_within(sentence: Sentence, first: int, words: str) -> bool:
    """Return True for a common noun that has a capital only because it is meant as a name.

    What opens a sentence has its capital anyway, and so has each word of a headline.
    """
    if words.lower() not in load_rules("names")["names_within_sentences"] or not words.istitle():
        return False
    small = any(t.text.islower() and t.upos in {"NOUN", "VERB"} for t in sentence.tokens)
    return first > 0 and small


def _is_no_person(words: str) -> bool:
    """Return True for initials, signatures, ships and handles: "J", "N/B", "MV Harrow"."""
    ships = load_rules("names")["ship_prefixes"]
    ship = words.lower().split(maxsplit=1)[0] in ships
    return ship or len(words.strip(".")) < 2 or "/" in words or _is_handle(words)


def _is_handle(words: str) -> bool:
    """Return True for one word with a capital inside: "HarbourNews", "pageID", not "McNorling"."""
    return _HANDLE.fullmatch(words) is not None


def is_honorific(word: str) -> bool:
    """Return True for a title written with a capital, such as "Mr" or "President"."""
    honorifics = {each.lower() for each in load_rules("titles")["honorifics"]}
    return word.lower().rstrip(".") in honorifics


def _is_event(lower: str) -> bool:
    words, rules = lower.split(), load_rules("names")
    return len(words) > 1 and (
        words[-1] in rules["event_words"]
        or any(word in rules["event_words_within"] for word in words[1:])
    )


def _is_weapon(words: str) -> bool:
    models = load_rules("names")["weapon_models"]
    return words.lower() in models or _NUMBERED_MODEL.fullmatch(words.replace(" ", "")) is not None


def _is_meant_small(sentence: Sentence, words: str, type_: NamedType) -> bool:
    """Return True for a name without capitals in a sentence that has none, or a known place."""
    known = type_ == "place" and bool(find_known_names(words.title()) or candidates(words.title()))
    return known or _is_written_small(sentence)


def _is_written_small(sentence: Sentence) -> bool:
    """Return True for a sentence whose writer sets no capitals, but perhaps for its first word."""
    return not any(t.text[0].isupper() and t.text != "I" for t in sentence.tokens[1:])
