"""What a comparison of a story with expected facts finds."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """Whether one field of an expected fact is right; `detail` is what the story says instead."""

    field: str
    right: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """An expected fact: whether the story has it, and which of its fields are right.

    A fact that is not found has no right field. `note` names what comes closest to it.
    """

    name: str
    found: bool
    checks: tuple[Check, ...] = ()
    note: str = ""

    @property
    def all_right(self) -> bool:
        """Return whether the fact is found and every field of it is right."""
        return self.found and all(check.right for check in self.checks)

    def is_right_in(self, fields: Iterable[str]) -> bool:
        """Return whether the fact is found and right in each of `fields` that it states."""
        wanted = set(fields)
        return self.found and all(check.right for check in self.checks if check.field in wanted)


@dataclass(frozen=True, slots=True)
class Section:
    """The expected facts of one kind."""

    name: str
    facts: tuple[Fact, ...]

    @property
    def found(self) -> int:
        """Return how many facts the story has."""
        return sum(fact.found for fact in self.facts)

    @property
    def recall(self) -> float:
        """Return the share of facts that the story has; 1.0 where none is expected."""
        return self.found / len(self.facts) if self.facts else 1.0

    def right(self, *fields: str) -> int:
        """Return how many facts are found and right in all of `fields` (none given: in all)."""
        if not fields:
            return sum(fact.all_right for fact in self.facts)
        return sum(fact.is_right_in(fields) for fact in self.facts)

    def accuracy(self, field: str) -> float:
        """Return the share of facts that state `field` and are right in it; 1.0 where none does."""
        checks = [check for fact in self.facts for check in fact.checks if check.field == field]
        return sum(check.right for check in checks) / len(checks) if checks else 1.0

    def missing(self) -> tuple[str, ...]:
        """Return the names of the facts that the story does not have."""
        return tuple(fact.name for fact in self.facts if not fact.found)

    def wrong(self, field: str) -> tuple[str, ...]:
        """Return the names of the facts that are not right in `field`."""
        return tuple(
            fact.name
            for fact in self.facts
            for check in fact.checks
            if check.field == field and not check.right
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """All sections, and the events of a story that nothing expected accounts for.

    `matched` counts the attacks, killings and talks of the story that are expected ones, `extra`
    lists those that match nothing, and `again` those that tell an expected event a second time.
    `contradictions` are those that are not expected.
    """

    sections: tuple[Section, ...]
    matched: int
    extra: tuple[str, ...]
    again: tuple[str, ...]
    contradictions: tuple[str, ...]

    def section(self, name: str) -> Section:
        """Return a section by its name; an empty one where nothing of the kind is expected."""
        return next((s for s in self.sections if s.name == name), Section(name, ()))

    @property
    def precision(self) -> float:
        """Return which share of the story's attacks, killings and talks is expected."""
        total = self.matched + len(self.extra) + len(self.again)
        return self.matched / total if total else 1.0

    @property
    def recall(self) -> float:
        """Return which share of the expected attacks and talks is in the story."""
        facts = (*self.section("attacks").facts, *self.section("talks").facts)
        return sum(fact.found for fact in facts) / len(facts) if facts else 1.0

    @property
    def checks(self) -> tuple[int, int]:
        """Return how many checks hold, and how many there are.

        Each fact is one check for being found and one for each field that it states.
        """
        facts = [fact for section in self.sections for fact in section.facts]
        held = sum(fact.found + sum(check.right for check in fact.checks) for fact in facts)
        return held, sum(1 + len(fact.checks) for fact in facts)

    @property
    def share(self) -> float:
        """Return the share of all checks that hold."""
        held, total = self.checks
        return held / total if total else 1.0
