"""Dates articles by dated articles of the same corpus that report the same happenings."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.extract.day_sets import DaySet
from dateline.extract.publication import PossibleDays, possible_days
from dateline.extract.records import Document, Published, PublishedPrecision, Span
from dateline.extract.written_dates import month_days, year_days
from dateline.graph.day_votes import Guess, Neighbour, weigh_days
from dateline.graph.likeness import Likeness

LEAST_LIKENESS = 0.12
"""Articles less like one another than this say nothing about each other's dates."""
FEWEST_RARE_WORDS = 8
"""Rare words that two articles must share: a name or two in a short text are no happening."""
HEARSAY = 0.3
"""How much the vote of an article whose own day is not sure yet counts, times its sureness."""
MOST_HEARSAY = 0.4
"""Likeness beyond which such a vote does not grow: copies would only echo one another."""
MOST_NEIGHBOURS = 12
SURE_OF_DAY = 0.88
"""Share of all weight that has to lie within a day of the best day for that day to be given."""
ROUNDS = 6
"""How often newly dated articles may date others in turn."""
LONGEST = 20_000
"""Characters: longer articles are running reports of many days and neither date nor are dated."""


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
        self._tentative: dict[int, Guess] = {}

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
    def _is_sure(guess: Guess) -> bool:
        return guess.sureness >= SURE_OF_DAY

    def _guesses(self) -> dict[int, Guess]:
        found: dict[int, Guess] = {}
        for index in self._order:
            document = self.documents[index]
            if document.published.precision == "day" or not _is_short(document):
                continue
            neighbours = self._neighbours(index)
            heard_only = not any(neighbour.dated for neighbour in neighbours)
            guess = None if heard_only else weigh_days(neighbours, self._own_days(index))
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

    def _neighbours(self, index: int) -> list[Neighbour]:
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
                found.append(Neighbour(likeness, other, ordinal, self._sureness[other], dated=True))
            elif tentative is not None:
                share = HEARSAY * tentative.sureness
                capped = min(likeness, MOST_HEARSAY)
                found.append(Neighbour(capped, other, tentative.day, share, dated=False))
        return found[:MOST_NEIGHBOURS]

    def _give(self, index: int, value: str, precision: PublishedPrecision, guess: Guess) -> None:
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
