"""Reads clauses: who does what a verb says, to whom, and under which prepositions."""

from collections.abc import Iterator, Sequence

from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_SUBJECT = ("nsubj", "nsubj:outer")
_PASSIVE = ("nsubj:pass",)
_DEPTH = 6
_CREDITS = frozenset({"according to"})


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Return True for "was hit", for a participle that describes a noun and for one beside it."""
    if sentence.dependents(verb, "nsubj:pass", "aux:pass", "obl:agent"):
        return True
    if verb.relation in {"acl", "amod"} and not verb.text.lower().endswith("ing"):
        return not sentence.dependents(verb, "obj")
    if verb.relation == "advcl" and name_before_comma(sentence, verb) is not None:
        return not sentence.dependents(verb, "obj", *_SUBJECT, "aux")
    if verb.relation == "conj" and verb.head >= 0 and not sentence.dependents(verb, *_SUBJECT):
        first = sentence.tokens[verb.head]
        same = verb.text.lower().endswith("ed") == first.text.lower().endswith("ed")
        return same and not sentence.dependents(verb, "obj") and is_passive(sentence, first)
    return False


def name_before_comma(sentence: Sentence, participle: Token) -> Token | None:
    """Return the name that a past participle after a comma describes: "Harrow, annexed in 2014"."""
    before = sentence.tokens[max(0, participle.index - 2) : participle.index]
    if len(before) < 2 or before[1].text != "," or not participle.text.lower().endswith("ed"):
        return None
    return before[0] if before[0].upos == "PROPN" else None


def agents_of(sentence: Sentence, verb: Token) -> list[Token]:
    """Return who does what a passive verb says: "by the army"."""
    return [t for t in sentence.dependents(verb) if _is_agent(sentence, t)]


def _is_agent(sentence: Sentence, token: Token) -> bool:
    """Return True for what stands under "by", or is read as the doer without "according to"."""
    preposition = preposition_of(sentence, token)
    if preposition in _CREDITS or token.upos == "VERB":
        return False
    return preposition == "by" or (token.relation == "obl:agent" and preposition != "from")


def subjects_of(sentence: Sentence, verb: Token, depth: int = 0) -> list[Token]:
    """Return who does what `verb` says, also where another verb's subject or object does it.

    "Norland agreed to meet" and "Norland fired, killing two" share the subject; "accused Norland of
    firing" makes the object the doer; "drones sent by Norland" has an agent.
    """
    if depth > _DEPTH:
        return []
    if is_passive(sentence, verb):
        return agents_of(sentence, verb)
    own = list(sentence.dependents(verb, *_SUBJECT)) or misread_subject(sentence, verb)
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


def misread_subject(sentence: Sentence, verb: Token) -> list[Token]:
    """Return a bare name before the main verb that the tree hangs on it as something else.

    A title may stand before it: "Journalist Ana Rojas was arrested".
    """
    if verb.relation not in {"root", "conj", "parataxis", "ccomp"}:
        return []
    beside = sentence.dependents(verb, "appos", "nmod:desc", "dep")
    names = [
        (t, next((n for n in (t, *_flat(sentence, t)) if n.upos == "PROPN"), None)) for t in beside
    ]
    return [
        name
        for t, name in names
        if name is not None and name.index < verb.index and not sentence.dependents(t, "case")
    ][:1]


def _flat(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    return tuple(sentence.dependents(token, "flat"))


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


def preposition_of(sentence: Sentence, token: Token) -> str:
    """Return the preposition of a noun in lower case, "ahead of" in one; "" where it has none."""
    parts: Sequence[Token] = sentence.dependents(token, "case", "mark")
    words = []
    for part in parts:
        if part.text in {"'s", "’s", "'", "’"}:
            continue
        words.append(part.text.lower())
        words.extend(t.text.lower() for t in sentence.dependents(part, "fixed"))
    if words == ["of"]:
        above = sentence.tokens[token.head] if token.head >= 0 else None
        before = sentence.tokens[parts[0].index - 1] if parts[0].index else None
        for adverb in (above, before):
            if adverb is not None and adverb.upos == "ADV":
                return f"{adverb.text.lower()} of"
    return " ".join(words)


def is_inverted(sentence: Sentence, verb: Token) -> bool:
    """Return True for a condition without "if": "should Norland offer help", "had it agreed"."""
    subjects = sentence.dependents(verb, "nsubj", "nsubj:pass")
    auxiliaries = sentence.dependents(verb, "aux", "aux:pass")
    if not subjects or not auxiliaries or sentence.tokens[-1].text == "?":
        return False
    return auxiliaries[0].index < subjects[0].index < verb.index


def is_meanwhile(sentence: Sentence, clause: Token) -> bool:
    """Return True for what a sentence adds after a comma: "…, as the two sides met in Harrow".

    It is neither reported nor doubted by what stands before the comma.
    """
    words = load_rules("events/speech")["status"]["meanwhile_marks"]
    marks = [t for t in sentence.dependents(clause, "mark") if t.text.lower() in words]
    if clause.relation != "advcl" or not marks or clause.head > marks[0].index:
        return False
    before = [t for t in sentence.tokens[: marks[0].index] if t.text.lower() != "even"]
    subjects = sentence.dependents(clause, "nsubj", "nsubj:pass", "expl")
    return bool(before) and before[-1].text == "," and bool(subjects)


def is_credit(sentence: Sentence, token: Token) -> bool:
    """Return True for whom a report is credited to: "according to the police"."""
    return preposition_of(sentence, token) in _CREDITS


def infinitive_after(sentence: Sentence, verb: Token) -> bool:
    """Return True where an infinitive says what is wanted: "urged both to stop"."""
    return any(
        "to" in {m.text.lower() for m in sentence.dependents(t, "mark")}
        for t in sentence.dependents(verb, "xcomp", "ccomp", "advcl")
    )


def obliques_of(sentence: Sentence, verb: Token) -> Iterator[tuple[str, Token]]:
    """Yield what stands under prepositions at a verb and one step below, with the preposition."""
    for child in sentence.dependents(verb, "obl", "obl:agent", "obl:unmarked", "nmod", "iobj"):
        preposition = preposition_of(sentence, child)
        yield preposition, child
        if preposition in _CREDITS:
            continue
        for nested in sentence.dependents(child, "nmod"):
            yield preposition_of(sentence, nested), nested
