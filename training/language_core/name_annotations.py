"""Makes one consistent layer of names out of corpora that annotate them differently.

UNER EWT's training file is its makers' first version: about a quarter of its documents carry no
name at all, although they speak of people and places, so names are not learnt from those. GUM
annotates every mention; the names among them are those whose head is a proper noun. Wikigold
marks words of other kinds (MISC), which count as none.
"""

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from dateline.extract.rulebook import load_rules
from training.language_core.treebanks import (
    AnnotatedSentence,
    blocks,
    labels_of,
    read_names,
    read_treebank,
    spans,
)

_GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_ENTITY = re.compile(r"Entity=([^|]*)")
_BRACKET = re.compile(r"\(([^()]+)(\))?|(\d+)\)")
_INSIDE = {"flat", "compound", "nmod:poss", "goeswith"}
_MEMBERS = {"of", "the", "for", "and", "de", "del", "von", "van", "al", "-", "'s", "’s", "&"}


def with_names(
    treebank: Sequence[AnnotatedSentence], names: Sequence[AnnotatedSentence]
) -> list[AnnotatedSentence]:
    """Return the sentences of `treebank` with the names annotated on the same words.

    Documents without a single name are taken as not annotated: their `names` stay None.
    """
    by_words = {sentence.words: sentence for sentence in names}
    named = {
        sentence.document
        for sentence in names
        if any(label != "O" for label in sentence.names or ())
    }
    joined = []
    for sentence in treebank:
        found = by_words.get(sentence.words)
        known = found is not None and found.document in named
        joined.append(dataclasses.replace(sentence, names=found.names if found and known else None))
    return joined


def read_wikigold(path: Path) -> list[AnnotatedSentence]:
    """Read Wikigold: names alone, in sentences that no treebank covers."""
    return read_names(path)


def with_gum_names(treebank: Sequence[AnnotatedSentence], path: Path) -> list[AnnotatedSentence]:
    """Return GUM's sentences with the names among the mentions of its last column.

    A country is a place, whichever part it plays; a capitalised office ("the President") is no
    person's name.
    """
    mentions_of = _mentions_by_sentence(
        [sentence.document for sentence in treebank], [rows for _, rows in blocks(path)]
    )
    common, countries = _common_nouns(treebank), _country_names()
    joined = []
    for sentence, mentions in zip(treebank, mentions_of, strict=True):
        found = set[tuple[int, int, str]]()
        for start, end, kind in mentions:
            name = _name_in(sentence, start, end, kind, common)
            if name is not None:
                said = " ".join(sentence.words[slice(*name)]).lower()
                found.add((*name, "LOC" if said in countries else kind))
        joined.append(dataclasses.replace(sentence, names=labels_of(len(sentence.words), found)))
    return joined


def _common_nouns(treebank: Sequence[AnnotatedSentence]) -> frozenset[str]:
    """Return lower-cased words of offices, and those more often a common than a proper noun."""
    counts = Counter[str]()
    for sentence in treebank:
        for word, tag in zip(sentence.words, sentence.tags or (), strict=True):
            counts[word.lower()] += (tag == "NOUN") - (tag == "PROPN")
    return frozenset(word for word, count in counts.items() if count > 0) | _title_words()


def _title_words() -> frozenset[str]:
    found: set[str] = set()
    waiting: list[object] = [load_rules("titles")]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            found.update(each.lower().split())
        elif isinstance(each, Mapping):
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
    return frozenset(found)


def _country_names() -> frozenset[str]:
    return frozenset(
        name.lower()
        for country in load_rules("countries")["country"]
        for name in (country["name"], *country.get("also", ()))
    )


def _mentions_by_sentence(
    documents: Sequence[str], sentences: Sequence[Sequence[Sequence[str]]]
) -> list[list[tuple[int, int, str]]]:
    """Return the mentions (first word, word after the last, name type) of each sentence."""
    kinds = dict[str, str]()
    current = ""
    result = []
    for document, rows in zip(documents, sentences, strict=True):
        if document != current:
            kinds, current = {}, document
        result.append(_mentions(rows, kinds))
    return result


