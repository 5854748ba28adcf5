"""Reads all events of an article, sentence by sentence."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events import speech_acts, talks, tolls, violence
from dateline.extract.events.attribution import attribution_of
from dateline.extract.events.casualties import Casualties, find_casualties
from dateline.extract.events.claims import Draft
from dateline.extract.events.delegations import draft_delegations
from dateline.extract.events.happenings import draft_happening, needs_met
from dateline.extract.events.quotations import find_quotations
from dateline.extract.events.same_act import merge_same
from dateline.extract.events.statements import draft_reports, draft_statements
from dateline.extract.events.status import status_of
from dateline.extract.events.talks_coreference import resolve_sides, resolve_talks
from dateline.extract.events.timing import UNDATED, Timeline, When
from dateline.extract.events.triggers import Trigger, find_triggers
from dateline.extract.records import TimeExpression

DAYS_OF_ONE_ATTACK = 7
"""A time this many days long or longer does not date a single attack."""
CARRIED_SENTENCES = 2
"""How many sentences on an event without a time still takes the one told before it."""


def read_events(
    registry: EntityRegistry, times: Sequence[TimeExpression], published: str | None = None
) -> list[Draft]:
    """Return the claims of the article in text order.

    `published` is the day of publication (ISO 8601): what lies after it is at most planned.
    """
    timeline = Timeline(registry.sentences, times)
    found: list[Draft] = []
    for number in range(len(registry.sentences)):
        found.extend(_sentence(registry, timeline, number, found))
    _carry_times(found)
    found.extend(draft_delegations(registry, found))
    found.extend(_dated_statements(registry, timeline))
    found = sorted(
        _without_doubles(found), key=lambda d: (d.trigger.sentence, d.trigger.token.index, d.kind)
    )
    conversations = [d for d in found if d.kind == "talks"]
    resolve_talks(registry, conversations)
    resolve_sides(registry, found)
    if published is not None:
        for draft in found:
            _hold_against(draft, published)
    return [d for d in found if _worth_keeping(d)]


def _hold_against(draft: Draft, published: str) -> None:
    """Hold a claim against the day of publication: what is told had happened by then.

    What lies after that day is planned; what has no day keeps it as a bound, not as its date.
    """
    if draft.status != "occurred":
        return
    if (draft.when.start or "") > published:
        draft.status = "planned"
    elif draft.when.start is None:
        draft.when = When(end=published)


def _without_doubles(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out reported statements that only say what another claim credits to the same words."""
    told = {
        (d.trigger.sentence, d.attribution.verb.index)
        for d in drafts
        if d.kind != "statement" and d.attribution.verb is not None
    }
    return [
        d
        for d in drafts
        if d.kind != "statement"
        or d.quote is not None
        or (d.trigger.sentence, d.trigger.token.index) not in told
    ]


def _dated_statements(registry: EntityRegistry, timeline: Timeline) -> list[Draft]:
    drafts = draft_statements(find_quotations(registry))
    quoted: dict[int, set[int]] = defaultdict(set)
    for draft in drafts:
        quoted[draft.trigger.sentence].add(draft.trigger.token.index)
    for number in range(len(registry.sentences)):
        drafts.extend(draft_reports(registry, number, frozenset(quoted[number])))
    for draft in drafts:
        draft.when = timeline.of(draft.trigger, [])
    return drafts


def _sentence(
    registry: EntityRegistry, timeline: Timeline, number: int, told: Sequence[Draft]
) -> list[Draft]:
    sentence = registry.sentences[number]
    triggers = find_triggers(number, sentence)
    drafts = [draft for t in triggers if (draft := _draft(registry, t)) is not None]
    for draft in drafts:
        draft.when = timeline.of(draft.trigger, triggers)
        draft.status = status_of(sentence, draft.trigger)
    violent = [d for d in drafts if d.kind in violence.KINDS]
    others = [d for d in drafts if d.kind not in violence.KINDS]
    casualties = find_casualties(sentence)
    violent = merge_same(registry, violent)
    left = tolls.link_casualties(registry, [*violent, *others], casualties)
    violent.extend(_standalone(registry, timeline, number, left, triggers, told))
    others.extend(speech_acts.modal_acts(registry, number))
    for draft in others:
        if draft.kind == "talks":
            draft.when = talks.from_first_day(draft.when, talks.day_of_round(sentence))
    kept = [d for d in [*violent, *others] if needs_met(registry, d) and _tells(registry, d)]
    for draft in kept:
        draft.attribution = attribution_of(registry, number, draft.trigger.token)
        if draft.stance == "asserts":
            draft.stance = draft.attribution.stance
    return kept


