"""Leaves out the names of storms, ships and operations: no person, no place and no body."""

from collections.abc import Iterator, Sequence

from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.name_checks import words_between
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import candidates


def without_named_things(
    mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> Iterator[NameMention]:
    """Yield `mentions` without the names that the article gives to things.

    What is once called "Hurricane Ada" or "the tanker Harrow Star" is the thing wherever the same
    words, or the first two or more of them, stand, unless somebody's full name ends in them or they
    are a town's.
    """
    named = {name for sentence in sentences for name in _names_of_things(sentence)}
    halves = {" ".join(ws[:n]) for ws in map(str.split, named) for n in range(2, len(ws))}
    things = named | halves
    surnames = {m.text.split()[-1] for m in mentions if m.type == "person" and " " in m.text}
    for mention in mentions:
        introduced = _is_introduced(mention, sentences[mention.sentence])
        town = mention.type == "place" and bool(candidates(mention.text))
        if mention.known or not (introduced or (mention.text in things - surnames and not town)):
            yield mention


def _names_of_things(sentence: Sentence) -> Iterator[str]:
    """Yield the capitalised words right after each word for a thing that has a name."""
    for token in sentence.tokens:
        end = token.index + 1
        while end < len(sentence.tokens) and _continues_name(sentence, end):
            end += 1
        if end > token.index + 1 and _is_word_for_thing(sentence, token):
            yield words_between(sentence, token.index + 1, end)


def _continues_name(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.upos == "PROPN" and token.text[0].isupper()


def _is_introduced(mention: NameMention, sentence: Sentence) -> bool:
    """Return True for a name right behind a word for its thing, or with that word in it."""
    if mention.text.split()[0].lower() in load_rules("names")["named_happenings"]:
        return True
    return mention.first > 0 and _is_word_for_thing(sentence, sentence.tokens[mention.first - 1])


def _is_word_for_thing(sentence: Sentence, token: Token) -> bool:
    """Return True for a noun such as "tanker" or "USS", not for a verb: "to storm Harrow"."""
    rules = load_rules("names")
    before = sentence.tokens[token.index - 1].text if token.index else ""
    words = {token.text.lower(), f"{before} {token.text}".lower()}
    lists = ("named_happenings", "named_vessels", "ship_prefixes")
    return token.upos in {"NOUN", "PROPN"} and any(words & set(rules[each]) for each in lists)
