"""Readings of years, decades and centuries."""

from typing import Final

from dateline.extract.times.matching import Found
from dateline.extract.times.numbers import (
    figures_in,
    full_year,
    ordinal_in,
    year_of,
)
from dateline.extract.times.periods import (
    month_period,
    months_period,
    season_period,
    year_period,
)
from dateline.extract.times.state import Reading, State, reading_of

QUOTES: Final = frozenset("\"“”‘’'`«»")
GLUE: Final = frozenset("./:_@+")
LONGEST_TYPE: Final = 3
"""A type of machine before a number has so few capitals: "T-1990"."""

COMPARED: Final = frozenset({"more than", "less than", "fewer than", "at least", "up to"})
"""Words before figures that make them a number where a noun may follow."""

RECENT: Final = range(1900, 2100)
"""Numbers that are rather a year than a count behind "in"."""

EARLIEST: Final = 5000
"""Numbers before "BC" up to this one are years."""


def certain_year(found: Found, state: State) -> list[Reading]:
    """Read words that are a year beyond doubt: "the year 2000", "FY26", "in '98"."""
    number = year_of(found, published_year=state.published_year())
    period = year_period(number) if number is not None else None
    return [reading_of(found.span, period)] if period else []


def year(found: Found, state: State) -> list[Reading]:
    """Read four digits alone, unless the words around say that they count or name something."""
    tokens, before, after = found.tokens, found.first - 1, found.last
    if tokens.is_in(before, "money_sign") or counts(found):
        return []
    if tokens.adjoins(after) and tokens.word(after) in ("%", "°"):
        return []
    if tokens.is_in(before, "numbered_thing") or glued_to_number(found):
        return []
    if counts_unnamed(found) or is_compared(found) or amounts_to(found) or is_title(found):
        return []
    if not tokens.is_in(before, "time_preposition") and named_after(found):
        return []
    return certain_year(found, state)


def counts(found: Found) -> bool:
    """Say whether the figures count what follows: "2014 people", but not "in 2014 people fled"."""
    tokens, before, figures = found.tokens, found.first - 1, found.tokens.word(found.first)
    if tokens.is_in(before, "=in") and figures.isdecimal() and int(figures) in RECENT:
        return False
    dated = tokens.is_in(before, "time_preposition") or tokens.is_in(before, "=of")
    if not dated and tokens.is_in(found.last, "harmed"):
        return True
    return tokens.is_in(found.last, "counted")


def is_title(found: Found) -> bool:
    """Say whether the figures stand alone in quotation marks, as the name of a work."""
    tokens = found.tokens
    return tokens.word(found.first - 1) in QUOTES and tokens.word(found.last) in QUOTES


def amounts_to(found: Found) -> bool:
    """Say whether words before make it an amount: "a limit of 1550", "at about 1500"."""
    tokens, before = found.tokens, found.first - 1
    if tokens.is_in(before, "=of"):
        return tokens.is_in(before - 1, "amount_noun")
    if tokens.is_in(before, "about"):
        before -= 1
    return tokens.is_in(before, "=at")


def counts_unnamed(found: Found) -> bool:
    """Say whether figures count something left unsaid: "about 2000 were hurt", "1800 of them"."""
    tokens, before, after = found.tokens, found.first - 1, found.last
    if tokens.is_in(before, "about"):
        marked = ("time_preposition", "phrase_end", "determiner", "before_christ", "anno_domini")
        noun = tokens.word(after).islower() and not any(
            tokens.is_in(after, kind) for kind in marked
        )
        return noun or tokens.is_in(after, "=of")
    return tokens.is_in(after, "=of") and not tokens.is_in(before, "time_preposition")


def is_compared(found: Found) -> bool:
    """Say whether they are more or less than a number: "over 1500 other homes", "at least 1800"."""
    tokens, before = found.tokens, found.first - 1
    if not tokens.word(found.last).islower():
        return False
    pair = tokens.words(before - 1, found.first).lower()
    return pair in COMPARED or tokens.word(before).lower() in ("over", "nearly", "almost", "under")


def glued_to_number(found: Found) -> bool:
    """Say whether the figures are part of a longer number: "555-1234", "3/2014", "v.2014"."""
    tokens, before = found.tokens, found.first - 1
    if not tokens.adjoins(found.first):
        return False
    mark, thing = tokens.word(before), tokens.word(before - 1)
    if mark in "-–":
        return thing[-1:].isdigit() or (len(thing) <= LONGEST_TYPE and thing.isupper())
    return mark in GLUE


