"""Finds who takes part in talks: parties, mediators and hosts."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import ACTOR_TYPES, Draft
from dateline.extract.events.clauses import agents_of, is_passive, preposition_of, subjects_of
from dateline.extract.events.positions import Arguments
from dateline.extract.events.talks_nameless import nameless_party, parties_following
from dateline.extract.events.time_words import is_time
from dateline.extract.events.trigger_rules import noun_rules
from dateline.extract.events.triggers import phrase_head
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_BESIDE = ("appos", "flat", "nmod:desc")
_DESCRIBING = frozenset({"compound", "amod", "nmod:desc"})
_WITHIN = frozenset({"after", "during", "in", "at"})
_IN_COURSE = frozenset({"during", "in", "at"})
_PURPOSE = "for"
_PRESIDING = frozenset({"as", "in"})
_PRESIDING_WORDS = 8
"""Within how many words before "mediator" or "chair" the phrase that begins with "with" is."""
_ENOUGH = 2
"""Fewer parties than this are looked for by the order of words too."""
TAKING_PART = frozenset({"party", "signatory"})
"""Roles of those who talk or agree, not of those who bring them together."""


def read_parties(registry: EntityRegistry, draft: Draft, arguments: Arguments) -> None:
    """Add the parties that the words around the trigger name, and who is host of its light verb."""
    number = draft.trigger.sentence
    rules = _rules()
    light = draft.trigger.light
    hosting = light is not None and light.lemma in rules["host_verbs"]
    doers = _doing(registry, draft, arguments)
    others = list(arguments.objects) if draft.trigger.is_verb else []
    prepositions = set(rules["party_prepositions"])
    prepositions |= set(rules["verb_party_prepositions"]) if draft.trigger.is_verb else set()
    others.extend(t for case, t in arguments.obliques if case.split(" ")[-1] in prepositions)
    if light is not None and light.lemma in rules["telling_verbs"] and others:
        doers = []
    others.extend(_beside_predicate(registry, draft) if not others else [])
    if not doers and not others:
        others = _in_clause(registry, draft)
    elif not doers and not draft.trigger.is_verb and light is None:
        others.extend(_gathered(registry, draft) or _discussing(registry, draft))
    for token in doers:
        _add(
            registry, draft, named_together(registry, number, token), "host" if hosting else "party"
        )
    for token in others:
        _add(registry, draft, named_together(registry, number, token, nameless=True), "party")
    if not draft.trigger.is_verb and len(draft.playing("party")) < _ENOUGH:
        _add(registry, draft, parties_following(registry, draft.trigger), "party")
    if not draft.trigger.is_verb:
        of_body = draft.trigger.token.lemma in rules["member_meetings"]
        _add(registry, draft, _compound_parties(registry, number, arguments, of_body), "party")


def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = load_rules("events/diplomacy")["talks"]
    return rules


def _beside_predicate(registry: EntityRegistry, draft: Draft) -> list[Token]:
    """Return who stands behind what is said of talks: "talks went on in Harrow between A and B".

    The tree hangs such a late "between" on the verb or adjective, or on the place.
    """
    sentence, noun = registry.sentences[draft.trigger.sentence], draft.trigger.token
    anchor = phrase_head(sentence, noun)
    if draft.trigger.is_verb or anchor.head < 0 or anchor.relation not in {"nsubj", "nsubj:pass"}:
        return []
    predicate = sentence.tokens[anchor.head]
    if predicate.lemma not in _rules()["happening"]:
        return []
    below = [t for t in sentence.subtree(predicate) if t.index > predicate.index]
    # Not "overshadowed by a dispute between A and B": a noun there has its own two sides.
    return [
        t
        for t in below
        if preposition_of(sentence, t) == "between"
        and not is_time(t)
        and (sentence.tokens[t.head].upos != "NOUN" or is_time(sentence.tokens[t.head]))
    ]


def _doing(registry: EntityRegistry, draft: Draft, arguments: Arguments) -> list[Token]:
    """Return who holds the talks: the subject of the verb, else whose talks they are."""
    if draft.trigger.is_verb or draft.trigger.light is not None:
        return list(arguments.subjects)
    sentence = registry.sentences[draft.trigger.sentence]
    return list(sentence.dependents(draft.trigger.token, "nmod:poss"))


def named_together(
    registry: EntityRegistry, number: int, token: Token, *, nameless: bool = False
) -> list[str]:
    """Return the entities of a noun phrase with all that "and" adds, but for what "not" takes out.

    "Norland, Sudmark and Tarsovia" are three however the tree chains them; "with Norland and not
    with Sudmark" names one. With `nameless`, "the government" is somebody too.
    """
    sentence = registry.sentences[number]
    found: list[str] = []
    left_out: list[str] = []
    for each in _coordinated(sentence, token):
        entities = registry.resolve(number, each)
        if nameless and not _named_itself(registry, number, each, entities):
            entities = [*nameless_party(registry, number, each), *entities]
        (left_out if _is_negated(sentence, each) else found).extend(entities)
    return [entity for entity in dict.fromkeys(found) if entity not in left_out]


def _named_itself(registry: EntityRegistry, number: int, token: Token, entities: list[str]) -> bool:
    """Return True where some of `entities` come from `token` and not from what "and" adds."""
    others = registry.sentences[number].dependents(token, "conj")
    added = {entity for other in others for entity in registry.resolve(number, other)}
    return bool(set(entities) - added)


def names_sides(sentence: Sentence) -> bool:
    """Return True for "both governments" and "the delegations", not for "the government"."""
    rules = _rules()
    for token in sentence.tokens:
        plural = token.text.lower() != token.lemma
        words = sentence.words_of(token, "det", "nummod")
        if token.lemma in rules["sides"] and words & set(rules["both"]):
            return True
        alone = token.lemma in rules["sides_alone"] and plural and "the" in words
        if alone and not sentence.dependents(token, "acl", "acl:relcl", "nmod", "amod"):
            return True
    return False


def names_both_people(sentence: Sentence) -> bool:
    """Return True for "the two leaders" and "both ministers"."""
    rules = _rules()
    both = set(rules["both"])
    return any(
        t.lemma in rules["people"] and sentence.words_of(t, "det", "nummod") & both
        for t in sentence.tokens
    )


def _coordinated(sentence: Sentence, token: Token) -> Iterator[Token]:
    yield token
    for part in (token, *sentence.dependents(token, *_BESIDE)):
        for other in sentence.dependents(part, "conj"):
            yield from _coordinated(sentence, other)
    if token.head >= 0 and preposition_of(sentence, token) == "between":
        # "Talks between the government and the rebels": the tree may add the rebels to the talks.
        for other in sentence.dependents(sentence.tokens[token.head], "conj"):
            if other.index > token.index and not sentence.dependents(other, "case"):
                yield from _coordinated(sentence, other)


def _is_negated(sentence: Sentence, token: Token) -> bool:
    negations = set(load_rules("events/speech")["status"]["negations"])
    return bool(sentence.words_of(token, "advmod", "cc", "det") & negations)


def _in_clause(registry: EntityRegistry, draft: Draft) -> list[Token]:
    """Return the subjects of a clause set after or in talks: "A and B agreed after talks"."""
    sentence = registry.sentences[draft.trigger.sentence]
    found = _subjects_around(sentence, draft, _WITHIN)
    entities = {e for t in found for e in named_together(registry, draft.trigger.sentence, t)}
    return found if len(entities) > 1 else _gathered(registry, draft)


def _gathered(registry: EntityRegistry, draft: Draft) -> list[Token]:
    """Return who is somewhere or goes there for talks: "Norling flew to Harrow for talks"."""
    sentence = registry.sentences[draft.trigger.sentence]
    anchor = phrase_head(sentence, draft.trigger.token)
    if anchor.head < 0 or _PURPOSE not in sentence.words_of(anchor, "case"):
        return []
    above = sentence.tokens[anchor.head]
    motion = set(_rules()["motion_verbs"])
    located = sentence.dependents(above, "cop") and above.upos in {"PROPN", "NOUN"}
    if above.lemma in motion and above.upos == "VERB":
        return subjects_of(sentence, above)
    return list(sentence.dependents(above, "nsubj")) if located else []


def _discussing(registry: EntityRegistry, draft: Draft) -> list[Token]:
    """Return who says or does something in talks: "raised it during talks with Norland".

    Who speaks after "talks with Norland" was there; after "talks between A and B" others speak too,
    and so may who is spoken of: "Norling said after talks with Norland that Sudmark had attacked".
    """
    sentence, noun = registry.sentences[draft.trigger.sentence], draft.trigger.token
    anchor = phrase_head(sentence, noun)
    told_of = anchor.head >= 0 and sentence.tokens[anchor.head].relation == "ccomp"
    below = sentence.dependents(noun, "nmod")
    with_other = any(preposition_of(sentence, t) == "with" for t in below)
    return _subjects_around(sentence, draft, _WITHIN if with_other and not told_of else _IN_COURSE)


def _subjects_around(sentence: Sentence, draft: Draft, prepositions: frozenset[str]) -> list[Token]:
    anchor = phrase_head(sentence, draft.trigger.token)
    cases = sentence.words_of(anchor, "case")
    if anchor.head < 0 or anchor.relation not in {"obl", "nmod"} or not cases & prepositions:
        return []
    verb = sentence.tokens[anchor.head]
    return subjects_of(sentence, verb) if verb.upos == "VERB" else []


def _compound_parties(
    registry: EntityRegistry, number: int, arguments: Arguments, of_body: bool
) -> list[str]:
    """Return the parties of "Norland-Sudmark talks"; one country alone names the topic.

    With `of_body` one body of several states is enough: "the Harbour League summit" is of its
    members.
    """
    sentence = registry.sentences[number]
    found: list[str] = []
    bodies = False
    for token in arguments.modifiers:
        if token.relation in _DESCRIBING:
            for each in (token, *sentence.dependents(token)):
                entity = registry.named(number, each)
                if entity is not None and registry.types[entity] in ACTOR_TYPES:
                    found.append(entity)
                    name = registry.name_at(number, each)
                    bodies |= name is not None and name.known and name.country is None
    return found if len(set(found)) > 1 or (of_body and bodies) else []


def _add(registry: EntityRegistry, draft: Draft, entities: Iterable[str], role: str) -> None:
    for entity in entities:
        if registry.types[entity] in ACTOR_TYPES and entity not in registry.outlets:
            draft.add(entity, role)


def read_mediators(registry: EntityRegistry, draft: Draft) -> None:
    """Add who mediates and who hosts; neither is a party then."""
    rules = _rules()
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for token in sentence.tokens:
        role = _hyphenated_role(sentence, token)
        if role is not None and _describes_talks(sentence, token, draft.trigger.token):
            before = sentence.tokens[token.index - 2]
            entity = registry.named(number, before)
            _add(registry, draft, [entity] if entity else [], role)
        elif token.lemma in rules["mediate_nouns"] and token.upos == "NOUN":
            _add(registry, draft, registry.modifiers(number, token), "mediator")
            _add(registry, draft, _presiding(registry, number, token), "mediator")
        elif token.lemma in rules["chairs"]:
            _add(registry, draft, _presiding(registry, number, token), "mediator")
        elif token.upos == "VERB" and token.lemma in rules["mediate_verbs"]:
            if _of_talks(sentence, token):
                _add(registry, draft, _doers(registry, number, token), "mediator")
        elif (
            token.upos == "VERB"
            and token.lemma in rules["host_verbs"]
            and is_passive(sentence, token)
        ):
            _add(registry, draft, _doers(registry, number, token), "host")
        _add(registry, draft, _brokers_after(registry, number, token), "mediator")
    aside = {entity for entity, role in draft.roles if role in {"mediator", "host"}}
    draft.roles = [p for p in draft.roles if p[1] not in TAKING_PART or p[0] not in aside]


def _presiding(registry: EntityRegistry, number: int, token: Token) -> list[str]:
    """Return who is there "as mediator" or "in the chair": "with Tarsovia as mediator".

    Read by the order of words: such phrases without a verb often come out wrong in the tree.
    """
    tokens = registry.sentences[number].tokens
    before = tokens[max(0, token.index - _PRESIDING_WORDS) : token.index]
    words = [t.text.lower() for t in before]
    if not _PRESIDING & set(words[-2:]) or "with" not in words:
        return []
    first = len(words) - words[::-1].index("with")
    found = (registry.named(number, t) for t in before[first:])
    return list(dict.fromkeys(entity for entity in found if entity is not None))


def _of_talks(sentence: Sentence, verb: Token) -> bool:
    """Return True for a verb that brings talks about: not for "organise an evacuation"."""
    objects = sentence.dependents(verb, "obj", "nsubj:pass")
    accords = load_rules("events/diplomacy")["accords"]["nouns"]
    brought_about = {*accords, *_rules()["mediated_nouns"], *_rules()["rounds"]}
    nouns = noun_rules()
    return not objects or any(
        each.lemma in brought_about
        or any(
            rule.kind in {"talks", "ceasefire", "exchange"} for rule in nouns.get(each.lemma, ())
        )
        for each in objects
    )


def _hyphenated_role(sentence: Sentence, token: Token) -> str | None:
    """Return the role in "Norland-brokered": who stands two tokens before the participle."""
    if token.index < 2 or sentence.tokens[token.index - 1].text not in {"-", "–"}:
        return None
    word = token.text.lower()
    if word in _rules()["brokered"]:
        return "mediator"
    return "host" if word in _rules()["hosted"] else None


def _describes_talks(sentence: Sentence, participle: Token, talks: Token) -> bool:
    """Return True for "Norland-led talks", not for the "Norland-led forces" that are there."""
    if participle.head < 0:
        return True
    head = sentence.tokens[participle.head]
    rules = _rules()
    mediated = {*rules["mediated_nouns"], *rules["rounds"], *rules["measures"]}
    talked = any(rule.kind in {"talks", "ceasefire"} for rule in noun_rules().get(head.lemma, ()))
    return head.index == talks.index or talked or head.lemma in mediated or head.upos == "VERB"


def _brokers_after(registry: EntityRegistry, number: int, token: Token) -> list[str]:
    """Return who stands under "by" where the tree takes "brokered" for a noun."""
    if token.upos == "VERB" or token.text.lower() not in _rules()["brokered"]:
        return []
    sentence = registry.sentences[number]
    brokers = [t for t in sentence.dependents(token) if preposition_of(sentence, t) == "by"]
    return [e for t in brokers for e in named_together(registry, number, t)]


def _doers(registry: EntityRegistry, number: int, verb: Token) -> list[str]:
    sentence = registry.sentences[number]
    passive = is_passive(sentence, verb)
    agents = [t for t in agents_of(sentence, verb) if preposition_of(sentence, t) in {"by", ""}]
    tokens = agents if passive else subjects_of(sentence, verb)
    found = [e for token in tokens for e in named_together(registry, number, token)]
    return [entity for entity in found if registry.types[entity] in ACTOR_TYPES]
