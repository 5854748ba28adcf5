"""Measures the names of people, organizations and places in conflict text, on re3d.

    python benchmarks/conflict_names.py DIR [--errors]

DIR holds the parts of re3d (Dstl 2017), a folder each with documents.json and entities.json. Each
document is read as an article, and the mentions of its entities that are names are compared:

- person: Person of re3d; here type person.
- organization: Organisation, which takes in armed groups and units; here organization and group.
- place: Location; here place.
- nationality: Nationality ("Syrian", "Kurdish"); here mentions of the kind demonym.

re3d marks a country as an Organisation where it acts and as a Location where it lies, a people as
an Organisation where it acts and as a Nationality elsewhere. Here they are a country, a demonym or
a group in both, and count as what re3d says there; where that says nothing, a country is a wrong
place, a demonym a wrong nationality and a group a wrong organization. Left out are re3d's other
types, what is no name ("we", "the camp"; see `re3d_corpus`), and answers inside a longer mention
("Syria" in "the people of Syria"), which re3d does not mark by itself.

Borders are compared without articles and genitive endings. In "exact" both must be equal; re3d
counts titles ("Defense Secretary") to the name. In "overlap" one character in common is enough.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.re3d_corpus import MarkedDocument, MarkedMention, bare, read_re3d
from benchmarks.wikievents import extract
from dateline.extract.records import ArticleEntity, Mention, Span

ROWS = {
    "person": "Person",
    "organization": "Organisation",
    "place": "Location",
    "nationality": "Nationality",
}
"""Rows of the table and the types of re3d that they measure."""

TYPES = {
    "person": ("Person",),
    "organization": ("Organisation",),
    "group": ("Organisation", "Nationality"),
    "place": ("Location",),
    "country": ("Location", "Organisation"),
}
"""Types of entities here and what they may be in re3d, the first where it says nothing."""

NAMES = frozenset({"name", "metonym"})
Counts = defaultdict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A name found: where it stands and what it may be in re3d."""

    span: Span
    types: tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Print a line for each type; return 2 where the folder cannot be read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder with the parts of re3d")
    parser.add_argument("--errors", action="store_true", help="list what is missed and wrong")
    given = parser.parse_args(arguments)
    counts: Counts = defaultdict(Counter)
    errors: list[str] = []
    try:
        for document in read_re3d(given.folder):
            errors += compare(counts, document, answers(document.text))
    except (OSError, ValueError, KeyError) as error:
        print(f"conflict_names.py: {error}", file=sys.stderr)
        return 2
    print(f"{'':<27}{'exact':^33}{'overlap':^33}".rstrip())
    columns = "".join(f"{name:>11}" for name in ("precision", "recall", "F1") * 2)
    print(f"{'':<14}{'names':>6}{'found':>7}{columns}")
    for name, type_ in ROWS.items():
        print(row(name, counts[type_]))
    if given.errors:
        print("\n".join(errors))
    return 0


def answers(text: str) -> list[Answer]:
    """Return the names that the entities of a text are mentioned by."""
    found = {
        Answer(bare(text, mention.span), types)
        for entity in extract(text).entities
        for mention in entity.mentions
        for types in [_types(entity, mention)]
        if types
    }
    return sorted(found, key=lambda answer: (answer.span, answer.types))


def _types(entity: ArticleEntity, mention: Mention) -> tuple[str, ...]:
    if mention.kind == "demonym":
        return ("Nationality", "Organisation")
    return TYPES[entity.type] if mention.kind in NAMES else ()


def compare(counts: Counts, document: MarkedDocument, found: Iterable[Answer]) -> list[str]:
    """Add one document to the counts and return what is missed and wrong in it."""
    errors = []
    names = [each for each in document.mentions if each.is_name and each.type in ROWS.values()]
    met: Counter[MarkedMention] = Counter()
    for answer in found:
        fitting = [
            name for name in names if name.type in answer.types and _overlap(name.span, answer.span)
        ]
        exact = [name for name in fitting if name.span == answer.span]
        if not fitting and _is_left_out(document, answer):
            continue
        type_ = (exact or fitting)[0].type if fitting else answer.types[0]
        counts[type_].update(answered=1, overlap=bool(fitting), exact=bool(exact))
        for name in fitting:
            met[name] |= 2 if name in exact else 1
        if not fitting:
            errors.append(f"extra {type_}: {_described(document.text, answer.span)}")
    for name in names:
        counts[name.type].update(names=1, met=met[name] > 0, met_exactly=met[name] > 1)
        if not met[name]:
            errors.append(f"missed {name.type}: {_described(document.text, name.span)}")
    return errors


def _is_left_out(document: MarkedDocument, answer: Answer) -> bool:
    """Return whether an answer lies in a longer mention, or in one that is no name."""
    return any(
        mention.span[0] <= answer.span[0]
        and answer.span[1] <= mention.span[1]
        and (mention.span != answer.span or (not mention.is_name and mention.type in answer.types))
        for mention in document.mentions
    )


def _described(text: str, span: Span) -> str:
    start, end = span
    around = text[max(0, start - 40) : start], text[start:end], text[end : end + 40]
    return " ".join("{}[{}]{}".format(*around).split())


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def row(name: str, counts: Counter[str]) -> str:
    """Return the line of one type: names of re3d, names found, then both ways of comparing."""
    line = f"{name:<14}{counts['names']:>6}{counts['answered']:>7}"
    for right, met in (("exact", "met_exactly"), ("overlap", "met")):
        precision = counts[right] / max(1, counts["answered"])
        recall = counts[met] / max(1, counts["names"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        line += f"{precision:>11.2f}{recall:>11.2f}{f1:>11.2f}"
    return line


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
