"""The network as three graphs: names and injections need all layers but the last; tone's own layers, and the last for the sentence vector, come
behind where they are asked for."""

import pathlib

import numpy as np
import torch

from .activations import Activations
from .features import F
from .graph import FLOAT, INT64, Graph, Product, array
from .labels import INJECTION, LABELS, TOXICITY
from .model import HIDDEN, LAYERS, NARROW, NARROW_LAYERS, WORD, Encoder

WINDOW = 128


class Network:
    def __init__(self, encoder: Encoder, activations: Activations):
        self.encoder, self.activations = encoder, activations

    def write(self, path: pathlib.Path):
        graph = Graph()
        shape = graph.call("Concat", graph.call("Shape", "input_ids"), graph.indices(HIDDEN), axis=0)
        layers = [self._embedded(graph)]
        for number in range(LAYERS - 1):
            layers.append(self._layer(graph, f"layers.{number}", layers[-1], shape))
        graph.call("Reshape", layers[-1], shape, name="pieces")
        pooled = summary(graph, graph.call("Reshape", mixed(graph, self.encoder.text_mix, layers), shape), name="pooled")
        inner = graph.call("Gelu", self._linear("injection_in").write(graph, pooled), approximate="tanh")
        self._linear("injection_out").write(graph, inner, name="injection")
        narrow_shape = graph.call("Concat", graph.call("Shape", "input_ids"), graph.indices(NARROW), axis=0)
        narrow = self._linear("tone.narrow").write(graph, mixed(graph, self.encoder.tone.mix, layers))
        graph.call("Reshape", narrow, narrow_shape, name="narrow")
        self._names(graph, mixed(graph, self.encoder.names.mix, layers), narrow_shape)
        graph.write(
            path,
            {
                "input_ids": (INT64, ["texts", "length"]),
                "shape_ids": (INT64, ["texts", "length"]),
                "first": (INT64, ["words"]),
                "previous": (INT64, ["words"]),
                "next": (INT64, ["words"]),
                "features": (FLOAT, ["words", F]),
            },
            {
                "entities": (FLOAT, ["words", len(LABELS)]),
                "injection": (FLOAT, ["texts", len(INJECTION)]),
                "pooled": (FLOAT, ["texts", 2 * HIDDEN]),
                "narrow": (FLOAT, ["texts", "length", NARROW]),
                "pieces": (FLOAT, ["texts", "length", HIDDEN]),
            },
        )

    def write_tone(self, path: pathlib.Path):
        graph = Graph()
        shape = graph.call("Shape", "narrow")
        seen = graph.call("Reshape", "narrow", graph.indices(-1, NARROW))
        for number in range(NARROW_LAYERS):
            seen = self._layer(graph, f"tone.layers.{number}", seen, shape)
        both = graph.call("Concat", "pooled", summary(graph, graph.call("Reshape", seen, shape)), axis=-1)
        inner = graph.call("Gelu", self._linear("tone.inner").write(graph, both), approximate="tanh")
        self._linear("tone.out").write(graph, inner, name="toxicity")
        inputs = {"pooled": (FLOAT, ["texts", 2 * HIDDEN]), "narrow": (FLOAT, ["texts", "length", NARROW])}
        graph.write(path, inputs, {"toxicity": (FLOAT, ["texts", len(TOXICITY)])})

    def write_last(self, path: pathlib.Path):
        graph = Graph()
        shape = graph.call("Shape", "pieces")
        rows = graph.call("Reshape", "pieces", graph.indices(-1, HIDDEN))
        last = graph.call("Reshape", self._layer(graph, f"layers.{LAYERS - 1}", rows, shape), shape)
        graph.call("LpNormalization", average(graph, last), name="sentence", axis=-1, p=2)
        graph.write(path, {"pieces": (FLOAT, ["texts", "length", HIDDEN])}, {"sentence": (FLOAT, ["texts", HIDDEN])})

    def _embedded(self, graph: Graph) -> str:
        words = array(self.encoder.embed.weight)
        least, most = float(words.min()), float(words.max())
        scale = np.float32((most - least) / 255)
        zero = np.uint8(round(-least / scale))
        kept = np.clip(np.round(words / scale) + zero, 0, 255).astype(np.uint8)
        ids = graph.call("Gather", graph.constant(kept), "input_ids")
        x = graph.call("DequantizeLinear", ids, graph.constant(scale), graph.constant(zero))
        x = graph.call("Add", x, graph.call("Gather", graph.constant(array(self.encoder.shape.weight)), "shape_ids"))
        places = graph.constant(array(self.encoder.position.weight[:WINDOW] + self.encoder.kind))
        length = graph.call("Shape", "input_ids", start=1, end=2)
        x = graph.call("Add", x, graph.call("Slice", places, graph.indices(0), length, graph.indices(0)))
        return graph.call("Reshape", graph.norm(x, self.encoder.embed_norm), graph.indices(-1, HIDDEN))

    def _layer(self, graph: Graph, place: str, x: str, shape: str) -> str:
        """Rows of `x`, which as `shape` are texts."""
        layer = self.encoder.get_submodule(place)
        attended = self._linear(place + ".attended")
        weight, bias = joined(layer.query, layer.key, layer.value)
        weight[:, -layer.width :] /= attended.smooth  # values come out as narrow as the next product wants them
        bias[-layer.width :] /= attended.smooth
        asked = Product(weight, bias, *self.activations.range(place + ".query")).attention(graph, x, shape, layer.heads)
        asked = attended.write(graph, graph.call("Reshape", asked, graph.indices(-1, layer.width)), is_narrow=True)
        x = graph.norm(graph.call("Add", x, asked), layer.attended_norm)
        up = graph.call("Gelu", self._linear(place + ".up").write(graph, x), approximate="tanh")
        down = self._linear(place + ".down").write(graph, up)
        return graph.norm(graph.call("Add", x, down), layer.norm)

    def _linear(self, name: str) -> Product:
        return Product(*joined(self.encoder.get_submodule(name)), *self.activations.range(name))

    def _names(self, graph: Graph, states: str, shape: str):
        seen = self._linear("names.narrow").write(graph, states)
        for number in range(NARROW_LAYERS):
            seen = self._layer(graph, f"names.layers.{number}", seen, shape)
        inner, near, out = (self._linear(f"names.{name}") for name in ("inner", "near", "out"))
        picked = graph.call("Concat", graph.call("Gather", states, "first"), graph.call("Gather", seen, "first"), "features", axis=-1)
        words = graph.call("Gelu", inner.write(graph, picked), approximate="tanh")
        edged = graph.call("Concat", graph.constant(np.zeros((1, WORD), np.float32)), words, axis=0)
        sides = [graph.call("Gather", edged, "previous"), words, graph.call("Gather", edged, "next")]
        read = graph.call("Gelu", near.write(graph, graph.call("Concat", *sides, axis=-1)), approximate="tanh")
        out.write(graph, read, name="entities")


def joined(*linears) -> tuple[np.ndarray, np.ndarray]:
    return np.concatenate([array(n.weight).T for n in linears], 1), np.concatenate([array(n.bias) for n in linears])


def mixed(graph: Graph, mix, layers: list[str]) -> str:
    shares = array(torch.softmax(mix.weight, 0))
    return graph.call("Sum", *(graph.call("Mul", x, graph.constant(share)) for x, share in zip(layers, shares)))


def summary(graph: Graph, states: str, name: str = "") -> str:
    return graph.call("Concat", average(graph, states), graph.call("ReduceMax", states, graph.indices(1), keepdims=0), name=name, axis=-1)


def average(graph: Graph, states: str) -> str:
    """As a product with ones: the runtime's own mean adds up in another order for one text than for several."""
    length = graph.call("Shape", states, start=1, end=2)
    ones = graph.call("Expand", graph.constant(np.ones((1, 1, 1), np.float32)), graph.call("Concat", graph.indices(1, 1), length, axis=0))
    total = graph.call("Squeeze", graph.call("MatMul", ones, states), graph.indices(1))
    return graph.call("Div", total, graph.call("Cast", length, to=FLOAT))
