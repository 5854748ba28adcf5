"""Turns a denial into a claim on the act of violence that it denies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events import violence
from dateline.extract.events.act_speakers import may_speak
from dateline.extract.events.attribution import Attribution
from dateline.extract.events.claims import Draft
from dateline.extract.events.media import medium_of
from dateline.extract.events.reports import speech_rules, stance_of
from dateline.extract.events.speakers import speaker_of
from dateline.extract.events.timing import Timeline
from dateline.extract.events.triggers import Trigger, find_triggers
from dateline.extract.language import Sentence, Token

SENTENCES_BACK = 3
"""How far back the act that a denial means was told of."""
_DONE_BY = frozenset({"attacker", "victim", "target"})


@dataclass(frozen=True, slots=True)
class _Denial:
    """A verb of denying in sentence `number`, and who denies."""

    number: int
    verb: Token
    speaker: str
    medium: str | None


def draft_denials(
    registry: EntityRegistry, drafts: Sequence[Draft], timeline: Timeline
) -> list[Draft]:
    """Return a claim for each denial of an act of violence, beside the statement that it is.

    "Norland denied shelling Harrow" and "Norland denied that it had carried out the attack" deny
    what they name; "Norland denied responsibility" and "Norland denied the accusation" deny the act
    told of in the sentences before, where nobody else is said to have done it. The claim has the
    stance `denies`, and who denies it is its attacker where the article names no other.
    """
    found: list[Draft] = []
    for denial in _denials(registry):
        told = _told_before(registry, drafts, denial)
        draft = _of_clause(registry, drafts, denial, told, timeline)
        draft = draft or _of_noun(registry, denial, told)
        if draft is not None:
            found.append(draft)
    return found


def _denials(registry: EntityRegistry) -> Iterator[_Denial]:
    verbs = set(speech_rules()["reporting"]["deny"])
    for number, sentence in enumerate(registry.sentences):
        for verb in sentence.tokens:
            if verb.upos != "VERB" or verb.lemma not in verbs:
                continue
            if stance_of(sentence, verb) != "denies":
                continue
            speaker = speaker_of(registry, number, verb)
            if speaker is not None and may_speak(registry, speaker):
                yield _Denial(number, verb, speaker, medium_of(registry, number, verb))


def _told_before(
    registry: EntityRegistry, drafts: Sequence[Draft], denial: _Denial
) -> Draft | None:
    """Return the act told of last that the speaker can be meant to have done."""
    sides = {denial.speaker, registry.side_of(denial.speaker)}
    for draft in reversed(drafts):
        back = denial.number - draft.trigger.sentence
        later = back == 0 and draft.trigger.token.index > denial.verb.index
        if draft.kind not in violence.SINGLE_ACTS or back < 0 or later:
            continue
        if back > SENTENCES_BACK:
            return None
        done_by = {registry.side_of(entity) for entity in draft.playing("attacker")}
        if draft.status == "occurred" and (not done_by or done_by & sides):
            return draft
    return None


def _of_clause(
    registry: EntityRegistry,
    drafts: Sequence[Draft],
    denial: _Denial,
    told: Draft | None,
    timeline: Timeline,
) -> Draft | None:
    """Return the claim of an act that the denial itself names."""
    sentence = registry.sentences[denial.number]
    known = {(d.trigger.sentence, d.trigger.token.index) for d in drafts}
    for trigger in _denied_triggers(sentence, denial):
        if (denial.number, trigger.token.index) in known:
            return None
        draft = violence.draft_violence(registry, trigger)
        draft.when = timeline.of(trigger, [])
        if told is not None and draft.place is None and draft.when.start is None:
            return _claim(
                registry, told, denial, Trigger(denial.number, trigger.token, trigger.rule)
            )
        if draft.place is not None or draft.when.start is not None:
            return _denied(registry, draft, denial)
    return None


def _denied_triggers(sentence: Sentence, denial: _Denial) -> list[Trigger]:
    below = {t.index for t in sentence.subtree(denial.verb)} - {denial.verb.index}
    return [
        trigger
        for trigger in find_triggers(denial.number, sentence)
        if trigger.rule.kind in violence.SINGLE_ACTS
        and trigger.token.index in below
        and trigger.token.index > denial.verb.index
    ]


def _of_noun(registry: EntityRegistry, denial: _Denial, told: Draft | None) -> Draft | None:
    """Return the claim of "denied responsibility", "denied the accusation" and the like."""
    sentence = registry.sentences[denial.number]
    words = speech_rules()["denial"]["nouns"]
    objects = sentence.dependents(denial.verb, "obj")
    nouns = [t.lemma for t in objects if not _says_what(sentence, t)]
    if denial.verb.relation == "acl:relcl" and denial.verb.head >= 0:
        # "…, a claim that he denied" means what the sentence itself says before the comma.
        if told is not None and told.trigger.sentence != denial.number:
            return None
        nouns.append(sentence.tokens[denial.verb.head].lemma)
    if told is None or not set(nouns) & set(words):
        return None
    pointing = set(nouns) <= set(speech_rules()["denial"]["pronouns"])
    if pointing and denial.number - told.trigger.sentence > 1:
        return None
    trigger = Trigger(denial.number, denial.verb, told.trigger.rule)
    return _claim(registry, told, denial, trigger)


def _says_what(sentence: Sentence, noun: Token) -> bool:
    """Return True for "reports of a curfew", which mean nothing that was told before."""
    claimed = noun.lemma in speech_rules()["reporting"]["claim_nouns"]
    return claimed and bool(sentence.dependents(noun, "nmod", "acl", "acl:relcl", "ccomp"))


def _claim(registry: EntityRegistry, told: Draft, denial: _Denial, trigger: Trigger) -> Draft:
    """Return the denial of an act told of before: its place, its day and who suffered it."""
    draft = Draft(trigger, told.kind, told.mode, place=told.place, when=told.when)
    draft.roles = [pair for pair in told.roles if pair[1] in _DONE_BY]
    return _denied(registry, draft, denial)


def _denied(registry: EntityRegistry, draft: Draft, denial: _Denial) -> Draft:
    suffering = {*draft.playing("target"), *draft.playing("victim")}
    side = registry.side_of(denial.speaker)
    if not draft.playing("attacker") and not {side, denial.speaker} & suffering:
        draft.add(denial.speaker, "attacker")
    draft.status, draft.stance = "denied", "denies"
    draft.killed = draft.injured = None
    draft.attribution = Attribution(denial.speaker, denial.medium, "denies")
    return draft
