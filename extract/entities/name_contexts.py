"""Tells by the words around a name whether it names a place or a person."""

from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules
from dateline.extract.toponyms import candidates

_PREPOSITION_WEIGHT = 1
_HIT_WEIGHT = 2
_NOUN_WEIGHT = 3
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def place_weight(mention: NameMention, sentence: Sentence) -> int:
    """Return how much the words around a name speak for a place, 0 where they say nothing.

    "The village of X", "X province" and what stands beside them by "and" speak most, then what is
    shelled or captured, then a bare "in X".
    """
    if _beside_place_noun(mention, sentence):
        return _NOUN_WEIGHT
    alone = mention.last == mention.first + 1
    if alone and is_hit(sentence, sentence.tokens[mention.first]) and candidates(mention.text):
        return _HIT_WEIGHT
    return _PREPOSITION_WEIGHT if _under_place_preposition(mention, sentence) else 0


def leads_forces(mention: NameMention, sentence: Sentence) -> bool:
    """Return True for a lone name before forces or a regime: "the Norling regime"."""
    after = sentence.tokens[mention.last : mention.last + 1]
    followers = load_rules("names")["led_by_people"]
    return mention.last == mention.first + 1 and bool(after) and after[0].lemma in followers


def is_addressed(mention: NameMention, sentence: Sentence) -> bool:
    """Return True for a lone name that is spoken to and set off: "Norling, you were right"."""
    tokens, first, last = sentence.tokens, mention.first, mention.last
    if last != first + 1 or tokens[first].relation != "vocative":
        return False
    return any(
        t.upos == "PUNCT" for t in [*tokens[max(0, first - 1) : first], *tokens[last : last + 1]]
    )


def is_instance_of_people(mention: NameMention, sentence: Sentence) -> bool:
    """Return True for a lone name given as an instance: "people like Norling"."""
    before = [t.lemma for t in sentence.tokens[max(0, mention.first - 3) : mention.first]]
    after = sentence.tokens[mention.last : mention.last + 1]
    if mention.last > mention.first + 1 or any(t.text in _POSSESSIVES for t in after):
        return False
    people = load_rules("names")["people_with_instances"]
    return any(
        before[-len(link) :] == link and before[-len(link) - 1] in people
        for link in (["like"], ["such", "as"])
        if len(before) > len(link)
    )


def is_beside_outlet_noun(mention: NameMention, sentence: Sentence) -> bool:
    """Return True for "the newspaper al-Sabah" and "Saba news agency"."""
    nouns = load_rules("names")["outlet_nouns"]
    before = sentence.tokens[max(0, mention.first - 1) : mention.first]
    after = [t for t in sentence.tokens[mention.last : mention.last + 2] if t.lemma != "news"]
    return any(t.upos == "NOUN" and t.lemma in nouns for t in [*before, *after[:1]])


def _beside_place_noun(mention: NameMention, sentence: Sentence) -> bool:
    """Return True for "the village of X", "X province", "the town X", "the towns of A and X"."""
    tokens = sentence.tokens
    if mention.last < len(tokens) and _is_place_head(tokens[mention.last]):
        return True
    before = _first_of_list(mention, sentence)
    words = [t.lemma for t in tokens[max(0, before - 2) : before]]
    nouns = load_rules("locatives")["places_meant"]
    if words[-1:] == ["of"]:
        return words[0] in {*nouns, *load_rules("locatives")["place_nouns"]}
    return bool(words) and words[-1] in nouns and tokens[before - 1].upos == "NOUN"


def _is_place_head(token: Token) -> bool:
    heads = load_rules("locatives")["places_meant"]
    return token.upos == "NOUN" and token.lemma in {*heads, "countryside", "outskirts", "suburb"}


def _first_of_list(mention: NameMention, sentence: Sentence) -> int:
    """Return the token at which the list of names that a name ends begins: "A, B and X"."""
    first = mention.first
    while first > 1:
        before = sentence.tokens[first - 1]
        if before.text not in {",", "and", "or"} and before.upos != "PROPN":
            break
        if before.text.lower() in load_rules("titles")["heads"]:
            break
        if sentence.tokens[first - 2].upos not in {"PROPN", "PUNCT"} and before.upos != "PROPN":
            break
        first -= 1
    return first


def _under_place_preposition(mention: NameMention, sentence: Sentence) -> bool:
    tokens = sentence.tokens
    rules = load_rules("names")
    first = _before_adjectives(mention, sentence)
    before = tokens[first - 1] if first else None
    after = tokens[mention.last].text if mention.last < len(tokens) else ""
    if before is None or before.text.lower() not in rules["place_prepositions"]:
        return False
    above = tokens[first - 2].lemma if first > 1 else ""
    return after not in _POSSESSIVES and above not in rules["trusting"]


def _before_adjectives(mention: NameMention, sentence: Sentence) -> int:
    """Return where the adjectives before a name begin: "rebel-held northern X"."""
    tokens, first = sentence.tokens, mention.first
    while first > 0:
        before = tokens[first - 1]
        held = first > 2 and tokens[first - 2].text == "-" and before.upos in {"VERB", "ADJ"}
        if held:
            first -= 3
        elif before.upos == "ADJ" and before.text.islower():
            first -= 1
        else:
            break
    return max(first, 0)


def is_hit(sentence: Sentence, token: Token) -> bool:
    """Return True for the object of a verb that is done to towns: "attacked Assab".

    So is what falls to somebody: "Assab fell to the rebels".
    """
    verb = sentence.tokens[token.head] if token.head >= 0 else None
    if verb is None:
        return False
    if token.relation == "nsubj" and verb.lemma == "fall":
        troops = load_rules("events/violence")["entering"]["troops"]
        return any(
            "to" in sentence.words_of(t, "case") and (t.upos == "PROPN" or t.lemma in troops)
            for t in sentence.dependents(verb, "obl")
        )
    verbs = load_rules("locatives")["hit_verbs"]
    return token.relation in {"obj", "nsubj:pass"} and verb.lemma in verbs
