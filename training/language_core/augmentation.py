"""Varies training sentences towards the way news is printed.

Every function takes a sentence and returns another of the same annotation: names exchanged for
names of other traditions, headlines in capitals, text without case, typographic quotes and
datelines. Which one meets which sentence is drawn from a generator that the recipe seeds.
"""

import dataclasses
import gzip
import random
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from dateline.extract.language.tokens import tokenize
from dateline.extract.rulebook import load_rules
from training.language_core.treebanks import AnnotatedSentence, spans

T = TypeVar("T")

_ROOT = Path(__file__).resolve().parents[2]
_LARGEST_TOWNS = 12_000
_QUOTES = {'"': ("“", "”"), "'": ("‘", "’"), "``": ("“", "“"), "''": ("”", "”")}

NAMES_EXCHANGED = 0.3
"""Share of the names of a sentence that give way to another name."""

SHARES: dict[str, float] = {
    "capitals": 0.05,
    "lower_case": 0.04,
    "headline": 0.04,
    "dateline": 0.05,
}
"""Share of sentences that each variation meets; at most one meets a sentence."""

CURLY_QUOTES = 0.5
"""Share of sentences whose straight quotes are printed as typographic ones."""


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))


@cache
def _towns() -> list[str]:
    path = _ROOT / "extract" / "gazetteer" / "places.tsv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    largest = sorted(rows, key=lambda row: (-int(row[5]), row[6]))[:_LARGEST_TOWNS]
    return [row[0] for row in largest]


@cache
def _countries() -> list[dict[str, Any]]:
    return list(load_rules("countries")["country"])


def varied(sentence: AnnotatedSentence, generator: random.Random) -> AnnotatedSentence:
    """Return `sentence`, perhaps changed, by draws from `generator` alone."""
    changed = exchange_names(sentence, generator)
    if generator.random() < CURLY_QUOTES:
        changed = _printed_quotes(changed)
    draw = generator.random()
    for name, share in SHARES.items():
        if draw < share:
            return variation(name)(changed, generator)
        draw -= share
    return changed


def variation(name: str) -> Callable[[AnnotatedSentence, random.Random], AnnotatedSentence]:
    """Return what makes the variation that `SHARES` calls `name`."""
    return _VARIATIONS[name]


def exchange_names(sentence: AnnotatedSentence, generator: random.Random) -> AnnotatedSentence:
    """Return `sentence` with some names exchanged for others of their type.

    The new name takes the place of the old one in the tree: its first word, or its last where the
    old name was built so, carries the relation, the others hang on it as `flat` or `compound`.
    """
    if sentence.names is None:
        return sentence
    for start, end, kind in sorted(spans(sentence.names), reverse=True):
        if generator.random() < NAMES_EXCHANGED:
            words = [word.text for word in _tokenized(_new_name(kind, generator))]
            sentence = _put(sentence, start, end, kind, words) or sentence
    return sentence


def _tokenized(name: str) -> Sequence[Any]:
    return tokenize(name, 0, len(name))


def _new_name(kind: str, generator: random.Random) -> str:
    lists = _lists()
    if kind == "LOC":
        known = _countries() if generator.random() < 0.3 else None
        return str(generator.choice(known)["name"]) if known else generator.choice(_towns())
    if kind == "ORG":
        if generator.random() < 0.4:
            return str(generator.choice(lists["organizations"]["short"]))
        country = generator.choice([each for each in _countries() if each.get("adjectives")])
        pattern = str(generator.choice(lists["organizations"]["patterns"]))
        return pattern.format(place=country["name"], adjective=country["adjectives"][0])
    tradition = generator.choice(lists["tradition"])
    surname = str(generator.choice(tradition["surnames"]))
    return (
        surname if generator.random() < 0.4 else f"{generator.choice(tradition['given'])} {surname}"
    )


