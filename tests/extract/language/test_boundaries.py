"""Sentences and paragraphs end where a reader sees them end."""

import textwrap

import pytest

from dateline.extract.language.boundaries import MAX_WORDS, paragraphs, sentences
from dateline.extract.records import Span


def split(text: str, kept: list[Span] | None = None) -> list[str]:
    """Return the sentences of `text` as written."""
    return [
        text[words[0].start : words[-1].end]
        for paragraph in paragraphs(text, kept or [(0, len(text))])
        for words in sentences(text, paragraph)
    ]


ABBREVIATIONS = {
    "before-small-letter": ["He met U.S. officials.", "They left."],
    "before-weekday": ["He flew to the U.S. Monday."],
    "at-the-end": ["He flew to the U.S.", "The envoy stayed."],
    "inside-a-name": ["The U.N. Security Council met."],
    "both": ["The U.K. and the U.S. met.", "So did others."],
    "rank": ["Gen. Smith spoke.", "Lt. Col. Amara listened."],
    "form-of-address": ["Mr. and Mrs. Amara left.", "Dr. Sow stayed."],
    "initial": ["J. Amara left with P. T. Sow."],
    "letter-at-the-end": ["It hit Building C.", "The fire spread."],
    "month": ["They met on Feb. 17.", "They left."],
    "month-at-the-end": ["They met in Feb.", "The talks failed."],
    "number-sign": ["The army lost No. 5 battery.", "It fled."],
    "company-at-the-end": ["They hit Harbour Corp.", "The owner left."],
    "company-inside": ["They hit Harbour Corp. Limited."],
    "degree": ["He has a Ph.D. in law.", "He left."],
    "decimal": ["It grew by 3.5 percent.", "Then it fell."],
    "clock-before-small-letter": ["It began at 5 a.m. and ended.", "All slept."],
    "clock-before-weekday": ["It began at 5 a.m. Tuesday."],
    "clock-before-zone": ["It began at 5 a.m. Eastern."],
    "clock-of-a-town": ["It began at 5 a.m. Harrow time."],
    "clock-in-brackets": ["It began at 5 a.m. (0200 GMT)."],
    "clock-at-the-end": ["It began at 5 a.m.", "Rescuers came later."],
    "clock-before-quote": ["It was 3 p.m.", "“We stay,” he said."],
}

QUOTES = {
    "quote-then-sentence": ["“We stay.”", "He left."],
    "quote-goes-on": ["“We stay,” he said.", "“We never left.”"],
    "question-then-speaker": ["“Will they stay?” she asked.", "“No!” he said."],
    "two-sentences-in-one-quote": ["He said: “We stay.", "We fight.”", "Then he left."],
    "straight": ['"We stay."', '"They go."'],
    "single": ["He said 'No.'", "They left."],
    "treebank": ["``We stay,'' he said.", "They left."],
    "brackets": ["(He left.)", "She stayed."],
    "several-marks": ["What now?!", "Nobody knows."],
    "dots": ["Wait... what?"],
    "dots-at-the-end": ["Wait…", "What?"],
}


@pytest.mark.parametrize("expected", [pytest.param(v, id=k) for k, v in ABBREVIATIONS.items()])
def test_full_stops_of_abbreviations(expected: list[str]) -> None:
    """A full stop ends a sentence only where it is more than an abbreviation's."""
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize("expected", [pytest.param(v, id=k) for k, v in QUOTES.items()])
def test_marks_that_close(expected: list[str]) -> None:
    """Closing quotes and brackets belong to the sentence that they close."""
    assert split(" ".join(expected)) == expected


def test_a_full_stop_without_a_blank_ends_a_sentence() -> None:
    """Scraped text that lost its blanks is still cut."""
    assert split("They left.They came.") == ["They left.", "They came."]


def test_text_without_capitals_is_cut_at_its_full_stops() -> None:
    """Where nothing is written with a capital, a small letter may begin a sentence."""
    text = "rebels shelled gao on monday. mr. keita left the town at noon. nobody else was hurt."
    assert split(text) == [
        "rebels shelled gao on monday.",
        "mr. keita left the town at noon.",
        "nobody else was hurt.",
    ]


def test_a_small_letter_goes_on() -> None:
    """A full stop before a small letter ends nothing."""
    assert split("the war ended. peace came.") == ["the war ended. peace came."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rockets hit port\nThe port burned.",
            ["Rockets hit port", "The port burned."],
            id="headline-without-full-stop",
        ),
        pytest.param(
            "Rockets hit port\n\nthe port burned.",
            ["Rockets hit port", "the port burned."],
            id="blank-line-always-ends",
        ),
        pytest.param(
            "The port was\nhit and\r\nburned.",
            ["The port was\nhit and\r\nburned."],
            id="small-letter-goes-on",
        ),
        pytest.param(
            "He left.\nthe port burned.",
            ["He left.", "the port burned."],
            id="closed-line-before-small-letter",
        ),
        pytest.param("- First\n- Second", ["- First", "- Second"], id="bullets"),
        pytest.param("1. First point\n2. Second", ["1. First point", "2. Second"], id="numbered"),
        pytest.param("One.\n\n \n\nTwo.", ["One.", "Two."], id="several-blank-lines"),
        pytest.param("One\rTwo", ["One", "Two"], id="old-line-ends"),
        pytest.param("\n \n", [], id="blank-lines-only"),
    ],
)
def test_line_ends(text: str, expected: list[str]) -> None:
    """A line end separates, unless the next line plainly goes on."""
    assert split(text) == expected


PROSE = (
    "The mediators from Harrow left the hotel before noon, and the delegation of the Coastal Front "
    "followed them an hour later without a word. Rebels in the hills near Mount Sable kept firing "
    "at the convoy that carried General Idris Amara and the rest of the Northern Command to safety."
)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_hard_wrapped_prose_is_one_paragraph(width: int) -> None:
    """Lines cut at a fixed width are joined again, also before a name's capital."""
    wrapped = textwrap.fill(PROSE, width)
    assert len(list(paragraphs(wrapped, [(0, len(wrapped))]))) == 1
    assert [" ".join(each.split()) for each in split(wrapped)] == split(PROSE)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Rockets hit the old port", *textwrap.wrap(PROSE, 72)], id="headline-on-top"),
        pytest.param([PROSE, PROSE], id="long-lines"),
    ],
)
def test_lines_that_end_by_themselves_stay_apart(lines: list[str]) -> None:
    """A short headline above wrapped prose, and lines too long to be wrapped, are not joined."""
    text = "\n".join(lines)
    assert len(list(paragraphs(text, [(0, len(text))]))) == 2


def test_a_list_of_equally_long_lines_is_not_wrapped_prose() -> None:
    """Lines that all begin with a capital are items, however alike their lengths."""
    items = ["Rebels take the northern gate of Harrow", "Mediators leave the southern port of Mire"]
    text = "\n".join([*items, *items])
    assert split(text) == [*items, *items]


def test_only_kept_spans_are_read() -> None:
    """What lies outside the kept spans is in no sentence, and a span's edge ends a sentence."""
    text = "Menu Login The envoy left. Share this He came back"
    kept = [(11, 26), (38, 50)]
    assert split(text, kept) == ["The envoy left.", "He came back"]


def test_endless_sentences_are_cut() -> None:
    """A sentence is cut after the greatest number of words, and none of them is lost."""
    text = "word " * (2 * MAX_WORDS + 1)
    parts = [len(part.split()) for part in split(text)]
    assert parts == [MAX_WORDS, MAX_WORDS, 1]
