"""Finds who was killed or hurt beside a word that says so, and how many they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from dateline.extract.events.clauses import is_passive
from dateline.extract.events.victim_figures import (
    bare_figure,
    belongs_to_next,
    counted_before,
    counted_beside,
    counted_right_before,
    first_counted,
    follows_another,
    in_bounds,
    is_figure,
    is_person,
    is_victim,
)
from dateline.extract.events.violence import violence_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of, total
from dateline.extract.records import CountRange
from dateline.extract.rulebook import load_rules

MOST_IN_ONE_EVENT = 100_000
"""More killed or hurt than this are those of a whole war, whatever the sentence's subject."""

_PARTICIPLES = ("ed", "t", "en", "in")

Harm = Literal["killed", "injured"]


@dataclass(frozen=True, slots=True)
class Casualties:
    """A statement of harm: the word that says it, how many, and the nouns of the victims."""

    token: Token
    harm: Harm
    count: CountRange
    victims: tuple[Token, ...]


def subjects(sentence: Sentence, verb: Token) -> list[Token]:
    """Return who or what a verb is said of, also where a verb before it shares its subject."""
    own = list(sentence.dependents(verb, "nsubj", "nsubj:pass"))
    if not own and verb.relation == "conj" and verb.head >= 0:
        own = list(sentence.dependents(sentence.tokens[verb.head], "nsubj", "nsubj:pass"))
    return [sentence.relative_head(token) or token for token in own]


