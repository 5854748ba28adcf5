"""Reads which round of talks, and which day of a round, a sentence tells of."""

import re
from datetime import date, timedelta
from functools import cache

from dateline.extract.events.event_days import When
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import whole_number
from dateline.extract.rulebook import load_rules

_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
MOST_DAYS = 30
"""Talks are not counted to more days than this."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_rules("events/diplomacy")["talks"][name])


def counted_noun(sentence: Sentence, noun: Token) -> Token | None:
    """Return the word for a round that `noun` is or stands under: "round" in "rounds of talks"."""
    near = [noun]
    if noun.head >= 0 and "of" in sentence.words_of(noun, "case"):
        near.append(sentence.tokens[noun.head])
    return next((token for token in near if token.lemma in _words("rounds")), None)


def round_of(sentence: Sentence, noun: Token) -> int | None:
    """Return the round that talks are said to be: "the third round of talks" is 3.

    "The first two rounds" are no single round.
    """
    counted = counted_noun(sentence, noun)
    if counted is None or counted.text.lower() != counted.lemma:
        return None
    for child in sentence.dependents(counted, "amod", "nummod", "appos"):
        value = ordinal(child.text)
        if value is not None:
            return value
    return None


def in_rounds(sentence: Sentence, noun: Token) -> bool:
    """Return True for talks counted in rounds: "two rounds of discussions"."""
    return (
        noun.head >= 0
        and noun.relation == "nmod"
        and sentence.tokens[noun.head].lemma in _words("rounds")
    )


def ordinal(word: str) -> int | None:
    """Return the number of an ordinal word or figure: "third" and "3rd" are 3."""
    match = _ORDINAL.match(word.lower())
    if match:
        return int(match[1])
    words: dict[str, int] = load_rules("quantities")["ordinals"]
    return words.get(word.lower())


def cardinal(word: str) -> int | None:
    """Return the number of a cardinal word or figure: "two" and "2" are 2."""
    value = whole_number(word.lower()) or load_rules("quantities")["exact"].get(word.lower())
    return int(value) if value is not None else None


def day_of_round(sentence: Sentence) -> int | None:
    """Return which day of the talks a sentence speaks of: "a second day", "day two"."""
    for token in sentence.tokens:
        if token.lemma != "day":
            continue
        for child in sentence.dependents(token, "amod"):
            value = ordinal(child.text)
            in_a_row = sentence.words_of(token, "amod") & _words("consecutive")
            if value is not None and (value > 1 or in_a_row):
                return value
        following = (
            sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
        )
        if following is not None and following.upos == "NUM":
            number = cardinal(following.text)
            if number is not None and 0 < number < MOST_DAYS:
                return number
    return None


def from_first_day(when: When, day: int | None) -> When:
    """Return the days from the first day of the talks to `when`, their day number `day`."""
    if day is None or day < 2 or when.start is None or when.start != when.end:
        return when
    first = date.fromisoformat(when.start) - timedelta(days=day - 1)
    return When(when.time, first.isoformat(), when.end, "range")
