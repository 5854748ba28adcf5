"""Measures the language core: parts of speech, trees, names, and words per second.

Run `python benchmarks/language.py FILE...` with treebanks (`.conllu`) and names (`.iob2`), plain or
packed with xz. Scores are given by text type (the part of a document's name before its first
hyphen or underscore) and for the whole file, on the corpus' own words:

- UPOS, UAS, LAS: words with the right part of speech, head, head and relation; as in the CoNLL 2018
  shared task punctuation counts and subtypes of relations (`nsubj:pass`) do not.
- PER, ORG, LOC, names: F1 with exact boundaries and type; "model" is the network alone, "combined"
  has the lists and the agreement within each document, which is what an article gets.

Where spaCy is installed, its usual small CNN pipeline (tagger, parser and names, untrained: weights
do not change its speed) reads the same text in the same run, each on one core.
"""

import argparse
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.annotated_corpora import (  # noqa: E402  numpy reads the variables above when it is imported
    AnnotatedDocument,
    AnnotatedSentence,
    name_spans,
    read_corpus,
)
from dateline.extract.entities.names import find_names  # noqa: E402  as above
from dateline.extract.language.analysis import read_words  # noqa: E402  as above
from dateline.extract.language.sentence import Sentence  # noqa: E402  as above
from dateline.extract.language.tokens import Word  # noqa: E402  as above
from dateline.extract.rulebook import load_rules  # noqa: E402  as above

COLUMNS = ("UPOS", "UAS", "LAS", "PER", "ORG", "LOC", "names")
SHORTEST_TYPE = 300
"""Words below which a text type gets no row of its own."""

_TYPES = {"person": "PER", "organization": "ORG", "group": "ORG", "outlet": "ORG"}
_PLACES = {"place": "LOC", "country": "LOC"}

Names = list[set[tuple[int, int, str]]]


