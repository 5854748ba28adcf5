"""What the model reads as two names, or as half of one, becomes the name that it is."""

import pytest

from dateline.extract.entities.mentions import NamedType, NameMention
from dateline.extract.entities.name_joining import (
    from_start_of_known,
    hyphenated_end,
    places_with_bodies,
    surnames_first,
)
from dateline.extract.entities.names import find_names
from dateline.extract.language import Sentence, Token, analyse

_Span = tuple[int, int, NamedType]


def _compound(*words: str) -> Sentence:
    """Return a sentence of words that all hang on the last of them as its compounds."""
    last = len(words) - 1
    starts = [sum(len(word) + 1 for word in words[:index]) for index in range(len(words))]
    tokens = tuple(
        Token(index, start, start + len(word), word, word.lower(), "PROPN",
              -1 if index == last else last, "root" if index == last else "compound")
        for index, (word, start) in enumerate(zip(words, starts, strict=True))
    )  # fmt: skip
    return Sentence(0, tokens[-1].end, tokens, ())


@pytest.mark.parametrize(
    ("words", "spans", "expected"),
    [
        pytest.param("Harrowmere Water Council", [(0, 1, "place"), (1, 3, "organization")],
                     [(0, 3, "organization")], id="council-of-a-place"),
        pytest.param("Harrowmere Red Cross", [(0, 1, "place"), (1, 3, "organization")],
                     [(0, 1, "place"), (1, 3, "organization")], id="body-that-a-list-knows"),
        pytest.param("Peru Water Council", [(0, 1, "place"), (1, 3, "organization")],
                     [(0, 1, "place"), (1, 3, "organization")], id="place-that-a-list-knows"),
        pytest.param("Harrowmere Water Blue", [(0, 1, "place"), (1, 3, "organization")],
                     [(0, 1, "place"), (1, 3, "organization")], id="no-word-for-a-body"),
        pytest.param("Norling Water Council", [(0, 1, "person"), (1, 3, "organization")],
                     [(0, 1, "person"), (1, 3, "organization")], id="person-before"),
        pytest.param("Harrowmere Old Water Council", [(0, 1, "place"), (2, 4, "organization")],
                     [(0, 1, "place"), (2, 4, "organization")], id="word-between"),
    ],
)  # fmt: skip
def test_a_body_takes_the_place_it_is_called_after(
    words: str, spans: list[_Span], expected: list[_Span]
) -> None:
    """A place right before a body that hangs together with it is part of its name."""
    assert places_with_bodies(_compound(*words.split()), spans) == expected


@pytest.mark.parametrize(
    ("cut", "type_", "expected"),
    [
        pytest.param(1, "organization", "United States Water Council", id="behind-first-word"),
        pytest.param(1, "place", "States Water Council", id="no-organization"),
        pytest.param(2, "organization", "Water Council", id="behind-the-country"),
    ],
)
def test_a_body_begins_where_its_country_begins(cut: int, type_: NamedType, expected: str) -> None:
    """A body that the model cut inside its country's name gets the whole of that name."""
    words = ["United", "States", "Water", "Council"]
    text, rest = " ".join(words), " ".join(words[cut:])
    country = NameMention(0, 0, 2, (0, 13), text[:13], "country", "name", text[:13], known=True)
    body = NameMention(0, cut, 4, (len(text) - len(rest), len(text)), rest, type_, "name", rest)
    found = from_start_of_known(body, [country])
    assert (found.text, text[slice(*found.span)]) == (expected, expected)


@pytest.mark.parametrize(
    ("words", "last", "expected"),
    [
        pytest.param("Karim al - Haddar", 2, 4, id="particle"),
        pytest.param("Harrow - Mill", 2, 3, id="name-that-ends-in-a-hyphen"),
        pytest.param("Harrow - Mill", 1, 1, id="two-names-that-a-hyphen-joins"),
        pytest.param("Harrow - based", 2, 2, id="small-word-behind"),
        pytest.param("Harrow -", 2, 2, id="nothing-behind"),
        pytest.param("Harrow Mill", 2, 2, id="no-hyphen"),
    ],
)
def test_where_a_name_with_a_hyphen_ends(words: str, last: int, expected: int) -> None:
    """A name that the model cut at its hyphen goes on to the word behind it."""
    assert hyphenated_end(_compound(*words.split()), last) == expected


def _people(text: str) -> list[NameMention]:
    """Return each word of `text` with a capital as a person of its own."""
    found = [t for t in analyse(text)[0].tokens if t.text[0].isupper()]
    return [
        NameMention(0, t.index, t.index + 1, (t.start, t.end), t.text, "person", "name", t.text)
        for t in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norling, Ada", ["Ada Norling"], id="by-itself"),
        pytest.param('"Norling, Ada" <ada@harbour.example>', ["Ada Norling"], id="head-of-letter"),
        pytest.param("Norling, Ada and Bo left.", ["Norling", "Ada", "Bo"], id="list"),
        pytest.param("Norling, Ada, Bo", ["Norling", "Ada", "Bo"], id="list-of-commas"),
        pytest.param("Norling Ada", ["Norling", "Ada"], id="no-comma"),
        pytest.param("Then Norling, Ada", ["Then", "Norling", "Ada"], id="words-before"),
    ],
)
def test_surnames_before_given_names(text: str, expected: list[str]) -> None:
    """A surname, a comma and a given name by themselves are one person."""
    assert [m.name for m in surnames_first(_people(text), analyse(text))] == expected


def test_a_body_of_a_country_is_one_name() -> None:
    """A department is found with the country that its name begins with."""
    text = "The United States Department of Water and Urban Development accused them."
    names = [m.text for m in find_names(text, analyse(text))]
    assert names == ["United States Department of Water and Urban Development"]
