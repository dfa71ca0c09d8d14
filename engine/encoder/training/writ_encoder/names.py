"""Further rounds for the names, with texts of other languages and lists of their words."""

import torch

from .further import FurtherTraining
from .model import Encoder, Names
from .train import word_loss

RATE = 7e-4


class NamesTraining(FurtherTraining):
    def __init__(self, encoder: Encoder, *options):
        encoder.names = Names(encoder.dropout)
        encoder.names.begin(encoder)
        super().__init__(encoder.names, RATE, encoder, *options)

    def read(self, batch) -> tuple:
        layers, _, bias = self.encoder.read(*(batch[n] for n in ("input_ids", "attention_mask", "shape_ids")))
        return [layer.to(torch.bfloat16) for layer in layers], bias

    def loss(self, batch, layers, bias) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            said = self.part(layers, bias, batch["first"], batch["features"])
        return word_loss(said.float(), batch["labels"])
