"""Tells verbs that demand, offer, refuse or threaten from the same verbs that only state."""

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_speakers import actors, is_animate
from dateline.extract.events.clauses import infinitive_after, is_inverted, preposition_of
from dateline.extract.events.reports import speech_rules
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token


def is_act(registry: EntityRegistry, sentence: Sentence, trigger: Trigger) -> bool:
    """Return True where a verb that often means less is used as an act of speaking.

    "insist" demands with "on" or a bare subjunctive, "want" with an infinitive that somebody else
    is to do, "seek" with a noun for something that only others can grant. What somebody has reason
    to do ("no need to blame us") is not done.
    """
    verb, acts = trigger.token, speech_rules()["acts"]
    marks = {t.text.lower() for t in sentence.dependents(verb, "mark")}
    if "to" in marks and verb.relation in {"acl", "advcl", "csubj"}:
        return False
    if _gives_no_answer(sentence, verb) or _denies_words(sentence, verb):
        return False
    if is_inverted(sentence, verb) or _only_gives_words(sentence, verb):
        return False
    if verb.lemma in acts["of_harm"]:
        return _means_harm(sentence, verb)
    if verb.lemma in acts["subjunctive"]:
        on = [t for t in sentence.dependents(verb, "obl") if preposition_of(sentence, t) == "on"]
        return bool(on) or _is_subjunctive(sentence, verb)
    if verb.lemma in {*acts["of_another"], *acts["of_concession"]}:
        objects = sentence.dependents(verb, "obj") if verb.lemma in acts["of_concession"] else ()
        conceded = any(
            t.lemma in acts["concessions"] or _is_territory(registry, trigger.sentence, t)
            for t in objects
        )
        another = verb.lemma in acts["of_another"] and _another_does(registry, trigger, sentence)
        return not _is_relative(verb) and (conceded or another)
    if verb.lemma in acts["with_clause"]:
        return bool(sentence.dependents(verb, "ccomp")) or infinitive_after(sentence, verb)
    return True


def _gives_no_answer(sentence: Sentence, verb: Token) -> bool:
    """Return True for "declined to comment", which refuses nothing."""
    acts = speech_rules()["acts"]
    if verb.lemma not in acts["unanswering"]:
        return False
    kept = set(acts["refused_all_the_same"]) if verb.lemma == "refuse" else set()
    asked = {t.lemma for t in sentence.dependents(verb, "xcomp", "obj", "advcl")}
    return bool(asked & (set(acts["answers"]) - kept))


def _only_gives_words(sentence: Sentence, verb: Token) -> bool:
    """Return True for "offered a grim assessment", which offers nothing that can be taken."""
    given = {t.lemma for t in sentence.dependents(verb, "obj", "nsubj:pass")}
    return verb.lemma == "offer" and bool(given & set(speech_rules()["acts"]["words_given"]))


def _denies_words(sentence: Sentence, verb: Token) -> bool:
    """Return True for "rejected the accusation": that denies, it refuses nothing."""
    reporting = speech_rules()["reporting"]
    objects = {t.lemma for t in sentence.dependents(verb, "obj", "nsubj:pass")}
    if verb.relation == "acl:relcl" and verb.head >= 0:
        objects.add(sentence.tokens[verb.head].lemma)
    return verb.lemma in reporting["deny"] and bool(objects & set(reporting["claim_nouns"]))


def _means_harm(sentence: Sentence, verb: Token) -> bool:
    """Return True where what is vowed does harm, to judge by its verb or a noun under it."""
    acts = speech_rules()["acts"]
    vowed = sentence.dependents(verb, "xcomp", "ccomp", "obj", "advcl")
    words = {t.lemma for each in vowed for t in (each, *sentence.dependents(each, "obj", "conj"))}
    return bool(words & set(acts["harm"]))


def _is_relative(verb: Token) -> bool:
    return verb.relation in {"acl:relcl", "acl", "csubj"}


def _is_territory(registry: EntityRegistry, number: int, token: Token) -> bool:
    """Return True for a town or region, all of it or a part: "wants all of the valley"."""
    parts = (token, *registry.sentences[number].dependents(token, "nmod"))
    named = (registry.named(number, each) for each in parts)
    return any(entity is not None and registry.types[entity] == "place" for entity in named)


def _is_subjunctive(sentence: Sentence, verb: Token) -> bool:
    """Return True for a clause in the bare form: "insists that the front withdraw"."""
    for clause in sentence.dependents(verb, "ccomp"):
        subjects = sentence.dependents(clause, "nsubj", "nsubj:pass")
        auxiliaries = sentence.dependents(clause, "aux", "aux:pass", "cop")
        singular = any(
            t.upos == "PROPN" or (t.upos == "NOUN" and t.lemma == t.text.lower()) for t in subjects
        )
        bare = clause.upos == "VERB" and clause.text == clause.lemma and not auxiliaries
        if any(t.text.lower() == "be" for t in auxiliaries) or (bare and singular):
            return not any(t.lemma in {"will", "would", "can"} for t in auxiliaries)
    return False


def _another_does(registry: EntityRegistry, trigger: Trigger, sentence: Sentence) -> bool:
    """Return True where an object or another subject is to do what is wanted."""
    verb = trigger.token
    wanted = [
        t for t in sentence.dependents(verb, "xcomp", "ccomp", "advcl") if t.index > verb.index
    ]
    others = [
        *sentence.dependents(verb, "obj", "iobj", "nsubj:pass"),
        *(s for t in wanted for s in sentence.dependents(t, "nsubj", "nsubj:pass")),
    ]
    number = trigger.sentence
    return bool(wanted) and any(
        t.text.lower() != "it" and is_animate(registry, number, t) and actors(registry, number, t)
        for t in others
    )
