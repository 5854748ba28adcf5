"""What keeps two reports from being one event, whatever else they share.

These are cannot-link constraints: they are asked of whole groups of claims, never of single pairs
alone, so that no chain of likenesses joins two events that contradict each other. One is lifted by
single sentences: tolls may differ by more where both tell of one scene, of one day and place.
"""

from collections.abc import Iterable

from dateline.extract.records import CountRange
from dateline.graph.count_ranges import ranges_meet, ratio
from dateline.graph.days import gap, span
from dateline.graph.event_agreement import same_toll, scene_bits
from dateline.graph.event_draft import DENIAL, WEEK, EventDraft
from dateline.graph.place_relations import Places
from dateline.graph.scenes import SAME_SCENE

LONGEST_SERIES = 14
"""Days after which talks at one place are taken for another round."""
LARGEST_GAP = {"talks": 3, "demand": 7, "offer": 7, "refusal": 7, "threat": 7, "accusation": 7}
"""Days that may lie between two reports of one event; 1 for kinds that are not listed, because
"overnight" and other time zones blur the day."""
LARGEST_WEAPON_RATIO = 1.15
"""How far two exact counts of one weapon may differ within one attack."""
SMALL_DIFFERENCE = 2
"""Counts that differ by no more than this are always near enough."""
LARGEST_TOLL_RATIO = 2.0
"""How far one of two tolls may differ within one attack."""
LARGEST_TOLLS_RATIO = 1.5
"""How far both tolls may differ, where both do."""
LARGEST_RISE = 6.0
"""How far a toll may differ where the scene is one: first counts of great attacks rise for days."""


def conflicts(
    first: EventDraft, second: EventDraft, places: Places, *, in_part: bool = False
) -> bool:
    """Tell whether two drafts of one family cannot be one event.

    They cannot where they are real and not real, told apart by one sentence, too far apart in time
    or place, where different sides act, where one side does what the other says is done to it,
    where counts of weapons or tolls differ by more than reports of one event do, and for talks
    where other parties meet or another round is meant. Tolls are not compared where the second is
    told to count some of the first's dead (`in_part`).
    """
    return (
        _realities_conflict(first, second)
        or _told_apart(first, second)
        or _days_conflict(first, second)
        or _places_conflict(first, second, places)
        or _sides_conflict(first, second)
        or _rounds_conflict(first, second)
        or _weapons_conflict(first, second)
        or (not in_part and _tolls_conflict(first, second))
        or _set_apart(first, second)
    )


def _set_apart(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether an article's words make one of them another act: "a second bomb".

    Unless both give one toll, which is the same act told twice with an "also" in between.
    """
    if not (first.is_another or second.is_another) or same_toll(first, second):
        return False
    return any(
        later.claim.another and later.claim.trigger > earlier.claim.trigger
        for one, other in ((first, second), (second, first))
        for later in other.claims
        for earlier in one.claims
        if later.claim.document == earlier.claim.document
    )


def _days_conflict(first: EventDraft, second: EventDraft) -> bool:
    if first.days is None or second.days is None:
        return _is_told_before(first, second) or _is_told_before(second, first)
    lasting = first.is_operation and second.is_operation
    if gap(first.days, second.days) > (WEEK if lasting else LARGEST_GAP.get(first.family, 1)):
        return True
    if first.family != "talks" or max(first.days.length, second.days.length) > WEEK:
        return False
    return span(first.days, second.days).length > LONGEST_SERIES


def _realities_conflict(first: EventDraft, second: EventDraft) -> bool:
    realities = {first.reality, second.reality}
    return len(realities) > 1 and realities != {DENIAL, "real"} and realities != {DENIAL, "denied"}


def _told_apart(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether one trigger gives both, on different days: "in January and in March"."""
    return any(
        ours[:2] == theirs[:2] and gap(ours[2], theirs[2]) > 0
        for ours in first.told
        for theirs in second.told
    )


def _is_told_before(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether an undated draft was told as done before the other one happened."""
    if second.days is None or first.latest is None or first.reality != "real":
        return False
    return first.latest < second.days.first


def _places_conflict(first: EventDraft, second: EventDraft, places: Places) -> bool:
    if first.places == second.places and first.countries == second.countries:
        return False
    for one in first.places:
        for other in second.places:
            if places.relation(one, other) == "apart":
                return True
    return _country_conflict(first, second) or _country_conflict(second, first)


def _country_conflict(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether all places of one draft lie outside all countries of the other."""
    found = first.around if first.places else first.countries
    return bool(found and second.countries) and not found & second.countries


def _sides_conflict(first: EventDraft, second: EventDraft) -> bool:
    # An offensive in one land is against many: the state, its allies, those who hold the town.
    aimed = not (first.is_operation and second.is_operation and first.places & second.places)
    if (
        _apart(first.doers, second.doers)
        or (aimed and _apart(first.affected, second.affected))
        or _apart(first.victims, second.victims)
    ):
        return True
    if first.family == "violence" and (_turned(first, second) or _turned(second, first)):
        return True
    smaller = min(len(first.parties), len(second.parties))
    return smaller > 1 and len(first.parties & second.parties) < 2


def _turned(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether those who act in one draft suffer in the other, or do not fight in it."""
    if first.doers & second.affected - second.doers:
        return True
    return len(second.parties) > 1 and bool(first.doers) and not first.doers & second.parties


def _apart(first: set[str], second: set[str]) -> bool:
    return bool(first and second) and not first & second


def _rounds_conflict(first: EventDraft, second: EventDraft) -> bool:
    if not first.rounds or not second.rounds or first.rounds & second.rounds:
        return False
    if first.days is None or second.days is None:
        return True
    return not (first.is_dated and second.is_dated and gap(first.days, second.days) <= 1)


def _weapons_conflict(first: EventDraft, second: EventDraft) -> bool:
    ours, theirs = first.weapon_counts, second.weapon_counts
    return any(
        not _near(ours[head], theirs[head], LARGEST_WEAPON_RATIO)
        for head in ours.keys() & theirs.keys()
    )


def _tolls_conflict(first: EventDraft, second: EventDraft) -> bool:
    if not (first.killed or first.injured) or not (second.killed or second.injured):
        return False
    tolls = ((first.killed, second.killed), (first.injured, second.injured))
    ratios = [
        max(ratio(one, other) for one in ours for other in theirs)
        for ours, theirs in tolls
        if ours and theirs
    ]
    differing = [value for value in ratios if value > 1]
    if not differing:
        return False
    if max(differing) <= LARGEST_RISE and _one_scene(first, second):
        return False
    if len(differing) > 1:
        return max(differing) > LARGEST_TOLLS_RATIO
    return any(
        not _near(ours, theirs, LARGEST_TOLL_RATIO) for ours, theirs in tolls if ours and theirs
    )


def _one_scene(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether both tell of one scene on one day in one place, by weapons that can be one."""
    overlapping = first.days is None or second.days is None or gap(first.days, second.days) == 0
    together = bool(first.places & second.places) or not (first.places and second.places)
    if not overlapping or not together or not first.weapon_heads & second.weapon_heads:
        return False
    return scene_bits(first, second) >= SAME_SCENE


def _near(ours: Iterable[CountRange], theirs: Iterable[CountRange], largest_ratio: float) -> bool:
    return all(
        ranges_meet(one, other)
        or ratio(one, other) <= largest_ratio
        or abs(one[0] - other[0]) <= SMALL_DIFFERENCE
        for one in ours
        for other in theirs
    )
