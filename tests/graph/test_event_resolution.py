"""Reports of one happening become one event; happenings that are merely alike stay apart."""

from collections.abc import Sequence

import pytest

from dateline.graph.story import build_story
from tests.extract.events.reading import read
from tests.graph.war_scene import BOTH, KEST_ATTACKS, NIGHT, Fill, Scene, report, story

ONE_EVENT: dict[str, Sequence[Fill]] = {
    "one town, overlapping dates": [
        report("attack", place="Arven", days=NIGHT, roles={"attacker": "Kest"}),
        report("attack", place="Arven", days="2031-05-04", weapons={"drone": None}),
    ],
    "one wave by its number of drones": [
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"long-range drone": 126}),
        report("attack", days="2031-05-04", roles={"attacker": "Kest"}, weapons={"drone": 126}),
    ],
    "more than 150 and 152 drones": [
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": (150, None)}),
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 152}),
    ],
    "one salvo told exactly as air attacks, and loosely": [
        report(
            "attack",
            days=NIGHT,
            roles=KEST_ATTACKS,
            weapons={"missile": 29, "drone": 396, "airstrike": None},
        ),
        report(
            "attack",
            days=NIGHT,
            roles={"attacker": "Kest"},
            weapons={"missile": (24, None), "drone": (200, None)},
        ),
    ],
    "one toll in a town and its region": [
        report("attack", place="Arven", days=NIGHT, killed=1, injured=7),
        report("attack", place="Morland region", days=NIGHT, killed=1, injured=7),
    ],
    "tolls that differ a little": [
        report("attack", place="Arven", days=NIGHT, killed=1, injured=7),
        report("attack", place="Arven", days=NIGHT, killed=1, injured=6),
    ],
    "a toll that rose": [
        report("attack", place="Arven", days=NIGHT, killed=9, injured=21),
        report("attack", place="Arven", days=NIGHT, killed=11, injured=21),
    ],
    "attack and killing in one town": [
        report("attack", place="Arven", days="2031-05-04", weapons={"rocket": None}),
        report("killing", place="Arven", days="2031-05-04", killed=3),
    ],
    "almost the same sentence": [
        report("attack", "Shells fell on the covered market of the port at noon, a rescuer said"),
        report("attack", "Shells fell on the covered market of the port at noon, rescuers said"),
    ],
    "unnamed attackers do not keep reports apart": [
        report("attack", place="Arven", days="2031-05-04", roles={"attacker": "gunmen"}),
        report("attack", place="Arven", days="2031-05-04", roles={"attacker": "gunmen"}),
    ],
    "talks day by day in one town": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", place="Port Elin", days="2031-05-03", roles=BOTH),
    ],
    "talks by their round": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH, round=3),
        report("talks", days="2031-05-03", roles=BOTH, round=3),
    ],
    "talks in a town and its country": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", place="Zembla", days="2031-05-02", roles=BOTH),
    ],
    "talks of one day between the same two": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", days="2031-05-02", roles={"negotiator": "Mira Solen, Tomas Reck"}),
    ],
    "undated talks at the only place of the parties": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", place="Port Elin", roles=BOTH),
    ],
    "an undated attack in one town of about as many dead": [
        report("attack", place="Arven", days="2031-05-04", killed=15, weapons={"bomb": None}),
        report("attack", place="Arven", killed=(17, None), weapons={"car bomb": None}),
    ],
    "the death of one person": [
        report("killing", place="Arven", killed=1, roles={"victim": "Mira Solen"}),
        report("killing", days="2031-05-04", killed=1, roles={"victim": "Mira Solen"}),
    ],
    "a ceasefire of one day, told once without its parties": [
        report("ceasefire", days="2031-05-09", roles=BOTH, status="planned"),
        report("ceasefire", days="2031-05-09"),
    ],
    "talks in the week of which another report gives the days": [
        report("talks", place="Port Elin", days="2031-05-02/2031-05-03", roles=BOTH),
        report("talks", place="Port Elin", days="2031-05-01/2031-05-07", roles=BOTH),
    ],
    "undated talks in a town of which there was only one meeting lately": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", place="Port Elin"),
    ],
    "planned in a town, held in its country": [
        report("talks", place="Port Elin", days="2031-05-02", status="planned"),
        report("talks", place="Zembla", days="2031-05-02", roles=BOTH),
    ],
    "undated attack of the same days with the same means and toll": [
        report("attack", place="Arven", days=NIGHT, weapons={"drone": None}, killed=1, injured=7),
        report("attack", place="Arven", weapons={"drone": None}, killed=1, injured=6),
    ],
    "an invasion whose victim goes without saying": [
        report("invasion", days="2029-02-24", roles=KEST_ATTACKS),
        report("invasion", days="2029-02", roles={"attacker": "Kest"}),
    ],
    "one quote, cut differently": [
        report(
            "statement", quote="we have made real headway on the map", roles={"speaker": "Ada Venn"}
        ),
        report("statement", quote="made real headway", roles={"speaker": "Ada Venn"}),
    ],
    "quote and report in its words": [
        report("statement", quote="real headway", roles={"speaker": "Ada Venn"}),
        report("statement", "The envoy said there was real headway", roles={"speaker": "Ada Venn"}),
    ],
    "one demand in other words": [
        report(
            "demand",
            what="pull its troops out of the four regions",
            roles={"speaker": "Mira Solen"},
        ),
        report("demand", what="withdraw troops from four regions", roles={"speaker": "Kest"}),
    ],
    "an invasion by day, month and year": [
        report("invasion", days="2029-02-24", roles=KEST_ATTACKS),
        report("invasion", days="2029-02", roles=KEST_ATTACKS),
        report("invasion", days="2029", roles=KEST_ATTACKS),
    ],
    "an undated invasion of which there is one": [
        report("invasion", days="2029-02-24", roles=KEST_ATTACKS),
        report("invasion", roles=KEST_ATTACKS),
    ],
    "an exchange of prisoners": [
        report("exchange", days="2031-05-04", roles=BOTH),
        report("exchange", days="2031-05-04", place="Arven", roles=BOTH),
    ],
    "one scene, though only one report names the town": [
        report(
            "attack",
            "A bomb tore through a wedding tent as the orchestra played, killing nine guests",
            place="Arven",
            days="2031-05-04",
            weapons={"bomb": None},
            killed=9,
        ),
        report(
            "attack",
            "Orchestra members were among the dead when the wedding tent blew up, guests said",
            weapons={"car bomb": None},
            killed=(20, None),
        ),
    ],
    "one offensive, told by its start and by its days so far": [
        report(
            "attack",
            "The offensive began at dawn",
            days="2031-05-04",
            roles=KEST_ATTACKS,
            signal="offensive",
        ),
        report(
            "attack",
            "Hundreds fled the incursion",
            days="2031-05-06",
            roles=KEST_ATTACKS,
            signal="incursion",
        ),
    ],
    "one offensive against several": [
        report(
            "attack",
            "The offensive began at dawn",
            days="2031-05-04",
            place="Arven",
            roles=KEST_ATTACKS,
            signal="offensive",
        ),
        report(
            "attack",
            "The campaign goes on",
            place="Arven",
            roles={"attacker": "Kest", "target": "Ridge Brigade"},
            signal="campaign",
        ),
    ],
    "many dead by one side": [
        report("attack", roles=KEST_ATTACKS, killed=1400),
        report("killing", place="Luria", roles={"attacker": "Kest"}, killed=(1200, None)),
    ],
    "one toll a day later by the same means": [
        report("attack", days="2031-05-04", roles=KEST_ATTACKS, weapons={"rocket": 1}, killed=43),
        report("attack", days="2031-05-05", place="Arven", roles=KEST_ATTACKS, killed=43),
    ],
    "planned talks that took place": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH, status="planned"),
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
    ],
}

