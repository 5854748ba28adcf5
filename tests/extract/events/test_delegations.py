"""Heads of delegations and negotiators take part in the talks that their article tells of."""

import pytest

from tests.extract.events.reading import claims, read, roles

TALKS = "Peru and Chile held talks in Geneva on Tuesday. "

PEOPLE: dict[str, tuple[str, dict[str, list[str]]]] = {
    "headed-the-delegation": (
        "Ana Rojas headed the Peruvian delegation.",
        {"delegation_head": ["Ana Rojas"], "negotiator": ["Ana Rojas"]},
    ),
    "led-by": (
        "The Peruvian delegation was led by Ana Rojas.",
        {"delegation_head": ["Ana Rojas"], "negotiator": ["Ana Rojas"]},
    ),
    "chief-negotiator": (
        "Peru's chief negotiator Ana Rojas was calm.",
        {"delegation_head": ["Ana Rojas"], "negotiator": ["Ana Rojas"]},
    ),
    "negotiator": (
        "Peruvian negotiator Ana Rojas was calm.",
        {"negotiator": ["Ana Rojas"]},
    ),
    "apposition": (
        "Ana Rojas, the head of the Peruvian delegation, was calm.",
        {"delegation_head": ["Ana Rojas"], "negotiator": ["Ana Rojas"]},
    ),
    "envoy-of-a-party": ("Peruvian envoy Ana Rojas was calm.", {"negotiator": ["Ana Rojas"]}),
    "minister-is-neither": ("Peruvian health minister Ana Rojas was calm.", {}),
    "adviser-to-an-envoy": ("Ana Rojas, adviser to the Peruvian envoy, was calm.", {}),
    "envoy-of-a-stranger": ("Swedish envoy Lars Holm was calm.", {}),
}


def functions(text: str) -> dict[str, list[str]]:
    """Return who plays which function in the talks of `text`."""
    found: dict[str, set[str]] = {}
    for claim in claims(text, "talks"):
        for role, names in roles(text, claim).items():
            if role in {"delegation_head", "negotiator"}:
                found.setdefault(role, set()).update(names)
    return {role: sorted(names) for role, names in sorted(found.items())}


@pytest.mark.parametrize(
    ("sentence", "expected"), [pytest.param(*row, id=name) for name, row in PEOPLE.items()]
)
def test_functions_in_talks(sentence: str, expected: dict[str, list[str]]) -> None:
    """What somebody is called says what part that person has in the article's talks."""
    assert functions(TALKS + sentence) == expected


def test_without_talks_a_negotiator_negotiates_nothing() -> None:
    """An article that tells of no talks makes no claim of them from a title alone."""
    assert claims("Peru's chief negotiator Ana Rojas was calm.", "talks") == []


def test_the_claim_of_a_title_has_the_talks_place_and_day() -> None:
    """A negotiator's part in the talks is where and when the talks were."""
    text = TALKS + "Peruvian negotiator Ana Rojas was calm."
    named = [c for c in read(text).claims if "negotiator" in roles(text, c)]
    places = {c.place for c in claims(text, "talks")}
    assert [(c.place in places, c.start) for c in named] == [(True, "2031-05-06")]