def _put(
    sentence: AnnotatedSentence, start: int, end: int, kind: str, words: Sequence[str]
) -> AnnotatedSentence | None:
    """Return `sentence` with `words` in place of the name, None where its tree is no plain name."""
    names = [f"B-{kind}", *[f"I-{kind}"] * (len(words) - 1)]
    if sentence.heads is None or sentence.tags is None or sentence.relations is None:
        return dataclasses.replace(
            sentence,
            words=_spliced(sentence.words, start, end, words),
            names=_spliced(sentence.names or (), start, end, names),
        )
    inside = [place for place in range(start, end) if not start < sentence.heads[place] <= end]
    if len(inside) != 1:
        return None
    person = kind == "PER"
    head = start if person else start + len(words) - 1
    shift = len(words) - (end - start)

    def moved(number: int) -> int:
        if start < number <= end:
            return head + 1
        return number + shift if number > end else number

    heads = [moved(number) for number in sentence.heads]
    new_heads = [head + 1] * len(words)
    new_heads[head - start] = heads[inside[0]]
    relations = ["flat" if person else "compound"] * len(words)
    relations[head - start] = sentence.relations[inside[0]]
    return dataclasses.replace(
        sentence,
        words=_spliced(sentence.words, start, end, words),
        names=_spliced(sentence.names or (), start, end, names),
        tags=_spliced(sentence.tags, start, end, [_tag(word) for word in words]),
        heads=_spliced(heads, start, end, new_heads),
        relations=_spliced(
            sentence.relations,
            start,
            end,
            ["punct" if word == "-" else r for word, r in zip(words, relations, strict=True)],
        ),
    )


def _tag(word: str) -> str:
    return "PUNCT" if word == "-" else "PROPN" if word[0].isalnum() else "PART"


def _spliced(old: Sequence[T], start: int, end: int, new: Sequence[T]) -> tuple[T, ...]:
    return (*old[:start], *new, *old[end:])


def _printed_quotes(sentence: AnnotatedSentence) -> AnnotatedSentence:
    words, opened = list(sentence.words), False
    for place, word in enumerate(words):
        if word in _QUOTES:
            words[place] = _QUOTES[word][opened]
            opened = not opened
        elif "'" in word:
            words[place] = word.replace("'", "’")
    return dataclasses.replace(sentence, words=tuple(words))


def _capitals(sentence: AnnotatedSentence, _: random.Random) -> AnnotatedSentence:
    return dataclasses.replace(sentence, words=tuple(word.upper() for word in sentence.words))


def _lower_case(sentence: AnnotatedSentence, _: random.Random) -> AnnotatedSentence:
    return dataclasses.replace(sentence, words=tuple(word.lower() for word in sentence.words))


def _headline(sentence: AnnotatedSentence, _: random.Random) -> AnnotatedSentence:
    """Return `sentence` as a headline: words capitalised, without its full stop."""
    words = tuple(word[:1].upper() + word[1:] if len(word) > 3 else word for word in sentence.words)
    whole = dataclasses.replace(sentence, words=words)
    last = len(words) - 1
    has_dependents = sentence.heads is not None and last + 1 in sentence.heads
    if last < 2 or words[-1] != "." or has_dependents:
        return whole
    columns = {
        column: getattr(whole, column)[:-1]
        for column in ("words", "tags", "heads", "relations", "names")
        if getattr(whole, column) is not None
    }
    return dataclasses.replace(whole, **columns)


def _dateline(sentence: AnnotatedSentence, generator: random.Random) -> AnnotatedSentence:
    """Return `sentence` behind a dateline: "TOWN (AGENCY) —", a fragment beside the clause."""
    if sentence.heads is None or 0 not in sentence.heads:
        return sentence
    town = [word.text for word in _tokenized(generator.choice(_towns()))]
    if generator.random() < 0.6:
        town = [word.upper() for word in town]
    lists = _lists()["datelines"]
    agency = (
        ["(", str(generator.choice(lists["agencies"])), ")"] if generator.random() < 0.6 else []
    )
    dash = str(generator.choice(lists["dashes"]))
    words = [*town, *agency, dash]
    shift, head = len(words), len(town)
    root = sentence.heads.index(0) + 1 + shift
    first_of_agency = head + 2 if agency else 0
    heads = [
        *[head] * (head - 1),
        root,
        *([first_of_agency, head, first_of_agency] if agency else []),
        head,
    ]
    relations = [*["compound"] * (head - 1), "parataxis"]
    relations += ["punct", "parataxis", "punct"] if agency else []
    tags = [_tag(word) for word in town] + (["PUNCT", "PROPN", "PUNCT"] if agency else [])
    names = ["B-LOC", *["I-LOC"] * (head - 1), *(["O", "B-ORG", "O"] if agency else []), "O"]
    return dataclasses.replace(
        sentence,
        words=(*words, *sentence.words),
        tags=(*tags, "PUNCT", *(sentence.tags or ())),
        heads=(*heads, *(number + shift if number else 0 for number in sentence.heads)),
        relations=(*relations, "punct", *(sentence.relations or ())),
        names=(*names, *sentence.names) if sentence.names is not None else None,
    )


_VARIATIONS: dict[str, Callable[[AnnotatedSentence, random.Random], AnnotatedSentence]] = {
    "capitals": _capitals,
    "lower_case": _lower_case,
    "headline": _headline,
    "dateline": _dateline,
}
