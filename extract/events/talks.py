"""Builds claims of talks: who meets, where, in which round."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import arguments_of
from dateline.extract.events.claims import Draft
from dateline.extract.events.clauses import preposition_of, subjects_of
from dateline.extract.events.places import place_of
from dateline.extract.events.positions import Arguments
from dateline.extract.events.rounds import in_rounds, round_of
from dateline.extract.events.talks_nameless import is_gathering
from dateline.extract.events.talks_parties import (
    names_both_people,
    names_sides,
    read_mediators,
    read_parties,
)
from dateline.extract.events.time_words import is_time
from dateline.extract.events.triggers import Trigger, phrase_head
from dateline.extract.language import Sentence, Token
from dateline.extract.rulebook import load_rules

_UNREAL = frozenset({"proposed", "hypothetical"})


@cache
def talks_rules() -> dict[str, Any]:
    """Return the `[talks]` table of `rules/events/diplomacy.toml`."""
    rules: dict[str, Any] = load_rules("events/diplomacy")["talks"]
    return rules


def draft_talks(registry: EntityRegistry, trigger: Trigger) -> Draft | None:
    """Return a claim of talks with everything that the words around the trigger tell.

    None where somebody only stays away from them: "would not attend the talks".
    """
    sentence = registry.sentences[trigger.sentence]
    if _stays_away(sentence, trigger):
        return None
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, "talks")
    read_parties(registry, draft, arguments)
    read_mediators(registry, draft)
    if not _is_looming(sentence, trigger):
        draft.place = _place(registry, trigger, arguments)
    if draft.place is not None and registry.types[draft.place] == "country":
        draft.place = _without_party(draft)
    draft.gathering = _of_statesmen(registry, draft)
    if draft.place is None and len(draft.playing("party")) > 1:
        draft.place = _arrival(registry, trigger)
    draft.round = round_of(sentence, trigger.token)
    draft.of_rounds = in_rounds(sentence, trigger.token)
    return draft


def _stays_away(sentence: Sentence, trigger: Trigger) -> bool:
    light = trigger.light
    if light is None or light.lemma not in talks_rules()["attend_verbs"]:
        return False
    negations = set(load_rules("events/speech")["status"]["negations"])
    refusing = set(load_rules("events/speech")["status"]["denied"])
    above = sentence.tokens[light.head] if light.head >= 0 else light
    refused = light.relation == "xcomp" and above.lemma in refusing
    return refused or bool(sentence.words_of(light, "advmod") & negations)


def _is_looming(sentence: Sentence, trigger: Trigger) -> bool:
    """Return True for talks that something else is done for: "in preparation for the summit"."""
    head = phrase_head(sentence, trigger.token)
    above = sentence.tokens[head.head].lemma if head.head >= 0 else ""
    return head.relation == "nmod" and above in talks_rules()["looming_nouns"]


def _place(registry: EntityRegistry, trigger: Trigger, arguments: Arguments) -> str | None:
    """Return the venue: not what talks are about, whose they are or where others were held."""
    sentence = registry.sentences[trigger.sentence]
    near = Arguments(objects=[], modifiers=arguments.modifiers)
    near.obliques = [
        (case, t) for case, t in arguments.obliques if _says_where(sentence, trigger, case, t)
    ]
    near.obliques.extend(_beside_time(sentence, trigger))
    near.obliques.extend(_below_people(registry, trigger))
    return (
        place_of(registry, trigger.sentence, near)
        or _where(registry, trigger)
        or _destination(registry, trigger)
    )


def _below_people(registry: EntityRegistry, trigger: Trigger) -> Iterator[tuple[str, Token]]:
    """Yield what the tree hangs on somebody's name: "met the envoy Ada Norling in Harrow"."""
    sentence = registry.sentences[trigger.sentence]
    clause = trigger.light or trigger.token
    for token in sentence.subtree(clause, frozenset({"ccomp", "advcl", "acl:relcl", "parataxis"})):
        if token.relation != "nmod" or preposition_of(sentence, token) not in {"in", "at"}:
            continue
        above = registry.named(trigger.sentence, sentence.tokens[token.head])
        if above is not None and registry.types[above] == "person" and token.index > clause.index:
            yield preposition_of(sentence, token), token


def _says_where(sentence: Sentence, trigger: Trigger, case: str, token: Token) -> bool:
    rules = talks_rules()
    last = case.rsplit(" ", maxsplit=1)[-1]
    if case in rules["topic_prepositions"] or last in rules["never_venue"]:
        return False
    if token.head < 0:
        return True
    above = sentence.tokens[token.head]
    if above in _anchors(sentence, trigger):
        return True
    preposition = preposition_of(sentence, above)
    return preposition in rules["party_prepositions"] or (
        # "a meeting of the group on Norland in Harrow": nothing else is said to be there.
        last in rules["goal_prepositions"] and (preposition == "of" or above.upos == "PROPN")
    )


def _beside_time(sentence: Sentence, trigger: Trigger) -> Iterator[tuple[str, Token]]:
    """Yield what the tree hangs on a date: "on 5 June in Harrow"."""
    anchors = _anchors(sentence, trigger)
    for token in sentence.tokens:
        preposition = preposition_of(sentence, token) if token.upos == "PROPN" else ""
        if preposition not in talks_rules()["goal_prepositions"] or token.head < 0:
            continue
        above = sentence.tokens[token.head]
        if not _heads_date(sentence, above):
            continue
        while above.head >= 0 and (is_time(above) or above.upos == "NUM"):
            above = sentence.tokens[above.head]
        if above in anchors:
            yield preposition, token


def _heads_date(sentence: Sentence, token: Token) -> bool:
    """Return True for "June" and for "5" in "5 June", whichever the tree takes for the head."""
    return is_time(token) or (
        token.upos == "NUM" and any(is_time(t) for t in sentence.dependents(token))
    )


