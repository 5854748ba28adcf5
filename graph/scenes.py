"""How far two reports of violence show the same scene, by the rare words that they share.

Outlets that tell of one attack seldom agree in numbers or name the same place, but they speak of
the same things: a bus convoy, a wedding, a funeral tent. A shared word counts by its rarity in
news, in bits (its surprisal, C. E. Shannon, 1948): about one for a word of every second article,
nine for one that few use. Names are left out, for they are compared as places and actors, and so
are the words that signal violence, which all such reports share.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from math import log2
from typing import Any

from dateline.extract.language.lemma import lemma
from dateline.extract.rulebook import load_rules

STEM_LETTERS = 5
"""Letters at which forms of one word are cut to be one: "evacuated", "evacuees"."""
LEAST_LETTERS = 3
"""Shorter words tell nothing."""
LEAST_BITS = 4.0
"""Words of more than one article in sixteen tell nothing, however many of them there are."""
SAME_SCENE = 24.0
"""Bits from which shared words show one scene: three rare ones, or more that are less so."""
LIKE_SCENE = 17.0
"""Bits that are enough where weapon, town or toll agree too: two rare words."""
SAME_DAY_SCENE = 13.0
"""Bits that are enough for what one kind of weapon did on one day."""
ONE_THING = 7.0
"""Bits of one rare thing, which an article that speaks of it twice seldom means twice."""

_SUFFERING = frozenset({"victims", "collectives", "measures", "natural_causes"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

Scene = Mapping[str, float]
"""Bits by the stem of each word."""


def scene_of(sentence: str) -> Scene:
    """Return the telling words of a sentence as it was printed, each with its bits.

    None where it is printed without capitals: names cannot be told from other words then.
    """
    found: dict[str, float] = {}
    if not any(letter.isupper() for letter in sentence):
        return found
    for word in _WORD.findall(sentence):
        if word[0].isupper() or len(word) < LEAST_LETTERS or word in _signals():
            continue
        stem, bits = lemma(word, "NOUN")[:STEM_LETTERS], _bits(word)
        if bits >= LEAST_BITS:
            found[stem] = max(found.get(stem, 0.0), bits)
    return found


def shared_bits(first: Scene, second: Scene) -> float:
    """Return how much the words that two scenes share tell, in bits."""
    return sum(min(first[stem], second[stem]) for stem in sorted(first.keys() & second.keys()))


def _bits(word: str) -> float:
    return -log2(_shares().get(word, load_rules("news_words")["rare_share"]))


@cache
def _shares() -> Mapping[str, float]:
    """Return the share of articles that use a word, by the higher count of the two lists."""
    bands = [*load_rules("conflict_words")["band"], *load_rules("news_words")["band"]]
    found: dict[str, float] = {}
    for band in bands:
        for word in band["words"]:
            found[word] = max(found.get(word, 0.0), band["share"])
    return found


@cache
def _signals() -> frozenset[str]:
    """Return the words that signal violence, harm, weapons and places, in their forms.

    Not those for what is hit and who suffers: "hospital" and "pilot" tell one act from another.
    """
    rules = load_rules("events/violence")
    told = {name: words for name, words in rules["casualties"].items() if name not in _SUFFERING}
    places = load_rules("locatives")["places_meant"]
    signals = [rules["trigger"], rules["light"], told, load_rules("weapons"), places]
    words = {
        part for phrase in _strings(signals) for part in phrase.lower().replace("-", " ").split()
    }
    return frozenset(form for word in words for form in _forms(word))


def _strings(rules: Any) -> Iterator[str]:  # noqa: ANN401  TOML nests tables and lists at will
    if isinstance(rules, str):
        yield rules
    elif isinstance(rules, Mapping):
        for value in rules.values():
            yield from _strings(value)
    elif isinstance(rules, list):
        for value in rules:
            yield from _strings(value)


def _forms(word: str) -> Iterator[str]:
    stem = word.removesuffix("e")
    yield from (word, f"{word}s", f"{word}es", f"{stem}ed", f"{stem}ing", f"{word}{word[-1]}ing")
