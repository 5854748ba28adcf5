"""What a page shows, which of it is the article, and pages made to do harm."""

from pathlib import Path

import pytest

from dateline.extract.reading import read_articles
from dateline.extract.reading.html_page import article_from_page, decode_page
from dateline.extract.reading.skipped import Skipped
from dateline.extract.records import Article

BEFORE = ("Home", "World", "Subscribe", "We use cookies. Accept")
HEADING = "Envoys meet in Velmora for a third round"
OPENING = (
    (
        "Envoys of the two coastal republics opened a third round of talks in Velmora on Wednesday,"
        " a day after shells fell on the border town of Ostrin and killed two farmers."
    ),
    (
        "The retired judge Marten Oyelaran, who chairs the meeting, told reporters that both sides"
        " had agreed to discuss the release of fishing crews first."
    ),
)
BETWEEN = ("Advertisement", "Recommended for you", "Cup final ends in a draw after extra time")
CLOSING = (
    (
        "No date was set for a ceasefire. The foreign ministry of the northern republic said in a"
        " statement that its patrols would stay at sea until the crews were home."
    ),
)
AFTER = ("Comments", "reader1: They always say that and then nothing happens.", "© 2026 The Post")
PAGE = f"""<!DOCTYPE html>
<html><head><title>{HEADING} | The Post</title><style>p {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">{BEFORE[0]}</a></li><li><a href="/w">{BEFORE[1]}</a></li></ul></nav>
<button>{BEFORE[2]}</button><div id="cookies">We use cookies. <a href="#">Accept</a></div>
<main><article><h1>{HEADING}</h1>
<p>{OPENING[0]}</p><p>{OPENING[1].replace("both sides", "<em>both</em>  sides")}</p>
<div class="ad">{BETWEEN[0]}</div>
<aside class="related"><h3>{BETWEEN[1]}</h3><ul><li>{BETWEEN[2]}</li></ul></aside>
<p>{CLOSING[0]}</p></article></main>
<div class="comments"><h2>{AFTER[0]}</h2><p>{AFTER[1]}</p></div><footer>{AFTER[2]}</footer>
</body></html>"""


def _article(html: str) -> Article:
    article = article_from_page(html, path="p", where="w")
    assert isinstance(article, Article), str(article)
    return article


def test_text_is_the_whole_page_and_kept_is_the_article() -> None:
    """Menus, teasers and comments stand in the text, and only the article in what is kept."""
    article = _article(PAGE)

    assert article.text.split("\n") == [
        *BEFORE, HEADING, *OPENING, *BETWEEN, *CLOSING, *AFTER
    ]  # fmt: skip
    assert article.kept is not None
    assert [article.text[start:end] for start, end in article.kept] == [
        "\n".join((HEADING, *OPENING)),
        *CLOSING,
    ]


SHOWN = {
    "blocks": ("<h1>A</h1><p>B</p><div>C<p>D</p>E</div>", "A\nB\nC\nD\nE"),
    "inline": ("<p>A <b>b</b><i>c</i> <a href='/'>d</a>, e</p>", "A bc d, e"),
    "line breaks": ("<p>A<br>B<br/><br>C</p>", "A\nB\nC"),
    "lists": ("<ul><li>A</li><li>B <ul><li>C</li></ul></li></ul>", "A\nB\nC"),
    "table cells": ("<table><tr><td>A</td><td>B</td></tr></table>", "A\nB"),
    "white space": ("<p>\n  A\t b\n\n c </p>", "A b c"),
    "no-break space is a character": ("<p>5&nbsp;km</p>", "5\u00a0km"),
    "soft hyphen is none": ("<p>Vel&shy;mora</p>", "Velmora"),
    "entities": ("<p>&lt;b&gt; &amp; &#8220;c&#8221;</p>", "<b> & “c”"),
    "references to C1 controls": ("<p>A&#146;s &#x93;b&#148; &#129;</p>", "A’s “b”"),
    "title of the window": ("<title>T</title><p>A</p>", "A"),
    "scripts and styles": ("<p>A</p><script>b()</script><style>c</style>", "A"),
    "comments": ("<p>A<!-- b -->C</p>", "AC"),
    "text after a hidden part": ("<p>A <span hidden>b</span>c</p>", "A c"),
    "hidden by style": ("<p>A</p><p style='color:red; DISPLAY : none'>b</p>", "A"),
    "invisible by style": ("<p>A</p><p style='visibility:hidden'>b</p>", "A"),
    "template and noscript": ("<template>a</template><noscript>b</noscript><p>C</p>", "C"),
    "form fields": ("<select><option>a</option></select><textarea>b</textarea><p>C</p>", "C"),
    "drawing with words": ("<svg><text>a</text></svg><p>B</p>", "B"),
    "fragment": ("A <b>b</b>", "A b"),
    "XML declaration": ("<?xml version='1.0' encoding='latin-1'?><p>São</p>", "São"),
    "control characters": ("<p>A\0\x08b&#1;</p>", "Ab"),
    "lone surrogate": ("<p>A\ud800b</p>", "Ab"),
    "unclosed elements": ("<p>A<p>B<div>C", "A\nB\nC"),
}


