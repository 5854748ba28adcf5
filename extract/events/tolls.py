"""Brings casualty figures to the acts of violence that they belong to."""

from collections.abc import Sequence

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.casualties import Casualties
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import agents_of, is_passive, subjects_of
from dateline.extract.events.counted_clauses import is_counted_apart
from dateline.extract.events.trigger_rules import TriggerRule
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.victim_figures import is_person
from dateline.extract.events.violence import SINGLE_ACTS, draft_violence, violence_rules
from dateline.extract.language import Sentence
from dateline.extract.records import CountRange

_FARTHEST = 7
_OWN_CLAUSES = frozenset({"acl:relcl", "ccomp"})
_WITH_TOLL = SINGLE_ACTS | {"protest"}


def link_casualties(
    registry: EntityRegistry, drafts: Sequence[Draft], casualties: Sequence[Casualties]
) -> list[Casualties]:
    """Give each casualty figure of a sentence to the nearest claim; return those left over."""
    left: list[Casualties] = []
    deadly = {each.token.index for each in casualties if each.token.upos == "VERB"}
    for each in casualties:
        others = [d for d in drafts if not _has_its_own(registry, d, each, deadly)]
        nearest = _nearest(registry, others, each)
        if nearest is None:
            left.append(each)
        else:
            add_casualties(nearest, each)
            _add_dead(registry, nearest, each)
    return left


def _add_dead(registry: EntityRegistry, draft: Draft, casualties: Casualties) -> None:
    """Add the people whom an act is said to have killed by name: "the strike killed Bo Hask"."""
    for token in casualties.victims if casualties.harm == "killed" else ():
        for entity in registry.resolve(draft.trigger.sentence, token):
            if registry.types[entity] == "person" and not draft.playing("victim"):
                draft.add(entity, "victim")


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
        if _is_of_others(sentence, casualties, draft.trigger):
            continue
        if is_counted_apart(sentence, casualties.token, draft.trigger.token):
            continue
        distance = sentence.distance(casualties.token, draft.trigger.token)
        if distance <= _FARTHEST and (best is None or (distance, order) < best[:2]):
            best = (distance, order, draft)
    return best[2] if best else None


def _is_of_others(sentence: Sentence, casualties: Casualties, trigger: Trigger) -> bool:
    """Return True for harm that others do in a clause of their own.

    "The raid struck Harrow, where rebels had killed a pilot" tells two acts; "a raid that killed
    two" and "gunmen attacked and killed two" tell one.
    """
    verb = casualties.token
    if verb.upos != "VERB" or verb.index == trigger.token.index or is_passive(sentence, verb):
        return False
    own = sentence.dependents(verb, "nsubj")
    doers = [t for t in own if sentence.relative_head(t) is None]
    if not any(is_person(t) or t.upos == "PROPN" for t in doers):
        return False
    told = sentence.ancestors(trigger.light or trigger.token)
    clause = next((t for t in told if t.upos == "VERB"), trigger.token)
    above = sentence.ancestors(verb)
    path = above[: above.index(clause)] if clause in above else []
    return bool({t.relation for t in path} & _OWN_CLAUSES)


def _has_its_own(
    registry: EntityRegistry, draft: Draft, casualties: Casualties, deadly: set[int]
) -> bool:
    """Return True for "stabbed" where the sentence also says that others "were killed" elsewhere.

    Both verbs say who died by them, so that neither's dead are the other's.
    """
    trigger, verb = draft.trigger, casualties.token
    if not trigger.is_verb or trigger.token.index not in deadly or verb is trigger.token:
        return False
    sentence = registry.sentences[trigger.sentence]
    subjects = ("nsubj", "nsubj:pass")
    return verb.upos == "VERB" and all(
        sentence.dependents(each, *subjects) for each in (trigger.token, verb)
    )


def standalone(registry: EntityRegistry, number: int, casualties: Casualties) -> Draft | None:
    """Return a claim for people killed or hurt in a sentence without a word of attack, or None.

    Only a violent verb makes one ("gunmen killed five"), or bodies that are found; mere deaths do
    not.
    """
    words = violence_rules()["casualties"]
    token, sentence = casualties.token, registry.sentences[number]
    bodies = token.lemma in words["find_verbs"] and not _in_disaster(sentence)
    violent = {*words["killed_verbs"], *words["weak_killed_verbs"], *words["injured_verbs"]}
    if token.upos != "VERB" or not (token.lemma in violent or bodies):
        return None
    if _is_described(sentence, casualties) or _is_generic(casualties):
        return None
    rule = TriggerRule("killing", None, "attacker", "victim", None, None, True, (), "asserts")
    draft = draft_violence(registry, Trigger(number, token, rule))
    undone = bodies or not _is_done_by(sentence, casualties)
    draft.roles = [
        pair
        for pair in draft.roles
        if not _is_state_victim(registry, pair) and not (undone and pair[1] == "attacker")
    ]
    if draft.weapons or draft.playing("attacker"):
        draft.kind = "attack"
    add_casualties(draft, casualties)
    somebody = any(registry.types[entity] == "person" for entity in draft.playing("victim"))
    told = bodies or draft.weapons or draft.playing("attacker") or somebody
    told = told or (not undone and _is_done_by_people(sentence, casualties))
    return draft if told or is_passive(sentence, token) else None


def _is_described(sentence: Sentence, casualties: Casualties) -> bool:
    """Return True for those whom the word only describes: "the injured man arrived"."""
    token = casualties.token
    noun = sentence.tokens[token.head] if token.head >= 0 else token
    return token.relation == "amod" and token.index < noun.index and noun.head >= 0


def _is_generic(casualties: Casualties) -> bool:
    """Return True for what somebody does as a habit: "they kill children"."""
    word = casualties.token.text.lower()
    present = word in {casualties.token.lemma, f"{casualties.token.lemma}s"}
    return present and casualties.count == (1, None)


def _is_done_by(sentence: Sentence, casualties: Casualties) -> bool:
    """Return True where somebody does the killing: not in "with 865 injured"."""
    verb = casualties.token
    if is_passive(sentence, verb):
        return bool(agents_of(sentence, verb))
    return not any(victim.index < verb.index for victim in casualties.victims)


def _is_done_by_people(sentence: Sentence, casualties: Casualties) -> bool:
    """Return True for "armed men killed ten villagers": people did it, whoever they are."""
    verb = casualties.token
    certain = verb.lemma in violence_rules()["casualties"]["killed_verbs"]
    return certain and any(is_person(t) for t in subjects_of(sentence, verb))


def _in_disaster(sentence: Sentence) -> bool:
    """Return True where a word of the sentence says that nobody did it: "the capsized boat"."""
    wars = violence_rules()["wars"]
    words = {*wars["nouns"], *wars["disasters"]}
    return any(token.lemma in words for token in sentence.tokens)


def _is_state_victim(registry: EntityRegistry, pair: tuple[str, str]) -> bool:
    return pair[1] == "victim" and registry.types[pair[0]] == "country"
