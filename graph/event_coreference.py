"""Which claims of one article report one event.

Within an article an event is told once in full and then taken up again: in the same sentence, in
the next one, or later by a word such as "the attack". A later mention that adds no facts of its own
joins the only event it can mean, and stays alone where there are several; `retelling` has the
likenesses that an article's own words allow.
"""

from collections import defaultdict
from collections.abc import Sequence

from dateline.graph.actors import Actors
from dateline.graph.event_agreement import (
    TELLING_COUNT,
    one_spot,
    place_relation,
    same_toll,
    same_weapon_count,
)
from dateline.graph.event_compatibility import conflicts
from dateline.graph.event_draft import SERIES, EventDraft, weapon_head
from dateline.graph.event_evidence import CONQUESTS, SAYINGS, STANCES, evidence
from dateline.graph.place_relations import Places
from dateline.graph.resolved_claims import ResolvedClaim
from dateline.graph.retelling import (
    LONGEST_REFERENCE,
    characters_between,
    is_known,
    join_campaigns,
    join_known,
    retells,
)

FEW_WEAPONS = 30
"""More weapons than this are a wave of attacks, or the sum of many."""
NEXT_SENTENCE = 3
"""Characters that may lie between two sentences of one paragraph."""


def article_events(
    claims: Sequence[ResolvedClaim], actors: Actors, places: Places
) -> list[EventDraft]:
    """Return the events of one article; `claims` are its claims in text order."""
    families: dict[str, list[EventDraft]] = defaultdict(list)
    for resolved in claims:
        draft = EventDraft([resolved], actors, places)
        families[draft.family].append(draft)
    return [
        draft
        for drafts in families.values()
        for draft in _join_taken_up(_join_neighbours(drafts, places), places)
    ]


def _join_neighbours(drafts: Sequence[EventDraft], places: Places) -> list[EventDraft]:
    """Join what one sentence, or a sentence and the next, say of one event."""
    found: list[EventDraft] = []
    by_paragraph: dict[int, list[EventDraft]] = defaultdict(list)
    for draft in drafts:
        paragraph = by_paragraph[draft.claims[0].paragraph]
        neighbours = [
            other
            for other in paragraph
            if _continues(other, draft, places) and not conflicts(other, draft, places)
        ]
        if len(neighbours) == 1:
            neighbours[0].absorb(draft)
        else:
            found.append(draft)
            paragraph.append(draft)
    return found


def _continues(draft: EventDraft, claim: EventDraft, places: Places) -> bool:
    before, after = draft.claims[-1], claim.claims[0]
    if draft.family in STANCES or after.claim.another:
        return False
    if before.claim.span == after.claim.span:
        return _one_sentence(before, after) and _one_scene(draft, claim, places)
    between = after.claim.span[0] - before.claim.span[1]
    if not 0 <= between <= NEXT_SENTENCE:
        return False
    if draft.family == "statement":
        return bool(draft.speakers & claim.speakers)
    same_time = after.claim.time in {None, before.claim.time} or after.days == before.days
    return same_time and _adds_to(draft, claim)


def _one_sentence(before: ResolvedClaim, after: ResolvedClaim) -> bool:
    times = {before.claim.time, after.claim.time} - {None}
    return len(times) < 2


def _one_scene(draft: EventDraft, claim: EventDraft, places: Places) -> bool:
    """Tell whether both happen in one place, and neither is a whole wave of attacks."""
    if bool(draft.places) == bool(claim.places):
        return place_relation(draft, claim, places) in {None, "same"}
    elsewhere = claim if draft.places else draft
    return not any(
        count[0] >= TELLING_COUNT for counts in elsewhere.weapon_counts.values() for count in counts
    )


def _adds_to(draft: EventDraft, claim: EventDraft) -> bool:
    """Tell whether a sentence goes on with the one before: no place, only facts not yet given."""
    if draft.family != "violence" or claim.places or claim.doers - draft.doers:
        return False
    twice = (draft.killed and claim.killed) or (draft.injured and claim.injured)
    return not twice and not (draft.weapon_counts and claim.weapon_counts)


def _join_taken_up(drafts: Sequence[EventDraft], places: Places) -> list[EventDraft]:
    """Join later mentions to the event in full, the richest events first.

    What people say is not taken up in this way; repeated words meet across articles.
    """
    if drafts[0].family in SAYINGS:
        return list(drafts)
    if drafts[0].family == "violence":
        drafts = join_campaigns(drafts, places)
    found: list[EventDraft] = []
    for draft in sorted(drafts, key=lambda draft: (is_known(draft), -draft.richness, draft.order)):
        if is_known(draft):
            join_known(found, draft, places)
            continue
        weights = {
            index: weight
            for index, other in enumerate(found)
            if (weight := _weight_within(other, draft, places))
            and not conflicts(other, draft, places)
        }
        best = [index for index in weights if weights[index] == max(weights.values())]
        if best and (len(weights) == 1 or (weights[best[0]] > 1 and len(best) == 1)):
            found[best[0]].absorb(draft)
        else:
            found.append(draft)
    return found


def _weight_within(draft: EventDraft, mention: EventDraft, places: Places) -> int:
    weight = evidence(draft, mention, places)
    if weight and not (mention.is_another and not same_toll(draft, mention)):
        return weight
    if mention.is_another:
        return 0
    if draft.family == "violence" and retells(draft, mention, places):
        return 2
    if _brings_own_facts(draft, mention):
        return 0
    if draft.family in CONQUESTS:
        return int(not mention.doers or bool(mention.doers & draft.doers))
    if characters_between(draft, mention) > LONGEST_REFERENCE:
        return 0
    if _lies_ahead(draft, mention):
        return 0
    if place_relation(draft, mention, places) == "same":
        return 2 if one_spot(draft, mention, places) else 1
    if mention.places - draft.places:
        return 0
    ours, theirs = draft.actors - draft.mediators, mention.actors - mention.mediators
    strangers = ours and theirs and not ours & theirs
    same_days = mention.days is None or mention.days == draft.days
    return int(not strangers and (same_days or mention.family in SERIES))


def _lies_ahead(draft: EventDraft, mention: EventDraft) -> bool:
    """Tell whether a mention without a place or round plans what is not the meeting just held."""
    if draft.family not in SERIES or mention.places or mention.rounds:
        return False
    planned = [all(e.claim.status == "planned" for e in each.claims) for each in (draft, mention)]
    return planned == [False, True]


def _counts_weapons_of(draft: EventDraft, mention: EventDraft) -> bool:
    """Tell whether a mention gives the number of weapons that the event in full only names."""
    if same_weapon_count(draft, mention, least=1):
        return True
    named = {weapon_head(name) for name in draft.weapons} - draft.weapon_counts.keys()
    return all(
        head in named and low <= FEW_WEAPONS
        for head, counts in mention.weapon_counts.items()
        for low, _ in counts
    )


def _brings_own_facts(draft: EventDraft, mention: EventDraft) -> bool:
    """Tell whether a mention gives counts or tolls that the event in full does not."""
    counted = bool(mention.weapon_counts) and not _counts_weapons_of(draft, mention)
    toll = bool(mention.killed or mention.injured) and not same_toll(draft, mention)
    return counted or toll
