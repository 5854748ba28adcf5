"""Gathers from an article's text what tells its places apart: countries and stated parents."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.extract.known_names import find_known_names
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import can_lie_in, candidates

_Named = tuple[Span, str]
_LEVEL = {"city": 0, "region": 1, "country": 2}


@dataclass(frozen=True, slots=True)
class ToponymContext:
    """How often an article names each country, and which place it puts each name in.

    `countries` is keyed by ISO 3166-1 alpha-2 code, `parents` by the name as the article has it.
    """

    countries: Mapping[str, int]
    parents: Mapping[str, str]


def toponym_context(text: str, names: Iterable[tuple[Span, str]] = ()) -> ToponymContext:
    """Return the context of the place names of `text`, whose spans and words are `names`.

    Countries are counted by their names, demonyms, capitals and known regions; weak readings do not
    count, and each capital counts once, as it would otherwise vouch for itself. A parent is the
    place that follows a name after a comma ("Paris, Texas") or after "in", or that stands before it
    with a possessive ("Ukraine's Donetsk").
    """
    countries: Counter[str] = Counter()
    places: list[_Named] = list(names)
    capitals: set[str] = set()
    wanted = {name for _, name in places}
    for found in find_known_names(text):
        reading = found.readings[0]
        if reading.type in ("country", "place"):
            places.append((found.span, found.text))
            if reading.strong and reading.country and found.text not in capitals:
                countries[reading.country] += 1
                capitals.update([found.text] if reading.kind == "capital" else [])
    return ToponymContext(countries, _stated_parents(text, places, wanted))


def _stated_parents(text: str, places: list[_Named], wanted: set[str]) -> Mapping[str, str]:
    parents: dict[str, Counter[str]] = {}
    for inner, outer in _parent_pairs(text, _without_overlaps(places)):
        if inner in wanted and inner != outer:
            parents.setdefault(inner, Counter())[outer] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in parents.items()}


def _without_overlaps(places: list[_Named]) -> list[_Named]:
    """Return `places` from left to right, the longer one where two overlap."""
    kept: list[_Named] = []
    for span, name in sorted(set(places), key=lambda place: (place[0][0], -place[0][1])):
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, name))
    return kept


def _parent_pairs(text: str, places: list[_Named]) -> Iterator[tuple[str, str]]:
    """Yield `(inner, outer)` for neighbouring places whose words say that one lies in the other."""
    after, before, list_next = (
        re.compile(load_rules("place_words")[key])
        for key in ("parent_after", "parent_before", "list_next")
    )
    followers = [*places[2:], None]
    for (first_span, first), (second_span, second), follower in zip(
        places, places[1:], followers, strict=False
    ):
        between = text[first_span[1] : second_span[0]]
        if before.fullmatch(between) and can_lie_in(second, first):
            yield second, first
        elif after.fullmatch(between):
            listed = follower and list_next.fullmatch(text[second_span[1] : follower[0][0]])
            larger = _LEVEL[_kind(second)] > _LEVEL[_kind(first)]
            if larger and (can_lie_in(first, second) or not listed):
                yield first, second


def _kind(name: str) -> str:
    """Return country, region or city: what `name` means where nothing else is known."""
    found = candidates(name)
    return found[0].kind if found and found[0].kind in _LEVEL else "city"
