"""Writes the trained network as one ONNX graph of 8-bit layers.

The graph is built node by node from the weights, so that each step of the arithmetic is chosen
here and not by an exporter: which numbers are rounded, and along what.
"""

import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.language_core.network import (
    ARC_WIDTH,
    HEADS,
    LABEL_WIDTH,
    LAYERS,
    NORM_EPSILON,
    SHAPE_WIDTH,
    WIDTH,
)
from training.language_core.quantisation import MICROSOFT, Floats, GraphBuilder

OPSET = 20
_FAR = -1e4

Weights = Mapping[str, Floats]


def write_graph(weights: Weights, path: Path) -> None:
    """Write the network with `weights` (names as in `LanguageCore.state_dict`) to `path`.

    Inputs are int64: `ids`, `mask` and `shape` [sentences, pieces], `widx` and `wmask`
    [sentences, words]. Outputs are scores: `ner`, `pos` and `lab` [sentences, words, labels] and
    `arc` [sentences, words, words + 1], column 0 the root; `lab` is for each word's best head.
    """
    import onnx  # type: ignore[import-not-found]  # needed for training only
    from onnx import helper  # type: ignore[import-not-found]  # needed for training only

    graph = GraphBuilder()
    states = _encoded(graph, weights)
    _heads(graph, weights, states)
    names, tags = weights["names.weight"].shape[0], weights["tags.weight"].shape[0]
    relations = weights["label"].shape[0]
    whole, real = onnx.TensorProto.INT64, onnx.TensorProto.FLOAT
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "dateline-language-core",
            [
                *(
                    helper.make_tensor_value_info(i, whole, ["B", "T"])
                    for i in ("ids", "mask", "shape")
                ),
                *(helper.make_tensor_value_info(i, whole, ["B", "W"]) for i in ("widx", "wmask")),
            ],
            [
                helper.make_tensor_value_info("ner", real, ["B", "W", names]),
                helper.make_tensor_value_info("pos", real, ["B", "W", tags]),
                helper.make_tensor_value_info("arc", real, ["B", "W", "W1"]),
                helper.make_tensor_value_info("lab", real, ["B", "W", relations]),
            ],
            graph.constants,
        ),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=9,
        producer_name="dateline",
    )
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString(deterministic=True))


