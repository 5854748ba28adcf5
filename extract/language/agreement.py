"""Makes the parts of speech and the tree agree, which the network reads apart from each other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.extract.language.model import Parse

_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj"})
_VERBAL = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass", "nsubj", "advmod"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_BESIDE_NAMES = frozenset({"appos", "nmod:desc", "flat"})


def gerunds_as_nouns(reading: "Parse", texts: Sequence[str]) -> frozenset[int]:
    """Return the gerunds that name an act: "two days of fighting", "Fighting erupted".

    They have no object, and are a subject or what "of" joins to a noun.
    """
    governed = list(zip(reading.heads, reading.relations, strict=True))
    verbal = {head for head, relation in governed if relation in _VERBAL}
    under_of = {
        head
        for index, (head, relation) in enumerate(governed)
        if relation == "mark" and texts[index].lower() == "of" and index + 1 == head
    }
    return frozenset(
        index
        for index, (head, relation) in enumerate(governed)
        if reading.parts_of_speech[index] == "VERB"
        and texts[index].lower().endswith("ing")
        and index not in verbal
        and (
            relation == "csubj"
            or (relation == "acl" and index in under_of and reading.parts_of_speech[head] == "NOUN")
        )
    )


def agreed_tags(reading: "Parse", first: str, acts: frozenset[int]) -> list[str]:
    """Return the parts of speech, a verb that the tree reads as a noun being a noun.

    The tagger and the tree are read apart; "the talks ended" with "talks" as a subject that has an
    article cannot be a verb. Nor is a plural that opens a sentence and is no name ("Militants") a
    proper noun, nor a gerund among `acts` a verb.
    """
    with_article = {
        head
        for head, relation in zip(reading.heads, reading.relations, strict=True)
        if relation == "det"
    }
    tags = [
        "NOUN"
        if index in acts or (tag == "VERB" and relation in _NOMINAL and index in with_article)
        else tag
        for index, (tag, relation) in enumerate(
            zip(reading.parts_of_speech, reading.relations, strict=True)
        )
    ]
    opens = tags[0] == "PROPN" and reading.names[0] == "O" and reading.relations[0] in _NOMINAL
    if opens and first.endswith(("s", "men")) and not first.isupper():
        tags[0] = "NOUN"
    return tags


def agreed_relations(reading: "Parse", tags: Sequence[str], acts: frozenset[int]) -> list[str]:
    """Return the relations, what "and" adds to a word before it being a conjunct.

    Relation and head are read apart: in "Norland's envoy Ada Norling and Sudmark's minister Bo
    Sund" the minister may come out as a description of the envoy, with "and" below him. A name that
    is read as part of the verb behind it is its subject, where it has none, and one with a
    preposition is no part of a name before it ("an attack | on Harrow"). Who is the subject of a
    verb that has an object and no auxiliary acts: "Rebels kidnapped six officers".
    """
    relations = _with_active_subjects(reading)
    _read_gerunds_as_nouns(reading, relations, acts)
    _mend_parts_of_names(reading, relations, tags)
    for index, relation in enumerate(reading.relations):
        phrase = reading.heads[index]
        if relation != "cc" or phrase < index:
            continue
        while reading.heads[phrase] > index:
            phrase = reading.heads[phrase]
        if reading.heads[phrase] >= 0 and relations[phrase] in _BESIDE_NAMES:
            relations[phrase] = "conj"
    return relations


def _read_gerunds_as_nouns(reading: "Parse", relations: list[str], acts: frozenset[int]) -> None:
    for index, relation in enumerate(reading.relations):
        if index in acts:
            relations[index] = "nsubj" if relation == "csubj" else "nmod"
        elif relation == "mark" and reading.heads[index] in acts:
            relations[index] = "case"
        elif relation == "obl" and reading.heads[index] in acts:
            relations[index] = "nmod"


def _mend_parts_of_names(reading: "Parse", relations: list[str], tags: Sequence[str]) -> None:
    governed = list(zip(reading.heads, relations, strict=True))
    with_subject = {head for head, relation in governed if relation in _SUBJECTS}
    under_case = {head for head, relation in governed if relation == "case"}
    # "In Port Elin": the preposition may hang on the second word.
    under_case |= {governed[index][0] for index in under_case if governed[index][1] == "flat"}
    for index, (phrase, relation) in enumerate(governed):
        before = 0 <= phrase < index
        if relation not in {"flat", "compound"} or tags[index] != "PROPN":
            continue
        if index in under_case and (tags[phrase] != "PROPN" or (before and relation != "flat")):
            relations[index] = "obl" if tags[phrase] == "VERB" else "nmod"
        elif (
            relation == "flat"
            and not before
            and tags[phrase] == "VERB"
            and phrase not in with_subject
        ):
            relations[index] = "nsubj"
            with_subject.add(phrase)


def _with_active_subjects(reading: "Parse") -> list[str]:
    governed = list(zip(reading.heads, reading.relations, strict=True))
    passive = {head for head, relation in governed if relation in {"aux:pass", "obl:agent"}}
    active = {head for head, relation in governed if relation == "obj"} - passive
    return [
        "nsubj" if relation == "nsubj:pass" and head in active else relation
        for head, relation in governed
    ]
