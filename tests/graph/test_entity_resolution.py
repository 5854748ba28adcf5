"""The same person, organization or place in several articles becomes one entity, others do not."""

from collections.abc import Callable, Sequence
from typing import Unpack

import pytest

from dateline.extract.records import ArticleRecords, MentionKind
from dateline.graph.entity_resolution import resolve_entities
from dateline.graph.records import Entity
from tests.graph.article_builder import ArticleBuilder, EntityDetails

Write = Callable[[ArticleBuilder], object]


def entities(*articles: Write) -> tuple[Entity, ...]:
    """Return the entities of articles that each function fills, in alphabetical order of ids."""
    return resolve_entities(
        [_article(number, write) for number, write in enumerate(articles)]
    ).entities


def _article(number: int, write: Write) -> ArticleRecords:
    builder = ArticleBuilder(f"doc-{number}")
    write(builder)
    return builder.build()


def names(found: Sequence[Entity], type_: str) -> list[str]:
    """Return the names of the entities of a type."""
    return [entity.name for entity in found if entity.type == type_]


def person(name: str, side: str = "", title: str = "", aliases: Sequence[str] = ()) -> Write:
    """Return a function that writes an article about one person."""

    def write(article: ArticleBuilder) -> None:
        country = article.country(side) if side else None
        roles = [(title, country)] if title else []
        article.person(name, side=country, roles=roles, aliases=aliases)

    return write


ONE_PERSON = {
    "same full name": [person("Mira Solen"), person("Mira Solen")],
    "same full name, accents": [person("Irena Kovač"), person("Irena Kovac")],
    "spelling of the family name": [
        person("Oleh Zarensky", "Kest"),
        person("Oleg Zarenskyy", "Kest"),
    ],
    "spelling without any side": [person("Oleh Zarensky"), person("Oleh Zarenskiy")],
    "initial": [person("Tomas Reck", "Luria"), person("T. Reck", "Luria")],
    "family name with the same side": [person("Mira Solen", "Kest"), person("Solen", "Kest")],
    "family name with the same office": [
        person("Mira Solen", title="envoy"),
        person("Solen", title="Envoy"),
    ],
    "bare name of a well attested person": [
        person("Mira Solen"),
        person("Mira Solen", "Kest"),
        person("Solen"),
    ],
    "short form that an article uses itself": [
        person("Tan Wei", "Kest", aliases=("Tan",)),
        person("Tan", "Kest"),
    ],
    "two bare names with one side": [person("Solen", "Kest"), person("Solen", "Kest")],
}
TWO_PEOPLE = {
    "other first name": [person("Mira Solen"), person("Mona Solen")],
    "brothers with one side": [person("Pavel Reck", "Luria"), person("Petar Reck", "Luria")],
    "spelling with another side": [
        person("Oleh Zarensky", "Kest"),
        person("Oleh Zarenskyy", "Luria"),
    ],
    "initial that two could be": [
        person("Tomas Reck", "Luria"),
        person("Tibor Reck", "Luria"),
        person("T. Reck", "Luria"),
    ],
    "bare name without any support": [person("Mira Solen", "Kest"), person("Solen")],
    "bare name with another side": [person("Mira Solen", "Kest"), person("Solen", "Luria")],
    "bare names without any support": [person("Solen"), person("Solen")],
    "husband and wife": [person("Ivan Petrenov"), person("Petrenova")],
}


@pytest.mark.parametrize("articles", ONE_PERSON.values(), ids=ONE_PERSON)
def test_one_person(articles: Sequence[Write]) -> None:
    """People whose names, sides and offices allow it, and leave no other reading, are one."""
    assert len(names(entities(*articles), "person")) == 1


@pytest.mark.parametrize("articles", TWO_PEOPLE.values(), ids=TWO_PEOPLE)
def test_two_people(articles: Sequence[Write]) -> None:
    """Where names conflict or somebody else could be meant, people stay as many as articles."""
    assert len(names(entities(*articles), "person")) == len(articles)


