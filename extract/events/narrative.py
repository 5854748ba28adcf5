"""What one sentence leaves to those before it and to the day of publication."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events import violence
from dateline.extract.events.claims import Draft
from dateline.extract.events.timing import UNDATED, When

CARRIED_SENTENCES = 2
"""How many sentences on an event without a time still takes the one told before it."""


def carry_times(drafts: Sequence[Draft]) -> None:
    """Let an undated act of violence take the day told for violence right before it.

    A report goes on at the same time until it says otherwise; background does not, so only days
    are carried, and not out of or into another paragraph's second sentence.
    """
    last: tuple[int, When] | None = None
    for draft in drafts:
        if draft.kind not in violence.SINGLE_ACTS:
            continue
        number = draft.trigger.sentence
        if draft.when.start is not None:
            last = (number, draft.when) if draft.when.precision in {"day", "range"} else None
        elif (
            last is not None
            and number - last[0] <= CARRIED_SENTENCES
            and draft.status == "occurred"
        ):
            draft.when = replace(last[1])
        else:
            draft.when = UNDATED


def join_told_before(registry: EntityRegistry, draft: Draft, told: Sequence[Draft]) -> None:
    """Let a bare toll ("Two others were wounded") speak of the attack told just before it."""
    named = [
        entity
        for entity, _ in draft.roles
        if any(mention.kind == "name" for mention in registry.mentions[entity])
    ]
    if draft.place is not None or named:
        return
    violent = [d for d in told if d.kind in violence.SINGLE_ACTS and d.status == "occurred"]
    if not violent:
        return
    last = violent[-1]
    first, second = (registry.sentences[d.trigger.sentence] for d in (last, draft))
    if draft.trigger.sentence - last.trigger.sentence > CARRIED_SENTENCES:
        return
    if second.paragraph - first.paragraph > 1:
        return
    draft.kind, draft.place, draft.when = last.kind, last.place, last.when
    draft.weapons = tuple(replace(weapon, count=None) for weapon in last.weapons)
    for entity, role in last.roles:
        draft.add(entity, role)


def hold_against(draft: Draft, published: str) -> None:
    """Hold a claim against the day of publication: what is told had happened by then.

    What lies after that day is planned, unless a verb in the past tells it: then its date was read
    wrong and is unknown. What has no day keeps that of publication as a bound, not as its date.
    """
    if draft.status != "occurred":
        return
    if (draft.when.start or "") > published:
        if _is_past(draft):
            draft.when = When(end=published)
        else:
            draft.status = "planned"
    elif draft.when.start is None:
        draft.when = When(end=published)


def _is_past(draft: Draft) -> bool:
    """Return True where a verb in the past tense tells the event."""
    token = draft.trigger.light or draft.trigger.token
    word = token.text.lower()
    return token.upos == "VERB" and word != token.lemma and not word.endswith(("ing", "s"))
