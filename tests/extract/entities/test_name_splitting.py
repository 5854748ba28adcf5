"""A place and the larger place written behind it without a comma are two names."""

import pytest

from dateline.extract.entities.name_splitting import larger_place_behind
from dateline.extract.language import analyse


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Arica Chile", 1, id="town-and-country"),
        pytest.param("San Rafael Calif.", 2, id="town-of-two-words-and-region"),
        pytest.param("arica chile", 1, id="without-capitals"),
        pytest.param("Santa Cruz", 2, id="one-town"),
        pytest.param("New South Wales", 3, id="region-whose-end-is-a-country"),
        pytest.param("Harrowmere Chile", 2, id="unknown-place-before"),
        pytest.param("Chile", 1, id="one-word"),
    ],
)
def test_where_the_larger_place_begins(words: str, expected: int) -> None:
    """The border lies where two known places meet that are not one known place."""
    sentence = analyse(words)[0]
    assert larger_place_behind(sentence, 0, len(sentence.tokens)) == expected
