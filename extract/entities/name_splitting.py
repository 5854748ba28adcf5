"""Parts a place from the larger place that is written behind it without a comma."""

from dateline.extract.entities.name_checks import words_between
from dateline.extract.language import Sentence
from dateline.extract.toponyms import candidates

_LARGER = frozenset({"country", "region"})


def larger_place_behind(sentence: Sentence, first: int, last: int) -> int:
    """Return the token at which a country or region begins in "Mire Norland", `last` if none does.

    Both parts must be known places and the whole must not be one.
    """
    if last - first < 2 or candidates(words_between(sentence, first, last)):
        return last
    for start in range(first + 1, last):
        larger = candidates(words_between(sentence, start, last).title())
        if not any(place.kind in _LARGER for place in larger):
            continue
        if candidates(words_between(sentence, first, start).title()):
            return start
    return last