def test_ambiguous_family_name_joins_nobody() -> None:
    """A family name that two people share stays alone."""
    found = entities(
        person("Mira Solen", "Kest"), person("Mona Solen", "Kest"), person("Solen", "Kest")
    )
    assert names(found, "person") == ["Mira Solen", "Mona Solen", "Solen"]


def test_fullest_and_most_frequent_name_is_shown() -> None:
    """The name is the full form that most articles use; every other form is an alias."""
    found = entities(
        person("Oleh Zarensky", "Kest"),
        person("Oleh Zarenskyy", "Kest"),
        person("Oleh Zarenskyy", "Kest"),
        person("Zarensky", "Kest"),
        person("Zarensky", "Kest"),
        person("Zarensky", "Kest"),
    )
    (someone,) = [entity for entity in found if entity.type == "person"]
    assert someone.name == "Oleh Zarenskyy"
    assert someone.aliases == ("Oleh Zarensky", "Zarensky")
    assert someone.id == "person/oleh-zarenskyy"
    assert [mention.document for mention in someone.mentions] == [f"doc-{n}" for n in range(6)]


def test_side_is_what_most_articles_say() -> None:
    """One article's slip does not change for whom a person acts."""
    found = entities(
        person("Mira Solen", "Luria"), person("Mira Solen", "Kest"), person("Mira Solen", "Kest")
    )
    assert [entity.side for entity in found if entity.type == "person"] == ["country/kest"]


def test_roles_are_united() -> None:
    """A title is one role whatever its capitals; without an office it takes the only one."""

    def without_office(article: ArticleBuilder) -> None:
        article.person("Mira Solen", roles=[("Envoy", None), ("doctor", None)])

    found = entities(person("Mira Solen", "Kest", "envoy"), without_office, without_office)
    (someone,) = [entity for entity in found if entity.type == "person"]
    assert [(role.title, role.of, role.documents) for role in someone.roles] == [
        ("Envoy", "country/kest", ("doc-0", "doc-1", "doc-2")),
        ("doctor", None, ("doc-1", "doc-2")),
    ]


def organization(
    name: str, side: str = "", aliases: Sequence[str] = (), mention: MentionKind = "name"
) -> Write:
    """Return a function that writes an article about one organization."""

    def write(article: ArticleBuilder) -> None:
        country = article.country(side, code=side[:2].upper()) if side else None
        article.entity("organization", name, side=country, aliases=aliases, mention=mention)

    return write


ONE_ORGANIZATION = {
    "same name": [organization("Ridge Brigade"), organization("the Ridge Brigade")],
    "same name, side known once": [
        organization("Ridge Brigade", "Kest"),
        organization("Ridge Brigade"),
    ],
    "acronym that one article explains": [
        organization("Northern Coast Front", aliases=("NCF",)),
        organization("NCF"),
    ],
    "acronym and a similar name": [
        organization("Northern Coast Front", aliases=("NCF",)),
        organization("Front of the Northern Coast", aliases=("NCF",)),
    ],
    "spelling": [
        organization("Kest Labour Organisation"),
        organization("Kest Labour Organization"),
    ],
}
TWO_ORGANIZATIONS = {
    "ministries of two countries": [
        organization("Foreign Ministry", "Kest"),
        organization("Foreign Ministry", "Luria"),
    ],
    "one acronym, two names": [
        organization("Northern Coast Front", aliases=("NCF",)),
        organization("National Cinema Fund", aliases=("NCF",)),
    ],
    "descriptions without a side": [
        organization("local officials", mention="nominal"),
        organization("local officials", mention="nominal"),
    ],
    "numbered units": [
        organization("12th Mountain Brigade"),
        organization("21st Mountain Brigade"),
    ],
}


@pytest.mark.parametrize("articles", ONE_ORGANIZATION.values(), ids=ONE_ORGANIZATION)
def test_one_organization(articles: Sequence[Write]) -> None:
    """Names, explained acronyms and spellings lead to one organization."""
    assert len(names(entities(*articles), "organization")) == 1


