"""Places of an article are put on the map by what the article says around them."""

import pytest

from dateline.extract.entities.locations import locate, locate_countries
from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.language import analyse


def _registry(text: str) -> EntityRegistry:
    sentences = analyse(text)
    return EntityRegistry(text, sentences, find_names(text, sentences))


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        pytest.param("Shells hit Pokrovsk in Ukraine.", "place:pokrovsk", "UA",
                     id="stated-country"),
        pytest.param("They flew to Prague, Berlin or Paris on Monday.", "place:prague", "CZ",
                     id="list-is-no-parent"),
        pytest.param("Farmers in Paris, Texas, have no water.", "place:paris", "US", id="parent"),
        pytest.param("Norway signed.", "country:NO", "NO", id="country"),
    ],
)  # fmt: skip
def test_country_of_a_place(text: str, place: str, country: str) -> None:
    """A place lies in the country that the article's own words lead to."""
    assert locate(_registry(text))[place].country == country


def test_a_place_nobody_knows_is_left_out() -> None:
    """A place without an entry is not put on the map."""
    registry = _registry("They walked to Quarrowby in the rain.")
    assert "place:quarrowby" not in locate(registry)


def test_countries_added_later_are_located() -> None:
    """A country that people act for has a location though the article never names it."""
    registry = _registry("Nothing happened.")
    registry.add_country("country:CL")
    assert locate_countries(registry)["country:CL"].country == "CL"
