"""One article gives its records: complete in themselves, and the same every time."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.article import extract_article, without_dateline
from dateline.extract.records import ArticleRecords
from tests.extract.events.reading import PUBLISHED, name_of, read, roles

WAR = """NAIROBI, May 7, 2031 (Port Ledger) — Peruvian forces shelled the port of Iquique \
overnight into Wednesday, killing at least nine people, Chilean officials said.

“We will not leave the port,” Governor Lara Vidal told reporters on Wednesday. She blamed Peru.

Peru and Chile held a third round of talks in Geneva on May 5-6, mediated by Norway. Peru's chief \
negotiator, Ana Rojas, called the talks difficult.

Peru denied attacking the port."""

TEXTS = {
    "war": WAR,
    "no-dates": "Peru and Chile held talks in Geneva. Rebels shelled Benghazi, killing nine.",
    "no-names": "The rebels shelled a town on Monday. Nine people were killed, officials said.",
    "only-quotes": "“We stay.”\n\n“They shelled us on Monday,” she said.\n\n“Nine died.”",
    "headline-only": "Rebels shell port, killing nine",
    "capitals": "REBELS SHELL PORT OF IQUIQUE, KILLING NINE",
    "emoji": "🙂 Rebels shelled Benghazi on Monday, killing nine. 🔥🔥",
    "right-to-left": "قال المبعوث: Peru and Chile held talks in Geneva on Monday.",
    "windows-line-ends": "Rebels shelled Benghazi on Monday.\r\nNine people were killed.\r\n",
    "repeated": "Rebels shelled Benghazi on Monday, killing nine. " * 20,
    "blank": " \n ",
    "empty": "",
}
CASES = [pytest.param(text, id=name) for name, text in TEXTS.items()]


def check(records: ArticleRecords) -> None:
    """Assert what holds of all records: spans in the text, ids that exist, no id twice."""
    text = records.document.text
    entities = {entity.id for entity in records.entities}
    assert len(entities) == len(records.entities)
    assert len({claim.id for claim in records.claims}) == len(records.claims)
    for time in records.times:
        assert text[slice(*time.span)] == time.text
    for entity in records.entities:
        assert all(text[slice(*m.span)] == m.text for m in entity.mentions)
        assert entity.side is None or entity.side in entities
        assert all(role.of is None or role.of in entities for role in entity.roles)
    for claim in records.claims:
        assert 0 <= claim.span[0] <= claim.trigger[0] < claim.trigger[1] <= claim.span[1]
        assert claim.span[1] <= len(text)
        assert all(0 <= s[0] < s[1] <= len(text) for s in (claim.quote, claim.what) if s)
        assert {each.entity for each in claim.participants} <= entities
        assert {claim.place, claim.according_to} <= {None, *entities}
        assert claim.time in {None, *(time.id for time in records.times)}
        assert (claim.start or "") <= (claim.end or "9999")


@pytest.mark.parametrize("text", CASES)
def test_records_hold_together(text: str) -> None:
    """Triggers lie in their sentences, sentences in the text, and every id names a record."""
    check(read(text))


@settings(deadline=None, max_examples=20)
@given(
    st.lists(
        st.sampled_from(
            [
                "Peru",
                "attacked",
                "Chile",
                "on Monday",
                "killing nine",
                ".",
                "“",
                "”",
                "\n",
                "talks",
                "in",
                "Geneva",
                "said",
                "General Idris Amara",
                ",",
                "the",
                "(",
                "IDP",
                ")",
                "—",
                "🙂",
                "U.S.",
            ]
        ),
        max_size=25,
    )
)
def test_records_of_any_words_hold_together(words: list[str]) -> None:
    """Whatever the words, extraction neither fails nor points outside the text."""
    check(read(" ".join(words)))


@pytest.mark.parametrize("text", CASES)
def test_the_same_twice(text: str) -> None:
    """An article gives the same records again, whatever was read in between."""
    first = read(text)
    extract_article(read(WAR).document)
    assert extract_article(first.document) == first


def test_a_dateline_is_no_subject() -> None:
    """The town that a report was sent from does nothing and is no event's place."""
    records = read(WAR)
    assert "Nairobi" not in {name_of(WAR, claim.place) for claim in records.claims}
    acting = [
        name for claim in records.claims for names in roles(WAR, claim).values() for name in names
    ]
    assert not {"Nairobi", "NAIROBI", "Kenya"} & set(acting)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("HARROW (NNA) — Rebels left.", "Rebels left.", id="agency"),
        pytest.param("Rebels left Harrow.", "Rebels left Harrow.", id="none"),
    ],
)
def test_the_dateline_is_cut_off(text: str, first: str) -> None:
    """What is read begins after the dateline, where there is one."""
    (start, end), *rest = without_dateline(text, [(0, len(text))])
    assert text[start:end].strip() == first
    assert rest == []


def test_only_kept_parts_are_read() -> None:
    """A teaser outside the kept spans makes no claim, no time and no entity."""
    teaser = "\n\nAlso read: Bolivia attacked Paraguay on Friday, killing 90."
    whole = read(WAR + teaser)
    kept = extract_article(replace(whole.document, kept=((0, len(WAR)),)))
    assert (kept.claims, kept.times) == (read(WAR).claims, read(WAR).times)
    assert not {"Bolivia", "Paraguay"} & {entity.name for entity in kept.entities}


def test_what_one_article_tells() -> None:
    """A short report gives its attack and its talks with their days, places and tolls."""
    found = {
        (claim.kind, name_of(WAR, claim.place), claim.start, claim.end, claim.killed, claim.round)
        for claim in read(WAR).claims
        if claim.kind in {"attack", "talks"} and claim.trigger[0] < WAR.index("Peru's chief")
    }
    assert found == {
        ("attack", "Iquique", "2031-05-06", "2031-05-07", (9, None), None),
        ("talks", "Geneva", "2031-05-05", "2031-05-06", None, 3),
    }


def test_without_dates_nothing_is_dated() -> None:
    """An article without a date gives its events no first day, only that they were reported."""
    assert {claim.start for claim in read(TEXTS["no-dates"], PUBLISHED).claims} == {None}
    assert {claim.end for claim in read(TEXTS["no-dates"], None).claims} == {None}


@pytest.mark.parametrize("text", ["", " \n "], ids=["empty", "blank"])
def test_nothing_tells_nothing(text: str) -> None:
    """A text without a word has no records."""
    records = read(text)
    assert (records.times, records.entities, records.claims) == ((), (), ())
