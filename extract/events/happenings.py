"""Builds claims of all other kinds: visits, calls, agreements, ceasefires, aid, protests."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import arguments_of
from dateline.extract.events.claims import ACTOR_TYPES, Draft
from dateline.extract.events.clauses import preposition_of, subjects_of
from dateline.extract.events.needs import agreed_on
from dateline.extract.events.places import place_of
from dateline.extract.events.positions import Arguments
from dateline.extract.events.talks_parties import read_mediators
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
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
    if trigger.rule.kind == "ceasefire" and _isagreed_on(sentence, trigger):
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


def _isagreed_on(sentence: Sentence, trigger: Trigger) -> bool:
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
        parts = sentence.dependents(trigger.token, "obj", "nsubj:pass") or agreed_on(
            sentence, trigger.token
        )
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
