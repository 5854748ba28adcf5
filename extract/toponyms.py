"""Decides which place each name of an article means, by the article's own context.

The evidence, from the strongest: a parent that the article states ("Pokrovsk, in the Donetsk
region"), the countries and regions that the article names, nearness to places that are already
sure, and population. A name without enough evidence stays unresolved.
"""

import math
from collections.abc import Mapping, Sequence

from dateline.extract.listed_places import BARE_REGION, Toponym
from dateline.extract.toponym_candidates import candidates
from dateline.extract.toponym_scores import ArticlePlaces, km_between

__all__ = ["Toponym", "can_lie_in", "candidates", "resolve_toponyms"]

SAME_PLACE_KM = 60.0
"""Candidates closer than this are readings of one place (a town and its region), not rivals."""

MARGIN = 0.3
"""How far the best candidate must be ahead of the next place to be believed: twice as likely."""

UNSUPPORTED_PROMINENCE = 4.5
"""Prominence (a town of 30,000) from which a place needs no support from the article."""

ROUNDS = 2
"""Rounds of resolution: later ones use the places of earlier ones as context."""

PARENT_KM = {"city": 100.0, "region": 250.0}
"""How far from the middle of a stated parent a place may lie where region codes are unknown."""

_SEVERAL_LANDS = frozenset({"area", "continent", "sea", "river"})


def resolve_toponyms(
    names: Sequence[str], countries: Mapping[str, int], parents: Mapping[str, str]
) -> dict[str, Toponym | None]:
    """Return the place that each of `names` means in one article, None where it stays open.

    `countries` counts how often the article names each country (ISO 3166-1 alpha-2, demonyms and
    capitals included); `parents` gives the place that the article itself puts a name in, where it
    does ("Paris" → "Texas"). `toponym_context` gathers both. Every place name of the article should
    be among `names`, because they support each other.
    """
    options = {name: _options(name, parents.get(name)) for name in dict.fromkeys(names)}
    chosen: dict[str, Toponym | None] = {}
    for _ in range(ROUNDS):
        sure = {name: place for name, place in chosen.items() if place is not None}
        article = ArticlePlaces(countries, options, sure)
        chosen = {
            name: _choose(name, places, article, stated=name in parents)
            for name, places in options.items()
        }
    return chosen


def _options(name: str, parent: str | None) -> tuple[Toponym, ...]:
    found = candidates(name)
    if parent is None:
        return found
    enclosing = candidates(parent)
    return tuple(place for place in found if any(_lies_in(place, outer) for outer in enclosing))


def can_lie_in(name: str, parent: str) -> bool:
    """Return whether some place called `name` lies in a country or region called `parent`."""
    lands = [outer for outer in candidates(parent) if outer.kind in ("country", "region")]
    return any(_lies_in(place, outer) for place in candidates(name) for outer in lands)


def _lies_in(place: Toponym, outer: Toponym) -> bool:
    if place == outer:
        return False
    if outer.kind == "country":
        return place.country == outer.country
    if outer.kind in _SEVERAL_LANDS:
        return True
    if place.country != outer.country:
        return False
    if outer.kind == "region" and outer.admin1 and place.admin1:
        return place.admin1 == outer.admin1
    return km_between(place, outer) <= PARENT_KM.get(outer.kind, PARENT_KM["region"])


def _choose(
    name: str, places: tuple[Toponym, ...], article: ArticlePlaces, *, stated: bool
) -> Toponym | None:
    scored = sorted(
        (article.score(name, place) for place in places), key=lambda s: s.score, reverse=True
    )
    if not scored:
        return None
    best = scored[0]
    rivals = (s.score for s in scored[1:] if not _is_same_place(s.place, best.place))
    if best.score - next(rivals, -math.inf) < MARGIN:
        return None
    if stated or best.supported or best.place.prominence >= UNSUPPORTED_PROMINENCE:
        return _town_before_region(best.place, places)
    return None


def _town_before_region(best: Toponym, places: tuple[Toponym, ...]) -> Toponym:
    """Return the chief town of a region where only the town's bare name was given."""
    if best.kind != "region" or best.prominence > BARE_REGION:
        return best
    key = (best.country, best.admin1)
    towns = (p for p in places if p.kind == "city" and (p.country, p.admin1) == key)
    return next(towns, best)


def _is_same_place(place: Toponym, best: Toponym) -> bool:
    """Return whether both readings are one place: near by, or one the other's country or region."""
    if best.kind == "country" or place.kind == "country":
        return place.country == best.country
    regions = "region" in (place.kind, best.kind) and place.admin1 and best.admin1
    if regions and (place.country, place.admin1) == (best.country, best.admin1):
        return True
    return km_between(place, best) <= SAME_PLACE_KM
