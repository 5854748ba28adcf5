"""Tells what was hit by weapons from what storms, markets and critics hit."""

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import agents_of, is_passive, preposition_of, subjects_of
from dateline.extract.events.time_words import is_time
from dateline.extract.events.trigger_rules import verb_rules
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.victim_figures import is_person
from dateline.extract.events.violence import violence_rules
from dateline.extract.events.weapons import weapon_name
from dateline.extract.language import Sentence
from dateline.extract.rulebook import load_rules

SENTENCES_AROUND = 3
"""How near a weapon must be named for "the hospital was hit" to mean that one hit it."""


def is_struck_in_war(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for a passive without a doer, or a blast, that says what weapons hit.

    "Harrow was hit again", "a school in Harrow was struck" and "the blast at a Harrow hospital" do
    where the sentences around name a weapon; exports, moods and what a storm hits do not.
    """
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    located = draft.place is not None and registry.types[draft.place] == "place"
    if not located or _names_disaster(sentence) or not _is_hit(registry, draft):
        return False
    return _weapon_near(registry, number)


def _is_hit(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True where buildings or the place itself are what a passive or a blast is done to."""
    trigger, number = draft.trigger, draft.trigger.sentence
    sentence, rules = registry.sentences[number], violence_rules()["struck"]
    if not trigger.is_verb:
        if trigger.token.lemma not in rules["blasts"]:
            return False
        below = sentence.dependents(trigger.token, "nmod")
        scenes = [t for t in below if preposition_of(sentence, t) in rules["blast_prepositions"]]
        return any(t.lemma in rules["buildings"] for t in scenes)
    if not is_passive(sentence, trigger.token) or agents_of(sentence, trigger.token):
        return False
    subjects = sentence.dependents(trigger.token, "nsubj:pass")
    # "One of its centres was hit."
    hit = [t for one in subjects for t in (one, *sentence.dependents(one, "nmod"))]
    return any(
        t.lemma in rules["buildings"] or registry.named(number, t) == draft.place for t in hit
    )


def does_harm(registry: EntityRegistry, trigger: Trigger) -> bool:
    """Return True for an attack that is said to harm something: "the air strike hit a school".

    A strike of workers, a fire and a gas blast do harm too: a weapon must be named near.
    """
    token, sentence = trigger.token, registry.sentences[trigger.sentence]
    if trigger.is_verb or token.relation != "nsubj" or token.head < 0:
        return False
    if token.lemma not in violence_rules()["struck"]["harming"] or _names_disaster(sentence):
        return False
    verb = sentence.tokens[token.head]
    words = violence_rules()["casualties"]
    harming = {*words["killed_verbs"], *words["injured_verbs"]}
    kinds = {rule.kind for rule in verb_rules().get(verb.lemma, ())}
    harms = verb.upos == "VERB" and (verb.lemma in harming or "attack" in kinds)
    return harms and _weapon_near(registry, trigger.sentence)


def rocks_town(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for "explosions rocked Harrow" and "blasts were heard in Harrow".

    Several at once are seldom an accident; a word for one in the sentence makes them one.
    """
    trigger = draft.trigger
    token, sentence = trigger.token, registry.sentences[trigger.sentence]
    rules = violence_rules()["struck"]
    located = draft.place is not None and registry.types[draft.place] == "place"
    several = token.lemma in rules["blasts"] and token.text.lower() != token.lemma
    if not (located and several) or _names_disaster(sentence) or token.head < 0:
        return False
    if any(t.lemma.lower() in rules["accidents"] for t in sentence.tokens):
        return False
    suffers = token.relation in {"nsubj", "nsubj:pass"}
    return suffers and sentence.tokens[token.head].lemma in rules["blast_verbs"]


def is_done_to_people(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for a verb whose object is somebody: "stabbed two officers", "Ada was shot"."""
    sentence = registry.sentences[draft.trigger.sentence]
    suffering = sentence.dependents(draft.trigger.token, "obj", "nsubj:pass")
    named = any(registry.types[entity] == "person" for entity in draft.playing("victim"))
    return draft.trigger.is_verb and (named or any(is_person(t) for t in suffering))


def is_disaster(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for harm that nobody did: by a storm, a stampede, a fire or a gas explosion."""
    if draft.playing("attacker") or draft.weapons or draft.kind == "clash":
        return False
    sentence, token = registry.sentences[draft.trigger.sentence], draft.trigger.token
    rules = violence_rules()["struck"]
    if draft.trigger.is_verb:
        below = sentence.dependents(token, "obl", "obl:agent")
        by = [t for t in below if preposition_of(sentence, t) in {"by", "from", "in"}]
        causes = [*subjects_of(sentence, token), *by]
        return any(t.lemma in rules["calamities"] for t in causes)
    if token.lemma == "fire":
        hostile = sentence.words_of(token, "amod", "compound") & set(rules["hostile_fire"])
        aimed = any(preposition_of(sentence, t) == "from" for t in sentence.dependents(token))
        return draft.trigger.light is None and not hostile and not aimed
    described = [token, *sentence.dependents(token, "compound", "amod", "nmod")]
    words = {w for t in described for w in (t.lemma, *sentence.words_of(t, "compound"))}
    accident = token.lemma in rules["blasts"] and bool(words & set(rules["accidents"]))
    return accident and not _weapon_near(registry, draft.trigger.sentence)


def is_trial(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for weapons that are tried: "test-fired", "fired a missile into the sea"."""
    if draft.playing("target") or draft.killed is not None or draft.injured is not None:
        return False
    sentence, token = registry.sentences[draft.trigger.sentence], draft.trigger.token
    rules = violence_rules()["struck"]
    before = [t.lemma for t in sentence.tokens[max(0, token.index - 2) : token.index]]
    if before[:1] and before[0] in rules["tests"] and before[-1] == "-":
        return True
    if draft.trigger.rule.object_is != "weapon":
        return False
    goals = [
        t
        for t in sentence.dependents(token, "obl")
        if preposition_of(sentence, t) in {"into", "toward", "towards", "in"}
    ]
    return bool(goals) and all(t.lemma.lower() in rules["waters"] for t in goals)


def comes_under(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for "the convoy came under fire": troops and buildings do, ministers do not."""
    verb, token = draft.trigger.light, draft.trigger.token
    sentence = registry.sentences[draft.trigger.sentence]
    if verb is None or token.relation != "obl" or preposition_of(sentence, token) != "under":
        return False
    hit = {*violence_rules()["struck"]["buildings"], *load_rules("titles")["bodies"]["fighting"]}
    subjects = sentence.dependents(verb, "nsubj")
    return any(
        t.upos == "NOUN" and t.lemma in hit
        for one in subjects
        for t in (one, *sentence.dependents(one, "conj"))
    )


def _weapon_near(registry: EntityRegistry, number: int) -> bool:
    near = registry.sentences[max(0, number - SENTENCES_AROUND) : number + SENTENCES_AROUND + 1]
    return any(weapon_name(each, token) for each in near for token in each.tokens)


def is_criticism(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for "came under fire over its accounts": words and no weapons are meant."""
    verb = draft.trigger.light
    if verb is None or draft.weapons or draft.trigger.token.relation != "obl":
        return False
    sentence = registry.sentences[draft.trigger.sentence]
    below = (*sentence.dependents(verb, "obl", "advcl"), *sentence.dependents(draft.trigger.token))
    causes = violence_rules()["struck"]["criticised"]
    return any(
        preposition_of(sentence, t) in causes
        and not is_time(t)
        and registry.named(draft.trigger.sentence, t) is None
        for t in below
    )


def is_named_by_place(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for one act known by where it was: "the attack on Harrow"."""
    trigger, number = draft.trigger, draft.trigger.sentence
    sentence = registry.sentences[number]
    token = trigger.token
    single = token.text.lower() == token.lemma and draft.status == "occurred"
    if trigger.is_verb or draft.kind != "attack" or not single:
        return False
    definite = sentence.words_of(token, "det") & {"the", "this", "that"}
    hit = [t for t in sentence.dependents(token, "nmod") if preposition_of(sentence, t) == "on"]
    places = {registry.named(number, t) for t in hit} - {None}
    if draft.place is None or draft.place not in places:
        return False
    return bool(definite) and registry.types[draft.place] == "place"


def _names_disaster(sentence: Sentence) -> bool:
    wars = violence_rules()["wars"]
    return any(t.lemma in wars["nouns"] or t.lemma in wars["disasters"] for t in sentence.tokens)