TWO_EVENTS: dict[str, Sequence[Fill]] = {
    "like scenes on two days": [
        report(
            "attack",
            "A bomb tore through a wedding tent as the orchestra played, killing nine guests",
            place="Arven",
            days="2031-05-03",
            weapons={"bomb": None},
            killed=9,
        ),
        report(
            "attack",
            "A bomb tore through a wedding tent while an orchestra played, and ten guests died",
            place="Arven",
            days="2031-05-04",
            weapons={"car bomb": None},
            killed=10,
        ),
    ],
    "two raids of one operation": [
        report(
            "attack", "The raid", days="2031-05-02", place="Arven", roles=KEST_ATTACKS, killed=3
        ),
        report("attack", "A raid", days="2031-05-04", place="Arven", roles=KEST_ATTACKS, killed=4),
    ],
    "ceasefires of one day between others": [
        report("ceasefire", days="2031-05-09", roles=BOTH),
        report("ceasefire", days="2031-05-09", roles={"party": "Zembla"}),
    ],
    "ceasefires of two days": [
        report("ceasefire", days="2031-05-09"),
        report("ceasefire", days="2031-05-12"),
    ],
    "an undated attack elsewhere of about as many dead": [
        report("attack", place="Arven", days="2031-05-04", killed=15, weapons={"bomb": None}),
        report("attack", place="Dravik", killed=17, weapons={"bomb": None}),
    ],
    "deaths of two persons": [
        report("killing", days="2031-05-04", killed=1, roles={"victim": "Mira Solen"}),
        report("killing", days="2031-05-04", killed=1, roles={"victim": "Tomas Reck"}),
    ],
    "a person hurt and a person killed": [
        report("attack", injured=1, roles={"victim": "Mira Solen"}),
        report("killing", days="2031-05-04", killed=1, roles={"victim": "Mira Solen"}),
    ],
    "two towns in one night": [
        report("attack", place="Arven", days=NIGHT, roles={"attacker": "Kest"}, killed=1),
        report("attack", place="Dravik", days=NIGHT, roles={"attacker": "Kest"}, killed=1),
    ],
    "one town on two days": [
        report("attack", place="Arven", days="2031-05-01", roles={"attacker": "Kest"}),
        report("attack", place="Arven", days="2031-05-04", roles={"attacker": "Kest"}),
    ],
    "one town, two attackers": [
        report("attack", place="Arven", days=NIGHT, roles={"attacker": "Kest"}),
        report("attack", place="Arven", days=NIGHT, roles={"attacker": "Luria"}),
    ],
    "attack and answer": [
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 90}),
        report("attack", days=NIGHT, roles={"target": "Kest"}, weapons={"drone": 90}),
    ],
    "two waves by their numbers": [
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 126}),
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 396}),
    ],
    "a salvo told loosely and another of fewer missiles": [
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"missile": 1, "drone": 396}),
        report(
            "attack",
            days=NIGHT,
            roles=KEST_ATTACKS,
            weapons={"missile": (24, None), "drone": (200, None)},
        ),
    ],
    "a whole country and no number": [
        report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 126}),
        report("attack", days=NIGHT, roles=KEST_ATTACKS),
    ],
    "a total and one of its parts": [
        report("killing", place="Arven", days="2031-05", killed=310),
        report("killing", place="Arven", days="2031-05-04", killed=12),
    ],
    "tolls far apart": [
        report("attack", place="Arven", days=NIGHT, killed=2, injured=3),
        report("attack", place="Arven", days=NIGHT, killed=40, injured=90),
    ],
    "one town by different means": [
        report("attack", place="Arven", days="2031-05-04", weapons={"drone": None}),
        report("attack", place="Arven", days="2031-05-04", weapons={"car bomb": 1}),
    ],
    "undated attacks on one town": [
        report("attack", place="Arven", roles={"attacker": "Kest"}),
        report("attack", place="Arven", roles={"attacker": "Kest"}),
    ],
    "a killing of somebody else": [
        report("killing", days="2031-05-04", place="Arven", roles={"victim": "Mira Solen"}),
        report("killing", days="2031-05-04", place="Arven", roles={"victim": "Tomas Reck"}),
    ],
    "talks in two towns": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report("talks", place="Sundby", days="2031-05-02", roles=BOTH),
    ],
    "talks in one town weeks apart": [
        report("talks", place="Port Elin", days="2031-04-02", roles=BOTH),
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
    ],
    "talks of other parties": [
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH),
        report(
            "talks", place="Port Elin", days="2031-05-02", roles={"party": "Zembla, Ridge Brigade"}
        ),
    ],
    "rounds with other numbers": [
        report("talks", place="Port Elin", days="2031-05", roles=BOTH, round=2),
        report("talks", place="Port Elin", days="2031-05-02", roles=BOTH, round=3),
    ],
    "undated talks at a place of two meetings": [
        report("talks", place="Port Elin", days="2031-05-04", roles=BOTH),
        report("talks", place="Port Elin", days="2031-04-20", roles=BOTH),
        report("talks", place="Port Elin"),
    ],
    "undated talks by kind alone": [report("talks"), report("talks")],
    "one speaker, two quotes": [
        report("statement", quote="we have made real headway", roles={"speaker": "Ada Venn"}),
        report("statement", quote="nobody will leave the table", roles={"speaker": "Ada Venn"}),
    ],
    "one quote, two speakers": [
        report("statement", quote="we all want peace at last", roles={"speaker": "Mira Solen"}),
        report("statement", quote="we all want peace at last", roles={"speaker": "Tomas Reck"}),
    ],
    "two demands of one side": [
        report("demand", what="pull its troops out of the four regions", roles={"speaker": "Kest"}),
        report("demand", what="drop its plan to join the alliance", roles={"speaker": "Kest"}),
    ],
    "one demand by two sides": [
        report("demand", what="pull its troops out of the four regions", roles={"speaker": "Kest"}),
        report(
            "demand", what="pull its troops out of the four regions", roles={"speaker": "Luria"}
        ),
    ],
    "an invasion the other way round": [
        report("invasion", days="2029", roles=KEST_ATTACKS),
        report("invasion", days="2029", roles={"attacker": "Luria", "target": "Kest"}),
    ],
    "two invasions": [
        report("invasion", days="2029-02-24", roles=KEST_ATTACKS),
        report("invasion", days="2021", roles=KEST_ATTACKS),
    ],
    "what happened and what is only proposed": [
        report("exchange", days="2031-05-04", roles=BOTH),
        report("exchange", days="2031-05-04", roles=BOTH, status="proposed"),
    ],
    "an attack and its denial": [
        report("attack", place="Arven", days="2031-05-04", roles={"attacker": "Kest"}),
        report(
            "attack", place="Arven", days="2031-05-04", roles={"attacker": "Kest"}, status="denied"
        ),
    ],
    "other kinds of event": [
        report("visit", place="Arven", days="2031-05-04", roles={"participant": "Ada Venn"}),
        report("protest", place="Arven", days="2031-05-04", roles={"participant": "Ada Venn"}),
    ],
}


