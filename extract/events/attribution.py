"""Finds who is credited with a claim, through which medium, and what stance is taken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import subjects_of
from dateline.extract.events.media import medium_of
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Stance
from dateline.extract.rulebook import load_rules

_CLIMB = frozenset(
    {
        *("ccomp", "parataxis", "conj", "advcl", "acl", "acl:relcl", "xcomp", "obl", "obj"),
        *("nsubj", "nsubj:pass", "nmod", "dep", "appos", "nmod:poss", "compound"),
    }
)
_REPORTED = frozenset({"ccomp", "parataxis", "xcomp", "obj", "conj"})
_SPEAKING = frozenset({"person", "organization", "group"})
_HEADLINE_SOURCE = 8
"""Most words of a source set off by a colon or dash: "Harbour minister: …"."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so (an entity id, None for the outlet), through which medium, with what stance.

    `verb` is the reporting verb and `sentence` the number of the sentence it stands in.
    """

    source: str | None = None
    medium: str | None = None
    stance: Stance = "asserts"
    verb: Token | None = None
    sentence: int | None = None


OUTLET = Attribution()


def speech_rules() -> Mapping[str, Any]:
    """Return the table of `rules/events/speech.toml`."""
    return load_rules("events/speech")


def attribution_of(registry: EntityRegistry, number: int, token: Token) -> Attribution:
    """Return who is credited with the clause around `token` in sentence `number`.

    A reporting verb that governs the clause comes first ("Norland said that …", "…, the ministry
    reported"), then "according to", then the colon or dash of a headline ("Minister: …").
    """
    sentence = registry.sentences[number]
    for verb in _reporting_verbs(sentence, token):
        speaker = speaker_of(registry, number, verb)
        if speaker is None:
            continue
        stance = stance_of(sentence, verb)
        return Attribution(speaker, medium_of(registry, number, verb), stance, verb, number)
    credited = _according_to(registry, number, token) or _set_off(registry, number, token)
    return Attribution(credited) if credited is not None else OUTLET


def _reporting_verbs(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Return reporting verbs above `token`, nearest first, whose report the token is part of.

    A token in the reporting verb's own arguments (its subject, its time) is not in the report,
    except for an object: "reported the death of two".
    """
    verbs = set(speech_rules()["reporting"]["verbs"])
    current = token
    while current.head >= 0 and (current.relation in _CLIMB or is_fronted(sentence, current)):
        above = sentence.tokens[current.head]
        reported = current.relation in _REPORTED or is_fronted(sentence, current)
        if reported and _reports(above, verbs):
            yield above
        yield from inserted_reports(sentence, current)
        current = above
    yield from inserted_reports(sentence, current)


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
        if is_report and not complete and (child.relation == "parataxis" or "as" in marks):
            yield child


def speaker_of(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return the entity that does the speaking of `verb`, or None where nobody known does.

    A statement or report that speaks ("a ministry statement said") speaks for who issued it; a
    person named after a title is preferred to the body that the title is of.
    """
    sentence = registry.sentences[number]
    speaking = _reporter_before(sentence, verb)
    own = sentence.dependents(speaking, "nsubj")
    for subject in own or subjects_of(sentence, speaking):
        source = _source(registry, number, subject)
        if source is not None:
            return source
    return _beside(registry, number, verb)


def _beside(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return who stands beside a verb without a subject: after it, or between a quotation and it.

    The tree often makes the speaker a second subject of the quoted words: '"We stay," Ada said'.
    """
    sentence = registry.sentences[number]
    if sentence.dependents(verb, "nsubj", "nsubj:pass"):
        return None
    between: list[Token] = []
    for token in reversed(sentence.tokens[: verb.index]):
        if any(start <= token.start < end for start, end in registry.quotes):
            near = [t for t in between if t.relation in {"nsubj", "nsubj:pass"}]
            named = [t for t in near if registry.named(number, t) is not None]
            found = next((s for t in (*named, *near) if (s := _source(registry, number, t))), None)
            if found is not None or near:
                return found
            break
        between.append(token)
    following = [t for t in sentence.tokens[verb.index + 1 : verb.index + 3] if t.upos != "DET"]
    if not following or verb.lemma in speech_rules()["reporting"]["addressing"]:
        return None
    after = registry.named(number, following[0])
    return after if after is not None and registry.types[after] in _SPEAKING else None


def _reporter_before(sentence: Sentence, verb: Token) -> Token:
    """Return the verb whose subject goes on to speak: "said" in "…, he said, adding that …".

    A participle after a report often hangs on the report itself, whose subject does not speak.
    """
    if not verb.text.lower().endswith("ing") or verb.relation not in {"advcl", "conj", "xcomp"}:
        return verb
    verbs = set(speech_rules()["reporting"]["verbs"])
    current = verb
    while current.head >= 0 and not sentence.dependents(current, "nsubj", "nsubj:pass"):
        current = sentence.tokens[current.head]
    outer = [t for t in inserted_reports(sentence, current) if t.index < verb.index]
    above = sentence.tokens[current.head] if current.head >= 0 else None
    if above is not None and current.relation == "ccomp" and above.lemma in verbs:
        outer.append(above)
    return outer[0] if outer and current is not verb else verb


def _source(registry: EntityRegistry, number: int, token: Token) -> str | None:
    sentence = registry.sentences[number]
    unnamed = registry.named(number, token) is None
    if unnamed and token.lemma in speech_rules()["reporting"]["statement_nouns"]:
        return _issuer(registry, number, token)
    for part in _apposed(sentence, token) if unnamed else ():
        named = registry.named(number, part)
        if named is not None and registry.types[named] == "person":
            return named
    return registry.source(number, token)


def _apposed(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Return what is apposed to `token` or the end of its phrase: "chair of the front, Ada"."""
    yield from sentence.dependents(token, "appos", "flat")
    for part in sentence.dependents(token, "nmod"):
        yield from sentence.dependents(part, "appos")


def _issuer(registry: EntityRegistry, number: int, noun: Token) -> str | None:
    """Return who issued a statement: "the ministry's statement", "a statement by the army"."""
    sentence = registry.sentences[number]
    for part in sentence.dependents(noun, "nmod:poss", "compound", "nmod", "amod"):
        cases = {t.text.lower() for t in sentence.dependents(part, "case")}
        if part.relation == "nmod" and not cases & {"by", "from", "of"}:
            continue
        source = registry.source(number, part)
        if source is not None:
            return source
    return None


def stance_of(sentence: Sentence, verb: Token) -> Stance:
    """Return the stance that a reporting verb expresses towards what it reports."""
    reporting = speech_rules()["reporting"]
    objects = [t.lemma for t in sentence.dependents(verb, "obj")]
    if any(f"{verb.lemma} {each}" in reporting["doubting_phrases"] for each in objects):
        return "doubts"
    if verb.lemma in reporting["deny"]:
        said = not objects or bool(set(objects) & set(reporting["claim_nouns"]))
        return "denies" if said or verb.lemma in {"deny", "refute"} else "asserts"
    if verb.lemma in reporting["doubt"]:
        return "doubts"
    if verb.lemma in reporting["predict"]:
        return "predicts"
    return "demands" if verb.lemma in reporting["demand"] else "asserts"


def _according_to(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return whom "according to" credits with the clause around `token`.

    Where the sentence has another reporter, the credit holds for its own clause alone.
    """
    sentence = registry.sentences[number]
    crediting = set(speech_rules()["reporting"]["according"])
    for word in sentence.tokens:
        if word.text.lower() not in crediting:
            continue
        noun = sentence.tokens[word.head] if word.head >= 0 else word
        if noun.upos == "VERB":
            after = [
                t for t in sentence.dependents(word, "obl", "nmod", "obj") if t.index > word.index
            ]
            noun = after[0] if after else noun
        if _has_reporter(registry, number) and not _share_clause(sentence, noun, token):
            continue
        for each in (noun, *sentence.dependents(noun, "appos", "flat", "nmod:desc")):
            source = registry.source(number, each)
            if source is not None:
                return source
    return None


def _has_reporter(registry: EntityRegistry, number: int) -> bool:
    verbs = set(speech_rules()["reporting"]["stating"])
    return any(
        t.upos == "VERB" and t.lemma in verbs and speaker_of(registry, number, t) is not None
        for t in registry.sentences[number].tokens
    )


def _share_clause(sentence: Sentence, first: Token, second: Token) -> bool:
    return _clause_of(sentence, first) is _clause_of(sentence, second)


def _clause_of(sentence: Sentence, token: Token) -> Token:
    """Return the verb of the nearest clause with a subject of its own around `token`."""
    current = token
    while current.head >= 0:
        subject = sentence.dependents(current, "nsubj", "nsubj:pass")
        if current is not token and current.upos in {"VERB", "ADJ", "NOUN"} and subject:
            return current
        current = sentence.tokens[current.head]
    return current


def _set_off(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return the source that a colon sets before a report or a dash after a headline.

    "Harbour minister: ferries stop" and "Ferries stop - Norland Wire"; a full sentence after a
    dash is no source, and neither is a topic such as "Norland war: …".
    """
    sentence = registry.sentences[number]
    tokens = sentence.tokens
    for mark in tokens:
        if mark.text == ":" and mark.index <= _HEADLINE_SOURCE and mark.index < token.index:
            return _phrase_source(registry, number, tokens[: mark.index])
    last = max((t.index for t in tokens if t.text in {":", "-", "–", "—"}), default=-1)
    headline = tokens[-1].text not in {".", "!", "?", "”", '"'}
    if last > token.index and headline and len(tokens) - last <= _HEADLINE_SOURCE:
        return _phrase_source(registry, number, tokens[last + 1 :])
    return None


def _phrase_source(registry: EntityRegistry, number: int, tokens: tuple[Token, ...]) -> str | None:
    """Return who a phrase without a verb names, where that can speak: no country, no topic."""
    if not tokens or any(t.upos in {"VERB", "AUX"} for t in tokens):
        return None
    inside = {t.index for t in tokens}
    head = next((t for t in tokens if t.head not in inside), tokens[-1])
    named = registry.named(number, head)
    if named is not None:
        return named if registry.types[named] in {"person", "organization", "group"} else None
    nouns = {*load_rules("titles")["heads"], *load_rules("titles")["sources"]["nouns"]}
    if head.lemma not in nouns | set(load_rules("titles")["bodies"]["nouns"]):
        return None
    return _source(registry, number, head)
