"""The language in which the patterns of times are written."""

import re

import pytest

from dateline.extract.errors import RulesError
from dateline.extract.times.pattern_language import PatternCompiler, expand, literals_in
from dateline.extract.times.tokens import tokenise
from dateline.extract.times.vocabulary import Vocabulary

TABLES = {"month": {"may": 5, "June": 6}, "part": {"end": 1, "far end": 2}}


def matches(pattern: str, text: str) -> bool:
    """Say whether the compiled `pattern` fits the beginning of `text`."""
    vocabulary = Vocabulary(TABLES, sorted(literals_in(pattern)))
    part = PatternCompiler(pattern, vocabulary).parse()
    return re.match(part.expression, tokenise(text, None, vocabulary).symbols) is not None


FITS = [
    ("month", "May", True),
    ("month", "MAY", True),
    ("month", "june", False),
    ("'of' month", "of June", True),
    ("'of'? month", "June", True),
    ("part 'of' month", "far end of may", True),
    ("(month | day_number)+", "may 31", True),
    ("day_number", "32", False),
    ("month not-before=day_number", "may 31", False),
    ("month before=day_number", "may 31", True),
    ("'in' after='in' month", "in May", True),
    ("not-after='in' month", "may", True),
    ("a:month b:month", "may June", True),
    ("a:month a:day_number", "may 7", True),
]


@pytest.mark.parametrize(("pattern", "text", "fits"), FITS)
def test_items_fit_their_words(pattern: str, text: str, fits: bool) -> None:
    """Each item of the language fits what its description says."""
    assert matches(pattern, text) is fits


@pytest.mark.parametrize("pattern", [row[0] for row in FITS if row[2]])
def test_what_fits_was_worth_trying(pattern: str) -> None:
    """A pattern foretells the first two symbols of whatever it fits."""
    text = next(text for like, text, fits in FITS if like == pattern and fits)
    vocabulary = Vocabulary(TABLES, sorted(literals_in(pattern)))
    part = PatternCompiler(pattern, vocabulary).parse()
    symbols = tokenise(text, None, vocabulary).symbols
    match = re.match(part.expression, symbols)
    assert match is not None
    assert symbols[0] in part.first
    assert part.single if match.end() == 1 else symbols[1] in part.second


WRONG = ["(month", "month)", "nothing_known", "?", "label:", "month & part", "before=nothing"]


@pytest.mark.parametrize("pattern", WRONG)
def test_wrong_patterns_are_named(pattern: str) -> None:
    """A pattern that breaks the language raises an error that quotes it."""
    with pytest.raises(RulesError, match=re.escape(repr(pattern))):
        matches(pattern, "may")


def test_macros_are_put_in_brackets() -> None:
    """A macro keeps its alternatives together and may use other macros."""
    macros = {"day": "one | two", "days": "{day}+"}
    assert expand("the {days}", macros) == "the ((one | two)+)"


@pytest.mark.parametrize("pattern", ["{missing}", "{circle}"])
def test_missing_and_circular_macros_are_errors(pattern: str) -> None:
    """A macro that is not there or contains itself is an error, not an endless loop."""
    with pytest.raises(RulesError):
        expand(pattern, {"circle": "{circle}"})
