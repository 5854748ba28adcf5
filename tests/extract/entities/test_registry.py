"""Words of an article lead to its entities: names, titles, forces, sources, armed groups."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.sides import assign_sides
from dateline.extract.language import analyse


def _registry(text: str) -> EntityRegistry:
    sentences = analyse(text)
    registry = EntityRegistry(text, sentences, find_names(text, sentences))
    assign_sides(registry, {})
    return registry


def _resolve(registry: EntityRegistry, word: str) -> list[str]:
    """Return what the last token `word` of the article refers to."""
    number, token = [
        (n, t) for n, s in enumerate(registry.sentences) for t in s.tokens if t.text == word
    ][-1]
    return registry.resolve(number, token)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Norwegian forces shelled the port.", "forces", ["country:NO"], id="forces"),
        pytest.param("Envoys from Norway and Chile met.", "Envoys", ["country:NO", "country:CL"],
                     id="envoys-from-two"),
        pytest.param("Gunmen attacked the village of Harrow.", "Gunmen", ["group:gunmen"],
                     id="gunmen"),
        pytest.param("Four masked gunmen attacked a bank.", "gunmen", ["group:masked gunmen"],
                     id="number-left-out"),
        pytest.param("Houthi rebels shelled the port.", "rebels", ["group:houthis"],
                     id="named-rebels"),
        pytest.param("Houthi rebels came. On Friday the rebels left.", "rebels", ["group:houthis"],
                     id="named-before"),
        pytest.param("Rebel forces took the bridge.", "forces", ["group:rebel forces"],
                     id="rebel-forces"),
        pytest.param("French President Ada Norling came. The French president left.", "president",
                     ["person:ada norling"], id="title-with-country"),
        pytest.param("Chinese President Bo Hask came. The Chinese leader left.", "leader",
                     ["person:bo hask"], id="leader-of-a-country"),
        pytest.param("French President Ada Norling came. The Chilean president left.", "president",
                     ["country:CL"], id="president-of-another-country"),
        pytest.param("Foreign Minister Ada Norling met Defence Minister Bo Hask. The defence "
                     "minister left.", "minister", ["person:bo hask"], id="which-minister"),
        pytest.param("The trees fell on the road.", "trees", [], id="nobody"),
    ],
)  # fmt: skip
def test_noun_phrases_resolve(text: str, word: str, expected: list[str]) -> None:
    """A noun phrase is the entity it stands for, or nothing."""
    assert _resolve(_registry(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("The Norwegian navy said it saw ships.", "navy", "organization:norwegian navy",
                     id="body-of-a-state"),
        pytest.param("Local officials said the road was closed.", "officials",
                     "group:local officials", id="officials"),
        pytest.param("A woman said the road was closed.", "woman", "group:a woman", id="woman"),
        pytest.param("The stone said nothing.", "stone", None, id="no-source"),
    ],
)  # fmt: skip
def test_sources(text: str, word: str, expected: str | None) -> None:
    """Who speaks is a name, a body of a state or a group under the article's words."""
    registry = _registry(text)
    number, token = next(
        (n, t) for n, s in enumerate(registry.sentences) for t in s.tokens if t.text == word
    )
    assert registry.source(number, token) == expected


def test_two_strangers_are_two_sources() -> None:
    """Two sentences that each begin with "a man said" have two speakers."""
    registry = _registry("A man said the shop was shut. Later a man said it was open.")
    found = [
        registry.source(n, t) for n, s in enumerate(registry.sentences) for t in s.tokens
        if t.text == "man"
    ]  # fmt: skip
    assert found == ["group:a man", "group:a man 2"]


@pytest.mark.parametrize(
    ("text", "entity", "side"),
    [
        pytest.param("Norwegian separatists took the bridge.", "group:norwegian separatists",
                     "country:NO", id="nationality"),
        pytest.param("Norwegian rebels took the bridge.", "group:norwegian rebels", None,
                     id="against-their-state"),
    ],
)  # fmt: skip
def test_side_of_armed_groups(text: str, entity: str, side: str | None) -> None:
    """Armed people act for the country of their nationality unless they fight it."""
    registry = _registry(text)
    _resolve(registry, entity.rsplit(maxsplit=1)[-1])
    assert registry.sides.get(entity) == side


def test_acronyms_join_their_names() -> None:
    """An acronym in brackets is the organization before it from then on."""
    registry = _registry("The Northern Harbour Front (NHF) spoke. Later the NHF denied it.")
    assert _resolve(registry, "NHF") == ["organization:northern harbour front"]


def test_a_surname_is_no_second_entity() -> None:
    """A name is of one type throughout an article."""
    registry = _registry("Ada Norling left Oslo. Norling said so. Supporters of Norling cheered.")
    assert [e for e in registry.types if "norling" in e] == ["person:ada norling"]