@pytest.mark.parametrize("articles", TWO_ORGANIZATIONS.values(), ids=TWO_ORGANIZATIONS)
def test_two_organizations(articles: Sequence[Write]) -> None:
    """A name that several have, or a mere description, does not make one organization."""
    assert len(names(entities(*articles), "organization")) == 2


def test_name_of_several_sides_needs_a_side() -> None:
    """Which of two foreign ministries is meant stays open where an article does not say."""
    found = entities(
        organization("Foreign Ministry", "Kest"),
        organization("Foreign Ministry", "Luria"),
        organization("Foreign Ministry"),
    )
    ids = [entity.id for entity in found if entity.type == "organization"]
    assert {id_ for id_ in ids if "-of-" in id_} == {
        "organization/foreign-ministry-of-kest",
        "organization/foreign-ministry-of-luria",
    }
    assert len(set(ids)) == 3


def place(name: str, **details: Unpack[EntityDetails]) -> Write:
    """Return a function that writes an article about one place."""

    def write(article: ArticleBuilder) -> None:
        article.place(name, **details)

    return write


ONE_PLACE = {
    "gazetteer": [
        place("Arven", at=(48.0, 36.0), gazetteer_id="9001"),
        place("Arwen-on-Sea", at=(48.0, 36.0), gazetteer_id="9001"),
    ],
    "town and region of one name": [
        place("Zaporin", at=(47.8, 35.1), gazetteer_id="1"),
        place("Zaporin region", at=(47.3, 35.7), gazetteer_id="2"),
    ],
    "spelling, near": [place("Zaporizhin", at=(47.8, 35.1)), place("Zaporizin", at=(47.8, 35.2))],
    "unlocated mention of a located place": [place("Arven", at=(48.0, 36.0)), place("Arven")],
}
TWO_PLACES = {
    "same name, two countries": [
        place("Arven", at=(48.0, 36.0)),
        place("Arven", at=(48.0, 37.0), code="QK"),
    ],
    "same name, far away": [place("Arven", at=(48.0, 36.0)), place("Arven", at=(44.0, 30.0))],
    "similar short names": [place("Kiva", at=(48.0, 36.0)), place("Kova", at=(48.0, 36.1))],
    "similar names, far away": [
        place("Sverdinka", at=(48.0, 36.0)),
        place("Sverdynkai", at=(45.0, 36.0)),
    ],
    "different names, near": [place("Arven", at=(48.0, 36.0)), place("Dravik", at=(48.0, 36.01))],
}


@pytest.mark.parametrize("articles", ONE_PLACE.values(), ids=ONE_PLACE)
def test_one_place(articles: Sequence[Write]) -> None:
    """A gazetteer id, or a name and a location that agree, make one place."""
    assert len(names(entities(*articles), "place")) == 1


@pytest.mark.parametrize("articles", TWO_PLACES.values(), ids=TWO_PLACES)
def test_two_places(articles: Sequence[Write]) -> None:
    """Places far from each other, or with different names, stay two."""
    assert len(names(entities(*articles), "place")) == 2


def test_countries_are_one_by_name() -> None:
    """Articles' countries are joined, with every form that stands for them as an alias."""

    def capital(article: ArticleBuilder) -> None:
        article.entity("country", "Kest", aliases=("Kestgrad", "Kestish"), mention="metonym")

    found = entities(person("Mira Solen", "Kest"), capital)
    (country,) = [entity for entity in found if entity.type == "country"]
    assert country.id == "country/kest"
    assert country.aliases == ("Kestgrad", "Kestish")


def test_same_name_of_two_types_stays_two_entities() -> None:
    """A person and a town of one name have ids of their own."""
    found = entities(person("Arven"), place("Arven"))
    assert [entity.id for entity in found] == ["person/arven", "place/arven"]
