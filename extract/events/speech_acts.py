"""Builds claims of acts done by speaking: demands, offers, refusals, threats, accusations."""

from collections.abc import Sequence
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import arguments_of, subjects_of
from dateline.extract.events.attribution import speech_rules
from dateline.extract.events.claims import Draft
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span

KINDS = frozenset({"demand", "offer", "refusal", "threat", "accusation"})
_CONTENT = ("ccomp", "xcomp", "obj", "obl", "advcl", "nmod", "acl")
_ACTORS = frozenset({"country", "organization", "group", "person"})
_LONGEST = 60


def draft_act(registry: EntityRegistry, trigger: Trigger) -> Draft | None:
    """Return a claim of the act, or None where nobody known does it or nothing is said."""
    number = trigger.sentence
    sentence = registry.sentences[number]
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, trigger.rule.kind, trigger.rule.mode)
    draft.stance = trigger.rule.stance
    subjects = arguments.subjects or _owners(sentence, trigger)
    for token in subjects:
        for entity in _actors(registry, number, token):
            draft.add(entity, "speaker")
    if not draft.playing("speaker"):
        return None
    if trigger.rule.object:
        for token in arguments.objects:
            for entity in _actors(registry, number, token):
                if entity not in draft.playing("speaker"):
                    draft.add(entity, trigger.rule.object)
    draft.what = content_of(sentence, trigger.token, subjects)
    _add_addressee(registry, draft)
    return draft if draft.what is not None else None


def _owners(sentence: Sentence, trigger: Trigger) -> list[Token]:
    return [] if trigger.is_verb else list(sentence.dependents(trigger.token, "nmod:poss", "amod"))


def _actors(registry: EntityRegistry, number: int, token: Token) -> list[str]:
    return [
        entity
        for entity in registry.resolve(number, token)
        if registry.types[entity] in _ACTORS and entity not in registry.outlets
    ]


def content_of(sentence: Sentence, verb: Token, subjects: Sequence[Token]) -> Span | None:
    """Return the span of the words that say what an act of speaking is about."""
    parts = [
        t
        for t in sentence.dependents(verb, *_CONTENT)
        if t not in subjects and t.index > verb.index
    ]
    if not parts:
        parts = [
            t for t in sentence.dependents(verb, "obj", "ccomp", "nsubj:pass") if t not in subjects
        ]
    if not parts and verb.relation in {"acl", "acl:relcl"} and verb.head >= 0:
        parts = [sentence.tokens[verb.head]]
    if not parts:
        return None
    without = frozenset({"parataxis"})
    tokens = [t for part in parts for t in sentence.subtree(part, without) if t is not verb]
    if verb.relation in {"acl", "acl:relcl"} and parts[0].index == verb.head:
        tokens = [t for t in tokens if t.index < verb.index]
    tokens = [t for t in tokens if t.upos != "PUNCT" and t.relation != "compound:prt"]
    if not tokens:
        return None
    first = min(tokens, key=lambda t: t.index)
    last = max((t for t in tokens if t.index < first.index + _LONGEST), key=lambda t: t.index)
    return (first.start, last.end)


def _add_addressee(registry: EntityRegistry, draft: Draft) -> None:
    """Take the country or body that the demanded or refused thing belongs to for the addressee."""
    if draft.playing("addressee") or draft.what is None or draft.kind in {"refusal", "offer"}:
        return
    number = draft.trigger.sentence
    speakers = {registry.side_of(entity) for entity in draft.playing("speaker")}
    for token in registry.sentences[number].tokens:
        if not draft.what[0] <= token.start < draft.what[1]:
            continue
        entity = registry.named(number, token)
        if entity is None or registry.types[entity] not in {"country", "group"}:
            continue
        if entity not in speakers and token.relation in {
            "nsubj",
            "obj",
            "nmod:poss",
            "amod",
            "obl",
        }:
            draft.add(entity, "addressee")
            return


def infinitive_after(sentence: Sentence, verb: Token) -> bool:
    """Return True where an infinitive says what is wanted: "urged both to stop"."""
    return any(
        "to" in {m.text.lower() for m in sentence.dependents(t, "mark")}
        for t in sentence.dependents(verb, "xcomp", "ccomp", "advcl")
    )


