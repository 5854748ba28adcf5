"""Mentions of people are gathered by full names, surnames and spellings."""

import pytest

from dateline.extract.entities.mentions import NameMention
from dateline.extract.entities.people import gather_people


def _people(*names: str) -> dict[str, list[str]]:
    mentions = [
        NameMention(number, 0, len(name.split()), (number * 50, number * 50 + len(name)), name,
                    "person", "name", name)
        for number, name in enumerate(names)
    ]  # fmt: skip
    return {p.name: [m.text for m in p.mentions] for p in gather_people(mentions)}


@pytest.mark.parametrize(
    ("names", "fullest"),
    [
        pytest.param(("Ada Norling", "Norling"), "Ada Norling", id="surname"),
        pytest.param(("Norling", "Ada Norling"), "Ada Norling", id="surname-first"),
        pytest.param(("Ada B. Norling", "Ada Norling"), "Ada B. Norling", id="middle-initial"),
        pytest.param(("Karim al-Haddar", "Haddar"), "Karim al-Haddar", id="without-article"),
        pytest.param(("Karim Haddar", "al-Haddar"), "Karim Haddar", id="with-article"),
        pytest.param(("Piet de Vries", "De Vries"), "Piet de Vries", id="particle"),
        pytest.param(("Eva von der Heide", "von der Heide"), "Eva von der Heide", id="particles"),
        pytest.param(("Eva von der Heide", "Heide"), "Eva von der Heide", id="no-particles"),
        pytest.param(("Olena Petrenkoy", "Petrenkoyy"), "Olena Petrenkoy", id="spelling"),
        pytest.param(("President Norling", "Ada Norling"), "Ada Norling", id="title-taken-off"),
    ],
)
def test_one_person(names: tuple[str, ...], fullest: str) -> None:
    """Names that fit are one person under the fullest name."""
    assert _people(*names) == {fullest: list(names)}


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("Ada Norling", "Bo Norling"), id="other-given-name"),
        pytest.param(("Ada Norling", "Hask"), id="other-surname"),
        pytest.param(("Jan de Vries", "Van Vries"), id="other-particle"),
        pytest.param(("Ana Lima", "Limas"), id="short-spelling"),
    ],
)
def test_two_people(names: tuple[str, str]) -> None:
    """Names that do not fit stay apart."""
    assert list(_people(*names)) == list(names)


def test_a_shared_surname_goes_to_the_one_named_last() -> None:
    """A surname of two people means the one mentioned last before it."""
    found = _people("Ada Norling", "Bo Norling", "Norling")
    assert found == {"Ada Norling": ["Ada Norling"], "Bo Norling": ["Bo Norling", "Norling"]}
