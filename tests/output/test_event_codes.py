import tomllib
from dataclasses import replace
from importlib import resources

import pytest

from dateline.extract.records import Status, Weapon
from dateline.extract.rulebook import load_rules
from dateline.graph.records import Event, Plover
from dateline.output.event_codes import EventCode, event_codes
from tests.output.example_story import example_story

ATTACK = next(event for event in example_story().events if event.id == "event-08")
MEANINGS = tomllib.loads(
    resources.files("dateline.output").joinpath("explorer", "codes.toml").read_text("utf-8")
)


def acled(event: Event) -> str | None:
    """Return the meaning of an event's ACLED code, None where it has no such code."""
    return next((code.meaning for code in event_codes(event) if code.ontology == "ACLED"), None)


def test_codes_come_with_their_meaning() -> None:
    """A PLOVER code says its mode and contexts too; CAMEO's is the name of the root."""
    plover = Plover(type="ASSAULT", mode="firearms", contexts=("military", "negation"))
    codes = event_codes(replace(ATTACK, kind="clash", plover=plover))
    assert codes == (
        EventCode("PLOVER", "ASSAULT / firearms", "use force; military, said not to have happened"),
        EventCode("CAMEO", "19", "fight"),
        EventCode("ACLED", "Battles", "Armed clash"),
    )


def test_codes_that_an_event_does_not_have_are_left_out() -> None:
    """A mere statement has no PLOVER and no ACLED code, and none is made up."""
    statement = replace(ATTACK, kind="statement", plover=Plover(), cameo="01")
    assert event_codes(statement) == (EventCode("CAMEO", "01", "make public statement"),)


def test_unknown_codes_have_no_meaning() -> None:
    """A code that the list of meanings lacks is shown by itself."""
    event = replace(ATTACK, kind="talks", plover=Plover(type="NEW"), cameo="99")
    assert event_codes(event) == (EventCode("PLOVER", "NEW", ""), EventCode("CAMEO", "99", ""))


@pytest.mark.parametrize(
    ("weapons", "meaning"),
    [
        (["drone"], "Air/drone strike"),
        (["drone", "long-range drone"], "Air/drone strike"),
        (["rocket"], "Shelling/artillery/missile attack"),
        (["drone", "missile"], ""),
        (["drone", "knife"], ""),
        ([], ""),
    ],
    ids=["one", "two that agree", "another", "two that do not", "one of no sub-event", "none"],
)
def test_acled_sub_event_of_an_attack_follows_its_weapons(weapons: list[str], meaning: str) -> None:
    """An attack from afar has a sub-event only where its weapons agree on one."""
    used = tuple(Weapon(name=name, count=None) for name in weapons)
    assert acled(replace(ATTACK, weapons=used)) == meaning


@pytest.mark.parametrize("status", ["planned", "proposed", "hypothetical", "denied"])
def test_acled_codes_nothing_that_did_not_happen(status: Status) -> None:
    """ACLED holds what took place, so what did not has no ACLED code."""
    assert acled(replace(ATTACK, status=status)) is None


def test_every_code_of_the_rules_has_a_meaning() -> None:
    """The kinds' PLOVER types and CAMEO roots are all explained, and the weapons are known ones."""
    kinds = load_rules("events/kinds").values()
    types = {kind["plover"]["type"] for kind in kinds if "plover" in kind}
    assert types <= MEANINGS["plover"].keys()
    assert {kind["cameo"] for kind in kinds if "cameo" in kind} <= MEANINGS["cameo"].keys()
    weapons = {weapon["name"] for weapon in load_rules("weapons")["weapon"]}
    listed = {
        name
        for sub_events in MEANINGS["acled"].values()
        for names in sub_events.values()
        for name in names
    }
    assert listed <= weapons