def modal_acts(registry: EntityRegistry, number: int) -> list[Draft]:
    """Return demands and refusals said with a modal verb.

    "Norland's goals remain the same: Sudmark must leave" is Norland's demand of Sudmark; "Norland
    says it will not surrender land" is a refusal.
    """
    sentence = registry.sentences[number]
    rules: dict[str, Any] = speech_rules()["modal"]
    found: list[Draft] = []
    for verb in sentence.tokens:
        if verb.upos != "VERB":
            continue
        words = " ".join(
            t.text.lower().replace("’", "'") for t in sentence.dependents(verb, "aux", "advmod")
        )
        if set(words.split()) & set(rules["must"]):
            draft = _demanded(registry, number, verb)
        elif verb.lemma in rules["refused_verbs"] and _refuses(words):
            draft = _refused(registry, number, verb)
        else:
            continue
        if draft is not None:
            found.append(draft)
    return found


def _refuses(words: str) -> bool:
    negated = any(sign in words.split() for sign in ("not", "n't", "never"))
    future = any(sign in words.split() for sign in ("will", "wo", "would", "can", "ca"))
    return negated and future


def _demanded(registry: EntityRegistry, number: int, verb: Token) -> Draft | None:
    sentence = registry.sentences[number]
    addressees = [
        e for t in sentence.dependents(verb, "nsubj") for e in _actors(registry, number, t)
    ]
    speakers = _owner_of_clause(registry, number, verb)
    speakers = [entity for entity in speakers if entity not in addressees]
    sides = {registry.side_of(entity) for entity in addressees}
    speakers = [entity for entity in speakers if registry.side_of(entity) not in sides]
    if not addressees or not speakers:
        return None
    rule = TriggerRule("demand", None, "speaker", "addressee", None, None, False, (), "demands")
    draft = Draft(Trigger(number, verb, rule), "demand", stance="demands")
    draft.add(speakers[0], "speaker")
    for entity in addressees:
        draft.add(entity, "addressee")
    draft.what = _clause(sentence, verb)
    return draft


def _refused(registry: EntityRegistry, number: int, verb: Token) -> Draft | None:
    sentence = registry.sentences[number]
    doers = [e for t in subjects_of(sentence, verb) for e in _actors(registry, number, t)]
    speakers = _owner_of_clause(registry, number, verb) or doers
    if not speakers or verb.relation == "advcl":
        return None
    rule = TriggerRule("refusal", None, "speaker", "", None, None, False, (), "asserts")
    draft = Draft(Trigger(number, verb, rule), "refusal")
    draft.add(speakers[0], "speaker")
    draft.what = _clause(sentence, verb)
    return draft


def _clause(sentence: Sentence, verb: Token) -> Span:
    tokens = [t for t in sentence.subtree(verb, frozenset({"parataxis"})) if t.upos != "PUNCT"]
    return (tokens[0].start, tokens[-1].end)


def _owner_of_clause(registry: EntityRegistry, number: int, verb: Token) -> list[str]:
    """Return whose words or aims a clause is: the subject above it, or who owns that subject."""
    sentence = registry.sentences[number]
    current = verb
    while current.head >= 0 and current.relation in {
        "ccomp",
        "parataxis",
        "appos",
        "conj",
        "dep",
        "xcomp",
        "root",
    }:
        above = sentence.tokens[current.head]
        for subject in sentence.dependents(above, "nsubj", "nsubj:outer"):
            if current.relation == "conj" and above.relation != "root":
                continue
            entities = _actors(registry, number, subject)
            if entities and current.relation != "conj":
                return entities
            owners = [
                entity
                for part in sentence.dependents(subject, "nmod:poss")
                for entity in _actors(registry, number, part)
            ]
            if owners:
                return owners
        current = above
    return _after_colon(registry, number, verb)


def _after_colon(registry: EntityRegistry, number: int, verb: Token) -> list[str]:
    """Return who owns the subject of "Norland's goals are as before: …" when `verb` follows it."""
    sentence = registry.sentences[number]
    colons = [t.index for t in sentence.tokens if t.text == ":" and t.index < verb.index]
    if not colons:
        return []
    for token in sentence.tokens[: colons[0]]:
        if token.relation == "nsubj":
            owners = [
                entity
                for part in (token, *sentence.dependents(token, "nmod:poss"))
                for entity in _actors(registry, number, part)
            ]
            if owners:
                return owners
    return []
