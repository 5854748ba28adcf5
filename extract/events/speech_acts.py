"""Builds claims of acts done by speaking: demands, offers, refusals, threats, accusations."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_contents import act_content, quoted_in
from dateline.extract.events.act_speakers import actors, doers
from dateline.extract.events.act_usage import is_act
from dateline.extract.events.arguments import arguments_of
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import (
    is_passive,
    preposition_of,
)
from dateline.extract.events.positions import Arguments
from dateline.extract.events.quotation import Quotation
from dateline.extract.events.reports import speech_rules
from dateline.extract.events.trigger_rules import verb_rules
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token

KINDS = frozenset({"demand", "offer", "refusal", "threat", "accusation"})
_UNADDRESSED = frozenset({"refusal", "accusation"})
_MET = frozenset({"meet", "join", "give", "grant"})
_ADDRESSED = frozenset({"nsubj", "obj", "nmod:poss", "amod", "obl"})


def draft_act(
    registry: EntityRegistry, trigger: Trigger, quotations: Sequence[Quotation] = ()
) -> Draft | None:
    """Return a claim of the act, or None where nobody known does it or nothing is said.

    `quotations` are those of the article: what "we" do inside one is its speaker's act.
    """
    number = trigger.sentence
    sentence = registry.sentences[number]
    if trigger.is_verb and not is_act(registry, sentence, trigger):
        return None
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, trigger.rule.kind, trigger.rule.mode)
    draft.stance = trigger.rule.stance
    for entity in _speakers(registry, sentence, trigger, quotations):
        draft.add(entity, "speaker")
    if not draft.playing("speaker"):
        return None
    if trigger.rule.object:
        for token in (*arguments.objects, *_asked(trigger, arguments)):
            for entity in actors(registry, number, token):
                if entity not in draft.playing("speaker"):
                    draft.add(entity, trigger.rule.object)
    draft.what = act_content(sentence, trigger.token, draft.kind, arguments.subjects)
    if draft.what is None:
        return None
    draft.quote = quoted_in(registry, draft.what)
    _add_addressee(registry, draft)
    return draft


def _asked(trigger: Trigger, arguments: Arguments) -> list[Token]:
    """Return who is called on: "called on the council to act"."""
    if trigger.rule.kind != "demand" or not trigger.is_verb:
        return []
    wanted = speech_rules()["acts"]["asked_prepositions"]
    verb = trigger.token.lemma
    return [
        t for case, t in arguments.obliques if case in wanted and f"{verb} {case}" in verb_rules()
    ]


def _speakers(
    registry: EntityRegistry,
    sentence: Sentence,
    trigger: Trigger,
    quotations: Sequence[Quotation],
) -> list[str]:
    number = trigger.sentence
    if trigger.light is not None:
        return doers(registry, number, trigger.light, quotations)
    if not trigger.is_verb:
        carrier = _voicing(sentence, trigger.token)
        if carrier is not None:
            return doers(registry, number, carrier, quotations)
        owners = [
            *sentence.dependents(trigger.token, "nmod:poss", "amod"),
            *(
                t
                for t in sentence.dependents(trigger.token, "nmod")
                if preposition_of(sentence, t) in {"by", "from"}
            ),
        ]
        return [entity for token in owners for entity in actors(registry, number, token)]
    if is_passive(sentence, trigger.token):
        agents = arguments_of(sentence, trigger).subjects
        return [entity for token in agents for entity in actors(registry, number, token)]
    return doers(registry, number, trigger.token, quotations)


def _voicing(sentence: Sentence, noun: Token) -> Token | None:
    """Return the verb by which somebody makes an offer or a threat known: "voiced readiness"."""
    if noun.head < 0 or noun.relation != "obj":
        return None
    above = sentence.tokens[noun.head]
    return above if above.lemma in speech_rules()["acts"]["voicing"] else None


def _add_addressee(registry: EntityRegistry, draft: Draft) -> None:
    """Take the country or body that the demanded thing belongs to for the addressee."""
    if draft.playing("addressee") or draft.what is None or draft.kind in _UNADDRESSED:
        return
    speakers = {registry.side_of(entity) for entity in draft.playing("speaker")}
    if draft.kind == "offer":
        found = _offered_to(registry, draft)
    else:
        found = _owning(registry, draft, speakers) or _refusing(registry, draft)
    for entity in found:
        if registry.side_of(entity) not in speakers:
            draft.add(entity, "addressee")


def _owning(registry: EntityRegistry, draft: Draft, speakers: set[str]) -> list[str]:
    """Return the first country or group named in what is demanded, but for the speaker's own."""
    number = draft.trigger.sentence
    start, end = draft.what or (0, 0)
    for token in registry.sentences[number].tokens:
        entity = registry.named(number, token) if start <= token.start < end else None
        if entity is None or registry.types[entity] not in {"country", "group"}:
            continue
        if registry.side_of(entity) not in speakers and token.relation in _ADDRESSED:
            return [entity]
    return []


def _offered_to(registry: EntityRegistry, draft: Draft) -> list[str]:
    """Return whom an offer is made to: "offered Norland a truce", "offered to meet Norling"."""
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    found = list(sentence.dependents(draft.trigger.token, "iobj"))
    for token in sentence.tokens:
        if draft.what is None or not draft.what[0] <= token.start < draft.what[1]:
            continue
        met = token.relation == "obj" and sentence.tokens[token.head].lemma in _MET
        if met or preposition_of(sentence, token) in {"to", "with"}:
            found.append(token)
    entities = [entity for token in found for entity in actors(registry, number, token)]
    return entities[:1]


def _refusing(registry: EntityRegistry, draft: Draft) -> list[str]:
    """Return who refuses the same thing in the same sentence: it was asked of them."""
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for verb in sentence.tokens:
        rules = verb_rules().get(verb.lemma, ()) if verb.upos == "VERB" else ()
        if not any(rule.kind == "refusal" for rule in rules):
            continue
        if act_content(sentence, verb, "refusal") == draft.what:
            return doers(registry, number, verb, ())
    return []
