"""An ONNX graph written node by node, with products of int8 whose scales are fixed when it is written."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

OPSET, IR = 20, 10
MICROSOFT = "com.microsoft"
SMOOTHING = 0.75  # how much of a wide channel's width its weights take over; 0.5 shares it evenly
TOP = 63  # weights in 7 bits: products of 8 x 8 bits saturate in 16 bits on processors without VNNI


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, value, dtype=None) -> str:
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value, dtype), name))
        return name

    def indices(self, *values: int) -> str:
        return self.constant(values, np.int64)

    def call(self, kind: str, *inputs: str, name: str = "", **attributes) -> str:
        name = name or f"{kind}_{len(self.nodes)}"
        domain = MICROSOFT if kind in ("QGemm", "QAttention") else ""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def norm(self, x: str, layer) -> str:
        weight, bias = self.constant(array(layer.weight)), self.constant(array(layer.bias))
        return self.call("LayerNormalization", x, weight, bias, epsilon=layer.eps)

    def write(self, path, inputs: dict[str, tuple], outputs: dict[str, tuple]):
        """`inputs` and `outputs`: element type and shape by name."""
        given = [helper.make_tensor_value_info(n, *v) for n, v in inputs.items()]
        wanted = [helper.make_tensor_value_info(n, *v) for n, v in outputs.items()]
        graph = helper.make_graph(self.nodes, "encoder", given, wanted, self.constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        path.write_bytes(helper.make_model(graph, opset_imports=opsets, ir_version=IR).SerializeToString())


FLOAT, INT64 = TensorProto.FLOAT, TensorProto.INT64


def array(tensor) -> np.ndarray:
    return tensor.detach().float().numpy()


class Product:
    """`x @ weight + bias` in whole numbers. A scale fixed beforehand makes a row's outcome its own, whatever rows stand beside it. Wide
    channels of `x` are made narrower and their weights larger (SmoothQuant, Xiao et al. 2022), so that one scale serves all channels."""

    def __init__(self, weight: np.ndarray, bias: np.ndarray, low: np.ndarray, high: np.ndarray):
        widest = np.maximum(np.maximum(-low, high), 1e-3)
        smooth = widest**SMOOTHING / np.maximum(np.abs(weight).max(1), 1e-5) ** (1 - SMOOTHING)
        self.smooth = (smooth / np.exp(np.log(smooth).mean())).astype(np.float32)
        least, most = min(0.0, float((low / self.smooth).min())), float((high / self.smooth).max())
        self.scale = np.float32((most - least) / 255)
        self.zero = np.uint8(round(-least / self.scale))
        wide = weight * self.smooth[:, None]
        self.weight_scale = (np.maximum(np.abs(wide).max(0), 1e-12) / TOP).astype(np.float32)
        self.weight = np.round(wide / self.weight_scale).astype(np.int8)
        self.bias = bias.astype(np.float32)

    def narrowed(self, graph: Graph, x: str) -> str:
        return graph.call("Mul", x, graph.constant(1 / self.smooth))

    def quantised(self, graph: Graph, x: str) -> str:
        return graph.call("QuantizeLinear", x, graph.constant(self.scale), graph.constant(self.zero))

    def write(self, graph: Graph, x: str, is_narrow: bool = False, name: str = "") -> str:
        """Rows of `x` through the product. `is_narrow`: who made `x` has seen to its channels."""
        narrow = x if is_narrow else self.narrowed(graph, x)
        bias = np.round(self.bias / (self.scale * self.weight_scale)).astype(np.int32)
        return graph.call(
            "QGemm",
            self.quantised(graph, narrow),
            *(graph.constant(v) for v in (self.scale, self.zero, self.weight, self.weight_scale, np.zeros_like(self.weight[0]), bias)),
            name=name,
            alpha=1.0,
        )

    def attention(self, graph: Graph, x: str, shape: str, heads: int) -> str:
        """The product gives queries, keys and values; each text of `x` attends to itself."""
        return graph.call(
            "QAttention",
            graph.call("Reshape", self.quantised(graph, self.narrowed(graph, x)), shape),
            *(graph.constant(v) for v in (self.weight, self.bias, self.scale, self.weight_scale)),
            "",
            *(graph.constant(v) for v in (self.zero, np.zeros_like(self.weight[0]))),
            num_heads=heads,
        )
