"""An event's fields, derived from its claims and never typed over them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from dateline.extract.records import (
    ArticleClaim,
    CountRange,
    Participant,
    Precision,
    Status,
    Weapon,
)
from dateline.graph.actors import Actors
from dateline.graph.count_ranges import common_range, ranges_meet
from dateline.graph.days import Days, overlap, span
from dateline.graph.event_draft import SERIES, WEEK, EventDraft, is_close, weapon_head
from dateline.graph.name_similarity import fold_name
from dateline.graph.place_relations import Places
from dateline.graph.resolved_claims import ResolvedClaim

Value = TypeVar("Value", bound=Hashable)

RIVAL_ROLES = (("attacker", "victim", "target"), ("mediator", "party"))
"""Roles of which one entity plays one in an event; the first is kept where claims are divided."""

_HAPPENED = frozenset({"occurred", "ongoing"})


def event_kind(draft: EventDraft) -> str:
    """Return the kind that the richest claims give, tolls aside; then the most frequent one."""
    richest: dict[str, int] = defaultdict(int)
    counts = Counter(resolved.claim.kind for resolved in draft.asserted)
    for resolved in draft.asserted:
        claim = resolved.claim
        facts = sum(
            map(bool, (claim.place, claim.start, claim.participants, claim.weapons, claim.round))
        )
        richest[claim.kind] = max(richest[claim.kind], facts)
    return min(counts, key=lambda kind: (-richest[kind], -counts[kind], kind))


def event_days(
    draft: EventDraft,
) -> tuple[str | None, str | None, Precision]:
    """Return the first and last day of an event and the precision of that range.

    Dates of a week or less go before longer ones. Of these the event has what all claims allow;
    where they disagree, and where the days of talks are reported one by one, it has the shortest
    range that holds them all. Without any date it still lies before the first report of it: then
    only the last day is given.
    """
    dated = [(each.days, each.claim.precision) for each in draft.asserted if each.days is not None]
    close = [(days, precision) for days, precision in dated if is_close(days, draft.family)]
    chosen = close or dated
    if not chosen:
        return None, _latest_day(draft), "unknown"
    found = _days(draft.family, [days for days, _ in chosen])
    precisions = sorted(precision for days, precision in chosen if days == found)
    return *found.iso, _precision(found, precisions)


def _latest_day(draft: EventDraft) -> str | None:
    """Return the earliest of the days by which reports say that an event had happened."""
    return min((each.claim.end for each in draft.asserted if each.claim.end), default=None)


def _days(family: str, given: Sequence[Days]) -> Days:
    hull = common = given[0]
    agree = True
    for days in given[1:]:
        hull = span(hull, days)
        shared = overlap(common, days)
        agree = agree and shared is not None
        common = shared or common
    is_series = family in SERIES and max(days.length for days in given) <= WEEK
    return common if agree and not is_series else hull


def _precision(days: Days, precisions: Sequence[Precision]) -> Precision:
    if days.length == 1:
        return "day"
    named = [precision for precision in precisions if precision in {"month", "year"}]
    return named[0] if named else "range"


def event_place(draft: EventDraft, places: Places) -> str | None:
    """Return the most exact place: a town before a region, a region before a country.

    Among equally exact ones it is that of most independent reports.
    """
    votes = _votes(draft.asserted, lambda claim: [claim.place] if claim.place else [])
    for unknown in [place for place in votes if place not in places]:
        del votes[unknown]

    def rank(place: str) -> tuple[bool, bool, int, str]:
        return places.is_country(place), places.is_broad(place), -votes[place], place

    return min(votes, key=rank, default=None)


def event_participants(draft: EventDraft, actors: Actors) -> tuple[Participant, ...]:
    """Return who took part, by role and id.

    Nameless groups that several articles call by the same words ("gunmen") stand there once: of one
    event they are the same. Where claims give one entity rival roles (attacker and target), the one
    that most independent reports give is kept; a plain "participant" is dropped beside any other
    role.
    """
    votes = _votes(draft.asserted, lambda claim: claim.participants)
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    for participant, count in votes.items():
        roles[participant.entity][participant.role] = count
    found = [
        Participant(entity=entity, role=role)
        for entity, counts in roles.items()
        for role in _without_rivals(counts)
    ]
    ordered = sorted(found, key=lambda participant: (participant.role, participant.entity))
    once = {_likeness(participant, actors): participant for participant in reversed(ordered)}
    return tuple(reversed(once.values()))


def _likeness(participant: Participant, actors: Actors) -> tuple[str, str, str]:
    """Return what two participants have in common that stand for one."""
    entity = actors[participant.entity]
    if actors.is_named(entity.id) or actors.is_person(entity.id):
        return participant.role, entity.id, ""
    side = actors.side(entity.id)
    return participant.role, fold_name(entity.name), "" if side == entity.id else side


def _without_rivals(counts: Mapping[str, int]) -> list[str]:
    kept = set(counts)
    for rivals in RIVAL_ROLES:
        given = [role for role in rivals if role in kept]
        if len(given) > 1:
            kept -= set(given)
            kept.add(min(given, key=lambda role: (-counts[role], rivals.index(role))))
    if len(kept) > 1:
        kept.discard("participant")
    return sorted(kept)


def event_weapons(draft: EventDraft) -> tuple[Weapon, ...]:
    """Return the weapons by name with what sources allow as their number.

    A general name ("drone") is dropped beside an exact one ("long-range drone") that can be the
    same weapons.
    """
    counts: dict[str, list[CountRange]] = defaultdict(list)
    for resolved in draft.asserted:
        for weapon in resolved.claim.weapons:
            counts[weapon.name] += [weapon.count] if weapon.count else []
    weapons = [
        Weapon(name=name, count=common_range(given)) for name, given in sorted(counts.items())
    ]
    return tuple(weapon for weapon in weapons if not _is_general(weapon, weapons))


def _is_general(weapon: Weapon, weapons: Iterable[Weapon]) -> bool:
    return any(
        other.name != weapon.name
        and weapon_head(other.name) == weapon.name
        and (weapon.count is None or (other.count and ranges_meet(weapon.count, other.count)))
        for other in weapons
    )


def event_status(draft: EventDraft) -> Status:
    """Return the status that most independent reports give.

    What was planned has happened once a report that is not older than the plans says so.
    """
    votes = _votes(draft.asserted, lambda claim: [claim.status])
    if "planned" in votes and votes.keys() & _HAPPENED and _happened_later(draft.asserted):
        del votes["planned"]
    return min(votes, key=lambda status: (-votes[status], status))


def _happened_later(claims: Iterable[ResolvedClaim]) -> bool:
    planned, happened = (
        [
            each.published.last if each.published else None
            for each in claims
            if each.claim.status in statuses
        ]
        for statuses in ({"planned"}, _HAPPENED)
    )
    latest_plan = max((day for day in planned if day is not None), default=0)
    return any(day is None or day >= latest_plan for day in happened)


def event_round(draft: EventDraft) -> int | None:
    """Return the number of the round that most independent reports give."""
    votes = _votes(draft.asserted, lambda claim: [claim.round] if claim.round is not None else [])
    return min(votes, key=lambda number: (-votes[number], number), default=None)


def event_mode(draft: EventDraft, kind: str) -> str | None:
    """Return the PLOVER mode that most claims of the event's kind give by their words."""
    modes = Counter(
        each.claim.mode for each in draft.asserted if each.claim.mode and each.claim.kind == kind
    )
    return min(modes, key=lambda mode: (-modes[mode], mode), default=None)


def event_toll(
    draft: EventDraft,
) -> tuple[CountRange | None, CountRange | None]:
    """Return the numbers of killed and injured that all sources allow, or the range they give."""
    asserted = [resolved.claim for resolved in draft.asserted]
    claims = [claim for claim in asserted if claim.id not in draft.in_part]
    return (
        common_range(claim.killed for claim in claims if claim.killed is not None),
        common_range(claim.injured for claim in claims if claim.injured is not None),
    )


def _votes(
    claims: Iterable[ResolvedClaim], values: Callable[[ArticleClaim], Iterable[Value]]
) -> Counter[Value]:
    """Count the independent reports that give each value; near copies count once."""
    given = {(value, resolved.origin) for resolved in claims for value in values(resolved.claim)}
    return Counter(value for value, _ in given)
