"""Builds claims of violence: attacks, killings, clashes, invasions, annexations."""

from collections.abc import Sequence
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import Arguments, arguments_of, is_passive
from dateline.extract.events.casualties import Casualties
from dateline.extract.events.claims import Draft
from dateline.extract.events.places import place_of
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.weapons import merged, weapon_name, weapons_in
from dateline.extract.language import Sentence, Token
from dateline.extract.records import CountRange, Weapon
from dateline.extract.rulebook import load_rules

KINDS = frozenset({"attack", "killing", "clash", "invasion", "annexation"})
_TARGET_CASES = frozenset(
    {"on", "at", "against", "onto", "into", "toward", "towards", "targeting", "over"}
)
_MEANS_CASES = frozenset({"with", "by", "using", "involving", "from", "of", "in", "including"})
_FARTHEST = 7
_NEAR = 2
_NEAR_IN_PHRASE = 4
_NOMINAL = frozenset({"acl", "conj", "nmod", "compound", "amod", "obj"})


def violence_rules() -> dict[str, Any]:
    """Return the table of `rules/events/violence.toml`."""
    rules: dict[str, Any] = dict(load_rules("events/violence"))
    return rules


def draft_violence(registry: EntityRegistry, trigger: Trigger) -> Draft:
    """Return a claim of violence with attackers, targets, place and weapons as the words give them."""
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
    add_holder(registry, draft)
    return draft


def _victim_dies(registry: EntityRegistry, draft: Draft) -> CountRange | None:
    """Return how many named people a word such as "assassinated" says are dead."""
    victims = [e for e in draft.playing("victim") if registry.types[e] == "person"]
    return (len(victims), len(victims)) if victims else None


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
            cases = {t.text.lower() for t in sentence.dependents(token, "case")}
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
        nominal = not draft.trigger.is_verb and token.relation == "nmod"
        if last in _MEANS_CASES or nominal:
            weapons.extend(weapon for weapon, _ in weapons_in(sentence, token))
    if draft.trigger.is_verb:
        for token in sentence.dependents(draft.trigger.token, "advcl"):
            if token.lemma in {"use", "involve", "employ"}:
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
    for token in arguments.modifiers:
        for each in (token, *sentence.dependents(token, "conj")):
            name = (
                weapon_name(sentence, each)
                if each.relation in {"compound", "conj", "amod"}
                else None
            )
            if name is not None and each.index < noun.index:
                weapons.append(Weapon(name=name, count=None))
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
        cases = {t.text.lower() for t in sentence.dependents(token, "case")}
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
    """Add what `token` names as hit: a town becomes the place, a country or person a participant."""
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


def link_casualties(
    registry: EntityRegistry, drafts: Sequence[Draft], casualties: Sequence[Casualties]
) -> list[Casualties]:
    """Give each casualty figure of a sentence to the nearest claim; return those left over."""
    left: list[Casualties] = []
    for each in casualties:
        nearest = _nearest(registry, drafts, each)
        if nearest is None:
            left.append(each)
        else:
            add_casualties(nearest, each)
    return left


def add_casualties(draft: Draft, casualties: Casualties) -> None:
    """Add a casualty figure to a claim; the first figure of each harm is the one that counts.

    Adding up would make figures that no source gives.
    """
    field = casualties.harm
    known: CountRange | None = getattr(draft, field)
    if known is None:
        setattr(draft, field, casualties.count)


def _nearest(
    registry: EntityRegistry, drafts: Sequence[Draft], casualties: Casualties
) -> Draft | None:
    best: tuple[int, int, Draft] | None = None
    for order, draft in enumerate(drafts):
        if draft.kind not in {"attack", "killing", "clash", "protest"}:
            continue
        sentence = registry.sentences[draft.trigger.sentence]
        distance = tree_distance(sentence, casualties.token, draft.trigger.token)
        if distance <= _FARTHEST and (best is None or (distance, order) < best[:2]):
            best = (distance, order, draft)
    return best[2] if best else None


def tree_distance(sentence: Sentence, first: Token, second: Token) -> int:
    """Return the number of dependency arcs between two tokens."""
    up_first, up_second = _chain(sentence, first), _chain(sentence, second)
    shared = next(index for index in up_first if index in up_second)
    return up_first.index(shared) + up_second.index(shared)