@pytest.mark.parametrize("articles", ONE_EVENT.values(), ids=ONE_EVENT)
def test_one_event(articles: Sequence[Fill]) -> None:
    """Reports that agree and share what tells such events apart are one event."""
    (event,) = story(*articles).events
    assert event.sources == len(articles)


@pytest.mark.parametrize("articles", TWO_EVENTS.values(), ids=TWO_EVENTS)
def test_two_events(articles: Sequence[Fill]) -> None:
    """Reports that contradict each other, or share too little, stay as many as they are."""
    assert len(story(*articles).events) == len(articles)


@pytest.mark.parametrize("articles", [*ONE_EVENT.values(), *TWO_EVENTS.values()])
def test_order_of_articles_changes_nothing(articles: Sequence[Fill]) -> None:
    """The same articles in another order give the same story."""
    records = []
    for number, fill in enumerate(articles):
        scene = Scene(number)
        fill(scene)
        records.append(scene.article.build())
    assert build_story(records[::-1]) == build_story(records)


def test_likeness_does_not_chain_what_conflicts() -> None:
    """A poor report between two events that contradict each other joins one of them only."""
    found = story(
        report("attack", place="Arven", days=NIGHT, roles={"attacker": "Kest"}, killed=4),
        report("attack", place="Arven", days=NIGHT),
        report("attack", place="Arven", days=NIGHT, roles={"attacker": "Luria"}, killed=4),
    )
    assert sorted(event.sources for event in found.events) == [1, 2]


