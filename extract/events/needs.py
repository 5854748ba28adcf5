"""Decides whether what a trigger's rule asks for is at hand: a place, a day, two parties."""

from collections.abc import Callable, Mapping

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.errors import RulesError
from dateline.extract.events.claims import ACTOR_TYPES, Draft
from dateline.extract.events.clauses import infinitive_after, preposition_of, subjects_of
from dateline.extract.events.struck import (
    comes_under,
    does_harm,
    is_done_to_people,
    is_struck_in_war,
    rocks_town,
)
from dateline.extract.events.talks_parties import names_sides
from dateline.extract.events.time_words import is_time
from dateline.extract.events.trigger_rules import noun_rules, verb_rules
from dateline.extract.events.triggers import phrase_head
from dateline.extract.events.weapons import is_crewed, weapon_name
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of
from dateline.extract.rulebook import load_rules


def agreed_on(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what is agreed "to" or "on", as a noun or as what is to be done."""
    nouns = sentence.dependents(verb, "obl", "nmod")
    deeds = tuple(
        t for t in nouns if preposition_of(sentence, t) in {"to", "on", "upon"} and not is_time(t)
    )
    wanted = [t for t in sentence.dependents(verb, "xcomp", "advcl") if t.index > verb.index]
    return deeds or tuple(t for t in wanted if "to" in sentence.words_of(t, "mark"))


def needs_met(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where one of the things that the trigger's rule needs is at hand.

    Raises `RulesError` where the rule needs what `NEEDS` does not know.
    """
    needs = draft.trigger.rule.needs
    unknown = [need for need in needs if need not in NEEDS]
    if unknown:
        raise RulesError(
            f"rules/events: a trigger of kind {draft.kind!r} needs an unknown {unknown[0]!r}; "
            f"use one of {', '.join(sorted(NEEDS))}"
        )
    return not needs or any(NEEDS[need](registry, draft) for need in needs)


def _has_weapon(_: EntityRegistry, draft: Draft) -> bool:
    return bool(draft.weapons)


def _weapon_falls(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where what comes down is a weapon, and not a plane with people in it."""
    sentence = registry.sentences[draft.trigger.sentence]
    fallen = subjects_of(sentence, draft.trigger.token)
    return any(weapon_name(sentence, t) and not is_crewed(t) for t in fallen)


def _harms(registry: EntityRegistry, draft: Draft) -> bool:
    return does_harm(registry, draft.trigger)


def _has_casualties(_: EntityRegistry, draft: Draft) -> bool:
    return draft.killed is not None or draft.injured is not None


def _is_armed(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a country or group attacks.

    An organization does where a town is hit, a person where a country is: "Norling launched an
    operation against Norland".
    """
    types = {registry.types[entity] for entity in draft.playing("attacker")}
    hit = {registry.types[entity] for entity in draft.playing("target")}
    located = draft.place is not None or not draft.trigger.is_verb
    leads = "person" in types and "country" in hit and not draft.trigger.is_verb
    return bool(types & {"country", "group"}) or leads or ("organization" in types and located)


def _has_place(_: EntityRegistry, draft: Draft) -> bool:
    return draft.place is not None


def _is_armed_at_place(registry: EntityRegistry, draft: Draft) -> bool:
    attackers = draft.playing("attacker")
    types = {registry.types[entity] for entity in attackers}
    fighting = set(load_rules("events/violence")["fighting"]["names"])
    armed = any(fighting & set(registry.labels[entity].lower().split()) for entity in attackers)
    return draft.place is not None and (armed or bool(types & {"country", "group"}))


def _is_entered_by_troops(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where soldiers or rebels, and no peacekeepers, go into a named place."""
    rules = load_rules("events/violence")["entering"]
    sentence = registry.sentences[draft.trigger.sentence]
    doers = subjects_of(sentence, draft.trigger.token)
    # "Dozens of fighters crossed into Norland."
    counted = (each for t in doers for each in (t, *sentence.dependents(t, "nmod")))
    troops = [t for t in counted if t.lemma in rules["troops"]]
    described = {w.text.lower() for t in troops for w in sentence.subtree(t)}
    if not troops or described & set(rules["keepers"]):
        return False
    locatives, struck = load_rules("locatives"), load_rules("events/violence")["struck"]
    premises = {*locatives["places_meant"], *locatives["place_nouns"], *struck["buildings"]}
    entered = sentence.dependents(draft.trigger.token, "obj")
    if any(t.lemma not in premises and not _is_located(registry, draft, t) for t in entered):
        return False
    hit = {registry.types[entity] for entity in draft.playing("target")}
    return draft.place is not None or "country" in hit


def _is_located(registry: EntityRegistry, draft: Draft, token: Token) -> bool:
    named = registry.named(draft.trigger.sentence, token)
    return named is not None and registry.types[named] in {"place", "country"}


def _is_of_group_at_place(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a group or a state's troops do it at a place: not a team in a match."""
    sentence = registry.sentences[draft.trigger.sentence]
    troops = load_rules("events/violence")["entering"]["troops"]
    grouped = any(registry.types[entity] == "group" for entity in draft.playing("attacker"))
    doers = sentence.dependents(draft.trigger.token, "obl")
    return draft.place is not None and (grouped or any(t.lemma in troops for t in doers))


def _has_time(_: EntityRegistry, draft: Draft) -> bool:
    return draft.when.start is not None


def _has_person(registry: EntityRegistry, draft: Draft) -> bool:
    return any(registry.types[entity] == "person" for entity, _ in draft.roles)


def _has_person_at_place(registry: EntityRegistry, draft: Draft) -> bool:
    return draft.place is not None and _has_person(registry, draft)


def _has_two_parties(registry: EntityRegistry, draft: Draft) -> bool:
    return len({e for e, _ in draft.roles if registry.types[e] in ACTOR_TYPES}) >= 2


def _has_two_leaders(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where people or states talk, one of them known to act for a state or a group.

    Not in an interview: where an outlet or a word such as "journalist" stands in the sentence.
    """
    number = draft.trigger.sentence
    words = {t.lemma for t in registry.sentences[number].tokens}
    if words & set(load_rules("events/diplomacy")["talks"]["interviewers"]) or any(
        name.sentence == number and name.type == "outlet" for name in registry.names
    ):
        return False
    talking = {e for e in draft.playing("party") if registry.types[e] in {"person", "country"}}
    leads = any(registry.types[e] == "country" or registry.side_of(e) != e for e in talking)
    return len(talking) > 1 and leads


def _state_wants(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a country or group wants a thing, not to do something itself."""
    states = [e for e in draft.playing("speaker") if registry.types[e] in {"country", "group"}]
    sentence = registry.sentences[draft.trigger.sentence]
    return bool(states) and bool(sentence.dependents(draft.trigger.token, "obj"))


def _is_round(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for a round that is held somewhere or some day, and for "it is the third"."""
    located = draft.place is not None or draft.when.start is not None
    sentence = registry.sentences[draft.trigger.sentence]
    named = draft.round is not None and bool(sentence.dependents(draft.trigger.token, "cop"))
    return named or (draft.trigger.light is not None and located)


def _has_infinitive(registry: EntityRegistry, draft: Draft) -> bool:
    return infinitive_after(registry.sentences[draft.trigger.sentence], draft.trigger.token)


def _has_count(registry: EntityRegistry, draft: Draft) -> bool:
    sentence = registry.sentences[draft.trigger.sentence]
    counted = sentence.dependents(draft.trigger.token, "obj", "nsubj:pass")
    return any(count_of(sentence, token) for token in counted)


def _happens(registry: EntityRegistry, draft: Draft) -> bool:
    sentence = registry.sentences[draft.trigger.sentence]
    token = draft.trigger.token
    if draft.trigger.is_verb or draft.trigger.light is not None:
        return True
    anchor = phrase_head(sentence, token)
    above = sentence.tokens[anchor.head] if anchor.head >= 0 else None
    verbs = load_rules("events/diplomacy")["happening"]["verbs"]
    return above is not None and above.upos == "VERB" and above.lemma in verbs


def _has_negotiators(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where negotiators do what the verb says: "the delegations sat down"."""
    sentence = registry.sentences[draft.trigger.sentence]
    meeting = load_rules("events/diplomacy")["talks"]["negotiators"]
    subjects = subjects_of(sentence, draft.trigger.token)
    return any(t.lemma in meeting and t.upos == "NOUN" for t in subjects)


def _is_person_received(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a named person comes: not "welcomed the decision"."""
    sentence = registry.sentences[draft.trigger.sentence]
    received = [
        entity
        for token in sentence.dependents(draft.trigger.token, "obj", "nsubj:pass")
        for entity in registry.resolve(draft.trigger.sentence, token)
    ]
    located = draft.place is not None or draft.when.start is not None
    return located and any(registry.types[entity] == "person" for entity in received)


def _agrees_on_deed(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a truce, an exchange or the like is agreed, not "agreed to a delay"."""
    sentence = registry.sentences[draft.trigger.sentence]
    accords = load_rules("events/diplomacy")["accords"]
    for token in agreed_on(sentence, draft.trigger.token):
        objects = (token, *sentence.dependents(token, "obj", "conj"))
        rules = [
            rule
            for each in objects
            for index in (verb_rules(), noun_rules())
            for rule in index.get(each.lemma, ())
        ]
        named = any(each.lemma in accords["nouns"] for each in objects)
        if named or any(rule.kind in accords["agreed_kinds"] for rule in rules):
            return bool(draft.playing("signatory")) or names_sides(sentence)
    return False


def _is_finite(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for a verb of its own clause, not for a participle beside a noun."""
    del registry
    return draft.trigger.token.relation not in {"acl", "amod"}


def _of_troops(registry: EntityRegistry, draft: Draft) -> bool:
    sentence = registry.sentences[draft.trigger.sentence]
    fighting = set(load_rules("titles")["bodies"]["fighting"])
    token = draft.trigger.token
    near = [
        *sentence.dependents(token),
        *(c for t in sentence.dependents(token) for c in sentence.dependents(t)),
    ]
    return any(t.lemma in fighting for t in near)


NEEDS: Mapping[str, Callable[[EntityRegistry, Draft], bool]] = {
    "weapon": _has_weapon,
    "weapon_falls": _weapon_falls,
    "harms": _harms,
    "casualties": _has_casualties,
    "armed": _is_armed,
    "armed_and_place": _is_armed_at_place,
    "armed_or_troops": _of_troops,
    "troops_and_place": _is_entered_by_troops,
    "group_and_place": _is_of_group_at_place,
    "people": is_done_to_people,
    "blast": rocks_town,
    "place": _has_place,
    "struck": is_struck_in_war,
    "under_fire": comes_under,
    "time": _has_time,
    "person": _has_person,
    "person_and_place": _has_person_at_place,
    "two_parties": _has_two_parties,
    "two_leaders": _has_two_leaders,
    "state_subject": _state_wants,
    "happening": _happens,
    "happening_round": _is_round,
    "infinitive": _has_infinitive,
    "count": _has_count,
    "negotiators": _has_negotiators,
    "person_received": _is_person_received,
    "agreed_deed": _agrees_on_deed,
    "finite": _is_finite,
}
"""What `needs` of a trigger may ask for, and how it is found to be at hand."""
