"""Reads the killed and hurt from states: "left three dead", "six injured", "7 Civilians Killed"."""

from collections.abc import Iterator

from dateline.extract.events.victim_figures import is_figure, is_victim
from dateline.extract.events.victims import Casualties, Harm, counted
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import count_of

_MORE = frozenset({"more", "others"})


def of_state(sentence: Sentence, token: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
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
            yield from counted(sentence, token, harm, [t for t in subjects if is_victim(t)][:1])
        return
    noun = _described_noun(sentence, token)
    if noun is not None and (noun.upos == "NUM" or is_victim(noun)):
        yield from counted(sentence, token, harm, [noun])


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


def of_leave(sentence: Sentence, token: Token, words: dict[str, list[str]]) -> Iterator[Casualties]:
    """Read "left three dead and six injured", "7 Civilians Killed" by the words before it."""
    word = token.text.lower()
    states: dict[str, Harm] = dict.fromkeys(words["killed_states"], "killed")
    states.update(dict.fromkeys(words["injured_states"], "injured"))
    headline = _is_headline_state(sentence, token, words)
    if token.index == 0 or (word not in states and not headline):
        return
    before = nearest = sentence.tokens[token.index - 1]
    if before.text.lower() in _MORE and before.index:
        before = sentence.tokens[before.index - 1]
    counted = is_figure(before) or (headline and is_victim(before))
    count = count_of(sentence, before) if counted else None
    if count is not None and count != (0, 0):
        yield Casualties(token, states.get(word, "killed"), count, (nearest,))


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
