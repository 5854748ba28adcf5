"""The names of one article gathered into entities, with what is known of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.extract.entities.acronyms import acronyms
from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.people import Person, gather_people
from dateline.extract.entities.titles import Title, TitleReader
from dateline.extract.known_names import find_known_names
from dateline.extract.language import Sentence, Token
from dateline.extract.quotes import find_quotes
from dateline.extract.records import EntityType, Mention, Span
from dateline.extract.rulebook import load_rules

_SIDE_RELATIONS = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc")


def folded(name: str) -> str:
    """Return `name` in lower case with single blanks and without a leading article."""
    return " ".join(name.lower().split()).removeprefix("the ")


class EntityTable:
    """Gathers an article's names into entities.

    Ids are local to the article: `country:NO`, `person:ada norling`, `place:harrow`.
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
        self._gather()

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
        if mention.type in {"organization", "group"}:
            country = mention.country or _country_of_body(mention.name)
            if country:
                self.sides.setdefault(entity, f"country:{country}")
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

    def modifiers(self, sentence: int, token: Token) -> list[str]:
        """Return the countries and groups whose people, forces or things `token` is about.

        "Russian and Ukrainian forces", "Moscow's envoys", "negotiators from Kyiv".
        """
        reading = self.sentences[sentence]
        found: list[str] = []
        for part in reading.dependents(token, *_SIDE_RELATIONS):
            cases = reading.words_of(part, "case") - {
                "'s",
                "’s",
                "'",
                "’",
            }
            if cases and not cases & {"from", "of", "between", "representing"}:
                continue
            for each in (part, *reading.dependents(part, "conj")):
                entity = self.named(sentence, each)
                behind = [entity] if entity is not None else self._behind_body(sentence, each)
                found.extend(
                    one
                    for one in behind
                    if self.types[one] not in {"person", "place"}
                    and one not in found
                    and one not in self.outlets
                )
        return found

    def _behind_body(self, sentence: int, token: Token) -> list[str]:
        """Return the country of a body before a noun: "Norlandish government air strikes"."""
        is_body = token.lemma in load_rules("titles")["bodies"]["nouns"]
        return self.modifiers(sentence, token) if is_body else []

    def _nominal_mention(self, entity: str, span: Span) -> None:
        mention = Mention(document="", span=span, text=self.text[slice(*span)], kind="nominal")
        if mention not in self.mentions[entity]:
            self.mentions[entity].append(mention)


def _country_of_body(name: str) -> str | None:
    """Return the code of the country in the name of a state's body: "Norlandish Air Force"."""
    for known in find_known_names(name):
        rest = name[known.span[1] :].replace("'s", "").replace("’s", "").lower().split()
        leads = known.span[0] == 0 and known.type == "country"
        if leads and rest and set(rest) <= set(load_rules("names")["state_bodies"]):
            return known.country
    return None


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
