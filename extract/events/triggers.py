"""Finds the words of a sentence that signal events."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.extract.events.time_words import is_time
from dateline.extract.events.trigger_rules import TriggerRule, attack_nouns, noun_rules, verb_rules
from dateline.extract.events.weapons import is_crewed, weapon_name
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_CARRIED = frozenset({"obj", "nsubj:pass", "obl", "xcomp", "nsubj", "nsubj:outer"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that signals an event: its sentence's number, the token and what it may mean.

    `light` is the verb that carries a noun trigger ("carried out an attack"), where there is one.
    """

    sentence: int
    token: Token
    rule: TriggerRule
    light: Token | None = None

    @property
    def is_verb(self) -> bool:
        """Whether the trigger is a verb and does not name its act: "Fighting shook Harrow"."""
        names = self.token.relation == "nsubj" and self.token.text.lower().endswith("ing")
        return self.token.upos in {"VERB", "AUX"} and not names


def find_triggers(number: int, sentence: Sentence) -> list[Trigger]:
    """Return the triggers of sentence `number` in text order.

    Where a light verb carries a noun, the noun alone is the trigger; so is "talks" in "a round of
    talks".
    """
    found: list[Trigger] = []
    for token in sentence.tokens:
        rules = _verb(sentence, token) if token.upos == "VERB" else _noun(sentence, token)
        for rule in rules:
            light = None if token.upos == "VERB" else light_verb(sentence, token, rule)
            found.append(Trigger(number, token, rule, light))
    carried = {t.light.index for t in found if t.light is not None}
    counted = {
        phrase_head(sentence, t.token).index
        for t in found
        if not t.is_verb and phrase_head(sentence, t.token) is not t.token
    }
    return [
        t
        for t in found
        if not (t.is_verb and t.token.index in carried)
        and not (t.token.index in counted and t.token.lemma in _measures())
    ]


def _verb(sentence: Sentence, token: Token) -> Iterator[TriggerRule]:
    index = verb_rules()
    objects = sentence.dependents(
        token, "obj", "nsubj:pass", "xcomp", "compound:prt", "obl", "nmod"
    )
    phrasal: list[tuple[int, TriggerRule]] = []
    for other in (each for each in objects if not is_time(each)):
        words = {f"{token.lemma} {other.lemma}", f"{token.lemma} {other.text.lower()}"}
        words |= {f"{token.lemma} {case.lemma}" for case in sentence.dependents(other, "case")}
        words |= {
            f"{token.lemma} {case.text.lower()} {other.lemma}"
            for case in sentence.dependents(other, "case")
        }
        phrasal.extend((len(w.split()), r) for w in sorted(words) for r in index.get(w, ()))
    if _is_membership(token) or _describes(sentence, token):
        return
    # The longest phrase says most: "spoke by phone" goes before "spoke with".
    longest = [rule for _, rule in sorted(phrasal, key=lambda each: -each[0])]
    rules = dict.fromkeys([*longest, *index.get(token.lemma, ())])
    fitting = [rule for rule in rules if _object_fits(sentence, token, rule)]
    # "Fired missiles at the port" tells of missiles, "fired at the convoy" of nothing more.
    armed = [rule for rule in fitting if rule.object_is == "weapon"]
    yield from [*armed, *fitting][:1]


def _is_membership(token: Token) -> bool:
    """Return True for who fighters belong to or face: "rebels fighting under the Front's flag"."""
    fights = any(rule.kind == "clash" for rule in verb_rules().get(token.lemma, ()))
    return fights and token.relation == "acl" and token.text.lower().endswith("ing")


def _describes(sentence: Sentence, token: Token) -> bool:
    """Return True for a participle that says what a noun is like: "striking workers"."""
    above = sentence.tokens[token.head] if token.head >= 0 else None
    before = above is not None and above.upos == "NOUN" and token.index == above.index - 1
    return before and token.relation == "amod" and token.text.lower().endswith("ing")


def _object_fits(sentence: Sentence, token: Token, rule: TriggerRule) -> bool:
    if rule.object_is is None:
        objects = sentence.dependents(token, "obj", "nsubj:pass")
        unfit = (
            set(load_rules("events/violence")["not"]["objects"]) if rule.kind == "attack" else set()
        )
        if rule.kind == "talks":
            unfit = set(load_rules("events/diplomacy")["talks"]["not_met"])
        return not any(o.lemma in unfit and not _is_aimed_at(sentence, o) for o in objects)
    if rule.object_is == "nothing":
        return not sentence.dependents(token, "obj")
    # Who sends planes does not attack with them yet; who brings one down does.
    defends = rule.object_owner is not None
    things = governed(sentence, token)
    if rule.object_is == "captive":
        things = [each for each in things if not _owns_no_people(sentence, each)]
    return any(
        (_is(sentence, each, rule.object_is) and (defends or not is_crewed(each)))
        or (defends and is_crewed(each))
        for each in things
    )


def _is_aimed_at(sentence: Sentence, token: Token) -> bool:
    """Return True for "hit 40 targets" and "targets in Harrow", which are no aims of a plan."""
    described = sentence.dependents(token, "nummod", "compound", "amod", "nmod", "nmod:poss")
    return token.text.lower() == "targets" and bool(described)


def _owns_no_people(sentence: Sentence, token: Token) -> bool:
    """Return True for captives who only belong to what is released: "images of the prisoners"."""
    if token.relation != "nmod" or token.head < 0:
        return False
    counted = load_rules("events/diplomacy")["captives"]
    head = sentence.tokens[token.head]
    return head.upos != "NUM" and head.lemma not in {*counted["nouns"], *counted["counted"]}


