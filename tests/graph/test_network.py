from dataclasses import replace

import pytest

from dateline.extract.errors import StoryError
from dateline.extract.records import Participant
from dateline.graph.network import story_graph
from dateline.graph.records import Event, Plover
from tests.graph.small_story import small_story


def test_nodes_are_entities_events_and_documents_in_the_storys_order() -> None:
    """Every entity, event and document is one node that says which of the three it is."""
    story = small_story()
    kinds = [(node, data["kind"]) for node, data in story_graph(story).nodes(data=True)]
    assert kinds == [
        *((entity.id, "entity") for entity in story.entities),
        *((event.id, "event") for event in story.events),
        *((document.id, "document") for document in story.documents),
    ]


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        pytest.param(
            "place-arven",
            {"type": "place", "label": "Arven", "lat": 11.0, "lon": -3.0, "mention_count": 5},
            id="place",
        ),
        pytest.param(
            "person-reck",
            {"type": "person", "aliases": ["Tomas Reck"], "titles": ["envoy"]},
            id="person",
        ),
        pytest.param(
            "event-attack",
            {
                "event_kind": "attack",
                "plover_type": "ASSAULT",
                "cameo": "19",
                "start": "2030-03-02",
                "injured": [4, 5],
                "weapons": [{"name": "rocket", "count": [3, None]}],
                "sources": 2,
            },
            id="event",
        ),
        pytest.param(
            "doc-2", {"label": "Herald", "path": "doc-2.txt", "language": "en"}, id="document"
        ),
    ],
)
def test_node_carries_what_the_record_says(node: str, expected: dict[str, object]) -> None:
    """A node's attributes are the record's own values."""
    attributes = story_graph(small_story()).nodes[node]
    assert {name: attributes[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("node", "absent"),
    [("place-arven", "admin1"), ("person-solen", "lat"), ("event-denial", "killed")],
)
def test_unknown_attribute_is_absent(node: str, absent: str) -> None:
    """What is not known is left out rather than written as None."""
    assert absent not in story_graph(small_story()).nodes[node]


def test_empty_text_counts_as_unknown() -> None:
    """A document with an empty title is labelled by its source, and has no title."""
    story = small_story()
    untitled = replace(story.documents[0], title="")
    node = story_graph(replace(story, documents=(untitled, story.documents[1]))).nodes["doc-1"]
    assert node["label"] == "Gazette"
    assert "title" not in node


@pytest.mark.parametrize(
    ("source", "target", "relation", "claims"),
    [
        ("event-round-2", "person-solen", "negotiator", ["claim-1"]),
        ("event-attack", "country-kest", "attacker", ["claim-3"]),
        ("event-attack", "place-arven", "at", ["claim-3", "claim-4"]),
        ("event-attack", "doc-2", "reported_by", ["claim-4"]),
        ("person-solen", "country-kest", "acts_for", ["claim-1"]),
        ("person-reck", "country-luria", "acts_for", ["claim-1"]),
        ("place-arven", "country-luria", "located_in", ["claim-1", "claim-4"]),
        ("event-round-2", "event-round-1", "follows", ["claim-1", "claim-2"]),
        ("event-denial", "event-attack", "contradicts", ["claim-3", "claim-4", "claim-5"]),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, list) else value,
)
def test_edge_carries_the_claims_that_support_it(
    source: str, target: str, relation: str, claims: list[str]
) -> None:
    """Every relation is an edge keyed by its name with the claims that show it."""
    data = story_graph(small_story()).edges[source, target, relation]
    assert data["claims"] == claims


def test_no_edges_but_those_expected() -> None:
    """The small story draws exactly its known relations, each once."""
    edges = list(story_graph(small_story()).edges(keys=True))
    assert len(edges) == len(set(edges)) == 19


@pytest.mark.parametrize(
    ("source", "target", "relation", "documents"),
    [
        ("person-reck", "country-luria", "acts_for", ["doc-2"]),
        ("person-solen", "country-kest", "acts_for", ["doc-1"]),
        ("place-arven", "country-luria", "located_in", ["doc-1", "doc-2"]),
    ],
    ids=["role", "mentions of both", "gazetteer"],
)
def test_relation_between_entities_names_its_documents(
    source: str, target: str, relation: str, documents: list[str]
) -> None:
    """A side or a country names the documents it rests on."""
    assert story_graph(small_story()).edges[source, target, relation]["documents"] == documents


def test_side_without_a_sentence_has_no_claims() -> None:
    """A side that no claim's sentence shows carries an empty list of claims, not a guess."""
    story = small_story()
    entities = tuple(
        replace(entity, mentions=()) if entity.id == "country-kest" else entity
        for entity in story.entities
    )
    graph = story_graph(replace(story, entities=entities))
    assert graph.edges["person-solen", "country-kest", "acts_for"] == {
        "claims": [],
        "documents": ["doc-1"],
    }


def test_place_in_a_country_outside_the_story_has_no_located_in() -> None:
    """A place is located in a country only where that country is an entity of the story."""
    story = small_story()
    entities = tuple(
        replace(entity, country=None) if entity.id == "country-luria" else entity
        for entity in story.entities
    )
    graph = story_graph(replace(story, entities=entities))
    assert not graph.has_edge("place-arven", "country-luria")


def _event(number: int, start: str | None, **fields: object) -> Event:
    event = Event(
        id=f"event-{number}",
        kind="talks",
        plover=Plover(),
        cameo=None,
        label=f"Event {number}",
        start=start,
        end=start,
        precision="day" if start else "unknown",
        status="occurred",
        participants=(Participant(entity="country-kest", role="party"),),
    )
    return replace(event, **fields)  # type: ignore[arg-type]  # fields are named in the tables


def _pairs(events: list[Event], relation: str) -> list[tuple[str, str]]:
    story = replace(small_story(), events=tuple(events), claims=(), contradictions=())
    edges = story_graph(story).edges(keys=True)
    return [(source, target) for source, target, key in edges if key == relation]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param(
            [
                _event(0, None),
                _event(1, "2030-01-01", part_of="event-0"),
                _event(2, "2030-01-02", part_of="event-0"),
                _event(3, "2030-01-03", part_of="event-0"),
            ],
            [("event-2", "event-1"), ("event-3", "event-2")],
            id="days of one meeting form a chain",
        ),
        pytest.param(
            [
                _event(0, None),
                _event(1, "2030-01-01", part_of="event-0"),
                _event(2, "2030-01-01", part_of="event-0"),
                _event(3, None, part_of="event-0"),
            ],
            [],
            id="same day and undated do not follow",
        ),
        pytest.param(
            [
                _event(0, None),
                _event(1, "2030-01-01", part_of="event-0", kind="attack"),
                _event(2, "2030-01-02", part_of="event-0"),
            ],
            [],
            id="other kind",
        ),
        pytest.param(
            [_event(1, "2030-01-01", round=1), _event(2, "2030-02-01", round=2)],
            [("event-2", "event-1")],
            id="next round",
        ),
        pytest.param(
            [_event(1, "2030-01-01", round=1), _event(3, "2030-02-01", round=3)],
            [],
            id="round in between is missing",
        ),
        pytest.param(
            [
                _event(1, "2030-01-01", round=1),
                _event(
                    2,
                    "2030-02-01",
                    round=2,
                    participants=(Participant(entity="person-solen", role="party"),),
                ),
            ],
            [],
            id="nobody in common",
        ),
        pytest.param(
            [_event(1, "2030-03-01", round=1), _event(2, "2030-02-01", round=2)],
            [],
            id="second round before the first",
        ),
        pytest.param(
            [
                _event(1, "2029-01-01", round=1),
                _event(2, "2030-01-01", round=1),
                _event(3, "2030-02-01", round=2),
            ],
            [("event-3", "event-2")],
            id="nearest earlier round only",
        ),
    ],
)
def test_follows(events: list[Event], expected: list[tuple[str, str]]) -> None:
    """Dated rounds and days of one series follow each other as a chain, nothing else does."""
    assert _pairs(events, "follows") == expected


