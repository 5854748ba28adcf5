"""Finds who stands in which grammatical position around a trigger."""

from dateline.extract.events.clauses import (
    agents_of,
    is_passive,
    misread_subject,
    name_before_comma,
    obliques_of,
    subjects_of,
)
from dateline.extract.events.noun_arguments import add_of_clause, add_of_noun
from dateline.extract.events.positions import Arguments
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_PASSIVE = ("nsubj:pass",)


def arguments_of(sentence: Sentence, trigger: Trigger) -> Arguments:
    """Return the arguments of `trigger` in its sentence."""
    found = Arguments()
    if trigger.is_verb:
        _of_verb(sentence, trigger.token, found)
        if trigger.rule.doer_under is not None:
            _turn(found, trigger.rule.doer_under)
        return found
    add_of_noun(sentence, trigger.token, found)
    verb = trigger.light
    if verb is not None:
        doers = _doers(sentence, verb, trigger.token)
        if _suffers(trigger):
            found.obliques.extend(("on", t) for t in doers)
        else:
            found.subjects = [*doers, *found.subjects]
        for each in (verb, *sentence.dependents(verb, "xcomp")):
            found.obliques.extend(obliques_of(sentence, each))
    else:
        add_of_clause(sentence, trigger.token, found)
    return found


def _turn(found: Arguments, preposition: str) -> None:
    """Take what stands under `preposition` for the doer: "Harrow fell to the rebels"."""
    found.objects = found.subjects
    found.subjects = found.under(preposition)
    found.obliques = [pair for pair in found.obliques if pair[0] != preposition]


def _suffers(trigger: Trigger) -> bool:
    """Return True where the verb's subject is who is attacked: "repelled an attack"."""
    light = load_rules("events/violence")["light"]
    carries = trigger.light is not None and trigger.light.lemma in light["passive"]
    return carries and trigger.rule.subject == "attacker"


def _doers(sentence: Sentence, verb: Token, noun: Token) -> list[Token]:
    """Return who does what a light verb says, without the event's own noun phrase."""
    return [t for t in subjects_of(sentence, verb) if noun not in sentence.subtree(t)]


def _of_verb(sentence: Sentence, verb: Token, found: Arguments) -> None:
    passive = is_passive(sentence, verb)
    found.obliques = list(obliques_of(sentence, verb))
    agents = agents_of(sentence, verb) if passive else []
    if passive:
        found.objects = list(sentence.dependents(verb, *_PASSIVE)) or _described(sentence, verb)
        found.objects = found.objects or misread_subject(sentence, verb)
        found.subjects = agents
        if agents:
            found.obliques = [(case, t) for case, t in found.obliques if t not in agents]
        return
    found.subjects = subjects_of(sentence, verb)
    found.objects = list(sentence.dependents(verb, "obj", "iobj"))
    if not found.objects and verb.relation == "conj" and verb.head >= 0:
        following = [t for t in sentence.dependents(verb) if t.index > verb.index]
        if not following:
            found.objects = list(sentence.dependents(sentence.tokens[verb.head], "obj"))


def _described(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the noun that a participle describes: the name before its comma, else its head."""
    named = name_before_comma(sentence, verb)
    if verb.relation in {"acl", "amod", "advcl"} and named is not None:
        return [named]
    if verb.relation in {"acl", "amod"} and verb.head >= 0:
        return [sentence.tokens[verb.head]]
    if verb.relation == "conj" and verb.head >= 0:
        return list(sentence.dependents(sentence.tokens[verb.head], *_PASSIVE))
    return []
