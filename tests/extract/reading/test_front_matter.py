"""The block of metadata that may open a text file."""

import pytest

from dateline.extract.reading.front_matter import split_front_matter

BODY = "The ferry left at noon.\n"
BOMB = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + step)}: &{chr(98 + step)} [*{chr(97 + step)}, *{chr(97 + step)}]\n"
    for step in range(20)
)

SPLIT = {
    "strings": ("---\ntitle: Talks\nauthor: A. B.\n---\n", {"title": "Talks", "author": "A. B."}),
    "dates stay as written": ("---\ndate: 2026-03-04\n---\n", {"date": "2026-03-04"}),
    "times stay as written": (
        "---\ndate: 2026-03-04 18:20:00 +01:00\n---\n",
        {"date": "2026-03-04 18:20:00 +01:00"},
    ),
    "impossible dates stay as written": ("---\ndate: 2026-02-31\n---\n", {"date": "2026-02-31"}),
    "codes stay as written": ("---\nsource: NO\nid: 007\n---\n", {"source": "NO", "id": "007"}),
    "quotes": ('---\ntitle: "Talks: day two"\n---\n', {"title": "Talks: day two"}),
    "unquoted colon": (
        "---\ntitle: Talks: day two\nurl: https://post.example/a\n---\n",
        {"title": "Talks: day two", "url": "https://post.example/a"},
    ),
    "lists": ("---\nauthors: [Ann, Ben]\n---\n", {"authors": ["Ann", "Ben"]}),
    "nothing said": ("---\ntitle:\nurl: ~\nauthor: null\nid: 1\n---\n", {"id": "1"}),
    "dots close it": ("---\ntitle: Talks\n...\n", {"title": "Talks"}),
    "blank lines after it": ("---\ntitle: Talks\n---\n\n\n", {"title": "Talks"}),
    "tag that would build an object": (
        "---\ntitle: !!python/object/apply:os.getcwd []\nid: 1\n---\n",
        {"title": [], "id": "1"},
    ),
}


@pytest.mark.parametrize(("block", "metadata"), SPLIT.values(), ids=SPLIT)
def test_front_matter_is_split_off(block: str, metadata: dict[str, object]) -> None:
    """Metadata comes back as written and the body begins after the block."""
    assert split_front_matter(block + BODY) == (metadata, BODY)


WHOLE = {
    "no block": BODY,
    "rule of dashes": f"---\n{BODY}---\nMore.\n",
    "rule of dashes alone": f"---\n{BODY}",
    "rule that is longer": f"-----\ntitle: x\n-----\n{BODY}",
    "block further down": f"{BODY}---\ntitle: x\n---\n",
    "list": f"---\n- one\n- two\n---\n{BODY}",
    "empty block": f"---\n---\n{BODY}",
    "nested too deep": f"---\n{'[' * 5_000}\n---\n{BODY}",
    "never closed": "---\n" + "title: x\n" * 300,
    "too long": "---\nx: " + "y" * 30_000 + f"\n---\n{BODY}",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_text_without_front_matter_stays_whole(text: str) -> None:
    """A text that only looks as if it had front matter is not cut."""
    assert split_front_matter(text) == ({}, text)


def test_aliases_do_not_multiply() -> None:
    """A block of aliases on aliases takes no more room than it has."""
    metadata, body = split_front_matter(f"---\n{BOMB}title: x\n---\n{BODY}")

    assert (metadata["title"], body) == ("x", BODY)
