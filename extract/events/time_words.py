"""Tells words that say when from others."""

from functools import cache

from dateline.extract.language import Token
from dateline.extract.rulebook import load_rules

_TABLES = ("month", "weekday", "part_of_day", "calendar_unit", "named_day", "weekdays")
_UNITS = ("unit", "units", "clock_unit", "clock_units")
_MAY_BE_TIME = frozenset({"NOUN", "PROPN", "ADV"})


@cache
def _time_words() -> frozenset[str]:
    words = load_rules("times/words")
    return frozenset(word.lower() for table in _TABLES for word in words[table])


@cache
def _unit_words() -> frozenset[str]:
    words = load_rules("times/words")
    return frozenset(word for table in _UNITS for word in words[table])


def is_unit(token: Token) -> bool:
    """Return True for a unit of time: "days", "hour", "weeks"."""
    return token.text.lower() in _unit_words()


def is_time(token: Token) -> bool:
    """Return True for a noun that says when: "on Thursday", "last week"."""
    return token.upos in _MAY_BE_TIME and bool({token.lemma, token.text.lower()} & _time_words())
