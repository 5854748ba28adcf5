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


RELATIVES = {
    "described": ([("ship", -1, "root"), ("that", 2, "nsubj"), ("left", 0, "acl:relcl")], 1, 0),
    "second verb": (
        [
            *[("ship", -1, "root"), ("came", 0, "acl:relcl"), ("and", 4, "cc")],
            *[("which", 4, "nsubj"), ("left", 1, "conj")],
        ],
        3,
        0,
    ),
    "open complement": (
        [("man", -1, "root"), ("Whom", 3, "obj"), ("began", 0, "acl:relcl"), ("seek", 2, "xcomp")],
        1,
        0,
    ),
    "no relative clause": (
        [("said", -1, "root"), ("that", 2, "mark"), ("fell", 0, "ccomp")],
        1,
        None,
    ),
    "no relative pronoun": (
        [("ship", -1, "root"), ("it", 2, "nsubj"), ("left", 0, "acl:relcl")],
        1,
        None,
    ),
    "pronoun is the root": ([("who", -1, "root")], 0, None),
}


@pytest.mark.parametrize(("words", "index", "expected"), RELATIVES.values(), ids=RELATIVES)
def test_a_relative_pronoun_stands_for_the_noun_its_clause_describes(
    words: list[tuple[str, int, str]], index: int, expected: int | None
) -> None:
    """The noun is found over second verbs and complements; other words stand for none."""
    tokens = tuple(
        Token(number, 6 * number, 6 * number + len(text), text, text.lower(), "X", head, relation)
        for number, (text, head, relation) in enumerate(words)
    )
    found = Sentence(0, 6 * len(tokens), tokens, ()).relative_head(tokens[index])
    assert found == (None if expected is None else tokens[expected])
