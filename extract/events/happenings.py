"""Builds claims of all other kinds: visits, calls, agreements, ceasefires, aid, protests."""

from collections.abc import Callable, Mapping, Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.errors import RulesError
from dateline.extract.events.arguments import (
    Arguments,
    arguments_of,
    infinitive_after,
    preposition_of,
)
from dateline.extract.events.claims import ACTOR_TYPES, Draft
from dateline.extract.events.places import place_of
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_NAMED_BY_PHRASE = frozenset({"exchange", "agreement", "aid", "sanction", "arrest"})


def draft_happening(registry: EntityRegistry, trigger: Trigger) -> Draft:
    """Return a claim with the participants and the place that the words around `trigger` name."""
    number = trigger.sentence
    sentence = registry.sentences[number]
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, trigger.rule.kind, trigger.rule.mode)
    subjects = list(arguments.subjects)
    if not trigger.is_verb and trigger.rule.subject:
        for entity in registry.modifiers(number, trigger.token):
            _add(registry, draft, [entity], trigger.rule.subject)
    _resolve(registry, draft, subjects, trigger.rule.subject)
    _resolve(registry, draft, arguments.objects, trigger.rule.object)
    parties = arguments.under("between", "with", "among")
    _resolve(registry, draft, parties, trigger.rule.object or trigger.rule.subject)
    _resolve(registry, draft, arguments.under("on", "against"), trigger.rule.object)
    if trigger.rule.kind == "aid":
        _resolve(registry, draft, arguments.under("to", "for"), "recipient")
    draft.place = place_of(registry, number, arguments)
    if trigger.rule.kind == "call":
        draft.place = None
    if draft.place is None and trigger.rule.kind == "visit":
        draft.place = _visited(registry, number, arguments)
    if trigger.rule.kind in _NAMED_BY_PHRASE:
        draft.what = phrase_of(sentence, trigger)
    return draft


def phrase_of(sentence: Sentence, trigger: Trigger) -> Span | None:
    """Return the span of what the act is of: "157 prisoners" in "an exchange of 157 prisoners".

    None where the words name nothing.
    """
    without = frozenset({"acl", "acl:relcl", "advcl", "appos", "parataxis", "conj", "cc", "punct"})
    if trigger.is_verb:
        parts = sentence.dependents(trigger.token, "obj", "nsubj:pass")
    else:
        below = sentence.dependents(trigger.token, "nmod")
        parts = tuple(t for t in below if preposition_of(sentence, t) == "of")
        parts = parts or sentence.dependents(trigger.token, "compound")
    tokens = [t for each in parts[:1] for t in sentence.subtree(each, without | {"case"})]
    words = [t for t in tokens if t.upos not in {"DET", "ADP"} or t is not tokens[0]]
    return (words[0].start, words[-1].end) if words else None


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
    """Return True where a country or group attacks; an organization does where a town is hit."""
    types = {registry.types[entity] for entity in draft.playing("attacker")}
    located = draft.place is not None or not draft.trigger.is_verb
    return bool(types & {"country", "group"}) or ("organization" in types and located)


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


def _is_round(_: EntityRegistry, draft: Draft) -> bool:
    located = draft.place is not None or draft.when.start is not None
    return draft.trigger.light is not None and located


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
}
"""What `needs` of a trigger may ask for, and how it is found to be at hand."""
