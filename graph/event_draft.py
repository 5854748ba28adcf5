"""An event while it is being put together from claims: everything that merging has to compare."""

from collections.abc import Iterable, Sequence
from datetime import date

from dateline.extract.records import CountRange, Span, Weapon
from dateline.extract.rulebook import load_rules
from dateline.graph.actors import Actors
from dateline.graph.days import Days, overlap, span
from dateline.graph.place_relations import Places
from dateline.graph.resolved_claims import ResolvedClaim

FAMILIES = {"killing": "violence", "attack": "violence", "clash": "violence"}
"""Kinds that report the same happening in different words; every other kind is its own family."""

FEW_DAYS = 3
"""A date of up to this many days says when something happened, not just about when."""
WEEK = 7
"""Days of the longest date that still counts before a longer one ("in January")."""
MOST_SAMPLES = 12
"""Wordings of one event that a further report is compared with."""
SERIES = frozenset({"talks"})
"""Families of events that go on over several days, each of which may be reported alone."""

_UNITED = (
    *("doers", "affected", "parties", "mediators", "entities", "victims", "speakers"),
    *("places", "countries", "around", "weapons", "killed", "injured", "rounds", "origins", "told"),
    "in_part",
)
DENIAL = "denial"
"""Reality of a claim that denies what others tell: it joins that event, and gives it no fields."""
_SAID = frozenset({"statement", "demand", "offer", "refusal", "threat", "accusation"})
_PROPOSED = frozenset({"proposed", "hypothetical"})
_DENIED = frozenset({"doers"})
_DOERS = frozenset({"attacker", "giver", "speaker"})
_MEDIATORS = frozenset({"mediator", "host"})
_AFFECTED = frozenset({"target", "victim", "recipient", "addressee"})


