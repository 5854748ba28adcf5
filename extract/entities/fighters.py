"""Entities for those who fight without a name: "the regime", "army units", "warplanes"."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dateline.extract.entities import nominals
from dateline.extract.entities.entity_table import folded
from dateline.extract.entities.fighter_phrases import (
    IN_PHRASE,
    fighting_phrase,
    fighting_words,
    forms_of,
    heads,
    institutions,
    is_leader,
    is_somebodys,
    is_tied,
    may_own,
    names_after,
    state_lemmas,
    state_words,
    words_before,
)
from dateline.extract.entities.nominal_entities import NominalEntities
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Span
from dateline.extract.rulebook import load_rules

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_ON_HOME_GROUND = 2 / 3
"""Share of an article's placed towns that must lie in one country for it to be the scene."""


class FighterEntities(NominalEntities):
    """Finds or adds the entity behind words for fighters who have no name.

    `scene` are the countries, as local ids, in which the towns of the article lie, one each.
    """

    scene: Sequence[str] = ()

    def unnamed_fighters(self, sentence: int, token: Token) -> list[str]:
        """Return who fights behind the noun phrase headed by `token`, empty where it is nobody.

        "Regime forces" and "the army" are the country that the article says they belong to, or a
        group under their own words; "Norling's men" are those whom Norling acts for.
        """
        reading = self.sentences[sentence]
        if token.text.lower() in load_rules("quantities")["loose"]:
            return self._of_whole(sentence, token)
        if token.upos not in IN_PHRASE or not forms_of(token) & heads():
            return []
        phrase = fighting_phrase(reading, token)
        span = (phrase[0].start, token.end)
        owner = self._owner(sentence, phrase)
        if owner is None and is_somebodys(reading, phrase):
            return []
        if owner is not None:
            self._nominal_mention(owner, span)
            return [owner]
        found = self._of_state(reading, phrase) or self._own_words(reading, phrase)
        return found or self._of_whole(sentence, token)

    def _of_whole(self, sentence: int, part: Token) -> list[str]:
        """Return who "units of the army" and "a column of rebel fighters" are: those after "of"."""
        reading = self.sentences[sentence]
        below = (t for t in reading.dependents(part, "nmod") if "of" in reading.words_of(t, "case"))
        whole = next(below, None)
        return [] if whole is None else self.fighters(sentence, whole)

    def owners_before(self, sentence: int, noun: Token) -> list[str]:
        """Return whose attack or weapon `noun` is, by the words side by side before it.

        "Syrian regime and Russian warplanes" are of both, "rebel rockets" of rebels.
        """
        reading, found = self.sentences[sentence], list[str]()
        first = noun.index
        for token in reversed(words_before(reading, noun)):
            if token.index >= first:
                continue
            entity = self.named(sentence, token)
            if entity is not None and (not is_tied(reading, token) or is_leader(reading, token)):
                found += [entity] if self._may_fight(sentence, token, entity) else []
            elif may_own(token):
                found += self._nameless_owner(sentence, token)
                first = fighting_phrase(reading, token)[0].index
        return list(dict.fromkeys(found))

    def _may_fight(self, sentence: int, token: Token, entity: str) -> bool:
        """Return True for who may be behind an attack that is called by a name before it.

        A country's bare name says where it was if the article's towns lie there: "Syria attack".
        """
        if self.types[entity] in {"person", "place"} or entity in self.outlets | self.media:
            return False
        name, after = self.name_at(sentence, token), self.sentences[sentence].tokens
        owns = token.index + 1 < len(after) and after[token.index + 1].text in _POSSESSIVES
        bare = name is not None and name.kind == "name" and self.types[entity] == "country"
        if not bare or owns:
            return True
        before = after[token.index - 1].text.lower() if token.index else ""
        directed = before in load_rules("locatives")["place_adjectives"]
        return self._ground() != entity and not directed

    def only_names_scene(self, sentence: int, noun: Token, entity: str) -> bool:
        """Return True where a country before an attack is the scene: "central Norland attack"."""
        named = [
            token
            for token in words_before(self.sentences[sentence], noun)
            if self.named(sentence, token) == entity
        ]
        return bool(named) and not any(self._may_fight(sentence, t, entity) for t in named)

    def of_pronoun(self, sentence: int, token: Token) -> list[str]:
        """Return whom a pronoun means, empty where that is not clear."""
        raise NotImplementedError

    def fighters(self, sentence: int, token: Token) -> list[str]:
        """Return who acts in violence behind a noun phrase."""
        raise NotImplementedError

    def _nameless_owner(self, sentence: int, token: Token) -> list[str]:
        armed = load_rules("titles")["armed"]["nouns"]
        if token.lemma in armed or nominals.is_armed(self.sentences[sentence], token):
            return [self._armed_group(sentence, token)]
        return self.unnamed_fighters(sentence, token)

    def _owner(self, sentence: int, phrase: Sequence[Token]) -> str | None:
        """Return whose forces these are: a country, group or person named beside the noun."""
        reading, token = self.sentences[sentence], phrase[-1]
        for part in (*self._before(sentence, phrase), *names_after(reading, token)):
            entity = self.named(sentence, part)
            if entity is None and part.upos == "PRON":
                meant = self.of_pronoun(sentence, part)
                return self.side_of(meant[0]) if meant else None
            if entity is None or entity in self.outlets or self.types[entity] == "place":
                continue
            if self.types[entity] != "person":
                return entity
            side = self.side_of(entity)
            return side if side != entity else self._of_person(reading, phrase, part)
        return None

    def _of_person(self, reading: Sentence, phrase: Sequence[Token], person: Token) -> str:
        """Return the group of the men of somebody whose side the article does not tell."""
        first, last = min(phrase[0].index, person.index), max(phrase[-1].index, person.index)
        span = (reading.tokens[first].start, reading.tokens[last].end)
        return self._group(span)

    def _before(self, sentence: int, phrase: Sequence[Token]) -> Iterator[Token]:
        """Yield the words of a phrase and the possessive before it, nearest first.

        Not "Norland" in "Norland-backed forces", who are not Norland's own.
        """
        reading = self.sentences[sentence]
        first = phrase[0].index
        yield from (part for part in reversed(phrase[:-1]) if not is_tied(reading, part))
        before = reading.tokens[first - 1] if first else None
        if before is not None and before.text in _POSSESSIVES and first > 1:
            yield reading.tokens[first - 2]
        elif before is not None and before.relation == "nmod:poss":
            yield before

    def _of_state(self, reading: Sentence, phrase: Sequence[Token]) -> list[str]:
        """Return the one country whose government or army is meant."""
        words = state_words(reading, phrase)
        country = self._home(reading, phrase, words) if words else None
        if country is None:
            return []
        self._nominal_mention(country, (phrase[0].start, phrase[-1].end))
        return [country]

    def _own_words(self, reading: Sentence, phrase: Sequence[Token]) -> list[str]:
        of_state = state_words(reading, phrase)
        words = {word for token in phrase for word in forms_of(token)}
        led = any(is_tied(reading, token) for token in phrase)
        if not of_state and not led and not words & fighting_words():
            return []
        group = self._group((phrase[0].start, phrase[-1].end))
        ground = self._ground()
        if of_state and ground is not None:
            self.sides.setdefault(group, ground)
        return [group]

    def _group(self, span: Span) -> str:
        words = " ".join(self.text[slice(*span)].split())
        group = f"group:{folded(words)}"
        self._register(group, "group", words)
        self._nominal_mention(group, span)
        return group

    def _home(self, reading: Sentence, phrase: Sequence[Token], words: set[str]) -> str | None:
        """Return the country that owns a state's words elsewhere in the article, where it is clear.

        "The army" is the one whose army the article names; where it names several, the one that the
        sentence has named before, else the one on whose ground the article's towns lie. Another
        word of a state ("regime" where only "the Norlandish army" is named) needs that ground.
        """
        owners, ground = self._state_owners(), self._ground()
        found = {owner for word in words for owner in owners.get(word, ())}
        if len(found) > 1:
            said = found & self._named_before(reading, phrase[0])
            return said.pop() if len(said) == 1 else ground if ground in found else None
        if found:
            return found.pop()
        related = {owner for word in institutions() for owner in owners.get(word, ())}
        is_clear = related == {ground} or (ground is None and len(related) == 1)
        return related.pop() if is_clear else None

    def _named_before(self, reading: Sentence, token: Token) -> set[str]:
        """Return the countries that a sentence names before `token`."""
        return {
            f"country:{name.country}"
            for name in self.names
            if name.country and reading.start <= name.span[0] < token.start
        }

    def _ground(self) -> str | None:
        """Return the country in which most of the article's towns lie."""
        counts = Counter(self.scene)
        if not counts:
            return None
        country, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return country if most >= _ON_HOME_GROUND * sum(counts.values()) else None

    def _state_owners(self) -> dict[str, set[str]]:
        """Return by word the countries whose government, army or forces the article names."""
        if self._owned is None:
            owned: dict[str, set[str]] = defaultdict(set)
            for number, sentence in enumerate(self.sentences):
                for token in sentence.tokens:
                    if token.upos in IN_PHRASE and token.lemma in state_lemmas():
                        owned[token.lemma] |= set(self._countries_beside(number, token))
            self._owned = dict(owned)
        return self._owned

    _owned: dict[str, set[str]] | None = None

    def _countries_beside(self, sentence: int, token: Token) -> Iterator[str]:
        phrase = fighting_phrase(self.sentences[sentence], token)
        for part in self._before(sentence, phrase):
            entity = self.named(sentence, part)
            side = None if entity is None else self.side_of(entity)
            if side is not None and self.types.get(side) == "country":
                yield side
