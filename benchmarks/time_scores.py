"""The entity measures of TempEval-3 for time expressions.

A found expression matches a gold one strictly where both spans are equal, relaxed where they
overlap (UzZaman et al. 2013, SemEval-2013 task 1). Type and value F1 count relaxed matches whose
attribute is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class MarkedTime:
    """One time expression: half-open span in code points, TIMEX3 type and value, its words."""

    start: int
    end: int
    type: str
    value: str
    text: str


@dataclass(slots=True)
class Score:
    """Counts over documents, and the seconds that finding took."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0
    documents: int = 0
    seconds: float = 0.0

    def add(
        self,
        gold: Sequence[MarkedTime],
        found: Sequence[MarkedTime],
        matched: Sequence[tuple[MarkedTime, MarkedTime]],
        seconds: float,
    ) -> None:
        """Count one document in which `matched` expressions overlap."""
        self.documents += 1
        self.seconds += seconds
        self.gold += len(gold)
        self.found += len(found)
        self.relaxed += len(matched)
        for one, other in matched:
            self.strict += (one.start, one.end) == (other.start, other.end)
            self.type += one.type == other.type
            self.value += one.value == other.value

    def join(self, other: "Score") -> None:
        """Add the counts and the seconds of `other`."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    def f1(self, correct: int) -> float:
        """Return the harmonic mean of precision and recall for `correct` expressions."""
        return 2 * correct / (self.gold + self.found) if self.gold + self.found else 0.0

    @property
    def rate(self) -> float:
        """Documents per second."""
        return self.documents / self.seconds if self.seconds else 0.0


def pairs(
    gold: Sequence[MarkedTime], found: Sequence[MarkedTime]
) -> Iterator[tuple[MarkedTime, MarkedTime]]:
    """Yield overlapping expressions, each at most once, exact matches first."""
    free = list(found)
    rest = []
    for timex in gold:
        same = [other for other in free if (other.start, other.end) == (timex.start, timex.end)]
        if same:
            free.remove(same[0])
            yield timex, same[0]
        else:
            rest.append(timex)
    for timex in rest:
        overlapping = [
            other for other in free if other.start < timex.end and timex.start < other.end
        ]
        if overlapping:
            free.remove(overlapping[0])
            yield timex, overlapping[0]
