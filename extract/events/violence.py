"""Builds claims of violence: attacks, killings, clashes, invasions, annexations."""

from collections.abc import Mapping
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import Arguments, arguments_of, preposition_of
from dateline.extract.events.claims import Draft
from dateline.extract.events.places import place_of
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.weapons import merged, weapon_name, weapons_in
from dateline.extract.language import Sentence, Token
from dateline.extract.records import CountRange, Weapon
from dateline.extract.rulebook import load_rules

SINGLE_ACTS = frozenset({"attack", "killing", "clash"})
"""Kinds that are one act of violence and not the conquest of a land."""
KINDS = SINGLE_ACTS | {"invasion", "annexation"}
_TARGET_CASES = frozenset(
    {"on", "at", "against", "onto", "into", "toward", "towards", "targeting", "over"}
)
_MEANS_CASES = frozenset({"with", "by", "using", "involving", "from", "of", "in", "including"})


def violence_rules() -> Mapping[str, Any]:
    """Return the table of `rules/events/violence.toml`."""
    return load_rules("events/violence")


def draft_violence(registry: EntityRegistry, trigger: Trigger) -> Draft:
    """Return a claim of violence with attackers, targets, place and weapons as written."""
    number = trigger.sentence
    sentence = registry.sentences[number]
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, trigger.rule.kind, trigger.rule.mode)
    weapons: list[Weapon] = []
    _read_subjects(registry, draft, arguments, weapons)
    _read_objects(registry, draft, arguments, weapons)
    _read_obliques(registry, draft, arguments, weapons)
    if not trigger.is_verb:
        _read_noun(registry, draft, arguments, weapons)
    if trigger.rule.object_dies and draft.killed is None:
        draft.killed = _victim_dies(registry, draft)
    draft.weapons = merged(weapons)
    draft.place = draft.place or place_of(registry, number, arguments)
    if draft.place is None:
        draft.place = _fronted_place(registry, number, trigger.token)
    _drop_country_place(registry, draft, arguments)
    _add_country_hit(registry, draft)
    add_holder(registry, draft)
    return draft


def _victim_dies(registry: EntityRegistry, draft: Draft) -> CountRange | None:
    """Return how many named people a word such as "assassinated" says are dead."""
    victims = [e for e in draft.playing("victim") if registry.types[e] == "person"]
    return (len(victims), len(victims)) if victims else None


def _add_country_hit(registry: EntityRegistry, draft: Draft) -> None:
    """Take the country in which an attack did its harm for its target.

    "Norland launched 20 drones, cutting off power to thousands in southern Sudmark" names no target
    but leaves no doubt. Not where the attacker is at home there.
    """
    if draft.kind != "attack" or draft.place or draft.playing("target") or draft.playing("victim"):
        return
    sentence = registry.sentences[draft.trigger.sentence]
    sides = {registry.side_of(entity) for entity in draft.playing("attacker")}
    without = frozenset({"ccomp", "parataxis", "acl:relcl"})
    for token in sentence.subtree(draft.trigger.light or draft.trigger.token, without):
        name = registry.name_at(draft.trigger.sentence, token)
        entity = registry.named(draft.trigger.sentence, token)
        if entity is None or name is None or name.type != "country" or name.kind != "name":
            continue
        if sides and entity not in sides and preposition_of(sentence, token) in {"in", "across"}:
            draft.add(entity, "target")
            return


def _fronted_place(registry: EntityRegistry, number: int, token: Token) -> str | None:
    """Return the town that opens the sentence: "In Harrow, … were killed, the mayor said".

    The tree often hangs such an opening on the reporting verb.
    """
    sentence = registry.sentences[number]
    first = sentence.tokens[0]
    if first.text.lower() not in {"in", "near", "at", "outside"} or token.index < 2:
        return None
    opening = sentence.tokens[first.head] if first.relation == "case" else None
    entity = registry.named(number, opening) if opening is not None else None
    name = registry.name_at(number, opening) if opening is not None else None
    if entity is None or name is None or name.type != "place" or opening is None:
        return None
    return entity if opening.relation in {"obl", "nmod"} else None


def _read_subjects(
    registry: EntityRegistry, draft: Draft, arguments: Arguments, weapons: list[Weapon]
) -> None:
    rule = draft.trigger.rule
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for token in arguments.subjects:
        found = weapons_in(sentence, token)
        weapons.extend(weapon for weapon, _ in found)
        nouns = [noun for _, noun in found] or [token]
        role = "attacker" if found else rule.subject
        for noun in nouns:
            entities = registry.modifiers(number, noun) if found else registry.resolve(number, noun)
            for entity in entities:
                _add_actor(registry, draft, entity, role)


def _read_objects(
    registry: EntityRegistry, draft: Draft, arguments: Arguments, weapons: list[Weapon]
) -> None:
    rule = draft.trigger.rule
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for token in arguments.objects:
        found = weapons_in(sentence, token)
        if rule.object_is == "weapon":
            weapons.extend(weapon for weapon, _ in found)
            for _, noun in found:
                for entity in registry.modifiers(number, noun) if rule.object_owner else []:
                    _add_actor(registry, draft, entity, rule.object_owner or "")
                _read_participles(registry, draft, sentence, noun)
            continue
        _add_target(registry, draft, token, rule.object or "target")


def _read_participles(
    registry: EntityRegistry, draft: Draft, sentence: Sentence, noun: Token
) -> None:
    """Read "drones targeting the port", "missiles aimed at Norland"."""
    for participle in sentence.dependents(noun, "acl"):
        for token in sentence.dependents(participle, "obj", "obl"):
            cases = sentence.words_of(token, "case")
            if token.relation == "obj" or cases & _TARGET_CASES:
                _add_target(registry, draft, token, "target")


