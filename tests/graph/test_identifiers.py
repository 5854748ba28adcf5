"""Ids of events come from their evidence and never meet by accident."""

import pytest

from dateline.extract.records import ArticleClaim
from dateline.graph.identifiers import event_identifier


def claim(id_: str, start: int = 4) -> ArticleClaim:
    """Return a claim of talks on the trigger that begins at `start`."""
    return ArticleClaim(
        id=id_,
        document="d",
        kind="talks",
        mode=None,
        span=(0, 40),
        trigger=(start, start + 6),
        according_to=None,
        medium=None,
        quote=None,
        stance="asserts",
        status="occurred",
        time=None,
        start=None,
        end=None,
        precision="unknown",
        place=None,
    )


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param(claim("d#c4"), claim("d#c4"), True, id="one-claim"),
        pytest.param(claim("d#c4"), claim("d#c4.2"), False, id="two-of-one-trigger"),
        pytest.param(claim("d#c4.2"), claim("d#c4.3"), False, id="second-and-third"),
        pytest.param(claim("d#c4"), claim("d#c9", start=9), False, id="two-triggers"),
        pytest.param(claim("d.2#c4"), claim("d.3#c4"), True, id="a-number-elsewhere-in-the-id"),
    ],
)
def test_events_of_one_trigger(first: ArticleClaim, second: ArticleClaim, *, same: bool) -> None:
    """Events differ by the trigger of their first claim and by its number among several."""
    ids = {event_identifier("talks", [each]) for each in (first, second)}
    assert len(ids) == (1 if same else 2)
