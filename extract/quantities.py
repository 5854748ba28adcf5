"""Reads how many: "at least four", "dozens", "a woman and two children", "29 missiles"."""

import re
from functools import cache

from text_to_num import text2num

from dateline.extract.language import Sentence, Token
from dateline.extract.records import CountRange
from dateline.extract.rulebook import load_rules

_FIGURE = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$")
_LONGEST = 6


def count_of(sentence: Sentence, noun: Token) -> CountRange | None:
    """Return how many of `noun` its own phrase says: `(low, high)`, `high` None where open.

    "At least four people" is (4, None), "up to 20" is (0, 20), "a woman" is (1, 1), "dozens of
    rockets" is (24, None). None where the phrase gives no number.
    """
    if noun.upos == "NUM":
        words = _phrase_before(sentence, noun.index + 1)
        return read_count(words)
    partitive = _partitive(sentence, noun)
    if partitive is not None:
        return partitive
    first = _first_of_phrase(sentence, noun)
    words = [t.text for t in sentence.tokens[first : noun.index]]
    return read_count(words)


def total(counts: list[CountRange | None]) -> CountRange | None:
    """Return the sum of counts; None where none is known."""
    known = [count for count in counts if count is not None]
    if not known:
        return None
    low = sum(count[0] for count in known)
    highs = [count[1] for count in known]
    if len(known) < len(counts) or any(high is None for high in highs):
        return (low, None)
    return (low, sum(high for high in highs if high is not None))


def read_count(words: list[str]) -> CountRange | None:
    """Return the count that the words before a noun say, or None.

    A single number gives equal bounds; "between 10 and 20" and "10 to 20" give both.
    """
    plain = [word.lower() for word in words]
    rules = load_rules("quantities")
    text = " ".join(plain).replace(" - ", "-")
    numbers = _numbers(plain)
    loose = _loose(text)
    if loose is not None and not numbers:
        return (loose, None)
    if not numbers:
        return _exact(plain)
    low, high = min(numbers[:2]), max(numbers[:2])
    if len(numbers) > 1 and not re.search(r"\b(?:to|and|or|-|–)\b|[-–]", text):
        low = high = numbers[-1]
    if any(re.search(rf"\b{re.escape(phrase)}\b", text) for phrase in rules["at_least"]):
        return (low, None)
    if any(phrase in text for phrase in rules["open_after"]):
        return (low, None)
    if any(re.search(rf"\b{re.escape(phrase)}\b", text) for phrase in rules["at_most"]):
        return (0, high)
    return (low, high)


def _exact(words: list[str]) -> CountRange | None:
    exact: dict[str, int] = load_rules("quantities")["exact"]
    for size in range(min(3, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            value = exact.get(" ".join(words[start : start + size]))
            if value is not None:
                return (value, value)
    return None


def _loose(text: str) -> int | None:
    loose: dict[str, int] = load_rules("quantities")["loose"]
    for phrase in sorted(loose, key=lambda phrase: (-len(phrase), phrase)):
        if re.search(rf"\b{re.escape(phrase)}\b", text):
            return loose[phrase]
    return None


def _numbers(words: list[str]) -> list[int]:
    found: list[int] = []
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            value = number(" ".join(words[start:end]))
            if value is not None:
                found.append(value)
                start = end - 1
                break
        start += 1
    return found


@cache
def number(text: str) -> int | None:
    """Return the whole number that `text` is, in figures or words: "1,250", "4 million", "six".

    The words are read by text2num; "a" and "one" as determiners are not numbers here.
    """
    plain = text.replace(" - ", "-").strip()
    head, _, tail = plain.partition(" ")
    multipliers: dict[str, int] = load_rules("quantities")["multipliers"]
    if _FIGURE.match(head):
        value = float(head.replace(",", ""))
        if tail and tail not in multipliers:
            return None
        scaled = value * multipliers[tail] if tail else value
        return int(scaled) if scaled == int(scaled) and scaled < 1e13 else None
    if not plain or plain in {"a", "an", "and", "no", "zero", "second", "seconds"}:
        return None
    if not re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*", plain) or plain.endswith(" and"):
        return None
    if set(plain.split()) & set(load_rules("quantities")["loose"]):
        return None
    first, _, last = plain.rpartition(" ")
    if last == "dozen" and first:
        few = number(first)
        return None if few is None else few * multipliers[last]
    try:
        return int(text2num(plain, "en"))
    except ValueError:
        return None


def _phrase_before(sentence: Sentence, end: int) -> list[str]:
    first = end - 1
    while first > 0 and end - first < _LONGEST + 2:
        token = sentence.tokens[first - 1]
        if token.upos in {"VERB", "AUX", "PUNCT", "CCONJ", "PRON", "NOUN", "PROPN"}:
            break
        first -= 1
    return [t.text for t in sentence.tokens[first:end]]


def _first_of_phrase(sentence: Sentence, noun: Token) -> int:
    """Return where the words that may count `noun` begin, never across a verb or another noun."""
    first = noun.index
    members = {t.index for t in sentence.subtree(noun)}
    while first > 0 and noun.index - first < 2 * _LONGEST:
        token = sentence.tokens[first - 1]
        between = token.text.lower() in {"and", "or", "to", "-", "–"} and first - 2 in members
        counts = token.upos in {"NUM", "ADJ", "DET", "ADV", "ADP"} or token.relation == "compound"
        if token.upos in {"VERB", "AUX", "PRON", "PUNCT", "CCONJ"} and not between:
            break
        if first < noun.index and sentence.tokens[first].text.lower() in {"a", "an", "the"}:
            break
        if token.index not in members and not counts:
            break
        first -= 1
    return _with_lower_end(sentence, first)


def _with_lower_end(sentence: Sentence, first: int) -> int:
    """Return where "between 10 and" begins before the 20 at `first`."""
    if first < 2 or sentence.tokens[first - 1].text.lower() not in {"and", "to", "or", "-", "–"}:
        return first
    return first - 2 if sentence.tokens[first - 2].upos == "NUM" else first


def _partitive(sentence: Sentence, noun: Token) -> CountRange | None:
    """Return the count of "dozens of rockets" where `noun` is either of its nouns."""
    loose: dict[str, int] = load_rules("quantities")["loose"]
    if noun.head >= 0 and noun.relation == "nmod":
        above = sentence.tokens[noun.head]
        cases = {t.text.lower() for t in sentence.dependents(noun, "case")}
        if "of" in cases and (above.text.lower() in loose or above.upos == "NUM"):
            return _loose_count(sentence, above)
    if noun.text.lower() in loose:
        return _loose_count(sentence, noun)
    return None


def _loose_count(sentence: Sentence, token: Token) -> CountRange | None:
    words = _phrase_before(sentence, token.index)
    outer = token
    if token.head >= 0 and sentence.tokens[token.head].text.lower() in {"tens", "hundreds"}:
        outer = sentence.tokens[token.head]
    phrase = " ".join(t.text.lower() for t in sentence.tokens[outer.index : token.index + 1])
    return read_count([*words, phrase])
