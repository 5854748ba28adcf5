from dataclasses import replace

import pytest

from dateline.output.kind_wording import kinds_in_words
from tests.output.dated_story import dated_story

EVENT = dated_story().events[0]


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ([], ""),
        (["statement"], "1 statement"),
        (["demand", "statement", "statement"], "2 statements, 1 demand"),
        (["threat", "demand"], "1 demand, 1 threat"),
        (["clash", "clash"], "2 clashes"),
        (["talks", "talks"], "2 talks"),
        (["aid", "aid", "other", "other"], "2 aid, 2 other"),
    ],
)
def test_kinds_are_counted_in_words(kinds: list[str], words: str) -> None:
    """Kinds stand by number, then by name, in the plural where there are several."""
    assert kinds_in_words(replace(EVENT, kind=kind) for kind in kinds) == words
