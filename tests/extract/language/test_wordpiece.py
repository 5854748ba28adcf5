"""Words are cut into the pieces that the packaged model knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.language import wordpiece


def spelled(word: str) -> list[str]:
    """Return the pieces of `word` in letters."""
    known = wordpiece.vocabulary()
    return [known.spelling(number) for number in known.pieces(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("ceasefire", ["ceasefire"], id="known-word"),
        pytest.param("Talks", ["talks"], id="capitals-fold"),
        pytest.param("Bogotá", ["bogota"], id="accents-fold"),
        pytest.param("Bogota\u0301", ["bogota"], id="accents-written-apart-fold"),
        pytest.param("cea\u00adsefire", ["ceasefire"], id="soft-hyphen-goes"),
        pytest.param("mediators", ["media", "##tors"], id="longest-piece-first"),
        pytest.param("U.S.", ["u", ".", "s", "."], id="marks-stand-alone"),
        pytest.param("n't", ["n", "'", "t"], id="apostrophe-stands-alone"),
        pytest.param("🙂", ["[UNK]"], id="unknown-sign"),
        pytest.param("\u00ad", ["[UNK]"], id="nothing-left"),
        pytest.param("z" * 101, ["[UNK]"], id="too-long"),
    ],
)
def test_pieces_of_a_word(word: str, expected: list[str]) -> None:
    """The longest known piece is taken first; what has none is unknown."""
    assert spelled(word) == expected


def test_a_word_of_marks_is_cut_off() -> None:
    """No word gives more pieces than the model was trained with."""
    assert spelled("!" * 50) == ["!"] * wordpiece.MAX_PIECES


@given(st.text(max_size=30))
def test_any_text_gives_pieces(word: str) -> None:
    """Whatever the word, there is at least one piece, never too many, all of the vocabulary."""
    known = wordpiece.vocabulary()
    found = known.pieces(word)
    assert 1 <= len(found) <= wordpiece.MAX_PIECES
    assert set(found) <= set(range(len(known)))


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_pieces_spell_the_word(word: str) -> None:
    """Pieces of a word too short to be cut off are the word again, unless it is unknown."""
    found = spelled(word)
    assert "".join(piece.removeprefix("##") for piece in found) in {word, "[UNK]"}
    assert all(piece.startswith("##") for piece in found[1:])
