"""What pages state about themselves, in the ways they have of stating it."""

import json

import pytest

from dateline.extract.reading.html_page import article_from_page
from dateline.extract.records import Article

BODY = "<p>The ferry left the northern pier at noon, an hour late, with forty people on board.</p>"


def _page(head: str = "", body: str = "") -> Article:
    html = f"<html><head>{head}</head><body><h1>Ferry leaves late</h1>{body}{BODY}</body></html>"
    article = article_from_page(html, path="p", where="w", url="https://fetched.example/1")
    assert isinstance(article, Article)
    return article


def _linked_data(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


PUBLISHED = {
    "Open Graph": (
        '<meta property="article:published_time" content="2026-03-04T18:20:00+01:00">',
        "",
        "2026-03-04T18:20:00+01:00",
    ),
    "case of a name": ('<meta name="DatePublished" content="2026-03-04">', "", "2026-03-04"),
    "Dublin Core": ('<meta name="DC.date.issued" content="2026-03-04">', "", "2026-03-04"),
    "wording of the page": ('<meta name="date" content="4 March 2026">', "", "4 March 2026"),
    "best of several": (
        (
            '<meta name="date" content="2026-03-05">'
            '<meta property="article:published_time" content="2026-03-04">'
        ),
        "",
        "2026-03-04",
    ),
    "linked data": (
        _linked_data({"@type": "NewsArticle", "datePublished": "2026-03-04T18:20:00Z"}),
        "",
        "2026-03-04T18:20:00Z",
    ),
    "linked data in a graph": (
        _linked_data(
            {
                "@graph": [
                    {"@type": "WebPage", "datePublished": "2019-01-01"},
                    {"@type": ["AnalysisNewsArticle"], "datePublished": "2026-03-04"},
                    {"@type": "Comment", "datePublished": "2026-03-06"},
                ]
            }
        ),
        "",
        "2026-03-04",
    ),
    "linked data of a picture": (
        _linked_data({"@type": "ImageObject", "datePublished": "2019-01-01"}),
        "",
        None,
    ),
    "microdata": ("", '<span itemprop="datePublished" content="2026-03-04">x</span>', "2026-03-04"),
    "time after the heading": (
        "",
        '<time datetime="2026-03-04T18:20">Wed</time><time datetime="2019-01-01">x</time>',
        "2026-03-04T18:20",
    ),
    "address": (
        '<link rel="canonical" href="https://post.example/2026/03/04/ferry">',
        "",
        "2026-03-04",
    ),
    "time of a change": (
        (
            '<meta property="article:modified_time" content="2026-03-06T08:00:00Z">'
            '<meta property="og:updated_time" content="2026-03-06">'
        ),
        "",
        None,
    ),
    "date in running text": ("", "<p>Posted on 4 March 2026</p><p>2026-03-04</p>", None),
    "date in the title": ("<title>What we know on 4 March 2026</title>", "", None),
    "time zone of the writer's own": (
        '<meta name="date" content="2026-03-04T18:20:00D01:00">',
        "",
        "2026-03-04T18:20:00D01:00",
    ),
    "time zone that cannot be": (
        '<meta name="date" content="2026-03-04T18:20:00+99:00">',
        "",
        "2026-03-04T18:20:00+99:00",
    ),
    "empty": ('<meta property="article:published_time" content="">', "", None),
    "placeholder": ('<meta property="article:published_time" content="{{date}}">', "", None),
    "broken linked data": ('<script type="application/ld+json">{"datePub</script>', "", None),
}


@pytest.mark.parametrize(("head", "body", "published"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_is_what_the_page_states(head: str, body: str, published: str | None) -> None:
    """Only a date given as that of publication counts, in the page's own words."""
    assert _page(head, body).published == published


def test_title_author_source_and_address() -> None:
    """Title, author, site and canonical address come from the head of the page."""
    article = _page(
        '<meta property="og:title" content="Ferry  leaves late">'
        '<meta property="og:site_name" content="The Harbour Post">'
        '<meta name="author" content="Ines Calloway">'
        '<link rel="canonical" href="https://post.example/ferry">'
    )

    assert (article.title, article.author) == ("Ferry leaves late", "Ines Calloway")
    assert (article.source, article.url) == ("The Harbour Post", "https://post.example/ferry")


def test_page_that_states_nothing() -> None:
    """The heading is the title, the address is where the page was fetched, the rest is unknown."""
    article = _page()

    assert (article.title, article.url) == ("Ferry leaves late", "https://fetched.example/1")
    assert (article.author, article.source, article.published) == (None, None, None)


def test_long_values_are_cut() -> None:
    """A page cannot pass a book off as its title."""
    article = _page(f'<meta property="og:title" content="{"x" * 100_000}">')

    assert article.title is not None
    assert len(article.title) <= 1_000
