"""From the claims of many articles to the events that they report.

Step one groups the claims of each article (`event_coreference`). Step two takes the articles'
events, the richest in facts first, and adds each to the event it has most evidence for, if nothing
speaks against it; else it starts an event of its own. Each is compared only with events under a
common key (`event_blocks`), and always with the event as a whole, so that the outcome does not hang
on one likeness. Step two is repeated while events still grow together. It is the leader clustering
of J. A. Hartigan, *Clustering Algorithms* (1975), with cannot-link constraints.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from dateline.graph.actors import Actors
from dateline.graph.event_agreement import scene_bits
from dateline.graph.event_blocks import Key, is_short, own_keys, search_keys
from dateline.graph.event_compatibility import conflicts
from dateline.graph.event_coreference import article_events
from dateline.graph.event_draft import WEEK, EventDraft
from dateline.graph.event_evidence import SAYINGS, evidence
from dateline.graph.place_relations import Places
from dateline.graph.resolved_claims import ResolvedClaim
from dateline.graph.scenes import ONE_THING

MOST_ROUNDS = 4
"""How often events are compared with each other anew after some have grown."""


def resolve_events(
    claims: Sequence[ResolvedClaim], actors: Actors, places: Places
) -> list[EventDraft]:
    """Return the events that `claims` report; the claims are sorted by document, then by place."""
    drafts = [
        draft
        for _, of_article in groupby(claims, key=lambda resolved: resolved.claim.document)
        for draft in article_events(list(of_article), actors, places)
    ]
    families: dict[str, list[EventDraft]] = defaultdict(list)
    for draft in drafts:
        families[draft.family].append(draft)
    return [event for family in sorted(families) for event in _of_family(families[family], places)]


def _of_family(drafts: list[EventDraft], places: Places) -> list[EventDraft]:
    """Return the events of one family, which no draft of another family joins."""
    for _ in range(MOST_ROUNDS):
        before = len(drafts)
        drafts = _join_across(drafts, places)
        if len(drafts) == before:
            break
    return drafts


def _join_across(drafts: Iterable[EventDraft], places: Places) -> list[EventDraft]:
    found: list[EventDraft] = []
    index: dict[Key, list[int]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda draft: (-draft.richness, draft.order)):
        number = _best(draft, _candidates(draft, index, found), found, places)
        if number is None:
            number = len(found)
            found.append(draft)
            added = own_keys(draft)
        else:
            known = own_keys(found[number])
            found[number].absorb(draft)
            added = own_keys(found[number]) - known
        for key in added:
            index[key].append(number)
    return found


def _candidates(
    draft: EventDraft, index: Mapping[Key, Sequence[int]], found: Sequence[EventDraft]
) -> list[int]:
    """Return the events under a common key, in order.

    Long statements need two: a quote that stands in another shares most pairs of words with it.
    """
    hits = (n for key in search_keys(draft) for n in index.get(key, ()))
    if draft.family != "statement" or is_short(draft):
        return sorted(set(hits))
    shared = Counter(hits)
    return sorted(n for n, keys in shared.items() if keys > 1 or is_short(found[n]))


def _best(
    draft: EventDraft, candidates: Iterable[int], found: Sequence[EventDraft], places: Places
) -> int | None:
    """Return the event with most evidence.

    A happening without a date of a week or less joins only where there is no second event to join,
    or where its scene is that of one of them alone.
    """
    weights = {n: weight for n in candidates if (weight := _weight(found[n], draft, places))}
    if not weights:
        return None
    vague = draft.days is None or draft.days.length > WEEK
    if vague and len(weights) > 1 and draft.family not in SAYINGS:
        return _most_alike(draft, weights, found)
    return min(weights, key=lambda number: (-weights[number], number))


def _weight(event: EventDraft, draft: EventDraft, places: Places) -> int:
    """Return how strongly a draft is the event, 0 for not.

    The test that fails more often goes first: acts of violence under one key are mostly of other
    days and places, sayings of other words.
    """
    if draft.family in SAYINGS:
        weight = evidence(event, draft, places)
        return weight if weight and not conflicts(event, draft, places) else 0
    return 0 if conflicts(event, draft, places) else evidence(event, draft, places)


def _most_alike(
    draft: EventDraft, candidates: Iterable[int], found: Sequence[EventDraft]
) -> int | None:
    """Return the event whose scene is clearly the draft's, None where several could be."""
    bits = {number: scene_bits(found[number], draft) for number in candidates}
    best, second = sorted(bits, key=lambda number: (-bits[number], number))[:2]
    return best if bits[best] >= bits[second] + ONE_THING else None
