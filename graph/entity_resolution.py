"""From the entities of single articles to the entities of a story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.extract.records import (
    ArticleRecords,
    EntityType,
    Location,
    Mention,
    Role,
)
from dateline.graph.identifiers import EntityKey, entity_identifiers
from dateline.graph.local_entities import LocalEntities, LocalEntity, LocalKey
from dateline.graph.name_similarity import fold_name
from dateline.graph.organization_resolution import join_countries, join_organizations
from dateline.graph.person_resolution import join_people
from dateline.graph.place_resolution import join_places
from dateline.graph.records import Entity


@dataclass(frozen=True, slots=True)
class EntityResolution:
    """The entities of a story, by id, and where each article's own entities went.

    `ids` leads from a document's id and an entity's id within it to the id in the story.
    """

    entities: tuple[Entity, ...]
    ids: Mapping[LocalKey, str]


def resolve_entities(articles: Sequence[ArticleRecords]) -> EntityResolution:
    """Find the entities that articles share; `articles` are sorted by document id."""
    found = LocalEntities(articles)
    join_countries(found)
    join_places(found)
    join_organizations(found)
    join_people(found)
    groups = [[found.all[key] for key in group] for group in found.groups.groups()]
    groups.sort(key=_first_mention)
    names: dict[LocalKey, str] = {}
    for group in groups:
        names |= dict.fromkeys((local.key for local in group), _name(group))
    keys = [_entity_key(group, found, names) for group in groups]
    ids = {
        local.key: id_
        for id_, group in zip(entity_identifiers(keys), groups, strict=True)
        for local in group
    }
    entities = (_merge(group, ids) for group in groups)
    return EntityResolution(tuple(sorted(entities, key=lambda entity: entity.id)), ids)


def _entity_key(
    group: Sequence[LocalEntity], found: LocalEntities, names: Mapping[LocalKey, str]
) -> EntityKey:
    sides = Counter(side for local in group if (side := found.side(local)))
    side = min(sides, key=lambda side: (-sides[side], side)) if sides else None
    return EntityKey(
        type=_type(group),
        name=_name(group),
        side_name=names.get(side) if side else None,
        evidence=_first_mention(group),
    )


def _merge(group: Sequence[LocalEntity], ids: Mapping[LocalKey, str]) -> Entity:
    name = _name(group)
    id_ = ids[group[0].key]
    spellings = {local.entity.name for local in group}
    spellings |= {alias for local in group for alias in local.entity.aliases}
    location = _location(group)
    return Entity(
        id=id_,
        type=_type(group),
        name=name,
        aliases=tuple(sorted(spellings - {name})),
        side=_side(group, ids, id_),
        roles=_roles(group, ids),
        lat=location.lat if location else None,
        lon=location.lon if location else None,
        country=location.country if location else None,
        admin1=location.admin1 if location else None,
        gazetteer_id=location.gazetteer_id if location else None,
        mentions=tuple(sorted(_mentions(group), key=_mention_order)),
    )


def _type(group: Sequence[LocalEntity]) -> EntityType:
    types = Counter(local.entity.type for local in group)
    return min(types, key=lambda type_: (-types[type_], type_))


def _name(group: Sequence[LocalEntity]) -> str:
    """Return the fullest name (most words) that stands in most articles."""
    counts = Counter(local.entity.name for local in group)
    described = {local.entity.name for local in group if not local.is_named}

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        bare_person = group[0].entity.type == "person" and " " not in name
        return name in described, bare_person, -counts[name], -len(name), name

    return min(counts, key=rank)


def _side(group: Sequence[LocalEntity], ids: Mapping[LocalKey, str], id_: str) -> str | None:
    sides = Counter(
        side
        for local in group
        if local.entity.side and (side := ids.get((local.document, local.entity.side)))
    )
    del sides[id_]
    return min(sides, key=lambda side: (-sides[side], side)) if sides else None


def _roles(group: Iterable[LocalEntity], ids: Mapping[LocalKey, str]) -> tuple[Role, ...]:
    """Unite titles that differ in capitals only; one without its "of" joins the only one with."""
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    documents: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for local in group:
        for role in local.entity.roles:
            folded = fold_name(role.title)
            titles[folded][role.title] += 1
            office = ids.get((local.document, role.of)) if role.of else None
            documents[folded, office] |= {local.document, *role.documents}
    for folded in titles:
        offices = [of for title, of in documents if title == folded and of]
        if len(offices) == 1 and (folded, None) in documents:
            documents[folded, offices[0]] |= documents.pop((folded, None))
    roles = (
        Role(title=_most_common(titles[folded]), of=of, documents=tuple(sorted(found)))
        for (folded, of), found in documents.items()
    )
    return tuple(sorted(roles, key=lambda role: (role.title, role.of or "", role.documents)))


def _most_common(counts: Counter[str]) -> str:
    return min(counts, key=lambda text: (-counts[text], text))


def _location(group: Iterable[LocalEntity]) -> Location | None:
    """Return the location that most articles give, one from the gazetteer before others."""
    counts = Counter(local.entity.location for local in group if local.entity.location)
    if not counts:
        return None
    return min(
        counts,
        key=lambda where: (
            where.gazetteer_id is None,
            -counts[where],
            where.lat,
            where.lon,
            where.gazetteer_id or "",
        ),
    )


def _mentions(group: Iterable[LocalEntity]) -> set[Mention]:
    return {mention for local in group for mention in local.entity.mentions}


def _mention_order(mention: Mention) -> tuple[str, int, int, str]:
    return mention.document, *mention.span, mention.kind


def _first_mention(group: Sequence[LocalEntity]) -> tuple[str, int]:
    first = min(group, key=lambda local: local.key)
    starts = [
        mention.span[0]
        for local in group
        if local.document == first.document
        for mention in local.entity.mentions
    ]
    return first.document, min(starts, default=0)
