"""Builds claims of all other kinds: visits, calls, agreements, ceasefires, aid, protests."""

from collections.abc import Callable, Mapping, Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.errors import RulesError
from dateline.extract.events.arguments import (
    Arguments,
    arguments_of,
    infinitive_after,
    preposition_of,
    subjects_of,
)
from dateline.extract.events.claims import ACTOR_TYPES, Draft
from dateline.extract.events.places import place_of
from dateline.extract.events.talks_parties import names_sides, read_mediators
from dateline.extract.events.time_words import is_time
from dateline.extract.events.trigger_rules import noun_rules, verb_rules
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_BROUGHT_ABOUT = frozenset({"ceasefire", "agreement", "exchange"})
_NAMED_BY_PHRASE = frozenset({"exchange", "agreement", "aid", "sanction", "arrest"})


def draft_happening(registry: EntityRegistry, trigger: Trigger) -> Draft | None:
    """Return a claim with the participants and the place that the words around `trigger` name.

    None for a ceasefire that is agreed on: that is an agreement, told by its verb.
    """
    number = trigger.sentence
    sentence = registry.sentences[number]
    if trigger.rule.kind == "ceasefire" and _is_agreed(sentence, trigger):
        return None
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, trigger.rule.kind, trigger.rule.mode)
    _read_roles(registry, draft, arguments)
    draft.place = place_of(registry, number, arguments)
    if trigger.rule.kind == "call":
        draft.place = None
    if draft.place is None and trigger.rule.kind == "visit":
        draft.place = _visited(registry, number, arguments)
    if trigger.rule.kind in _NAMED_BY_PHRASE:
        draft.what = phrase_of(sentence, trigger)
    return draft


def _is_agreed(sentence: Sentence, trigger: Trigger) -> bool:
    above = sentence.tokens[trigger.token.head] if trigger.token.head >= 0 else trigger.token
    agreeing = load_rules("events/diplomacy")["accords"]["agreeing_verbs"]
    return not trigger.is_verb and trigger.token.relation == "obl" and above.lemma in agreeing


def _read_roles(registry: EntityRegistry, draft: Draft, arguments: Arguments) -> None:
    """Add who takes part, by the trigger's rule; who only announces or brokers is no party."""
    trigger, number = draft.trigger, draft.trigger.sentence
    sentence = registry.sentences[number]
    parties = arguments.under("between", "with", "among")
    subjects = list(arguments.subjects)
    if trigger.rule.kind == "call":
        subjects.extend(_callers(sentence, trigger))
    if _only_tells(trigger) and parties:
        subjects = []
    if not trigger.is_verb and trigger.rule.subject:
        for entity in registry.modifiers(number, trigger.token):
            _add(registry, draft, [entity], trigger.rule.subject)
    _resolve(registry, draft, subjects, trigger.rule.subject)
    _resolve(registry, draft, arguments.objects, trigger.rule.object)
    if trigger.rule.kind != "visit":
        _resolve(registry, draft, parties, trigger.rule.object or trigger.rule.subject)
    if trigger.rule.kind in _BROUGHT_ABOUT:
        read_mediators(registry, draft)
    _resolve(registry, draft, arguments.under("on", "against"), trigger.rule.object)
    if trigger.rule.kind == "aid":
        _resolve(registry, draft, arguments.under("to", "for"), "recipient")


def _only_tells(trigger: Trigger) -> bool:
    """Return True where the subject announces what others do: "announced a truce between …"."""
    telling = load_rules("events/diplomacy")["talks"]["telling_verbs"]
    return trigger.light is not None and trigger.light.lemma in telling


