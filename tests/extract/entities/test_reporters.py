"""Who only wrote, reported or photographed is no person of the news."""

import pytest

from dateline.extract.entities.names import find_names
from dateline.extract.entities.reporters import without_reporters
from dateline.extract.language import analyse


def _people(text: str) -> list[str]:
    sentences = analyse(text)
    found = without_reporters(find_names(text, sentences), sentences)
    return [m.text for m in found if m.type == "person"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("CNN's Ada Norling reports from Lima.", id="outlet-and-genitive"),
        pytest.param("CNN correspondent Ada Norling reported from Lima. Norling left.",
                     id="correspondent-and-later-the-surname"),
        pytest.param("The king told the BBC's Egypt correspondent Ada Norling that people fled.",
                     id="country-between"),
        pytest.param("The king told CNN's Ada Norling on Monday that he will stay.", id="told"),
        pytest.param("Additional reporting by Ada Norling and Bo Hask", id="credit"),
        pytest.param("Additional reporting: Ada Norling", id="credit-with-a-colon"),
        pytest.param("(Reporting by Ada Norling in Tunis and Bo Hask in Rome; editing by Jo Orme)",
                     id="credits-with-towns"),
        pytest.param("CNN's Ada Norling and Bo Hask contributed to this report.",
                     id="contributed"),
        pytest.param("By Ada Norling, Bo Hask and Jo Orme, CNN", id="by-line"),
        pytest.param("January 27, 2011 | By Ada Norling, Special to CNN", id="by-line-in-a-line"),
        pytest.param("Ada Norling is a senior reporter for the Harbour News.", id="presented"),
        pytest.param("(Ada Norling/Bloomberg via Getty Images)", id="picture"),
        pytest.param("A street in Lima. (Ada Norling/U.S. Navy via Getty Images)",
                     id="picture-of-a-navy"),
        pytest.param("A street in Lima. Photo by Ada Norling.", id="photo-by"),
        pytest.param("A street in Lima. AFP/Jan Norling", id="behind-an-agency"),
    ],
)  # fmt: skip
def test_reporters_are_left_out(text: str) -> None:
    """By-lines, credits and people who report or hear something for an outlet name nobody."""
    assert _people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("CNN's Ada Norling was killed in Lima on Monday.", ["Ada Norling"],
                     id="something-is-done-to-the-reporter"),
        pytest.param("CNN's Ada Norling, reporting from Lima, said that peace was near.",
                     ["Ada Norling"], id="quoted"),
        pytest.param("Talks failed, CNN's Ada Norling reported. “It is over,” Norling said.",
                     ["Ada Norling", "Norling"], id="quoted-later"),
        pytest.param("CNN's Ada Norling reports. Norling was in Rome, said Bo Norling.",
                     ["Norling", "Bo Norling"], id="somebody-of-the-same-name"),
        pytest.param("The petition was written by Ada Norling in May.", ["Ada Norling"],
                     id="written-by"),
        pytest.param("Written by Ada Norling, the law was passed in May.", ["Ada Norling"],
                     id="written-by-at-the-start"),
        pytest.param("CNN's Ada Norling reports. Gunmen killed Norling in Lima.",
                     ["Ada Norling", "Norling"], id="killed"),
        pytest.param("Ada Norling contributed to the report on torture.", ["Ada Norling"],
                     id="another-report"),
        pytest.param("By Ada Norling's account nobody died.", ["Ada Norling"], id="genitive"),
        pytest.param("The town was hit by Ada Norling's troops.", ["Ada Norling"], id="agent"),
        pytest.param("CNN said that Ada Norling resigned.", ["Ada Norling"], id="clause-between"),
        pytest.param("Ada Norling was a reporter. Ada Norling was jailed in May.",
                     ["Ada Norling", "Ada Norling"], id="news-of-a-reporter"),
    ],
)  # fmt: skip
def test_people_stay(text: str, expected: list[str]) -> None:
    """Somebody to whom something happens is news, whoever they work for."""
    assert _people(text) == expected
