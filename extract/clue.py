"""One clue to the day on which an article was published."""

from dataclasses import dataclass

from dateline.extract.day_sets import DaySet
from dateline.extract.records import PublishedHow, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """Words of an article and the days on which it can have been published because of them.

    A heavier clue wins over a lighter one that it contradicts. `how` is `text` where the words say
    it, `inferred` where it is worked out. A clue with a `weekday` (Monday is 0) also says that this
    is the latest day of the week that the article reports on.
    """

    days: DaySet
    weight: float
    span: Span
    reason: str
    how: PublishedHow
    weekday: int | None = None
