import pytest

from benchmarks.reported_days import by_events, by_mentions, read_timeline, score
from benchmarks.time_scores import MarkedTime, Score, pairs
from tests.output.example_story import example_story


def marked(start: int, end: int, value: str = "2031", kind: str = "DATE") -> MarkedTime:
    """Return a time expression at a span."""
    return MarkedTime(start, end, kind, value, "…")


def test_tempeval_measures() -> None:
    """Strict needs equal spans, relaxed an overlap; type and value count relaxed matches."""
    gold = [marked(0, 4), marked(10, 20), marked(30, 34), marked(50, 60)]
    found = [
        marked(0, 4), marked(12, 20, "2030"), marked(30, 34, kind="TIME"), marked(70, 72),
    ]  # fmt: skip
    total = Score()
    total.add(gold, found, list(pairs(gold, found)), seconds=0.5)
    figures = (total.strict, total.relaxed, total.type, total.value)
    assert figures == (2, 3, 2, 2)
    assert (total.f1(total.relaxed), total.rate) == (0.75, 2.0)


def test_each_expression_matches_once_and_exactly_where_it_can() -> None:
    """Of two that overlap a gold one, the equal one is its match, and none is used twice."""
    gold = [marked(0, 10), marked(5, 10)]
    assert list(pairs(gold, [marked(5, 10)])) == [(gold[1], marked(5, 10))]


@pytest.mark.parametrize(
    ("weights", "f1"),
    [
        pytest.param({"2031-05-01": 3.0, "2031-05-03": 2.0, "2031-05-02": 1.0}, 1.0, id="same"),
        pytest.param({"2031-05-01": 3.0, "2031-05-02": 2.0, "2031-05-03": 1.0}, 0.5, id="half"),
        pytest.param({"2031-05-01": 3.0, "2031-06-01": 9.0}, 2 / 3, id="outside does not count"),
        pytest.param({}, 0.0, id="none"),
    ],
)
def test_the_heaviest_days_are_compared(weights: dict[str, float], f1: float) -> None:
    """As many of the heaviest days within a timeline as it has are compared with its own."""
    gold = ["2031-05-01", "2031-05-03"]
    assert score(weights, gold, ("2031-05-01", "2031-05-03")).f1 == pytest.approx(f1)


def test_a_timeline_is_read_by_its_days() -> None:
    """Lines that are a day open an entry; text and rules are passed over."""
    lines = ["2031-05-03", "Rebels shelled Gao on 2031-05-02 .", "-----", " 2031-05-01 ", "x"]
    assert read_timeline(lines) == ["2031-05-01", "2031-05-03"]


def test_days_of_a_story_are_weighed() -> None:
    """A day weighs by the independent reports of its events, or by the documents that name it."""
    story = example_story()
    events = by_events(story)
    done = [e for e in story.events if e.status == "occurred" and e.start and e.start == e.end]
    assert sum(events.values()) >= sum(event.independent_sources for event in done) > 0
    named = {time.start for time in story.times if time.start and time.start == time.end}
    assert set(by_mentions(story)) == named
