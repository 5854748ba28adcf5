"""Dates articles by dated articles of the same corpus that report the same happenings."""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.extract.day_sets import DaySet
from dateline.extract.publication import PossibleDays, possible_days, rounded
from dateline.extract.records import Document, Published, PublishedPrecision, Span
from dateline.extract.written_dates import month_days, year_days
from dateline.graph.likeness import Likeness

LEAST_LIKENESS = 0.12
"""Articles less like one another than this say nothing about each other's dates."""
FEWEST_RARE_WORDS = 8
"""Rare words that two articles must share: a name or two in a short text are no happening."""
EVEN_LIKENESS = 0.3
STEEPNESS = 20.0
"""The odds that two articles are of the same days grow e-fold with each 1/20 of likeness; at 0.3
they are even with the weight of one unrelated article. Measured, as all figures here, on 3,000
dated articles about four conflicts: of the days given by these figures 91 in 100 are right or one
day off, and more than one in two is right."""
UNRELATED = 2.0
"""Weight of the possibility that none of the neighbours reports the same."""
NEARBY_DAYS: Mapping[int, float] = {-2: 0.08, -1: 0.35, 0: 1.0, 1: 0.35, 2: 0.08}
"""How likely an article of the same happenings appears so many days from its neighbour."""
DAYS_AFTER_WEEKDAY = (4.0, 1.5, 0.45, 0.35, 0.25, 0.25, 0.4)
"""How much more often than by chance news appears 0 to 6 days after the latest weekday it names."""
HEARSAY = 0.3
"""How much the vote of an article whose own day is not sure yet counts, times its sureness."""
MOST_HEARSAY = 0.4
"""Likeness beyond which such a vote does not grow: copies would only echo one another."""
MOST_FROM_WINDOW = 3.0
"""By how much at most a neighbour's day gains because the article's own words leave few others."""
MOST_NEIGHBOURS = 12
SURE_OF_DAY = 0.88
"""Share of all weight that has to lie within a day of the best day for that day to be given."""
SURE_OF_MONTH = 0.8
"""Share of all weight that has to lie in one month for that month to be given."""
ROUNDS = 6
"""How often newly dated articles may date others in turn."""
LONGEST = 20_000
"""Characters: longer articles are running reports of many days and neither date nor are dated."""


@dataclass(frozen=True, slots=True)
class _Neighbour:
    likeness: float
    index: int
    day: int
    sureness: float


@dataclass(frozen=True, slots=True)
class _Guess:
    day: int
    sureness: float
    month: tuple[str | None, PublishedPrecision]
    neighbour: int


