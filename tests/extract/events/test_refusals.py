"""A refusal that points back says what is refused and whose demand or offer it was."""

import pytest

from tests.extract.events.reading import claims, roles

REFUSED: dict[str, tuple[str, dict[str, list[str]], str]] = {
    "that-demand": (
        "Chile demands full control of the port. Peru has rejected that demand.",
        {"addressee": ["Chile"], "speaker": ["Peru"]},
        "full control of the port",
    ),
    "the-offer": (
        "Chile offered an immediate truce. Peru turned down the offer.",
        {"addressee": ["Chile"], "speaker": ["Peru"]},
        "an immediate truce",
    ),
    "of-its-own-side": (
        "Peru demands full control of the port. Peru has rejected that demand.",
        {"speaker": ["Peru"]},
        "that demand",
    ),
    "another-kind": (
        "Chile demands full control of the port. Peru turned down the offer.",
        {"speaker": ["Peru"]},
        "the offer",
    ),
    "with-words-of-its-own": (
        "Chile offered an immediate truce. Peru rejected the demand for a tax on copper.",
        {"speaker": ["Peru"]},
        "the demand for a tax on copper",
    ),
}


@pytest.mark.parametrize(
    ("text", "who", "what"), [pytest.param(*row, id=name) for name, row in REFUSED.items()]
)
def test_what_is_refused(text: str, who: dict[str, list[str]], what: str) -> None:
    """The words come from the demand or offer meant; where none is, they stay as they are."""
    (refusal,) = claims(text, "refusal")
    assert roles(text, refusal) == who
    assert refusal.what is not None
    assert text[slice(*refusal.what)] == what


def test_who_refuses_is_whom_it_was_asked_of() -> None:
    """A demand without an addressee was made to whoever refuses it."""
    text = "Chile demands full control of the port. Peru has rejected that demand."
    (demand,) = claims(text, "demand")
    assert roles(text, demand) == {"addressee": ["Peru"], "speaker": ["Chile"]}
