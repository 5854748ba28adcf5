"""How a read article becomes a document."""

import hashlib

import pytest

from dateline.extract.documents import make_document
from dateline.extract.errors import InputError
from dateline.extract.records import Article

HEADLINE = "Grain ferry sinks off Olm, crews safe"
BODY = (
    "OLM, Talvia (AP) — A ferry loaded with barley sank off the harbour of Olm on Thursday after a "
    "mine drifted into its path, the harbour office said. Both crews were taken off by fishermen.\n"
    "It was the third ship that the straits have lost since the winter, and the company said that "
    "it would not send another before the channel has been swept."
)
NOTES = "Advertisement\nCopyright 2031 The Associated Press. All rights reserved."
TEXT = f"{HEADLINE}\n{BODY}\n{NOTES}"


def article(
    text: str = TEXT,
    *,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Article:
    """Return an article in the file `olm.txt`."""
    return Article(
        text=text, path="olm.txt", title=title, source=source, url=url, published=published
    )


def test_keeps_the_article_and_points_into_the_text_as_given() -> None:
    """The text is untouched; the kept spans hold headline and body and nothing else."""
    document = make_document(article())
    assert document.text == TEXT
    assert [document.text[a:b] for a, b in document.kept] == [HEADLINE, *BODY.split("\n")]


def test_the_readers_kept_parts_are_used_as_they_are() -> None:
    """Where the reader knows the article's parts nothing is cleaned again."""
    kept = ((len(HEADLINE) + 1, len(HEADLINE) + 1 + len(BODY)),)
    assert make_document(Article(text=TEXT, path="olm.html", kept=kept)).kept == kept


def test_title_source_and_year_come_from_the_text_where_nothing_is_given() -> None:
    """Headline, signature of the dateline and copyright year are taken over."""
    document = make_document(article())
    assert (document.title, document.source) == (HEADLINE, "AP")
    assert (document.published.date, document.published.how) == ("2031", "text")


def test_given_title_source_and_date_win() -> None:
    """Metadata stand above what the text gives away."""
    document = make_document(article(title="Loss", source="Harbour News", published="2031-05-08"))
    assert (document.title, document.source) == ("Loss", "Harbour News")
    assert (document.published.date, document.published.how) == ("2031-05-08", "metadata")


@pytest.mark.parametrize(
    ("published", "url", "date", "how"),
    [
        pytest.param("2031-05", None, "2031-05", "metadata", id="month-from-metadata"),
        pytest.param("soon", None, "2031", "text", id="senseless-metadata"),
        pytest.param(
            None, "https://news.example/2031/05/09/ferry", "2031-05-09", "metadata", id="address"
        ),
        pytest.param(
            "2031",
            "https://news.example/2030/05/09/ferry",
            "2031",
            "metadata",
            id="address-contradicts-metadata",
        ),
    ],
)
def test_the_most_precise_trusted_date_is_taken(
    published: str | None, url: str | None, date: str, how: str
) -> None:
    """A day in the address adds to metadata without a day, unless the two contradict each other."""
    found = make_document(article(published=published, url=url)).published
    assert (found.date, found.how) == (date, how)


def test_source_is_the_owner_of_the_copyright_where_no_agency_signs() -> None:
    """Without a signed dateline the copyright line names the source."""
    text = f"{HEADLINE}\n{BODY.replace('OLM, Talvia (AP) — ', '')}\n© 2031 Harbour Press"
    assert make_document(article(text)).source == "Harbour Press"


def test_no_headline_no_title() -> None:
    """An article that begins with its first sentence has no title."""
    assert make_document(article(BODY)).title is None


def test_id_comes_from_the_content_or_is_given() -> None:
    """The same text has the same id wherever it lies; a given id is kept."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    document = make_document(article())
    assert (document.id, document.text_sha256) == (f"a-{digest[:12]}", digest)
    assert make_document(Article(text=TEXT, path="other/place.txt")).id == document.id
    assert make_document(Article(text=TEXT, path="olm.txt", id="olm-1")).id == "olm-1"


def test_language_is_judged_by_the_article_without_its_notes() -> None:
    """The document says that it is in English."""
    assert make_document(article()).language == "en"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("Home\nNews\nSport\nLog in\nSubscribe", "only menus", id="menus"),
        pytest.param("", "only menus", id="empty"),
        pytest.param("The ferry sank off Olm, the harbour office said.", "too few", id="short"),
        pytest.param(
            "Паром с ячменем затонул в четверг у гавани после того, как на его пути была мина, "
            "сообщили в управлении порта. Обе команды были спасены рыбаками, никто не пострадал.",
            "'ru'",
            id="russian",
        ),
    ],
)
def test_what_is_no_english_article_is_refused_in_one_line(text: str, message: str) -> None:
    """The error names the file and says what is wrong in one line."""
    with pytest.raises(InputError, match=message) as raised:
        make_document(article(text))
    assert str(raised.value).startswith("olm.txt: ")
    assert "\n" not in str(raised.value)
