"""How many: figures, number words, loose amounts and their bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.language import analyse
from dateline.extract.quantities import count_of, read_count, total, whole_number
from dateline.extract.records import CountRange
from dateline.extract.rulebook import load_rules


@pytest.mark.parametrize(
    ("words", "count"),
    [
        pytest.param("four", (4, 4), id="word"),
        pytest.param("1,250", (1250, 1250), id="figure-with-comma"),
        pytest.param("2.5 million", (2_500_000, 2_500_000), id="decimal-and-word"),
        pytest.param("one hundred and twenty", (120, 120), id="long-number-word"),
        pytest.param("twenty - one", (21, 21), id="hyphened-number-word"),
        pytest.param("two dozen", (24, 24), id="dozen"),
        pytest.param("half a dozen", (6, 6), id="half-a-dozen"),
        pytest.param("half a million", (500_000, 500_000), id="half-a-million"),
        pytest.param("a", (1, 1), id="article"),
        pytest.param("no", (0, 0), id="none-at-all"),
        pytest.param("both", (2, 2), id="both"),
        pytest.param("about 40", (40, 40), id="about"),
        pytest.param("another 12", (12, 12), id="another-and-number"),
        pytest.param("two other", (2, 2), id="other"),
        pytest.param("at least four", (4, None), id="at-least"),
        pytest.param("at least a", (1, None), id="at-least-one"),
        pytest.param("well over 100", (100, None), id="over"),
        pytest.param("no fewer than 9", (9, None), id="no-fewer"),
        pytest.param("more than a dozen", (12, None), id="more-than-a-dozen"),
        pytest.param("more than half a million", (500_000, None), id="more-than-half-a-million"),
        pytest.param("150 or more", (150, None), id="or-more"),
        pytest.param("up to 20", (0, 20), id="up-to"),
        pytest.param("as many as 30", (0, 30), id="as-many-as"),
        pytest.param("no more than 5", (0, 5), id="no-more-than"),
        pytest.param("less than a dozen", (0, 12), id="less-than-a-dozen"),
        pytest.param("between 10 and 20", (10, 20), id="between"),
        pytest.param("10 – 20", (10, 20), id="dash"),
        pytest.param("three or four", (3, 4), id="or"),
        pytest.param("dozens of", (24, None), id="dozens"),
        pytest.param("tens of thousands of", (20_000, None), id="tens-of-thousands"),
        pytest.param("several", (3, None), id="several"),
        pytest.param("several hundred", (300, None), id="several-hundred"),
        pytest.param("a few dozen", (36, None), id="a-few-dozen"),
        pytest.param("some", None, id="some-is-no-number"),
        pytest.param("the second", None, id="ordinal"),
        pytest.param("3rd", None, id="ordinal-figure"),
        pytest.param("1.5", None, id="no-whole-number"),
        pytest.param("a 12 - year - old", (1, 1), id="age"),
        pytest.param("the five - day", None, id="duration"),
        pytest.param("20 - odd", (20, 20), id="odd"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_words_before_a_noun(words: str, count: CountRange | None) -> None:
    """The words before a noun give the least and the greatest number, None for an open end."""
    assert read_count(words.split()) == count


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [
        pytest.param("Four people died.", "people", (4, 4), id="plain"),
        pytest.param("People fled.", "People", None, id="bare-plural"),
        pytest.param("The soldiers fled.", "soldiers", None, id="definite-plural"),
        pytest.param("The 12 hostages left.", "hostages", (12, 12), id="definite-number"),
        pytest.param("A woman and two children died.", "woman", (1, 1), id="first-of-two"),
        pytest.param("A woman and two children died.", "children", (2, 2), id="second-of-two"),
        pytest.param("Rebels fired 29 missiles and 480 drones.", "missiles", (29, 29), id="object"),
        pytest.param("Rebels fired 29 missiles and 480 drones.", "drones", (480, 480), id="other"),
        pytest.param("Rebels fired dozens of rockets.", "rockets", (24, None), id="partitive"),
        pytest.param("Rebels fired dozens of rockets.", "dozens", (24, None), id="partitive-head"),
        pytest.param(
            "They accused rebels of lying by firing dozens of shells and hundreds of "
            "drones in attacks that killed people.",
            "drones",
            (200, None),
            id="partitive-beside-another",
        ),
        pytest.param("Hundreds or so of people died.", "people", (200, None), id="hundreds-or-so"),
        pytest.param(
            "He saw the killing in 2014 of soldiers.", "soldiers", None, id="year-before-of"
        ),
        pytest.param("Two of the soldiers died.", "soldiers", (2, 2), id="part-of"),
        pytest.param("Six of the 20 hostages died.", "hostages", (6, 6), id="part-of-a-number"),
        pytest.param("A total of 45 drones fell.", "drones", (45, 45), id="total-of"),
        pytest.param("Between 10 and 20 people died.", "people", (10, 20), id="between"),
        pytest.param("15-20 rockets fell.", "rockets", (15, 20), id="hyphened-range"),
        pytest.param("Half a dozen shells fell.", "shells", (6, 6), id="half-a-dozen"),
        pytest.param("Nearly half a million people fled.", "people", (500_000, 500_000), id="half"),
        pytest.param("At least twelve died.", "twelve", (12, None), id="number-alone"),
        pytest.param("The 12-year-old boy died.", "boy", None, id="age-is-no-count"),
        pytest.param("An 80-year-old woman died.", "woman", (1, 1), id="article-before-age"),
        pytest.param("In 2014 soldiers came.", "soldiers", None, id="year-is-no-count"),
        pytest.param("On 12 May rockets fell.", "rockets", None, id="day-is-no-count"),
        pytest.param("They flew 3 km to bomb two villages.", "villages", (2, 2), id="nearest"),
        pytest.param("No civilians died.", "civilians", (0, 0), id="none-at-all"),
    ],
)
def test_counts_of_nouns(text: str, noun: str, count: CountRange | None) -> None:
    """A noun is counted by its own phrase, never by an age, a date or a neighbour's number."""
    sentence = analyse(text)[0]
    token = next(token for token in sentence.tokens if token.text == noun)
    assert count_of(sentence, token) == count


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1,250", 1250, id="comma"),
        pytest.param("4 million", 4_000_000, id="figure-and-word"),
        pytest.param("three hundred thousand", 300_000, id="words"),
        pytest.param("12 dozen", 144, id="dozens"),
        pytest.param("1,25", None, id="wrong-comma"),
        pytest.param("1e9", None, id="exponent"),
        pytest.param("second", None, id="ordinal"),
        pytest.param("a", None, id="article"),
        pytest.param("rockets", None, id="word"),
        pytest.param("9" * 40, None, id="too-large"),
    ],
)
def test_whole_numbers(text: str, value: int | None) -> None:
    """Figures and number words are whole numbers, everything else is none."""
    assert whole_number(text) == value


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param([(1, 2), (3, 4)], (4, 6), id="both-closed"),
        pytest.param([(1, 1), (2, None)], (3, None), id="one-open"),
        pytest.param([(1, 1), None], (1, None), id="one-unknown"),
        pytest.param([None, None], None, id="none-known"),
        pytest.param([], None, id="nothing"),
    ],
)
def test_totals(counts: list[CountRange | None], expected: CountRange | None) -> None:
    """A sum is open upward as soon as one part is open or unknown."""
    assert total(counts) == expected


@given(st.integers(0, 10**9))
def test_figures_read_back(value: int) -> None:
    """Any figure is read as itself, with and without commas, and "at least" opens its upper end."""
    assert whole_number(str(value)) == whole_number(f"{value:,}") == value
    assert read_count(["at", "least", f"{value:,}"]) == (value, None)


@given(
    st.lists(
        st.sampled_from(
            [
                "-",
                "and",
                "to",
                "half",
                "a",
                "12",
                "dozen",
                "year",
                "no",
                "of",
                "more",
                "than",
                "several",
                "million",
                "up",
                "0",
            ]
        ),
        max_size=8,
    )
)
def test_bounds_are_in_order(words: list[str]) -> None:
    """Whatever the words, the least number is not negative and not above the greatest."""
    low, high = read_count(words) or (0, None)
    assert low >= 0
    assert high is None or low <= high


def test_phrases_stand_in_one_list_only() -> None:
    """No phrase both opens and closes a range, nor is loose and exact at once."""
    rules = load_rules("quantities")
    assert not set(rules["at_least"]) & set(rules["at_most"])
    assert not set(rules["loose"]) & set(rules["exact"])
