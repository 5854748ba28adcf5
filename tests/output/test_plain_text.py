import pytest

from dateline.output.plain_text import one_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as it is", "as it is"),
        (" two\nlines\tand\r\n more ", "two lines and more"),
        ("line\u2028separator\x85next", "line separator next"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("right\u202eto left", "right\ufffdto left"),
        ("\ue000private \ud800half", "\ufffdprivate \ufffdhalf"),
        ("میخواهم 👩\u200d🚒".replace("میخ", "می\u200cخ"), "می\u200cخواهم 👩\u200d🚒"),
        ("", ""),
    ],
    ids=[
        "plain",
        "white space",
        "rare line ends",
        "controls",
        "direction",
        "no characters",
        "joiners",
        "empty",
    ],
)
def test_one_line(text: str, expected: str) -> None:
    """White space becomes one space, what could steer a terminal a sign, letters stay."""
    assert one_line(text) == expected


@pytest.mark.parametrize(
    ("limit", "expected"), [(8, "one two"), (7, "one two"), (6, "one t…"), (5, "one…")]
)
def test_long_text_is_cut(limit: int, expected: str) -> None:
    """A text longer than the limit ends in an ellipsis and is no longer than the limit."""
    assert one_line("one two", limit) == expected
