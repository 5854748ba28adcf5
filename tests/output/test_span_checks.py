import pytest

from dateline.output.story_json import story_to_json
from dateline.output.validation import validate_story
from tests.graph.small_story import small_story
from tests.output.story_changes import Change, has_one_problem, replaced


@pytest.mark.parametrize(
    ("change", "record", "field", "message"),
    [
        pytest.param(
            replaced("documents", 0, "text_sha256", to="0" * 64),
            "doc-1",
            "text_sha256",
            "not the SHA-256",
            id="text changed",
        ),
        pytest.param(
            replaced("documents", 0, "kept", to=[[0, 9999]]),
            "doc-1",
            "kept[0]",
            "leaves the document's text",
            id="kept beyond the end",
        ),
        pytest.param(
            replaced("documents", 0, "kept", to=[[0, 20], [10, 30]]),
            "doc-1",
            "kept[1]",
            "before the part before it ends",
            id="kept overlaps",
        ),
        pytest.param(
            replaced("documents", 0, "published", "evidence", to=[5, 5]),
            "doc-1",
            "published.evidence",
            "no character",
            id="empty evidence",
        ),
        pytest.param(
            replaced("times", 0, "text", to="4 March 2030"),
            "time-1",
            "span",
            "reads '3 March 2030', not '4 March 2030'",
            id="time's words",
        ),
        pytest.param(
            replaced("entities", 3, "mentions", 0, "span", to=[1, 11]),
            "person-solen",
            "mentions[0].span",
            "reads 'ira Solen '",
            id="mention's words",
        ),
        pytest.param(
            replaced("claims", 0, "trigger", to=[90, 95]),
            "claim-1",
            "trigger",
            "outside the claim's span",
            id="trigger in another sentence",
        ),
        pytest.param(
            replaced("claims", 0, "quote", to=[0, 9999]),
            "claim-1",
            "quote",
            "leaves the document's text",
            id="quote beyond the end",
        ),
    ],
)
def test_spans(change: Change, record: str, field: str, message: str) -> None:
    """A span that leaves its text, or shows other words, is named with what is there."""
    data = story_to_json(small_story())
    change(data)
    assert has_one_problem(data, record, field, message)


def test_without_text_words_are_not_compared() -> None:
    """Where a story leaves its texts out, spans are checked for their order alone."""
    data = story_to_json(small_story(), include_text=False)
    data["times"][0]["text"] = "other words"
    data["claims"][0]["trigger"] = [5, 5]
    assert [(problem.record, problem.field) for problem in validate_story(data)] == [
        ("claim-1", "trigger")
    ]
