"""What an article tells again: the same violence, its scene or means, "the attack"."""

from collections.abc import Sequence

from dateline.graph.count_ranges import told_ratio
from dateline.graph.event_agreement import (
    LARGEST_NEAR_RATIO,
    days_apart,
    other_weapons,
    place_relation,
    same_toll,
    scene_bits,
)
from dateline.graph.event_compatibility import conflicts
from dateline.graph.event_draft import WEEK, EventDraft
from dateline.graph.place_relations import Places
from dateline.graph.scenes import LIKE_SCENE, ONE_THING

LONGEST_REFERENCE = 4000
"""Characters over which "the attack" still means the one told before: about an article's length,
so that the entries of a live page are not taken for one text."""
NEAR_REFERENCE = 400
"""Characters over which "the attack" means the one told last, although there are others."""


def join_campaigns(drafts: Sequence[EventDraft], places: Places) -> list[EventDraft]:
    """Join what an article says of the violence in one place without telling of a single act.

    "The assault on the province", "the bombing there" and "fighting in the province" are one
    campaign, however often it is spoken of.
    """
    found: list[EventDraft] = []
    for draft in drafts:
        campaign = next(
            (
                other
                for other in found
                if _is_campaign(draft)
                and _is_campaign(other)
                and draft.places == other.places
                and draft.countries == other.countries
                and not conflicts(other, draft, places)
            ),
            None,
        )
        if campaign is None:
            found.append(draft)
        else:
            campaign.absorb(draft)
    return found


def _is_campaign(draft: EventDraft) -> bool:
    """Tell whether nothing but its place marks out one act: no toll, no count, no day."""
    single = draft.killed or draft.injured or draft.weapon_counts or draft.victims or draft.is_dated
    return bool(draft.places or draft.countries) and not single and not draft.is_another


def is_known(draft: EventDraft) -> bool:
    """Tell whether a draft is a bare "the attack", which is no event of its own kind."""
    return len(draft.claims) == 1 and draft.claims[0].claim.known


def join_known(found: list[EventDraft], mention: EventDraft, places: Places) -> None:
    """Join "the attack" to the event before it that it means, else let it stand.

    It is the one told right before it, else the only one that it can be; what lies far back is
    background and is not meant. Its toll may count some of those who suffered: "two of the dead".
    """
    here = mention.claims[0].claim.trigger
    before = [
        (max(each.claim.trigger for each in draft.claims if each.claim.trigger < here), draft)
        for draft in found
        if any(each.claim.trigger < here for each in draft.claims)
        and _can_mean(draft, mention, places)
    ]
    armed = [pair for pair in before if pair[1].weapon_heads & mention.weapon_heads]
    chosen = max(armed or before, key=lambda pair: pair[0], default=None)
    if chosen is None or (len(armed or before) > 1 and here[0] - chosen[0][1] > NEAR_REFERENCE):
        found.append(mention)
    elif _is_part(chosen[1], mention):
        chosen[1].absorb_part(mention)
    else:
        chosen[1].absorb(mention)


def _can_mean(draft: EventDraft, mention: EventDraft, places: Places) -> bool:
    if characters_between(draft, mention) > LONGEST_REFERENCE or _counts_several(mention):
        return False
    if place_relation(draft, mention, places) not in {None, "same"}:
        return False
    if draft.is_operation and not mention.is_operation:
        return False
    if other_weapons(draft, mention) or _is_background(draft, mention):
        return False
    return not conflicts(draft, mention, places, in_part=_is_part(draft, mention))


def _is_background(draft: EventDraft, mention: EventDraft) -> bool:
    """Tell whether an event lies more than a week before the article that tells of it."""
    published = mention.claims[0].published
    if published is None or draft.days is None:
        return False
    return draft.days.last < published.first - WEEK


def _is_part(draft: EventDraft, mention: EventDraft) -> bool:
    """Tell whether a mention counts fewer killed or hurt than the event, and no more of either."""
    tolls = ((draft.killed, mention.killed), (draft.injured, mention.injured))
    counted = [(ours, theirs) for ours, theirs in tolls if theirs]
    return bool(counted) and all(
        ours and max(low for low, _ in theirs) < min(low for low, _ in ours)
        for ours, theirs in counted
    )


def retells(draft: EventDraft, mention: EventDraft, places: Places) -> bool:
    """Tell whether a mention gives the event's own means or scene, and a toll that can be its.

    Articles give the counts of several sources for one attack: "dozens", "at least 22". Two exact
    tolls that differ are of two acts, and what one sentence tells twice it tells apart.
    """
    if {each.claim.span for each in draft.claims} & {each.claim.span for each in mention.claims}:
        return False
    apart = days_apart(draft, mention)
    if place_relation(draft, mention, places) not in {None, "same"} or apart not in {None, 0}:
        return False
    if characters_between(draft, mention) > LONGEST_REFERENCE or _counts_several(mention):
        return False
    if other_weapons(draft, mention) or _tolls_differ(draft, mention):
        return False
    armed = bool(draft.weapon_heads & mention.weapon_heads)
    if armed and draft.is_dated and apart == 0 and not mention.places:
        return True
    bits = scene_bits(draft, mention)
    return bits >= LIKE_SCENE or (bits >= ONE_THING and (armed or not mention.places))


def _counts_several(mention: EventDraft) -> bool:
    """Tell whether a mention counts weapons: "29 missiles", not "a car bomb"."""
    return any(low > 1 for counts in mention.weapon_counts.values() for low, _ in counts)


def _tolls_differ(draft: EventDraft, mention: EventDraft) -> bool:
    tolls = ((draft.killed, mention.killed), (draft.injured, mention.injured))
    pairs = [(one, other) for ours, theirs in tolls for one in ours for other in theirs]
    exact = any(one[1] is not None and other[1] is not None for one, other in pairs)
    if exact and not same_toll(draft, mention):
        return True
    return any(told_ratio(one, other) > LARGEST_NEAR_RATIO for one, other in pairs)


def characters_between(draft: EventDraft, mention: EventDraft) -> int:
    """Return how far a mention stands from what an article tells of an event."""
    here = mention.claims[0].claim.trigger[0]
    return min(abs(each.claim.trigger[0] - here) for each in draft.claims)
