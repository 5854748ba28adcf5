"""The rules of events, weapons, titles, names and quantities have the shape the code expects."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from dateline.extract.rulebook import load_rules

FAMILIES = ("violence", "diplomacy", "speech")
ROLES = {
    "negotiator",
    "mediator",
    "party",
    "host",
    "delegation_head",
    "speaker",
    "addressee",
    "attacker",
    "target",
    "victim",
    "giver",
    "recipient",
    "signatory",
    "participant",
}
NEEDS = {
    "weapon",
    "casualties",
    "armed",
    "place",
    "struck",
    "under_fire",
    "armed_and_place",
    "time",
    "person",
    "person_and_place",
    "two_parties",
    "state_subject",
    "happening",
    "infinitive",
    "count",
    "armed_or_troops",
    "negotiators",
    "person_received",
    "agreed_deed",
    "finite",
    "happening_round",
    "harms",
    "two_leaders",
    "weapon_falls",
    "blast",
    "people",
    "troops_and_place",
    "group_and_place",
}
KEYS = {
    "kind",
    "mode",
    "verbs",
    "nouns",
    "subject",
    "object",
    "object_is",
    "object_owner",
    "object_dies",
    "doer_under",
    "needs",
    "stance",
}
OBJECTS = {"weapon", "accord", "captive", "person", "nothing"}
STANCES = {"asserts", "denies", "doubts", "demands", "predicts"}
FILES = (
    "events/violence",
    "events/diplomacy",
    "events/speech",
    "weapons",
    "titles",
    "names",
    "quantities",
    "tokens",
    "lemmas",
)
CASED = {
    ("titles", "honorifics"),
    ("tokens", ""),
    ("names", "trim"),
    ("names", "bracket_marks"),
    ("events/speech", "reporting.outlet_words"),
}
"""Lists whose words stand as written; all others hold lower-case lemmas."""

TRIGGERS = [
    pytest.param(trigger, id=f"{family}-{number}-{trigger['kind']}")
    for family in FAMILIES
    for number, trigger in enumerate(load_rules(f"events/{family}")["trigger"])
]


def lists_of(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Return every list of words below `table` with the path of its keys."""
    for key, value in table.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            yield from lists_of(value, here)
        elif isinstance(value, list) and all(isinstance(each, str) for each in value):
            yield here, value
        elif isinstance(value, list):
            for number, each in enumerate(value):
                yield from lists_of(each, f"{here}[{number}]")


LISTS = [
    pytest.param(name, path, words, id=f"{name}:{path}")
    for name in FILES
    for path, words in lists_of(load_rules(name))
]


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_triggers_have_kinds_roles_and_needs_of_the_contract(trigger: Mapping[str, Any]) -> None:
    """Each group of event words names what the contract and the code know, and some word."""
    assert set(trigger) <= KEYS
    assert trigger["kind"] in load_rules("events/kinds")
    assert {trigger["subject"], trigger["object"], trigger.get("object_owner", "")} <= {*ROLES, ""}
    assert set(trigger.get("needs", ())) <= NEEDS
    assert trigger.get("object_is", "weapon") in OBJECTS
    assert trigger.get("stance", "asserts") in STANCES
    assert trigger.get("verbs") or trigger.get("nouns")


@pytest.mark.parametrize(("name", "path", "words"), LISTS)
def test_no_list_holds_a_word_twice(name: str, path: str, words: list[str]) -> None:
    """A word stands once in its list."""
    doubled = [word for word, times in Counter(words).items() if times > 1]
    assert doubled == [], f"rules/{name}.toml {path}"


@pytest.mark.parametrize(("name", "path", "words"), LISTS)
def test_words_are_lower_case_without_stray_blanks(name: str, path: str, words: list[str]) -> None:
    """Words stand in lower case, unless their list is one of names, and have single blanks."""
    assert [word for word in words if not word or word != " ".join(word.split())] == []
    cased = any(name == file and path.startswith(prefix) for file, prefix in CASED)
    assert cased or [word for word in words if word != word.lower()] == []


def test_no_word_is_two_weapons() -> None:
    """Each name of a weapon belongs to one weapon, and each weapon stands once."""
    weapons = load_rules("weapons")["weapon"]
    words = Counter(word for weapon in weapons for word in weapon["words"])
    names = Counter(weapon["name"] for weapon in weapons)
    assert [word for word, times in words.items() if times > 1] == []
    assert [name for name, times in names.items() if times > 1] == []


def test_a_weapons_name_is_one_of_its_words() -> None:
    """What the story calls a weapon is recognised as that weapon, not as another."""
    owners = {word: w["name"] for w in load_rules("weapons")["weapon"] for word in w["words"]}
    assert {name: owners.get(name, name) for name in owners.values()} == {
        name: name for name in owners.values()
    }


def test_a_verb_without_conditions_stands_in_one_group() -> None:
    """A verb that makes an event by itself is not also the sign of another kind."""
    alone: dict[str, set[str]] = {}
    for family in FAMILIES:
        for trigger in load_rules(f"events/{family}")["trigger"]:
            if "object_is" not in trigger and not trigger.get("needs"):
                for verb in trigger.get("verbs", ()):
                    alone.setdefault(verb, set()).add(trigger["kind"])
    assert {verb: kinds for verb, kinds in alone.items() if len(kinds) > 1} == {}


@pytest.mark.parametrize("table", ["loose", "exact", "multipliers", "ordinals"])
def test_quantities_are_whole_numbers(table: str) -> None:
    """Words of quantity are lower case and stand for whole numbers that are not negative."""
    values = load_rules("quantities")[table]
    assert all(isinstance(value, int) and value >= 0 for value in values.values())
    assert [word for word in values if not re.fullmatch(r"[a-z]+(?: [a-z]+)*", word)] == []
