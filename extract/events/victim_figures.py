"""Finds the words that stand for those killed or hurt, by themselves and by the order of words.

Headlines and lists leave out what a tree needs; a figure beside a verb still says how many.
"""

from collections.abc import Sequence

from dateline.extract.events.violence import violence_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of
from dateline.extract.rulebook import load_rules


def is_victim(token: Token) -> bool:
    """Return True for a word that may stand for those killed or hurt: people, names, figures."""
    return token.upos in {"NUM", "PROPN"} or is_person(token)


def is_person(token: Token) -> bool:
    """Return True for a noun that people are called by: "farmer", "others"."""
    victims = set(violence_rules()["casualties"]["victims"]) | set(load_rules("titles")["heads"])
    return token.lemma in victims or token.text.lower() in victims


def is_figure(noun: Token) -> bool:
    """Return True for a word that counts by itself, in digits or loosely: "35", "dozens"."""
    return noun.upos == "NUM" or noun.text.lower() in load_rules("quantities")["loose"]


def bare_figure(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the figure in the headline "Strikes Kill 35 & Destroy School": it counts no school.

    Nor does it count those hurt in "killing two and injuring a teenager".
    """
    following = sentence.tokens[verb.index + 1 : verb.index + 3]
    alone = len(following) == 2 and following[0].upos == "NUM" and following[1].upos == "CCONJ"
    above = sentence.tokens[following[0].head] if alone and following[0].head >= 0 else None
    if above is None or above is verb or above.upos == "NUM":
        return []
    between = sentence.tokens[verb.index + 1 : above.index]
    misread = not is_person(above) or any(t.upos == "VERB" for t in between)
    return [following[0]] if misread else []


def in_bounds(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the people in "killed between 10 and 20 people" where the tree has no object there."""
    following = sentence.tokens[verb.index + 1 : verb.index + 3]
    if len(following) < 2 or following[1].upos != "NUM":
        return []
    return [
        t
        for t in sentence.dependents(verb, "obl")
        if following[0].text.lower() == "between" and following[0] in sentence.subtree(t)
    ]


def counted_beside(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the figure that a participle follows and hangs on: "and scores wounded in a raid"."""
    above = sentence.tokens[verb.head] if verb.head >= 0 else None
    beside = above is not None and above.index == verb.index - 1 and verb.relation == "xcomp"
    return [above] if above is not None and beside and is_figure(above) else []


def counted_right_before(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the figure of a headline that the tree hangs elsewhere: "Opposition: 40 killed"."""
    before = sentence.tokens[max(0, verb.index - 1) : verb.index]
    bare = not sentence.dependents(verb, "nsubj", "nsubj:pass", "obj", "aux", "aux:pass")
    found = [t for t in before if t.upos == "NUM" and t.relation in {"appos", "dep", "parataxis"}]
    return found if bare else []


def belongs_to_next(sentence: Sentence, figure: Token) -> bool:
    """Return True for "five" in the headline "Three people killed five injured"."""
    words = violence_rules()["casualties"]
    following = sentence.tokens[figure.index + 1 : figure.index + 2]
    states = {*words["injured_states"], *words["killed_states"]}
    return figure.upos == "NUM" and bool(following) and following[0].text.lower() in states


def follows_another(sentence: Sentence, verb: Token, figure: Token) -> bool:
    """Return True for "16" after "kill" in the headline "Rockets kill 10 civilians injure 16"."""
    words = violence_rules()["casualties"]
    harming = {*words["killed_verbs"], *words["injured_verbs"]}
    between = sentence.tokens[verb.index + 1 : figure.index]
    others = [t for t in between if t.lemma in harming and t.upos == "VERB"]
    # "Killed and wounded 30" counts both; only between two figures is a verb one of its own.
    return bool(others) and any(
        t.upos == "NUM" or is_person(t) for t in between if t.index < others[0].index
    )


def counted_before(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the figure between a conjunction and its participle: "… and dozens injured"."""
    if verb.relation != "conj":
        return []
    loose = load_rules("quantities")["loose"]
    for token in reversed(sentence.tokens[max(0, verb.index - 6) : verb.index]):
        if token.upos == "CCONJ" or token.text == ",":
            return []
        counts = token.upos == "NUM" or token.text.lower() in loose
        if counts and not _has_counted_noun(sentence, token, verb):
            return [token]
        last = sentence.tokens[verb.index - 1]
        if counts and is_person(last):
            return [last]
    return []


def _has_counted_noun(sentence: Sentence, number: Token, verb: Token) -> bool:
    between = sentence.tokens[number.index + 1 : verb.index]
    return any(t.upos in {"NOUN", "PROPN"} for t in between)


def first_counted(sentence: Sentence, subjects: Sequence[Token]) -> list[Token]:
    """Return the counted one of two subjects: "40 people mostly civilians were killed"."""
    counted = [token for token in subjects if count_of(sentence, token) is not None]
    return counted[:1] if counted and len(subjects) > 1 else list(subjects)
