"""Reads all events of an article, sentence by sentence."""

from collections import defaultdict
from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events import rounds, speech_acts, talks, tolls, violence
from dateline.extract.events.attribution import Attribution, attribution_of
from dateline.extract.events.casualties import Casualties, find_casualties
from dateline.extract.events.claims import Draft
from dateline.extract.events.delegations import draft_delegations
from dateline.extract.events.denials import draft_denials
from dateline.extract.events.further_acts import is_another, is_known
from dateline.extract.events.happenings import draft_happening
from dateline.extract.events.modal_acts import modal_acts
from dateline.extract.events.narrative import (
    carry_sayings,
    carry_times,
    hold_against,
    join_told_before,
)
from dateline.extract.events.needs import needs_met
from dateline.extract.events.quotation import speaker_of_position
from dateline.extract.events.quotations import find_quotations
from dateline.extract.events.refusals import resolve_refusals
from dateline.extract.events.relevance import stays, tells
from dateline.extract.events.said_lately import date_current_words
from dateline.extract.events.same_act import merge_same
from dateline.extract.events.statements import (
    draft_reports,
    draft_statements,
    reported_span,
    saying,
)
from dateline.extract.events.status import status_of
from dateline.extract.events.talks_coreference import resolve_sides, resolve_talks
from dateline.extract.events.talks_series import apart_by_dates, draft_unnamed_rounds
from dateline.extract.events.timing import Timeline
from dateline.extract.events.triggers import Trigger, find_triggers
from dateline.extract.records import TimeExpression

_SAYINGS = speech_acts.KINDS | {"statement"}


def read_events(
    registry: EntityRegistry, times: Sequence[TimeExpression], published: str | None = None
) -> list[Draft]:
    """Return the claims of the article in text order.

    `published` is the day of publication (ISO 8601): what lies after it is at most planned.
    """
    reader = _EventReader(registry, times)
    found: list[Draft] = []
    for number in range(len(registry.sentences)):
        found.extend(reader.read(number, found))
    carry_times(found, reader.timeline, reader.quotations)
    found.extend(draft_denials(registry, found, reader.timeline))
    found.extend(draft_delegations(registry, found))
    found.extend(reader.statements())
    carry_sayings([d for d in found if d.kind in _SAYINGS], reader.timeline)
    found = sorted(
        _without_doubles(found), key=lambda d: (d.trigger.sentence, d.trigger.token.index, d.kind)
    )
    resolve_talks(registry, [d for d in found if d.kind == "talks"])
    resolve_sides(registry, found)
    resolve_refusals(registry, found)
    if published is not None:
        date_current_words(registry, found, times, published)
        for draft in found:
            hold_against(draft, published)
    return [draft for draft in found if stays(draft)]


