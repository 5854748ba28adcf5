"""Joins claims of one sentence that speak of one act of violence."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.claims import Draft
from dateline.extract.events.counted_clauses import counted_marks
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.violence import violence_rules
from dateline.extract.events.weapons import merged
from dateline.extract.language import Sentence

_NEAR = 2
_NEAR_IN_PHRASE = 4
_NOMINAL = frozenset({"acl", "conj", "nmod", "compound", "amod", "obj"})


def merge_same(registry: EntityRegistry, drafts: list[Draft]) -> list[Draft]:
    """Join claims of one sentence that speak of one act: "fired missiles in an attack that …"."""
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
    if _apart(sentence, first.trigger, second.trigger, _words_apart(first, second)):
        return False
    weapons = {weapon.name for weapon in first.weapons} & {each.name for each in second.weapons}
    path = _path_relations(sentence, first.trigger, second.trigger, bool(weapons))
    return path is not None and not path & {"ccomp", "parataxis"}


def _words_apart(first: Draft, second: Draft) -> str:
    """Return which words keep two acts apart.

    "After" does where only the first has a place and only the second somebody who acts: "killed in
    strikes on Harrow after rebels attacked". It does not in "killed after gunmen stormed Harrow".
    """
    other = bool(second.playing("attacker")) and not first.playing("attacker")
    return "words" if first.place and not second.place and other else "acts"


def _conflict(first: Draft, second: Draft) -> bool:
    for role in ("attacker", "target"):
        one, other = set(first.playing(role)), set(second.playing(role))
        if one and other and not one & other:
            return True
    if first.place and second.place and first.place != second.place:
        return True
    counts = {w.name: w.count for w in first.weapons if w.count}
    return any(w.count and counts.get(w.name, w.count) != w.count for w in second.weapons)


def _path_relations(
    sentence: Sentence, first: Trigger, second: Trigger, one_weapon: bool
) -> set[str] | None:
    """Return the relations between two acts, None where these stand too far apart to be one.

    What is done with one weapon may stand farther: "dozens of rockets fired from ships hit Harrow".
    """
    up_first = [t.index for t in sentence.ancestors(first.light or first.token)]
    up_second = [t.index for t in sentence.ancestors(second.light or second.token)]
    shared = next((i for i in up_first if i in up_second), None)
    if shared is None:
        return None
    steps = [*up_first[: up_first.index(shared)], *up_second[: up_second.index(shared)]]
    relations = {sentence.tokens[i].relation for i in steps}
    nominal = relations <= (_NOMINAL | {"nsubj"} if one_weapon else _NOMINAL)
    return relations if len(steps) <= (_NEAR_IN_PHRASE if nominal else _NEAR) else None


def _apart(sentence: Sentence, first: Trigger, second: Trigger, which: str) -> bool:
    """Return True where words such as "after" set two acts of one sentence against each other."""
    words = set(violence_rules()["apart"][which])
    one = sentence.ancestors(first.light or first.token)
    other = sentence.ancestors(second.light or second.token)
    shared = {t.index for t in one} & {t.index for t in other}
    path = [t for t in (*one, *other) if t.index not in shared]
    return any(
        sentence.words_of(t, "mark", "case", "advmod") & words or any(counted_marks(sentence, t))
        for t in path
    )


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

    Not across targets: nobody is taken to attack themselves; nor where one came after the other.
    """
    known = [d for d in drafts if d.kind == "attack" and d.playing("attacker")]
    for draft in drafts:
        if draft.kind != "attack" or draft.playing("attacker") or len(known) != 1:
            continue
        sentence = registry.sentences[draft.trigger.sentence]
        elsewhere = draft.place and known[0].place and draft.place != known[0].place
        if elsewhere or _apart(sentence, draft.trigger, known[0].trigger, "words"):
            continue
        for entity in known[0].playing("attacker"):
            side = registry.side_of(entity)
            if all(registry.side_of(target) != side for target in draft.playing("target")):
                draft.add(entity, "attacker")
