"""Measures `find_times` on folders of TimeML by the entity measures of TempEval-3.

    python benchmarks/times.py DIR... [--part all|even|odd] [--against-dateparser] [--errors]

A found expression matches a gold one strictly where both spans are equal, relaxed where they
overlap (UzZaman et al. 2013, SemEval-2013 task 1). Type and value F1 count relaxed matches whose
attribute is right. Expressions outside of the `<TEXT>` element, such as the document's own date,
are given to the program and not scored. `even` and `odd` are the documents at those places of a
folder's sorted list, from 0 on: one half is for tuning, the other for reporting.
"""

import argparse
import html
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.extract.times import find_times

TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
CREATION = re.compile(r"<DCT>.*?<TIMEX3([^>]*)>", re.DOTALL)
TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: half-open span in code points, TIMEX3 type and value, its words."""

    start: int
    end: int
    type: str
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A TimeML document: its plain text, day of creation and annotated expressions."""

    name: str
    text: str
    created: str
    timexes: tuple[Timex, ...]


def read_timeml(path: Path) -> Gold:
    """Return the `<TEXT>` of a TimeML file without its tags, with the expressions in it."""
    source = path.read_text(encoding="utf-8", errors="replace")
    created = dict(ATTRIBUTE.findall(found[1])) if (found := CREATION.search(source)) else {}
    body = match[1] if (match := TEXT.search(source)) else ""
    pieces: list[str] = []
    timexes: list[Timex] = []
    open_tags: list[tuple[int, dict[str, str]]] = []
    length = position = 0
    for tag in TAG.finditer(body):
        piece = html.unescape(body[position : tag.start()])
        pieces.append(piece)
        length += len(piece)
        position = tag.end()
        if tag[2] != "TIMEX3" or tag[3].endswith("/"):
            continue
        if not tag[1]:
            open_tags.append((length, dict(ATTRIBUTE.findall(tag[3]))))
        elif open_tags:
            start, attributes = open_tags.pop()
            words = "".join(pieces)[start:length]
            kind, value = attributes.get("type", ""), attributes.get("value", "")
            timexes.append(Timex(start, length, kind, value, words))
    pieces.append(html.unescape(body[position:]))
    return Gold(path.name, "".join(pieces), created.get("value", "")[:10], tuple(timexes))


def by_dateline(gold: Gold) -> list[Timex]:
    """Run this project's tagger."""
    found = find_times(gold.text, gold.created or None, join_ranges=False)
    return [Timex(*each.span, each.type, each.value, each.text) for each in found]


def by_dateparser(gold: Gold) -> list[Timex]:
    """Run `dateparser.search.search_dates`; it gives days only, so every value is a day."""
    from datetime import datetime

    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.fromisoformat(gold.created), "PREFER_DATES_FROM": "past"}
    results, position = [], 0
    for words, day in search_dates(gold.text, languages=["en"], settings=settings) or ():
        start = gold.text.find(words, position)
        if start >= 0:
            position = start + len(words)
            results.append(Timex(start, position, "DATE", day.date().isoformat(), words))
    return results


@dataclass(slots=True)
class Score:
    """Counts over documents."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def f1(self, correct: int) -> float:
        """Return the harmonic mean of precision and recall for `correct` expressions."""
        return 2 * correct / (self.gold + self.found) if self.gold + self.found else 0.0


def pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """Yield overlapping expressions, each at most once, exact matches first."""
    free = list(found)
    rest = []
    for timex in gold:
        same = [other for other in free if (other.start, other.end) == (timex.start, timex.end)]
        if same:
            free.remove(same[0])
            yield timex, same[0]
        else:
            rest.append(timex)
    for timex in rest:
        overlapping = [
            other for other in free if other.start < timex.end and timex.start < other.end
        ]
        if overlapping:
            free.remove(overlapping[0])
            yield timex, overlapping[0]


def score(
    documents: Sequence[Gold], tagger: Callable[[Gold], list[Timex]], *, errors: bool
) -> tuple[Score, float]:
    """Return the counts over `documents` and the seconds that the tagger took."""
    total, seconds = Score(), 0.0
    for document in documents:
        begin = time.perf_counter()
        found = tagger(document)
        seconds += time.perf_counter() - begin
        matched = list(pairs(document.timexes, found))
        total.gold += len(document.timexes)
        total.found += len(found)
        total.relaxed += len(matched)
        for gold, other in matched:
            total.strict += (gold.start, gold.end) == (other.start, other.end)
            total.type += gold.type == other.type
            total.value += gold.value == other.value
        if errors:
            print_errors(document, found, matched)
    return total, seconds


def print_errors(
    document: Gold, found: Sequence[Timex], matched: Sequence[tuple[Timex, Timex]]
) -> None:
    """Print what differs, one line each, with the words before and after."""
    gold_matched = {id(gold) for gold, _ in matched}
    found_matched = {id(other) for _, other in matched}
    rows: list[tuple[str, Timex, Timex | None]]
    rows = [("value", g, o) for g, o in matched if g.value != o.value]
    rows += [("span", g, o) for g, o in matched if (g.start, g.end) != (o.start, o.end)]
    rows += [("missed", g, None) for g in document.timexes if id(g) not in gold_matched]
    rows += [("invented", o, None) for o in found if id(o) not in found_matched]
    for kind, timex, other in sorted(rows, key=lambda row: (row[0], row[1].start)):
        around = document.text[max(0, timex.start - 40) : timex.end + 25]
        theirs = f" {other.text!r} {other.type}:{other.value}" if other else ""
        line = f"{kind}\t{timex.text!r} {timex.type}:{timex.value}{theirs}\t{around}"
        print(document.name[:12], document.created, line.replace("\n", " "), sep="\t")


def main() -> None:
    """Read the arguments, measure, print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--part", choices=("all", "even", "odd"), default="all")
    parser.add_argument("--against-dateparser", action="store_true")
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    step = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}
    taggers = {"dateline": by_dateline}
    if arguments.against_dateparser:
        taggers["dateparser"] = by_dateparser
    find_times("", None)
    print(f"{'folder':12}{'tagger':12}{'strict':>8}{'relaxed':>8}{'type':>8}{'value':>8}"
          f"{'gold':>7}{'found':>7}{'docs/s':>9}")  # fmt: skip
    for folder in arguments.folders:
        paths = sorted(folder.glob("*.tml"))[step[arguments.part]]
        documents = [read_timeml(path) for path in paths]
        for name, tagger in taggers.items():
            total, seconds = score(documents, tagger, errors=arguments.errors)
            figures = (total.strict, total.relaxed, total.type, total.value)
            cells = "".join(f"{total.f1(correct):8.3f}" for correct in figures)
            rate = len(documents) / seconds if seconds else 0.0
            print(f"{folder.name:12}{name:12}{cells}{total.gold:7}{total.found:7}{rate:9.1f}")


if __name__ == "__main__":
    main()
