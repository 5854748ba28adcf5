"""Numbers in figures and words, as they stand before units of time."""

from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.vocabulary import Vocabulary

LARGEST: Final = 1_000_000


def amount_of(words: str, vocabulary: Vocabulary) -> float | None:
    """Return the number that `words` ("1,455", "twenty - five", "a hundred and ten") name."""
    total, known = 0.0, False
    for word in words.lower().split():
        if word[0].isdigit():
            if len(word) > len("1,000,000"):
                return None
            total, known = total + float(word.replace(",", "")), True
        elif word in vocabulary.values["big_number"]:
            total, known = max(total, 1) * int(vocabulary.values["big_number"][word]), True
        else:
            for category in ("ones", "tens"):
                if word in vocabulary.values[category]:
                    total, known = total + int(vocabulary.values[category][word]), True
    return total if known and total <= LARGEST else None


def figures_in(words: str) -> int:
    """Return the number that stands in figures at the start of `words`; 0 for none or a huge one.

    "1,455" is one number; "17th" and "17" are the same.
    """
    digits = ""
    for sign in words:
        if sign in "0123456789":
            digits += sign
        elif sign != ",":
            break
    return int(digits) if 0 < len(digits) <= len(str(LARGEST)) else 0


def ordinal_in(found: Found, label: str) -> int:
    """Return the number of an ordinal in figures or words ("3rd", "third"); 0 for none."""
    words = found.words(label).lower().split()
    if number := figures_in(" ".join(words)):
        return number
    values = found.tokens.vocabulary.values
    tens = values["tens"].get(words[0], 0) if words else 0
    last = values["ordinal"].get(words[-1], 0) if words else 0
    return found.number_value(label, "ordinal") or int(tens) + int(last)


def whole(number: float) -> str:
    """Write a number as TIMEX3 does: without decimals where it has none."""
    return str(int(number)) if number == int(number) else f"{number:g}"


def count_in(found: Found) -> float | str | None:
    """Return how many units are counted: a number, "X" for a vague one, None for neither."""
    half = 0.5 if found.has("half") else 0.0
    if found.has("halves"):
        return 0.5
    if found.has("n"):
        number = amount_of(found.words("n"), found.tokens.vocabulary)
        return None if number is None else number + half
    if found.has("one"):
        return 1.0 + half
    if found.has("vague") and (value := found.value("vague", "vague")):
        return float(value) if isinstance(value, int) else value
    return "X" if found.has("vague") else None


def year_of(found: Found, label: str = "year", published_year: int | None = None) -> int | None:
    """Return the year that a part names: "2026", "'98", "FY26", "nineteen ninety-six"."""
    words = found.words(label)
    if not words:
        return None
    digits = words.removeprefix("FY").lstrip("' ")
    if digits.isdigit():
        return int(digits) if len(digits) > 2 else full_year(int(digits), published_year)
    return spoken_year(words.lower().split(), found.tokens.vocabulary)


def full_year(two_digits: int, published_year: int | None) -> int:
    """Return the latest year with these last two digits up to ten years after publication."""
    latest = (published_year or 2029) + 10
    return latest - (latest - two_digits) % 100


def spoken_year(words: list[str], vocabulary: Vocabulary) -> int | None:
    """Return the year of "nineteen ninety - six" or "two thousand and four"."""
    if words[:2] == ["two", "thousand"]:
        rest = amount_of(" ".join(words[2:]), vocabulary) or 0
        return 2000 + int(rest)
    century = vocabulary.values["spoken_century"].get(words[0])
    after = amount_of(" ".join(words[1:]), vocabulary)
    return None if century is None or after is None else int(century) * 100 + int(after)
