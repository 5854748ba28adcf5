"""The entities of single articles, before those that are one are merged."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.extract.records import ArticleEntity, ArticleRecords, EntityType
from dateline.graph.disjoint_sets import DisjointSets
from dateline.graph.name_similarity import fold_name

LocalKey = tuple[str, str]
"""A document's id and the id of an entity within that document."""

_LONGEST_CHAIN = 4


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """An entity as one article shows it, under a key that is unique in the story."""

    key: LocalKey
    entity: ArticleEntity

    @property
    def document(self) -> str:
        """Id of the article."""
        return self.key[0]

    @property
    def is_named(self) -> bool:
        """Whether the article gives it a name, rather than a description ("local officials")."""
        return any(mention.kind in {"name", "metonym"} for mention in self.entity.mentions)

    def strong_aliases(self) -> Iterator[str]:
        """Yield the folded aliases that are names: an article's own short forms and acronyms."""
        described = {
            mention.text
            for mention in self.entity.mentions
            if mention.kind in {"nominal", "pronoun", "demonym"}
        }
        for alias in self.entity.aliases:
            if alias not in described and any(map(str.isupper, alias)):
                yield fold_name(alias)


class LocalEntities:
    """Every local entity of a story and the groups found so far."""

    def __init__(self, articles: Sequence[ArticleRecords]) -> None:
        read = [local for article in articles for local in _entities_of(article)]
        self.all: Mapping[LocalKey, LocalEntity] = {
            local.key: local for local in _with_agreed_types(read)
        }
        self.groups = DisjointSets(self.all)

    def of_type(self, *types: EntityType) -> list[LocalEntity]:
        """Return the local entities of the given types, by document and id."""
        return [local for local in self.all.values() if local.entity.type in types]

    def side(self, local: LocalEntity) -> LocalKey | None:
        """Return the group that an entity acts for in the end: a ministry's country."""
        side = None
        current = local
        for _ in range(_LONGEST_CHAIN):
            key = (current.document, current.entity.side or "")
            if key not in self.all or key == current.key:
                break
            side = self.groups.representative(key)
            current = self.all[key]
        return side

    def roles(self, local: LocalEntity) -> set[tuple[str, LocalKey | None]]:
        """Return the folded titles of an entity, each with the group that it is an office of."""
        return {
            (fold_name(role.title), self._group(local.document, role.of))
            for role in local.entity.roles
        }

    def _group(self, document: str, entity: str | None) -> LocalKey | None:
        key = (document, entity or "")
        return self.groups.representative(key) if key in self.all else None


def _with_agreed_types(read: Sequence[LocalEntity]) -> Iterator[LocalEntity]:
    """Yield the entities; a full name read as a person by most articles is a person in all."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for local in read:
        votes[fold_name(local.entity.name)][local.entity.type] += 1
    for local in read:
        types = votes[fold_name(local.entity.name)]
        unsure = local.entity.type == "organization" and " " in local.entity.name
        if unsure and types["person"] >= types["organization"]:
            yield LocalEntity(local.key, replace(local.entity, type="person"))
        else:
            yield local


def _entities_of(article: ArticleRecords) -> Iterator[LocalEntity]:
    for entity in sorted(article.entities, key=lambda entity: entity.id):
        yield LocalEntity((article.document.id, entity.id), entity)
