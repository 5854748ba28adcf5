"""Reads noun phrases without a name: "the French president", "a woman", "Palestinian gunmen"."""

from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_NEVER_INSIDE = frozenset({"appos", "acl:relcl", "acl", "conj", "nmod", "case", "cc"})
_BEFORE_HEAD = ("amod", "compound", "nmod:desc")


def phrase(
    text: str, sentence: Sentence, token: Token, *, keep_article: bool = False
) -> tuple[str, Span]:
    """Return the words of the noun phrase up to its head `token`, and their span in `text`.

    Articles are left out unless `keep_article`.
    """
    without = {"PUNCT", "ADP", "PRON"} | (set() if keep_article else {"DET"})
    left = [
        t
        for t in sentence.subtree(token, _NEVER_INSIDE)
        if t.index <= token.index and t.upos not in without
    ]
    first = min((t.index for t in left), default=token.index)
    span = (sentence.tokens[first].start, token.end)
    return " ".join(text[slice(*span)].split()), span


def armed_phrase(text: str, sentence: Sentence, token: Token) -> tuple[str, Span]:
    """Return the words by which armed people are called, without numbers: "Norlandish gunmen"."""
    _, span = phrase(text, sentence, token)
    idle = set(load_rules("titles")["armed"]["idle"])
    first = token.index
    while first > 0 and sentence.tokens[first - 1].start >= span[0]:
        before = sentence.tokens[first - 1]
        if before.upos in {"NUM", "ADV", "DET", "CCONJ"} or before.text.lower() in idle:
            break
        first -= 1
    while sentence.tokens[first].upos == "PUNCT":
        first += 1
    span = (sentence.tokens[first].start, token.end)
    return " ".join(text[slice(*span)].split()), span


def is_indefinite(sentence: Sentence, token: Token) -> bool:
    """Return True for somebody new: "a woman", "another man"."""
    articles = sentence.words_of(token, "det", "amod", "nummod")
    rules = load_rules("titles")
    is_one = token.text.lower() == token.lemma
    return is_one and bool(articles & set(rules["sources"]["indefinite"]))


def is_armed(sentence: Sentence, token: Token) -> bool:
    """Return True for armed people without a name: "gunmen", "rebel forces"."""
    rules = load_rules("titles")["armed"]
    if token.lemma in rules["nouns"] and token.upos == "NOUN":
        return True
    beside = sentence.dependents(token, *_BEFORE_HEAD)
    return token.lemma in rules["forces"] and any(t.lemma in rules["nouns"] for t in beside)


def acts_for_nobody(sentence: Sentence, token: Token) -> bool:
    """Return True for those who fight a state: "Norlandish rebels" do not act for Norland."""
    against = load_rules("titles")["armed"]["against_state"]
    words = {token.lemma, *(t.lemma for t in sentence.dependents(token, *_BEFORE_HEAD))}
    return bool(words & set(against))


def descriptions(sentence: Sentence, token: Token) -> frozenset[str]:
    """Return the words before a title that say which one: "foreign" in "the foreign minister"."""
    idle = load_rules("titles")["idle_modifiers"]
    found = sentence.words_of(token, *_BEFORE_HEAD)
    return found - set(idle)