def test_near_copies_merge_readily() -> None:
    """Corresponding sentences of a reworded copy report one event, even without a date."""
    articles = [
        report("attack", "A shell hit the town there in the night and two men were hurt"),
        report("attack", "Two men were hurt after a shell hit the town in the night there"),
    ]
    assert len(story(*articles).events) == 2
    (event,) = story(*articles, near_copies={"doc-2": "doc-1"}).events
    assert (event.sources, event.independent_sources) == (2, 1)


def wave_and_strike(scene: Scene) -> None:
    """Fill an article that tells of a wave of drones and of a strike on a town."""
    scene.report("attack", days=NIGHT, roles=KEST_ATTACKS, weapons={"drone": 126})
    scene.report("attack", days=NIGHT, place="Arven", roles={"attacker": "Kest"}, killed=1)


def two_sentences(scene: Scene) -> None:
    """Fill an article whose second sentence gives the toll of the first."""
    scene.report("attack", days="2031-05-04", place="Arven", weapons={"drone": None})
    scene.article.continue_paragraph()
    scene.report("killing", killed=1, injured=7)


def one_sentence(scene: Scene) -> None:
    """Fill an article that tells of an attack and of its toll in one sentence."""
    scene.report("attack", days="2031-05-04", place="Arven", weapons={"drone": None})
    scene.report("killing", same_sentence=True, days="2031-05-04", killed=1)


