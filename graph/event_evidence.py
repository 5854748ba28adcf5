"""What makes two reports from different articles one event: positive evidence, by kind.

Kind and date alone are never enough. Every function returns a weight, 0 where nothing links the
two; what speaks against them is asked of `conflicts`.
"""

from collections.abc import Callable

from dateline.extract.rulebook import load_rules
from dateline.graph.count_ranges import ranges_meet, told_ratio
from dateline.graph.event_agreement import (
    TELLING_COUNT,
    days_apart,
    near_toll,
    one_spot,
    other_weapons,
    place_relation,
    reports_apart,
    same_toll,
    same_weapon_count,
    scene_bits,
)
from dateline.graph.event_draft import FEW_DAYS, WEEK, EventDraft
from dateline.graph.place_relations import Places
from dateline.graph.report_similarity import quotes_alike, sentences_alike, subjects_alike
from dateline.graph.scenes import LIKE_SCENE, ONE_THING, SAME_DAY_SCENE

MANY_WEAPONS = 20
"""Weapons from which a number tells an attack even without a date."""
NEWS_DAYS = 2
"""Days over which an attack is news that outlets tell without a date."""
VENUE_DAYS = 31
"""Days around an article within which "the talks in" a town are the only ones held there."""
GREAT_TOLL = 40
"""Dead from which one side's act against another is hardly told of two acts."""
LARGE_TOLL = 20
"""Dead from which one number, of one side's act within a day, is hardly that of two acts."""
GREAT_TOLL_RATIO = 1.3
"""How far counts of one such act differ."""
ONE_QUOTE_DAYS = 3
"""Days over which outlets report the same words of a speaker."""

STANCES = frozenset({"demand", "offer", "refusal", "threat", "accusation"})
"""Families in which an actor takes a position; they are told apart by what it is about."""
SAYINGS = STANCES | {"statement"}
"""Families that consist of words; the words tell them apart, not the date."""
CONQUESTS = frozenset({"invasion", "annexation"})
"""Families that happen once between two sides and are often dated by year only."""


def evidence(first: EventDraft, second: EventDraft, places: Places) -> int:
    """Return how strongly two drafts of one family, without conflicts, are one event; 0 for not."""
    if first.family in STANCES:
        return _stance(first, second, places)
    if first.family in CONQUESTS:
        return _conquest(first, second, places)
    weigh = _BY_FAMILY.get(first.family, _deed)
    return 9 if sentences_alike(first, second) else weigh(first, second, places)


def _violence(first: EventDraft, second: EventDraft, places: Places) -> int:
    apart = days_apart(first, second)
    if _one_victim(first, second):
        return 5 if apart in {None, 0, 1} else 0
    return max(
        _by_facts(first, second, places, apart),
        _by_scene(first, second, places),
        _by_operation(first, second, places),
        _by_great_toll(first, second, places),
    )


def _by_great_toll(first: EventDraft, second: EventDraft, places: Places) -> int:
    """Weigh what one side did to another with many dead: few such acts are alike in that."""
    tolls = [(one, other) for one in first.killed for other in second.killed]
    near = any(
        min(one[0], other[0]) >= GREAT_TOLL and told_ratio(one, other) <= GREAT_TOLL_RATIO
        for one, other in tolls
    )
    same = any(one[0] == other[0] >= LARGE_TOLL for one, other in tolls)
    apart = days_apart(first, second)
    if not (near or same) or apart not in {None, 0, 1} or not _shared_doers(first, second):
        return 0
    told = reports_apart(first, second)
    if apart is None and told is not None and told > NEWS_DAYS:
        return 0
    agreed = (
        (apart == 0 and any(one[0] == other[0] >= GREAT_TOLL for one, other in tolls))
        or _lands_hit(first, places) & _lands_hit(second, places)
        or place_relation(first, second, places) in {"same", "inside"}
        or (same and apart is not None and first.weapon_heads & second.weapon_heads)
    )
    return 3 if agreed else 0


def _by_operation(first: EventDraft, second: EventDraft, places: Places) -> int:
    """Weigh reports of one side's offensive of the same days against one side or region."""
    if not (first.is_operation and second.is_operation and _shared_doers(first, second)):
        return 0
    apart = reports_apart(first, second)
    if apart is None or apart > WEEK:
        return 0
    relation = place_relation(first, second, places)
    return 3 if first.affected & second.affected or relation in {"same", "inside"} else 0


