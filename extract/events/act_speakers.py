"""Finds who demands, offers, refuses, threatens or accuses, and of whom."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_contents import fronted
from dateline.extract.events.claims import ACTOR_TYPES
from dateline.extract.events.clauses import subjects_of
from dateline.extract.events.quotation import Quotation, speaker_of_position
from dateline.extract.events.reports import speech_rules
from dateline.extract.events.speakers import speaker_of
from dateline.extract.language import Sentence, Token
from dateline.extract.language.sentence import RELATIVE_PRONOUNS
from dateline.extract.quantities import whole_number
from dateline.extract.rulebook import load_rules

CROWD = 20
"""So many people do not say one thing together."""
_FIRST_PERSON = frozenset({"i", "we", "us", "me"})


def actors(registry: EntityRegistry, number: int, token: Token) -> list[str]:
    """Return the people, countries and bodies that the phrase headed by `token` is; no outlet."""
    return [entity for entity in registry.resolve(number, token) if may_speak(registry, entity)]


def may_speak(registry: EntityRegistry, entity: str) -> bool:
    """Return True for a person, country or body that news quotes; no outlet speaks for itself.

    "1,102 people" were counted, not quoted.
    """
    if registry.types[entity] not in ACTOR_TYPES or entity in registry.outlets:
        return False
    count = whole_number(registry.labels[entity].partition(" ")[0])
    return registry.types[entity] != "group" or count is None or count < CROWD


def doers(
    registry: EntityRegistry, number: int, verb: Token, quotations: Sequence[Quotation]
) -> list[str]:
    """Return who does the act of speaking that `verb` names.

    Inside a quotation "we" and "I" are its speaker. A thing does not speak, so that "a blockade
    that threatens to cause hunger" is nobody's threat, and a verb that needs a subject of its own
    takes none from the clause around it.
    """
    sentence = registry.sentences[number]
    found: list[str] = []
    for token in _subjects(sentence, verb):
        if token.text.lower() in _FIRST_PERSON:
            speaker = speaker_of_position(quotations, token.start)
            found.extend([speaker] if speaker is not None else [])
        elif is_animate(registry, number, token):
            found.extend(actors(registry, number, token))
    if not found and not _subjects(sentence, verb):
        return []
    return found or _issuers(registry, number, verb)


def _issuers(registry: EntityRegistry, number: int, verb: Token) -> list[str]:
    """Return who issued the statement that refuses or demands something."""
    nouns = set(speech_rules()["reporting"]["statement_nouns"])
    subjects = subjects_of(registry.sentences[number], verb)
    if not any(token.lemma in nouns for token in subjects):
        return []
    speaker = speaker_of(registry, number, verb)
    return [speaker] if speaker is not None and speaker not in registry.outlets else []


def _subjects(sentence: Sentence, verb: Token) -> list[Token]:
    acts = speech_rules()["acts"]
    if verb.lemma in acts["own_subject"]:
        return _own_subjects(sentence, verb)
    accused = _accused_above(sentence, verb)
    above = sentence.tokens[verb.head] if verb.head >= 0 else verb
    if verb.relation == "conj" and above.upos in {"NOUN", "PROPN"} and above.head >= 0:
        return subjects_of(sentence, sentence.tokens[above.head])
    first = fronted(sentence, verb)
    accused = accused or _blamed(sentence, verb, above)
    return accused or [t for t in subjects_of(sentence, verb) if t is not first]


def _own_subjects(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the subjects of the verb's own clause, also as a second verb or an infinitive."""
    current = verb
    while True:
        own = sentence.dependents(current, "nsubj")
        if own or current.head < 0 or current.relation not in {"conj", "xcomp"}:
            return list(own)
        above = sentence.tokens[current.head]
        if above.upos not in {"VERB", "AUX", "ADJ"}:
            return []
        current = above


def _accused_above(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the accused who does what a participle after "accused Norland of …" says."""
    current = verb
    while current.head >= 0 and current.relation in {"advcl", "conj", "xcomp"}:
        above = sentence.tokens[current.head]
        if above.lemma in speech_rules()["acts"]["accusing"] and current.relation == "advcl":
            between = [t for t in sentence.dependents(above, "obj") if t.index < current.index]
            marks = {t.text.lower() for t in sentence.dependents(current, "mark")}
            return between if marks & {"of", "for"} or current is not verb else []
        current = above
    return []


def _blamed(sentence: Sentence, verb: Token, above: Token) -> list[Token]:
    """Return who did what they are blamed for: "hit out at Norling for accusing the front"."""
    marks = {t.text.lower() for t in sentence.dependents(verb, "mark", "case")}
    if "for" not in marks or above.upos != "VERB" or verb.relation not in {"advcl", "acl"}:
        return []
    near = sentence.dependents(above, "obj", "obl")
    return [t for t in near if t.index < verb.index][-1:]


def is_animate(registry: EntityRegistry, number: int, token: Token) -> bool:
    """Return True for a name, a pronoun, or a noun for people or a body that can speak."""
    if registry.named(number, token) is not None:
        return True
    if token.upos == "PRON" and token.text.lower() in RELATIVE_PRONOUNS:
        noun = registry.sentences[number].relative_head(token)
        return noun is not None and noun.upos != "PRON" and is_animate(registry, number, noun)
    if token.upos == "PRON":
        return True
    titles = load_rules("titles")
    people = {
        *titles["heads"],
        *titles["sources"]["nouns"],
        *titles["bodies"]["nouns"],
        *speech_rules()["acts"]["animate"],
    }
    things = set(speech_rules()["reporting"]["statement_nouns"])
    return token.lemma in people - things
