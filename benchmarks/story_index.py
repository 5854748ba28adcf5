"""Looks up a story's entities, texts and documents by the words of expected facts."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property

from rapidfuzz import fuzz

from benchmarks.expected_facts import Facts, document_keys
from dateline.extract.records import Span
from dateline.graph.records import Claim, Entity, Event, StoryRecords

ALIKE = 85
"""Least similarity (0-100, rapidfuzz) of words that count as the same."""

_WORD = re.compile(r"\w+")
_STEM = 5
_FEWEST_LETTERS = 4
_ASIDE = re.compile(r"\([^)]*\)")


class StoryIndex:
    """A story, with documents named by the keys of the expected facts."""

    def __init__(self, story: StoryRecords, expected: Facts) -> None:
        """Index `story` for comparison with `expected`."""
        self.story = story
        self.entities = {entity.id: entity for entity in story.entities}
        self.documents = {document.id: document for document in story.documents}
        self.keys = document_keys(story.documents, expected)
        self._claims: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in story.claims:
            self._claims[claim.event].append(claim)

    def claims(self, event: Event) -> list[Claim]:
        """Return the claims of an event."""
        return self._claims[event.id]

    def reporting(self, event: Event) -> frozenset[str]:
        """Return the keys of the documents that report an event."""
        return self.key_set(claim.document for claim in self.claims(event))

    def key_set(self, documents: Iterable[str]) -> frozenset[str]:
        """Return the keys of documents given by id; the id itself where none is expected."""
        return frozenset(self.keys.get(document, document) for document in documents)

    def with_role(self, event: Event, roles: Collection[str]) -> list[Entity]:
        """Return the participants of an event that have one of `roles`."""
        ids = {p.entity for p in event.participants if p.role in roles}
        return [self.entities[entity] for entity in sorted(ids) if entity in self.entities]

    def acts_for(self, entity: Entity, name: str) -> bool:
        """Return whether an entity, its side, or its side's side is called `name`."""
        seen: set[str] = set()
        current: Entity | None = entity
        while current is not None and current.id not in seen:
            if is_called(current, name):
                return True
            seen.add(current.id)
            current = self.entities.get(current.side or "")
        return False

    def lies_in(self, place: Entity, name: str) -> bool:
        """Return whether a place lies in the country called `name`."""
        return place.country is not None and any(
            entity.type == "country" and entity.country == place.country and is_called(entity, name)
            for entity in self.story.entities
        )

    def words(self, claim: Claim, span: Span | None) -> str:
        """Return the words of a span of a claim's document; "" for no span."""
        if span is None or claim.document not in self.documents:
            return ""
        return self.documents[claim.document].text[span[0] : span[1]]

    @cached_property
    def kept_text(self) -> str:
        """Return the articles of all documents, without what cleaning left out."""
        return "\n".join(
            document.text[start:end]
            for document in self.story.documents
            for start, end in document.kept
        )


def fold(name: str) -> str:
    """Return a name without case, accents, leading article and typographic apostrophes."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.split()).removeprefix("the ")


def names_of(entity: Entity) -> frozenset[str]:
    """Return the folded name and aliases of an entity."""
    return frozenset(fold(name) for name in (entity.name, *entity.aliases))


def is_called(entity: Entity, name: str) -> bool:
    """Return whether `name` is the name or an alias of an entity."""
    return fold(name) in names_of(entity)


def is_about(entity: Entity, words: str) -> bool:
    """Return whether an entity's name holds `words` or the other way round.

    For sources given by function, such as "local officials", which have no fixed name.
    """
    wanted = fold(words)
    return any(fuzz.token_set_ratio(wanted, name) >= ALIKE for name in names_of(entity))


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text, asides in brackets left out."""
    words = _WORD.findall(fold(_ASIDE.sub(" ", text)))
    return frozenset(word[:_STEM] for word in words if len(word) >= _FEWEST_LETTERS)


def shares_words(text: str, wanted: str, least: float) -> bool:
    """Return whether at least the share `least` of the words wanted stands in `text`."""
    expected = stems(wanted)
    return bool(expected) and len(expected & stems(text)) >= least * len(expected)


def stands_alone(name: str, longer: Iterable[str], text: str) -> bool:
    """Return whether `name` occurs in `text` other than within one of the `longer` names."""
    for other in sorted(longer, key=len, reverse=True):
        if name in other and name != other:
            text = text.replace(other, " ")
    return occurs(name, text)


def occurs(name: str, text: str) -> bool:
    """Return whether `name`, without a leading article, stands in `text` as whole words."""
    bare = name.removeprefix("the ")
    return re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text) is not None
