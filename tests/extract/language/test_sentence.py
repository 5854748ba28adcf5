"""What a sentence answers about its own tree."""

import pytest

from dateline.extract.language import Sentence, Token

WORDS = [
    ("Norland", "PROPN", 1, "nsubj"),
    ("fired", "VERB", -1, "root"),
    ("At", "ADP", 4, "case"),
    ("the", "DET", 4, "det"),
    ("port", "NOUN", 1, "obl"),
]


def sentence() -> Sentence:
    """Return "Norland fired At the port" with its tree."""
    tokens: list[Token] = []
    position = 0
    for index, (text, upos, head, relation) in enumerate(WORDS):
        end = position + len(text)
        tokens.append(Token(index, position, end, text, text.lower(), upos, head, relation))
        position = end + 1
    return Sentence(0, position - 1, tuple(tokens), ())


@pytest.mark.parametrize(
    ("index", "relations", "expected"),
    [
        pytest.param(4, ("case",), {"at"}, id="small letters"),
        pytest.param(4, ("case", "det"), {"at", "the"}, id="several relations"),
        pytest.param(1, (), {"norland", "port"}, id="no relation named: all dependents"),
        pytest.param(1, ("case",), set(), id="not below its dependents"),
        pytest.param(0, ("case",), set(), id="none"),
    ],
)
def test_words_of(index: int, relations: tuple[str, ...], expected: set[str]) -> None:
    """The words of a token are its own dependents', by relation, in small letters."""
    reading = sentence()
    assert reading.words_of(reading.tokens[index], *relations) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(0, 0, 0, id="itself"),
        pytest.param(0, 1, 1, id="one arc"),
        pytest.param(0, 2, 3, id="over the root"),
    ],
)
def test_distance(first: int, second: int, expected: int) -> None:
    """The distance of two words is the number of arcs between them, in both directions."""
    reading = sentence()
    one, other = reading.tokens[first], reading.tokens[second]
    assert (reading.distance(one, other), reading.distance(other, one)) == (expected, expected)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(2, 5, 4, id="a phrase hangs on its noun"),
        pytest.param(3, 4, 3, id="one word is its own head"),
        pytest.param(0, 5, 1, id="a sentence hangs on its root"),
    ],
)
def test_head_of(first: int, last: int, expected: int) -> None:
    """The head of a run of words is the word that hangs on something outside of it."""
    assert sentence().head_of(first, last).index == expected