def two_times_in_a_sentence(scene: Scene) -> None:
    """Fill an article with a sentence that dates two attacks."""
    scene.report("attack", days="2031-05-03", roles={"attacker": "Luria"}, killed=2)
    scene.report(
        "attack",
        same_sentence=True,
        days="2031-05-02/2031-05-03",
        roles={"attacker": "Luria"},
        weapons={"drone": (150, None)},
    )


def later_mention(scene: Scene) -> None:
    """Fill an article that comes back to its only attack."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=3)
    scene.report("statement", quote="nobody will leave the table", roles={"speaker": "Ada Venn"})
    scene.report("attack", roles={"attacker": "Kest"})


def later_mention_of_two(scene: Scene) -> None:
    """Fill an article that says "the attack" after telling of two."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=3)
    scene.report("attack", days="2031-05-04", place="Dravik", roles={"attacker": "Kest"}, killed=5)
    scene.report("attack", roles={"attacker": "Kest"})


def far_mention(scene: Scene) -> None:
    """Fill a live page whose last entry says "the attack" long after telling of one."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=3)
    scene.report("statement", "It rained. " * 400, roles={"speaker": "Ada Venn"})
    scene.report("attack", roles={"attacker": "Kest"})


def number_of_weapons_later(scene: Scene) -> None:
    """Fill an article that gives the number of its rockets in a later sentence."""
    scene.report("attack", days="2031-05-04", place="Arven", weapons={"rocket": None}, killed=3)
    scene.report("statement", quote="nobody will leave the table", roles={"speaker": "Ada Venn"})
    scene.report("attack", weapons={"rocket": 14})


def another_strike(scene: Scene) -> None:
    """Fill an article that tells of a further strike by the same side in the same town."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=3)
    scene.report("attack", place="Arven", roles={"attacker": "Kest"}, another=True)


def another_report_of_one_toll(scene: Scene) -> None:
    """Fill an article that gives the toll of its strike again, beside the word "also"."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=3)
    scene.report("attack", days="2031-05-04", place="Arven", killed=3, another=True)


def meeting_held_and_planned(scene: Scene) -> None:
    """Fill an article on talks that were held, at whose end another meeting was planned."""
    scene.report("talks", days="2031-05-02", place="Port Elin", roles=BOTH)
    scene.report("talks", roles=BOTH, status="planned")


def background_between(scene: Scene) -> None:
    """Fill an article that comes back to its attack after one of last month."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=9)
    scene.report("attack", days="2031-03-04", place="Dravik", roles={"attacker": "Kest"}, killed=30)
    scene.report("attack", known=True, injured=1)


def another_told_first(scene: Scene) -> None:
    """Fill an article whose second bomb is told in more detail than its first."""
    scene.report("attack", days="2031-05-04", place="Arven", weapons={"bomb": None})
    scene.report(
        "attack",
        days="2031-05-04",
        place="Arven",
        weapons={"bomb": None},
        killed=8,
        another=True,
    )


def two_exact_tolls(scene: Scene) -> None:
    """Fill a round-up of two roadside bombs of one day."""
    scene.report("attack", days="2031-05-04", place="Arven", weapons={"bomb": None}, killed=4)
    scene.report("attack", days="2031-05-04", weapons={"bomb": None}, killed=5)


def the_attack_of_two(scene: Scene) -> None:
    """Fill an article that says "the attack" right behind the second of two."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=3)
    scene.report("attack", days="2031-05-04", place="Dravik", roles={"attacker": "Kest"}, killed=5)
    scene.report("attack", known=True)


def some_of_the_dead(scene: Scene) -> None:
    """Fill an article that tells of two of the dead "in the attack"."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=9)
    scene.report("attack", known=True, killed=2)


def the_attack_first(scene: Scene) -> None:
    """Fill an article that says "the attack" before telling of one."""
    scene.report("attack", known=True, killed=7)
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=2)


