"""Builds claims of violence: attacks, killings, clashes, invasions, annexations."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import arguments_of
from dateline.extract.events.attackers import add_actor, owners_of, read_attackers, turned
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import is_passive, preposition_of
from dateline.extract.events.places import place_of
from dateline.extract.events.positions import Arguments
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.violence_places import place_around
from dateline.extract.events.weapons import is_crewed, merged, weapon_name, weapons_in
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
    trigger = turned(sentence, trigger)
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, trigger.rule.kind, trigger.rule.mode)
    weapons: list[Weapon] = []
    read_attackers(registry, draft, arguments, weapons)
    _read_objects(registry, draft, arguments, weapons)
    _read_obliques(registry, draft, arguments, weapons)
    if not trigger.is_verb:
        _read_noun(registry, draft, arguments, weapons)
    if trigger.rule.object_dies and draft.killed is None:
        draft.killed = _victim_dies(registry, draft)
    draft.weapons = merged(weapons)
    draft.place = draft.place or place_of(registry, number, _without_origin(draft, arguments))
    _drop_invaders_at_home(registry, draft, arguments)
    _drop_country_place(registry, draft, arguments)
    if draft.place is None or registry.types[draft.place] == "country":
        draft.place = place_around(registry, trigger, arguments) or draft.place
    _add_country_hit(registry, draft)
    add_holder(registry, draft)
    return draft


def _without_origin(draft: Draft, arguments: Arguments) -> Arguments:
    """Return `arguments` without where weapons came from: "fired from Norland" is no place hit."""
    if draft.trigger.rule.object_is != "weapon":
        return arguments
    kept = [(case, token) for case, token in arguments.obliques if case != "from"]
    return replace(arguments, obliques=kept)


def settle_kind(draft: Draft) -> None:
    """Take "stabbed two officers" for an attack where nobody is said to have died of it."""
    hurt = draft.injured is not None or "people" in draft.trigger.rule.needs
    if draft.kind == "killing" and draft.killed is None and hurt:
        draft.kind = "attack"


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
            owner = rule.object_owner or _owner_of_fired(sentence, draft)
            for _, noun in found:
                for entity in owners_of(registry, number, noun) if owner else []:
                    add_actor(registry, draft, entity, owner)
                _read_participles(registry, draft, sentence, noun)
            continue
        _add_target(registry, draft, token, rule.object or "target")


def _owner_of_fired(sentence: Sentence, draft: Draft) -> str:
    """Return the role of whose weapons are fired, where nobody is said to fire them."""
    trigger = draft.trigger
    unsaid = is_passive(sentence, trigger.token) and not draft.playing("attacker")
    return "attacker" if unsaid and trigger.rule.subject == "attacker" else ""


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
        if last in _TARGET_CASES and draft.kind != "clash":
            _add_target(registry, draft, token, "target")
        of_clash = draft.kind == "clash" and token.head in _heads_of(draft)
        if of_clash and last in {"with", "against", "between"}:
            for entity in registry.fighters(number, token):
                add_actor(registry, draft, entity, "party")
        nominal = not draft.trigger.is_verb and token.relation == "nmod"
        if last in _MEANS_CASES or nominal:
            weapons.extend(weapon for weapon, _ in weapons_in(sentence, token))
    if draft.trigger.is_verb:
        for token in sentence.dependents(draft.trigger.token, "advcl"):
            if token.lemma in violence_rules()["means"]["verbs"]:
                for noun in sentence.dependents(token, "obj"):
                    weapons.extend(weapon for weapon, _ in weapons_in(sentence, noun))


def _heads_of(draft: Draft) -> set[int]:
    """Return the tokens on which those who clash hang: the trigger, its verb or what it is in."""
    trigger = draft.trigger
    light = trigger.light.index if trigger.light is not None else trigger.token.index
    return {trigger.token.index, light, trigger.token.head}


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
    owners = owners_of(registry, number, noun)
    # "The Norlandish battle" is one in Norland; two adjectives are the two that fight.
    for entity in owners if rule.subject != "party" or len(owners) > 1 else ():
        add_actor(registry, draft, entity, rule.subject)
    for token in arguments.under("of"):
        if token.head == noun.index:
            _add_target(registry, draft, token, rule.object or "target")
    for token in arguments.under("between"):
        # "Fighting between the army and the Front": the tree may join the Front to the fighting.
        joined = [t for t in sentence.dependents(noun, "conj") if t.index > token.index]
        for each in (token, *joined):
            for entity in registry.fighters(number, each):
                add_actor(registry, draft, entity, "party")


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


def _add_target(registry: EntityRegistry, draft: Draft, token: Token, role: str) -> None:
    """Add what `token` names as hit: a town becomes the place, others are participants."""
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for each in (token, *sentence.dependents(token, "conj")):
        named = registry.named(number, each)
        entities = [named] if named is not None else _nameless(registry, number, each, role)
        for entity in entities:
            if registry.types[entity] == "place":
                draft.place = draft.place or entity
            elif entity not in draft.playing("attacker") and entity not in registry.outlets:
                draft.add(entity, role)


def _nameless(registry: EntityRegistry, number: int, token: Token, role: str) -> list[str]:
    """Return who is hit where nobody is named: armies and their like, not their planes."""
    if role == "target" and not is_crewed(token):
        return registry.fighters(number, token)
    owners = registry.owners_before(number, token) if is_crewed(token) else []
    return registry.resolve(number, token) or owners


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
                    add_actor(registry, draft, entity, "attacker")
            return


def _drop_invaders_at_home(registry: EntityRegistry, draft: Draft, arguments: Arguments) -> None:
    """Leave out attackers who would go into their own country: "its raid into Norland".

    The pronoun was read for the wrong side then.
    """
    entered = {
        registry.named(draft.trigger.sentence, token)
        for case, token in arguments.obliques
        if case.split(" ")[-1] == "into"
    }
    draft.roles = [
        (entity, role)
        for entity, role in draft.roles
        if role != "attacker" or registry.side_of(entity) not in entered
    ]


def _drop_country_place(registry: EntityRegistry, draft: Draft, arguments: Arguments) -> None:
    """Take a country for the place only under a preposition of place, not as what is hit."""
    if draft.place is None or registry.types[draft.place] != "country":
        return
    inside = {"in", "across", "inside", "throughout", "over", "within", "around", "into"}
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    # "A drone attack on a base in Norland": the country stands below what is hit.
    below = [
        (preposition_of(sentence, part), part)
        for _, token in arguments.obliques
        for part in sentence.dependents(token, "nmod")
    ]
    within = [
        entity
        for case, token in (*arguments.obliques, *below)
        if case.split(" ")[-1] in inside
        for entity in [registry.named(number, token)]
    ]
    if draft.place not in within:
        lands = [e for e in within if e is not None and registry.types[e] == "country"]
        draft.place = lands[0] if lands else None
