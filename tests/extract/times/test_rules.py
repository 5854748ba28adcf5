"""The rules of times: every entry has the shape that the code reads."""

import re
from datetime import date

import pytest

from dateline.extract.errors import RulesError
from dateline.extract.rulebook import load_rules
from dateline.extract.times.changes import CHANGES
from dateline.extract.times.finding import NO_TIME
from dateline.extract.times.matching import Grammar, grammar
from dateline.extract.times.registry import READINGS
from dateline.extract.times.vocabulary import word_tables

PATTERNS = load_rules("times/patterns")


def test_patterns_name_readings_that_exist() -> None:
    """Every pattern names a reading, and every reading is named by a pattern."""
    assert {entry["reading"] for entry in PATTERNS["pattern"]} == {*READINGS, NO_TIME}
    beside = [*PATTERNS["before"], *PATTERNS["after"]]
    assert {entry["reading"] for entry in beside} == set(CHANGES)


def test_every_pattern_compiles() -> None:
    """The grammar of the project's own rules is free of errors."""
    assert grammar().vocabulary.symbol_of


def test_word_values_are_numbers_or_texts() -> None:
    """Every word of every category has one value of the same kind as its neighbours."""
    for category, entries in word_tables().items():
        kinds = {type(value) for value in entries.values()}
        assert kinds <= {int, str}, category
        assert entries, category


def test_historical_times_are_days() -> None:
    """Named times of history have real days, the first not after the last."""
    for name, value in load_rules("times/names")["historical_time"].items():
        days = [date.fromisoformat(part) for part in value.split("/")]
        assert days == sorted(days), name


@pytest.mark.parametrize(
    ("category", "form"),
    [
        ("fixed_holiday", r"\d\d-\d\d"),
        ("weekday_holiday", r"\d\d-(?:\d|-1)-\d"),
        ("war_start", r"\d{4}-\d\d-\d\d"),
    ],
)
def test_named_days_have_their_form(category: str, form: str) -> None:
    """Holidays and first days of wars are written as their comment says."""
    for name, value in load_rules("times/names")[category].items():
        assert re.fullmatch(form, value), name


def test_a_pattern_that_fits_nothing_is_an_error() -> None:
    """A pattern of optional words alone would match everywhere and is refused."""
    rules = {"pattern": [{"reading": "year", "like": ["'the'? 'year'?"]}]}
    with pytest.raises(RulesError, match="fits no words"):
        Grammar(rules, {})
