"""The entities of one article, and which of them any word of it refers to."""

from collections.abc import Sequence

from dateline.extract.entities import nominals
from dateline.extract.entities.coreference import Coreference
from dateline.extract.entities.fighters import FighterEntities
from dateline.extract.entities.mentions import NameMention
from dateline.extract.language import Sentence, Token
from dateline.extract.records import Mention
from dateline.extract.rulebook import load_rules


class EntityRegistry(FighterEntities):
    """Gathers an article's names into entities and resolves words to them.

    Ids are local to the article: `country:NO`, `person:ada norling`, `place:harrow`. Asking what a
    word refers to may add to the registry: `resolve` and `source` add pronouns and nominal mentions
    to known entities, and entities for nominal organizations, sources and armed groups ("the
    Ukrainian air force", "local officials", "gunmen").
    """

    def __init__(
        self, text: str, sentences: Sequence[Sentence], mentions: Sequence[NameMention]
    ) -> None:
        """Gather `mentions`, the names found in `sentences` of `text`."""
        super().__init__(text, sentences, mentions)
        self._coreference = Coreference(
            sentences, mentions, self.quotes, self._genders(), self._holder_name
        )

    def resolve(self, sentence: int, token: Token) -> list[str]:
        """Return the entities that the noun phrase headed by `token` refers to, in order.

        Coordinations are followed. "Russian forces" and "envoys from Moscow" are the countries;
        pronouns are resolved where clear; words that refer to nobody known give nothing.
        """
        found: list[str] = []
        for each in (token, *self._conjuncts(sentence, token)):
            for entity in self._resolve_one(sentence, each):
                if entity not in found:
                    found.append(entity)
        return found

    def fighters(self, sentence: int, token: Token) -> list[str]:
        """Return who acts in violence behind a noun phrase: as `resolve`, and those without a name.

        "The army" and "warplanes" are nobody in general, but somebody where they attack.
        """
        found: list[str] = []
        for each in (token, *self._conjuncts(sentence, token)):
            entities = self._resolve_one(sentence, each) or self.unnamed_fighters(sentence, each)
            found.extend(entity for entity in entities if entity not in found)
        return found

    def _conjuncts(self, sentence: int, token: Token) -> tuple[Token, ...]:
        return self.sentences[sentence].dependents(token, "conj")

    def _resolve_one(self, sentence: int, token: Token) -> list[str]:
        named = self.named(sentence, token)
        if named is not None:
            return [named]
        if token.upos == "PRON":
            return self._pronoun(sentence, token)
        if token.upos not in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}:
            return []
        apposed = self._person_beside(sentence, token)
        found = apposed or self._titled(sentence, token)
        if found:
            return found
        if nominals.is_armed(self.sentences[sentence], token):
            return self._commander(sentence, token) or [self._armed_group(sentence, token)]
        return self.modifiers(sentence, token)

    def _commander(self, sentence: int, token: Token) -> list[str]:
        """Return whose "its fighters" are, where it is clear what "its" means."""
        for part in self.sentences[sentence].dependents(token, "nmod:poss"):
            if part.upos == "PRON":
                meant = self._pronoun(sentence, part)
                return [e for e in meant if self.types[e] in {"country", "group", "organization"}]
        return []

    def _person_beside(self, sentence: int, token: Token) -> list[str]:
        """Return the person that a title belongs to: "envoy" in "envoy Ada Norling"."""
        reading = self.sentences[sentence]
        near = list(reading.dependents(token, "appos", "flat", "nmod:desc"))
        if token.index + 1 < len(reading.tokens):
            following = reading.tokens[token.index + 1]
            if token.lemma in load_rules("titles")["heads"]:
                near.append(following)
        people = [
            entity
            for part in near
            if (entity := self.named(sentence, part)) and self.types[entity] == "person"
        ]
        return people[:1]

    def of_pronoun(self, sentence: int, token: Token) -> list[str]:
        """Return whom a pronoun means, empty where that is not clear."""
        return self._pronoun(sentence, token)

    def _pronoun(self, sentence: int, token: Token) -> list[str]:
        head = self._coreference.relative_head(sentence, token)
        if head is not None:
            return self._resolve_one(sentence, head)
        number = self._coreference.antecedent(sentence, token)
        if number is None or number not in self._ids:
            return []
        entity = self._ids[number]
        mention = Mention(
            document="", span=(token.start, token.end), text=token.text, kind="pronoun"
        )
        if mention not in self.mentions[entity]:
            self.mentions[entity].append(mention)
        return [entity]

    def source(self, sentence: int, token: Token) -> str | None:
        """Return who speaks where `token` heads a source: a name, a body of a state, or a group.

        "The Ukrainian air force" is an organization of Ukraine; "Russian officials" are Russia;
        "local officials" become a group under those words.
        """
        named = self.named(sentence, token)
        if named is not None:
            return named
        bodies = load_rules("titles")["bodies"]
        owners = self.modifiers(sentence, token) if token.upos in {"NOUN", "PROPN"} else []
        people = self._person_beside(sentence, token)
        if people:
            return people[0]
        if owners and token.lemma in bodies["nouns"]:
            return self._body(sentence, token, owners[0])
        resolved = self._resolve_one(sentence, token)
        if resolved:
            return resolved[0]
        if token.lemma in load_rules("titles")["sources"]["nouns"]:
            return self._nominal(sentence, token, "group")
        if token.lemma in bodies["nouns"]:
            return self._nominal(sentence, token, "organization")
        return None