def _chain(sentence: Sentence, token: Token) -> list[int]:
    chain = [token.index]
    while token.head >= 0:
        token = sentence.tokens[token.head]
        chain.append(token.index)
    return chain


def standalone(registry: EntityRegistry, number: int, casualties: Casualties) -> Draft | None:
    """Return a claim for people killed or hurt in a sentence without a word of attack, or None.

    Only a violent verb makes one ("gunmen killed five"); mere deaths do not.
    """
    words = violence_rules()["casualties"]
    token = casualties.token
    if token.upos != "VERB" or token.lemma not in {*words["killed_verbs"], *words["injured_verbs"]}:
        return None
    from dateline.extract.events.trigger_rules import TriggerRule

    rule = TriggerRule("killing", None, "attacker", "victim", None, None, True, (), "asserts")
    trigger = Trigger(number, token, rule)
    draft = draft_violence(registry, trigger)
    draft.roles = [pair for pair in draft.roles if not _is_state_victim(registry, pair)]
    if draft.weapons or draft.playing("attacker"):
        draft.kind = "attack"
    add_casualties(draft, casualties)
    if not is_passive(registry.sentences[number], token) and not (
        draft.weapons or draft.playing("attacker")
    ):
        return None
    return draft


def _is_state_victim(registry: EntityRegistry, pair: tuple[str, str]) -> bool:
    return pair[1] == "victim" and registry.types[pair[0]] == "country"


def merge_same(registry: EntityRegistry, drafts: list[Draft]) -> list[Draft]:
    """Join claims of one sentence that speak of one act: "launched missiles in an attack that …"."""
    merged_drafts: list[Draft] = []
    for draft in drafts:
        host = next((d for d in merged_drafts if _same_act(registry, d, draft)), None)
        if host is None:
            merged_drafts.append(draft)
        else:
            _absorb(host, draft)
    _share_attackers(registry, merged_drafts)
    return merged_drafts


def _same_act(registry: EntityRegistry, first: Draft, second: Draft) -> bool:
    if first.kind not in {"attack", "killing"} or second.kind not in {"attack", "killing"}:
        return False
    if _conflict(first, second) or first.status != second.status:
        return False
    sentence = registry.sentences[first.trigger.sentence]
    path = _path_relations(sentence, first.trigger, second.trigger)
    return path is not None and not path & {"ccomp", "parataxis"}


def _conflict(first: Draft, second: Draft) -> bool:
    for role in ("attacker", "target"):
        one, other = set(first.playing(role)), set(second.playing(role))
        if one and other and not one & other:
            return True
    if first.place and second.place and first.place != second.place:
        return True
    counts = {w.name: w.count for w in first.weapons if w.count}
    return any(w.count and counts.get(w.name, w.count) != w.count for w in second.weapons)


def _path_relations(sentence: Sentence, first: Trigger, second: Trigger) -> set[str] | None:
    up_first = _chain(sentence, first.light or first.token)
    up_second = _chain(sentence, second.light or second.token)
    shared = next((i for i in up_first if i in up_second), None)
    if shared is None:
        return None
    steps = [*up_first[: up_first.index(shared)], *up_second[: up_second.index(shared)]]
    relations = {sentence.tokens[i].relation for i in steps}
    nominal = relations <= _NOMINAL
    return relations if len(steps) <= (_NEAR_IN_PHRASE if nominal else _NEAR) else None


def _absorb(host: Draft, other: Draft) -> None:
    for entity, role in other.roles:
        host.add(entity, role)
    host.place = host.place or other.place
    host.weapons = merged([*host.weapons, *other.weapons])
    host.killed = host.killed or other.killed
    host.injured = host.injured or other.injured
    if host.when.start is None:
        host.when = other.when
    if host.kind == "killing" and other.kind == "attack":
        host.kind = "attack"


def _share_attackers(registry: EntityRegistry, drafts: Sequence[Draft]) -> None:
    """Let an attack without an attacker take the one of another attack in its sentence.

    Not across targets: nobody is taken to attack themselves.
    """
    known = [d for d in drafts if d.kind == "attack" and d.playing("attacker")]
    for draft in drafts:
        if draft.kind != "attack" or draft.playing("attacker") or len(known) != 1:
            continue
        for entity in known[0].playing("attacker"):
            side = registry.side_of(entity)
            if all(registry.side_of(target) != side for target in draft.playing("target")):
                draft.add(entity, "attacker")
