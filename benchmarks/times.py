"""Measures `find_times` on folders of TimeML, side by side with other taggers.

    python benchmarks/times.py DIR... [--part all|even|odd] [--limit N] [--errors]
                               [--against dateparser] [--against heideltime]

The measures are those of `time_scores.py`. Expressions outside of the `<TEXT>` element, such as the
document's own date, are given to the taggers and not scored. Of several folders the expressions are
also counted together. `even` and `odd` are the documents at
those places of a folder's sorted list, from 0 on: one half is for tuning, the other for reporting.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.time_scores import MarkedTime, Score, pairs
from benchmarks.time_taggers import OTHERS, Tagger, by_dateline, why_missing
from dateline.extract.times.timeml_reader import read_timeml

PARTS = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated document: its text, its day of publication and its expressions."""

    name: str
    text: str
    published: str | None
    times: tuple[MarkedTime, ...]


def read_gold(path: Path) -> Gold:
    """Return an annotated TimeML document."""
    document = read_timeml(path.read_bytes(), path.name)
    times = (MarkedTime(*each.span, each.type, each.value, each.text) for each in document.times)
    return Gold(path.name, document.text, (document.published or "")[:10] or None, tuple(times))


def score(documents: Sequence[Gold], tagger: Tagger, *, errors: bool) -> Score:
    """Return the counts over `documents`; with `errors` print what is wrong."""
    total = Score()
    for document in documents:
        begin = time.perf_counter()
        found = tagger(document.text, document.published)
        seconds = time.perf_counter() - begin
        matched = list(pairs(document.times, found))
        total.add(document.times, found, matched, seconds)
        if errors:
            print_errors(document, found, matched)
    return total


def print_errors(
    document: Gold,
    found: Sequence[MarkedTime],
    matched: Sequence[tuple[MarkedTime, MarkedTime]],
) -> None:
    """Print what differs, one line each, with the words before and after."""
    gold_matched = {id(gold) for gold, _ in matched}
    found_matched = {id(other) for _, other in matched}
    rows: list[tuple[str, MarkedTime, MarkedTime | None]]
    rows = [("value", g, o) for g, o in matched if g.value != o.value]
    rows += [("span", g, o) for g, o in matched if (g.start, g.end) != (o.start, o.end)]
    rows += [("missed", g, None) for g in document.times if id(g) not in gold_matched]
    rows += [("invented", o, None) for o in found if id(o) not in found_matched]
    for kind, timex, other in sorted(rows, key=lambda row: (row[0], row[1].start)):
        around = document.text[max(0, timex.start - 40) : timex.end + 25]
        theirs = f" {other.text!r} {other.type}:{other.value}" if other else ""
        line = f"{kind}\t{timex.text!r} {timex.type}:{timex.value}{theirs}\t{around}"
        print(document.name[:12], document.published, line.replace("\n", " "), sep="\t")


def print_score(folder: str, tagger: str, total: Score) -> None:
    """Print one line of the table."""
    figures = (total.strict, total.relaxed, total.type, total.value)
    cells = "".join(f"{total.f1(correct):8.3f}" for correct in figures)
    print(f"{folder:12}{tagger:12}{cells}{total.gold:7}{total.found:7}{total.rate:9.1f}")


def main() -> None:
    """Read the arguments, measure, print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--part", choices=tuple(PARTS), default="all")
    parser.add_argument("--limit", type=int, help="so many documents of each folder only")
    parser.add_argument("--against", action="append", choices=tuple(OTHERS), default=[])
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    taggers: dict[str, Tagger] = {"dateline": by_dateline}
    for name in arguments.against:
        reason = why_missing(name)
        if reason is None:
            taggers[name] = OTHERS[name]
        else:
            print(reason)
    by_dateline("", None)
    print(f"{'folder':12}{'tagger':12}{'strict':>8}{'relaxed':>8}{'type':>8}{'value':>8}"
          f"{'gold':>7}{'found':>7}{'docs/s':>9}")  # fmt: skip
    together: dict[str, Score] = {name: Score() for name in taggers}
    for folder in arguments.folders:
        paths = sorted(folder.glob("*.tml"))[PARTS[arguments.part]][: arguments.limit]
        documents = [read_gold(path) for path in paths]
        for name, tagger in taggers.items():
            total = score(documents, tagger, errors=arguments.errors)
            print_score(folder.name, name, total)
            together[name].join(total)
    if len(arguments.folders) > 1:
        for name, total in together.items():
            print_score("together", name, total)


if __name__ == "__main__":
    main()
