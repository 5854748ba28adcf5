"""People act for those whom the words beside their names tell, and for nobody by chance."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.entities.sides import assign_sides
from dateline.extract.language import analyse


def _side(text: str, person: str) -> str | None:
    sentences = analyse(text)
    registry = EntityRegistry(text, sentences, find_names(text, sentences))
    assign_sides(registry, {})
    return registry.sides.get(person)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param("Peruvian Foreign Minister Ada Norling left.", "country:PE", id="demonym"),
        pytest.param("Ada Norling, the president of Peru, left.", "country:PE", id="of-a-country"),
        pytest.param("In Peru, Prime Minister Ada Norling left.", "country:PE", id="only-country"),
        pytest.param("Troops are near Peru's capital, Ada Norling, the foreign minister, said.",
                     None, id="only-in-what-is-reported"),
        pytest.param("In Peru, Ada Norling, director of the Committee to Protect Rivers, left.",
                     "organization:committee", id="director-of-a-committee"),
        pytest.param("In Peru, Ada Norling left.", None, id="no-office"),
        pytest.param("In comments carried by Peru's news agency, foreign ministry spokeswoman Ada "
                     "Norling blamed Chile.", "country:PE", id="spokeswoman-after-an-agency"),
        pytest.param("The premier of Chile wrote to President Ada Norling. Peruvian President "
                     "Ada Norling left.", "country:PE", id="what-a-later-title-says"),
    ],
)  # fmt: skip
def test_side_of_a_person(text: str, side: str | None) -> None:
    """A national office takes the one country of its own clause; other people take none."""
    assert _side(text, "person:ada norling") == side


def test_a_state_s_body_acts_for_the_country_in_its_name() -> None:
    """An air force with a country's adjective is that country's; a chess league is nobody's."""
    assert _side("The Peruvian Air Force left.", "organization:peruvian air force") == "country:PE"
    assert _side("The Peruvian Chess League met.", "organization:peruvian chess league") is None