def _lands_hit(draft: EventDraft, places: Places) -> set[str]:
    """Return the countries that suffer or in which it happened, by their ISO codes."""
    codes = (places.country(side) for side in draft.affected if side in places)
    return draft.countries | {code for code in codes if code}


def _by_scene(first: EventDraft, second: EventDraft, places: Places) -> int:
    """Weigh reports of about one day by the rare things that both speak of: a wedding, a convoy.

    The things alone are never enough: weapon, town or toll has to agree too, for news of one war
    speaks of checkpoints and markets every day.
    """
    dated = days_apart(first, second)
    apart = reports_apart(first, second)
    toll = same_toll(first, second)
    blurred = {None, 0, 1} if toll else {None, 0}
    if dated not in blurred or apart is None or apart > NEWS_DAYS or other_weapons(first, second):
        return 0
    here = place_relation(first, second, places) == "same" and one_spot(first, second, places)
    armed = bool(first.weapon_heads & second.weapon_heads)
    one_doer = toll and _shared_doers(first, second)
    if not (toll or here or armed or near_toll(first, second)):
        return 0
    bits = scene_bits(first, second)
    same_day = dated == 0 and first.is_dated and second.is_dated
    if bits >= (SAME_DAY_SCENE if same_day and armed else LIKE_SCENE):
        return 4
    return 3 if one_doer and bits >= ONE_THING else 0


def _by_facts(first: EventDraft, second: EventDraft, places: Places, apart: int | None) -> int:
    if apart is None:
        return _undated_violence(first, second, places)
    exact = first.is_dated and second.is_dated
    relation = place_relation(first, second, places)
    counted = same_weapon_count(first, second)
    toll = same_toll(first, second)
    if apart > 0:
        near = exact and one_spot(first, second, places)
        return 2 if near and (toll or counted) else 0
    if counted:
        return 6
    if _one_salvo(first, second):
        return 4
    if not exact:
        return 4 if relation == "same" and toll and _is_telling(first) else 0
    if relation == "same" and (toll or one_spot(first, second, places)):
        return 3 + 2 * toll if toll or not other_weapons(first, second) else 0
    if toll and (relation == "inside" or _shared_doers(first, second)):
        return 3 if relation == "inside" or _is_telling(first) or _two_tolls(first, second) else 0
    return 0


