"""Builds claims of acts done by speaking: demands, offers, refusals, threats, accusations."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.act_contents import act_content, quoted_in
from dateline.extract.events.act_speakers import actors, doers, is_animate
from dateline.extract.events.arguments import arguments_of
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import infinitive_after, is_passive, preposition_of
from dateline.extract.events.quotation import Quotation
from dateline.extract.events.reports import speech_rules
from dateline.extract.events.trigger_rules import verb_rules
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token

KINDS = frozenset({"demand", "offer", "refusal", "threat", "accusation"})
_UNADDRESSED = frozenset({"refusal", "accusation"})
_MET = frozenset({"meet", "join", "give", "grant"})
_ADDRESSED = frozenset({"nsubj", "obj", "nmod:poss", "amod", "obl"})


def draft_act(
    registry: EntityRegistry, trigger: Trigger, quotations: Sequence[Quotation] = ()
) -> Draft | None:
    """Return a claim of the act, or None where nobody known does it or nothing is said.

    `quotations` are those of the article: what "we" do inside one is its speaker's act.
    """
    number = trigger.sentence
    sentence = registry.sentences[number]
    if trigger.is_verb and not _fits(registry, sentence, trigger):
        return None
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, trigger.rule.kind, trigger.rule.mode)
    draft.stance = trigger.rule.stance
    for entity in _speakers(registry, sentence, trigger, quotations):
        draft.add(entity, "speaker")
    if not draft.playing("speaker"):
        return None
    if trigger.rule.object:
        for token in arguments.objects:
            for entity in actors(registry, number, token):
                if entity not in draft.playing("speaker"):
                    draft.add(entity, trigger.rule.object)
    draft.what = act_content(sentence, trigger.token, draft.kind, arguments.subjects)
    if draft.what is None:
        return None
    draft.quote = quoted_in(registry, draft.what)
    _add_addressee(registry, draft)
    return draft


def _speakers(
    registry: EntityRegistry,
    sentence: Sentence,
    trigger: Trigger,
    quotations: Sequence[Quotation],
) -> list[str]:
    number = trigger.sentence
    if trigger.light is not None:
        return doers(registry, number, trigger.light, quotations)
    if not trigger.is_verb:
        carrier = _voicing(sentence, trigger.token)
        if carrier is not None:
            return doers(registry, number, carrier, quotations)
        owners = [
            *sentence.dependents(trigger.token, "nmod:poss", "amod"),
            *(
                t
                for t in sentence.dependents(trigger.token, "nmod")
                if preposition_of(sentence, t) in {"by", "from"}
            ),
        ]
        return [entity for token in owners for entity in actors(registry, number, token)]
    if is_passive(sentence, trigger.token):
        agents = arguments_of(sentence, trigger).subjects
        return [entity for token in agents for entity in actors(registry, number, token)]
    return doers(registry, number, trigger.token, quotations)


def _voicing(sentence: Sentence, noun: Token) -> Token | None:
    """Return the verb by which somebody makes an offer or a threat known: "voiced readiness"."""
    if noun.head < 0 or noun.relation != "obj":
        return None
    above = sentence.tokens[noun.head]
    return above if above.lemma in speech_rules()["acts"]["voicing"] else None


def _fits(registry: EntityRegistry, sentence: Sentence, trigger: Trigger) -> bool:
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
    if verb.lemma in acts["of_harm"]:
        return _means_harm(sentence, verb)
    if verb.lemma in acts["subjunctive"]:
        on = [t for t in sentence.dependents(verb, "obl") if preposition_of(sentence, t) == "on"]
        return bool(on) or _is_subjunctive(sentence, verb)
    if verb.lemma in {*acts["of_another"], *acts["of_concession"]}:
        objects = sentence.dependents(verb, "obj") if verb.lemma in acts["of_concession"] else ()
        conceded = any(t.lemma in acts["concessions"] for t in objects)
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


def _denies_words(sentence: Sentence, verb: Token) -> bool:
    """Return True for "rejected the accusation": that denies, it refuses nothing."""
    reporting = speech_rules()["reporting"]
    objects = {t.lemma for t in sentence.dependents(verb, "obj", "nsubj:pass")}
    return verb.lemma in reporting["deny"] and bool(objects & set(reporting["claim_nouns"]))


def _means_harm(sentence: Sentence, verb: Token) -> bool:
    """Return True where what is vowed does harm, to judge by its verb or a noun under it."""
    acts = speech_rules()["acts"]
    vowed = sentence.dependents(verb, "xcomp", "ccomp", "obj", "advcl")
    words = {t.lemma for each in vowed for t in (each, *sentence.dependents(each, "obj", "conj"))}
    return bool(words & set(acts["harm"]))


def _is_relative(verb: Token) -> bool:
    return verb.relation in {"acl:relcl", "acl", "csubj"}


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


def _add_addressee(registry: EntityRegistry, draft: Draft) -> None:
    """Take the country or body that the demanded thing belongs to for the addressee."""
    if draft.playing("addressee") or draft.what is None or draft.kind in _UNADDRESSED:
        return
    speakers = {registry.side_of(entity) for entity in draft.playing("speaker")}
    if draft.kind == "offer":
        found = _offered_to(registry, draft)
    else:
        found = _owning(registry, draft, speakers) or _refusing(registry, draft)
    for entity in found:
        if registry.side_of(entity) not in speakers:
            draft.add(entity, "addressee")


def _owning(registry: EntityRegistry, draft: Draft, speakers: set[str]) -> list[str]:
    """Return the first country or group named in what is demanded, but for the speaker's own."""
    number = draft.trigger.sentence
    start, end = draft.what or (0, 0)
    for token in registry.sentences[number].tokens:
        entity = registry.named(number, token) if start <= token.start < end else None
        if entity is None or registry.types[entity] not in {"country", "group"}:
            continue
        if registry.side_of(entity) not in speakers and token.relation in _ADDRESSED:
            return [entity]
    return []


def _offered_to(registry: EntityRegistry, draft: Draft) -> list[str]:
    """Return whom an offer is made to: "offered Norland a truce", "offered to meet Norling"."""
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    found = list(sentence.dependents(draft.trigger.token, "iobj"))
    for token in sentence.tokens:
        if draft.what is None or not draft.what[0] <= token.start < draft.what[1]:
            continue
        met = token.relation == "obj" and sentence.tokens[token.head].lemma in _MET
        if met or preposition_of(sentence, token) in {"to", "with"}:
            found.append(token)
    entities = [entity for token in found for entity in actors(registry, number, token)]
    return entities[:1]


def _refusing(registry: EntityRegistry, draft: Draft) -> list[str]:
    """Return who refuses the same thing in the same sentence: it was asked of them."""
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for verb in sentence.tokens:
        rules = verb_rules().get(verb.lemma, ()) if verb.upos == "VERB" else ()
        if not any(rule.kind == "refusal" for rule in rules):
            continue
        if act_content(sentence, verb, "refusal") == draft.what:
            return doers(registry, number, verb, ())
    return []
