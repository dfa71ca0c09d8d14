"""Layers narrowed before training: inner channels that say least on ordinary texts go, and what they say on average stays as a bias."""

import torch

from .activations import watched
from .encoding import Encoding
from .model import INNER, Encoder


@torch.no_grad()
def narrowed(wide: Encoder, encoding: Encoding, texts: list[str]) -> Encoder:
    seen = [Seen() for _ in wide.layers]
    watched(wide, encoding, texts, {layer.down: each.note for layer, each in zip(wide.layers, seen)})
    encoder, state = Encoder(), wide.state_dict()
    for number, (layer, each) in enumerate(zip(wide.layers, seen)):
        most = (each.squares / each.rows).sqrt() * layer.down.weight.norm(dim=0)
        kept = most.argsort(descending=True, stable=True)[:INNER].sort().values
        gone = torch.ones_like(most, dtype=torch.bool).index_fill_(0, kept, False)
        place = f"layers.{number}."
        state[place + "up.weight"], state[place + "up.bias"] = layer.up.weight[kept], layer.up.bias[kept]
        state[place + "down.weight"] = layer.down.weight[:, kept]
        state[place + "down.bias"] = layer.down.bias + layer.down.weight[:, gone] @ (each.sums / each.rows)[gone]
    encoder.load_state_dict(state)
    return encoder


class Seen:
    """How much goes through each inner channel of a layer."""

    def __init__(self):
        self.rows, self.sums, self.squares = 0, 0.0, 0.0

    def note(self, _, inputs):
        rows = inputs[0].flatten(0, -2)
        self.rows += len(rows)
        self.sums = self.sums + rows.sum(0)
        self.squares = self.squares + (rows * rows).sum(0)
