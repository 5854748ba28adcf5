"""Finds the verbs that report a clause, and the stance they take."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.extract.events.clauses import is_meanwhile
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Stance
from dateline.extract.rulebook import load_rules

_CLIMB = frozenset(
    {
        *("ccomp", "parataxis", "conj", "advcl", "acl", "acl:relcl", "xcomp", "obl", "obj"),
        *("nsubj", "nsubj:pass", "nmod", "dep", "appos", "nmod:poss", "compound"),
    }
)
_CHARGED = frozenset({"of", "for"})
_REPORTED = frozenset({"ccomp", "parataxis", "xcomp", "obj", "conj"})


def speech_rules() -> Mapping[str, Any]:
    """Return the table of `rules/events/speech.toml`."""
    return load_rules("events/speech")


def reporting_verbs_above(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Return reporting verbs above `token`, nearest first, whose report the token is part of.

    A token in the reporting verb's own arguments (its subject, its time) is not in the report,
    except for an object: "reported the death of two".
    """
    verbs = set(speech_rules()["reporting"]["verbs"])
    current = token
    while current.head >= 0 and (current.relation in _CLIMB or is_fronted(sentence, current)):
        above = sentence.tokens[current.head]
        reported = (
            current.relation in _REPORTED
            or is_fronted(sentence, current)
            or _is_charge(sentence, current, above)
            or (current.relation == "obl" and stance_of(sentence, above) == "doubts")
        )
        if reported and _reports(above, verbs):
            yield above
        yield from inserted_reports(sentence, current)
        if is_meanwhile(sentence, current):
            return
        current = above
    yield from inserted_reports(sentence, current)


def _is_charge(sentence: Sentence, token: Token, above: Token) -> bool:
    """Return True for what somebody is accused of: "accused Norland of shelling the town"."""
    marks = sentence.words_of(token, "mark", "case")
    return above.lemma in speech_rules()["acts"]["accusing"] and bool(marks & _CHARGED)


def is_fronted(sentence: Sentence, clause: Token) -> bool:
    """Return True for a whole clause before the verb that reports it: "It is open, Ada said".

    The tree often gives such a clause a wrong relation.
    """
    above = sentence.tokens[clause.head] if clause.head >= 0 else clause
    if clause.index >= above.index or above.lemma not in speech_rules()["reporting"]["verbs"]:
        return False
    own = sentence.dependents(clause, "nsubj", "nsubj:pass", "expl")
    if sentence.dependents(clause, "mark"):
        return False
    speaker = sentence.dependents(above, "nsubj")
    return bool(own) and bool(speaker) and speaker[0].index > clause.index


def _reports(token: Token, verbs: set[str]) -> bool:
    phrases = {phrase.split()[0] for phrase in speech_rules()["reporting"]["doubting_phrases"]}
    return token.upos == "VERB" and token.lemma in verbs | phrases


def inserted_reports(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Return a reporting verb that hangs below the report: "…, the ministry said"."""
    verbs = set(speech_rules()["reporting"]["verbs"])
    for child in sentence.dependents(token, "parataxis", "advcl", "acl"):
        is_report = child.upos == "VERB" and child.lemma in verbs
        marks = {t.text.lower() for t in sentence.dependents(child, "mark", "advmod")}
        complete = bool(sentence.dependents(child, "ccomp", "obj", "xcomp"))
        as_said = "as" in marks and child.lemma not in speech_rules()["reporting"]["governing"]
        if is_report and not complete and (child.relation == "parataxis" or as_said):
            yield child


def stance_of(sentence: Sentence, verb: Token) -> Stance:
    """Return the stance that a reporting verb expresses towards what it reports."""
    reporting = speech_rules()["reporting"]
    objects = [t.lemma for t in sentence.dependents(verb, "obj")]
    if any(f"{verb.lemma} {each}" in reporting["doubting_phrases"] for each in objects):
        return "doubts"
    if verb.lemma in reporting["deny"]:
        said = not objects or bool(set(objects) & set(reporting["claim_nouns"]))
        return "denies" if said or verb.lemma in reporting["deny_anything"] else "asserts"
    if verb.lemma in reporting["doubt"]:
        return "doubts"
    if verb.lemma in reporting["predict"]:
        return "predicts"
    return "demands" if verb.lemma in reporting["demand"] else "asserts"
