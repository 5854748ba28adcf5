"""Text is cut into words as Universal Dependencies does it, each with its place in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.language.tokens import tokenize


def words(text: str) -> list[str]:
    """Return the words of the whole of `text`."""
    return [word.text for word in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kestrel's envoys", ["Kestrel", "'s", "envoys"], id="possessive"),
        pytest.param("the rebels' camp", ["the", "rebels", "'", "camp"], id="plural-possessive"),
        pytest.param("they'd say we're", ["they", "'d", "say", "we", "'re"], id="verb-clitics"),
        pytest.param("did don’t", ["did", "do", "n’t"], id="negation-typographic"),
        pytest.param("can't won't", ["ca", "n't", "wo", "n't"], id="negation-of-modals"),
        pytest.param("They cannot stay", ["They", "can", "not", "stay"], id="cannot-is-two"),
        pytest.param("O'Dara d’Alba", ["O'Dara", "d’Alba"], id="names-are-no-clitics"),
    ],
)
def test_clitics_are_words_of_their_own(text: str, expected: list[str]) -> None:
    """What is written onto a word but is one itself is cut off, and nothing else is."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the U.S. envoy", ["the", "U.S.", "envoy"], id="dotted"),
        pytest.param("U.N.-backed", ["U.N.", "-", "backed"], id="dotted-in-compound"),
        pytest.param("5 a.m. Tuesday", ["5", "a.m.", "Tuesday"], id="clock"),
        pytest.param("Lt. Col. Amara", ["Lt.", "Col.", "Amara"], id="ranks"),
        pytest.param("on Feb. 17, 2031", ["on", "Feb.", "17", ",", "2031"], id="month"),
        pytest.param("a Ph.D. here", ["a", "Ph.D.", "here"], id="degree"),
        pytest.param("J. Amara", ["J.", "Amara"], id="initial"),
        pytest.param("said no. More", ["said", "no.", "More"], id="number-sign"),
        pytest.param("the general. He", ["the", "general", ".", "He"], id="no-abbreviation"),
        pytest.param("plan b. more", ["plan", "b", ".", "more"], id="small-letter"),
    ],
)
def test_abbreviations_keep_their_full_stop(text: str, expected: list[str]) -> None:
    """The full stop of an abbreviation belongs to it; that of a sentence is a word."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("cease-fire talks", ["cease", "-", "fire", "talks"], id="hyphen"),
        pytest.param("a 9-year-old", ["a", "9", "-", "year", "-", "old"], id="age"),
        pytest.param("18–21 men", ["18", "–", "21", "men"], id="range"),
        pytest.param("war--and peace", ["war", "--", "and", "peace"], id="double-hyphen"),
        pytest.param("AK-47 and Su-34s", ["AK-47", "and", "Su-34s"], id="model-stays-whole"),
        pytest.param("UN/AU mission", ["UN", "/", "AU", "mission"], id="slash"),
    ],
)
def test_hyphens_separate_words(text: str, expected: list[str]) -> None:
    """Compounds are cut at their hyphens, the names of weapons' models are not."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1,455 dead; 3.5 km", ["1,455", "dead", ";", "3.5", "km"], id="separators"),
        pytest.param("$5 million", ["$", "5", "million"], id="currency"),
        pytest.param("3rd round", ["3rd", "round"], id="ordinal"),
        pytest.param("at 10:30.", ["at", "10:30", "."], id="clock-and-full-stop"),
        pytest.param("the '90s", ["the", "'", "90s"], id="decade"),
        pytest.param("€15bn, 3.5kg", ["€", "15bn", ",", "3.5kg"], id="unit-written-on"),
        pytest.param("50%", ["50", "%"], id="percent"),
    ],
)
def test_figures_stay_whole(text: str, expected: list[str]) -> None:
    """A figure is one word with its separators and whatever letters are written onto it."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "See https://a.example/b?c=1, then",
            ["See", "https://a.example/b?c=1", ",", "then"],
            id="address",
        ),
        pytest.param("www.a.example.", ["www.a.example", "."], id="address-without-scheme"),
        pytest.param("desk@a.example", ["desk@a.example"], id="mail"),
        pytest.param("@envoy #peace", ["@envoy", "#peace"], id="handle-and-tag"),
        pytest.param("Wait... what?!", ["Wait", "...", "what", "?", "!"], id="dots"),
        pytest.param(
            "``We stay,'' he", ["``", "We", "stay", ",", "''", "he"], id="treebank-quotes"
        ),
        pytest.param("“We stay,” he", ["“", "We", "stay", ",", "”", "he"], id="curly-quotes"),
        pytest.param("🙂🙂 ok", ["🙂", "🙂", "ok"], id="emoji"),
        pytest.param("مدينة عدن", ["مدينة", "عدن"], id="right-to-left"),
        pytest.param("a\u00a0b\u200bc\ufeffd", ["a", "b", "c", "d"], id="blanks-without-shape"),
        pytest.param(
            "soft\u00adly Bogota\u0301", ["soft\u00adly", "Bogota\u0301"], id="inside-word"
        ),
        pytest.param(" \n\t", [], id="blanks-only"),
        pytest.param("", [], id="empty"),
    ],
)
def test_other_signs(text: str, expected: list[str]) -> None:
    """Addresses stay whole, marks stand alone, and signs without a shape are no words."""
    assert words(text) == expected


def test_only_the_asked_part_is_cut() -> None:
    """Offsets count from the beginning of the text, not from that of the part."""
    text = "Nothing here. The envoy's plane."
    found = tokenize(text, 14, 30)
    assert [(w.text, w.start, w.end) for w in found] == [
        ("The", 14, 17),
        ("envoy", 18, 23),
        ("'s", 23, 25),
        ("plan", 26, 30),
    ]


@given(st.text(max_size=80))
def test_every_word_is_its_own_span(text: str) -> None:
    """Whatever the text, words are the text of their spans, in order, and do not overlap."""
    found = tokenize(text, 0, len(text))
    assert [w.text for w in found] == [text[w.start : w.end] for w in found]
    edges = [edge for w in found for edge in (w.start, w.end)]
    assert edges == sorted(edges)


@given(st.text(alphabet="ab'’.-,1 \n", max_size=40))
def test_no_visible_sign_is_lost(text: str) -> None:
    """All that is not blank is part of some word."""
    assert "".join(words(text)) == "".join(text.split())