class EventDraft:
    """What the claims gathered so far say together.

    `doers`, `affected` and `parties` hold sides (a minister counts as his country) that articles
    name, `actors` all of them; `entities` are the participants themselves, `victims` the people
    among them who suffer it, `speakers` those who say it, `mediators` the sides among the parties
    that only bring the others together. `places` leaves out countries, which are in `countries` by
    their ISO codes, as are those around the places in `around`. `weapon_counts` holds for each kind
    of weapon the largest counts that single claims give. `told` holds the words that date days of a
    series. `samples` are the first few claims in different words. `latest` is the first day by
    which an undated claim tells it as done, as an ordinal. `in_part` are the ids of claims whose
    toll is of some of those who suffered.
    """

    def __init__(self, claims: Sequence[ResolvedClaim], actors: Actors, places: Places) -> None:
        self.claims: list[ResolvedClaim] = []
        self.samples: list[ResolvedClaim] = []
        first = claims[0].claim
        self.family = FAMILIES.get(first.kind, first.kind)
        self.reality = _reality(first.status, first.stance, self.family)
        self.latest: int | None = None
        self._close_days: Days | None = None
        self._wide_days: Days | None = None
        self.doers: set[str] = set()
        self.affected: set[str] = set()
        self.parties: set[str] = set()
        self.entities: set[str] = set()
        self.mediators: set[str] = set()
        self.victims: set[str] = set()
        self.speakers: set[str] = set()
        self.places: set[str] = set()
        self.countries: set[str] = set()
        self.around: set[str] = set()
        self.weapons: set[str] = set()
        self.weapon_counts: dict[str, set[CountRange]] = {}
        self.killed: set[CountRange] = set()
        self.injured: set[CountRange] = set()
        self.rounds: set[int] = set()
        self.origins: set[str] = set()
        self.told: set[tuple[str, Span, Days]] = set()
        self.in_part: set[str] = set()
        self._add_claims(claims)
        for resolved in claims:
            self._take_in(resolved, actors, places)

    @property
    def asserted(self) -> Sequence[ResolvedClaim]:
        """The claims that give the event its fields: without denials, where any tell it."""
        telling = [each for each in self.claims if each.claim.stance != "denies"]
        return telling or self.claims

    @property
    def days(self) -> Days | None:
        """What the most exact dates have in common.

        The shortest range that holds them all where they disagree and where days make a series.
        """
        return self._close_days or self._wide_days

    @property
    def actors(self) -> set[str]:
        """Every side that takes part."""
        return self.doers | self.affected | self.parties

    @property
    def is_operation(self) -> bool:
        """Whether a word says that it is an undertaking of days or weeks: "the offensive".

        What has a day and a toll of its own is a single act of it.
        """
        if self.family != "violence" or (self.is_dated and (self.killed or self.injured)):
            return False
        words = load_rules("events/violence")["lasting"]["operations"]
        return any(each.word in words for each in self.claims)

    @property
    def is_another(self) -> bool:
        """Whether its words set it apart from what was told before."""
        return any(each.claim.another for each in self.claims)

    @property
    def weapon_heads(self) -> set[str]:
        """What its weapons are at bottom."""
        return {weapon_head(name) for name in self.weapons}

    @property
    def order(self) -> tuple[str, tuple[int, int], str]:
        """Document and place in its text of the first claim."""
        return min((each.claim.document, each.claim.trigger, each.claim.id) for each in self.claims)

    @property
    def is_dated(self) -> bool:
        """Whether its claims say when it happened to within a few days."""
        return self.days is not None and self.days.length <= FEW_DAYS

    @property
    def richness(self) -> int:
        """Number of facts that tell this event from others of its family."""
        facts = (
            2 * bool(self.places),
            2 * self.is_dated,
            self.days is not None,
            2 * bool(self.weapon_counts),
            bool(self.killed),
            bool(self.injured),
            bool(self.doers),
            bool(self.affected),
            len(self.parties) > 1,
            bool(self.rounds),
            any(each.quote for each in self.claims),
        )
        return sum(facts)

    def absorb_part(self, other: "EventDraft") -> None:
        """Add the claims of a mention whose toll counts some of those who suffered."""
        killed, injured = set(self.killed), set(self.injured)
        self.absorb(other)
        self.killed, self.injured = killed, injured
        self.in_part.update(each.claim.id for each in other.claims)

    def absorb(self, other: "EventDraft") -> None:
        """Add the claims of an event that is the same."""
        self._add_claims(other.claims)
        if other.latest is not None:
            self.latest = min(other.latest, self.latest or other.latest)
        self._add_days(other._close_days, other._wide_days)
        for name in _UNITED:
            if self.reality == other.reality or name not in _DENIED:
                getattr(self, name).update(getattr(other, name))
        if self.reality == DENIAL:
            self.reality = other.reality
            self.doers = set(other.doers)
        for head, counts in other.weapon_counts.items():
            self.weapon_counts.setdefault(head, set()).update(counts)

    def _add_claims(self, claims: Sequence[ResolvedClaim]) -> None:
        self.claims += claims
        for resolved in claims:
            known = {(each.sentence, each.quote) for each in self.samples}
            if len(self.samples) == MOST_SAMPLES:
                break
            if (resolved.sentence, resolved.quote) not in known:
                self.samples.append(resolved)

    def _take_in(self, resolved: ResolvedClaim, actors: Actors, places: Places) -> None:
        claim = resolved.claim
        if resolved.days is not None and not is_close(resolved.days, self.family):
            self._add_days(None, resolved.days)
        else:
            self._add_days(resolved.days, None)
        if resolved.days is not None and self.family in SERIES:
            self.told.add((claim.document, claim.trigger, resolved.days))
        self._bound(claim.end if claim.start is None else None)
        self.origins.add(resolved.origin)
        self._add_participants(resolved, actors)
        targets = [p.entity for p in claim.participants if p.role == "target"]
        places_named = [claim.place] if claim.place else filter(actors.is_place, targets)
        self._add_places(places_named, places)
        self.weapons |= {weapon.name for weapon in claim.weapons}
        for head, count in _largest_counts(claim.weapons).items():
            self.weapon_counts.setdefault(head, set()).add(count)
        if claim.killed is not None:
            self.killed.add(claim.killed)
        if claim.injured is not None:
            self.injured.add(claim.injured)
        if claim.round is not None:
            self.rounds.add(claim.round)

    def _bound(self, end: str | None) -> None:
        """Take in the day by which an undated claim tells the event as done."""
        if end is not None:
            day = date.fromisoformat(end).toordinal()
            self.latest = day if self.latest is None else min(self.latest, day)

    def _add_days(self, close: Days | None, wide: Days | None) -> None:
        is_series = self.family in SERIES
        self._close_days = _common_days(self._close_days, close, series=is_series)
        self._wide_days = _common_days(self._wide_days, wide, series=False)

    def _add_participants(self, resolved: ResolvedClaim, actors: Actors) -> None:
        for participant in resolved.claim.participants:
            id_, role = participant.entity, participant.role
            self.entities.add(id_)
            if role == "speaker":
                self.speakers.add(id_)
            if role == "victim" and actors.is_person(id_):
                self.victims.add(id_)
            side = actors.side(id_)
            if actors.is_place(side) or not actors.is_named(side):
                continue
            if role in _MEDIATORS:
                self.mediators.add(side)
            group = self.doers if role in _DOERS else self.parties
            (self.affected if role in _AFFECTED else group).add(side)

    def _add_places(self, named: Iterable[str], places: Places) -> None:
        for place in named:
            if place not in places:
                continue
            if places.is_country(place):
                self.countries.add(places.country(place) or place)
            else:
                self.places.add(place)
                self.around.update(filter(None, [places.country(place)]))


def is_close(days: Days, family: str) -> bool:
    """Tell whether a date is exact enough to go before longer ones.

    For events of several days a whole week is none: it says about when, not from when to when.
    """
    return days.length < WEEK or (days.length == WEEK and family not in SERIES)


def weapon_head(name: str) -> str:
    """Return what a weapon is at bottom: a "ballistic missile" is a "missile"."""
    return name.rsplit(" ", 1)[-1]


def _largest_counts(weapons: Iterable[Weapon]) -> dict[str, CountRange]:
    counts: dict[str, CountRange] = {}
    for weapon in weapons:
        head = weapon_head(weapon.name)
        if weapon.count and (head not in counts or weapon.count[0] > counts[head][0]):
            counts[head] = weapon.count
    return counts


def _reality(status: str, stance: str, family: str) -> str:
    if stance == "denies" and family not in _SAID:
        return DENIAL
    if status in _PROPOSED:
        return "proposed"
    return "denied" if status == "denied" else "real"


def _common_days(first: Days | None, second: Days | None, *, series: bool) -> Days | None:
    if first is None or second is None:
        return first or second
    if series:
        return span(first, second)
    return overlap(first, second) or span(first, second)
