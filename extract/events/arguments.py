"""Finds who stands in which grammatical position around a trigger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dateline.extract.events.triggers import Trigger, phrase_head
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_SUBJECT = ("nsubj", "nsubj:outer")
_PASSIVE = ("nsubj:pass",)
_MODIFIERS = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "nummod", "acl"})
_DEPTH = 6
_CREDITS = frozenset({"according to"})


@dataclass(slots=True)
class Arguments:
    """The words around a trigger: subjects (who does it), objects (to whom) and obliques.

    Obliques carry their preposition in lower case, "" where there is none; `modifiers` are words
    that describe a noun trigger ("Norlandish", "drone").
    """

    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    obliques: list[tuple[str, Token]] = field(default_factory=list)
    modifiers: list[Token] = field(default_factory=list)

    def under(self, *prepositions: str) -> list[Token]:
        """Return the obliques under one of `prepositions`."""
        return [token for case, token in self.obliques if case in prepositions]


def arguments_of(sentence: Sentence, trigger: Trigger) -> Arguments:
    """Return the arguments of `trigger` in its sentence."""
    found = Arguments()
    if trigger.is_verb:
        _of_verb(sentence, trigger.token, found)
        return found
    _of_noun(sentence, trigger.token, found)
    verb = trigger.light
    if verb is not None:
        doers = _doers(sentence, verb, trigger.token)
        if _suffers(trigger):
            found.obliques.extend(("on", t) for t in doers)
        else:
            found.subjects = [*doers, *found.subjects]
        for each in (verb, *sentence.dependents(verb, "xcomp")):
            found.obliques.extend(_obliques(sentence, each))
    else:
        _from_clause(sentence, trigger.token, found)
    return found


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
    found.obliques = list(_obliques(sentence, verb))
    agents = agents_of(sentence, verb) if passive else []
    if passive:
        found.objects = list(sentence.dependents(verb, *_PASSIVE)) or _described(sentence, verb)
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


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Return True for "was hit", for a participle that describes a noun and for one beside it."""
    if sentence.dependents(verb, "nsubj:pass", "aux:pass", "obl:agent"):
        return True
    if verb.relation in {"acl", "amod"} and not verb.text.lower().endswith("ing"):
        return not sentence.dependents(verb, "obj")
    if verb.relation == "conj" and verb.head >= 0 and not sentence.dependents(verb, *_SUBJECT):
        first = sentence.tokens[verb.head]
        same = verb.text.lower().endswith("ed") == first.text.lower().endswith("ed")
        return same and not sentence.dependents(verb, "obj") and is_passive(sentence, first)
    return False


def agents_of(sentence: Sentence, verb: Token) -> list[Token]:
    """Return who does what a passive verb says: "by the army"."""
    return [t for t in sentence.dependents(verb) if _is_agent(sentence, t)]


def _is_agent(sentence: Sentence, token: Token) -> bool:
    """Return True for what stands under "by", or is read as the doer without "according to"."""
    preposition = preposition_of(sentence, token)
    if preposition in _CREDITS or token.upos == "VERB":
        return False
    return preposition == "by" or token.relation == "obl:agent"


