"""Those who fight without a name are found, and are a country only where the article says whose."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.sides import assign_sides
from dateline.extract.language import Token, analyse


def _registry(text: str, scene: dict[str, str] | None = None) -> EntityRegistry:
    sentences = analyse(text)
    registry = EntityRegistry(text, sentences, find_names(text, sentences))
    assign_sides(registry, scene or {})
    return registry


def _last(registry: EntityRegistry, word: str) -> tuple[int, Token]:
    """Return the last token `word` of the article with the number of its sentence."""
    return [(n, t) for n, s in enumerate(registry.sentences) for t in s.tokens if t.text == word][
        -1
    ]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("The army shelled the port.", "army", ["group:army"], id="army"),
        pytest.param("Government troops shelled it.", "troops", ["group:government troops"],
                     id="government-troops"),
        pytest.param("The regime bombed the town.", "regime", ["group:regime"], id="regime"),
        pytest.param("The Peruvian army left. The army shelled the port.", "army", ["country:PE"],
                     id="named-before"),
        pytest.param("The Peruvian military left. Regime forces have shelled it.", "forces",
                     ["country:PE"], id="one-state-s-forces"),
        pytest.param("The Peruvian army fought the Chilean army. The army shelled it.", "army",
                     ["group:army"], id="two-armies-are-not-clear"),
        pytest.param("The Chilean army left. Peruvian officials said the army shelled the port of "
                     "the Peruvian army.", "army", ["country:PE"], id="own-adjective"),
        pytest.param("Army units shelled the port.", "units", ["group:army units"], id="units"),
        pytest.param("The Norling regime bombed the town.", "regime", ["group:norling regime"],
                     id="of-a-person"),
        pytest.param("Peruvian President Ada Norling left. Norling's men shelled the port.", "men",
                     ["country:PE"], id="men-of-a-president"),
        pytest.param("Peruvian President Ada Norling left. Forces loyal to Norling shelled it.",
                     "Forces", ["country:PE"], id="loyal-to"),
        pytest.param("Coalition warplanes struck the port.", "warplanes",
                     ["group:coalition warplanes"], id="coalition-warplanes"),
        pytest.param("The Peru-led coalition struck the port.", "coalition",
                     ["group:peru-led coalition"], id="led-coalition"),
        pytest.param("Warplanes struck the port.", "Warplanes", ["group:warplanes"],
                     id="warplanes-without-owner"),
        pytest.param("Opposition fighters shelled it.", "fighters", ["group:opposition fighters"],
                     id="opposition-fighters"),
        pytest.param("Hezbollah fighters shelled it.", "fighters", ["group:hezbollah"],
                     id="of-a-group"),
        pytest.param("His troops shelled the port.", "troops", [], id="of-somebody-unknown"),
        pytest.param("Volunteers cleaned the port.", "Volunteers", [], id="nobody-who-fights"),
        pytest.param("Forces of nature shaped the coast.", "nature", [], id="another-sense"),
    ],
)  # fmt: skip
def test_who_fights(text: str, word: str, expected: list[str]) -> None:
    """Words for fighters give a country, a group under their own words, or nobody."""
    registry = _registry(text)
    assert registry.fighters(*_last(registry, word)) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Rebel rockets fell.", "rockets", ["group:rebel"], id="rebel-rockets"),
        pytest.param("Regime airstrikes killed two.", "airstrikes", ["group:regime"], id="regime"),
        pytest.param("Peruvian and Chilean warplanes came.", "warplanes",
                     ["country:CL", "country:PE"], id="two-countries"),
        pytest.param("US-led strikes killed two.", "strikes", ["country:US"], id="led-by"),
        pytest.param("US-led coalition strikes killed two.", "strikes",
                     ["group:us-led coalition"], id="led-coalition"),
        pytest.param("US-backed raids killed two.", "raids", [], id="backed-by"),
        pytest.param("A fighter jet came.", "jet", [], id="fighter-jet"),
        pytest.param("A terrorist attack killed two.", "attack", [], id="sort-of-attack"),
        pytest.param("A drone attack killed two.", "attack", [], id="weapon"),
        pytest.param("In a central Chile attack two died.", "attack", [], id="where-it-was"),
    ],
)  # fmt: skip
def test_whose_attack_by_the_words_before_it(text: str, word: str, expected: list[str]) -> None:
    """The words before an attack or a weapon say whose it is, or of what sort."""
    registry = _registry(text)
    assert sorted(registry.owners_before(*_last(registry, word))) == expected


def test_a_country_s_name_before_an_attack_in_it_says_where_it_was() -> None:
    """Where the article's towns lie in a country, its bare name before an attack is the scene."""
    text = "The Chile attack killed two in Arica. The Peru attack killed three."
    registry = _registry(text, {"place:arica": "country:CL"})
    first = next(t for t in registry.sentences[0].tokens if t.text == "attack")
    assert registry.owners_before(0, first) == []
    assert registry.owners_before(*_last(registry, "attack")) == ["country:PE"]


def test_a_nameless_army_acts_for_the_country_of_the_article_s_towns() -> None:
    """A state's forces keep their own words and take the side of the land where all happens."""
    registry = _registry("Government forces shelled Arica.", {"place:arica": "country:CL"})
    group = registry.fighters(*_last(registry, "forces"))
    assert [registry.side_of(entity) for entity in group] == ["country:CL"]


def test_another_word_of_a_state_needs_its_own_ground() -> None:
    """The only army named is not the regime's where the article's towns lie elsewhere."""
    text = "The Peruvian army left. Regime forces have shelled Arica."
    registry = _registry(text, {"place:arica": "country:CL"})
    assert registry.fighters(*_last(registry, "forces")) == ["group:regime forces"]
