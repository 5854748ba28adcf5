"""Decides whether a claim says enough of one happening to be more than a mention."""

from datetime import date

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events import rounds, speech_acts, talks, violence
from dateline.extract.events.claims import Draft
from dateline.extract.events.event_days import When
from dateline.extract.events.struck import (
    comes_under,
    does_harm,
    is_criticism,
    is_disaster,
    is_done_to_people,
    is_named_by_place,
    is_struck_in_war,
    is_trial,
    rocks_town,
)
from dateline.extract.language import Token
from dateline.extract.rulebook import load_rules

DAYS_OF_ONE_ATTACK = 7
"""A time this many days long or longer does not date a single attack."""


def tells(registry: EntityRegistry, draft: Draft) -> bool:
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
            or talks.of_two_sides(registry, draft)
            or draft.gathering
            or rounds.round_of(registry.sentences[draft.trigger.sentence], draft.trigger.token)
            is not None
        )
    if draft.kind in speech_acts.KINDS:
        # What somebody is only urged to demand has not been demanded.
        return draft.what is not None and draft.status not in {"hypothetical", "proposed"}
    if draft.kind == "exchange":
        return draft.status in {"occurred", "planned"} or bool(draft.roles)
    if draft.kind == "ceasefire" and _within_days(draft.when):
        return True
    return bool(draft.roles or draft.place) and (
        draft.place is not None or draft.when.start is not None or len(draft.roles) > 1
    )


def _tells_of_violence(registry: EntityRegistry, draft: Draft) -> bool:
    if draft.status in {"hypothetical", "proposed", "denied"} or _by_nobody(registry, draft):
        return False
    if is_criticism(registry, draft) or _is_description(registry, draft):
        return False
    if is_disaster(registry, draft) or is_trial(registry, draft):
        return False
    if is_struck_in_war(registry, draft) or is_named_by_place(registry, draft):
        return True
    counted = any(weapon.count for weapon in draft.weapons)
    harmed = draft.killed is not None or draft.injured is not None
    located = draft.place is not None and registry.types[draft.place] == "place"
    attacker, target = draft.playing("attacker"), draft.playing("target") or draft.playing("victim")
    known = bool(attacker or target or draft.weapons or harmed)
    known = known or (draft.kind == "clash" and not _with_no_enemy(registry, draft))
    acted = draft.trigger.is_verb or draft.trigger.light is not None
    harms = (
        does_harm(registry, draft.trigger)
        or comes_under(registry, draft)
        or rocks_town(registry, draft)
        or ("people" in draft.trigger.rule.needs and is_done_to_people(registry, draft))
    )
    acted = acted or harms
    known = known or (acted and located and (harms or not draft.trigger.rule.needs))
    told = acted and draft.status == "occurred" and bool(attacker)
    if told and (target or draft.place or draft.weapons):
        return harmed or not _is_generic(registry, draft)
    dated = draft.when.start is not None and _within_days(draft.when)
    in_country = draft.place is not None and acted and draft.status == "occurred"
    if in_country and target and not _is_generic(registry, draft):
        return True
    if draft.kind == "killing" and not (attacker or located or dated):
        return False
    if located and draft.when.precision == "day" and draft.kind == "attack":
        return draft.status == "occurred"
    return harmed or counted or (known and (located or dated))


def _by_nobody(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for "no forces have struck", where the subject itself is denied."""
    sentence = registry.sentences[draft.trigger.sentence]
    negations = set(load_rules("events/speech")["status"]["negations"])
    subjects = sentence.dependents(draft.trigger.light or draft.trigger.token, "nsubj")
    return any(sentence.words_of(subject, "det") & negations for subject in subjects)


def _is_description(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for what only says what a place is like, without a day or a toll.

    "The town, besieged by the army", "a city often targeted by rebels".
    """
    if draft.when.start is not None or draft.killed is not None or draft.injured is not None:
        return False
    sentence, trigger = registry.sentences[draft.trigger.sentence], draft.trigger
    anchor = trigger.light or trigger.token
    habits = set(violence.violence_rules()["apart"]["habits"])
    if trigger.is_verb and any(t.lemma in habits for t in sentence.dependents(anchor, "advmod")):
        return True
    holds = "armed_and_place" in trigger.rule.needs and trigger.is_verb
    return holds and trigger.token.relation in {"acl", "amod"}


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
    if anchor.relation == "xcomp" and anchor.head >= 0:
        anchor = sentence.tokens[anchor.head]
    auxiliaries = sentence.words_of(anchor, "aux")
    word = anchor.text.lower()
    opens = draft.trigger.sentence == 0
    bare = _is_present(anchor) and not auxiliaries and not opens
    habitual = word != anchor.lemma and word.endswith(("s", "ing"))
    return plural or bare or habitual or bool(auxiliaries & {"has", "have", "been"})


def _is_present(verb: Token) -> bool:
    """Return True for a plain form that cannot be the past: "attack", not "hit"."""
    unchanged = violence.violence_rules()["apart"]["same_in_past"]
    return verb.upos == "VERB" and verb.text.lower() == verb.lemma and verb.lemma not in unchanged


def _within_days(when: When) -> bool:
    """Return True for a time of at most a week: a season or a year dates no single attack."""
    if when.start is None or when.end is None or when.precision not in {"day", "range"}:
        return False
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days < DAYS_OF_ONE_ATTACK


def stays(draft: Draft) -> bool:
    """Return True for a claim that still tells enough once all claims are related."""
    if draft.kind == "talks":
        return (
            talks.tells_something(draft)
            or draft.trigger.rule.subject == "delegation"
            or draft.gathering
        )
    return True