def _anchors(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """Return the words whose own obliques say where: the trigger, its verb and that one's verbs."""
    head = phrase_head(sentence, trigger.token)
    found = [trigger.token, head]
    if trigger.light is not None:
        found.append(trigger.light)
    governor = trigger.light or head
    above = sentence.tokens[governor.head].lemma if governor.head >= 0 else ""
    apart = preposition_of(sentence, governor) in talks_rules()["ordering_prepositions"]
    if apart or (not trigger.is_verb and above in talks_rules()["discussing_verbs"]):
        return found
    if governor.head >= 0 and (not trigger.is_verb or governor.relation in {"conj", "xcomp"}):
        found.append(sentence.tokens[governor.head])
    for token in tuple(found):
        found.extend(sentence.dependents(token, "xcomp", "acl", "acl:relcl"))
        if token.relation == "conj" and token.head >= 0:
            found.append(sentence.tokens[token.head])
    return found


def _where(registry: EntityRegistry, trigger: Trigger) -> str | None:
    """Return the town in "flew to Harrow, where she met the envoy"."""
    sentence = registry.sentences[trigger.sentence]
    clause = trigger.light or trigger.token
    if clause.relation not in {"acl:relcl", "advcl", "acl"} or clause.head < 0:
        return None
    if "where" not in {t.text.lower() for t in sentence.dependents(clause, "advmod", "mark")}:
        return None
    above = sentence.tokens[clause.head]
    return _town(registry, trigger.sentence, [above, *_goals(sentence, above)])


def _destination(registry: EntityRegistry, trigger: Trigger) -> str | None:
    """Return where somebody goes to meet: "flew to Harrow to meet the envoy", "for talks"."""
    sentence = registry.sentences[trigger.sentence]
    anchor = trigger.light or phrase_head(sentence, trigger.token)
    if anchor.head < 0 or anchor.relation not in {"advcl", "xcomp", "obl", "nmod"}:
        return None
    above = sentence.tokens[anchor.head]
    if sentence.dependents(above, "cop"):
        return _town(registry, trigger.sentence, [above])
    if above.lemma not in talks_rules()["motion_verbs"]:
        return None
    return _town(registry, trigger.sentence, _goals(sentence, above))


def _arrival(registry: EntityRegistry, trigger: Trigger) -> str | None:
    """Return where somebody arrived before meeting: "flew to Harrow and met the envoy"."""
    sentence, verb = registry.sentences[trigger.sentence], trigger.token
    if not trigger.is_verb or verb.relation != "conj" or sentence.dependents(verb, "aux"):
        return None
    before = sentence.tokens[verb.head]
    arrives = before.lemma in talks_rules()["arriving_verbs"]
    return _town(registry, trigger.sentence, _goals(sentence, before)) if arrives else None


def _goals(sentence: Sentence, verb: Token) -> list[Token]:
    wanted = set(talks_rules()["goal_prepositions"])
    obliques = sentence.dependents(verb, "obl", "obj", "nmod")
    return [t for t in obliques if t.relation == "obj" or preposition_of(sentence, t) in wanted]


def _town(registry: EntityRegistry, number: int, tokens: Iterable[Token]) -> str | None:
    for token in tokens:
        entity = registry.named(number, token)
        if entity is not None and registry.types[entity] == "place":
            return entity
    return None


def _without_party(draft: Draft) -> str | None:
    parties = {entity for entity, role in draft.roles if role in {"party", "mediator"}}
    return None if draft.place in parties else draft.place


def of_two_sides(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for "the two sides met", "both leaders": `resolve_sides` may tell which."""
    sentence = registry.sentences[draft.trigger.sentence]
    return draft.trigger.is_verb and (names_sides(sentence) or names_both_people(sentence))


def _of_statesmen(registry: EntityRegistry, draft: Draft) -> bool:
    """Return True for "opposition leaders met in Harrow" and "the meeting of Norland's ministers".

    A town is told, or whose ministers they are.
    """
    trigger = draft.trigger
    located = draft.place is not None and registry.types[draft.place] == "place"
    sentence = registry.sentences[trigger.sentence]
    if trigger.is_verb:
        gathered = subjects_of(sentence, trigger.token) if located else []
    else:
        gathered = list(sentence.dependents(trigger.token, "nmod"))
        gathered = [t for t in gathered if preposition_of(sentence, t) in {"of", "between"}]
        gathered = gathered if located or draft.playing("party") else []
    return is_gathering(registry, trigger.sentence, gathered)


def tells_something(draft: Draft) -> bool:
    """Return True where a claim of talks has more than the bare word."""
    parties = len(draft.playing("party"))
    if draft.status in _UNREAL and draft.place is None and draft.when.start is None:
        # Who offers or rules out a meeting makes an offer or a refusal, which is told of itself.
        return draft.round is not None
    weak = draft.trigger.token.lemma in talks_rules()["weak_nouns"] and not draft.trigger.is_verb
    weak = weak and not draft.of_rounds
    if draft.trigger.is_verb:
        return parties >= 2 or (parties == 1 and draft.place is not None)
    if weak:
        dated = draft.when.start is not None and draft.when.precision in {"day", "range"}
        return (
            parties >= 2
            or (draft.place is not None and (parties > 0 or dated))
            or (parties > 0 and dated and draft.status not in _UNREAL)
        )
    return (
        parties >= 2
        or draft.place is not None
        or draft.round is not None
        or (draft.when.start is not None and happens(draft))
    )


def happens(draft: Draft) -> bool:
    """Return True where a verb says that the talks began, went on or ended."""
    return draft.trigger.light is not None
