"""Where violence happened is found in the sentence around it or just before it."""

import pytest

from tests.extract.events.reading import claims, name_of

PLACES: dict[str, tuple[str, str | None]] = {
    "opening": (
        "Just west of Gao, in Kidal, 14 fighters were killed Wednesday in a gun battle, he said.",
        "Kidal",
    ),
    "opening-with-a-noun": (
        "In the town of Putre, four people were killed in the shelling on Monday, the mayor said.",
        "Putre",
    ),
    "where-it-hit-not-where-from": (
        "Rocket fire from Putre killed one person in Arica on Tuesday.",
        "Arica",
    ),
    "below-what-came-of-it": ("The blast left 100 people dead in Baghdad on Monday.", "Baghdad"),
    "object-of-fighting": ("Fighting engulfed Misrata on Monday.", "Misrata"),
    "under-the-attacker": (
        "Two people were killed in an attack by rebels on the town of Putre on Monday.",
        "Putre",
    ),
    "name-of-two-words": ("Insurgents killed 50 people in Cabo Delgado on Monday.", "Cabo Delgado"),
    "the-town": ("Rebels surrounded Kidal. On Monday they shelled the town.", "Kidal"),
    "the-capital": (
        "Damascus is calm. Seven people died in a blast in a district of the Syrian capital.",
        "Damascus",
    ),
    "a-capital-not-named": ("Seven people died in a blast in the Peruvian capital.", None),
    "the-town-of-two": ("Rebels came from Homs to Aleppo. On Monday they shelled the town.", None),
    "another-town": ("Rebels surrounded Kidal. On Monday they shelled another town.", None),
    "only-where-it-was-said": ("The strike killed three people, police in Gao said.", None),
    "only-the-source-s-place": (
        "A rocket attack killed three people on Monday, according to a hospital in Gao.",
        None,
    ),
    "another-happening": (
        "The strike killed three people on Monday while envoys met in Geneva.",
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"), [pytest.param(*row, id=name) for name, row in PLACES.items()]
)
def test_where_violence_happened(text: str, place: str | None) -> None:
    """The place of the last act of violence of a text is this one, or unknown."""
    violent = [c for c in claims(text) if c.kind in {"attack", "killing", "clash"}]
    assert name_of(text, violent[-1].place if violent else None) == place
