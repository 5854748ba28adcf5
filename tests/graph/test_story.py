"""A story's records: fields derived from claims, ids that hold, one order whatever the input's."""

import itertools
import random
from dataclasses import replace

import pytest

from dateline.extract.records import ArticleRecords, Precision, Weapon
from dateline.graph.identifiers import slug
from dateline.graph.records import Event, StoryRecords
from dateline.graph.story import build_story
from tests.graph.article_builder import ArticleBuilder
from tests.graph.war_scene import BOTH, KEST_ATTACKS, NIGHT, Fill, Scene, report, story


def only_event(*articles: Fill) -> Event:
    """Return the one event of a story."""
    (event,) = story(*articles).events
    return event


def news(number: int) -> ArticleRecords:
    """Return an article that shares its events with the other articles of a number."""
    scene = Scene(number)
    scene.report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 126})
    scene.report("attack", place="Arven", days=NIGHT, killed=1, injured=6 + number % 2)
    scene.report("talks", place="Port Elin", days=f"2031-05-0{1 + number % 3}", roles=BOTH)
    scene.report("statement", quote="we made real headway", roles={"speaker": "Ada Venn"})
    return scene.article.build()


def test_shuffled_articles_give_the_same_story() -> None:
    """Nothing in a story depends on the order in which articles come."""
    articles = [news(number) for number in range(6)]
    expected = build_story(articles, {"doc-3": "doc-1"})
    shuffled = random.Random(11).sample(articles, len(articles))  # noqa: S311
    assert build_story(shuffled, {"doc-3": "doc-1"}) == expected


def test_every_id_leads_somewhere() -> None:
    """Claims, events, places, participants and sides name records that the story has."""
    found = build_story([news(number) for number in range(4)])
    entities = {entity.id for entity in found.entities}
    claims = {claim.id: claim for claim in found.claims}
    assert len(claims) == len(found.claims) == 16
    for event in found.events:
        assert {claims[id_].event for id_ in event.claims} == {event.id}
        assert {participant.entity for participant in event.participants} <= entities
        assert event.place is None or event.place in entities
    for entity in found.entities:
        assert entity.side is None or entity.side in entities
    times = {time.id for time in found.times}
    assert all(claim.time is None or claim.time in times for claim in found.claims)


def test_records_are_sorted() -> None:
    """Events are in order of time, undated ones last; all other records are in order of ids."""
    found = build_story([news(number) for number in range(4)])
    starts = [event.start or "9999" for event in found.events]
    assert starts == sorted(starts)
    for records in (found.documents, found.times, found.entities, found.claims):
        ids = [record.id for record in records]
        assert ids == sorted(ids)


def test_event_ids_hold_when_articles_are_added() -> None:
    """An event keeps its id when later articles report it too."""
    early = {event.id for event in build_story([news(1)]).events}
    late = {event.id for event in build_story([news(1), news(2), news(3)]).events}
    assert early <= late


def test_one_document_given_twice_is_one() -> None:
    """Two articles with one id are one article."""
    assert build_story([news(1), news(1)]) == build_story([news(1)])


def test_two_texts_under_one_id() -> None:
    """Of two different articles with one id the same one is kept, whatever came first."""
    first, second = news(1), replace(news(2), document=replace(news(2).document, id="doc-1"))
    assert build_story([first, second]) == build_story([second, first])


def test_no_articles_give_an_empty_story() -> None:
    """A story without articles is empty, not an error."""
    assert build_story([]) == StoryRecords()


def test_near_copies_are_marked_and_counted_once() -> None:
    """A copy names its original; events count it as a source, but not as an independent one."""
    articles = [news(number) for number in (1, 3, 5)]
    found = build_story(articles, {"doc-5": "doc-3", "doc-9": "doc-1", "doc-1": "doc-8"})
    assert [document.near_copy_of for document in found.documents] == [None, None, "doc-3"]
    assert {(event.sources, event.independent_sources) for event in found.events} == {(3, 2)}


def test_claims_keep_what_their_source_gives() -> None:
    """Merging changes a claim's event and entity ids, and nothing else."""
    found = build_story([news(1), news(2)])
    given = {claim.id: claim for article in (news(1), news(2)) for claim in article.claims}
    for claim in found.claims:
        original = given[claim.id]
        assert (claim.span, claim.trigger, claim.start, claim.end) == (
            original.span,
            original.trigger,
            original.start,
            original.end,
        )
        assert (claim.killed, claim.injured, claim.weapons) == (
            original.killed,
            original.injured,
            original.weapons,
        )


DATES: list[tuple[str, list[str], tuple[str, str, Precision]]] = [
    ("invasion", ["2029-02-24", "2029-02", "2029"], ("2029-02-24", "2029-02-24", "day")),
    ("invasion", ["2029-02", "2029"], ("2029-02-01", "2029-02-28", "month")),
    ("invasion", ["2029", "2029"], ("2029-01-01", "2029-12-31", "year")),
    ("invasion", [NIGHT, "2031-05-04/2031-05-05"], ("2031-05-04", "2031-05-04", "day")),
    ("invasion", [NIGHT, NIGHT], ("2031-05-03", "2031-05-04", "range")),
    ("invasion", ["2031-05-03", "2031-05-04"], ("2031-05-03", "2031-05-04", "range")),
]


