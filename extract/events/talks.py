"""Builds claims of talks: parties, mediators, hosts, venue, round, day of the round."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.events.arguments import Arguments, arguments_of, subjects_of
from dateline.extract.events.claims import ACTOR_TYPES, Draft
from dateline.extract.events.places import place_of
from dateline.extract.events.timing import When
from dateline.extract.events.triggers import Trigger, phrase_head
from dateline.extract.language import Sentence, Token
from dateline.extract.quantities import whole_number
from dateline.extract.rulebook import load_rules

_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")


@cache
def talks_rules() -> dict[str, Any]:
    """Return the `[talks]` table of `rules/events/diplomacy.toml`."""
    rules: dict[str, Any] = load_rules("events/diplomacy")["talks"]
    return rules


def draft_talks(registry: EntityRegistry, trigger: Trigger) -> Draft:
    """Return a claim of talks with everything that the words around the trigger tell."""
    sentence = registry.sentences[trigger.sentence]
    arguments = arguments_of(sentence, trigger)
    draft = Draft(trigger, "talks")
    _read_parties(registry, draft, arguments)
    _read_mediators(registry, draft, sentence)
    topics = talks_rules()["topic_prepositions"]
    arguments.obliques = [(case, t) for case, t in arguments.obliques if case not in topics]
    draft.place = place_of(registry, trigger.sentence, arguments)
    if draft.place is not None and registry.types[draft.place] == "country":
        draft.place = _without_party(draft)
    draft.round = round_of(sentence, trigger.token)
    draft.of_rounds = in_rounds(sentence, trigger.token)
    return draft


def _without_party(draft: Draft) -> str | None:
    parties = {entity for entity, role in draft.roles if role in {"party", "mediator"}}
    return None if draft.place in parties else draft.place


def _read_parties(registry: EntityRegistry, draft: Draft, arguments: Arguments) -> None:
    number = draft.trigger.sentence
    sentence = registry.sentences[number]
    tokens: list[Token] = []
    if draft.trigger.is_verb or draft.trigger.light is not None:
        tokens.extend(arguments.subjects)
    if draft.trigger.is_verb:
        tokens.extend(arguments.objects)
    prepositions = set(talks_rules()["party_prepositions"])
    tokens.extend(t for case, t in arguments.obliques if case.split(" ")[-1] in prepositions)
    if not tokens:
        tokens.extend(_meeting(registry, draft, sentence))
    host = (
        draft.trigger.light is not None and draft.trigger.light.lemma in talks_rules()["host_verbs"]
    )
    for token in tokens:
        role = "host" if host and token in arguments.subjects else "party"
        _add(registry, draft, registry.resolve(number, token), role)
    if not draft.trigger.is_verb:
        _add(registry, draft, _compound_parties(registry, number, sentence, arguments), "party")


def _meeting(registry: EntityRegistry, draft: Draft, sentence: Sentence) -> list[Token]:
    """Return the subjects of a clause set after or in talks: "A and B agreed after talks"."""
    anchor = phrase_head(sentence, draft.trigger.token)
    cases = sentence.words_of(anchor, "case")
    if (
        anchor.head < 0
        or anchor.relation not in {"obl", "nmod"}
        or not cases & {"after", "during", "in", "at"}
    ):
        return []
    verb = sentence.tokens[anchor.head]
    found = subjects_of(sentence, verb) if verb.upos == "VERB" else []
    entities = {e for token in found for e in registry.resolve(draft.trigger.sentence, token)}
    return found if len(entities) > 1 else []


def _compound_parties(
    registry: EntityRegistry, number: int, sentence: Sentence, arguments: Arguments
) -> list[str]:
    """Return the parties of "Norland-Sudmark talks"; one country alone names the topic."""
    found: list[str] = []
    for token in arguments.modifiers:
        if token.relation in {"compound", "amod", "nmod:desc"}:
            for each in (token, *sentence.dependents(token)):
                entity = registry.named(number, each)
                if entity is not None and registry.types[entity] in ACTOR_TYPES:
                    found.append(entity)
    return found if len(set(found)) > 1 else []


def _add(registry: EntityRegistry, draft: Draft, entities: Iterable[str], role: str) -> None:
    for entity in entities:
        if registry.types[entity] in ACTOR_TYPES and entity not in registry.outlets:
            draft.add(entity, role)


def _read_mediators(registry: EntityRegistry, draft: Draft, sentence: Sentence) -> None:
    rules = talks_rules()
    number = draft.trigger.sentence
    for token in sentence.tokens:
        role = _hyphenated_role(sentence, token, rules)
        if role is not None:
            before = sentence.tokens[token.index - 2]
            entity = registry.named(number, before)
            _add(registry, draft, [entity] if entity else [], role)
        elif token.lemma in rules["mediate_nouns"] and token.upos == "NOUN":
            entities = registry.modifiers(number, token)
            _add(registry, draft, entities, "mediator")
        elif token.upos == "VERB" and token.lemma in rules["mediate_verbs"]:
            _add(registry, draft, _doers(registry, number, sentence, token), "mediator")
    mediators = set(draft.playing("mediator"))
    draft.roles = [pair for pair in draft.roles if pair[1] != "party" or pair[0] not in mediators]


def _hyphenated_role(sentence: Sentence, token: Token, rules: dict[str, Any]) -> str | None:
    """Return the role in "Norland-brokered": who stands two tokens before the participle."""
    if token.index < 2 or sentence.tokens[token.index - 1].text not in {"-", "–"}:
        return None
    word = token.text.lower()
    if word in rules["brokered"]:
        return "mediator"
    return "host" if word in rules["hosted"] else None


def _doers(registry: EntityRegistry, number: int, sentence: Sentence, verb: Token) -> list[str]:
    found: list[str] = []
    for token in subjects_of(sentence, verb):
        found.extend(registry.resolve(number, token))
    return [entity for entity in found if registry.types[entity] in ACTOR_TYPES]


def round_of(sentence: Sentence, noun: Token) -> int | None:
    """Return the round that talks are said to be: "the third round of talks" is 3."""
    rounds = talks_rules()["rounds"]
    near = [noun]
    cases = sentence.words_of(noun, "case")
    if noun.head >= 0 and "of" in cases:
        near.append(sentence.tokens[noun.head])
    for token in near:
        if token.lemma not in rounds:
            continue
        for child in sentence.dependents(token, "amod", "nummod"):
            value = ordinal(child.text)
            if value is not None:
                return value
    return None


def in_rounds(sentence: Sentence, noun: Token) -> bool:
    """Return True for talks counted in rounds: "two rounds of discussions"."""
    return (
        noun.head >= 0
        and noun.relation == "nmod"
        and (sentence.tokens[noun.head].lemma in talks_rules()["rounds"])
    )


def ordinal(word: str) -> int | None:
    """Return the number of an ordinal word or figure: "third" and "3rd" are 3."""
    match = _ORDINAL.match(word.lower())
    if match:
        return int(match[1])
    words: dict[str, int] = load_rules("quantities")["ordinals"]
    return words.get(word.lower())


def day_of_round(sentence: Sentence) -> int | None:
    """Return which day of the talks a sentence speaks of: "a second day", "day two"."""
    for token in sentence.tokens:
        if token.lemma != "day":
            continue
        for child in sentence.dependents(token, "amod"):
            value = ordinal(child.text)
            in_a_row = sentence.words_of(token, "amod") & set(talks_rules()["consecutive"])
            if value is not None and (value > 1 or in_a_row):
                return value
        following = (
            sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
        )
        if following is not None and following.upos == "NUM":
            value = whole_number(following.text.lower()) or load_rules("quantities")["exact"].get(
                following.text.lower()
            )
            if value is not None and 0 < value < 30:
                return int(value)
    return None


def from_first_day(when: When, day: int | None) -> When:
    """Return the days from the first day of the talks to `when`, their day number `day`."""
    if day is None or day < 2 or when.start is None or when.start != when.end:
        return when
    first = date.fromisoformat(when.start) - timedelta(days=day - 1)
    return When(when.time, first.isoformat(), when.end, "range")


def tells_something(draft: Draft) -> bool:
    """Return True where a claim of talks has more than the bare word."""
    parties = len(draft.playing("party"))
    weak = draft.trigger.token.lemma in talks_rules()["weak_nouns"] and not draft.trigger.is_verb
    weak = weak and not draft.of_rounds
    if draft.trigger.is_verb:
        return parties >= 2 or (parties == 1 and draft.place is not None)
    if weak:
        return parties >= 2 or (
            draft.place is not None and (parties > 0 or draft.when.start is not None)
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
