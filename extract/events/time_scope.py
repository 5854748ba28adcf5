"""Decides whether an event shares the time of a clause around it.

The words are in `rules/events/timing.toml`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.reports import speech_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

CLAUSES: Final = frozenset({"advcl", "acl", "acl:relcl", "ccomp", "parataxis"})
"""Relations by which a clause hangs on another."""

_OF_CLAUSE: Final = frozenset({"obl", "obl:unmarked", "nmod:unmarked", "advmod", "nmod"})
_REPORTS: Final = frozenset({"ccomp", "parataxis"})
_ARGUMENTS: Final = frozenset(
    {"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "obl:unmarked", "xcomp"}
)
_THEN_AFTER: Final = frozenset({"after", "following"})
_SAME_PHRASE: Final = frozenset({"conj", "compound", "flat", "appos"})
_BEFORE_TIME: Final = frozenset({"ADP", "ADV", "CCONJ", "DET", "PUNCT"})
_VERBS: Final = frozenset({"VERB", "AUX"})


@cache
def timing_words(table: str, key: str) -> frozenset[str]:
    """Return one list of `rules/events/timing.toml`."""
    rules: Mapping[str, Mapping[str, list[str]]] = load_rules("events/timing")
    return frozenset(rules[table][key])


def shares_time(sentence: Sentence, path: Sequence[Token], governor: Token) -> bool:
    """Say whether an event has the time of `governor`, which stands above it in the tree.

    `path` are the tokens from the event up to the last one below `governor`. A report's time is not
    that of what is reported, nor is a clause's that of the clauses that give its cause or name what
    came before it. An event that a noun names has it as an argument of the clause, not where
    somebody only speaks of it.
    """
    if not path:
        return True
    if {token.relation for token in path} & _REPORTS:
        return False
    if any(_is_apart(sentence, token) for token in path):
        return False
    return path[0].upos in _VERBS or _takes_part(sentence, path, governor)


def is_apart(sentence: Sentence, token: Token) -> bool:
    """Say whether `token` stands in a clause of a different time than the sentence."""
    return any(_is_apart(sentence, each) for each in sentence.ancestors(token))


def _is_apart(sentence: Sentence, clause: Token) -> bool:
    """Say whether `clause` hangs on another of a different time: "after …", "which had …"."""
    if clause.relation not in CLAUSES:
        return False
    opening = sentence.words_of(clause, "mark", "case", "advmod")
    if opening & timing_words("clauses", "apart"):
        return not ("after" in opening and _is_consequence(sentence.tokens[clause.head]))
    return "had" in sentence.words_of(clause, "aux")


def _is_consequence(verb: Token) -> bool:
    return verb.lemma in timing_words("clauses", "consequences")


def _takes_part(sentence: Sentence, path: Sequence[Token], governor: Token) -> bool:
    """Say whether the event named by the noun `path[0]` is an argument of `governor`."""
    for token, head in zip(path, [*path[1:], governor], strict=True):
        if token.relation in _SAME_PHRASE:
            continue
        if head.upos in _VERBS:
            taken = token.relation in _ARGUMENTS and _is_done(sentence, token, head)
        else:
            counts = head.lemma in timing_words("nouns", "measures")
            taken = counts or token.relation in _ARGUMENTS
        if not taken:
            return False
    return True


def _is_done(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Say whether `verb` tells of the event `noun`, not merely about it."""
    preposition = preposition_of(sentence, noun)
    if preposition in timing_words("nouns", "together"):
        return True
    if preposition in timing_words("nouns", "prepositions"):
        return preposition in _THEN_AFTER and _is_consequence(verb)
    return verb.lemma not in timing_words("nouns", "verbs") and not _reports(verb)


def _reports(verb: Token) -> bool:
    """Say whether a verb reports what somebody says, and has no other frequent meaning."""
    table = speech_rules()["reporting"]
    return verb.lemma in table["verbs"] and verb.lemma not in table["governing"]


