"""The entities of one article, and which of them any word of it refers to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.extract.entities import nominals
from dateline.extract.entities.acronyms import acronyms
from dateline.extract.entities.coreference import Coreference
from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.people import Person, gather_people
from dateline.extract.entities.title_ranges import head_noun
from dateline.extract.entities.titles import Title, TitleReader
from dateline.extract.language import Sentence, Token
from dateline.extract.quotes import find_quotes
from dateline.extract.records import EntityType, Mention, Span
from dateline.extract.rulebook import load_rules

_SIDE_RELATIONS = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc")


def folded(name: str) -> str:
    """Return `name` in lower case with single blanks and without a leading article."""
    return " ".join(name.lower().split()).removeprefix("the ")


class EntityRegistry:
    """Gathers an article's names into entities and resolves words to them.

    Ids are local to the article: `country:UA`, `person:rustem umerov`, `place:geneva`. Nominal
    organizations, sources and armed groups ("the Ukrainian air force", "local officials", "gunmen")
    are added when asked for.
    """

    def __init__(
        self, text: str, sentences: Sequence[Sentence], mentions: Sequence[NameMention]
    ) -> None:
        """Gather `mentions`, the names found in `sentences` of `text`."""
        self.text = text
        self.sentences = sentences
        self.names = mentions
        self.quotes = find_quotes(text)
        self.types: dict[str, EntityType] = {}
        self.labels: dict[str, str] = {}
        self.sides: dict[str, str] = {}
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        self.titles: dict[str, list[Title]] = {}
        self.outlets: set[str] = set()
        self.media: set[str] = set()
        self._ids: dict[int, str] = {}
        self._at: dict[tuple[int, int], int] = {}
        self._codes: dict[str, str] = {}
        self._gather()
        self._armed: dict[str, set[str]] | None = None
        self._coreference = Coreference(
            sentences, mentions, self.quotes, self._genders(), self._holder_name
        )

    def _gather(self) -> None:
        self._acronyms = acronyms(self.sentences, self.names, _local_id)
        for number, mention in enumerate(self.names):
            for token in range(mention.first, mention.last):
                self._at[mention.sentence, token] = number
            if mention.type != "person":
                self._add_named(number, mention)
        self._add_people(gather_people(self.names))

    def _add_named(self, number: int, mention: NameMention) -> None:
        entity = self._acronyms.get(mention.text) or _local_id(mention)
        kind = "organization" if mention.type == "outlet" else mention.type
        self._register(entity, kind, mention.name)
        self._ids[number] = entity
        self._mention(entity, mention)
        if mention.type == "country" and mention.country:
            self._codes[mention.country] = entity
        elif mention.country and mention.type in {"organization", "group"}:
            self.sides.setdefault(entity, f"country:{mention.country}")
        if mention.type == "outlet":
            (self.media if mention.medium else self.outlets).add(entity)

    def _add_people(self, people: Iterable[Person]) -> None:
        numbers = {(m.sentence, m.first): n for n, m in enumerate(self.names)}
        reader = TitleReader(self.sentences, self.names)
        for person in people:
            entity = f"person:{folded(person.name)}"
            self._register(entity, "person", person.name)
            titles: list[Title] = []
            for mention in person.mentions:
                number = numbers[mention.sentence, mention.first]
                self._ids[number] = entity
                self._mention(entity, mention)
                titles.extend(reader.titles(number))
            self.titles[entity] = titles

    def _register(self, entity: str, type_: EntityType, name: str) -> None:
        self.types.setdefault(entity, type_)
        label = name.title() if name.isupper() and len(name) > 4 and type_ == "place" else name
        known = self.labels.setdefault(entity, label)
        if type_ == "place" and len(label) < len(known):
            self.labels[entity] = label

    def add_country(self, entity: str) -> None:
        """Add a country by its local id, such as `country:NO`, under its usual name."""
        code = entity.partition(":")[2]
        entries = {entry["code"]: entry["name"] for entry in load_rules("countries")["country"]}
        if code in entries:
            self._register(entity, "country", entries[code])

    def _mention(self, entity: str, mention: NameMention) -> None:
        self.mentions[entity].append(
            Mention(document="", span=mention.span, text=mention.text, kind=mention.kind)
        )

    def _genders(self) -> dict[str, str]:
        rules: Mapping[str, list[str]] = load_rules("titles")["gender"]
        found: dict[str, str] = {}
        for number, mention in enumerate(self.names):
            if mention.type != "person":
                continue
            tokens = self.sentences[mention.sentence].tokens
            near = tokens[max(0, mention.first - 3) : mention.first + 1]
            words = {t.text.lower().rstrip(".") for t in near}
            for gender, signs in rules.items():
                if words & set(signs):
                    found[self.labels[self._ids[number]]] = gender
        return {
            m.name: found[self.labels[self._ids[n]]]
            for n, m in enumerate(self.names)
            if n in self._ids and self.labels[self._ids[n]] in found
        }

    def entity_of_name(self, number: int) -> str | None:
        """Return the entity of name mention `number`."""
        return self._ids.get(number)

    def entity_of_name_at(self, name: NameMention) -> str | None:
        """Return the entity of a name mention."""
        return self._ids.get(self._at.get((name.sentence, name.first), -1))

    def name_at(self, sentence: int, token: Token) -> NameMention | None:
        """Return the name that `token` of sentence number `sentence` is part of, or None."""
        number = self._at.get((sentence, token.index))
        return None if number is None else self.names[number]

    def named(self, sentence: int, token: Token) -> str | None:
        """Return the entity that `token` names, or None where it is no name."""
        number = self._at.get((sentence, token.index))
        return None if number is None else self._ids.get(number)

    def side_of(self, entity: str) -> str:
        """Return the country or organization that `entity` acts for, itself where none is known."""
        return self.sides.get(entity, entity)

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
            return [self._armed_group(sentence, token)]
        return self.modifiers(sentence, token)

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
        determiners = {t.text.lower() for t in reading.dependents(token, "det")}
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

    def modifiers(self, sentence: int, token: Token) -> list[str]:
        """Return the countries and groups whose people, forces or things `token` is about.

        "Russian and Ukrainian forces", "Moscow's envoys", "negotiators from Kyiv".
        """
        reading = self.sentences[sentence]
        found: list[str] = []
        for part in reading.dependents(token, *_SIDE_RELATIONS):
            cases = {t.text.lower() for t in reading.dependents(part, "case")} - {
                "'s",
                "’s",
                "'",
                "’",
            }
            if cases and not cases & {"from", "of", "between", "representing"}:
                continue
            for each in (part, *reading.dependents(part, "conj")):
                entity = self.named(sentence, each)
                if entity is None or self.types[entity] in {"person", "place"}:
                    continue
                if entity not in found and entity not in self.outlets:
                    found.append(entity)
        return found

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

    def _body(self, sentence: int, token: Token, owner: str) -> str:
        words, span = nominals.phrase(self.text, self.sentences[sentence], token)
        entity = f"organization:{folded(words)}"
        self._register(entity, "organization", words)
        self.sides.setdefault(entity, self.side_of(owner))
        self._nominal_mention(entity, span)
        return entity

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

    def _nominal_mention(self, entity: str, span: Span) -> None:
        mention = Mention(document="", span=span, text=self.text[slice(*span)], kind="nominal")
        if mention not in self.mentions[entity]:
            self.mentions[entity].append(mention)


def _local_id(mention: NameMention) -> str:
    if mention.type == "country" and mention.country:
        return f"country:{mention.country}"
    name = folded(mention.name)
    if mention.type == "place":
        words = name.split()
        while len(words) > 1 and words[-1] in load_rules("names")["region_words"]:
            words.pop()
        name = " ".join(words)
    kind = "organization" if mention.type == "outlet" else mention.type
    return f"{kind}:{name}"
