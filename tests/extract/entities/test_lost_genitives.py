"""Names keep their form in articles whose apostrophes were lost."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.language import analyse


def _names(text: str) -> set[str]:
    return {m.name for m in find_names(text, analyse(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Troops entered Perus capital. Peru said so.", "Peru", id="country"),
        pytest.param("Shells hit Aricas port. Soldiers left Arica.", "Arica", id="town"),
        pytest.param("Ada Norling spoke. Ada Norlings men left.", "Ada Norling", id="person"),
    ],
)
def test_an_s_at_the_end_is_no_part_of_a_name(text: str, name: str) -> None:
    """Where a text has no genitive at all, "Perus" is Peru's."""
    found = _names(text)
    assert name in found
    assert f"{name}s" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ada Rivers spoke. Rivers left.", "Ada Rivers", id="surname-in-s"),
        pytest.param("Peru's army met Idris Salas in Arica.", "Idris Salas", id="with-genitives"),
        pytest.param("They met in Honduras.", "Honduras", id="country-in-s"),
    ],
)
def test_names_that_end_in_s_keep_it(text: str, name: str) -> None:
    """An "s" stays where the article never writes the name without it, or has apostrophes."""
    assert name in _names(text)
