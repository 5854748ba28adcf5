"""Who stands behind whom: the sides that people, ministries and armies act for."""

from collections.abc import Iterable

from dateline.graph.records import Entity

_LONGEST_CHAIN = 4
_NAMING = frozenset({"name", "metonym", "demonym"})


class Actors:
    """The entities of a story as those who act."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities}
        self._named = {
            entity.id
            for entity in self._entities.values()
            if any(mention.kind in _NAMING for mention in entity.mentions)
        }

    def __getitem__(self, id_: str) -> Entity:
        return self._entities[id_]

    def side(self, id_: str) -> str:
        """Return the entity that `id_` acts for in the end, itself where it acts for nobody."""
        for _ in range(_LONGEST_CHAIN):
            side = self._entities[id_].side
            if side is None or side not in self._entities:
                break
            id_ = side
        return id_

    def is_place(self, id_: str) -> bool:
        """Tell whether an entity is a place that is no country."""
        return self._entities[id_].type == "place"

    def is_person(self, id_: str) -> bool:
        """Tell whether an entity is a person."""
        return self._entities[id_].type == "person"

    def is_named(self, id_: str) -> bool:
        """Tell whether articles name an entity, rather than describe it ("local officials")."""
        return id_ in self._named

    def is_plural(self, id_: str) -> bool:
        """Tell whether an entity is a group called by a plural: "rebels", "Norlandish gunmen"."""
        entity = self._entities[id_]
        plural = entity.name.lower().endswith(("s", "men"))
        return entity.type == "group" and plural and not self.is_named(id_)
