"""Finds the medium through which somebody says something: "a post on X", "TASS", "his address"."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_OF_NAMED = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON"})
_OBLIQUE = ("obl", "nmod", "obj", "iobj", "obl:unmarked", "advcl")


def medium_of(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return the medium of what `verb` says, as it is written without an article, or None.

    It stands beside the verb, beside a verb that it is coordinated with or that it depends on, or
    at the beginning of the sentence: "In his nightly address, Ada Norling said …".
    """
    sentence = registry.sentences[number]
    for token in _verbs_near(sentence, verb):
        for part in (*sentence.dependents(token, *_OBLIQUE), *_passed_over(sentence, token)):
            words = _medium(registry, number, part)
            if words is not None:
                return words
    return _before_report(registry, number, verb)


def _before_report(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return the platform between a verb and its report: "wrote on X late Tuesday that …"."""
    sentence = registry.sentences[number]
    after = sentence.tokens[verb.index + 1 : verb.index + 3]
    if after and verb.lemma in load_rules("events/speech")["reporting"]["addressing"]:
        told = _outlet_after(registry, number, verb)
        if told is not None:
            return told
    if len(after) < 2 or after[0].upos != "ADP" or not _carries(registry, number, after[1]):
        return None
    return registry.labels[str(registry.named(number, after[1]))]


def _passed_over(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield what follows `verb` and hangs on its report before it: '"It is open," Ada said on X'.

    English hardly ever crosses so: such a phrase tells where it was said.
    """
    for token in sentence.tokens[verb.index + 1 :]:
        above = sentence.ancestors(token)
        beside = token.relation in _OBLIQUE or token.relation == "nmod:desc"
        if beside and verb in above[2:] and above[1].index < verb.index:
            yield token


def _outlet_after(registry: EntityRegistry, number: int, verb: Token) -> str | None:
    """Return the outlet in the phrase right after `verb`: "told the news agency Norland Wire"."""
    following = registry.sentences[number].tokens[verb.index + 1 :]
    for token in takewhile(lambda t: t.upos in _OF_NAMED, following):
        named = registry.named(number, token)
        if named is not None:
            return registry.labels[named] if named in registry.outlets else None
    return None


def _verbs_near(sentence: Sentence, verb: Token) -> Iterator[Token]:
    yield verb
    yield from sentence.dependents(verb, "advcl", "conj", "obj")
    current = verb
    while current.head >= 0 and current.relation in {"conj", "advcl", "xcomp", "parataxis"}:
        current = sentence.tokens[current.head]
        yield current
        yield from sentence.dependents(current, "obj")


def _medium(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return the medium that the phrase headed by `token` names, or None."""
    rules: Mapping[str, list[str]] = load_rules("events/speech")["reporting"]
    sentence = registry.sentences[number]
    named = registry.named(number, token)
    if token.relation in {"obj", "iobj", "nmod:desc"}:
        return _outlet(registry, number, token)
    if token.upos == "VERB":
        written = token.lemma in rules["media_verbs"]
        parts = sentence.dependents(token, *_OBLIQUE) if written else ()
        return next((m for part in parts if (m := _medium(registry, number, part))), None)
    cases = {t.text.lower() for t in sentence.dependents(token, "case")}
    if not cases & set(rules["media_prepositions"]):
        return None
    if named is not None and named in registry.media:
        others = [t for t in sentence.dependents(token, "conj") if _carries(registry, number, t)]
        return " and ".join(
            registry.labels[str(registry.named(number, t))] for t in (token, *others)
        )
    if token.lemma in rules["media_nouns"] and named is None:
        return _of_noun(registry, number, token)
    return registry.labels[named] if named is not None and named in registry.outlets else None


def _carries(registry: EntityRegistry, number: int, token: Token) -> bool:
    return registry.named(number, token) in registry.media


def _outlet(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return the outlet that somebody "told", known by name or by a word such as "News"."""
    named = registry.named(number, token)
    parts = registry.sentences[number].dependents(token, "compound", "appos", "flat", "nmod:poss")
    for part in (token, *parts):
        entity = registry.named(number, part)
        if entity is not None and entity in registry.outlets:
            return registry.labels[entity]
    if named is None or registry.types[named] != "organization":
        return None
    words = set(load_rules("events/speech")["reporting"]["outlet_words"])
    return registry.labels[named] if words & set(registry.labels[named].split()) else None


def _of_noun(registry: EntityRegistry, number: int, noun: Token) -> str:
    """Return the medium of "a post on X", "her Telegram channel", "comments carried by TASS"."""
    sentence = registry.sentences[number]
    for part in sentence.dependents(noun, "compound", "nmod", "appos", "amod"):
        if _carries(registry, number, part):
            return registry.labels[str(registry.named(number, part))]
    carrier = _carried_by(registry, number, noun)
    if carrier is not None:
        return carrier
    before = sentence.dependents(noun, "amod", "compound", "nmod:desc")
    first = min((t for t in (noun, *before) if t.index <= noun.index), key=lambda t: t.index)
    return _written(registry, first, noun)


def _carried_by(registry: EntityRegistry, number: int, noun: Token) -> str | None:
    sentence = registry.sentences[number]
    for child in sentence.dependents(noun, "acl", "nmod"):
        for part in (child, *sentence.dependents(child, "obl", "obl:agent")):
            for each in (part, *sentence.dependents(part, "compound", "appos", "flat")):
                named = registry.named(number, each)
                if named is not None and named in registry.outlets | registry.media:
                    return registry.labels[named]
    return None


def _written(registry: EntityRegistry, first: Token, last: Token) -> str:
    return " ".join(registry.text[first.start : last.end].split())
