"""Groups that only ever grow together: the bookkeeping of every merge."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class DisjointSets(Generic[Item]):
    """A partition of items that can be merged group by group (union-find with path halving).

    The groups do not depend on the order of the merges, and `groups` lists them in the order in
    which their first items were given.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._parents = {item: item for item in items}

    def representative(self, item: Item) -> Item:
        """Return the one item that stands for the group of `item`."""
        parents = self._parents
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    def join(self, first: Item, second: Item) -> None:
        """Make one group of the groups of two items."""
        self._parents[self.representative(second)] = self.representative(first)

    def join_all(self, items: Iterable[Item]) -> None:
        """Make one group of the groups of all items."""
        first, *others = items
        for other in others:
            self.join(first, other)

    def groups(self) -> list[list[Item]]:
        """Return the groups, each in the order in which its items were given."""
        groups: dict[Item, list[Item]] = defaultdict(list)
        for item in self._parents:
            groups[self.representative(item)].append(item)
        return list(groups.values())
