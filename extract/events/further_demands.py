"""Finds the second of two demands that one verb makes: "demands that A leave and that B pay"."""

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_contents import clause_span
from dateline.extract.events.act_speakers import actors, doers
from dateline.extract.events.claims import Draft
from dateline.extract.events.trigger_rules import TriggerRule, verb_rules
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token

_RULE = TriggerRule("demand", None, "speaker", "addressee", None, None, False, (), "demands")


def further_demand(registry: EntityRegistry, number: int, clause: Token) -> Draft | None:
    """Return the demand that `clause` adds to the one before it in sentence `number`, or None.

    Only a clause with "that" of its own is one: else "and" may join two parts of one demand.
    """
    sentence = registry.sentences[number]
    first = sentence.tokens[clause.head] if clause.head >= 0 else clause
    verb = sentence.tokens[first.head] if first.head >= 0 else first
    added = clause.relation == "conj" and first.relation == "ccomp"
    if not added or "that" not in sentence.words_of(clause, "mark") or not _demands(verb):
        return None
    speakers = doers(registry, number, verb, ())
    if not speakers:
        return None
    draft = Draft(Trigger(number, clause, _RULE), "demand", stance="demands")
    draft.add(speakers[0], "speaker")
    for entity in _addressees(registry, sentence, number, clause, first):
        if registry.side_of(entity) != registry.side_of(speakers[0]):
            draft.add(entity, "addressee")
    span = clause_span(sentence, clause)
    marks = sentence.dependents(clause, "mark")
    draft.what = (marks[0].start, span[1]) if span is not None else None
    return draft


def _demands(verb: Token) -> bool:
    rules = verb_rules().get(verb.lemma, ()) if verb.upos == "VERB" else ()
    return any(rule.kind == "demand" for rule in rules)


def _addressees(
    registry: EntityRegistry, sentence: Sentence, number: int, clause: Token, first: Token
) -> list[str]:
    """Return who is to do it: the clause's own subject, else that of the clause before."""
    own = sentence.dependents(clause, "nsubj")
    shared = sentence.dependents(first, "nsubj")
    subjects = own if own and own[0].upos != "PRON" else shared
    return [entity for token in subjects for entity in actors(registry, number, token)]
