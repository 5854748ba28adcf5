"""Brings casualty figures to the acts of violence that they belong to."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import is_passive
from dateline.extract.events.casualties import Casualties
from dateline.extract.events.claims import Draft
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.violence import SINGLE_ACTS, draft_violence, violence_rules
from dateline.extract.records import CountRange

_FARTHEST = 7
_WITH_TOLL = SINGLE_ACTS | {"protest"}


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
        if draft.kind not in _WITH_TOLL:
            continue
        sentence = registry.sentences[draft.trigger.sentence]
        distance = sentence.distance(casualties.token, draft.trigger.token)
        if distance <= _FARTHEST and (best is None or (distance, order) < best[:2]):
            best = (distance, order, draft)
    return best[2] if best else None


def standalone(registry: EntityRegistry, number: int, casualties: Casualties) -> Draft | None:
    """Return a claim for people killed or hurt in a sentence without a word of attack, or None.

    Only a violent verb makes one ("gunmen killed five"); mere deaths do not.
    """
    words = violence_rules()["casualties"]
    token = casualties.token
    if token.upos != "VERB" or token.lemma not in {*words["killed_verbs"], *words["injured_verbs"]}:
        return None
    rule = TriggerRule("killing", None, "attacker", "victim", None, None, True, (), "asserts")
    trigger = Trigger(number, token, rule)
    draft = draft_violence(registry, trigger)
    draft.roles = [pair for pair in draft.roles if not _is_state_victim(registry, pair)]
    if draft.weapons or draft.playing("attacker"):
        draft.kind = "attack"
    add_casualties(draft, casualties)
    somebody = any(registry.types[entity] == "person" for entity in draft.playing("victim"))
    told = draft.weapons or draft.playing("attacker") or somebody
    return draft if told or is_passive(registry.sentences[number], token) else None


def _is_state_victim(registry: EntityRegistry, pair: tuple[str, str]) -> bool:
    return pair[1] == "victim" and registry.types[pair[0]] == "country"