def date_by_neighbours(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return `documents`, in their order, with dates for those that the others can date.

    An article without a day of publication gets one from dated articles that report the same: each
    votes for its own day and the days next to it by how much rare wording it shares; days that the
    article's own words exclude get no votes, and days that fit its latest weekday get more. A day
    is given only where nearly all weight lies within a day of it, a month where it lies in one
    month; otherwise the article stays as it was. Articles dated so date others in later rounds, the
    surest first. `how` is `inferred`, and `reason` names the neighbour.
    """
    solver = _Solver(documents)
    solver.solve()
    return tuple(solver.documents)


class _Solver:
    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = list(documents)
        self._order = sorted(range(len(documents)), key=lambda index: documents[index].id)
        self._likeness = Likeness([documents[index] for index in self._order])
        self._place = {index: place for place, index in enumerate(self._order)}
        self._sureness: dict[int, float] = {
            index: 1.0
            for index, document in enumerate(documents)
            if document.published.precision == "day" and _is_short(document)
        }
        self._possible: dict[int, PossibleDays] = {}
        self._near: dict[int, list[tuple[float, int]]] = {}
        self._tentative: dict[int, _Guess] = {}

    def solve(self) -> None:
        """Date what can be dated to the day, round by round; then give months."""
        if not self._sureness:
            return
        for _ in range(ROUNDS):
            guesses = self._guesses()
            sure = {index: guess for index, guess in guesses.items() if self._is_sure(guess)}
            settled = not sure and self._tentative.keys() == guesses.keys()
            self._tentative = guesses
            if settled:
                break
            for index, guess in sure.items():
                self._give(index, date.fromordinal(guess.day).isoformat(), "day", guess)
            self._sureness.update({index: guess.sureness for index, guess in sure.items()})
        for index, guess in self._guesses().items():
            value, precision = guess.month
            if value is not None and self.documents[index].published.precision != "month":
                self._give(index, value, precision, guess)

    @staticmethod
    def _is_sure(guess: _Guess) -> bool:
        return guess.sureness >= SURE_OF_DAY

    def _guesses(self) -> dict[int, _Guess]:
        found: dict[int, _Guess] = {}
        for index in self._order:
            document = self.documents[index]
            if document.published.precision == "day" or not _is_short(document):
                continue
            neighbours = self._neighbours(index)
            guess = _weigh(neighbours, self._own_days(index)) if neighbours else None
            if guess is not None:
                found[index] = guess
        return found

    def _own_days(self, index: int) -> PossibleDays:
        if index not in self._possible:
            document = self.documents[index]
            found = possible_days(document.text, document.kept)
            stated = _stated_days(document.published)
            both = found.days & stated
            self._possible[index] = replace(found, days=both if both.ranges else stated)
        return self._possible[index]

    def _neighbours(self, index: int) -> list[_Neighbour]:
        if index not in self._near:
            place = self._place[index]
            self._near[index] = [
                (likeness, other)
                for likeness, other in self._likeness.nearest(place)
                if likeness >= LEAST_LIKENESS
                and self._likeness.shared_rare_words(place, other) >= FEWEST_RARE_WORDS
            ]
        found = []
        for likeness, place in self._near[index]:
            other = self._order[place]
            day = self.documents[other].published.date
            tentative = self._tentative.get(other)
            if other in self._sureness and day is not None:
                ordinal = date.fromisoformat(day).toordinal()
                found.append(_Neighbour(likeness, other, ordinal, self._sureness[other]))
            elif tentative is not None:
                share = HEARSAY * tentative.sureness
                capped = min(likeness, MOST_HEARSAY)
                found.append(_Neighbour(capped, other, tentative.day, share))
        return found[:MOST_NEIGHBOURS]

    def _give(self, index: int, value: str, precision: PublishedPrecision, guess: _Guess) -> None:
        document, neighbour = self.documents[index], self.documents[guess.neighbour]
        shared = self._likeness.strongest_shared(self._place[index], self._place[guess.neighbour])
        weekday = self._own_days(index).weekday
        agrees = (
            weekday is not None
            and precision == "day"
            and date.fromordinal(guess.day).weekday() == weekday.weekday
        )
        reason = (
            f"reports the same as {neighbour.title or neighbour.id} "
            f"({neighbour.published.date}): {', '.join(shared[:3])}"
        )
        if agrees:
            reason += "; its latest weekday agrees"
        published = Published(
            date=value,
            precision=precision,
            how="inferred",
            evidence=weekday.span if agrees and weekday else _first_place(document, shared),
            reason=reason,
        )
        self.documents[index] = replace(document, published=published)


def _is_short(document: Document) -> bool:
    return sum(end - start for start, end in document.kept) <= LONGEST


def _stated_days(published: Published) -> DaySet:
    """Return the days of a month or year that is known already, else every day."""
    if published.date is None or published.precision == "unknown":
        return DaySet.everything()
    parts = [int(part) for part in published.date.split("-")]
    return year_days(parts[0]) if len(parts) == 1 else month_days(parts[0], parts[1])


def _weigh(neighbours: Sequence[_Neighbour], own: PossibleDays) -> _Guess | None:
    """Return the best day by the neighbours' votes, and how much of all weight supports it."""
    votes: dict[int, float] = defaultdict(float)
    for neighbour in neighbours:
        weight = neighbour.sureness * math.exp(STEEPNESS * (neighbour.likeness - EVEN_LIKENESS))
        for distance, share in NEARBY_DAYS.items():
            day = neighbour.day + distance
            votes[day] += weight * share * _own_words_on(day, own)
    best = max(votes, key=lambda day: (votes[day], -day), default=None)
    if best is None or votes[best] == 0:
        return None
    total = math.fsum(votes.values()) + UNRELATED
    near = math.fsum(votes[day] for day in (best - 1, best, best + 1) if day in votes)
    nearest = min(neighbours, key=lambda each: (abs(each.day - best), -each.likeness, each.index))
    return _Guess(best, near / total, _month(votes, total, best), nearest.index)


def _month(
    votes: Mapping[int, float], total: float, best: int
) -> tuple[str | None, PublishedPrecision]:
    middle = date.fromordinal(best)
    month = month_days(middle.year, middle.month)
    inside = math.fsum(weight for day, weight in votes.items() if date.fromordinal(day) in month)
    return rounded(month) if inside / total >= SURE_OF_MONTH else (None, "unknown")


def _own_words_on(day: int, own: PossibleDays) -> float:
    """Return how well a day fits the article's own words: 0 excluded, 1 neutral, more is better."""
    calendar_day = date.fromordinal(day)
    if calendar_day not in own.days:
        return 0.0
    fit = 1.0
    if own.days.is_bounded:
        fit *= min(MOST_FROM_WINDOW, max(1.0, 365 / len(own.days)))
    if own.weekday is not None and own.weekday.weekday is not None:
        fit *= DAYS_AFTER_WEEKDAY[(calendar_day.weekday() - own.weekday.weekday) % 7]
    return fit


def _first_place(document: Document, shared: Sequence[str]) -> Span | None:
    """Return where the most telling shared words stand in the kept text of `document`."""
    for feature in shared:
        words = r"\W+(?:\w+\W+){0,3}?".join(re.escape(word) for word in feature.split())
        pattern = re.compile(rf"\b{words}\b", re.IGNORECASE)
        for start, end in document.kept:
            match = pattern.search(document.text, start, end)
            if match:
                return match.span()
    return None
