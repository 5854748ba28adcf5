"""Reads how many were killed and injured, and whose words in the sentence say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from dateline.extract.events.arguments import is_passive
from dateline.extract.events.violence import violence_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of, total
from dateline.extract.records import CountRange
from dateline.extract.rulebook import load_rules

MOST_IN_ONE_EVENT = 100_000
"""More killed or hurt than this are those of a whole war, whatever the sentence's subject."""

Harm = Literal["killed", "injured"]


@dataclass(frozen=True, slots=True)
class Casualties:
    """A statement of harm: the word that says it, how many, and the nouns of the victims."""

    token: Token
    harm: Harm
    count: CountRange
    victims: tuple[Token, ...]


def find_casualties(sentence: Sentence) -> list[Casualties]:
    """Return what `sentence` says of people killed and injured, in text order.

    The toll of a whole war ("a conflict that has killed thousands") is left out, as is harm that is
    negated.
    """
    found: dict[tuple[int, Harm], Casualties] = {}
    for token in sentence.tokens:
        for each in _of_token(sentence, token):
            found.setdefault(
                (each.victims[0].index if each.victims else each.token.index, each.harm), each
            )
    closest = {
        (each.token.index, each.harm)
        for each in found.values()
        if each.victims and each.victims[-1].index == each.token.index - 1
    }
    told = [
        each
        for each in found.values()
        if (each.token.index, each.harm) not in closest
        or (each.victims and each.victims[-1].index == each.token.index - 1)
    ]
    return sorted(told, key=lambda each: (each.token.index, each.harm))


def _of_token(sentence: Sentence, token: Token) -> Iterator[Casualties]:
    words = violence_rules()["casualties"]
    if token.lemma in words["toll_nouns"]:
        yield from _of_toll(sentence, token, words)
    if token.upos in {"VERB", "ADJ", "NOUN"}:
        yield from _of_leave(sentence, token, words)
    if token.upos == "VERB" and not _negated(sentence, token):
        yield from _of_verb(sentence, token, words)
    elif token.upos == "NOUN":
        yield from _of_noun(sentence, token, words)
    elif token.upos == "ADJ":
        yield from _of_state(sentence, token, words)


