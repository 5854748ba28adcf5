"""Gathers the mentions of each person of an article: full names, surnames, spelling variants."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from dateline.extract.entities.mentions import NameMention
from dateline.extract.rulebook import load_rules

SAME_SURNAME = 87.0
"""Least rapidfuzz ratio of two surnames that one article spells in two ways."""
_LEAST_LETTERS = 6


@dataclass(slots=True)
class Person:
    """A person of one article: the words of the fullest name and all mentions, in order."""

    words: tuple[str, ...]
    mentions: list[NameMention] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Return the fullest name as written."""
        return " ".join(self.words)


def gather_people(mentions: Sequence[NameMention]) -> list[Person]:
    """Return the people among `mentions`, in order of first mention.

    Full names come first; a lone name then joins the full name that ends in it (or, failing that,
    begins with it) and was mentioned last before it. A lone name that fits nobody is a person of
    its own.
    """
    people: list[Person] = []
    named = [m for m in mentions if m.type == "person"]
    full = [m for m in named if len(name_words(m.text)) > 1]
    for mention in full:
        words = name_words(mention.text)
        person = next((p for p in people if same_full_name(p.words, words)), None)
        if person is None:
            person = Person(words)
            people.append(person)
        elif len(words) > len(person.words):
            person.words = words
        person.mentions.append(mention)
    for mention in named:
        words = name_words(mention.text)
        if len(words) == 1:
            _add_lone(people, mention, words[0])
    for person in people:
        person.mentions.sort(key=lambda m: m.span)
    return sorted(people, key=lambda p: p.mentions[0].span)


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a person's name without titles before it."""
    honorifics = {word.lower() for word in load_rules("titles")["honorifics"]}
    words = [word.strip(".,'’") for word in text.split()]
    words = [word for word in words if word]
    while len(words) > 1 and words[0].lower() in honorifics:
        words = words[1:]
    return tuple(words)


def same_full_name(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return True where two names of several words can be one person's.

    Surnames must be equal or spelling variants, given names equal, initials of one another or
    spelling variants; middle names may be missing.
    """
    if not same_surname(first[-1], second[-1]):
        return False
    return same_given_name(first[0], second[0])


def same_given_name(first: str, second: str) -> bool:
    """Return True for equal given names, an initial of the other, or close spellings."""
    a, b = first.lower().rstrip("."), second.lower().rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return min(len(a), len(b)) >= _LEAST_LETTERS and fuzz.ratio(a, b) >= SAME_SURNAME


def same_surname(first: str, second: str) -> bool:
    """Return True for equal surnames or two spellings of a long one."""
    a, b = first.lower(), second.lower()
    if a == b:
        return True
    return (
        min(len(a), len(b)) >= _LEAST_LETTERS and a[0] == b[0] and fuzz.ratio(a, b) >= SAME_SURNAME
    )


def _add_lone(people: list[Person], mention: NameMention, word: str) -> None:
    by_surname = [p for p in people if same_surname(p.words[-1], word)]
    by_given = [p for p in people if len(p.words) > 1 and p.words[0].lower() == word.lower()]
    by_part = [p for p in people if len(p.words) > 2 and word.lower() in map(str.lower, p.words)]
    for fitting in (by_surname, by_given, by_part):
        if fitting:
            _closest_before(fitting, mention).mentions.append(mention)
            return
    people.append(Person((word,), [mention]))


def _closest_before(people: Sequence[Person], mention: NameMention) -> Person:
    def distance(person: Person) -> tuple[int, int]:
        before = [m.span[0] for m in person.mentions if m.span[0] < mention.span[0]]
        return (0, mention.span[0] - max(before)) if before else (1, person.mentions[0].span[0])

    return min(people, key=distance)
