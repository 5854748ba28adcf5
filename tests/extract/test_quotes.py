"""Quotations are found in every usual way of marking them, and apostrophes are left alone."""

import pytest

from dateline.extract.quotes import LONGEST, find_quotes, is_quoted

FOUND: dict[str, tuple[str, list[str]]] = {
    "curly": ("“We stay,” she said, “to sign.”", ["We stay", "to sign"]),
    "straight": ('"We stay," she said, "to sign."', ["We stay", "to sign"]),
    "backticks": ("``We stay,'' she said.", ["We stay"]),
    "backticks-spaced": ("`` We stay , '' she said . `` Go . ''", ["We stay", "Go ."]),
    "guillemets": ("«We stay here», she said.", ["We stay here"]),
    "low-nine": ("„We stay here“, she said.", ["We stay here"]),
    "two-strokes": ("The bricks were ''given away'' twice.", ["given away"]),
    "single-curly": ("‘It’s the soldiers’ pay,’ he said.", ["It’s the soldiers’ pay"]),
    "single-straight": ("'It's the soldiers' pay,' he said.", ["It's the soldiers' pay"]),
    "single-then-double-inside": ("‘He said “go” and left,’ I heard.", ["He said “go” and left"]),
    "double-around-single": (
        "“They call it ‘the gap’ here,” he said.",
        ["They call it ‘the gap’ here"],
    ),
    "full-stop-of-a-sentence-stays": ("She said: “We stay here.”", ["We stay here."]),
    "glued-to-the-next-word": ('He left."We stay," she said."Go," he said.', ["We stay", "Go"]),
    "dashes": (
        "- We will not leave, - said Ada Norling. - The road is shut.",
        ["We will not leave", "The road is shut."],
    ),
    "dash-without-a-comma": ("- The pass is mined - said the mayor.", ["The pass is mined"]),
    "paragraphs-with-blank-lines": (
        "“First part.\n\n“Second part.\n\n“Third part,” she said.",
        ["First part.", "Second part.", "Third part"],
    ),
    "paragraphs-on-lines": (
        '"First part.\n"Second part," she said.\nThe end.',
        ["First part.", "Second part"],
    ),
    "wrapped-line": ("“We stay\nhere,” she said.", ["We stay\nhere"]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_quotations_are_found_in_order_without_their_marks(text: str, expected: list[str]) -> None:
    """Each way of marking reported words gives the words between the marks."""
    assert [text[slice(*span)] for span in find_quotes(text)] == expected


NOT_FOUND = {
    "contractions": "It's what they don't say that the mayor's men won't hear.",
    "plural-possessive": "The soldiers' families and the farmers' sons left.",
    "spaced-possessive": "The soldiers ' families met Norling 's men .",
    "decades": "In the '90s the rock 'n' roll years came back to Harrow.",
    "list-items": "- bread and salt\n- water - if there is any",
    "unclosed": "She said “we stay and went home.\n\nNothing else was said.",
    "no-letters": "The score was “3-2” again.",
    "doubled-apostrophe": "They don''t say why it isn''t open.",
    "nothing": "",
}


@pytest.mark.parametrize("text", NOT_FOUND.values(), ids=NOT_FOUND)
def test_marks_that_open_no_quotation_give_none(text: str) -> None:
    """Apostrophes, list dashes and marks that never close are no quotations."""
    assert find_quotes(text) == ()


def test_an_unclosed_mark_does_not_turn_the_next_quotation_inside_out() -> None:
    """After a forgotten closing mark the next paragraph is read afresh."""
    text = 'He said "we stay.\n\nThe mayor said "the road is shut" and left.'
    assert [text[slice(*span)] for span in find_quotes(text)] == ["the road is shut"]


def test_a_quotation_longer_than_the_limit_is_a_slip() -> None:
    """Marks that stand further apart than any quotation are not taken for a pair."""
    assert find_quotes(f"“{'word ' * LONGEST}” he said") == ()


def test_only_the_asked_part_of_the_text_is_searched() -> None:
    """Spans count from the beginning of the text, and lie between the bounds that are given."""
    text = "“One here,” he said. “Two here,” she said."
    assert [text[slice(*span)] for span in find_quotes(text, 20)] == ["Two here"]


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        pytest.param(0, False, id="before the first"),
        pytest.param(2, True, id="first letter"),
        pytest.param(4, True, id="last letter"),
        pytest.param(5, False, id="closing mark"),
        pytest.param(7, False, id="between two"),
        pytest.param(9, True, id="in the second"),
        pytest.param(30, False, id="after the last"),
    ],
)
def test_an_offset_is_quoted_inside_a_quotation_only(position: int, expected: bool) -> None:
    """A quotation holds the offsets from its first letter up to its closing mark."""
    assert is_quoted(position, ((2, 5), (8, 12))) is expected
    assert not is_quoted(position, ())