def _callers(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """Return who speaks to whom "in a telephone conversation": both stand around the verb."""
    if trigger.is_verb or trigger.token.head < 0:
        return []
    if preposition_of(sentence, trigger.token) not in {"in", "during", "after", "by", "over"}:
        return []
    verb = sentence.tokens[trigger.token.head]
    if verb.upos != "VERB":
        return []
    return [*subjects_of(sentence, verb), *sentence.dependents(verb, "obj", "iobj")]


def phrase_of(sentence: Sentence, trigger: Trigger) -> Span | None:
    """Return the span of what the act is of: "157 prisoners" in "an exchange of 157 prisoners".

    None where the words name nothing.
    """
    without = frozenset({"acl", "acl:relcl", "advcl", "appos", "parataxis", "conj", "cc", "punct"})
    if trigger.is_verb:
        parts = sentence.dependents(trigger.token, "obj", "nsubj:pass") or _agreed(
            sentence, trigger.token
        )
    else:
        below = sentence.dependents(trigger.token, "nmod")
        parts = tuple(t for t in below if preposition_of(sentence, t) == "of")
        parts = parts or sentence.dependents(trigger.token, "compound")
    tokens = [t for each in parts[:1] for t in sentence.subtree(each, without | {"case"})]
    words = [t for t in tokens if t.upos not in {"DET", "ADP"} or t is not tokens[0]]
    return (words[0].start, words[-1].end) if words else None


def _agreed(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what is agreed "to" or "on", as a noun or as what is to be done."""
    nouns = sentence.dependents(verb, "obl", "nmod")
    deeds = tuple(
        t for t in nouns if preposition_of(sentence, t) in {"to", "on", "upon"} and not is_time(t)
    )
    wanted = [t for t in sentence.dependents(verb, "xcomp", "advcl") if t.index > verb.index]
    return deeds or tuple(t for t in wanted if "to" in sentence.words_of(t, "mark"))


def _visited(registry: EntityRegistry, number: int, arguments: Arguments) -> str | None:
    for token in [*arguments.objects, *arguments.under("to")]:
        entity = registry.named(number, token)
        if entity is not None and registry.types[entity] in {"place", "country"}:
            return entity
    return None


def _resolve(registry: EntityRegistry, draft: Draft, tokens: Sequence[Token], role: str) -> None:
    """Add whom `tokens` name; sanctions on "two Norlandish generals" are not on Norland."""
    for token in tokens:
        named = registry.named(draft.trigger.sentence, token)
        if role == "target" and draft.kind == "sanction" and named is None:
            continue
        _add(registry, draft, registry.resolve(draft.trigger.sentence, token), role)


def _add(registry: EntityRegistry, draft: Draft, entities: Sequence[str], role: str) -> None:
    for entity in entities:
        if role and registry.types[entity] in ACTOR_TYPES and entity not in registry.outlets:
            draft.add(entity, role)


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
    leads = "person" in types and "country" in hit
    return bool(types & {"country", "group"}) or leads or ("organization" in types and located)


def _has_place(_: EntityRegistry, draft: Draft) -> bool:
    return draft.place is not None


def _is_armed_at_place(registry: EntityRegistry, draft: Draft) -> bool:
    types = {registry.types[entity] for entity in draft.playing("attacker")}
    return draft.place is not None and bool(types & {"country", "group"})


def _has_time(_: EntityRegistry, draft: Draft) -> bool:
    return draft.when.start is not None


def _has_person(registry: EntityRegistry, draft: Draft) -> bool:
    return any(registry.types[entity] == "person" for entity, _ in draft.roles)


def _has_person_at_place(registry: EntityRegistry, draft: Draft) -> bool:
    return draft.place is not None and _has_person(registry, draft)


def _has_two_parties(registry: EntityRegistry, draft: Draft) -> bool:
    return len({e for e, _ in draft.roles if registry.types[e] in ACTOR_TYPES}) >= 2


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
    above = sentence.tokens[token.head] if token.head >= 0 else None
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
    for token in _agreed(sentence, draft.trigger.token):
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
    "casualties": _has_casualties,
    "armed": _is_armed,
    "armed_and_place": _is_armed_at_place,
    "armed_or_troops": _of_troops,
    "place": _has_place,
    "time": _has_time,
    "person": _has_person,
    "person_and_place": _has_person_at_place,
    "two_parties": _has_two_parties,
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
