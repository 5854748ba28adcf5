"""Pronouns are resolved where it is clear whom they mean."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.registry import EntityRegistry
from dateline.extract.language import analyse


def _meant(text: str, pronoun: str) -> list[str]:
    """Return what the last `pronoun` of `text` refers to."""
    sentences = analyse(text)
    registry = EntityRegistry(text, sentences, find_names(text, sentences))
    number, token = [
        (n, t) for n, s in enumerate(sentences) for t in s.tokens if t.text.lower() == pronoun
    ][-1]
    return registry.resolve(number, token)


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        pytest.param("Bo Hask said he was tired.", "he", "bo hask", id="reported-speech"),
        pytest.param("Bo Hask left early. He took the train.", "he", "bo hask", id="next-sentence"),
        pytest.param("Bo Hask met Jan Sorel. He then left. He took the train.", "he", "bo hask",
                     id="carried-on"),
        pytest.param("Bo Hask came. He criticized Jan Sorel. He then left.", "he", "bo hask",
                     id="subject-before-object"),
        pytest.param("Asked where Jan Sorel was, Bo Hask said he did not know.", "he", "bo hask",
                     id="governing-subject"),
        pytest.param("Mrs Ada Norling met Bo Hask. She left early.", "she", "ada norling",
                     id="gender"),
        pytest.param("Bo Hask won. \"Jan Sorel is a thief,\" he said.", "he", "bo hask",
                     id="not-inside-the-quote"),
        pytest.param("Bo Hask won. Jan Sorel was a thief, he said.", "he", "bo hask",
                     id="not-inside-the-report"),
    ],
)  # fmt: skip
def test_pronoun_means(text: str, pronoun: str, expected: str) -> None:
    """A pronoun means the person that its sentence or the last ones are about."""
    assert _meant(text, pronoun) == [f"person:{expected}"]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        pytest.param("Bo Hask left. A spokesman denied this. He gave no details.", "he",
                     id="newer-person-without-a-name"),
        pytest.param("Bo Hask and Jan Sorel met. He left early.", "he", id="two-subjects"),
        pytest.param("The train was late. He was tired.", "he", id="nobody"),
        pytest.param("Mr Bo Hask left. She was tired.", "she", id="other-gender"),
    ],
)  # fmt: skip
def test_pronoun_stays_open(text: str, pronoun: str) -> None:
    """A pronoun whose person is unnamed or not clear means nobody."""
    assert _meant(text, pronoun) == []


def test_a_relative_pronoun_means_its_noun() -> None:
    """The word "who" is the person it follows."""
    assert _meant("Police found Bo Hask, who was tired.", "who") == ["person:bo hask"]


def test_its_means_the_country_that_acts() -> None:
    """The word "its" is the subject before it."""
    assert _meant("Norway said its army was ready.", "its") == ["country:NO"]


def test_long_runs_of_pronouns_resolve() -> None:
    """A pronoun far from the name is resolved through those between."""
    text = "Bo Hask left. " + "He walked on. " * 400
    assert _meant(text, "he") == ["person:bo hask"]
