"""One line that says to a person what an event is; its wording is data in `rules/labels.toml`."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.extract.records import CountRange, Participant, Status, Weapon
from dateline.extract.rulebook import load_rules
from dateline.graph.actors import Actors
from dateline.graph.records import Event

LONGEST_LABEL = 160
"""Characters of a label."""
LONGEST_WORDING = 90
"""Characters of a quote, or of what a demand is about, within a label."""
LEAST_SALVO = 20
"""Weapons of one kind from which a label names their number first."""
MOST_NAMES = 4
"""Names that are listed before "and 3 others"."""

_PERSONAL_ROLES = frozenset({"speaker", "negotiator", "delegation_head", "participant"})
_LISTED_ROLES = frozenset({"party", "negotiator", "signatory"})
_ENDINGS = ("s", "es")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_SPACE = re.compile(r"\s+")
_QUOTATION_MARKS = "\"“”„«»‘’' "


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of articles that a label may repeat: a quote, and what is demanded or said.

    `denies` marks what a speaker denies.
    """

    quote: str = ""
    what: str = ""
    denies: bool = False


def event_label(event: Event, wording: Wording, actors: Actors) -> str:
    """Return a line of plain text such as "Talks in Arven: Kest, Luria, mediated by Tarsovia".

    `wording` is shortened to whole words; the line is not escaped for any format.
    """
    slots, several = _slots(event, wording, actors), _several(event, actors)
    rules = load_rules("labels")
    denied = wording.denies and event.kind == "statement"
    for pattern in rules["denial"]["patterns"] if denied else rules["patterns"][event.kind]:
        line = _filled(pattern, slots, several)
        if line:
            label = _with_status(line[0].upper() + line[1:], event.status)
            return _shortened(label, LONGEST_LABEL)
    return event.kind


def toll_words(killed: CountRange | None, injured: CountRange | None) -> str:
    """Return "1 killed, 6–7 injured"; "" where neither is known."""
    words = _words()
    parts = [
        f"{count_words(count)} {words[name]}"
        for name, count in (("killed", killed), ("injured", injured))
        if count is not None and count != (0, 0)
    ]
    return ", ".join(parts)


def count_words(count: CountRange) -> str:
    """Return "6", "6–7" or "at least 6"."""
    low, high = count
    if high is None:
        return f"{_words()['at_least']} {low:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _slots(event: Event, wording: Wording, actors: Actors) -> dict[str, str]:
    roles = {participant.role for participant in event.participants}
    slots = {role: _in_role(event.participants, role, actors) for role in roles}
    people = [each for each in event.participants if actors.is_person(each.entity)]
    quote = _shortened(_clean(wording.quote), LONGEST_WORDING)
    return {role: _joined(names, role) for role, names in slots.items()} | {
        "victim_people": _joined(_in_role(people, "victim", actors), "victim"),
        "place": _name(event.place, actors) if event.place else "",
        "weapons": _weapons(event.weapons),
        "salvo": _weapons(event.weapons) if _is_salvo(event.weapons) else "",
        "act": _act(event.weapons),
        "toll": toll_words(event.killed, event.injured),
        "quote": f"“{quote}”" if quote else "",
        "what": _shortened(_without_leading_word(_clean(wording.what)), LONGEST_WORDING),
        "round": f"{_words()['round']} {event.round}" if event.round else "",
    }


def _is_salvo(weapons: Iterable[Weapon]) -> bool:
    """Tell whether weapons are so many that their number says more than the place."""
    return any(weapon.count and weapon.count[0] >= LEAST_SALVO for weapon in weapons)


def _several(event: Event, actors: Actors) -> set[str]:
    """Return the roles in which several are named, or a group such as "rebels"."""
    roles: dict[str, set[str]] = {}
    for participant in event.participants:
        roles.setdefault(participant.role, set()).add(participant.entity)
    return {
        role
        for role, found in roles.items()
        if len(_in_role(event.participants, role, actors)) > 1 or all(map(actors.is_plural, found))
    }


