from pathlib import Path

import pytest

from benchmarks.reported_days import by_events, by_mentions, read_timeline, score, share_of_days
from benchmarks.time_scores import MarkedTime, Score, pairs
from benchmarks.timelines import timelines_of
from tests.graph.war_scene import NIGHT, Fill, report, story
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


def test_days_named_are_weighed_by_documents() -> None:
    """A day that a time expression names weighs by the documents that do so."""
    example = example_story()
    named = {time.start for time in example.times if time.start and time.start == time.end}
    assert set(by_mentions(example)) == named


def attack(days: str) -> Fill:
    """Return what adds an attack on days of 2031 to an article of 5 May 2031."""
    return report("attack", place="Arven", days=days, killed=6)


@pytest.mark.parametrize(
    ("articles", "weights"),
    [
        pytest.param([attack("2031-05-05")], {"2031-05-05": 1}, id="on the day"),
        pytest.param([attack("2031-05-02")], {"2031-05-02": 2}, id="looks back"),
        pytest.param([attack("2031-05-05")] * 3, {"2031-05-05": 2}, id="near copies count once"),
        pytest.param([attack(NIGHT)], {"2031-05-03": 1, "2031-05-04": 1}, id="a night is shared"),
        pytest.param([attack("2031-04-01/2031-04-30")], {}, id="a month names no day"),
    ],
)
def test_days_told_are_weighed_by_articles(articles: list[Fill], weights: dict[str, float]) -> None:
    """An article counts for the days of its events, twice where it looks back at them."""
    told = story(*articles, near_copies={"doc-2": "doc-1"} if len(articles) > 1 else None)
    assert by_events(told) == weights


def test_guessing_finds_the_share_of_gold_days() -> None:
    """Of four days two are gold, so half of the days guessed are right."""
    assert share_of_days(["2031-05-01", "2031-05-04"]) == 0.5


def test_timelines_of_a_topic_are_cut_to_the_time_of_its_articles(tmp_path: Path) -> None:
    """Days outside do not count, nor do short timelines, second copies and other topics."""
    days = [f"2031-05-{number:02}" for number in range(1, 9)]
    for name, chosen in {
        "a-strike-gold/one": days,
        "b-strike-gold/same": days,
        "b-strike-gold/short": days[:5],
        "b-flood-gold/other": days[1:],
    }.items():
        path = tmp_path / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(f"{day}\nA thing happened." for day in chosen), encoding="utf-8")
    found = list(timelines_of(tmp_path, "strike", ("2031-05-02", "2031-05-31")))
    assert found == [("a-strike/one", days[1:])]