def named_after(found: Found) -> bool:
    """Say whether the year is the end of a name ("Blade Runner 2049") or a count of things."""
    tokens, before, after = found.tokens, found.word_before(), found.tokens.word(found.last)
    in_name = before[:1].isupper() and found.tokens.symbols[found.first - 1 : found.first] != ""
    in_name = in_name and not tokens.is_in(found.first - 1, "month")
    owned = tokens.word(found.first - 1) == "s" and tokens.is_in(found.first - 2, "apostrophe")
    bounded = tokens.is_in(found.first - 1, "dash") and tokens.is_in(found.first - 2, "gone_by")
    pointed = tokens.is_in(found.first - 1, "determiner") or tokens.is_in(found.first - 1, "that")
    determined = owned or bounded or pointed
    counts = after.islower() and after.endswith("s") and not tokens.is_in(found.last, "no_plural")
    return (in_name or counts) and not determined


def years(found: Found, state: State) -> list[Reading]:
    """Read "1939-45" and "2014–2015" as two years."""
    del state
    first, second = int(found.words("first")), found.words("second")
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last <= first or last - first > 200:
        return []
    begin, stop = year_period(first), year_period(last)
    if begin is None or stop is None:
        return []
    return [
        reading_of((found.first, found.first + 1), begin),
        reading_of((found.last - 1, found.last), stop),
    ]


def anno_domini(found: Found, state: State) -> list[Reading]:
    """Read "AD 70" and "512 CE"."""
    del state
    period = year_period(figures_in(found.words("number")))
    return [reading_of(found.span, period)] if period and period.first else []


def before_christ(found: Found, state: State) -> list[Reading]:
    """Read "149 BC", "499-493 BC", "the spring of 480 BC"; they have a value but no days."""
    del state
    numbers = [figures_in(found.words(label)) for label in ("start", "number") if found.has(label)]
    if not all(0 < number <= EARLIEST for number in numbers):
        return []
    if found.has("start"):
        spans = [(found.first, found.parts["start"][1]), (found.parts["number"][0], found.last)]
        periods = [year_period(-number) for number in numbers]
        return [reading_of(span, each) for span, each in zip(spans, periods, strict=True) if each]
    year = -numbers[0]
    month = found.number_value("month") if found.has("month") else None
    if month is not None:
        period = month_period(year, month)
    elif found.has("season"):
        period = season_period(year, found.text_value("season", "season", "fall") or "SU")
    else:
        period = year_period(year)
    return [reading_of(found.span, period)] if period else []


def decade_before_christ(found: Found, state: State) -> list[Reading]:
    """Read "the 480s BC"."""
    del state
    return [Reading(found.span, "DATE", f"BC{figures_in(found.words('decade')) // 10:03}")]


def bare_year_before_christ(found: Found, state: State) -> list[Reading]:
    """Read "in 218" where the text speaks of years before Christ."""
    spoken = state.spoken_of
    after = found.tokens.word(found.last)
    if not state.narrative or spoken is None or spoken.year is None or spoken.year > 0:
        return []
    if found.tokens.is_in(found.last, "counted") or (after.islower() and after.endswith("s")):
        return []
    period = year_period(-figures_in(found.words("number")))
    return [reading_of(found.span, period)] if period else []


def decade(found: Found, state: State) -> list[Reading]:
    """Read "the 1990s", "the 1990's", "the '90s", "the nineties" and "the nineteen nineties"."""
    if found.has("name"):
        tens = (found.number_value("name", "decade_name") or 0) * 10
        tens += (found.number_value("spoken", "spoken_century") or 0) * 100
    else:
        tens = int(found.words("decade").strip("'s"))
    if tens < 100:
        tens = full_year(tens, (state.published_year() or 2029) - 10)
    period = months_period("decade", tens * 12)
    if found.has("decade") and tens % 100 == 0 and tens < 1000:
        return []
    return [reading_of(found.span, period)] if period else []


def century(found: Found, state: State) -> list[Reading]:
    """Read "the 19th century"."""
    del state
    number = ordinal_in(found, "ordinal")
    if not number or number > 99:
        return []
    if found.has("bc"):
        return [Reading(found.span, "DATE", f"BC{number - 1:02}", precision="unknown")]
    period = months_period("century", (number - 1) * 1200)
    return [reading_of(found.span, period)] if period else []