def _without_doubles(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out statements that only say what another claim credits to the same words."""
    acts = {
        (d.trigger.sentence, d.trigger.token.index) for d in drafts if d.kind in speech_acts.KINDS
    }
    told = {
        (d.trigger.sentence, d.attribution.verb.index)
        for d in drafts
        if d.kind != "statement" and d.attribution.verb is not None
    }

    def is_double(draft: Draft) -> bool:
        place = (draft.trigger.sentence, draft.trigger.token.index)
        return place in acts or (draft.quote is None and place in told)

    return [d for d in drafts if d.kind != "statement" or not is_double(d)]


def _is_mere_move(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for "crossed into Norland" of others than soldiers: no act to join others to."""
    return draft.trigger.rule.needs == ("troops_and_place",) and not needs_met(registry, draft)


class _EventReader:
    """Reads the sentences of one article."""

    def __init__(self, registry: EntityRegistry, times: Sequence[TimeExpression]) -> None:
        self.registry = registry
        self.timeline = Timeline(registry.sentences, times)
        self.quotations = find_quotations(registry)

    def statements(self) -> list[Draft]:
        """Return what is said in the article, quoted or reported."""
        drafts = draft_statements(self.quotations)
        quoted: dict[int, set[int]] = defaultdict(set)
        for draft in drafts:
            quoted[draft.trigger.sentence].add(draft.trigger.token.index)
        for number in range(len(self.registry.sentences)):
            drafts.extend(draft_reports(self.registry, number, frozenset(quoted[number])))
        for draft in drafts:
            draft.when = self.timeline.of(saying(draft), [], reported_span(draft))
        return drafts

    def read(self, number: int, told: Sequence[Draft]) -> list[Draft]:
        """Return the claims of sentence `number` but for statements; `told` are those before."""
        registry, sentence = self.registry, self.registry.sentences[number]
        triggers = find_triggers(number, sentence)
        drafts = [draft for t in triggers if (draft := self._draft(t)) is not None]
        for draft in drafts:
            spoken = reported_span(draft) if draft.kind in speech_acts.KINDS else None
            draft.when = self.timeline.of(draft.trigger, triggers, spoken)
            draft.status = status_of(sentence, draft.trigger)
            draft.another = draft.kind in violence.KINDS and is_another(sentence, draft.trigger)
            draft.known = draft.kind in violence.KINDS and is_known(sentence, draft.trigger)
        drafts = [d for d in drafts if not _is_mere_move(registry, d)]
        violent = merge_same(registry, [d for d in drafts if d.kind in violence.KINDS])
        others = [d for d in drafts if d.kind not in violence.KINDS]
        casualties = self._casualties(number)
        left = tolls.link_casualties(registry, [*violent, *others], casualties)
        violent.extend(self._standalone(number, left, triggers, told))
        for draft in violent:
            violence.settle_kind(draft)
        others = self._with_rounds(number, others, told)
        others.extend(modal_acts(registry, number, self.quotations))
        kept = [d for d in [*violent, *others] if needs_met(registry, d) and tells(registry, d)]
        for draft in kept:
            self._credit(draft)
        return kept

    def _with_rounds(
        self, number: int, drafts: Sequence[Draft], told: Sequence[Draft]
    ) -> list[Draft]:
        """Return the claims with the rounds of talks told apart, and their first days counted."""
        registry, sentence = self.registry, self.registry.sentences[number]
        unnamed = list(draft_unnamed_rounds(registry, number, [*told, *drafts]))
        for draft in unnamed:
            # What stands under "after" has no share in the time of its clause.
            if draft.trigger.light is not None:
                draft.when = self.timeline.of(draft.trigger, [])
        times = self.timeline.within(number)
        found: list[Draft] = []
        for draft in [*drafts, *unnamed]:
            if draft.kind != "talks":
                found.append(draft)
                continue
            draft.when = rounds.from_first_day(draft.when, rounds.day_of_round(sentence))
            found.extend(apart_by_dates(registry, draft, times))
        return found

    def _draft(self, trigger: Trigger) -> Draft | None:
        kind = trigger.rule.kind
        if kind in violence.KINDS:
            return violence.draft_violence(self.registry, trigger)
        if kind == "talks":
            return talks.draft_talks(self.registry, trigger)
        if kind in speech_acts.KINDS:
            return speech_acts.draft_act(self.registry, trigger, self.quotations)
        return draft_happening(self.registry, trigger)

    def _casualties(self, number: int) -> list[Casualties]:
        """Return the casualty figures of a sentence but for those that are part of a date.

        A run-on headline ("1 November 2014 Rebels killed") reads as a toll of 2014.
        """
        years = self.timeline.numbers_in_times(number)
        return [
            each
            for each in find_casualties(self.registry.sentences[number])
            if not years & {each.count[0], each.count[1]}
        ]

    def _standalone(
        self,
        number: int,
        left: Sequence[Casualties],
        triggers: Sequence[Trigger],
        told: Sequence[Draft],
    ) -> list[Draft]:
        sentence = self.registry.sentences[number]
        found: list[Draft] = []
        for each in left:
            beside = (d for d in found if sentence.distance(d.trigger.token, each.token) <= 2)
            same = next(beside, None)
            if same is not None:
                tolls.add_casualties(same, each)
                continue
            draft = tolls.standalone(self.registry, number, each)
            if draft is None:
                continue
            if not draft.playing("attacker") and not draft.weapons:
                join_told_before(self.registry, draft, told)
            own = self.timeline.of(draft.trigger, triggers)
            draft.when = own if own.start is not None else draft.when
            draft.status = status_of(sentence, draft.trigger)
            found.append(draft)
        return found

    def _credit(self, draft: Draft) -> None:
        """Set who is credited with a claim: the reporting verb's subject, or who is quoted."""
        trigger = draft.trigger
        draft.attribution = attribution_of(self.registry, trigger.sentence, trigger.token)
        quoted = speaker_of_position(self.quotations, trigger.token.start)
        if quoted is not None and draft.attribution.source is None:
            draft.attribution = Attribution(quoted)
        if draft.stance == "asserts" and draft.kind not in speech_acts.KINDS:
            draft.stance = draft.attribution.stance
