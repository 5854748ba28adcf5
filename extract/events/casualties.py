"""Reads how many were killed and injured, and whose words in the sentence say so."""

from collections.abc import Iterator

from dateline.extract.events.casualty_states import of_leave, of_state
from dateline.extract.events.victim_figures import is_figure, is_person, is_victim
from dateline.extract.events.victims import (
    Casualties,
    Harm,
    counted,
    names_whole_war,
    of_whole_war,
    subjects,
    victims_of,
)
from dateline.extract.events.violence import violence_rules
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of
from dateline.extract.rulebook import load_rules

__all__ = ["Casualties", "find_casualties"]


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
        yield from of_leave(sentence, token, words)
    if token.upos == "VERB" and not _negated(sentence, token):
        yield from _of_verb(sentence, token, words)
    elif token.upos == "NOUN":
        yield from _of_noun(sentence, token, words)
    elif token.upos == "ADJ":
        yield from of_state(sentence, token, words)


def _of_toll(sentence: Sentence, toll: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
    """Read "the death toll rose to 45", "a toll of 45"."""
    kinds = {t.lemma for t in sentence.dependents(toll, "compound", "amod")}
    if not kinds & set(words["killed_nouns"]):
        return
    above = sentence.tokens[toll.head] if toll.head >= 0 else toll
    near = [*sentence.dependents(toll, "nmod"), *sentence.dependents(above, "obl", "obj", "xcomp")]
    for number in near:
        cases = sentence.words_of(number, "case")
        counts = number.upos == "NUM" or is_person(number)
        count = count_of(sentence, number) if counts else None
        if count is not None and (not cases or cases & {"to", "at", "of"}):
            yield Casualties(toll, "killed", count, (number,))
            return


def _negated(sentence: Sentence, verb: Token) -> bool:
    negations = load_rules("events/speech")["status"]["negations"]
    return any(
        t.text.lower() in negations for t in sentence.dependents(verb, "advmod", "aux", "det")
    )


def _is_rate(sentence: Sentence, verb: Token, words: dict[str, list[str]]) -> bool:
    """Return True for "killed five a day" and "die every week": no single act's toll.

    Not for "five people were killed, a day after the talks".
    """
    for token in sentence.dependents(verb):
        if token.lemma in words["rate_adverbs"]:
            return True
        near = sentence.words_of(token, "det", "case")
        behind = sentence.tokens[token.index + 1 : token.index + 2]
        counts_time = any(t.text.lower() in words["rate_not_before"] for t in behind)
        if token.lemma in words["rate_units"] and near & set(words["rates"]) and not counts_time:
            return True
    return False


def _of_verb(sentence: Sentence, verb: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
    if _is_rate(sentence, verb, words):
        return
    if verb.lemma in words["died_verbs"]:
        victims = [t for t in subjects(sentence, verb) if is_victim(t) or is_figure(t)]
        if not _of_nature(sentence, verb, words):
            yield from counted(sentence, verb, "killed", victims)
        return
    yield from _of_losses(sentence, verb, words)
    harms: list[Harm] = []
    victims = victims_of(sentence, verb)
    kills = verb.lemma in words["killed_verbs"] or _is_deadly(sentence, verb, words)
    if kills or (verb.lemma in words["weak_killed_verbs"] and any(map(is_person, victims))):
        harms.append("killed")
    if verb.lemma in words["injured_verbs"]:
        harms.append("injured")
    if verb.lemma in words["both_verbs"]:
        lives = [t for t in sentence.dependents(verb, "obj") if t.lemma in words["lives"]]
        lives = [t for life in lives for t in sentence.dependents(life, "nmod")] or lives
        if lives and not of_whole_war(sentence, verb):
            yield from counted(sentence, verb, "killed", lives)
        return
    if not harms or of_whole_war(sentence, verb):
        return
    for harm in harms:
        yield from counted(sentence, verb, harm, victims)


def _of_nature(sentence: Sentence, verb: Token, words: dict[str, list[str]]) -> bool:
    """Return True for "died of malnutrition", "died from the cold"."""
    return any(
        t.lemma in words["natural_causes"] and sentence.words_of(t, "case") & {"of", "from"}
        for t in sentence.dependents(verb, "obl")
    )


def _is_deadly(sentence: Sentence, verb: Token, words: dict[str, list[str]]) -> bool:
    """Return True for "shot dead", "gunned down", "beat a man to death" and "stabbed fatally"."""
    particles: dict[str, str] = violence_rules()["casualties"]["deadly_particles"]
    if particles.get(verb.lemma) in sentence.words_of(verb, "compound:prt"):
        return True
    if verb.lemma not in words["deadly_verbs"]:
        return False
    below = [verb, *sentence.dependents(verb, "obj")]
    ends = [t for each in below for t in sentence.dependents(each, "obl", "nmod")]
    if any(t.lemma == "death" and "to" in sentence.words_of(t, "case") for t in ends):
        return True
    if sentence.words_of(verb, "advmod") & set(words["deadly_adverbs"]):
        return True
    following = [t.text.lower() for t in sentence.tokens[verb.index + 1 : verb.index + 3]]
    return following[:1] == ["dead"] or following == ["to", "death"]


def _of_losses(
    sentence: Sentence, verb: Token, words: dict[str, list[str]]
) -> Iterator[Casualties]:
    """Read "nine people lost their lives", "suffered injuries", "seven bodies were found"."""
    objects = {t.lemma for t in sentence.dependents(verb, "obj")}
    people = [t for t in subjects(sentence, verb) if is_victim(t)]
    if verb.lemma in words["lose_verbs"] and objects & set(words["lives"]):
        yield from counted(sentence, verb, "killed", people)
    elif verb.lemma in words["suffer_verbs"] and objects & set(words["injured_nouns"]):
        yield from counted(sentence, verb, "injured", people)
    elif verb.lemma in words["find_verbs"]:
        found = (*sentence.dependents(verb, "obj"), *subjects(sentence, verb))
        bodies = [t for t in found if t.lemma in words["bodies"]]
        people = [t for body in bodies for t in sentence.dependents(body, "nmod") if is_victim(t)]
        if any(t.lemma in words["graves"] for t in sentence.dependents(verb, "obl")):
            lying = sentence.dependents(verb, "obj", "nsubj:pass")
            people.extend(t for t in lying if is_victim(t))
        counts = [c for t in (*bodies, *people) if (c := count_of(sentence, t)) is not None]
        if counts:
            yield Casualties(verb, "killed", counts[0], tuple(bodies[:1]))


def _of_noun(sentence: Sentence, noun: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
    harm: Harm | None = None
    if noun.lemma in words["killed_nouns"]:
        harm = "killed"
    elif noun.lemma in words["injured_nouns"]:
        harm = "injured"
    if harm is None or names_whole_war(sentence, noun):
        return
    for token in (*sentence.dependents(noun, "nmod"), *_right_after(sentence, noun)):
        cases = sentence.words_of(token, "case")
        if cases & {"of", "to", "among"} and (is_victim(token) or token.upos == "NUM"):
            yield from counted(sentence, noun, harm, [token])
            return
    count = count_of(sentence, noun)
    plural = noun.text.lower() != noun.lemma
    said = any(t.relation == "nummod" for t in sentence.dependents(noun))
    if count is not None and count[0] > 0 and (plural or said or count[0] > 1):
        yield Casualties(noun, harm, count, (noun,))


def _right_after(sentence: Sentence, noun: Token) -> list[Token]:
    """Return the noun whose preposition stands right after `noun`, whatever the tree says of it."""
    if noun.index + 1 >= len(sentence.tokens):
        return []
    preposition = sentence.tokens[noun.index + 1]
    return [sentence.tokens[preposition.head]] if preposition.relation == "case" else []
