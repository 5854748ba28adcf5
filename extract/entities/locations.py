"""Puts the places of an article on the map, by the article's own context."""

from collections import Counter

from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.records import Location
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import Toponym, resolve_toponyms


def locate(registry: EntityRegistry) -> dict[str, Location]:
    """Return the location of each place and country entity that can be placed without guessing."""
    found = _countries(registry)
    places = [entity for entity, kind in registry.types.items() if kind == "place"]
    names = {entity: registry.labels[entity] for entity in places}
    resolved = resolve_toponyms(
        [names[entity] for entity in places], _country_weights(registry), _parents(registry)
    )
    for entity in places:
        toponym = resolved.get(names[entity])
        if toponym is not None:
            found[entity] = _location(toponym)
    return found


def _label(registry: EntityRegistry, name: NameMention) -> str:
    entity = registry.entity_of_name_at(name)
    return name.name if entity is None else registry.labels[entity]


def _location(toponym: Toponym) -> Location:
    return Location(
        lat=toponym.lat,
        lon=toponym.lon,
        country=toponym.country,
        admin1=toponym.admin1,
        gazetteer_id=toponym.gazetteer_id,
    )


def _countries(registry: EntityRegistry) -> dict[str, Location]:
    centers = {entry["code"]: entry["center"] for entry in load_rules("countries")["country"]}
    found: dict[str, Location] = {}
    for entity, kind in registry.types.items():
        code = entity.partition(":")[2]
        if kind == "country" and code in centers:
            lat, lon = centers[code]
            found[entity] = Location(
                lat=float(lat), lon=float(lon), country=code, admin1=None, gazetteer_id=None
            )
    return found


def _country_weights(registry: EntityRegistry) -> dict[str, int]:
    weights: Counter[str] = Counter()
    for name in registry.names:
        if name.type == "country" and name.country:
            weights[name.country] += 1
    return dict(sorted(weights.items()))


def _parents(registry: EntityRegistry) -> dict[str, str]:
    """Return the region or country that the words beside a place put it in.

    "Norland's Mire region", "Harrow, Norland" and "Harrow in Norland" say where Mire and Harrow are.
    """
    found: dict[str, str] = {}
    for name in registry.names:
        if name.type != "place":
            continue
        sentence = registry.sentences[name.sentence]
        for other in registry.names:
            if (
                other.sentence != name.sentence
                or other.type not in {"place", "country"}
                or other is name
            ):
                continue
            between = sentence.tokens[name.last : other.first]
            after = other.first >= name.last and [t.text.lower() for t in between] in (
                [","],
                ["in"],
                [",", "in"],
                [",", "in", "the"],
                ["in", "the"],
            )
            owned = other.last <= name.first and [
                t.text for t in sentence.tokens[other.last : name.first]
            ] in (["'s"], ["’s"])
            if after or owned:
                found.setdefault(_label(registry, name), other.name)
    return dict(sorted(found.items()))
