"""Which lines are read as the dateline of a report."""

import pytest

from dateline.extract.dateline_line import dateline_of, find_dateline


@pytest.mark.parametrize(
    ("text", "length", "place", "agency", "date"),
    [
        pytest.param("MERIN (AP) — Envoys met.", 13, "MERIN", "AP", None, id="place-agency-dash"),
        pytest.param(
            "OLM, Talvia, March 3 (Reuters) - The ferry sank.",
            33,
            "OLM, Talvia",
            "Reuters",
            "March 3",
            id="place-country-day-agency",
        ),
        pytest.param("MERIN: Envoys met.", 7, "MERIN", None, None, id="place-colon"),
        pytest.param(
            "OLM, 14 May (BelTA) – It rained.", 22, "OLM", "BelTA", "14 May", id="en-dash"
        ),
        pytest.param("Merin (CNN) -- Envoys met.", 15, "Merin", "CNN", None, id="two-hyphens"),
        pytest.param("(Reuters) - Envoys met.", 12, None, "Reuters", None, id="agency-alone"),
        pytest.param("MERIN — Envoys met.", 8, "MERIN", None, None, id="capitals-dash"),
        pytest.param("Merin CNN — Envoys met.", 12, "Merin", "CNN", None, id="agency-unbracketed"),
        pytest.param(
            "OLM , Talvia -LRB- AP -RRB- -- Envoys met .",
            31,
            "OLM, Talvia",
            "AP",
            None,
            id="tokenised",
        ),
        pytest.param(
            "OLM, Talvia | Fri Mar 25, 2033 7:42 pm EDT OLM, Talvia (Reuters) - Envoys met.",
            67,
            "OLM, Talvia",
            "Reuters",
            "Fri Mar 25, 2033",
            id="repeated-after-a-time",
        ),
        pytest.param(
            "Merin, 3 May 2033 – The ferry sank.",
            20,
            "Merin",
            None,
            "3 May 2033",
            id="place-and-day",
        ),
        pytest.param("merin: envoys met in silence.", 7, "merin", None, None, id="small-letters"),
    ],
)
def test_reads_a_dateline(
    text: str, length: int, place: str | None, agency: str | None, date: str | None
) -> None:
    """Place, agency and day are found, and the span reaches to the first word of the sentence."""
    found = find_dateline(text, 0)
    assert found is not None
    assert (found.span, found.place, found.agency, found.date) == ((0, length), place, agency, date)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Talvia — a country of rivers — has no navy.", id="insertion-after-a-name"),
        pytest.param("President Olaf Merin – who is 80 – resigned.", id="person"),
        pytest.param("UPDATE: The ferry has been found.", id="update"),
        pytest.param("BREAKING — The ferry has been found.", id="breaking"),
        pytest.param("NATO — Ministers met.", id="alliance"),
        pytest.param("KORREL: Good evening.\nHOST: Good evening to you.", id="transcript"),
        pytest.param("The talks (in Merin) — The envoys left.", id="sentence"),
        pytest.param("By then it was late: The envoys had left.", id="clause-before-a-colon"),
        pytest.param("MERIN", id="nothing-after-it"),
        pytest.param("", id="empty"),
    ],
)
def test_other_beginnings_are_no_datelines(text: str) -> None:
    """Dashes and colons after anything but a place or agency make no dateline."""
    assert find_dateline(text, 0) is None


def test_spans_count_from_the_start_of_the_text() -> None:
    """Span and day span are offsets in the whole text, not in the paragraph."""
    text = "Ferry sinks off Olm\nOLM, March 3 (Reuters) - The ferry sank."
    found = find_dateline(text, 20)
    assert found is not None
    assert text[slice(*found.span)] == "OLM, March 3 (Reuters) - "
    assert found.date_span is not None
    assert text[slice(*found.date_span)] == "March 3"


def test_looks_into_the_first_kept_paragraphs() -> None:
    """A headline may stand before the paragraph with the dateline."""
    text = "Ferry sinks off Olm\nOLM (AP) — The ferry sank."
    found = dateline_of(text, [(0, 19), (20, len(text))])
    assert found is not None
    assert found.place == "OLM"


def test_does_not_look_further_than_the_third_paragraph() -> None:
    """A dateline deep in the text belongs to something else."""
    text = "One.\nTwo.\nThree.\nOLM (AP) — The ferry sank."
    assert dateline_of(text, [(0, 4), (5, 9), (10, 16), (17, len(text))]) is None
