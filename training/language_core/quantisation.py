"""Linear layers in 8 bits whose result for a word depends on that word alone.

The usual dynamic quantisation takes one activation scale for a whole batch, so a sentence's scores
change with its neighbours. Here every row (one piece) has a scale of its own, as every column of
the weights has: products are exact integers and a row never sees another. Weights keep to 7 bits:
on processors without dot-product instructions, pairs of 8-bit products would overflow 16 bits
(onnxruntime's documentation on quantisation calls this `reduce_range`).
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

ACTIVATION_STEPS, WEIGHT_STEPS, TABLE_STEPS = 127, 63, 127
SMALLEST_SCALE = 1e-8
_ZERO_POINT = np.array(128, dtype=np.uint8)

MICROSOFT = "com.microsoft"
"""The domain of onnxruntime's own operators."""

Floats = NDArray[np.float32]


def quantised(values: Floats, axis: int, steps: int) -> tuple[NDArray[np.int8], Floats]:
    """Return `values` as whole numbers of at most `steps`, and their scales along `axis`."""
    scale = np.abs(values).max(axis=axis, keepdims=True) / steps
    scale = np.maximum(scale, SMALLEST_SCALE).astype(np.float32)
    return np.round(values / scale).astype(np.int8), scale


class GraphBuilder:
    """Collects the nodes and constants of an ONNX graph; values go by their names."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self._by_bytes: dict[tuple[bytes, str, tuple[int, ...]], str] = {}

    def add(self, operator: str, *inputs: str, output: str = "", **attributes: Any) -> str:  # noqa: ANN401  ONNX attributes are of any type
        """Add a node with one output and return the output's name."""
        from onnx import helper  # type: ignore[import-not-found]  # needed for training only

        name = output or f"{operator.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], **attributes))
        return name

    def constant(self, values: NDArray[Any]) -> str:
        """Return the name of a constant; equal constants are stored once."""
        from onnx import numpy_helper

        key = (values.tobytes(), str(values.dtype), values.shape)
        if key not in self._by_bytes:
            name = f"c{len(self.constants)}"
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
            self._by_bytes[key] = name
        return self._by_bytes[key]

    def number(self, value: float) -> str:
        """Return the name of a constant 32-bit float."""
        return self.constant(np.array(value, dtype=np.float32))

    def integers(self, *values: int) -> str:
        """Return the name of a constant list of 64-bit integers."""
        return self.constant(np.array(values, dtype=np.int64))

    def table(self, values: Floats, numbers: str) -> str:
        """Look rows of `values` up, stored in 8 bits with a scale a row."""
        whole, scale = quantised(values, 1, TABLE_STEPS)
        rows = self.add("Cast", self.add("Gather", self.constant(whole), numbers), to=1)
        return self.add("Mul", rows, self.add("Gather", self.constant(scale), numbers))

    def rounded(self, states: str) -> tuple[str, str]:
        """Return rows of `states` as unsigned 8-bit numbers around 128, and each row's scale."""
        largest = self.add("ReduceMax", self.add("Abs", states), self.integers(-1), keepdims=0)
        steps = self.add("Div", largest, self.number(ACTIVATION_STEPS))
        scale = self.add("Max", steps, self.number(SMALLEST_SCALE))
        middle = self.add("Expand", self.constant(_ZERO_POINT), self.add("Shape", scale))
        whole = self.add("QuantizeLinear", states, scale, middle, axis=0)
        return whole, self.add("Unsqueeze", scale, self.integers(1))

    def linear(self, rounded: tuple[str, str], weight: Floats, bias: Floats | None) -> str:
        """Multiply rounded rows by `weight` [out, in] and add `bias`."""
        states, scale = rounded
        whole, scales = quantised(weight, 1, WEIGHT_STEPS)
        product = self.add(
            "MatMulIntegerToFloat",
            states,
            self.constant(np.ascontiguousarray(whole.T)),
            self.number(1.0),
            self.constant(scales[:, 0]),
            self.constant(_ZERO_POINT),
            domain=MICROSOFT,
        )
        scaled = self.add("Mul", product, scale)
        return scaled if bias is None else self.add("Add", scaled, self.constant(bias))
