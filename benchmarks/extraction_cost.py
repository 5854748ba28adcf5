"""Measures what the extraction of articles costs, in units of what the language core costs alone.

    python benchmarks/extraction_cost.py PATH... [--limit N] [--rounds N]

PATH are articles in any form that `dateline build` reads; `--limit` takes so many, evenly spread.
Every article is read twice in a row: `analyse` alone (sentences, parts of speech, trees, names) and
the whole of `extract_article`, of which `analyse` is a part, now the one first, now the other, so
that a busy machine slows both. Each round has articles of its own, for what is remembered of words
would make a second reading cheaper. Printed are the ratio of each round's processor times and the
median of the rounds; 1.4 is the aim.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

# A script's folder is on the path, the folder above it is not.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.article_files import read_documents
from dateline import DatelineError
from dateline.extract.article import extract_article, without_dateline
from dateline.extract.language import analyse
from dateline.extract.records import Document


@dataclass(slots=True)
class Round:
    """Processor seconds of one round, and the words it read."""

    words: int = 0
    core: float = 0.0
    whole: float = 0.0

    @property
    def ratio(self) -> float:
        """How many times as long as the language core the whole takes."""
        return self.whole / self.core


def main(arguments: list[str]) -> int:
    """Print a line for each round and the median; return 2 where there is too little to read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", help="files and folders of articles")
    parser.add_argument("--limit", type=int, help="read only so many articles, evenly spread")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args(arguments)
    try:
        documents = read_documents(given.paths, given.limit)
    except DatelineError as error:
        print(f"extraction_cost.py: {error}", file=sys.stderr)
        return 2
    if given.rounds < 1 or len(documents) <= given.rounds:
        print("extraction_cost.py: fewer articles than rounds", file=sys.stderr)
        return 2
    warm_up(documents[0])
    rounds = [measure(documents[1:][number :: given.rounds]) for number in range(given.rounds)]
    for each in rounds:
        print(
            f"{each.words:8} words   language core {each.core:7.1f} s"
            f" ({each.words / each.core:6.0f} words/s)   whole {each.whole:7.1f} s"
            f" ({each.words / each.whole:6.0f} words/s)   ratio {each.ratio:.2f}"
        )
    print(f"median ratio {median(each.ratio for each in rounds):.2f}")
    return 0


def warm_up(document: Document) -> None:
    """Read one article, so that the model, rules and gazetteer are loaded before the clock runs."""
    extract_article(document)


def measure(documents: Sequence[Document]) -> Round:
    """Return the times of one round over `documents`."""
    found = Round()
    for number, document in enumerate(documents):
        kept = without_dateline(document.text, document.kept)
        found.words += sum(len(document.text[slice(*span)].split()) for span in kept)
        core = partial(analyse, document.text, kept)
        whole = partial(extract_article, document)
        if number % 2:
            found.whole += seconds(whole)
            found.core += seconds(core)
        else:
            found.core += seconds(core)
            found.whole += seconds(whole)
    return found


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that `work` takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
