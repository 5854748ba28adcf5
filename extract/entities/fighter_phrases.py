"""Reads the noun phrases that fighters without a name are called by."""

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.extract.language import Sentence, Token
from dateline.extract.language.lemma import lemma
from dateline.extract.rulebook import load_rules

IN_PHRASE = frozenset({"NOUN", "ADJ", "PROPN"})
"""Parts of speech that stand side by side in such a phrase."""

_LONGEST = 6


def fighting_phrase(sentence: Sentence, token: Token) -> list[Token]:
    """Return the words of a noun phrase up to its head: nouns and adjectives side by side.

    Read from the words and not from the tree, which often hangs one of them elsewhere. Numbers and
    idle words end it.
    """
    idle = set(load_rules("fighters")["idle"])
    tokens, first = sentence.tokens, token.index
    while first > 0 and token.index - first < _LONGEST:
        before = tokens[first - 1]
        hyphenated = first > 1 and tokens[first - 2].text == "-"
        if before.text != "-" and before.upos not in IN_PHRASE and not hyphenated:
            break
        if before.text == "-" and before.start > tokens[first - 2].end:
            break
        if before.lemma in idle or (before.text == "-" and first < 2):
            break
        first -= 1
    return list(tokens[first : token.index + 1])


def words_before(sentence: Sentence, noun: Token) -> list[Token]:
    """Return the words before a noun that may say whose it is, across "and"."""
    tokens, first = sentence.tokens, noun.index
    while first > 0 and noun.index - first < 2 * _LONGEST:
        before = tokens[first - 1]
        joined = before.upos == "CCONJ" and first > 1 and tokens[first - 2].upos in IN_PHRASE
        hyphen = before.text == "-" and before.end == tokens[first].start
        led = before.upos == "VERB" and first > 1 and tokens[first - 2].text == "-"
        if before.upos not in IN_PHRASE and not hyphen and not joined and not led:
            break
        first -= 1
    return list(tokens[first : noun.index])


def may_own(token: Token) -> bool:
    """Return True for a noun that says whose an attack is, not for "fighter" in "fighter jet"."""
    rules = load_rules("fighters")
    owners = {*rules["rulers"], *rules["state_forces"], *rules["others"]}
    owners |= set(load_rules("titles")["armed"]["nouns"])
    return bool(forms_of(token) & (owners - set(rules["no_owners"])))


def is_somebodys(sentence: Sentence, phrase: Sequence[Token]) -> bool:
    """Return True for "his troops": not the state's, whoever he is."""
    before = sentence.tokens[phrase[0].index - 1] if phrase[0].index else None
    return before is not None and before.upos == "PRON" and before.relation == "nmod:poss"


def is_tied(sentence: Sentence, token: Token) -> bool:
    """Return True for a word that a hyphen ties to another: "Norland-backed", "anti-Norland"."""
    tokens = sentence.tokens
    after = tokens[token.index + 1 : token.index + 2]
    if after and after[0].text == "-":
        return True
    before = tokens[max(0, token.index - 2) : token.index]
    return len(before) == 2 and before[1].text == "-" and before[0].text.lower() == "anti"


def is_leader(sentence: Sentence, token: Token) -> bool:
    """Return True for "Norland" in "Norland-led strikes"."""
    following = sentence.tokens[token.index + 1 : token.index + 3]
    return len(following) == 2 and following[1].text.lower() in load_rules("fighters")["leading"]


def names_after(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield the words after such as "loyal to", up to the end of the name that follows them."""
    following = sentence.tokens[token.index + 1 : token.index + 2 * _LONGEST]
    words = [t.text.lower() for t in following]
    for link in sorted(load_rules("fighters")["loyal"]):
        parts = link.split()
        if words[: len(parts)] == parts:
            for part in following[len(parts) :]:
                if part.upos not in IN_PHRASE | {"DET"}:
                    return
                yield part


def forms_of(token: Token) -> set[str]:
    """Return the forms under which a word may stand in the rules, in small letters."""
    return {token.lemma, token.text.lower(), lemma(token.text, "NOUN")}


def state_words(sentence: Sentence, phrase: Sequence[Token]) -> set[str]:
    """Return the words of a phrase that only a state's rulers and forces are called by."""
    rules = load_rules("fighters")
    found = {w for t in phrase if not is_tied(sentence, t) for w in forms_of(t)}
    described = {w for t in phrase[:-1] if not is_tied(sentence, t) for w in forms_of(t)}
    return (found & state_lemmas()) | (described & set(rules["of_state"]))


@cache
def heads() -> frozenset[str]:
    """Return the nouns that may head what fighters are called."""
    rules = load_rules("fighters")
    names = ("rulers", "state_forces", "forces", "others", "crewed")
    return frozenset(word for name in names for word in rules[name])


@cache
def fighting_words() -> frozenset[str]:
    """Return the words that make a group of a phrase without an owner."""
    rules = load_rules("fighters")
    armed = load_rules("titles")["armed"]["nouns"]
    return frozenset([*rules["others"], *rules["crewed"], *rules["armed"], *armed])


@cache
def state_lemmas() -> frozenset[str]:
    """Return the words for a state's rulers and forces."""
    rules = load_rules("fighters")
    return frozenset([*rules["rulers"], *rules["state_forces"]])


@cache
def institutions() -> frozenset[str]:
    """Return the words that may tell whose other nameless forces of a state are."""
    rules = load_rules("fighters")
    return frozenset([*rules["rulers"], *rules["institutions"]])
