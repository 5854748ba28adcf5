"""Finds who attacks: the doer of a verb, whose attack a noun is, whose weapons strike."""

from dataclasses import replace

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import preposition_of
from dateline.extract.events.positions import Arguments
from dateline.extract.events.triggers import Trigger, governed
from dateline.extract.events.weapons import is_crewed, is_of_peace, weapon_name, weapons_in
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Weapon


def read_attackers(
    registry: EntityRegistry, draft: Draft, arguments: Arguments, weapons: list[Weapon]
) -> None:
    """Add who acts by the subjects of a trigger, and the weapons among these.

    "Norlandish drones struck" is Norland's act; "warplanes struck" that of whoever flies them.
    """
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    for token in arguments.subjects:
        found = weapons_in(sentence, token)
        weapons.extend(weapon for weapon, _ in found)
        for entity in (
            [] if found or is_of_peace(sentence, token) else registry.fighters(number, token)
        ):
            add_actor(registry, draft, entity, draft.trigger.rule.subject)
        for _, noun in found:
            for entity in _behind_weapon(registry, number, noun):
                add_actor(registry, draft, entity, "attacker")


def _behind_weapon(registry: EntityRegistry, number: int, noun: Token) -> list[str]:
    """Return whose weapon it is; planes and bombers without an owner stand for themselves."""
    owners = owners_of(registry, number, noun)
    return owners or (registry.fighters(number, noun) if is_crewed(noun) else [])


def owners_of(registry: EntityRegistry, number: int, noun: Token) -> list[str]:
    """Return whose attack or weapon `noun` is, by what describes it and what stands before it.

    Not what it is of: "the bombing of the Norlandish embassy" is not Norland's.
    """
    sentence = registry.sentences[number]
    under_of = {
        below.index
        for part in sentence.dependents(noun)
        if preposition_of(sentence, part) == "of"
        for below in sentence.subtree(part)
    }
    suffering = {
        entity
        for token in sentence.tokens
        if token.index in under_of and (entity := registry.named(number, token)) is not None
    }
    owners = [
        entity
        for entity in registry.modifiers(number, noun)
        if entity not in suffering and not registry.only_names_scene(number, noun, entity)
    ]
    return list(dict.fromkeys([*owners, *registry.owners_before(number, noun)]))


def add_actor(registry: EntityRegistry, draft: Draft, entity: str, role: str) -> None:
    """Add who takes part under `role`, unless it is a place, an outlet or already the target."""
    if not role or registry.types[entity] == "place" or entity in registry.outlets:
        return
    if role == "attacker" and entity in draft.playing("target"):
        return
    draft.add(entity, role)


def turned(sentence: Sentence, trigger: Trigger) -> Trigger:
    """Return `trigger` the other way round where what is brought down has people in it.

    Who shoots down a drone is attacked by it; who shoots down a helicopter attacks.
    """
    rule = trigger.rule
    if rule.object_is != "weapon" or rule.object_owner is None:
        return trigger
    objects = governed(sentence, trigger.token)
    objects = [t for t in objects if weapon_name(sentence, t) or is_crewed(t)]
    if not objects or not all(is_crewed(t) for t in objects):
        return trigger
    other = replace(rule, subject="attacker", object="target", object_is=None, object_owner=None)
    return replace(trigger, rule=other)
