"""Acts that the words set apart from those told before."""

import pytest

from tests.extract.events.reading import claims

FURTHER = {
    "another-strike": ("Another strike on Gao killed two on Monday.", True),
    "round-of-strikes": ("Mali launched another round of strikes on Gao on Monday.", True),
    "second-blast": ("A second blast in Gao killed two on Monday.", True),
    "jets-also-hit": ("Malian jets also hit the port of Gao on Monday.", True),
    "strike-also-killed": ("A strike on Monday also killed two men in Gao.", True),
    "first-told": ("A strike on Gao killed two on Monday.", False),
    "strike-goes-on": ("The strike on Gao also wounded five on Monday.", False),
    "it-goes-on": ("Malian jets hit Gao on Monday. It also damaged the port.", False),
}


KNOWN = {
    "the-attack": ("Rebels bombed Gao. Two men were killed in the attack.", True),
    "the-blast": ("A bomb went off in Gao. A girl was wounded in the blast.", True),
    "the-attack-on": ("Two men were killed in the attack on Gao.", False),
    "the-town-attack": ("Rebels bombed Gao. The Kidal attack killed four people.", False),
    "an-attack": ("Two men were killed in an attack in Gao.", False),
}


@pytest.mark.parametrize(
    ("text", "known"), [pytest.param(*row, id=name) for name, row in KNOWN.items()]
)
def test_known_acts(text: str, known: bool) -> None:
    """A bare "the attack" points back; one whose place is told with it may be new."""
    violent = [c for c in claims(text) if c.kind in {"attack", "killing"}]
    assert violent[-1].known is known


@pytest.mark.parametrize(
    ("text", "another"), [pytest.param(*row, id=name) for name, row in FURTHER.items()]
)
def test_further_acts(text: str, another: bool) -> None:
    """Words such as "another" make a further act, unless they point back to the one before."""
    violent = [c for c in claims(text) if c.kind in {"attack", "killing"}]
    assert violent[0].another is another
