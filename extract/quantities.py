"""Reads how many: "at least four", "dozens", "a woman and two children", "29 missiles"."""

import re
from functools import cache, lru_cache

from text_to_num import text2num

from dateline.extract.language import Sentence, Token
from dateline.extract.records import CountRange
from dateline.extract.rulebook import load_rules

_FIGURE = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$")
_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")
_LONGEST = 6
_QUOTES = frozenset({'"', "'", "“", "”", "‘", "’", "``", "''", "«", "»"})


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

    A single number gives equal bounds; "between 10 and 20" and "10 to 20" give both. A number that
    measures ("12-year-old", "five-day") counts nothing.
    """
    plain = _without_measures([word.lower() for word in words])
    text = " ".join(plain).replace(" - ", "-")
    rules = load_rules("quantities")
    if plain[-2:] == ["no", "one"]:
        return (0, 0)
    numbers = _numbers(_with_figures(plain))
    loose = _loose(text)
    if loose is not None and (not numbers or _scales(loose)):
        return (rules["loose"][loose], None)
    if not numbers:
        exact = [rules["exact"][word] for word in plain if word in rules["exact"]]
        if not exact:
            return None
        numbers = exact[-1:]
    low, high = min(numbers[:2]), max(numbers[:2])
    if len(numbers) > 1 and not re.search(r"\b(?:to|and|or|-|–)\b|[-–]", text):
        low = high = numbers[-1]
    return _bounded(text, low, high)


def _bounded(text: str, low: int, high: int) -> CountRange:
    """Return the range that "at least", "up to" and the like make of a number; the longest wins."""
    rules = load_rules("quantities")
    phrases = {
        **dict.fromkeys(rules["at_least"], (low, None)),
        **dict.fromkeys(rules["at_most"], (0, high)),
    }
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        if re.search(rf"\b{re.escape(phrase)}\b", text):
            return phrases[phrase]
    return (low, None) if any(phrase in text for phrase in rules["open_after"]) else (low, high)


def _without_measures(words: list[str]) -> list[str]:
    """Leave out numbers that a hyphen ties to a measure: "12 - year - old", "20 - strong"."""
    kept: list[str] = []
    for place, word in enumerate(words):
        tied = words[place + 1 : place + 3]
        measures = len(tied) == 2 and tied[0] == "-" and tied[1].isalpha()
        counting = measures and (whole_number(tied[1]) is not None or tied[1] in _tied_words())
        if not measures or counting or whole_number(word) is None:
            kept.append(word)
    return kept


@cache
def _tied_words() -> frozenset[str]:
    return frozenset(load_rules("quantities")["after_hyphen"])


def _with_figures(words: list[str]) -> list[str]:
    """Write phrases such as "half a million" as figures."""
    exact: dict[str, int] = load_rules("quantities")["exact"]
    text = f" {' '.join(words)} "
    for phrase in sorted(exact, key=lambda phrase: (-len(phrase), phrase)):
        if " " in phrase:
            text = text.replace(f" {phrase} ", f" {exact[phrase]} ")
    return text.split()


def _loose(text: str) -> str | None:
    loose: dict[str, int] = load_rules("quantities")["loose"]
    for phrase in sorted(loose, key=lambda phrase: (-len(phrase), phrase)):
        if re.search(rf"\b{re.escape(phrase)}\b", text):
            return phrase
    return None


def _scales(phrase: str) -> bool:
    """Return True for "several hundred": its own "hundred" is no number beside it."""
    return bool(set(phrase.split()) & set(load_rules("quantities")["multipliers"]))


def _numbers(words: list[str]) -> list[int]:
    found: list[int] = []
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            value = whole_number(" ".join(words[start:end]))
            if value is not None:
                found.append(value)
                start = end - 1
                break
        start += 1
    return found


@lru_cache(maxsize=65536)
def whole_number(text: str) -> int | None:
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
        few = whole_number(first)
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
        if token.text in _QUOTES:
            first -= 1
            continue
        if token.upos in {"VERB", "AUX", "PRON", "PUNCT", "CCONJ"} and not between:
            break
        if first < noun.index and sentence.tokens[first].text.lower() in {"a", "an", "the"}:
            break
        if _is_date(sentence, token) or _is_another_figure(sentence, token):
            break
        if token.index not in members and not counts:
            break
        first -= 1
    if sentence.tokens[first - 1].text.lower() == "half" and first > 0:
        return first - 1
    return _with_lower_end(sentence, first)


def _is_date(sentence: Sentence, figure: Token) -> bool:
    """Return True for the figure of a date: "on 12 May rockets fell", "in 2014 soldiers came"."""
    if figure.upos != "NUM":
        return False
    calendar = load_rules("tokens")["weekdays_and_months"]
    after = (
        sentence.tokens[figure.index + 1].text if figure.index + 1 < len(sentence.tokens) else ""
    )
    before = sentence.tokens[figure.index - 1].text.lower() if figure.index else ""
    dating = set(load_rules("quantities")["before_year"])
    return after in calendar or (before in dating and _YEAR.match(figure.text) is not None)


def _is_another_figure(sentence: Sentence, figure: Token) -> bool:
    """Return True for figures side by side, the first of them a date's: "04-06-2016 40 people"."""
    after = sentence.tokens[figure.index + 1]
    return figure.text.isdigit() and after.text.isdigit()


def _with_lower_end(sentence: Sentence, first: int) -> int:
    """Return where "between 10 and" begins before the 20 at `first`."""
    if first < 2 or sentence.tokens[first - 1].text.lower() not in {"and", "to", "or", "-", "–"}:
        return first
    return first - 2 if sentence.tokens[first - 2].upos == "NUM" else first


def _partitive(sentence: Sentence, noun: Token) -> CountRange | None:
    """Return the count of "dozens of rockets" where `noun` is either of its nouns.

    In "dozens of rockets and hundreds of drones" the tree may join the drones to the rockets.
    """
    loose: dict[str, int] = load_rules("quantities")["loose"]
    for case in sentence.dependents(noun, "case"):
        if case.text.lower() != "of" or case.index == 0:
            continue
        above = sentence.tokens[noun.head] if noun.relation == "nmod" else None
        if above is not None and (above.text.lower() in loose or above.upos == "NUM"):
            return _loose_count(sentence, above)
        before = sentence.tokens[case.index - 1]
        if before.text.lower() in loose:
            return _loose_count(sentence, before)
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