@pytest.mark.parametrize(("html", "text"), SHOWN.values(), ids=SHOWN)
def test_visible_text(html: str, text: str) -> None:
    """A page's text is what a browser shows, a line for each block."""
    assert _article(html).text == text


@pytest.mark.parametrize("html", ["", " ", "<!-- a -->", "<p> </p>", "<script>a</script>"])
def test_page_without_text_is_skipped(html: str) -> None:
    """A page that shows nothing gives a line."""
    assert isinstance(article_from_page(html, path="p", where="w"), Skipped)


def test_page_of_menus_keeps_nothing() -> None:
    """Where no article can be told apart, that is left to the cleaning of lines."""
    links = "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(60))

    assert _article(f"<html><body><ul>{links}</ul></body></html>").kept is None


HOSTILE = {
    "deep nesting": "<div>" * 1_500 + OPENING[0] + "</div>" * 1_500,
    "unclosed tags": "<font><b>" * 500 + OPENING[0],
    "a hundred thousand attributes": "<p "
    + " ".join(f"a{number}=1" for number in range(100_000))
    + f">{OPENING[0]}</p>",
    "reference to a control character": f"<p title='&#2;'>&#1;{OPENING[0]}&#0;&#xffff;</p>",
    "time zone that cannot be": "<time datetime='2026-03-04T18:20:00+99:00' pubdate></time>"
    + OPENING[0],
    "broken linked data": "<script type='application/ld+json'>"
    + "[" * 100_000
    + f"</script><p>{OPENING[0]}</p>",
    "one word of a million letters": f"<p>{'x' * 1_000_000}</p><p>{OPENING[0]}</p>",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_page_is_read_all_the_same(html: str) -> None:
    """Pages made to exhaust a parser still give their text."""
    assert OPENING[0] in _article(f"<html><body>{html}</body></html>").text


def test_nothing_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """The libraries' notes about bad pages do not reach the terminal."""
    (tmp_path / "a.html").write_text("<p>x", encoding="utf-8")
    (tmp_path / "b.html").write_text("<html><!-- x", encoding="utf-8")
    (tmp_path / "c.html").write_text(HOSTILE["broken linked data"], encoding="utf-8")

    assert len(list(read_articles([tmp_path]))) == 3
    assert [record for record in caplog.records if record.name == "root"] == []
    assert capfd.readouterr() == ("", "")


SENTENCE = "<p>The ferry from São Mira – they call it “the old one” – left late again.</p>"
META = "<meta charset={}>"
OLD_META = '<meta http-equiv="Content-Type" content="text/html; charset=mac-roman">'
CHARSETS = {
    "UTF-8": (SENTENCE.encode(), None),
    "UTF-8 said to be Latin-1": ((META.format("latin-1") + SENTENCE).encode(), "latin-1"),
    "UTF-16": (SENTENCE.encode("utf-16"), None),
    "by the HTTP header": (SENTENCE.encode("cp1252"), "ISO-8859-1"),
    "by the page": ((META.format("'macroman'") + SENTENCE).encode("mac-roman"), None),
    "by the page, the old way": ((OLD_META + SENTENCE).encode("mac-roman"), None),
    "header without sense": (SENTENCE.encode("cp1252"), "no-such-charset"),
    "header with a codec that is no charset": (SENTENCE.encode("cp1252"), "base64"),
    "header with a codec of Python's own": (SENTENCE.encode("cp1252"), "unicode-escape"),
    "nothing said": (SENTENCE.encode("cp1252"), None),
}


@pytest.mark.parametrize(("data", "declared"), CHARSETS.values(), ids=CHARSETS)
def test_page_is_decoded(data: bytes, declared: str | None) -> None:
    """Mark, valid UTF-8, HTTP header and the page's own word decide, in this order."""
    assert decode_page(data, declared).endswith(SENTENCE)
