"""Where independent claims of one event cannot all be right."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from dateline.extract.records import ArticleClaim, CountRange
from dateline.graph.actors import Actors
from dateline.graph.count_ranges import is_rounded, ranges_meet
from dateline.graph.days import gap
from dateline.graph.event_draft import SERIES, EventDraft
from dateline.graph.event_evidence import SAYINGS
from dateline.graph.place_relations import Places
from dateline.graph.records import ContradictingValue, Contradiction
from dateline.graph.resolved_claims import ResolvedClaim

Value = str | CountRange
_HAPPENED = frozenset({"occurred", "ongoing"})


def event_contradictions(
    event: str, draft: EventDraft, actors: Actors, places: Places
) -> Iterator[Contradiction]:
    """Yield the fields on which independent claims of `draft` give incompatible values.

    Claims are independent where their documents are not copies of one another, or where one
    document credits them to different sources. Fields are `killed`, `injured`, `weapons.<name>`,
    `place`, `start` and `attacker`, and `status` where somebody denies what others say. Each value
    stands with the claims that give it, sorted; a value that goes with all others is left out.
    """
    claims = draft.asserted
    whole = [each for each in claims if each.claim.id not in draft.in_part]
    weapons = sorted({weapon.name for each in claims for weapon in each.claim.weapons})
    fields: list[tuple[str, Iterable[tuple[Value, ResolvedClaim]], _Test]] = [
        ("killed", _given(whole, lambda claim: [claim.killed]), _counts_differ),
        ("injured", _given(whole, lambda claim: [claim.injured]), _counts_differ),
        *((f"weapons.{name}", _given(claims, _count_of(name)), _counts_differ) for name in weapons),
        ("place", _given(claims, lambda claim: [claim.place]), _places_differ(places)),
        ("attacker", _given(claims, _attackers(actors)), _attackers_differ),
    ]
    for name, given, differ in fields:
        yield from _contradiction(event, name, list(given), differ)
    if draft.family not in SERIES:
        yield from _dates(event, draft.asserted)
    yield from _denials(event, draft, actors)


_Test = Callable[[Value, Value], bool]


def _denials(event: str, draft: EventDraft, actors: Actors) -> Iterator[Contradiction]:
    """Yield the denial of what others say happened, or say that the one who denies it did."""
    denying = [each for each in draft.claims if each.claim.stance == "denies"]
    if draft.family in SAYINGS or not denying or len(denying) == len(draft.claims):
        return
    attackers = _attackers(actors)
    denied = {side for each in denying for side in attackers(each.claim)}
    asserting = [
        each
        for each in draft.asserted
        if each.claim.status in _HAPPENED
        and (not denied or denied & set(attackers(each.claim)))
        and _independent([each], denying)
    ]
    if asserting:
        values = (
            ContradictingValue(value=value, claims=tuple(sorted(each.claim.id for each in claims)))
            for value, claims in (("denied", denying), ("occurred", asserting))
        )
        yield Contradiction(event=event, field="status", values=tuple(values))


def _given(
    claims: Sequence[ResolvedClaim], values: Callable[[ArticleClaim], Iterable[Value | None]]
) -> Iterator[tuple[Value, ResolvedClaim]]:
    for resolved in claims:
        for value in values(resolved.claim):
            if value is not None:
                yield value, resolved


def _contradiction(
    event: str, field: str, given: Sequence[tuple[Value, ResolvedClaim]], differ: _Test
) -> Iterator[Contradiction]:
    claims: dict[Value, list[ResolvedClaim]] = defaultdict(list)
    for value, resolved in given:
        claims[value].append(resolved)
    disputed: set[Value] = set()
    for one, other in combinations(claims, 2):
        together = {each.claim.id for each in claims[one]} & {
            each.claim.id for each in claims[other]
        }
        if differ(one, other) and not together and _independent(claims[one], claims[other]):
            disputed |= {one, other}
    if disputed:
        values = (
            ContradictingValue(
                value=value, claims=tuple(sorted(each.claim.id for each in claims[value]))
            )
            for value in sorted(disputed, key=_value_order)
        )
        yield Contradiction(event=event, field=field, values=tuple(values))


def _independent(ours: Iterable[ResolvedClaim], theirs: Iterable[ResolvedClaim]) -> bool:
    sources = {(each.origin, each.claim.according_to) for each in theirs}
    return any(
        origin != each.origin
        or (source and each.claim.according_to and source != each.claim.according_to)
        for each in ours
        for origin, source in sources
    )


def _value_order(value: Value) -> tuple[str, int, float]:
    if isinstance(value, str):
        return value, 0, 0.0
    low, high = value
    return "", low, float("inf") if high is None else float(high)


def _counts_differ(first: Value, second: Value) -> bool:
    """Tell whether two counts cannot both be right; "nearly 400" and 396 can."""
    if not isinstance(first, tuple) or not isinstance(second, tuple):
        return False
    return not ranges_meet(first, second) and not is_rounded(first, second)


def _count_of(weapon: str) -> Callable[[ArticleClaim], Iterable[CountRange | None]]:
    return lambda claim: [each.count for each in claim.weapons if each.name == weapon]


def _places_differ(places: Places) -> _Test:
    def differ(first: Value, second: Value) -> bool:
        if not isinstance(first, str) or not isinstance(second, str):
            return False
        if first not in places or second not in places:
            return False
        if places.is_country(first) or places.is_country(second):
            codes = {places.country(first), places.country(second)}
            return None not in codes and len(codes) > 1
        return places.relation(first, second) == "apart"

    return differ


def _attackers(actors: Actors) -> Callable[[ArticleClaim], Iterable[str]]:
    """Return the sides that a claim names as attackers, as one value where there are several."""

    def sides(claim: ArticleClaim) -> Iterable[str]:
        found = {
            actors.side(participant.entity)
            for participant in claim.participants
            if participant.role == "attacker"
        }
        return [side for side in sorted(found) if actors.is_named(side)]

    return sides


def _attackers_differ(first: Value, second: Value) -> bool:
    return first != second


def _dates(event: str, claims: Sequence[ResolvedClaim]) -> Iterator[Contradiction]:
    dated = [each for each in claims if each.days is not None]
    apart = {
        each.claim.id
        for one, other in combinations(dated, 2)
        if one.days and other.days and gap(one.days, other.days) and _independent([one], [other])
        for each in (one, other)
    }
    given = [(each.days.iso[0], each) for each in dated if each.days and each.claim.id in apart]
    yield from _contradiction(event, "start", given, lambda first, second: first != second)
