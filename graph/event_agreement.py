"""What two reports agree in: days, places, numbers of weapons, tolls."""

from dateline.extract.records import CountRange
from dateline.graph.count_ranges import ranges_meet, told_ratio
from dateline.graph.days import gap
from dateline.graph.event_draft import EventDraft
from dateline.graph.place_relations import PlaceRelation, Places
from dateline.graph.scenes import shared_bits

TELLING_COUNT = 5
"""Weapons or dead from which a number alone tells one attack from another of the same days."""

LARGEST_NEAR_RATIO = 1.5
"""How far two tolls of one attack commonly differ on the first days."""


def days_apart(first: EventDraft, second: EventDraft) -> int | None:
    """Return the days between two drafts, None where one of them is undated."""
    if first.days is None or second.days is None:
        return None
    return gap(first.days, second.days)


def reports_apart(first: EventDraft, second: EventDraft) -> int | None:
    """Return the days between the reports, for drafts of which at least one has no date."""
    ours, theirs = (
        {days for each in draft.samples if (days := each.days or each.published)}
        for draft in (first, second)
    )
    return min((gap(one, other) for one in ours for other in theirs), default=None)


def place_relation(first: EventDraft, second: EventDraft, places: Places) -> PlaceRelation | None:
    """Return the closest relation of places in two drafts, None where one has no place."""
    if first.places & second.places:
        return "same"
    if not first.places or not second.places:
        return None
    found = {places.relation(one, other) for one in first.places for other in second.places}
    return "inside" if "inside" in found else "apart"


def one_spot(first: EventDraft, second: EventDraft, places: Places) -> bool:
    """Tell whether both drafts name one town, rather than one region or country."""
    return any(not places.is_broad(place) for place in first.places & second.places)


def same_weapon_count(first: EventDraft, second: EventDraft, least: int = TELLING_COUNT) -> bool:
    """Tell whether both give one number, of at least `least`, of one kind of weapon."""
    ours, theirs = first.weapon_counts, second.weapon_counts
    return any(
        _one_number(one, other, least)
        for head in ours.keys() & theirs.keys()
        for one in ours[head]
        for other in theirs[head]
    )


def same_toll(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether both give the same numbers of killed or injured, in one or both."""
    killed = _same_number(first.killed, second.killed)
    injured = _same_number(first.injured, second.injured)
    return (killed is True or injured is True) and killed is not False and injured is not False


def near_toll(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether both count many dead, or many injured, in numbers that differ by little."""
    return any(
        max(one[0], other[0]) >= TELLING_COUNT and told_ratio(one, other) <= LARGEST_NEAR_RATIO
        for ours, theirs in ((first.killed, second.killed), (first.injured, second.injured))
        for one in ours
        for other in theirs
    )


def other_weapons(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether both name weapons of which none is common to both."""
    ours, theirs = first.weapon_heads, second.weapon_heads
    return bool(ours and theirs) and not ours & theirs


def scene_bits(first: EventDraft, second: EventDraft) -> float:
    """Return how much the most alike sentences of both tell of one scene, in bits.

    One sentence that tells both is no sign that they are one.
    """
    return max(
        (
            shared_bits(one.scene, other.scene)
            for one in first.samples
            for other in second.samples
            if (one.claim.document, one.claim.span) != (other.claim.document, other.claim.span)
        ),
        default=0.0,
    )


def _same_number(ours: set[CountRange], theirs: set[CountRange]) -> bool | None:
    if not ours or not theirs:
        return None
    return bool(ours & theirs)


def _one_number(first: CountRange, second: CountRange, least: int) -> bool:
    if not ranges_meet(first, second) or max(first[0], second[0]) < least:
        return False
    return first[0] == second[0] or min(first[0], second[0]) * 10 >= 9 * max(first[0], second[0])