def _one_salvo(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether both name the same two or more kinds of weapon in numbers that can be one.

    "29 missiles and 396 drones" and "dozens of missiles and hundreds of drones" of one attacker in
    one night are one attack, told exactly and loosely. Words for the act ("air attacks") are not
    compared: they are what the weapons came in.
    """
    acts = load_rules("weapons")["carriers"]
    heads = first.weapon_heads.difference(acts)
    others = second.weapon_heads.difference(acts)
    if len(heads) < 2 or heads != others or not _shared_doers(first, second):
        return False
    if not first.weapon_counts or not second.weapon_counts:
        return False
    return all(
        ranges_meet(one, other)
        for head in first.weapon_counts.keys() & second.weapon_counts.keys()
        for one in first.weapon_counts[head]
        for other in second.weapon_counts[head]
    )


def _undated_violence(first: EventDraft, second: EventDraft, places: Places) -> int:
    """Weigh reports of which one has no date, by what they agree in and when they appeared."""
    apart = reports_apart(first, second)
    if apart is not None and apart > NEWS_DAYS:
        return 0
    if _shared_doers(first, second) and same_weapon_count(first, second, least=MANY_WEAPONS):
        return 4
    agreed = (
        bool(first.weapon_heads & second.weapon_heads),
        bool(first.killed & second.killed),
        bool(first.injured & second.injured),
        near_toll(first, second),
        _shared_doers(first, second),
    )
    if place_relation(first, second, places) != "same":
        return 0
    needed = 2 if apart is not None and one_spot(first, second, places) else 3
    return 3 if sum(agreed) >= needed else 0


def _one_victim(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether both tell of the death of one named person, which happens once."""
    return bool(first.victims & second.victims) and bool(first.killed and second.killed)


def _is_telling(draft: EventDraft) -> bool:
    return any(count[0] >= TELLING_COUNT for count in draft.killed | draft.injured)


def _two_tolls(first: EventDraft, second: EventDraft) -> bool:
    return bool(first.killed & second.killed and first.injured & second.injured)


def _shared_doers(first: EventDraft, second: EventDraft) -> bool:
    return bool(first.doers & second.doers)


def _talks(first: EventDraft, second: EventDraft, places: Places) -> int:
    relation = place_relation(first, second, places)
    apart = days_apart(first, second)
    shared = len(first.parties & second.parties)
    if relation == "same":
        if apart is None:
            return _undated_talks(first, second)
        return 5 + bool(first.rounds & second.rounds)
    if relation == "inside" and shared and apart is not None:
        return 4
    if first.rounds & second.rounds and shared > 1:
        return 4
    if apart == 0 and not (first.parties and second.parties) and _in_one_country(first, second):
        return 2
    if first.reality == second.reality == "proposed" and shared > 1 and apart is None:
        told = reports_apart(first, second)
        return 3 if told is not None and told <= WEEK else 0
    return 3 if shared > 1 and apart == 0 and _shorter_than_week(first, second) else 0


def _undated_talks(first: EventDraft, second: EventDraft) -> int:
    """Weigh talks at one place of which one has no date, by their parties or else by their time."""
    if first.parties and second.parties:
        return 3 if first.parties <= second.parties or second.parties <= first.parties else 0
    apart = reports_apart(first, second)
    return 1 if apart is not None and apart <= VENUE_DAYS else 0


def _in_one_country(first: EventDraft, second: EventDraft) -> bool:
    """Tell whether one draft names a place, and the other no more than the country around it."""
    for town, country in ((first, second), (second, first)):
        if not country.places and town.around & country.countries:
            return _shorter_than_week(first, second)
    return False


def _shorter_than_week(first: EventDraft, second: EventDraft) -> bool:
    return all(each.days is not None and each.days.length <= WEEK for each in (first, second))


def _statement(first: EventDraft, second: EventDraft, _: Places) -> int:
    one_speaker = bool(first.speakers & second.speakers)
    for_side = first.speakers <= second.doers or second.speakers <= first.doers
    if not first.speakers or not second.speakers or not (one_speaker or for_side):
        return 0
    apart = days_apart(first, second)
    if apart is None:
        apart = reports_apart(first, second)
    if apart is not None and apart > ONE_QUOTE_DAYS:
        return 0
    return 5 if quotes_alike(first, second) else 0


def _stance(first: EventDraft, second: EventDraft, _: Places) -> int:
    actors = first.doers & second.doers
    apart = reports_apart(first, second)
    if not actors or (apart is not None and apart > WEEK):
        return 0
    return 4 if subjects_alike(first, second) else 0


def _conquest(first: EventDraft, second: EventDraft, places: Places) -> int:
    if not first.doers & second.doers:
        return 0
    if first.affected & second.affected or place_relation(first, second, places) == "same":
        return 5
    aimless = any(not (each.affected or each.places) for each in (first, second))
    return 2 if aimless and days_apart(first, second) == 0 else 0


def _deed(first: EventDraft, second: EventDraft, places: Places) -> int:
    """Weigh aid, visits, calls, agreements, arrests and all other kinds."""
    apart = days_apart(first, second)
    if apart is None or not _shorter_than_week(first, second):
        return 0
    shared = first.actors & second.actors
    relation = place_relation(first, second, places)
    if first.family == "ceasefire" and apart == 0 and relation is None and _brief(first, second):
        # "The ceasefire takes effect on Monday" seldom says again whose it is.
        return 2 if shared or not (first.actors and second.actors) else 0
    if relation == "same" and apart == 0 and one_spot(first, second, places):
        return 3 + bool(shared) if shared or not (first.actors and second.actors) else 0
    if len(shared) > 1:
        return 4
    alone = shared and min(len(first.actors), len(second.actors)) == 1
    people = first.entities & second.entities - shared
    return 2 if apart == 0 and alone and (people or _brief(first, second)) else 0


def _brief(first: EventDraft, second: EventDraft) -> bool:
    return all(each.days is not None and each.days.length < FEW_DAYS for each in (first, second))


_BY_FAMILY: dict[str, Callable[[EventDraft, EventDraft, Places], int]] = {
    "violence": _violence,
    "talks": _talks,
    "statement": _statement,
}
