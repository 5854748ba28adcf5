"""Finds who stands in which grammatical position around a noun that signals an event."""

from dateline.extract.events.clauses import (
    agents_of,
    is_passive,
    obliques_of,
    preposition_of,
    subjects_of,
)
from dateline.extract.events.positions import Arguments
from dateline.extract.events.triggers import phrase_head
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_MODIFIERS = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "nummod", "acl"})


def add_of_noun(sentence: Sentence, noun: Token, found: Arguments) -> None:
    """Add what the noun's own phrase says: who owns it, what it is of, on, by and in."""
    holder = _first_conjunct(sentence, noun)
    for each in dict.fromkeys((noun, holder)):
        for child in sentence.dependents(each):
            own = each is noun or child.index < holder.index
            if own and child.relation in _MODIFIERS:
                found.modifiers.append(child)
            if child.relation == "nmod":
                found.obliques.append((preposition_of(sentence, child), child))
                found.obliques.extend(_places_below(sentence, child))
                found.obliques.extend(_below_agent(sentence, child))
    found.subjects = [t for t in found.modifiers if t.relation == "nmod:poss"]
    found.subjects += _responsible(sentence, noun)
    found.subjects += [t for case, t in found.obliques if case == "by"]
    for child in sentence.dependents(noun, "acl", "acl:relcl"):
        _of_participle(sentence, child, found)
    above = sentence.tokens[noun.head] if noun.head >= 0 else None
    if above is not None and noun.relation == "nmod" and above.upos == "NOUN":
        found.obliques.extend(
            (preposition_of(sentence, t), t)
            for t in sentence.dependents(above, "nmod")
            if t is not noun
        )


def _of_participle(sentence: Sentence, verb: Token, found: Arguments) -> None:
    """Add what a clause on a noun says of it: "an attack carried out by Norland in Harrow".

    Only verbs that carry the act name who did it: "an attack condemned by Norland" does not.
    """
    words = load_rules("events/violence")
    if verb.lemma in words["blame"]["thought"]:
        verb = next(iter(sentence.dependents(verb, "xcomp")), verb)
    carries = {
        *words["light"]["active"],
        *words["responsibility"]["verbs"],
        *words["blame"]["doers"],
    }
    passive = is_passive(sentence, verb)
    if verb.lemma in carries:
        found.subjects += agents_of(sentence, verb) if passive else subjects_of(sentence, verb)
    blamed = _blamed(sentence, verb)
    found.subjects += blamed
    doers = [*blamed, *(agents_of(sentence, verb) if passive else [])]
    found.obliques.extend(pair for pair in obliques_of(sentence, verb) if pair[1] not in doers)


def _blamed(sentence: Sentence, verb: Token) -> list[Token]:
    """Return who is held to have done an act: Norland in "an attack blamed on Norland"."""
    laid = load_rules("events/violence")["blame"]["laid"].get(verb.lemma)
    return [t for case, t in obliques_of(sentence, verb) if laid is not None and case == laid]


def _first_conjunct(sentence: Sentence, token: Token) -> Token:
    while token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    return token


def add_of_clause(sentence: Sentence, noun: Token, found: Arguments) -> None:
    """Add where and when the clause around a noun trigger says, and what is done by it."""
    anchor = phrase_head(sentence, noun)
    if anchor.head < 0:
        return
    verb = sentence.tokens[anchor.head]
    if verb.upos not in {"VERB", "AUX"} or anchor.relation not in {
        "nsubj",
        "obl",
        "obl:agent",
        "nsubj:pass",
        "obj",
    }:
        return
    if anchor.relation == "obl" and _does_harm(verb) and not is_passive(sentence, verb):
        found.subjects = found.subjects or subjects_of(sentence, verb)
    blamed = _blamed(sentence, verb) if anchor.relation != "obl" else []
    found.subjects += blamed
    verbs = [verb]
    if verb.relation == "conj" and verb.head >= 0:
        verbs.append(sentence.tokens[verb.head])
    for hit in sentence.dependents(verb, "obj") if anchor.relation == "nsubj" else ():
        found.obliques.append(("", hit))
        found.obliques.extend(_places_below(sentence, hit))
    for each in verbs:
        found.obliques.extend(
            (case, t)
            for case, t in obliques_of(sentence, each)
            if t is not anchor and t is not noun and t not in blamed
        )


def _responsible(sentence: Sentence, noun: Token) -> list[Token]:
    """Return who claims an act or is held to account for it.

    The Front in "the Front claimed responsibility for the attack", "the attack was claimed by the
    Front" and "blamed the Front for it".
    """
    rules = load_rules("events/violence")
    words = rules["responsibility"]
    above = sentence.tokens[noun.head] if noun.head >= 0 else None
    accused = above is not None and above.lemma in rules["blame"]["for_acts"]
    if above is not None and accused and preposition_of(sentence, noun) in {"for", "of"}:
        return list(sentence.dependents(above, "obj"))
    if above is not None and above.lemma in words["nouns"] and above.head >= 0:
        above = sentence.tokens[above.head]
    if above is None or above.lemma not in words["verbs"]:
        return []
    if above.lemma in words["of_acts"] and noun.relation in {"obj", "nsubj:pass"}:
        passive = noun.relation == "nsubj:pass"
        return agents_of(sentence, above) if passive else subjects_of(sentence, above)
    owned = any(t.lemma in words["nouns"] for t in sentence.dependents(above, "obj"))
    return subjects_of(sentence, above) if owned else []


def _places_below(sentence: Sentence, noun: Token) -> list[tuple[str, Token]]:
    """Return what stands under "in" below a party: "talks between A and B in Harrow"."""
    parts = (noun, *sentence.dependents(noun, "conj"))
    below = [t for part in parts for t in sentence.dependents(part, "nmod")]
    return [("in", t) for t in below if preposition_of(sentence, t) == "in"]


def _below_agent(sentence: Sentence, doer: Token) -> list[tuple[str, Token]]:
    """Return what the tree hangs on who did it: "an attack by Norland on the town of Harrow"."""
    if preposition_of(sentence, doer) != "by":
        return []
    below = [(preposition_of(sentence, t), t) for t in sentence.dependents(doer, "nmod")]
    return [(case, t) for case, t in below if case not in {"", "of", "from"}]


def _does_harm(verb: Token) -> bool:
    """Return True for a verb whose doer carries out the attack that it stands in."""
    words = load_rules("events/violence")["casualties"]
    return verb.lemma in words["killed_verbs"] or verb.lemma in words["injured_verbs"]
