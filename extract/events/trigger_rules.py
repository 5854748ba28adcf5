"""The words that signal events, read from `extract/rules/events/*.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.extract.records import Stance
from dateline.extract.rulebook import load_rules

FILES = ("violence", "diplomacy", "speech")


@dataclass(frozen=True, slots=True)
class TriggerRule:
    """A group of words that signal one kind of event; see `rules/events/violence.toml`."""

    kind: str
    mode: str | None
    subject: str
    object: str
    object_is: str | None
    object_owner: str | None
    object_dies: bool
    needs: tuple[str, ...]
    stance: Stance
    doer_under: str | None = None


@cache
def verb_rules() -> Mapping[str, tuple[TriggerRule, ...]]:
    """Return rules by the lemma of their verb; "shoot down" stands under its first word too."""
    return _indexed("verbs")


@cache
def noun_rules() -> Mapping[str, tuple[TriggerRule, ...]]:
    """Return rules by the lemma of their noun, compounds as written ("air raid")."""
    return _indexed("nouns")


def _indexed(words: str) -> dict[str, tuple[TriggerRule, ...]]:
    found: dict[str, list[TriggerRule]] = {}
    for name in FILES:
        for entry in load_rules(f"events/{name}")["trigger"]:
            rule = _rule(entry)
            for word in entry.get(words, ()):
                found.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


def _rule(entry: Mapping[str, Any]) -> TriggerRule:
    return TriggerRule(
        kind=entry["kind"],
        mode=entry.get("mode"),
        subject=entry.get("subject", ""),
        object=entry.get("object", ""),
        object_is=entry.get("object_is"),
        object_owner=entry.get("object_owner"),
        object_dies=entry.get("object_dies", False),
        needs=tuple(entry.get("needs", ())),
        stance=entry.get("stance", "asserts"),
        doer_under=entry.get("doer_under"),
    )


@cache
def attack_nouns() -> frozenset[str]:
    """Return the nouns that name acts of violence: what a light verb carries out."""
    return frozenset(
        word
        for word, rules in noun_rules().items()
        for rule in rules
        if rule.kind in {"attack", "invasion", "clash"}
    )
