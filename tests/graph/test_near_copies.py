"""Which articles count as copies of another, and which are reports in their own right."""

import pytest

from dateline.extract.records import Document, Published
from dateline.graph.near_copies import find_near_copies

ORIGINAL = """Gunboats shelled the port of Olm before dawn on Thursday, killing 14 dockers and \
wounding 37, the harbour master Ana Korrel said.
“They came out of the fog and fired at anything that floated,” Korrel told reporters in Merin.
The navy of Talvia said that it had fired 62 rockets at 9 boats and had sunk three of them. \
Admiral Pavo Lind called the raid “an attempt to starve the islands into a bad peace”.
About 2,300 people were taken from the old town to Saint Brenna, 45 kilometers inland.
Norland denied that its boats had been near Olm. Its envoy, Mika Tarn, wrote on Telegram that \
“the dockers were killed by the rockets of their own navy”.
"""
REWORDED = """In the early hours of Thursday the harbour of Olm came under fire from gunboats; \
according to harbour master Ana Korrel, 14 dock workers lost their lives and 37 more were hurt.
Speaking to journalists in Merin, Korrel recalled: “They came out of the fog and fired at \
anything that floated.”
For its part, the Talvia navy claimed to have launched 62 rockets against 9 vessels, three of \
which went down. In the words of Admiral Pavo Lind it was “an attempt to starve the islands into \
a bad peace”.
Authorities moved roughly 2,300 inhabitants of the historic quarter to Saint Brenna, a town 45 \
kilometers from the coast.
Meanwhile Norland rejected any involvement near Olm, and envoy Mika Tarn claimed on Telegram \
that “the dockers were killed by the rockets of their own navy”.
"""
INDEPENDENT = """Smoke still hung over Olm when the first relatives reached the quay on Thursday, \
hours after gunboats had fired into the port.
Hospital staff in Merin counted 12 dead and some forty wounded. Ana Korrel, the harbour master, \
spoke of a higher toll.
“My brother had only gone to fetch his bicycle,” said Ilse Danner, 52, a teacher.
Talvia blames Norland, whose envoy Mika Tarn rejects this. Admiral Pavo Lind promised a full \
account by Monday, and the islanders wonder who will bring them flour next week.
"""
OTHER = """The island council voted on Monday to lower the price of bread. Bakers in Saint Brenna \
had asked for help since the mills closed in autumn, and the treasurer, Jon Weller, found 80,000 \
crowns in a fund for lighthouses that nobody had touched in eleven years.
“It is not much, but it is flour,” Weller said after the vote.
"""


def document(
    name: str,
    text: str,
    *,
    date: str | None = None,
    source: str | None = None,
) -> Document:
    """Return a document of which all text is kept."""
    published = Published(date=date, precision="day", how="metadata") if date else Published()
    return Document(
        id=name,
        title=None,
        source=source,
        url=None,
        path=f"{name}.txt",
        language="en",
        text=text,
        published=published,
        kept=((0, len(text)),),
        text_sha256=name,
    )


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param(ORIGINAL, ORIGINAL, id="same-text"),
        pytest.param(ORIGINAL, ORIGINAL.replace("Thursday", "early Thursday"), id="light-edit"),
        pytest.param(ORIGINAL, ORIGINAL + OTHER, id="with-more-below"),
        pytest.param(ORIGINAL, REWORDED, id="reworded-sentence-by-sentence"),
    ],
)
def test_repeated_wording_is_a_copy(text: str, other: str) -> None:
    """Reprints, edits and rewordings are copies of the article that was published first."""
    documents = [document("b", other, date="2031-05-09"), document("a", text, date="2031-05-08")]
    assert find_near_copies(documents) == {"b": "a"}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param(ORIGINAL, INDEPENDENT, id="two-reports-of-one-raid"),
        pytest.param(REWORDED, INDEPENDENT, id="rewording-and-another-report"),
        pytest.param(ORIGINAL, OTHER, id="another-subject"),
        pytest.param("A ship sank.", "A ship sank.", id="too-short-to-tell"),
    ],
)
def test_reports_of_their_own_are_no_copies(text: str, other: str) -> None:
    """Articles with the same people and event but other words are independent."""
    assert find_near_copies([document("a", text), document("b", other)]) == {}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(
            document("a", REWORDED, date="2031-05-09"),
            document("b", ORIGINAL, date="2031-05-08"),
            {"a": "b"},
            id="earlier-day",
        ),
        pytest.param(
            document("a", REWORDED),
            document("b", ORIGINAL, date="2031-05-08"),
            {"a": "b"},
            id="known-day",
        ),
        pytest.param(
            document("a", REWORDED), document("b", ORIGINAL, source="AP"), {"a": "b"}, id="source"
        ),
        pytest.param(document("b", ORIGINAL), document("a", ORIGINAL), {"b": "a"}, id="smaller-id"),
        pytest.param(
            document("a", ORIGINAL, date="2031-05-01"),
            document("b", ORIGINAL + OTHER + INDEPENDENT + OTHER[::-1], date="2031-05-08"),
            {"a": "b"},
            id="excerpt-of-a-much-longer-article",
        ),
    ],
)
def test_chooses_the_original(first: Document, second: Document, expected: dict[str, str]) -> None:
    """Length, day, certainty of the day, source and id decide, in this order."""
    assert find_near_copies([first, second]) == expected


def test_a_copy_of_a_copy_goes_back_to_the_first() -> None:
    """No original is itself a copy, so that copies can be counted once."""
    documents = [
        document("a", ORIGINAL, date="2031-05-08"),
        document("b", REWORDED, date="2031-05-09"),
        document("c", REWORDED.replace("historic", "old"), date="2031-05-10"),
        document("d", OTHER, date="2031-05-08"),
    ]
    assert find_near_copies(documents) == {"b": "a", "c": "a"}


def test_the_order_of_the_input_makes_no_difference() -> None:
    """The same articles in another order give the same copies."""
    documents = [
        document("a", ORIGINAL),
        document("b", REWORDED),
        document("c", INDEPENDENT),
        document("d", ORIGINAL),
    ]
    assert find_near_copies(documents) == find_near_copies(documents[::-1])


def test_nothing_has_no_copies() -> None:
    """Without articles there is nothing to find."""
    assert find_near_copies([]) == {}
