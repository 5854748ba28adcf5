"""Turns a finished training run into the files of `extract/model/`.

`python -m training.language_core.packaging RUN DATA --into extract/model` exports the weights of
RUN to 8 bits, measures them beside the unrounded ones on the development sets in DATA, stops if
rounding costs more than half a point anywhere, and prints the table for the model card.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

import torch

from dateline.extract.language.wordpiece import Vocabulary
from training.language_core.batches import NAMES, LabelSets
from training.language_core.export import arrays, write_graph
from training.language_core.exported import read_exported
from training.language_core.learning import read
from training.language_core.network import LanguageCore, Sizes
from training.language_core.scores import name_scores, tree_scores
from training.language_core.treebanks import read_names, read_treebank

MOST_LOST = 0.005
"""Largest share that rounding to 8 bits may cost of any score."""


def main() -> int:
    """Export, compare, and copy the files where they are better than the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--weights", default="weights.pt")
    parser.add_argument("--into", type=Path, required=True)
    arguments = parser.parse_args()
    table = json.loads((arguments.run / "labels.json").read_text(encoding="utf-8"))
    labels = LabelSets(tuple(table["upos"]), tuple(table["rels"]))
    spellings = (arguments.run / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
    vocabulary = Vocabulary(spellings)
    state = torch.load(arguments.run / arguments.weights, weights_only=True)
    model = LanguageCore(Sizes(len(spellings), len(NAMES), len(labels.tags), len(labels.relations)))
    model.load_state_dict(state)
    graph = arguments.run / "core.onnx"
    write_graph(arrays(state), graph)
    trees = read_treebank(arguments.data / "ewt-dev.conllu.xz")
    names = read_names(arguments.data / "uner-ewt-dev.iob2.xz")
    whole = tree_scores(trees, read(model, trees, vocabulary, labels))
    whole |= name_scores(names, read(model, names, vocabulary, labels))
    rounded = tree_scores(trees, read_exported(graph, trees, vocabulary, labels))
    rounded |= name_scores(names, read_exported(graph, names, vocabulary, labels))
    print(f"{'':<8}{'float':>8}{'8 bits':>8}")
    for name, score in whole.items():
        print(f"{name:<8}{100 * score:>8.2f}{100 * rounded[name]:>8.2f}")
    lost = {name: score - rounded[name] for name, score in whole.items()}
    if max(lost.values()) > MOST_LOST:
        worst = max(lost, key=lambda name: lost[name])
        print(f"rounding costs {100 * lost[worst]:.2f} points of {worst}: not packaged")
        return 1
    if not arguments.into.samefile(arguments.run):
        for name in ("core.onnx", "labels.json", "vocabulary.txt"):
            shutil.copyfile(arguments.run / name, arguments.into / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
