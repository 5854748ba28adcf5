"""From one article to its records: the one function that the layers above call."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.dateline_line import find_dateline
from dateline.extract.entities.locations import locate, locate_countries
from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.reporters import without_reporters
from dateline.extract.entities.roles import roles_of
from dateline.extract.entities.sides import assign_sides
from dateline.extract.events.claims import Draft
from dateline.extract.events.extraction import read_events
from dateline.extract.language import analyse
from dateline.extract.records import (
    ArticleClaim,
    ArticleEntity,
    ArticleRecords,
    Document,
    Location,
    Span,
    TimeExpression,
)
from dateline.extract.times import find_times


def extract_article(document: Document) -> ArticleRecords:
    """Return what `document` says by itself: times, entities and claims, ids local to it.

    Pure: the same document gives the same records, whatever was read before it.
    """
    text = document.text
    kept = without_dateline(text, document.kept)
    sentences = analyse(text, kept)
    spans = [(sentence.start, sentence.end) for sentence in sentences]
    published = document.published.date
    times = find_times(text, published, document=document.id, kept=document.kept, sentences=spans)
    names = without_reporters(find_names(text, sentences), sentences)
    registry = EntityRegistry(text, sentences, tuple(names))
    locations = locate(registry)
    assign_sides(registry, _countries_of_places(registry, locations))
    day = published if document.published.precision == "day" else None
    drafts = read_events(registry, times, day)
    claims = _claims(document.id, registry, drafts)
    return ArticleRecords(
        document=document,
        times=tuple(times),
        entities=_entities(document.id, registry, locations),
        claims=claims,
    )


def without_dateline(text: str, kept: Sequence[Span]) -> tuple[Span, ...]:
    """Return the kept spans without the dateline that opens the article ("HARROW (NNA) —").

    A dateline is no part of the first sentence; left in, it is read as its subject.
    """
    spans: list[Span] = []
    for number, (start, end) in enumerate(kept):
        found = find_dateline(text, start) if number < 3 else None
        if found is not None and found.span[0] == start and found.span[1] < end:
            spans.append((found.span[1], end))
        else:
            spans.append((start, end))
    return tuple(spans)


def _countries_of_places(
    registry: EntityRegistry, locations: dict[str, Location]
) -> dict[str, str]:
    return {
        entity: f"country:{location.country}"
        for entity, location in locations.items()
        if registry.types[entity] == "place" and location.country
    }


def _entities(
    document: str, registry: EntityRegistry, locations: dict[str, Location]
) -> tuple[ArticleEntity, ...]:
    _complete_sides(registry)
    locations = {**locate_countries(registry), **locations}
    found = []
    for entity in sorted(registry.types):
        mentions = sorted({m.span: m for m in registry.mentions[entity]}.items())
        names = {m.text for _, m in mentions if m.kind in {"name", "metonym"}}
        label = registry.labels[entity]
        side = registry.sides.get(entity)
        found.append(
            ArticleEntity(
                id=entity,
                type=registry.types[entity],
                name=label,
                aliases=tuple(sorted(names - {label})),
                side=side if side in registry.types else None,
                roles=roles_of(registry, entity, document),
                mentions=tuple(
                    replace(m, document=document, text=registry.text[slice(*m.span)])
                    for _, m in mentions
                ),
                location=locations.get(entity),
            )
        )
    return tuple(found)


def _complete_sides(registry: EntityRegistry) -> None:
    """Add the countries that entities act for but that the article never names."""
    for side in sorted(set(registry.sides.values()) - set(registry.types)):
        registry.add_country(side)


def _claims(
    document: str, registry: EntityRegistry, drafts: Sequence[Draft]
) -> tuple[ArticleClaim, ...]:
    found: list[ArticleClaim] = []
    used: set[str] = set()
    for draft in drafts:
        claim = _claim(document, registry, draft)
        number, unique = 2, claim.id
        while unique in used:
            unique = f"{claim.id}.{number}"
            number += 1
        used.add(unique)
        found.append(replace(claim, id=unique))
    return tuple(found)


def _claim(document: str, registry: EntityRegistry, draft: Draft) -> ArticleClaim:
    sentence = registry.sentences[draft.trigger.sentence]
    token = draft.trigger.token
    time: TimeExpression | None = draft.when.time
    return ArticleClaim(
        id=f"{document}#c{token.start}",
        document=document,
        kind=draft.kind,
        mode=draft.mode,
        span=(sentence.start, sentence.end),
        trigger=(token.start, token.end),
        according_to=draft.attribution.source,
        medium=draft.attribution.medium,
        quote=draft.quote,
        stance=draft.stance,
        status=draft.status,
        time=time.id if time is not None else None,
        start=draft.when.start,
        end=draft.when.end,
        precision=draft.when.precision,
        place=draft.place,
        participants=draft.participants(),
        weapons=draft.weapons,
        killed=draft.killed,
        injured=draft.injured,
        round=draft.round,
        what=draft.what,
        another=draft.another,
        known=draft.known,
    )
