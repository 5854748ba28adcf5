"""Whether two spellings can be the name of one person, organization or place.

Names written in another alphabet reach English in several spellings. Two spellings are compared
after the rewrites of `rules/spellings.toml`; what remains may differ in vowels only, and in few of
them (rapidfuzz's normalized indel similarity).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from dateline.extract.rulebook import load_rules

LEAST_SIMILARITY = 88.0
"""Similarity, of 100, from which two spellings of a family name can be one name."""
LEAST_SIMILARITY_BESIDE = 75.0
"""The same beside one first name."""
LEAST_LETTERS = 5
"""Names shorter than this many letters must be spelled alike after the rewrites."""
LEAST_LETTERS_REWRITTEN = 4
"""Names shorter than this many letters must be spelled alike before them."""

_APOSTROPHES = re.compile(r"['’‘ʼ`´ʿʾ]")
_NOT_WORD = re.compile(r"[\W_]+")
_DOUBLE = re.compile(r"(.)\1+")
_VOWEL = re.compile(r"[aeiou]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A folded personal name taken apart; `given` is "" where only one name is known."""

    given: str
    middle: tuple[str, ...]
    family: str
    generation: str


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return a name in small letters without accents, apostrophes, hyphens and a leading "the"."""
    letters = load_rules("spellings")["letters"]
    lowered = _APOSTROPHES.sub("", name.casefold())
    decomposed = unicodedata.normalize("NFKD", lowered)
    plain = "".join(
        letters.get(letter, letter) for letter in decomposed if not unicodedata.combining(letter)
    )
    words = _NOT_WORD.sub(" ", plain).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=65536)
def rewritten(folded: str) -> str:
    """Return a folded name in the one spelling that its known variants share."""
    for written, common in _rewrites():
        folded = written.sub(common, folded)
    return _DOUBLE.sub(r"\1", folded.replace("y", "i"))


@lru_cache(maxsize=65536)
def consonants(folded: str) -> str:
    """Return the consonants of a folded name; spellings of one name share them."""
    return _VOWEL.sub("", rewritten(folded)) or rewritten(folded)


@lru_cache(maxsize=65536)
def person_name(name: str) -> PersonName:
    """Take a personal name apart: "Abdel-Fattah al-Sisi" → given abdel, middle fattah, family sisi.

    Small particles of the family name ("al-", "van der") are dropped, and so is what follows it and
    tells a father from a son, which is kept as `generation`.
    """
    words = _words_without_particles(name)
    generation = ""
    if len(words) > 1 and words[-1] in _generations():
        generation = words.pop()
    if len(words) == 1:
        return PersonName("", (), words[0], generation)
    return PersonName(words[0], tuple(words[1:-1]), words[-1], generation)


def same_family_name(first: PersonName, second: PersonName) -> bool:
    """Tell whether two family names can be spellings of one.

    Beside the same first name they may differ in more vowels.
    """
    if first.family == second.family:
        return True
    same_given_name = bool(first.given and second.given) and same_word(first.given, second.given)
    if _endings_apart(first.family, second.family):
        return same_given_name
    families = _variants("family_names")
    if families.get(first.family, first.family) == families.get(second.family, second.family):
        return True
    least = LEAST_SIMILARITY_BESIDE if same_given_name else LEAST_SIMILARITY
    return _alike(first.family, second.family, least)


def compatible_given_names(first: PersonName, second: PersonName) -> bool:
    """Tell whether nothing but the family name speaks against one person.

    First names are compatible where they are spellings of one name, where one is an initial, and
    where one is not known; so are second names, which must also be equal in number if both are
    known.
    """
    if first.generation and second.generation and first.generation != second.generation:
        return False
    if not first.given or not second.given:
        return True
    if not _same_given_name(first.given, second.given):
        return False
    if not first.middle or not second.middle:
        return True
    return len(first.middle) == len(second.middle) and all(
        map(_same_given_name, first.middle, second.middle)
    )


def same_word(first: str, second: str) -> bool:
    """Tell whether two folded words can be spellings of one first name."""
    given_names = _variants("given_names")
    if given_names.get(first, first) == given_names.get(second, second):
        return True
    return _alike(first, second, LEAST_SIMILARITY)


def _alike(first: str, second: str, least: float) -> bool:
    shortest = min(len(first), len(second))
    if shortest < LEAST_LETTERS_REWRITTEN or consonants(first) != consonants(second):
        return False
    if rewritten(first) == rewritten(second):
        return True
    return shortest >= LEAST_LETTERS and fuzz.ratio(rewritten(first), rewritten(second)) >= least


def block_key(folded: str) -> str:
    """Return what all spellings of a family name have in common."""
    return consonants(_variants("family_names").get(folded, folded))


def _same_given_name(first: str, second: str) -> bool:
    if min(len(first), len(second)) == 1:
        return first[0] == second[0]
    return same_word(first, second)


def _words_without_particles(name: str) -> list[str]:
    pieces = name.replace("-", "- ").split()
    kept = []
    for piece in pieces:
        folded = fold_name(piece)
        particle = folded in _particles() and (piece[0].islower() or piece.endswith("-"))
        if folded and not particle:
            kept.extend(folded.split())
    return kept or fold_name(name).split() or [""]


def _endings_apart(first: str, second: str) -> bool:
    for one, other in _apart():
        for left, right in ((first, second), (second, first)):
            if left.endswith(one) and right == left.removesuffix(one) + other:
                return True
    return False


@cache
def _rewrites() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.escape(entry["from"]) + (r"\b" if entry.get("end") else "")), entry["to"])
        for entry in load_rules("spellings")["rewrite"]
    )


@cache
def _apart() -> tuple[tuple[str, str], ...]:
    return tuple(
        (entry["endings"][0], entry["endings"][1]) for entry in load_rules("spellings")["apart"]
    )


@cache
def _variants(part: str) -> dict[str, str]:
    groups = load_rules("spellings")[part]["variants"]
    return {name: group[0] for group in groups for name in group}


@cache
def _generations() -> frozenset[str]:
    return frozenset(load_rules("spellings")["generations"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(load_rules("names")["particles"])