def two_counts(scene: Scene) -> None:
    """Fill an article that gives the counts of two sources for one bombing."""
    scene.report("attack", days="2031-05-04", place="Arven", weapons={"bomb": None}, killed=24)
    scene.report("statement", quote="nobody will leave the table", roles={"speaker": "Ada Venn"})
    scene.report("attack", days="2031-05-04", weapons={"car bomb": None}, killed=(22, None))


def campaign(scene: Scene) -> None:
    """Fill an article that comes back to the violence in a town without telling of one act."""
    scene.report("attack", place="Arven", roles={"attacker": "Kest"}, status="ongoing")
    scene.report("clash", place="Arven", days="2031-04-20/2031-05-04")
    scene.report("attack", place="Arven", weapons={"shelling": None})


def campaigns_of_two_towns(scene: Scene) -> None:
    """Fill an article that speaks of the violence in two towns."""
    scene.report("attack", place="Arven", roles={"attacker": "Kest"}, status="ongoing")
    scene.report("clash", place="Dravik", days="2031-04-20/2031-05-04")


def toll_of_something_else(scene: Scene) -> None:
    """Fill an article that gives a town's attack and, elsewhere, a toll without place or date."""
    scene.report("attack", days="2031-05-04", place="Arven", roles={"attacker": "Kest"}, killed=3)
    scene.report("statement", quote="nobody will leave the table", roles={"speaker": "Ada Venn"})
    scene.report("killing", killed=14_000)


@pytest.mark.parametrize(
    ("fill", "attacks"),
    [
        (wave_and_strike, 2),
        (two_sentences, 1),
        (one_sentence, 1),
        (two_times_in_a_sentence, 2),
        (later_mention, 1),
        (later_mention_of_two, 3),
        (far_mention, 2),
        (number_of_weapons_later, 1),
        (toll_of_something_else, 2),
        (another_strike, 2),
        (another_report_of_one_toll, 1),
        (campaign, 1),
        (campaigns_of_two_towns, 2),
        (the_attack_of_two, 2),
        (background_between, 2),
        (another_told_first, 2),
        (two_exact_tolls, 2),
        (some_of_the_dead, 1),
        (the_attack_first, 2),
        (two_counts, 1),
        (meeting_held_and_planned, 2),
    ],
)
def test_claims_of_one_article(fill: Fill, attacks: int) -> None:
    """Within an article a mention joins what it goes on with, or the only event it can mean."""
    found = story(fill)
    assert len([event for event in found.events if event.kind != "statement"]) == attacks


def test_some_of_the_dead_are_not_the_toll() -> None:
    """What counts some of those who suffered neither changes the toll nor contradicts it."""
    found = story(some_of_the_dead)
    assert [event.killed for event in found.events] == [(9, 9)]
    assert found.contradictions == ()


def test_events_of_an_article_meet_their_own_reports() -> None:
    """Two articles that each tell of a wave and of a strike give two events of two sources."""
    found = story(wave_and_strike, wave_and_strike)
    assert [event.sources for event in found.events] == [2, 2]


def test_a_nameless_group_stands_in_an_event_once() -> None:
    """Gunmen of two articles are one group of attackers in the event that both report."""
    attack = report("attack", place="Arven", days=NIGHT, killed=6, roles={"attacker": "gunmen"})
    found = story(attack, attack)
    (event,) = found.events
    assert len([entity for entity in found.entities if entity.name == "gunmen"]) == 2
    assert [participant.role for participant in event.participants] == ["attacker"]


def test_named_groups_stand_in_an_event_each() -> None:
    """Two attackers with names are two participants."""
    attack = report(
        "attack", place="Arven", days=NIGHT, killed=6, roles={"attacker": "Kest, Ridge Brigade"}
    )
    (event,) = story(attack, attack).events
    assert [participant.role for participant in event.participants] == ["attacker", "attacker"]


def test_rounds_that_one_word_tells_of_stay_apart() -> None:
    """Two rounds told with their dates in a row are two events, however near the dates are."""
    text = (
        "Peru and Chile held talks in Geneva on Tuesday. "
        "The two previous rounds were held in Oslo, on March 2 and March 4."
    )
    days = [event.start for event in build_story([read(text)]).events]
    assert days == ["2031-03-02", "2031-03-04", "2031-05-06"]