def _encoded(graph: GraphBuilder, weights: Weights) -> str:
    """Add the encoder and return its last states [sentences, pieces, width]."""
    length = graph.add("Gather", graph.add("Shape", "ids"), graph.integers(1))
    scalar = graph.add("Squeeze", length)
    places = graph.add("Range", graph.constant(np.int64(0)), scalar, graph.constant(np.int64(1)))
    pieces = graph.table(weights["pieces.weight"], "ids")
    with_shapes = graph.add(
        "Add", pieces, graph.add("Gather", graph.constant(weights["shapes.weight"]), "shape")
    )
    states = graph.add("Add", with_shapes, graph.table(weights["positions.weight"], places))
    shape = graph.add("Shape", "ids")
    states = graph.add("Reshape", _norm(graph, weights, "norm", states), graph.integers(-1, WIDTH))
    hidden = graph.add("Cast", graph.add("Equal", "mask", graph.constant(np.int64(0))), to=1)
    added = graph.add("Mul", hidden, graph.number(_FAR))
    mask = graph.add("Unsqueeze", added, graph.integers(1, 2))
    split = graph.add("Concat", shape, graph.integers(3 * HEADS, WIDTH // HEADS), axis=0)
    for number in range(LAYERS):
        states = _layer(graph, weights, f"layers.{number}", states, mask, split)
    whole = graph.add("Concat", shape, graph.integers(WIDTH), axis=0)
    return graph.add("Reshape", states, whole)


def _layer(
    graph: GraphBuilder, weights: Weights, name: str, states: str, mask: str, split: str
) -> str:
    weight, bias = (
        np.concatenate([weights[f"{name}.{part}.{kind}"] for part in ("query", "key", "value")])
        for kind in ("weight", "bias")
    )
    together = graph.linear(graph.rounded(states), weight, bias)
    heads = graph.add("Transpose", graph.add("Reshape", together, split), perm=[0, 2, 1, 3])
    query, key, value = (
        graph.add(
            "Slice",
            heads,
            graph.integers(i * HEADS),
            graph.integers((i + 1) * HEADS),
            graph.integers(1),
        )
        for i in range(3)
    )
    scores = graph.add("MatMul", query, graph.add("Transpose", key, perm=[0, 1, 3, 2]))
    scores = graph.add("Div", scores, graph.number(math.sqrt(WIDTH // HEADS)))
    shares = graph.add("Softmax", graph.add("Add", scores, mask), axis=-1)
    mixed = graph.add("Transpose", graph.add("MatMul", shares, value), perm=[0, 2, 1, 3])
    joined = graph.add("Reshape", mixed, graph.integers(-1, WIDTH))
    out = _linear(graph, weights, f"{name}.out", joined)
    states = _norm(graph, weights, f"{name}.norm1", graph.add("Add", states, out))
    inner = graph.add("Gelu", _linear(graph, weights, f"{name}.inner", states))
    outer = _linear(graph, weights, f"{name}.outer", inner)
    return _norm(graph, weights, f"{name}.norm2", graph.add("Add", states, outer))


def _linear(graph: GraphBuilder, weights: Weights, name: str, states: str) -> str:
    return graph.linear(graph.rounded(states), weights[f"{name}.weight"], weights[f"{name}.bias"])


def _norm(graph: GraphBuilder, weights: Weights, name: str, states: str) -> str:
    return graph.add(
        "LayerNormalization",
        states,
        graph.constant(weights[f"{name}.weight"]),
        graph.constant(weights[f"{name}.bias"]),
        epsilon=NORM_EPSILON,
    )


def _heads(graph: GraphBuilder, weights: Weights, states: str) -> None:
    """Add the four heads; `[CLS]`, at place 0, stands for the root."""
    root = graph.add(
        "Mul",
        graph.add("Slice", "widx", graph.integers(0), graph.integers(1), graph.integers(1)),
        graph.constant(np.int64(0)),
    )
    places = graph.add("Unsqueeze", graph.add("Concat", root, "widx", axis=1), graph.integers(2))
    picked = graph.add("GatherND", states, places, batch_dims=1)
    case = graph.add(
        "Gather",
        graph.constant(weights["word_shapes.weight"]),
        graph.add("GatherND", "shape", places, batch_dims=1),
    )
    every = graph.add("Concat", picked, case, axis=2)
    own = graph.add("Slice", every, graph.integers(1), graph.integers(2**31), graph.integers(1))
    rounded = graph.rounded(_rows(graph, own))
    inner = graph.add("Gelu", _of(graph, weights, "name_inner", rounded))
    names = graph.linear(graph.rounded(inner), weights["names.weight"], weights["names.bias"])
    _by_word(graph, names, weights["names.bias"].size, "widx", output="ner")
    tags = _of(graph, weights, "tags", rounded)
    _by_word(graph, tags, weights["tags.bias"].size, "widx", output="pos")
    _trees(graph, weights, rounded, graph.rounded(_rows(graph, every)), places)


def _rows(graph: GraphBuilder, words: str) -> str:
    return graph.add("Reshape", words, graph.integers(-1, WIDTH + SHAPE_WIDTH))


def _by_word(graph: GraphBuilder, rows: str, width: int, like: str, output: str = "") -> str:
    """Return flat rows as [sentences, words, width], the first two sizes being those of `like`."""
    shape = graph.add("Shape", like, start=0, end=2)
    whole = graph.add("Concat", shape, graph.integers(width), axis=0)
    return graph.add("Reshape", rows, whole, output=output)


def _of(graph: GraphBuilder, weights: Weights, name: str, rounded: tuple[str, str]) -> str:
    return graph.linear(rounded, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _trees(
    graph: GraphBuilder,
    weights: Weights,
    own: tuple[str, str],
    every: tuple[str, str],
    places: str,
) -> None:
    """Add the biaffine scores of heads, and of relations to the best head."""
    dependent = graph.add("Gelu", _of(graph, weights, "arc_dependent", own))
    dependent = _by_word(graph, dependent, ARC_WIDTH, "widx")
    head = graph.add("Gelu", _of(graph, weights, "arc_head", every))
    head = _by_word(graph, head, ARC_WIDTH, places)
    matrix = (weights["arc"] / math.sqrt(ARC_WIDTH)).astype(np.float32)
    left = graph.add(
        "Add",
        graph.add("MatMul", dependent, graph.constant(matrix[:-1])),
        graph.constant(matrix[-1]),
    )
    arcs = graph.add("MatMul", left, graph.add("Transpose", head, perm=[0, 2, 1]))
    graph.add("Add", arcs, _no_head(graph), output="arc")
    best = graph.add("Unsqueeze", graph.add("ArgMax", "arc", axis=2, keepdims=0), graph.integers(2))
    label_dependent = _with_one(
        graph, graph.add("Gelu", _of(graph, weights, "label_dependent", own))
    )
    label_head = _with_one(graph, graph.add("Gelu", _of(graph, weights, "label_head", every)))
    label_head = _by_word(graph, label_head, LABEL_WIDTH + 1, places)
    chosen = graph.add("GatherND", label_head, best, batch_dims=1)
    relations, size = weights["label"].shape[0], LABEL_WIDTH + 1
    stacked = weights["label"].transpose(0, 2, 1).reshape(relations * size, size)
    flat = graph.linear(graph.rounded(label_dependent), stacked, None)
    by_relation = graph.add("Reshape", flat, graph.integers(-1, relations, size))
    column = graph.add("Reshape", chosen, graph.integers(-1, size, 1))
    scores = graph.add("MatMul", by_relation, column)
    _by_word(graph, scores, relations, "widx", output="lab")


def _with_one(graph: GraphBuilder, vectors: str) -> str:
    return graph.add("Pad", vectors, graph.integers(0, 0, 0, 1), graph.number(1.0))


def _no_head(graph: GraphBuilder) -> str:
    """Return what is added to arcs: far below 0 for padding and for the word itself."""
    hidden = graph.add("Cast", graph.add("Equal", "wmask", graph.constant(np.int64(0))), to=1)
    beyond = graph.add("Pad", hidden, graph.integers(0, 1, 0, 0), graph.number(0.0))
    counted = graph.add(
        "CumSum",
        graph.add(
            "Add",
            graph.add("Mul", "wmask", graph.constant(np.int64(0))),
            graph.constant(np.int64(1)),
        ),
        graph.constant(np.int64(1)),
    )
    columns = graph.add("Pad", counted, graph.integers(0, 1, 0, 0), graph.constant(np.int64(0)))
    itself = graph.add(
        "Equal",
        graph.add("Unsqueeze", counted, graph.integers(2)),
        graph.add("Unsqueeze", columns, graph.integers(1)),
    )
    barred = graph.add(
        "Max", graph.add("Cast", itself, to=1), graph.add("Unsqueeze", beyond, graph.integers(1))
    )
    return graph.add("Mul", barred, graph.number(_FAR))


def arrays(state: Mapping[str, object]) -> dict[str, NDArray[np.float32]]:
    """Return a PyTorch state dictionary as 32-bit arrays."""
    return {name: value.detach().float().numpy() for name, value in state.items()}  # type: ignore[attr-defined]