@pytest.mark.parametrize(
    ("denial", "expected"),
    [
        pytest.param({}, [("event-2", "event-1")], id="same place and day"),
        pytest.param({"place": None}, [("event-2", "event-1")], id="same participant, no place"),
        pytest.param({"place": "country-luria"}, [], id="other place"),
        pytest.param({"kind": "clash"}, [], id="other kind"),
        pytest.param({"start": "2030-01-05", "end": "2030-01-06"}, [], id="other days"),
        pytest.param(
            {"start": "2029-12-30", "end": "2030-01-01"},
            [("event-2", "event-1")],
            id="overlapping days",
        ),
        pytest.param({"start": None, "end": None}, [], id="undated"),
        pytest.param({"status": "planned"}, [], id="not a denial"),
        pytest.param({"place": None, "participants": ()}, [], id="nothing in common"),
    ],
)
def test_contradicts(denial: dict[str, object], expected: list[tuple[str, str]]) -> None:
    """A denied event contradicts the one of the same kind, days and place or participants."""
    attack = _event(1, "2030-01-01", kind="attack", place="place-arven")
    denied = replace(attack, id="event-2", status="denied")
    events = [attack, replace(denied, **denial)]  # type: ignore[arg-type]
    assert _pairs(events, "contradicts") == expected


def test_part_of_leads_to_the_whole_with_the_parts_claims() -> None:
    """An event that is part of another has an edge to it, supported by its own claims."""
    story = small_story()
    first, *others = story.events
    events = (replace(first, part_of="event-round-2"), *others)
    graph = story_graph(replace(story, events=events))
    assert graph.edges["event-round-1", "event-round-2", "part_of"] == {"claims": ["claim-2"]}


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"place": "place-gone"}, "place-gone"),
        ({"part_of": "event-gone"}, "event-gone"),
        ({"participants": (Participant(entity="person-gone", role="party"),)}, "person-gone"),
    ],
    ids=["place", "part_of", "participant"],
)
def test_unknown_reference_is_an_error_in_one_line(fields: dict[str, object], missing: str) -> None:
    """A record that names an id the story lacks raises a StoryError that names both."""
    story = small_story()
    first, *others = story.events
    broken = replace(first, **fields)  # type: ignore[arg-type]
    with pytest.raises(StoryError, match=rf"event-round-1: .*{missing}") as raised:
        story_graph(replace(story, events=(broken, *others)))
    assert "\n" not in str(raised.value)


def test_graph_is_the_same_from_run_to_run() -> None:
    """Two graphs of one story have the same nodes and edges in the same order."""
    first, second = story_graph(small_story()), story_graph(small_story())
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
    assert list(first.edges(keys=True, data=True)) == list(second.edges(keys=True, data=True))
