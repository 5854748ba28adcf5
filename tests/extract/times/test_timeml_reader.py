import pytest

from dateline.extract.errors import InputError
from dateline.extract.reading.limits import MAXIMUM_ARTICLE_BYTES
from dateline.extract.times.timeml import TimemlDocument, Timex
from dateline.extract.times.timeml_reader import DEEPEST, read_timeml

DOCUMENT = """<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID> harbour-7 </DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-08" temporalFunction="false"
 functionInDocument="CREATION_TIME">May 8, 2031</TIMEX3></DCT>
<EXTRAINFO>filed <TIMEX3 tid="t9" type="TIME" value="2031-05-08T08:00">early</TIMEX3></EXTRAINFO>
<TEXT>Rebels <EVENT eid="e1" class="OCCURRENCE">shelled</EVENT> A&amp;B <TIMEX3 tid="t1" type="DATE"
 value="2031-05-06" temporalFunction="true" anchorTimeID="t0">on <B>Tuesday</B></TIMEX3>.
They do so <TIMEX3 tid="t2" type="set" value="P1W" quant="EACH" freq="2X" mod="APPROX">twice
a week</TIMEX3>.</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1"/>
</TimeML>
"""


def wrapped(body: str) -> bytes:
    """Return a TimeML document whose text is `body`."""
    return f"<TimeML><TEXT>{body}</TEXT></TimeML>".encode()


def test_a_document_is_read_whole() -> None:
    """Text, name, creation time and times with all attributes are read; headers stay outside."""
    assert read_timeml(DOCUMENT.encode(), "a.tml") == TimemlDocument(
        id="harbour-7",
        text="Rebels shelled A&B on Tuesday.\nThey do so twice\na week.",
        created=Timex(
            id="t0",
            type="DATE",
            value="2031-05-08",
            text="May 8, 2031",
            temporal_function=False,
            function="CREATION_TIME",
        ),
        times=(
            Timex(
                id="t1",
                type="DATE",
                value="2031-05-06",
                span=(19, 29),
                text="on Tuesday",
                temporal_function=True,
                anchor="t0",
            ),
            Timex(
                id="t2",
                type="SET",
                value="P1W",
                span=(42, 54),
                text="twice\na week",
                mod="APPROX",
                quant="EACH",
                freq="2X",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("source", "text", "spans"),
    [
        pytest.param(
            b'<TimeML>In <TIMEX3 tid="t1" type="DATE" value="2014">2014</TIMEX3>.</TimeML>',
            "In 2014.",
            [(3, 7)],
            id="no text element",
        ),
        pytest.param(
            b'<!DOCTYPE TimeML SYSTEM "TimeML.dtd"><TimeML><TEXT>Now.</TEXT></TimeML>',
            "Now.",
            [],
            id="a document type that lies elsewhere",
        ),
        pytest.param(
            wrapped('<TIMEX3 tid="t1" type="DURATION" value="P2D">2 days</TIMEX3>'
                    '<TIMEX3 tid="t2" type="DATE" value="2031-05-08"/> on'),
            "2 days on",
            [(0, 6), (6, 6)],
            id="a time without words",
        ),
        pytest.param(
            wrapped('<TIMEX3 tid="t1" type="DATE" value="2031">the year '
                    '<TIMEX3 tid="t2" type="DATE" value="2031">2031</TIMEX3></TIMEX3>'),
            "the year 2031",
            [(0, 13), (9, 13)],
            id="one within another",
        ),
        pytest.param(
            '<?xml version="1.0" encoding="windows-1252"?><TimeML><TEXT>“é”</TEXT></TimeML>'
            .encode("cp1252"),
            "“é”",
            [],
            id="another encoding",
        ),
        pytest.param(b"<TimeML/>", "", [], id="empty"),
    ],
)  # fmt: skip
def test_text_and_spans(source: bytes, text: str, spans: list[tuple[int, int]]) -> None:
    """Documents of other taggers are read, and spans count code points of the text."""
    document = read_timeml(source, "a.tml")
    assert (document.text, [time.span for time in document.times]) == (text, spans)


@pytest.mark.parametrize(
    ("source", "published"),
    [
        pytest.param(DOCUMENT.encode(), "2031-05-08", id="the element"),
        pytest.param(
            wrapped('<TIMEX3 tid="t1" type="DATE" value="2030">2030</TIMEX3> <TIMEX3 tid="t2" '
                    'type="DATE" value="2031-05-08" functionInDocument="PUBLICATION_TIME"/>'),
            "2031-05-08",
            id="a time of the text that says so",
        ),
        pytest.param(
            wrapped('<TIMEX3 tid="t1" type="DATE" value="2030">2030</TIMEX3>'), None, id="none"
        ),
        pytest.param(b"<TimeML><DCT></DCT><TEXT>It rains.</TEXT></TimeML>", None, id="empty"),
    ],
)  # fmt: skip
def test_day_of_publication(source: bytes, published: str | None) -> None:
    """The document's own time is what stands in DCT, else the time in the text marked as such."""
    assert read_timeml(source, "a.tml").published == published


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param(b"Rebels shelled Gao.", "a.tml:1: is no well-formed XML", id="plain text"),
        pytest.param(b"<TimeML><TEXT></TimeML>", "a.tml:1: is no well-formed XML", id="open tag"),
        pytest.param(b"", "a.tml:1: is no well-formed XML", id="nothing"),
        pytest.param(b"<html><p>1</p></html>", "begins with <html>, not", id="another root"),
        pytest.param(b"<TimeML>\n&rumour;</TimeML>", "a.tml:2: is no well", id="unknown entity"),
        pytest.param(
            b'<!DOCTYPE TimeML SYSTEM "no.dtd"><TimeML>&rumour;</TimeML>',
            "uses an entity of its own, 'rumour'",
            id="an entity of a file elsewhere",
        ),
        pytest.param(
            b'<!DOCTYPE TimeML [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><TimeML>&b;</TimeML>',
            "uses an entity of its own, 'a'",
            id="entities that grow",
        ),
        pytest.param(
            b'<!DOCTYPE TimeML [<!ENTITY f SYSTEM "file:///etc/hostname">]><TimeML>&f;</TimeML>',
            "uses an entity of its own, 'f'",
            id="an entity that reads a file",
        ),
        pytest.param(
            b"<TimeML>" + b"<a>" * DEEPEST + b"</a>" * DEEPEST + b"</TimeML>",
            "elements within elements, more than 100 deep",
            id="too deep",
        ),
        pytest.param(
            wrapped('<TIMEX3 type="DATE" value="2031">2031</TIMEX3>'),
            "a.tml:1: has a TIMEX3 without a tid",
            id="no id",
        ),
        pytest.param(
            wrapped('\n<TIMEX3 tid="t1" type="ERA" value="2031">2031</TIMEX3>'),
            "a.tml:2: has a TIMEX3 of the type 'ERA'",
            id="unknown type",
        ),
        pytest.param(
            b'<?xml version="1.0" encoding="klingon"?><TimeML/>', "a.tml", id="unknown encoding"
        ),
        pytest.param(
            b"<TimeML>" + b" " * MAXIMUM_ARTICLE_BYTES + b"</TimeML>", "10 MB", id="too large"
        ),
    ],
)
def test_what_is_no_timeml_is_refused_in_one_line(source: bytes, message: str) -> None:
    """The error names the file and, where it can, the line; nothing outside is read."""
    with pytest.raises(InputError) as raised:
        read_timeml(source, "a.tml")
    text = str(raised.value)
    assert (text.startswith("a.tml:"), message in text, "\n" in text) == (True, True, False)
