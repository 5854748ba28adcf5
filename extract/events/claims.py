"""What is being worked out about an event while its sentence is read."""

from dataclasses import dataclass, field

from dateline.extract.events.attribution import OUTLET, Attribution
from dateline.extract.events.event_days import UNDATED, When
from dateline.extract.events.triggers import Trigger
from dateline.extract.records import CountRange, Participant, Span, Stance, Status, Weapon

ACTOR_TYPES = frozenset({"country", "organization", "group", "person"})
"""Types of entities that can do something: speak, sign, attack."""


@dataclass(slots=True)
class Draft:
    """A claim in the making; `roles` are (entity, role) pairs, entity ids local to the article.

    `in_series` is set for one of several rounds of talks told together: which, and of how many;
    `another` for what the words set apart from what was told before, `known` for what points back,
    `gathering` for a meeting of people of state whom nobody names.
    """

    trigger: Trigger
    kind: str
    mode: str | None = None
    roles: list[tuple[str, str]] = field(default_factory=list)
    place: str | None = None
    when: When = UNDATED
    status: Status = "occurred"
    weapons: tuple[Weapon, ...] = ()
    killed: CountRange | None = None
    injured: CountRange | None = None
    round: int | None = None
    of_rounds: bool = False
    in_series: tuple[int, int] | None = None
    attribution: Attribution = OUTLET
    stance: Stance = "asserts"
    quote: Span | None = None
    what: Span | None = None
    another: bool = False
    known: bool = False
    gathering: bool = False

    def add(self, entity: str, role: str) -> None:
        """Add a participant unless it already plays that role."""
        if (entity, role) not in self.roles:
            self.roles.append((entity, role))

    def playing(self, role: str) -> list[str]:
        """Return the entities that play `role`, in order."""
        return [entity for entity, each in self.roles if each == role]

    def participants(self) -> tuple[Participant, ...]:
        """Return the participants sorted by role and entity."""
        return tuple(
            Participant(entity=entity, role=role)
            for entity, role in sorted(self.roles, key=lambda pair: (pair[1], pair[0]))
        )