@pytest.mark.parametrize(("kind", "days", "expected"), DATES, ids=[str(row[1]) for row in DATES])
def test_dates(kind: str, days: list[str], expected: tuple[str, str, Precision]) -> None:
    """The most exact dates win, compatible ones narrow each other, others widen the range."""
    event = only_event(*(report(kind, days=each, roles=KEST_ATTACKS) for each in days))
    assert (event.start, event.end, event.precision) == expected


def test_days_of_talks_add_up() -> None:
    """Talks last from the first to the last day that is reported of them."""
    event = only_event(
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", place="Port Elin", days="2031-05-04", roles=BOTH),
        report("talks", place="Port Elin", days="2031-05-03/2031-05-04", roles=BOTH),
    )
    assert (event.start, event.end, event.precision) == ("2031-05-02", "2031-05-04", "range")


def test_most_exact_place() -> None:
    """A town goes before the country around it, however many reports say no more."""
    places = ["Zembla", "Zembla", "Port Elin"]
    event = only_event(
        *(report("talks", place=place, days="2031-05-02", roles=BOTH) for place in places)
    )
    assert event.place == "place/port-elin"


def test_rival_roles() -> None:
    """Who is mediator for most sources is no party because one says so."""
    mediated = {**BOTH, "mediator": "Zembla"}
    event = only_event(
        report("talks", place="Port Elin", days="2031-05-02", roles=mediated),
        report("talks", place="Port Elin", days="2031-05-02", roles=mediated),
        report("talks", place="Port Elin", days="2031-05-02", roles={"party": "Kest, Zembla"}),
    )
    assert [(each.role, each.entity) for each in event.participants] == [
        ("mediator", "country/zembla"),
        ("party", "country/kest"),
        ("party", "country/luria"),
    ]


def test_weapons_by_name() -> None:
    """An exact name takes in the general one; numbers are what sources allow together."""
    event = only_event(
        report("attack", place="Arven", days=NIGHT, weapons={"drone": (40, None), "mortar": None}),
        report("attack", place="Arven", days=NIGHT, weapons={"long-range drone": 42}),
    )
    assert event.weapons == (
        Weapon(name="long-range drone", count=(42, 42)),
        Weapon(name="mortar", count=None),
    )


def test_kind_of_the_richest_claims() -> None:
    """Of two words for one happening the one that tells more names it."""
    event = only_event(
        report("killing", place="Arven", days="2031-05-04", killed=3),
        report("attack", place="Arven", days="2031-05-04", roles=KEST_ATTACKS, killed=3),
    )
    assert event.kind == "attack"
    assert (event.plover.type, event.plover.contexts, event.cameo) == (
        "ASSAULT",
        ("military",),
        "19",
    )


def test_mode_of_the_words_goes_before_that_of_the_kind() -> None:
    """A claim's own PLOVER mode replaces the default mode of its kind."""
    assert only_event(report("visit", place="Arven")).plover.mode == "visit"
    assert only_event(report("talks", mode="third-party")).plover.mode == "third-party"


def test_status() -> None:
    """What most sources say holds, but a plan has come true once somebody reports it."""
    plans = [
        report("talks", place="Port Elin", roles=BOTH, days="2031-05-02", status="planned")
    ] * 2
    held = report("talks", place="Port Elin", roles=BOTH, days="2031-05-02")
    assert only_event(*plans).status == "planned"
    assert only_event(*plans).plover.contexts == ("diplomatic", "future")
    assert only_event(*plans, held).status == "occurred"


def test_round_of_most_sources() -> None:
    """One outlet's miscounted round does not change the number."""
    reports = [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH, round=number)
        for number in (3, 2, 3)
    ]
    assert only_event(*reports).round == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mira Solen", "mira-solen"),
        ("Irena Kovač", "irena-kovac"),
        ("Ta'zur O’Neil", "tazur-oneil"),
        ("U.S. Army", "u-s-army"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    """An id is a readable form of the name."""
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["Мира", "X" * 80, "北京", "Mira Мира"])
def test_slug_of_other_names_ends_in_a_hash(name: str) -> None:
    """Names that an id cannot hold in full are told apart by a hash."""
    others = {slug(other) for other in ("Мирo", "X" * 81, "北平", "Mira Мирo")}
    assert slug(name).isascii()
    assert slug(name) not in others


def test_namesakes_have_ids_of_their_own() -> None:
    """Two entities of one name never share an id, whichever article comes first."""
    articles = []
    for number in (1, 2):
        article = ArticleBuilder(f"doc-{number}")
        article.person("Solen")
        articles.append(article.build())
    for order in itertools.permutations(articles):
        ids = [entity.id for entity in build_story(order).entities]
        assert len(set(ids)) == 2
        assert all(id_.startswith("person/solen-") for id_ in ids)
