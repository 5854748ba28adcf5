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

    Full names come first; a surname alone ("Assad", "De Mistura") then joins the full name that
    ends in it (or, failing that, begins with it or has its letters for initials) and was mentioned
    last before it. A lone name that fits nobody is a person of its own.
    """
    people: list[Person] = []
    named = [m for m in mentions if m.type == "person"]
    for mention in named:
        words = name_words(mention.name)
        if not is_surname_alone(words):
            _add_full(people, mention, words)
    for mention in named:
        words = name_words(mention.name)
        if is_surname_alone(words):
            _add_lone(people, mention, words)
    for person in people:
        person.mentions.sort(key=lambda m: m.span)
    return sorted(people, key=lambda p: p.mentions[0].span)


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a person's name without titles before it."""
    honorifics = {word.lower() for word in load_rules("titles")["honorifics"]}
    words = [word.strip(",'’") for word in text.split()]
    words = [word if _is_initial(word) else word.strip(".") for word in words if word.strip(".")]
    while len(words) > 1 and words[0].lower() in honorifics:
        words = words[1:]
    while len(words) > 2 and words[0].lower() in load_rules("titles")["heads"]:
        words = words[1:]
    return tuple(words)


def _is_initial(word: str) -> bool:
    return word.endswith(".") and (len(word) == 2 or "." in word[:-1])


def surname_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return the surname of a name with the particles before it: "von der Leyen", "al-Assad"."""
    particles = set(load_rules("names")["particles"])
    first = len(words) - 1
    while first > 0 and words[first - 1].lower() in particles:
        first -= 1
    return tuple(words[first:])


def bare_surname(words: Sequence[str]) -> str:
    """Return the surname of a name in small letters without particles and Arabic articles."""
    last = words[-1].lower().replace("’", "'")
    for article in load_rules("names")["name_articles"]:
        if last.startswith(article) and len(last) > len(article):
            return last.removeprefix(article)
    return last


def is_surname_alone(words: Sequence[str]) -> bool:
    """Return True for a name of one word, or of one word and particles before it."""
    return len(surname_words(words)) == len(words)


def same_full_name(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return True where two names of several words can be one person's.

    Surnames must be equal or spelling variants, given names equal, initials of one another or
    spelling variants; middle names may be missing.
    """
    if not same_surname(bare_surname(first), bare_surname(second)):
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


def _add_full(people: list[Person], mention: NameMention, words: tuple[str, ...]) -> None:
    person = next((p for p in people if same_full_name(p.words, words)), None)
    if person is None:
        person = Person(words)
        people.append(person)
    elif len(words) > len(person.words):
        person.words = words
    person.mentions.append(mention)


def _add_lone(people: list[Person], mention: NameMention, words: tuple[str, ...]) -> None:
    surname, lower = bare_surname(words), " ".join(words).lower()
    by_surname = [p for p in people if _is_called(p, words, surname)]
    by_given = [p for p in people if len(p.words) > 1 and p.words[0].lower() == lower]
    by_part = [p for p in people if len(p.words) > 2 and lower in map(str.lower, p.words)]
    by_initials = [p for p in people if len(p.words) > 1 and _initials(p.words) == words[0]]
    for fitting in (by_surname, by_given, by_part, by_initials):
        if fitting:
            person = _closest_before(fitting, mention)
            person.mentions.append(mention)
            if len(person.words) < len(words):
                person.words = words
            return
    people.append(Person(words, [mention]))


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words).upper()


def _is_called(person: Person, words: Sequence[str], surname: str) -> bool:
    """Return True where a surname, or the last half of a double one, fits.

    Its particles must be the full name's, if it has any.
    """
    own_surname = bare_surname(person.words)
    if not (same_surname(own_surname, surname) or own_surname.endswith(f"-{surname}")):
        return False
    own = [word.lower() for word in surname_words(person.words)[:-1]]
    given = [word.lower() for word in words[:-1]]
    return given == own[len(own) - len(given) :] if given and own else True


def _closest_before(people: Sequence[Person], mention: NameMention) -> Person:
    def distance(person: Person) -> tuple[int, int]:
        before = [m.span[0] for m in person.mentions if m.span[0] < mention.span[0]]
        return (0, mention.span[0] - max(before)) if before else (1, person.mentions[0].span[0])

    return min(people, key=distance)