def governed(sentence: Sentence, verb: Token) -> list[Token]:
    """Return what a verb is done to: objects, passive subjects, the noun a participle describes."""
    found = list(sentence.dependents(verb, "obj", "nsubj:pass"))
    if verb.relation in {"acl", "acl:relcl", "amod"} and verb.head >= 0 and not found:
        found.append(sentence.tokens[verb.head])
    return [each for one in found for each in (one, *sentence.dependents(one, "conj", "nmod"))]


def _is(sentence: Sentence, token: Token, wanted: str) -> bool:
    if wanted == "weapon":
        return weapon_name(sentence, token) is not None
    if wanted == "person":
        return token.upos == "PROPN" or token.lemma in load_rules("titles")["heads"]
    if wanted == "captive":
        captives = load_rules("events/diplomacy")["captives"]
        described = sentence.words_of(token, "amod")
        return token.lemma in captives["nouns"] or bool(described & set(captives["adjectives"]))
    return token.lemma in load_rules("events/diplomacy")["accords"]["nouns"]


def _noun(sentence: Sentence, token: Token) -> Iterator[TriggerRule]:
    if token.upos not in {"NOUN", "PROPN"}:
        return
    if token.relation == "compound" and _names_a_thing(sentence, token):
        return
    index = noun_rules()
    before = sentence.tokens[token.index - 1] if token.index else None
    if before is not None and before.text.lower() in load_rules("events/violence")["not"]["before"]:
        return
    words = []
    if before is not None:
        words.append(f"{before.lemma} {token.lemma}")
        words.append(f"{before.text.lower()} {token.lemma}")
    words.extend(f"{token.lemma} of {part.lemma}" for part in sentence.dependents(token, "nmod"))
    words.append(token.lemma)
    for word in words:
        rules = index.get(word, ())
        if rules:
            yield rules[0]
            return


def _names_a_thing(sentence: Sentence, token: Token) -> bool:
    """Return True where an event word only describes another noun: "attack helicopters"."""
    head = sentence.tokens[token.head] if token.head >= 0 else None
    return head is not None and head.lemma not in noun_rules() and not _is_counted(sentence, token)


def _is_counted(sentence: Sentence, noun: Token) -> bool:
    """Return True where the event goes on in the next word: "a stabbing spree"."""
    if noun.relation != "compound" or noun.head != noun.index + 1:
        return False
    happening = load_rules("events/violence")["happening"]["nouns"]
    spree = sentence.tokens[noun.head].lemma in happening
    return spree or _is_misread_participle(sentence, noun)


def _is_misread_participle(sentence: Sentence, noun: Token) -> bool:
    """Return True where the noun that `noun` seems to describe is what was done to it.

    The tree may take "a truce brokered by Norland" for a kind of "brokered".
    """
    following = [t.text.lower() for t in sentence.tokens[noun.index + 1 : noun.index + 3]]
    return len(following) == 2 and following[0].endswith("ed") and following[1] == "by"


def light_verb(sentence: Sentence, noun: Token, rule: TriggerRule) -> Token | None:
    """Return the verb that only carries `noun` ("held talks", "came under attack"), or None."""
    anchor = phrase_head(sentence, noun)
    if anchor.head < 0:
        return None
    verb = sentence.tokens[anchor.head]
    leads = anchor.relation == "obl:unmarked" and anchor.index < verb.index
    if not leads and anchor.relation not in _CARRIED:
        return None
    family = (
        "violence"
        if noun.lemma in attack_nouns() or rule.kind in {"attack", "clash", "killing"}
        else "diplomacy"
    )
    light = load_rules(f"events/{family}")["light"]
    told = anchor.relation == "nsubj:pass" and rule.kind == "talks"
    if anchor.relation in {"nsubj", "nsubj:outer"} or leads or told:
        happening = load_rules("events/diplomacy")["talks"]["happening"]
        return verb if rule.kind == "talks" and verb.lemma in happening else None
    if anchor.relation == "obl":
        under_with = "with" in sentence.words_of(anchor, "case")
        answers = under_with and verb.lemma in light.get("with", ())
        return verb if answers or verb.lemma in {*light["passive"], *light["into"]} else None
    carries = verb.lemma in {*light["active"], *light["passive"]}
    return verb if carries or _is_cognate(anchor, verb, rule) else None


def _is_cognate(noun: Token, verb: Token, rule: TriggerRule) -> bool:
    """Return True for "fought a battle", where verb and noun name one fight."""
    fights = any(each.kind == "clash" for each in verb_rules().get(verb.lemma, ()))
    return fights and rule.kind == "clash" and noun.relation == "obj"


def phrase_head(sentence: Sentence, noun: Token) -> Token:
    """Return the head of the phrase that counts `noun`: "round" in "a round of talks"."""
    anchor = sentence.tokens[noun.head] if _is_counted(sentence, noun) else noun
    while anchor.relation in {"conj", "nmod"} and anchor.head >= 0:
        above = sentence.tokens[anchor.head]
        if anchor.relation == "nmod" and above.lemma not in _measures():
            break
        anchor = above
    return anchor


@cache
def _measures() -> frozenset[str]:
    talks = load_rules("events/diplomacy")["talks"]
    return frozenset([*talks["rounds"], *talks["measures"]])
