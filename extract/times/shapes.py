"""The form of a token: what a number may stand for before anything around it is read."""

import re
from typing import Final

SHAPES: Final = (
    "integer",
    "decimal",
    "day_number",
    "month_number",
    "hour_number",
    "year_number",
    "two_digits",
    "three_digits",
    "four_digits",
    "day_and_year",
    "ordinal_number",
    "day_ordinal",
    "decade_number",
    "whole_decade",
    "short_year",
    "clock",
    "clock_dotted",
    "clock_of_four",
    "iso_date",
    "numeric_date",
    "fiscal_code",
)
"""Categories of tokens that are known by their form instead of by a list of words."""

TYPOGRAPHY: Final = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "‒": "-"})
"""Makes typographic apostrophes and dashes plain; the length stays the same."""

TOKEN: Final = re.compile(
    r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?(?![\w-])
    | [0-9]{1,4}(?P<separator>[/.-])[0-9]{1,2}(?P=separator)[0-9]{2,4}(?![\w/-]|[.][0-9])
    | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])
    | [0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?
    | [0-9]+\.[0-9]+
    | [0-9]+(?:st|nd|rd|th|s|ST|ND|RD|TH)\b
    | ['’‘][0-9]{2}(?:s\b)?(?![0-9])
    | [0-9]+
    | FY[0-9]{2}(?:[0-9]{2})?\b
    | [QH][1-4]\b
    | [AaPp]\.\s?[Mm]\.?(?!\w)
    | [BA]\.[CD]\.(?:E\.)?
    | \n[^\S\n]*\n\s*
    | [^\W\d_]+
    | [^\w\s]
    """,
    re.VERBOSE,
)
"""One token: a date or time in figures, a number, a word, a mark, or a blank line."""

ORDINAL: Final = re.compile(r"([0-9]+)(?:st|nd|rd|th|ST|ND|RD|TH)")
FORMS: Final = (
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:]+Z?)?"), {"iso_date"}),
    (re.compile(r"[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{2,4}"), {"numeric_date"}),
    (re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"), {"clock"}),
    (re.compile(r"[0-9]{1,2}\.[0-5][0-9]"), {"clock_dotted", "decimal"}),
    (re.compile(r"[0-9]+\.[0-9]+"), {"decimal"}),
    (re.compile(r"'?[0-9]0s|[0-9]{2,3}0s"), {"decade_number"}),
    (re.compile(r"'[0-9]{2}"), {"short_year"}),
    (re.compile(r"[0-9]+(?:,[0-9]{3})+"), {"integer"}),
    (re.compile(r"FY[0-9]+"), {"fiscal_code"}),
)
DAY_AND_YEAR: Final = re.compile(r"(?:[1-9]|[12][0-9]|3[01])(?:19|20)[0-9]{2}")
"""A day and a year of news with no space between."""

LAST_DAY_OF_MONTH: Final = 31
MINUTES_IN_HOUR: Final = 60
EARLIEST_YEAR: Final = 1000
LATEST_YEAR: Final = 2199


def integer_shapes(token: str) -> set[str]:
    """Return what a token of digits alone may stand for."""
    shapes = {"integer"}
    by_length = {2: "two_digits", 3: "three_digits", 4: "four_digits"}
    if len(token) in by_length:
        shapes.add(by_length[len(token)])
    if len(token) == 4 and EARLIEST_YEAR <= int(token) <= LATEST_YEAR:
        shapes |= {"year_number", "whole_decade"} if token[3] == "0" else {"year_number"}
    if len(token) == 4 and token[0] == "0" and int(token[2:]) < MINUTES_IN_HOUR:
        shapes.add("clock_of_four")
    if DAY_AND_YEAR.fullmatch(token):
        shapes.add("day_and_year")
    if len(token) <= 2:
        number = int(token)
        bounds = {
            "day_number": (1, LAST_DAY_OF_MONTH),
            "month_number": (1, 12),
            "hour_number": (0, 24),
        }
        shapes |= {shape for shape, (low, high) in bounds.items() if low <= number <= high}
    return shapes


def shapes_of(token: str) -> set[str]:
    """Return the shape categories of a token; none for a word."""
    token = token.translate(TYPOGRAPHY)
    if token.isascii() and token.isdigit():
        return integer_shapes(token)
    if ordinal := ORDINAL.fullmatch(token):
        day = len(ordinal[1]) <= 2 and 1 <= int(ordinal[1]) <= LAST_DAY_OF_MONTH
        return {"ordinal_number", "day_ordinal"} if day else {"ordinal_number"}
    for form, categories in FORMS:
        if form.fullmatch(token):
            return set(categories)
    return set()


SAMPLES: Final = (
    *(str(number) for number in range(100)),
    *(f"{number:02}" for number in range(100)),
    *("123", "1234567", "0123", "0199", "1999", "1950", "9999", "00000", "51995", "232017"),
    *(f"{number}th" for number in range(1, 40)),
    *("1st", "2nd", "3rd", "1990s", "90s", "'90s", "'89", "10:30", "8.30", "3.75", "1,000"),
    *("2026-02-17", "17.02.2026", "FY26"),
)
"""Tokens that show every combination of shapes, so that each has its symbol from the start."""
