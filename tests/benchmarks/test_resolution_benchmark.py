"""The heap of copies that resolution is timed on holds no event twice."""

from benchmarks.resolution import enlarged, measure
from dateline.extract.records import ArticleRecords
from dateline.graph.story import build_story
from tests.graph.war_scene import Fill, Scene, report

ATTACK = report(
    "attack", place="Arven", days="2031-05-04", killed=6, roles={"attacker": "Ridge Brigade"}
)
MEETING = report("talks", place="Port Elin", days="2031-05-02", roles={"party": "Kest, Luria"})


def articles(*fills: Fill) -> list[ArticleRecords]:
    """Return the records of one article for each function."""
    found = []
    for number, fill in enumerate(fills, start=1):
        scene = Scene(number)
        fill(scene)
        found.append(scene.article.build())
    return found


def test_copies_are_other_events() -> None:
    """Each copy of an article tells of other people, another town and another day."""
    records = articles(ATTACK, MEETING)
    heap = enlarged(records, 7)
    assert len({each.document.id for each in heap}) == 7
    assert len(build_story(heap).events) == 7


def test_no_copies_where_there_are_enough_articles() -> None:
    """A size within what was read takes the articles as they are."""
    records = articles(ATTACK, MEETING)
    assert enlarged(records, 1) == records[:1]


def test_a_run_counts_what_it_took() -> None:
    """A run says how many articles and claims it had, and takes some time."""
    run = measure(articles(ATTACK, MEETING), 4)
    assert (run.articles, run.claims) == (4, 4)
    assert run.seconds > 0
