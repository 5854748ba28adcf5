"""Reads sentences with the exported graph, to compare it with the network it came from."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime

from dateline.extract.language.decoding import best_labels, best_tree
from dateline.extract.language.wordpiece import Vocabulary
from training.language_core.batches import NAMES, LabelSets, encode
from training.language_core.scores import Reading
from training.language_core.treebanks import AnnotatedSentence


def read_exported(
    path: Path,
    sentences: Sequence[AnnotatedSentence],
    vocabulary: Vocabulary,
    labels: LabelSets,
) -> list[Reading]:
    """Return what the graph at `path` says of `sentences`, each read alone on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    readings = []
    for sentence in sentences:
        encoded = encode(sentence, vocabulary, labels)
        inputs = {
            "ids": encoded.ids,
            "mask": [1] * len(encoded.ids),
            "shape": encoded.shapes,
            "widx": encoded.firsts,
            "wmask": [1] * len(encoded.firsts),
        }
        names, tags, arcs, relations = session.run(
            None, {name: np.array([row], dtype=np.int64) for name, row in inputs.items()}
        )
        readings.append(
            Reading(
                names=[NAMES[n] for n in best_labels(names[0], NAMES)],
                tags=[labels.tags[int(n)] for n in tags[0].argmax(-1)],
                heads=[head + 1 for head in best_tree(arcs[0])],
                relations=[labels.relations[int(n)] for n in relations[0].argmax(-1)],
            )
        )
    return readings