def _filled(pattern: str, slots: Mapping[str, str], several: Collection[str]) -> str:
    def known(text: str) -> bool:
        return all(slots.get(name) for name in _SLOT.findall(text) if name not in _ENDINGS)

    pattern = _OPTIONAL.sub(lambda match: match[1] if known(match[1]) else "", pattern)
    if not known(pattern):
        return ""
    first = _SLOT.match(pattern)
    is_plural = first is not None and first[1] in several
    endings = {name: "" if is_plural else name for name in _ENDINGS}
    return _SLOT.sub(lambda match: {**slots, **endings}[match[1]], pattern)


def _with_status(line: str, status: Status) -> str:
    pattern: str = load_rules("labels")["status"][status]
    return pattern.replace("{label}", line)


def _in_role(participants: Iterable[Participant], role: str, actors: Actors) -> list[str]:
    """List those in a role: of a side and those who act for it, who speaks or else the side."""
    found = {participant.entity for participant in participants if participant.role == role}
    sides = {side for id_ in found if (side := actors.side(id_)) != id_}
    acting = {id_ for id_ in found if actors.side(id_) in found - {id_}}
    kept = found - (sides if role in _PERSONAL_ROLES else acting)
    return sorted({_name(id_, actors) for id_ in kept})


def _joined(names: list[str], role: str) -> str:
    words = _words()
    if len(names) > MOST_NAMES:
        left = len(names) - MOST_NAMES
        others = f"{words['and']} {left} {words['other' if left == 1 else 'others']}"
        return f"{', '.join(names[:MOST_NAMES])} {others}"
    return (", " if role in _LISTED_ROLES else f" {words['and']} ").join(names)


def _name(id_: str, actors: Actors) -> str:
    name = actors[id_].name
    rules = load_rules("labels")["article"]
    words = name.split()
    needs_article = name in rules["names"] or (
        len(words) > 1 and (words[0] in rules["first"] or words[-1] in rules["last"])
    )
    return f"the {name}" if needs_article else name


def _weapons(weapons: Iterable[Weapon]) -> str:
    counted = sorted(weapons, key=lambda weapon: (-(weapon.count or (0, 0))[0], weapon.name))
    return _listed([_weapon(weapon) for weapon in counted])


def _weapon(weapon: Weapon) -> str:
    if weapon.count is None:
        return _plural(weapon.name)
    name = weapon.name if weapon.count == (1, 1) else _plural(weapon.name)
    return f"{count_words(weapon.count)} {name}"


def _plural(name: str) -> str:
    words = _words()
    head = name.rsplit(" ", 1)[-1]
    if name in words["uncountable"] or head in words["uncountable"]:
        return name
    if head in words["plurals"]:
        return name.removesuffix(head) + str(words["plurals"][head])
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}es" if head.endswith(("s", "x", "ch", "sh")) else f"{name}s"


def _act(weapons: Iterable[Weapon]) -> str:
    """Return "Drone and missile attack"; a word that is an attack itself stands alone."""
    names = sorted({weapon.name for weapon in weapons})
    acts: Collection[str] = _words()["acts"]
    others = [name for name in names if name not in acts]
    alone = [name for name in names if name in acts]
    if others:
        alone.append(f"{_listed(others)} {_words()['attack']}")
    return _listed(alone)


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {_words()['and']} {names[-1]}"


def _clean(text: str) -> str:
    return _SPACE.sub(" ", text).strip(_QUOTATION_MARKS).rstrip(",.;:")


def _without_leading_word(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first in _words()["leading"] else text


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return f"{text[:longest].rsplit(' ', 1)[0].rstrip(' ,.;:–-')}…"


@cache
def _words() -> Mapping[str, Any]:
    words: Mapping[str, Any] = load_rules("labels")["words"]
    return words
