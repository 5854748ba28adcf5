"""Entities without a name: holders of titles, bodies of states, sources, armed groups."""

from collections import defaultdict
from collections.abc import Sequence

from dateline.extract.entities import nominals
from dateline.extract.entities.entity_table import EntityTable, folded
from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.title_ranges import head_noun
from dateline.extract.entities.titles import Title
from dateline.extract.language import Sentence, Token
from dateline.extract.records import EntityType, Span
from dateline.extract.rulebook import load_rules


class NominalEntities(EntityTable):
    """Finds or adds the entity behind a noun phrase without a name."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], mentions: Sequence[NameMention]
    ) -> None:
        """Gather `mentions`, the names found in `sentences` of `text`."""
        super().__init__(text, sentences, mentions)
        self._armed: dict[str, set[str]] | None = None

    def _titled(self, sentence: int, token: Token) -> list[str]:
        """Return the one person of the article called by this title ("the French president")."""
        holder = self._holder(sentence, token)
        if holder is None:
            return []
        self._nominal_mention(holder, (token.start, token.end))
        return [holder]

    def _holder_name(self, sentence: int, token: Token) -> int | None:
        """Return the first name mention of the person called by this title."""
        holder = self._holder(sentence, token)
        return next((n for n, entity in self._ids.items() if entity == holder), None)

    def _holder(self, sentence: int, token: Token) -> str | None:
        reading = self.sentences[sentence]
        if token.lemma not in load_rules("titles")["heads"] or token.text.lower() != token.lemma:
            return None
        owners = {self.side_of(entity) for entity in self.modifiers(sentence, token)}
        determiners = reading.words_of(token, "det")
        owned = bool(reading.dependents(token, "nmod:poss"))
        if "the" not in determiners and not (owned and owners):
            return None
        named = {t.index for t in reading.tokens if self.named(sentence, t) is not None}
        words = {
            word
            for word in nominals.descriptions(reading, token)
            if not any(reading.tokens[i].text.lower() == word for i in named)
        }
        holders = [
            entity
            for entity, titles in self.titles.items()
            if any(self._is_held(title, token, words) for title in titles)
            and (not owners or self.side_of(entity) in owners)
        ]
        return holders[0] if len(holders) == 1 else None

    def _is_held(self, title: Title, token: Token, words: set[str]) -> bool:
        rules = load_rules("titles")
        tokens = self.sentences[title.sentence].tokens[title.first : title.last]
        own = {t.text.lower() for t in tokens} | {t.lemma for t in tokens}
        if not words <= own or (own & set(rules["past_words"]) and not words):
            return False
        noun = tokens[head_noun(tokens)].lemma
        leads = token.lemma == "leader" and noun in rules["leading_titles"]
        return noun == token.lemma or leads

    def _body(self, sentence: int, token: Token, owner: str) -> str:
        words, span = nominals.phrase(self.text, self.sentences[sentence], token)
        entity = f"organization:{folded(words)}"
        self._register(entity, "organization", words)
        self.sides.setdefault(entity, self.side_of(owner))
        self._nominal_mention(entity, span)
        return entity

    def nameless_group(self, sentence: int, token: Token) -> str:
        """Return the group that a noun phrase without a name means: "the opposition"."""
        return self._nominal(sentence, token, "group")

    def _nominal(self, sentence: int, token: Token, type_: EntityType) -> str:
        reading = self.sentences[sentence]
        somebody = nominals.is_indefinite(reading, token)
        words, span = nominals.phrase(self.text, reading, token, keep_article=somebody)
        entity = f"{type_}:{folded(words)}"
        number = 2
        # Two sentences with "a woman said" have two speakers.
        while somebody and entity in self.types and not self._is_mentioned(entity, span):
            entity = f"{type_}:{folded(words)} {number}"
            number += 1
        self._register(entity, type_, words.lower() if somebody else words)
        self._nominal_mention(entity, span)
        return entity

    def _is_mentioned(self, entity: str, span: Span) -> bool:
        return any(mention.span == span for mention in self.mentions[entity])

    def _armed_group(self, sentence: int, token: Token) -> str:
        """Return the group behind "Palestinian gunmen", "Houthi rebels", later "the rebels"."""
        reading = self.sentences[sentence]
        owners = self.modifiers(sentence, token)
        words, span = nominals.armed_phrase(self.text, reading, token)
        described = self._described_groups().get(token.lemma, set())
        if not owners and words.lower() == token.text.lower() and len(described) == 1:
            entity = next(iter(described))
        else:
            entity = self._described_group(sentence, token) or f"group:{folded(words)}"
        self._register(entity, "group", words)
        if owners and entity not in owners and not nominals.acts_for_nobody(reading, token):
            self.sides.setdefault(entity, self.side_of(owners[0]))
        self._nominal_mention(entity, span)
        return entity

    def _described_groups(self) -> dict[str, set[str]]:
        """Return by noun the armed groups that the article says more of: "Houthi rebels"."""
        if self._armed is None:
            self._armed = defaultdict(set)
            for number, sentence in enumerate(self.sentences):
                for token in sentence.tokens:
                    if nominals.is_armed(sentence, token):
                        entity = self._described_group(number, token)
                        self._armed[token.lemma] |= {entity} if entity else set()
        return self._armed

    def _described_group(self, sentence: int, token: Token) -> str | None:
        owners = self.modifiers(sentence, token)
        groups = [owner for owner in owners if self.types[owner] in {"group", "organization"}]
        if groups:
            return groups[0]
        words, _ = nominals.armed_phrase(self.text, self.sentences[sentence], token)
        return f"group:{folded(words)}" if owners else None
