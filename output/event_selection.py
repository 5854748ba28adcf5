"""Choosing events by date, kind, actor and place."""

import re
import unicodedata
from collections.abc import Collection, Mapping

from dateline.graph.records import Entity, Event, StoryRecords
from dateline.output.dates import days_of


def select_events(
    story: StoryRecords,
    *,
    start: str | None = None,
    end: str | None = None,
    kinds: Collection[str] = (),
    actor: str | None = None,
    place: str | None = None,
) -> tuple[Event, ...]:
    """Return the events that pass every filter given, in the story's order.

    `start` and `end` are days, months or years ("2026-02-17", "2026-02", "2026"), both inclusive;
    an event passes where any of its days lies between them, and never where it is undated. `kinds`
    are the contract's. `actor` and `place` are the beginning of a word, or several words, of a name
    or alias, accents and case aside: "zel" finds Zelenský, and "us" finds no Russia. An actor is
    found by its own name or by the side it acts for, a place by its own name or its country's.

    Raises:
        InputError: `start` or `end` is no date.
    """
    first = days_of(start)[0] if start is not None else None
    last = days_of(end)[1] if end is not None else None
    wanted_kinds = {kind.strip().casefold() for kind in kinds}
    names = _Names(story)
    return tuple(
        event
        for event in story.events
        if _is_within(event, first, last)
        and (not wanted_kinds or event.kind in wanted_kinds)
        and (actor is None or names.has_actor(event, actor))
        and (place is None or names.has_place(event, place))
    )


def fold(text: str) -> str:
    """Return a text without accents and case, its white space single, for comparing names."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = (letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join("".join(letters).split())


def _is_within(event: Event, first: str | None, last: str | None) -> bool:
    if first is None and last is None:
        return True
    event_first, event_last = event.start or event.end, event.end or event.start
    if event_first is None or event_last is None:
        return False
    return (last is None or event_first <= last) and (first is None or event_last >= first)


class _Names:
    """Finds entities by what they, their sides and their countries are called."""

    def __init__(self, story: StoryRecords) -> None:
        self._entities: Mapping[str, Entity] = {entity.id: entity for entity in story.entities}
        self._countries = {
            entity.country: entity for entity in story.entities if entity.type == "country"
        }

    def has_actor(self, event: Event, words: str) -> bool:
        for participant in event.participants:
            entity = self._entities.get(participant.entity)
            if _is_called(entity, words):
                return True
            if entity is not None and _is_called(self._entities.get(entity.side or ""), words):
                return True
        return False

    def has_place(self, event: Event, words: str) -> bool:
        place = self._entities.get(event.place or "")
        if place is None:
            return False
        country = self._countries.get(place.country) if place.country is not None else None
        return _is_called(place, words) or _is_called(country, words)


def _is_called(entity: Entity | None, words: str) -> bool:
    wanted = fold(words)
    if entity is None or not wanted:
        return False
    beginning_of_word = re.compile(rf"(?<!\w){re.escape(wanted)}")
    return any(beginning_of_word.search(fold(name)) for name in (entity.name, *entity.aliases))