def crosses_conjunct(sentence: Sentence, path: Sequence[Token]) -> bool:
    """Say whether a time stands in a second conjunct, whose time is its own.

    `path` are the tokens from the time up to the last one that it does not share with the event:
    "the visit was a success, and she would return on Thursday".
    """
    for token in path:
        if token.relation != "conj":
            continue
        if token.upos == "NOUN" or sentence.dependents(token, "nsubj", "nsubj:pass"):
            return True
    return False


def told_by(sentence: Sentence, first: Token, head: Token) -> Token | None:
    """Return the reporting verb that a time follows directly, as in "said on Sunday rebels had …".

    The tree often hangs such a time on the verb of the report. `first` is its first word, `head`
    its head; "announced Monday's attack" is no such time.
    """
    if head.relation not in _OF_CLAUSE:
        return None
    index = first.index - 1
    while index >= 0 and sentence.tokens[index].upos in {"ADP", "ADV", "DET"}:
        index -= 1
    before = sentence.tokens[index] if index >= 0 else None
    return before if before is not None and before.upos == "VERB" and _reports(before) else None


def told_around(sentence: Sentence, time: Sequence[Token], head: Token) -> Token | None:
    """Return the verb of "On Monday, police said, gunmen shot …" that the time belongs to; or None.

    The report stands between two commas, and the tree hangs the time on it. `time` are the
    words of the time, `head` is their head.
    """
    opening = all(each.upos in _BEFORE_TIME for each in sentence.tokens[: time[0].index])
    if not opening or not _comma_after(sentence, time[-1]):
        return None
    for verb in sentence.ancestors(head)[1:]:
        told = [t for t in sentence.dependents(verb, *_REPORTS) if t.index > verb.index]
        if told and verb.index > head.index and _reports(verb) and _comma_after(sentence, verb):
            return told[0]
    return None


def _comma_after(sentence: Sentence, token: Token) -> bool:
    return [t.text for t in sentence.tokens[token.index + 1 : token.index + 2]] == [","]


def passed_over(sentence: Sentence, head: Token) -> Token | None:
    """Return the verb that stands between a time and what it hangs on, and governs that; or None.

    English hardly ever crosses so: in "“We came in peace,” she told reporters on Tuesday" the time
    is that of "told", even where the tree hangs it on "came".
    """
    above = sentence.ancestors(head)
    for place, (token, governor) in enumerate(pairwise(above), start=2):
        if token.relation not in _OF_CLAUSE:
            return None
        first, last = sorted((token.index, governor.index))
        between = [each for each in above[place:] if first < each.index < last]
        if between:
            return min(between, key=lambda each: abs(each.index - token.index))
    return None


def is_background(sentence: Sentence, token: Token) -> bool:
    """Say whether what `token` tells lies before or around the story, not on its line.

    The perfect ("has shelled", "had fled"), the present, words such as "regularly", and clauses
    that open with "after" or "since" tell background.
    """
    if is_apart(sentence, token):
        return True
    above = sentence.ancestors(token)
    verb = next((each for each in above if _heads_clause(sentence, each)), None)
    if verb is None:
        return True
    if _is_ordered(sentence, verb):
        return True
    helping = sentence.words_of(verb, "aux", "aux:pass", "cop")
    if helping & {"has", "have", "had", "'ve", "’ve", "'d", "is", "are", "be"}:
        return True
    if any(t.lemma in timing_words("background", "adverbs") for t in sentence.dependents(verb)):
        return True
    return not helping and _is_present(verb)


def _is_ordered(sentence: Sentence, verb: Token) -> bool:
    """Say whether a clause is put before or after another event: "came after the blast"."""
    later = sentence.dependents(verb, "advcl", "obl")
    orders = timing_words("bounds", "before") | _THEN_AFTER
    return not _is_consequence(verb) and any(preposition_of(sentence, t) in orders for t in later)


def _heads_clause(sentence: Sentence, token: Token) -> bool:
    return token.upos in _VERBS or bool(sentence.dependents(token, "cop"))


def _is_present(verb: Token) -> bool:
    word = verb.text.lower()
    return word.endswith("s") and word != verb.lemma
