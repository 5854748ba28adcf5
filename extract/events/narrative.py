"""What one sentence leaves to those before it and to the day of publication."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events import violence
from dateline.extract.events.claims import Draft
from dateline.extract.events.event_days import When
from dateline.extract.events.quotation import Quotation, speaker_of_position
from dateline.extract.events.timing import Timeline
from dateline.extract.times.periods import moved

_TOLD = frozenset({"occurred", "ongoing"})
CARRIED_SENTENCES = 2
"""How many sentences on an event without a time still takes the one told before it."""


def carry_times(
    drafts: Sequence[Draft], timeline: Timeline, quotations: Sequence[Quotation]
) -> None:
    """Let an undated act of violence take the day told for violence right before it.

    A report goes on at the same time until it says otherwise. Only days are carried, only out of a
    main clause, and not into a quotation, into background, or into a sentence with a time of its
    own, to whatever in it that belongs.
    """
    last: tuple[int, When] | None = None
    for draft in drafts:
        if draft.kind not in violence.SINGLE_ACTS:
            continue
        number = draft.trigger.sentence
        if draft.when.start is not None:
            told = draft.when.precision in {"day", "range"} and timeline.leads_on(draft.trigger)
            last = (number, draft.when) if told else None
        elif (
            last is not None
            and number - last[0] <= CARRIED_SENTENCES
            and draft.status == "occurred"
        ):
            quoted = speaker_of_position(quotations, draft.trigger.token.start) is not None
            if number == last[0]:
                draft.when = within_sentence(draft, last[1], timeline)
            elif not quoted and timeline.goes_on(draft.trigger):
                draft.when = last[1]


def within_sentence(draft: Draft, told: When, timeline: Timeline) -> When:
    """Return when an undated act was whose sentence tells of another one at `told`.

    So many days from it where they are counted, then where it stands in a clause of the same time.
    """
    days = timeline.days_apart(draft.trigger)
    if days is not None and told.start is not None and told.start == told.end:
        there = moved(date.fromisoformat(told.start), days, "D")
        return When(told.time, there.isoformat(), there.isoformat(), "day") if there else draft.when
    return told if timeline.leads_on(draft.trigger) else draft.when


def carry_sayings(drafts: Sequence[Draft], timeline: Timeline) -> None:
    """Let undated words take the day of what the same speaker was told to say right before them.

    "The governor threatened strikes on Thursday. “No port is safe,” he said." In a sentence with a
    time of its own nothing is carried.
    """
    last: dict[str, tuple[int, When]] = {}
    for draft in sorted(drafts, key=lambda each: (each.trigger.sentence, each.trigger.token.index)):
        number = draft.trigger.sentence
        for speaker in draft.playing("speaker"):
            if draft.when.start is not None:
                last[speaker] = (number, draft.when)
                continue
            told, when = last.get(speaker, (number, draft.when))
            if when.precision not in {"day", "range"}:
                continue
            if number - told == 1 and not timeline.names_time(number):
                draft.when = when
                last[speaker] = (number, when)


def join_told_before(registry: EntityRegistry, draft: Draft, told: Sequence[Draft]) -> None:
    """Let a bare toll ("Two others were wounded") speak of the attack told just before it."""
    if draft.place is not None or _names_somebody(registry, draft):
        return
    violent = [d for d in told if d.kind in violence.SINGLE_ACTS and d.status in _TOLD]
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


def _names_somebody(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where the sentence itself names one of those who take part."""
    sentence = registry.sentences[draft.trigger.sentence]
    return any(
        mention.kind == "name" and sentence.start <= mention.span[0] < sentence.end
        for entity, _ in draft.roles
        for mention in registry.mentions[entity]
    )


def hold_against(draft: Draft, published: str) -> None:
    """Hold a claim against the day of publication: what is told had happened by then.

    What lies after that day is planned, unless a verb in the past tells it or it is violence, which
    nobody announces to the day: then its date was read wrong and is unknown. What has no day keeps
    that of publication as a bound, not as its date.
    """
    if draft.status != "occurred":
        return
    if (draft.when.start or "") > published:
        if draft.kind in violence.KINDS or _is_past(draft):
            draft.when = When(end=published)
        else:
            draft.status = "planned"
    elif draft.when.start is None and (draft.when.end or published) >= published:
        draft.when = When(end=published)


def _is_past(draft: Draft) -> bool:
    """Return True where a verb in the past tense tells the event."""
    token = draft.trigger.light or draft.trigger.token
    word = token.text.lower()
    return token.upos == "VERB" and word != token.lemma and not word.endswith(("ing", "s"))