def _of_toll(sentence: Sentence, toll: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
    """Read "the death toll rose to 45", "a toll of 45"."""
    kinds = {t.lemma for t in sentence.dependents(toll, "compound", "amod")}
    if not kinds & set(words["killed_nouns"]):
        return
    above = sentence.tokens[toll.head] if toll.head >= 0 else toll
    near = [*sentence.dependents(toll, "nmod"), *sentence.dependents(above, "obl", "obj", "xcomp")]
    for number in near:
        cases = sentence.words_of(number, "case")
        count = count_of(sentence, number) if number.upos == "NUM" else None
        if count is not None and (not cases or cases & {"to", "at", "of"}):
            yield Casualties(toll, "killed", count, (number,))
            return


def _negated(sentence: Sentence, verb: Token) -> bool:
    negations = load_rules("events/speech")["status"]["negations"]
    return any(
        t.text.lower() in negations for t in sentence.dependents(verb, "advmod", "aux", "det")
    )


def _of_verb(sentence: Sentence, verb: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
    if verb.lemma in words["died_verbs"]:
        victims = [t for t in _subjects(sentence, verb) if _is_victim(t)]
        yield from _counted(sentence, verb, "killed", victims)
        return
    yield from _of_losses(sentence, verb, words)
    harms: list[Harm] = []
    if verb.lemma in words["killed_verbs"] or _is_deadly(sentence, verb, words):
        harms.append("killed")
    if verb.lemma in words["injured_verbs"]:
        harms.append("injured")
    if verb.lemma in words["both_verbs"]:
        lives = [t for t in sentence.dependents(verb, "obj") if t.lemma in words["lives"]]
        lives = [t for life in lives for t in sentence.dependents(life, "nmod")] or lives
        if lives and not _whole_war(sentence, verb):
            yield from _counted(sentence, verb, "killed", lives)
        return
    if not harms or _whole_war(sentence, verb):
        return
    victims = _victims_of(sentence, verb)
    for harm in harms:
        yield from _counted(sentence, verb, harm, victims)


def _is_deadly(sentence: Sentence, verb: Token, words: dict[str, list[str]]) -> bool:
    """Return True for "shot dead" and "beaten to death"."""
    if verb.lemma not in words["deadly_verbs"]:
        return False
    following = [t.text.lower() for t in sentence.tokens[verb.index + 1 : verb.index + 3]]
    return following[:1] == ["dead"] or following == ["to", "death"]


def _of_losses(
    sentence: Sentence, verb: Token, words: dict[str, list[str]]
) -> Iterator[Casualties]:
    """Read "nine people lost their lives", "suffered injuries", "seven bodies were found"."""
    objects = {t.lemma for t in sentence.dependents(verb, "obj")}
    subjects = [t for t in _subjects(sentence, verb) if _is_victim(t)]
    if verb.lemma in words["lose_verbs"] and objects & set(words["lives"]):
        yield from _counted(sentence, verb, "killed", subjects)
    elif verb.lemma in words["suffer_verbs"] and objects & set(words["injured_nouns"]):
        yield from _counted(sentence, verb, "injured", subjects)
    elif verb.lemma in words["find_verbs"]:
        found = (*sentence.dependents(verb, "obj"), *_subjects(sentence, verb))
        bodies = [t for t in found if t.lemma in words["bodies"]]
        counts = [count for t in bodies if (count := count_of(sentence, t)) is not None]
        if counts:
            yield Casualties(verb, "killed", counts[0], tuple(bodies[:1]))


def _subjects(sentence: Sentence, verb: Token) -> list[Token]:
    own = list(sentence.dependents(verb, "nsubj", "nsubj:pass"))
    if not own and verb.relation == "conj" and verb.head >= 0:
        own = list(sentence.dependents(sentence.tokens[verb.head], "nsubj", "nsubj:pass"))
    return [sentence.relative_head(token) or token for token in own]


def _victims_of(sentence: Sentence, verb: Token) -> list[Token]:
    if is_passive(sentence, verb) and not sentence.dependents(verb, "obj"):
        found = _counted_before(sentence, verb) or list(
            sentence.dependents(verb, "nsubj:pass", "nsubj")
        )
        if not found and verb.relation in {"acl", "amod", "acl:relcl"} and verb.head >= 0:
            found = [sentence.tokens[verb.head]]
        if not found and verb.relation == "conj" and verb.head >= 0:
            found = _victims_of(sentence, sentence.tokens[verb.head])
        return [sentence.relative_head(token) or token for token in found]
    found = list(sentence.dependents(verb, "obj"))
    if found or verb.relation != "conj" or verb.head < 0:
        return found
    following = sentence.tokens[verb.index + 1 : verb.index + 4]
    figures = [t for t in following if t.upos == "NUM"]
    if figures:
        return figures[:1]
    shared = sentence.dependents(sentence.tokens[verb.head], "obj")
    return [t for t in shared if t.index > verb.index]


def _counted_before(sentence: Sentence, verb: Token) -> list[Token]:
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
    return []


def _has_counted_noun(sentence: Sentence, number: Token, verb: Token) -> bool:
    between = sentence.tokens[number.index + 1 : verb.index]
    return any(t.upos in {"NOUN", "PROPN"} for t in between)


def _whole_war(sentence: Sentence, verb: Token) -> bool:
    wars = set(violence_rules()["wars"]["nouns"])
    causes = [*_subjects(sentence, verb)]
    if verb.relation in {"acl", "acl:relcl", "advcl", "conj"} and not causes and verb.head >= 0:
        causes.append(sentence.tokens[verb.head])
    if verb.relation == "conj" and verb.head >= 0:
        causes.extend(_subjects(sentence, sentence.tokens[verb.head]))
    for token in sentence.dependents(verb, "obl", "obl:agent"):
        cases = sentence.words_of(token, "case")
        if cases & {"in", "by", "since", "during", "from", "of"}:
            causes.append(token)
    return any(token.lemma in wars for token in causes)


def _is_victim(token: Token) -> bool:
    victims = set(violence_rules()["casualties"]["victims"]) | set(load_rules("titles")["heads"])
    return token.lemma in victims or token.upos in {"NUM", "PROPN"} or token.text.lower() in victims


def _counted(
    sentence: Sentence, word: Token, harm: Harm, victims: list[Token]
) -> Iterator[Casualties]:
    nouns = [
        each
        for victim in victims
        for each in (victim, *sentence.dependents(victim, "conj"))
        if each.index >= victim.index
    ]
    nouns = [
        noun
        for noun in nouns
        if (_is_victim(noun) or _number_like(noun) or sentence.dependents(noun, "nummod"))
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
        yield Casualties(word, harm, summed, tuple(nouns))


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


def _number_like(noun: Token) -> bool:
    return noun.upos == "NUM" or noun.text.lower() in load_rules("quantities")["loose"]


def _other_harm(sentence: Sentence, noun: Token, harm: Harm) -> bool:
    """Return True where a conjunct has a state of its own: "three dead and six injured"."""
    words = violence_rules()["casualties"]
    wrong = words["killed_states"] if harm == "injured" else words["injured_states"]
    return any(t.text.lower() in wrong for t in sentence.dependents(noun, "acl", "amod"))


def _of_noun(sentence: Sentence, noun: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
    harm: Harm | None = None
    if noun.lemma in words["killed_nouns"]:
        harm = "killed"
    elif noun.lemma in words["injured_nouns"]:
        harm = "injured"
    if harm is None or _whole_war_noun(sentence, noun):
        return
    for token in (*sentence.dependents(noun, "nmod"), *_right_after(sentence, noun)):
        cases = sentence.words_of(token, "case")
        if cases & {"of", "to", "among"} and (_is_victim(token) or token.upos == "NUM"):
            yield from _counted(sentence, noun, harm, [token])
            return
    count = count_of(sentence, noun)
    plural = noun.text.lower() != noun.lemma
    if count is not None and count[0] > 0 and (plural or count[0] > 1):
        yield Casualties(noun, harm, count, (noun,))


def _right_after(sentence: Sentence, noun: Token) -> list[Token]:
    """Return the noun whose preposition stands right after `noun`, whatever the tree says of it."""
    if noun.index + 1 >= len(sentence.tokens):
        return []
    preposition = sentence.tokens[noun.index + 1]
    return [sentence.tokens[preposition.head]] if preposition.relation == "case" else []


def _whole_war_noun(sentence: Sentence, noun: Token) -> bool:
    wars = set(violence_rules()["wars"]["nouns"])
    return any(t.lemma in wars for t in sentence.dependents(noun, "nmod", "compound"))


def _of_state(
    sentence: Sentence, token: Token, words: dict[str, list[str]]
) -> Iterator[Casualties]:
    """Read "leaving three dead", "six others injured" where the state is an adjective."""
    word = token.text.lower()
    harm: Harm | None = "killed" if word in words["killed_states"] else None
    if word in words["injured_states"]:
        harm = "injured"
    if harm is None:
        return
    subjects = sentence.dependents(token, "nsubj", "nsubj:pass", "nsubj:outer")
    if subjects:
        if sentence.dependents(token, "cop", "aux:pass"):
            yield from _counted(sentence, token, harm, [t for t in subjects if _is_victim(t)][:1])
        return
    noun = _described_noun(sentence, token)
    if noun is not None and (noun.upos == "NUM" or _is_victim(noun)):
        yield from _counted(sentence, token, harm, [noun])


def _described_noun(sentence: Sentence, token: Token) -> Token | None:
    """Return who is in a state: "people" in "dead people", "three" in "left three dead"."""
    if token.relation not in {"amod", "acl", "xcomp", "conj"} or token.head < 0:
        return None
    above = sentence.tokens[token.head]
    if token.relation == "amod" and token.index < above.index and above.lemma != "people":
        return None
    if above.upos != "VERB":
        return above
    objects = sentence.dependents(above, "obj", "nsubj:pass")
    return objects[0] if objects else None


def _of_leave(
    sentence: Sentence, token: Token, words: dict[str, list[str]]
) -> Iterator[Casualties]:
    """Read "left three dead and six injured", "7 Civilians Killed" by the words before it."""
    word = token.text.lower()
    states: dict[str, Harm] = dict.fromkeys(words["killed_states"], "killed")
    states.update(dict.fromkeys(words["injured_states"], "injured"))
    headline = _is_headline_state(sentence, token, words)
    if token.index == 0 or (word not in states and not headline):
        return
    before = sentence.tokens[token.index - 1]
    counted = before.upos == "NUM" or (headline and _is_victim(before))
    count = count_of(sentence, before) if counted else None
    if count is not None and count != (0, 0):
        yield Casualties(token, states.get(word, "killed"), count, (before,))


def _is_headline_state(sentence: Sentence, token: Token, words: dict[str, list[str]]) -> bool:
    """Return True for "Killed" and "Injured" as a headline says that people were."""
    title = token.text[:1].isupper() and token.text[1:].islower()
    harmful = token.text.lower() in {*words["headline_killed"], *words["injured_states"]}
    if not title or not harmful:
        return False
    after = sentence.tokens[token.index + 1 : token.index + 3]
    is_active = bool(after) and after[0].upos in {"DET", "NOUN", "PROPN", "ADJ", "PRON"}
    counts_next = bool(after) and after[0].upos == "NUM"
    another = len(after) > 1 and after[1].text.lower() in words["injured_states"]
    return not is_active and (not counts_next or another)
