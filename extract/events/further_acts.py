"""Tells an act that the words set apart from those before it from one taken up again."""

from dateline.extract.events.triggers import Trigger, phrase_head
from dateline.extract.events.violence import violence_rules
from dateline.extract.events.weapons import weapon_name
from dateline.extract.language import Sentence, Token


def is_another(sentence: Sentence, trigger: Trigger) -> bool:
    """Return True for "another strike", "a second blast" and "jets also hit the port".

    Not where the words point back: "the strike also wounded five" goes on with one act, and so does
    what "it also" did.
    """
    rules = violence_rules()["another"]
    if not trigger.is_verb:
        near = {trigger.token, phrase_head(sentence, trigger.token)}
        words = {word for t in near for word in sentence.words_of(t, "amod", "det", "advmod")}
        if words & set(rules["adjectives"]):
            return True
        if words & set(rules["pointing"]):
            return False
    verb = _verb(sentence, trigger)
    if verb is None or not sentence.words_of(verb, "advmod") & set(rules["adverbs"]):
        return False
    return not any(_points_back(sentence, t) for t in sentence.dependents(verb, "nsubj"))


def is_known(sentence: Sentence, trigger: Trigger) -> bool:
    """Return True for "the attack" and "the blast", of which nothing new tells which one is meant.

    "The attack on the market", "the Harrow attack" and "the attack that killed nine" may be new.
    """
    token = trigger.token
    if trigger.is_verb or not sentence.words_of(token, "det") & set(
        violence_rules()["another"]["pointing"]
    ):
        return False
    described = sentence.dependents(token, "nmod", "acl", "acl:relcl", "amod", "appos", "nmod:poss")
    kinds = sentence.dependents(token, "compound")
    return not described and all(weapon_name(sentence, t) for t in kinds)


def _verb(sentence: Sentence, trigger: Trigger) -> Token | None:
    """Return the verb that tells of the act: the trigger, what carries it or what it does."""
    if trigger.is_verb:
        return trigger.token
    if trigger.light is not None:
        return trigger.light
    anchor = phrase_head(sentence, trigger.token)
    above = sentence.tokens[anchor.head] if anchor.head >= 0 else None
    return above if above is not None and above.upos == "VERB" else None


def _points_back(sentence: Sentence, subject: Token) -> bool:
    """Return True for "it" and "the attack", which are the act told before."""
    rules = violence_rules()["another"]
    definite = sentence.words_of(subject, "det") & set(rules["pointing"])
    return subject.text.lower() in rules["pronouns"] or (
        bool(definite) and subject.lemma in rules["act_nouns"]
    )
