import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.errors import OutputError
from dateline.extract.times import find_times
from dateline.extract.times.timeml import TimemlDocument, Timex, timeml_document
from dateline.extract.times.timeml_reader import read_timeml
from dateline.output.timeml_writer import timeml_text

TEXT = (
    'Rebels shelled "A&B" on Tuesday & fled <at once>.\n'
    "They have fought for the past four years, each Monday, twice a week, since May 2019."
)


def tagged(text: str, published: str | None = "2031-05-08") -> TimemlDocument:
    """Return the TimeML document of a text in which times have been found."""
    times = find_times(text, published, join_ranges=False)
    return timeml_document(text, times, published, "harbour-7")


def read_back(document: TimemlDocument) -> TimemlDocument:
    """Return what reading gives of a document that has been written."""
    return read_timeml(timeml_text(document).encode("utf-8"), "written.tml")


def attributes(document: TimemlDocument, words: str) -> dict[str, object]:
    """Return some attributes of the time with these words, those without a value left out."""
    (time,) = [time for time in document.times if time.text == words]
    names = ("type", "value", "quant", "freq", "anchor", "begin", "end", "temporal_function")
    found = {name: getattr(time, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def test_a_written_document_reads_back() -> None:
    """Text with XML's own characters, times and the day of publication come back as they were."""
    document = tagged(TEXT)
    assert len(document.times) == 5
    assert read_back(document) == document


@given(st.text(), st.none() | st.just("2031-05-08"))
def test_any_text_reads_back(text: str, published: str | None) -> None:
    """Whatever the text, it comes back; only what XML cannot hold becomes U+FFFD, one for one."""
    back = read_back(tagged(text, published))
    assert len(back.text) == len(text)
    assert all(new in {old, "\ufffd"} for old, new in zip(text, back.text, strict=True))


def test_attributes_of_other_documents_are_kept() -> None:
    """A document that was read is written with everything its times said."""
    times = (
        Timex(id="a", type="DATE", value='"<', span=(0, 4), text="2031", mod="MID"),
        Timex(id="b", type="DURATION", value="P1Y", span=(2, 4), text="31", begin="a", end="c"),
        Timex(id="c", type="SET", value="P1D\n", span=(4, 4), quant="EVERY", freq="2X"),
    )
    document = TimemlDocument(text="2031 rained", times=times)
    (first, second, third) = read_back(document).times
    assert (first, second) == times[:2]
    assert (third.value, third.quant, third.freq, third.span) == ("P1D", "EVERY", "2X", (4, 4))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Tuesday",
            {"type": "DATE", "value": "2031-05-06", "anchor": "t0", "temporal_function": True},
            id="counted from publication",
        ),
        pytest.param(
            "the past four years",
            {
                "type": "DURATION",
                "value": "P4Y",
                "anchor": "t0",
                "end": "t0",
                "temporal_function": True,
            },
            id="a duration that ends with publication",
        ),
        pytest.param(
            "each Monday",
            {"type": "SET", "value": "XXXX-WXX-1", "quant": "EACH", "temporal_function": False},
            id="quantifier",
        ),
        pytest.param(
            "twice a week",
            {"type": "SET", "value": "P1W", "freq": "2X", "temporal_function": False},
            id="frequency",
        ),
        pytest.param(
            "May 2019",
            {"type": "DATE", "value": "2019-05", "temporal_function": False},
            id="absolute",
        ),
    ],
)
def test_attributes_of_found_times(words: str, expected: dict[str, object]) -> None:
    """A time says what it was counted from, where it begins or ends, and how often it is."""
    assert attributes(tagged(TEXT), words) == expected


def test_without_publication_there_is_no_document_time() -> None:
    """A document of unknown date has an empty DCT, and nothing is anchored to it."""
    document = tagged(TEXT, None)
    assert "<DCT></DCT>" in timeml_text(document)
    assert {time.anchor for time in document.times} == {None}


def test_times_that_cross_cannot_be_written() -> None:
    """Two times of which neither holds the other are refused in one line."""
    times = [
        Timex(id=name, type="DATE", value="2031", span=span, text="…")
        for name, span in (("t1", (0, 4)), ("t2", (2, 6)))
    ]
    with pytest.raises(OutputError, match=r"\At2: .* overlaps the time before it; [^\n]*\Z"):
        timeml_text(TimemlDocument(text="2031 rained", times=tuple(times)))


def test_nothing_in_the_file_controls_a_terminal() -> None:
    """Control characters are replaced or written as references."""
    written = timeml_text(TimemlDocument(text="a\x1b[2Jb\x9bc\x00", id="\x1b"))
    assert not {"\x1b", "\x9b", "\x00"} & set(written)