def main() -> int:
    """Print a table of scores for each file, then the speeds."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    arguments = parser.parse_args()
    texts: list[list[str]] = []
    for path in arguments.files:
        if not path.is_file():
            print(f"{path}: no such file", file=sys.stderr)
            return 2
        documents = read_corpus(path)
        print_scores(path.name, documents)
        texts.extend(sentence.words for each in documents for sentence in each.sentences)
    print_speeds(texts)
    return 0


def print_scores(title: str, documents: Sequence[AnnotatedDocument]) -> None:
    """Print the scores of a corpus by text type and as a whole."""
    counts: dict[str, defaultdict[str, Counter[str]]] = {
        way: defaultdict(Counter) for way in ("model", "combined")
    }
    for document in documents:
        text, words = joined(document.sentences)
        parsed = read_words(words, [0] * len(words))
        kind = document.name.replace("_", "-").split("-")[0]
        combined = combined_names(text, parsed)
        for row in (kind, "all"):
            count_trees(counts["model"][row], document.sentences, parsed)
            count_names(counts["model"][row], document.sentences, model_names(parsed))
            count_names(counts["combined"][row], document.sentences, combined)
    print(f"\n{title:<34}{'words':>8}" + "".join(f"{column:>8}" for column in COLUMNS))
    for way, rows in counts.items():
        for row in sorted(rows, key=lambda name: (name == "all", name)):
            figures = [shown(rows[row], column) for column in COLUMNS]
            if (row == "all" or rows[row]["words"] >= SHORTEST_TYPE) and any(figures):
                cells = "".join(f"{figure:>8}" for figure in figures)
                print(f"{row + ' (' + way + ')':<34}{counts['model'][row]['words']:>8}{cells}")


def joined(sentences: Sequence[AnnotatedSentence]) -> tuple[str, list[list[Word]]]:
    """Return the text of a document, a sentence a line, and its words with their places."""
    cut: list[list[Word]] = []
    start = 0
    for sentence in sentences:
        words, at = list[Word](), 0
        for word in sentence.words:
            at = max(at, sentence.text.find(word, at))
            words.append(Word(word, start + at, start + at + len(word)))
            at += len(word)
        cut.append(words)
        start += len(sentence.text) + 1
    return "\n".join(sentence.text for sentence in sentences), cut


def model_names(parsed: Sequence[Sentence]) -> Names:
    """Return the names that the network alone finds."""
    return [{(n.start, n.end, _label(n.type)) for n in sentence.names} for sentence in parsed]


def combined_names(text: str, parsed: Sequence[Sentence]) -> Names:
    """Return the names that an article gets.

    Demonyms ("Russian") and peoples ("Kurds") are none, as in the corpora.
    """
    found: Names = [set() for _ in parsed]
    for mention in find_names(text, parsed):
        if mention.kind != "demonym" and mention.name not in peoples():
            found[mention.sentence].add((mention.first, mention.last, _label(mention.type)))
    return found


@cache
def peoples() -> frozenset[str]:
    """Return the names of peoples and communities that the rules know."""
    groups = load_rules("peoples")["groups"].values()
    return frozenset(each["name"] for group in groups for each in group)


def _label(type_: str) -> str:
    return _TYPES.get(type_) or _PLACES[type_]


def count_trees(
    counts: Counter[str], sentences: Sequence[AnnotatedSentence], parsed: Sequence[Sentence]
) -> None:
    """Add the words, and how many have the right part of speech, head and relation."""
    for sentence, reading in zip(sentences, parsed, strict=True):
        counts["words"] += len(sentence.words)
        for tag, head, relation, token in zip(
            sentence.tags,
            sentence.heads,
            sentence.relations,
            reading.tokens,
            strict=bool(sentence.tags),
        ):
            right = token.head == head - 1
            counts["parsed"] += 1
            counts["UPOS"] += token.upos == tag
            counts["UAS"] += right
            counts["LAS"] += right and token.relation.split(":")[0] == relation.split(":")[0]


def count_names(counts: Counter[str], sentences: Sequence[AnnotatedSentence], found: Names) -> None:
    """Add the names of the corpus, those found, and those that are both."""
    for sentence, said in zip(sentences, found, strict=True):
        if not sentence.names:
            continue
        meant = name_spans(sentence.names)
        for group, names in (("both", meant & said), ("meant", meant), ("said", said)):
            for _, _, kind in names:
                counts[f"{group} {kind}"] += 1
                counts[f"{group} names"] += 1


def shown(counts: Counter[str], column: str) -> str:
    """Return one figure in hundredths, nothing where the corpus says nothing on it."""
    if column in {"UPOS", "UAS", "LAS"}:
        return f"{counts[column] / counts['parsed']:.3f}" if counts["parsed"] else ""
    total = counts[f"meant {column}"] + counts[f"said {column}"]
    if not counts["meant names"]:
        return ""
    return f"{2 * counts[f'both {column}'] / total:.3f}" if total else "-"


def print_speeds(texts: Sequence[list[str]]) -> None:
    """Print words per second of processor time, the language core's and spaCy's."""
    words = sum(len(text) for text in texts)
    cut = [[Word(word, 0, len(word)) for word in text] for text in texts]
    print(f"\n{words} words, one core, words per second of processor time")
    own = processor_time(lambda: read_words(cut, [0] * len(cut)))
    print(f"{'language core':<34}{words / own:>8.0f}")
    reader = spacy_reader(texts)
    if reader is None:
        print("spaCy is not installed: its pipeline is left out")
    else:
        print(f"{'spaCy CNN, tagger parser names':<34}{words / processor_time(reader):>8.0f}")


def processor_time(work: Callable[[], object]) -> float:
    """Return the processor seconds that `work` takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def spacy_reader(texts: Sequence[list[str]]) -> Callable[[], object] | None:
    """Return what reads `texts` with spaCy's small CNN pipeline; None where it is missing."""
    try:
        import spacy  # type: ignore[import-not-found]  # optional: timed where installed
        from spacy.tokens import Doc  # type: ignore[import-not-found]  # as above
    except ImportError:
        return None
    pipeline = spacy.blank("en")
    for part in ("tagger", "parser", "ner"):
        pipeline.add_pipe(part)
    labels = {"tagger": 17, "parser": 49, "ner": 3}
    for name, part in pipeline.pipeline:
        for number in range(labels[name]):
            part.add_label(f"L{number}")
    pipeline.initialize()

    def read() -> object:
        return list(pipeline.pipe(Doc(pipeline.vocab, words=text) for text in texts))

    return read


if __name__ == "__main__":
    sys.exit(main())