def _read_obliques(
    registry: EntityRegistry, draft: Draft, arguments: Arguments, weapons: list[Weapon]
) -> None:
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for case, token in arguments.obliques:
        last = case.split(" ")[-1]
        if last in _TARGET_CASES:
            _add_target(registry, draft, token, "target")
        if draft.kind == "clash" and last in {"with", "against", "between"}:
            for entity in registry.resolve(number, token):
                _add_actor(registry, draft, entity, "party")
        nominal = not draft.trigger.is_verb and token.relation == "nmod"
        if last in _MEANS_CASES or nominal:
            weapons.extend(weapon for weapon, _ in weapons_in(sentence, token))
    if draft.trigger.is_verb:
        for token in sentence.dependents(draft.trigger.token, "advcl"):
            if token.lemma in violence_rules()["means"]["verbs"]:
                for noun in sentence.dependents(token, "obj"):
                    weapons.extend(weapon for weapon, _ in weapons_in(sentence, noun))


def _read_noun(
    registry: EntityRegistry, draft: Draft, arguments: Arguments, weapons: list[Weapon]
) -> None:
    """Read what only noun triggers have: owners, what they are of, what carries them out."""
    rule = draft.trigger.rule
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    noun = draft.trigger.token
    own = weapon_name(sentence, noun)
    if own is not None:
        weapons.append(Weapon(name=own, count=None))
    weapons.extend(_weapons_before(sentence, noun))
    for token in arguments.modifiers:
        _read_involving(registry, draft, sentence, token, weapons)
    for entity in registry.modifiers(number, noun):
        if not _under_of(registry, number, noun, entity):
            _add_actor(registry, draft, entity, rule.subject)
    for token in arguments.under("of"):
        if token.head == noun.index:
            _add_target(registry, draft, token, rule.object or "target")
    for token in arguments.under("between"):
        for entity in registry.resolve(number, token):
            _add_actor(registry, draft, entity, "party")


def _weapons_before(sentence: Sentence, noun: Token) -> list[Weapon]:
    """Return the weapons in the words right before a noun: "drone and missile attacks"."""
    found: list[Weapon] = []
    index = noun.index - 1
    while index >= 0:
        token = sentence.tokens[index]
        name = weapon_name(sentence, token)
        if name is not None:
            found.append(Weapon(name=name, count=None))
        elif token.upos not in {"ADJ", "CCONJ"} and token.text not in {",", "-"}:
            break
        index -= 1
    return found


def _read_involving(
    registry: EntityRegistry, draft: Draft, sentence: Sentence, token: Token, weapons: list[Weapon]
) -> None:
    """Read "an assault involving 20 drones aimed at Norland"."""
    if token.relation != "acl":
        return
    for noun in sentence.dependents(token, "obj"):
        found = weapons_in(sentence, noun)
        weapons.extend(weapon for weapon, _ in found)
        for _, each in found:
            _read_participles(registry, draft, sentence, each)


def _under_of(registry: EntityRegistry, number: int, noun: Token, entity: str) -> bool:
    """Return True where the country is what the violence is of: "the invasion of Norland"."""
    sentence = registry.sentences[number]
    for token in sentence.dependents(noun, "nmod"):
        cases = sentence.words_of(token, "case")
        if "of" in cases and registry.named(number, token) == entity:
            return True
    return False


def _add_actor(registry: EntityRegistry, draft: Draft, entity: str, role: str) -> None:
    if not role or registry.types[entity] == "place" or entity in registry.outlets:
        return
    if role == "attacker" and entity in draft.playing("target"):
        return
    draft.add(entity, role)


def _add_target(registry: EntityRegistry, draft: Draft, token: Token, role: str) -> None:
    """Add what `token` names as hit: a town becomes the place, others are participants."""
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for each in (token, *sentence.dependents(token, "conj")):
        named = registry.named(number, each)
        entities = [named] if named is not None else registry.resolve(number, each)
        for entity in entities:
            if registry.types[entity] == "place":
                draft.place = draft.place or entity
            elif entity not in draft.playing("attacker") and entity not in registry.outlets:
                draft.add(entity, role)


def add_holder(registry: EntityRegistry, draft: Draft) -> None:
    """Take who holds a territory for who annexed it: "Norland controls Mire, annexed in 2014"."""
    sentence = registry.sentences[draft.trigger.sentence]
    token = draft.trigger.token
    if draft.kind != "annexation" or draft.playing("attacker") or not draft.trigger.is_verb:
        return
    holders = violence_rules()["wars"]["holders"]
    while token.head >= 0:
        token = sentence.tokens[token.head]
        if token.upos == "VERB" and token.lemma in holders:
            for subject in sentence.dependents(token, "nsubj"):
                for entity in registry.resolve(draft.trigger.sentence, subject):
                    _add_actor(registry, draft, entity, "attacker")
            return


def _drop_country_place(registry: EntityRegistry, draft: Draft, arguments: Arguments) -> None:
    """Take a country for the place only under a preposition of place, not as what is hit."""
    if draft.place is None or registry.types[draft.place] != "country":
        return
    inside = {"in", "across", "inside", "throughout", "over", "within", "around", "into"}
    number = draft.trigger.sentence
    within = [
        entity
        for case, token in arguments.obliques
        if case.split(" ")[-1] in inside
        for entity in [registry.named(number, token)]
    ]
    if draft.place not in within:
        draft.place = None
