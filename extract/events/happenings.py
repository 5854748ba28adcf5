"""Builds claims of all other kinds: visits, calls, agreements, ceasefires, aid, protests."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import Arguments, arguments_of, preposition_of
from dateline.extract.events.claims import Draft
from dateline.extract.events.places import place_of
from dateline.extract.events.speech_acts import infinitive_after
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_NAMED_BY_PHRASE = frozenset({"exchange", "agreement", "aid", "sanction", "arrest"})
_ACTORS = frozenset({"country", "organization", "group", "person"})


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
        if role and registry.types[entity] in _ACTORS and entity not in registry.outlets:
            draft.add(entity, role)


def needs_met(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where one of the things that the trigger's rule needs is at hand."""
    needs = draft.trigger.rule.needs
    return not needs or any(_met(registry, draft, need) for need in needs)


def _met(registry: EntityRegistry, draft: Draft, need: str) -> bool:
    people = [e for e, _ in draft.roles if registry.types[e] == "person"]
    actors = [e for e, _ in draft.roles if registry.types[e] in _ACTORS]
    simple = {
        "weapon": bool(draft.weapons),
        "casualties": draft.killed is not None or draft.injured is not None,
        "armed": _is_armed(registry, draft),
        "place": draft.place is not None,
        "armed_and_place": draft.place is not None
        and any(registry.types[e] in {"country", "group"} for e in draft.playing("attacker")),
        "time": draft.when.start is not None,
        "person": bool(people),
        "person_and_place": bool(people) and draft.place is not None,
        "two_parties": len(set(actors)) >= 2,
        "state_subject": _state_wants(registry, draft),
    }
    if need in simple:
        return simple[need]
    sentence = registry.sentences[draft.trigger.sentence]
    if need == "happening_round":
        return draft.trigger.light is not None and (
            draft.place is not None or draft.when.start is not None
        )
    if need == "happening":
        return _happens(sentence, draft)
    if need == "infinitive":
        return infinitive_after(sentence, draft.trigger.token)
    if need == "count":
        return any(
            count_of(sentence, t)
            for t in sentence.dependents(draft.trigger.token, "obj", "nsubj:pass")
        )
    return _of_troops(sentence, draft)


def _is_armed(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a country or group attacks; an organization does where a town is hit."""
    types = {registry.types[entity] for entity in draft.playing("attacker")}
    located = draft.place is not None or not draft.trigger.is_verb
    return bool(types & {"country", "group"}) or ("organization" in types and located)


def _state_wants(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where a country or group wants a thing, not to do something itself."""
    states = [e for e in draft.playing("speaker") if registry.types[e] in {"country", "group"}]
    sentence = registry.sentences[draft.trigger.sentence]
    return bool(states) and bool(sentence.dependents(draft.trigger.token, "obj"))


def _happens(sentence: Sentence, draft: Draft) -> bool:
    token = draft.trigger.token
    if draft.trigger.is_verb or draft.trigger.light is not None:
        return True
    above = sentence.tokens[token.head] if token.head >= 0 else None
    verbs = load_rules("events/diplomacy")["happening"]["verbs"]
    return above is not None and above.upos == "VERB" and above.lemma in verbs


def _of_troops(sentence: Sentence, draft: Draft) -> bool:
    fighting = set(load_rules("titles")["bodies"]["fighting"])
    token = draft.trigger.token
    near = [
        *sentence.dependents(token),
        *(c for t in sentence.dependents(token) for c in sentence.dependents(t)),
    ]
    return any(t.lemma in fighting for t in near)