def _standalone(
    registry: EntityRegistry,
    timeline: Timeline,
    number: int,
    left: Sequence[Casualties],
    triggers: Sequence[Trigger],
    told: Sequence[Draft],
) -> list[Draft]:
    found: list[Draft] = []
    for each in left:
        same = next((d for d in found if _beside(registry, d, each)), None)
        if same is not None:
            tolls.add_casualties(same, each)
            continue
        draft = tolls.standalone(registry, number, each)
        if draft is not None and not draft.playing("attacker") and not draft.weapons:
            _join_told_before(registry, draft, told)
        if draft is not None:
            own = timeline.of(draft.trigger, triggers)
            draft.when = own if own.start is not None else draft.when
            draft.status = status_of(registry.sentences[number], draft.trigger)
            found.append(draft)
    return found


def _join_told_before(registry: EntityRegistry, draft: Draft, told: Sequence[Draft]) -> None:
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


def _beside(registry: EntityRegistry, draft: Draft, casualties: Casualties) -> bool:
    sentence = registry.sentences[draft.trigger.sentence]
    return sentence.distance(draft.trigger.token, casualties.token) <= 2


def _draft(registry: EntityRegistry, trigger: Trigger) -> Draft | None:
    kind = trigger.rule.kind
    if kind in violence.KINDS:
        return violence.draft_violence(registry, trigger)
    if kind == "talks":
        return talks.draft_talks(registry, trigger)
    if kind in speech_acts.KINDS:
        return speech_acts.draft_act(registry, trigger)
    return draft_happening(registry, trigger)


def _tells(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a claim says enough of one happening to be more than a mention."""
    if draft.kind in violence.SINGLE_ACTS:
        return _tells_of_violence(registry, draft)
    if draft.kind in {"invasion", "annexation"}:
        return draft.status in {"occurred", "ongoing"} and (
            draft.when.start is not None or bool(draft.playing("attacker"))
        )
    if draft.kind == "talks":
        return (
            talks.tells_something(draft)
            or talks.round_of(registry.sentences[draft.trigger.sentence], draft.trigger.token)
            is not None
        )
    if draft.kind in speech_acts.KINDS:
        return draft.what is not None
    if draft.kind == "exchange":
        return draft.status in {"occurred", "planned"} or bool(draft.roles)
    if draft.kind == "ceasefire" and _within_days(draft.when):
        return True
    return bool(draft.roles or draft.place) and (
        draft.place is not None or draft.when.start is not None or len(draft.roles) > 1
    )


def _tells_of_violence(registry: EntityRegistry, draft: Draft) -> bool:
    if draft.status in {"hypothetical", "proposed", "denied"}:
        return False
    counted = any(weapon.count for weapon in draft.weapons)
    harmed = draft.killed is not None or draft.injured is not None
    located = draft.place is not None and registry.types[draft.place] == "place"
    attacker, target = draft.playing("attacker"), draft.playing("target") or draft.playing("victim")
    known = bool(attacker or target or draft.weapons or harmed)
    known = known or (draft.kind == "clash" and not _with_no_enemy(registry, draft))
    acted = draft.trigger.is_verb or draft.trigger.light is not None
    if (
        acted
        and draft.status == "occurred"
        and attacker
        and (target or draft.place or draft.weapons)
    ):
        return not _is_generic(registry, draft)
    dated = draft.when.start is not None and _within_days(draft.when)
    if draft.kind == "killing" and not (attacker or located or dated):
        return False
    return harmed or counted or (known and (located or dated))


def _with_no_enemy(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for a fight against what nobody fights with arms: "a battle with cancer"."""
    sentence = registry.sentences[draft.trigger.sentence]
    wars = set(violence.violence_rules()["wars"]["nouns"])
    return any(
        t.lemma in wars for t in sentence.dependents(draft.trigger.token, "nmod", "obl", "obj")
    )


def _is_generic(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for a bare plural without day or town: "has launched attacks on it"."""
    if draft.when.start is not None or draft.place is not None:
        return False
    token = draft.trigger.token
    plural = not draft.trigger.is_verb and token.text.lower() != token.lemma
    sentence = registry.sentences[draft.trigger.sentence]
    anchor = draft.trigger.light or token
    auxiliaries = sentence.words_of(anchor, "aux")
    habitual = anchor.text.lower() != anchor.lemma and anchor.text.lower().endswith(("s", "ing"))
    return plural or habitual or bool(auxiliaries & {"has", "have", "been"})


def _within_days(when: When) -> bool:
    """Return True for a time of at most a week: a season or a year dates no single attack."""
    if when.start is None or when.end is None or when.precision not in {"day", "range"}:
        return False
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days < DAYS_OF_ONE_ATTACK


def _worth_keeping(draft: Draft) -> bool:
    if draft.kind == "talks":
        return talks.tells_something(draft) or draft.trigger.rule.subject == "delegation"
    return True


def _carry_times(drafts: Sequence[Draft]) -> None:
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