def _described(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the noun that a participle describes: the name before its comma, else its head."""
    if verb.relation in {"acl", "amod"} and verb.head >= 0:
        before = sentence.tokens[max(0, verb.index - 2) : verb.index]
        if len(before) == 2 and before[1].text == "," and before[0].upos == "PROPN":
            return [before[0]]
        return [sentence.tokens[verb.head]]
    if verb.relation == "conj" and verb.head >= 0:
        return list(sentence.dependents(sentence.tokens[verb.head], *_PASSIVE))
    return []


def subjects_of(sentence: Sentence, verb: Token, depth: int = 0) -> list[Token]:
    """Return who does what `verb` says, also where another verb's subject or object does it.

    "Norland agreed to meet" and "Norland fired, killing two" share the subject; "accused Norland of
    firing" makes the object the doer; "drones sent by Norland" has an agent.
    """
    if depth > _DEPTH:
        return []
    if is_passive(sentence, verb):
        return agents_of(sentence, verb)
    own = list(sentence.dependents(verb, *_SUBJECT)) or _misread_subject(sentence, verb)
    if own:
        return own
    if verb.head < 0:
        return []
    above = sentence.tokens[verb.head]
    if verb.relation == "acl" and above.upos in {"NOUN", "PROPN", "PRON"}:
        return _of_described(sentence, verb, above, depth)
    if verb.relation == "acl:relcl" or _is_headline(verb, above):
        return [above]
    if verb.relation in {"advcl", "xcomp", "ccomp", "obl"} and above.upos in {"VERB", "ADJ", "AUX"}:
        controller = _controller(sentence, verb, above)
        if not controller and verb.relation in {"xcomp", "ccomp"} and is_passive(sentence, above):
            return list(sentence.dependents(above, *_PASSIVE))
        return controller or subjects_of(sentence, above, depth + 1)
    if verb.relation in {"conj", "parataxis"} and above.upos in {"VERB", "AUX", "ADJ"}:
        return subjects_of(sentence, _reporter_above(sentence, verb, above) or above, depth + 1)
    return []


def _misread_subject(sentence: Sentence, verb: Token) -> list[Token]:
    """Return a bare name before the main verb that the tree hangs on it as something else."""
    if verb.relation not in {"root", "conj", "parataxis", "ccomp"}:
        return []
    return [
        t
        for t in sentence.dependents(verb, "appos", "nmod:desc", "dep")
        if t.index < verb.index and t.upos == "PROPN" and not sentence.dependents(t, "case")
    ][:1]


def _is_headline(verb: Token, above: Token) -> bool:
    """Return True for "Regime forces shelled …" where the tree takes the noun for the root."""
    beside = above.head < 0 and verb.index == above.index + 1
    return beside and verb.relation == "xcomp" and above.upos in {"NOUN", "PROPN"}


def _reporter_above(sentence: Sentence, verb: Token, above: Token) -> Token | None:
    """Return the reporting verb that a second one goes with: "said X killed two and claimed …".

    The tree often hangs the second one on the report itself, whose subject would then speak.
    """
    reporting = load_rules("events/speech")["reporting"]["verbs"]
    if verb.lemma not in reporting or above.lemma in reporting:
        return None
    if above.relation not in {"ccomp", "parataxis"} or above.head < 0:
        return None
    governor = sentence.tokens[above.head]
    return governor if governor.lemma in reporting else None


def _of_described(sentence: Sentence, verb: Token, noun: Token, depth: int) -> list[Token]:
    """Return the doer of a participle or infinitive after a noun ("the right to attack")."""
    marks = sentence.words_of(verb, "mark")
    doing = verb.text.lower().endswith("ing")
    if doing and (not marks or _is_blamed(sentence, noun)):
        return [noun]
    owners = list(sentence.dependents(noun, "nmod:poss"))
    if owners:
        return owners
    if noun.head >= 0 and sentence.tokens[noun.head].upos == "VERB":
        return subjects_of(sentence, sentence.tokens[noun.head], depth + 1)
    return []


def _is_blamed(sentence: Sentence, noun: Token) -> bool:
    """Return True for whom a verb says to have done something: "accused the rebels of firing"."""
    above = sentence.tokens[noun.head] if noun.head >= 0 else None
    blaming = load_rules("events/violence")["blame"]["verbs"]
    suffers = noun.relation in {"obj", "nsubj:pass"}
    return above is not None and suffers and above.lemma in blaming


def _controller(sentence: Sentence, verb: Token, above: Token) -> list[Token]:
    """Return the object that does what `verb` says: "accused Norland of firing"."""
    marks = sentence.words_of(verb, "mark", "case")
    objects = list(sentence.dependents(above, "obj", "iobj"))
    takes_object = verb.relation in {"xcomp", "ccomp"} or bool(marks & {"of", "for", "to"})
    return objects if objects and takes_object and verb.index > objects[0].index else []


def _of_noun(sentence: Sentence, noun: Token, found: Arguments) -> None:
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
    carries = {
        *words["light"]["active"],
        *words["responsibility"]["verbs"],
        *words["blame"]["doers"],
    }
    passive = is_passive(sentence, verb)
    if verb.lemma in carries:
        found.subjects += agents_of(sentence, verb) if passive else subjects_of(sentence, verb)
    agents = agents_of(sentence, verb) if passive else []
    found.obliques.extend(pair for pair in _obliques(sentence, verb) if pair[1] not in agents)


def _first_conjunct(sentence: Sentence, token: Token) -> Token:
    while token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    return token


def _from_clause(sentence: Sentence, noun: Token, found: Arguments) -> None:
    """Add where and when the clause around a noun trigger says, and what is done by it."""
    anchor = phrase_head(sentence, noun)
    if anchor.head < 0:
        return
    verb = sentence.tokens[anchor.head]
    if verb.upos not in {"VERB", "AUX"} or anchor.relation not in {
        "nsubj",
        "obl",
        "nsubj:pass",
        "obj",
    }:
        return
    if anchor.relation == "obl" and _does_harm(verb) and not is_passive(sentence, verb):
        found.subjects = found.subjects or subjects_of(sentence, verb)
    verbs = [verb]
    if verb.relation == "conj" and verb.head >= 0:
        verbs.append(sentence.tokens[verb.head])
    for hit in sentence.dependents(verb, "obj") if anchor.relation == "nsubj" else ():
        found.obliques.append(("", hit))
        found.obliques.extend(_places_below(sentence, hit))
    for each in verbs:
        found.obliques.extend(
            (case, t) for case, t in _obliques(sentence, each) if t is not anchor and t is not noun
        )


def _responsible(sentence: Sentence, noun: Token) -> list[Token]:
    """Return who claims an act: the Front in "the Front claimed responsibility for the attack"."""
    words = load_rules("events/violence")["responsibility"]
    above = sentence.tokens[noun.head] if noun.head >= 0 else None
    if above is not None and above.lemma in words["nouns"] and above.head >= 0:
        above = sentence.tokens[above.head]
    if above is None or above.lemma not in words["verbs"]:
        return []
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


def _obliques(sentence: Sentence, verb: Token) -> Iterator[tuple[str, Token]]:
    for child in sentence.dependents(verb, "obl", "obl:agent", "obl:unmarked", "nmod", "iobj"):
        preposition = preposition_of(sentence, child)
        yield preposition, child
        if preposition in _CREDITS:
            continue
        for nested in sentence.dependents(child, "nmod"):
            yield preposition_of(sentence, nested), nested


def preposition_of(sentence: Sentence, token: Token) -> str:
    """Return the preposition of a noun in lower case, "ahead of" in one; "" where it has none."""
    parts: Sequence[Token] = sentence.dependents(token, "case", "mark")
    words = []
    for part in parts:
        if part.text in {"'s", "’s", "'", "’"}:
            continue
        words.append(part.text.lower())
        words.extend(t.text.lower() for t in sentence.dependents(part, "fixed"))
    above = sentence.tokens[token.head] if token.head >= 0 else None
    if words == ["of"] and above is not None and above.upos == "ADV":
        return f"{above.text.lower()} of"
    return " ".join(words)


def is_credit(sentence: Sentence, token: Token) -> bool:
    """Return True for whom a report is credited to: "according to the police"."""
    return preposition_of(sentence, token) in _CREDITS


def infinitive_after(sentence: Sentence, verb: Token) -> bool:
    """Return True where an infinitive says what is wanted: "urged both to stop"."""
    return any(
        "to" in {m.text.lower() for m in sentence.dependents(t, "mark")}
        for t in sentence.dependents(verb, "xcomp", "ccomp", "advcl")
    )