def _mentions(rows: Sequence[Sequence[str]], kinds: dict[str, str]) -> list[tuple[int, int, str]]:
    opened = defaultdict[str, list[int]](list)
    found = []
    for place, row in enumerate(rows):
        match = _ENTITY.search(row[9])
        for bracket in _BRACKET.finditer(match[1] if match else ""):
            if bracket[1]:
                number, kind = (*bracket[1].split("-"), "")[:2]
                kinds[number] = kind or kinds.get(number, "")
                if bracket[2]:
                    found.append((place, place + 1, kinds[number]))
                else:
                    opened[number].append(place)
            elif opened[bracket[3]]:
                found.append((opened[bracket[3]].pop(), place + 1, kinds[bracket[3]]))
    return [(a, b, _GUM_TYPES[kind]) for a, b, kind in found if kind in _GUM_TYPES]


def _name_in(
    sentence: AnnotatedSentence, start: int, end: int, kind: str, common: frozenset[str]
) -> tuple[int, int] | None:
    """Return the words of a mention that are its name, None where it is described, not named."""
    tags, heads = sentence.tags or (), sentence.heads or ()
    relations = sentence.relations or ()
    outside = [i for i in range(start, end) if not start < heads[i] <= end]
    if len(outside) != 1 or tags[outside[0]] != "PROPN":
        return None
    first = last = outside[0]
    while first > start and _belongs(sentence, first - 1, outside[0], start):
        first -= 1
    while last + 1 < end and _belongs(sentence, last + 1, outside[0], start):
        last += 1
    if kind == "ORG":
        last = _with_complement(sentence, last, end)
    while first < last and (
        sentence.words[first].lower().rstrip(".") in _MEMBERS
        or (kind == "PER" and sentence.words[first].lower() in common)
    ):
        first += 1
    while last > first and tags[last] != "PROPN" and relations[last] != "flat":
        last -= 1
    if kind == "PER" and all(word.lower() in common for word in sentence.words[first : last + 1]):
        return None
    return first, last + 1


def _belongs(sentence: AnnotatedSentence, place: int, head: int, start: int) -> bool:
    tags, words = sentence.tags or (), sentence.words
    heads, relations = sentence.heads or (), sentence.relations or ()
    if relations[place].split(":")[0] in _INSIDE and heads[place] - 1 >= start:
        return tags[place] in {"PROPN", "X", "NUM"} or words[place][:1].isupper()
    return words[place] == "-" or (
        tags[place] == "ADJ" and words[place][:1].isupper() and heads[place] - 1 == head
    )


def _with_complement(sentence: AnnotatedSentence, last: int, end: int) -> int:
    """Return the last word of "Ministry of Foreign Affairs" for its "Ministry"."""
    tags, words = sentence.tags or (), sentence.words
    place = last + 1
    while place < end and (tags[place] == "PROPN" or words[place].lower() in _MEMBERS):
        place += 1
    while place - 1 > last and tags[place - 1] != "PROPN":
        place -= 1
    return place - 1


def shares(sentences: Sequence[AnnotatedSentence]) -> Mapping[str, int]:
    """Return how many names of each type, and how many words, `sentences` hold."""
    counted = dict.fromkeys(("PER", "ORG", "LOC", "words"), 0)
    for sentence in sentences:
        counted["words"] += len(sentence.words)
        for _, _, kind in spans(sentence.names or ()):
            counted[kind] += 1
    return counted


def read_all(data: Path, wikigold: Path | None) -> list[AnnotatedSentence]:
    """Read every training sentence below `data`: EWT with UNER names, GUM and Wikigold."""
    ewt = with_names(
        read_treebank(data / "ewt-train.conllu.xz"), read_names(data / "uner-ewt-train.iob2.xz")
    )
    gum_path = data / "gum-open.conllu.xz"
    gum = with_gum_names(read_treebank(gum_path), gum_path)
    return [*ewt, *gum, *(read_wikigold(wikigold) if wikigold else ())]
