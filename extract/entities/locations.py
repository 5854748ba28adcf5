"""Puts the places of an article on the map, by the article's own context."""

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.records import Location, Span
from dateline.extract.rulebook import load_rules
from dateline.extract.toponym_context import ToponymContext, toponym_context
from dateline.extract.toponyms import Toponym, resolve_toponyms


def locate(registry: EntityRegistry) -> dict[str, Location]:
    """Return the location of each place and country entity that can be placed without guessing."""
    found = locate_countries(registry)
    places = [entity for entity, kind in registry.types.items() if kind == "place"]
    names = {entity: registry.labels[entity] for entity in places}
    context = _context(registry)
    resolved = resolve_toponyms(
        [names[entity] for entity in places], context.countries, context.parents
    )
    for entity in places:
        toponym = resolved.get(names[entity])
        if toponym is not None:
            found[entity] = _location(toponym)
    return found


def _context(registry: EntityRegistry) -> ToponymContext:
    """Return the countries the article names, and where it says its places lie, by their labels."""
    labels: dict[str, str] = {}
    spans: list[tuple[Span, str]] = []
    for name in registry.names:
        entity = registry.entity_of_name_at(name)
        if name.type == "place" and entity is not None:
            labels.setdefault(name.text, registry.labels[entity])
            spans.append((name.span, name.text))
    context = toponym_context(_read_text(registry), spans)
    parents = {labels[name]: parent for name, parent in sorted(context.parents.items())}
    return ToponymContext(context.countries, parents)


def _read_text(registry: EntityRegistry) -> str:
    """Return the text with blanks for all that is no part of a sentence, every letter in place."""
    parts: list[str] = []
    position = 0
    for sentence in registry.sentences:
        parts.append(" " * (sentence.start - position))
        parts.append(registry.text[sentence.start : sentence.end])
        position = sentence.end
    return "".join(parts)


def _location(toponym: Toponym) -> Location:
    return Location(
        lat=toponym.lat,
        lon=toponym.lon,
        country=toponym.country,
        admin1=toponym.admin1,
        gazetteer_id=toponym.gazetteer_id,
    )


def locate_countries(registry: EntityRegistry) -> dict[str, Location]:
    """Return the middle of each country entity, in WGS 84 degrees, as the rules give it."""
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