def victims_of(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the nouns that a verb of killing or hurting is done to.

    "42 others wounded" has no helping verb; its subject suffers nevertheless.
    """
    own = [
        t
        for t in sentence.dependents(verb, "obj")
        if not belongs_to_next(sentence, t) and not follows_another(sentence, verb, t)
    ]
    own = own or _right_behind(sentence, verb)
    own = bare_figure(sentence, verb) or own
    own = own or in_bounds(sentence, verb) or counted_beside(sentence, verb)
    own = own or counted_right_before(sentence, verb)
    if own:
        return own
    # "Army units killed and wounded dozens" reads like a passive to the tree, without "were".
    shared = [] if sentence.dependents(verb, "aux:pass") else _shared_object(sentence, verb)
    if shared:
        return shared
    if is_passive(sentence, verb):
        return _of_passive(sentence, verb)
    suffer = [t for t in subjects(sentence, verb) if is_person(t) or is_figure(t)]
    return suffer if verb.text.lower().endswith(_PARTICIPLES) else []


def _right_behind(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the figure right after a verb that the tree hangs on the verb before it."""
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    found = [t for t in following if is_figure(t) and 0 <= t.head < verb.index]
    return [t for t in found if follows_another(sentence, sentence.tokens[t.head], t)]


def _of_passive(sentence: Sentence, verb: Token) -> list[Token]:
    found = counted_before(sentence, verb) or first_counted(
        sentence, sentence.dependents(verb, "nsubj:pass", "nsubj")
    )
    if not found and verb.relation in {"acl", "amod", "acl:relcl"} and verb.head >= 0:
        found = [sentence.tokens[verb.head]]
    if not found and verb.relation == "conj" and verb.head >= 0:
        found = victims_of(sentence, sentence.tokens[verb.head])
    return [sentence.relative_head(token) or token for token in found]


def _shared_object(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the object of two verbs: "killed and wounded dozens", "killed 3, wounded 6"."""
    for other in sentence.dependents(verb, "conj"):
        objects = [t for t in sentence.dependents(other, "obj") if t.index > other.index]
        between = sentence.tokens[verb.index + 1 : other.index]
        if objects and all(t.upos in {"CCONJ", "PUNCT", "ADV"} for t in between):
            return objects
    if verb.relation != "conj" or verb.head < 0:
        return []
    figures = [t for t in sentence.tokens[verb.index + 1 : verb.index + 4] if t.upos == "NUM"]
    if figures:
        return figures[:1]
    above = sentence.dependents(sentence.tokens[verb.head], "obj")
    return [t for t in above if t.index > verb.index]


def of_whole_war(sentence: Sentence, verb: Token) -> bool:
    """Return True where a war, a disease or a disaster kills: a toll of no single act."""
    wars = {*violence_rules()["wars"]["nouns"], *violence_rules()["struck"]["calamities"]}
    causes = [*subjects(sentence, verb)]
    if verb.relation in {"acl", "acl:relcl", "advcl", "conj"} and not causes and verb.head >= 0:
        causes.append(sentence.tokens[verb.head])
    if verb.relation == "conj" and verb.head >= 0:
        causes.extend(subjects(sentence, sentence.tokens[verb.head]))
    for token in sentence.dependents(verb, "obl", "obl:agent"):
        cases = sentence.words_of(token, "case")
        if cases & {"in", "by", "since", "during", "from", "of"}:
            causes.append(token)
    return any(token.lemma in wars and not _is_brief(sentence, verb, token) for token in causes)


def _is_brief(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Return True for the violence of a day: "killed in violence in Harrow on Monday"."""
    rules = violence_rules()["wars"]
    units = {*rules["brief_units"], *load_rules("calendar")["weekdays"]["full"]}
    below = [*sentence.dependents(verb), *sentence.dependents(noun)]
    lasting = any("since" in sentence.words_of(t, "case", "mark") for t in below)
    brief = any(t.lemma.lower() in units for t in below)
    return noun.lemma in rules["brief"] and brief and not lasting


def names_whole_war(sentence: Sentence, noun: Token) -> bool:
    """Return True for the deaths of a war or disaster: "deaths in the earthquake"."""
    wars = set(violence_rules()["wars"]["nouns"])
    return any(t.lemma in wars for t in sentence.dependents(noun, "nmod", "compound"))


def counted(
    sentence: Sentence, word: Token, harm: Harm, victims: list[Token]
) -> Iterator[Casualties]:
    """Yield what `word` says of `victims` and those joined to them, added up, if it counts them."""
    nouns = [each for victim in victims for each in (victim, *_counted_apart(sentence, victim))]
    nouns = [_measured(sentence, noun) for noun in nouns]
    nouns = [
        noun
        for noun in nouns
        if (is_victim(noun) or is_figure(noun) or sentence.dependents(noun, "nummod"))
        and not _other_harm(sentence, noun, harm)
        and not _is_share(sentence, noun)
    ]
    if not nouns:
        return
    counts = [_count(sentence, noun) for noun in nouns]
    summed = total(counts)
    if summed is None:
        return
    if summed != (0, 0) and summed[0] <= MOST_IN_ONE_EVENT:
        # "As many as 16 people were killed" says that somebody was.
        yield Casualties(word, harm, (max(summed[0], 1), summed[1]), tuple(nouns))


def _counted_apart(sentence: Sentence, victim: Token) -> list[Token]:
    """Return the nouns joined to `victim` that its number does not count.

    "20 women and children" are 20, "three people, a woman and two children" three; in "two soldiers
    and a policeman" each noun has its own number.
    """
    joined = [t for t in _conjuncts(sentence, victim) if t.index > victim.index]
    if not sentence.dependents(victim, "nummod"):
        return joined
    explains = any(t.relation == "appos" for t in joined)
    if explains and total([_count(sentence, t) for t in joined]) == _count(sentence, victim):
        return []
    return [t for t in joined if sentence.dependents(t, "nummod", "det", "amod") or is_figure(t)]


def _conjuncts(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield what "and" joins to a counted noun, however deep, with what only a comma joins to it.

    The tree may take "a policeman" for what "two soldiers" are in "two soldiers, a policeman and
    three farmers".
    """
    listed = sentence.dependents(noun, "conj")
    if sentence.dependents(noun, "nummod"):
        listed += tuple(
            t
            for t in sentence.dependents(noun, "appos")
            if is_person(t) and sentence.words_of(t, "det", "nummod")
        )
    for each in listed:
        yield each
        yield from _conjuncts(sentence, each)


def _measured(sentence: Sentence, noun: Token) -> Token:
    """Return the people in "a number of soldiers", `noun` itself where it measures nothing."""
    if noun.lemma not in violence_rules()["casualties"]["measures"]:
        return noun
    people = [t for t in sentence.dependents(noun, "nmod") if is_person(t)]
    return people[0] if people else noun


def _is_share(sentence: Sentence, noun: Token) -> bool:
    """Return True for a part of those counted before: "two of them children", "including a boy"."""
    of_them = any(
        t.text.lower() in {"them", "whom", "those", "these"}
        for t in sentence.dependents(noun, "nmod", "obl")
    )
    following = [t.text.lower() for t in sentence.tokens[noun.index + 1 : noun.index + 3]]
    before = [t.text.lower() for t in sentence.tokens[max(0, noun.index - 6) : noun.index]]
    inner = any(word in before for word in violence_rules()["casualties"]["share_marks"]) or any(
        pair in (("among", "them"), ("of", "them"), ("of", "whom")) for pair in pairwise(before)
    )
    return of_them or inner or following in (["of", "them"], ["of", "whom"])


def _count(sentence: Sentence, noun: Token) -> CountRange | None:
    count = count_of(sentence, noun)
    if count is not None:
        return count
    if noun.upos == "PROPN":
        return (1, 1)
    collectives = violence_rules()["casualties"]["collectives"]
    plural = noun.text.lower() != noun.lemma or noun.lemma in collectives
    return (1, None) if plural else (1, 1)


def _other_harm(sentence: Sentence, noun: Token, harm: Harm) -> bool:
    """Return True where a conjunct has a state of its own: "three dead and six injured"."""
    words = violence_rules()["casualties"]
    wrong = words["killed_states"] if harm == "injured" else words["injured_states"]
    return any(t.text.lower() in wrong for t in sentence.dependents(noun, "acl", "amod"))
