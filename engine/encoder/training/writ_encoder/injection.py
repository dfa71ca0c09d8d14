"""Further rounds for the head of injections, with documents."""

import copy
import pathlib

import torch
from torch import nn
from torch.nn import functional as fn

from .further import FurtherTraining
from .model import Encoder, summary
from .train import text_loss

RATE = 1e-3
KEPT = 0.3  # of the weights from before: they found more in data of other kinds (WiSE-FT, Wortsman et al. 2022)


class InjectionTraining(FurtherTraining):
    def __init__(self, encoder: Encoder, *options):
        super().__init__(nn.ModuleList([encoder.injection_in, encoder.injection_out]), RATE, encoder, *options)

    def run(self, draw, checkpoint: pathlib.Path):
        before = copy.deepcopy(self.part.state_dict())
        super().run(draw, checkpoint)
        mixed = {name: torch.lerp(value, before[name], KEPT) for name, value in self.part.state_dict().items()}
        self.part.load_state_dict(mixed)
        torch.save(mixed, checkpoint)

    def read(self, batch) -> tuple:
        layers, shown, _ = self.encoder.read(*(batch[n] for n in ("input_ids", "attention_mask", "shape_ids")))
        return (summary(self.encoder.text_mix(layers), shown),)

    def loss(self, batch, pooled) -> torch.Tensor:
        inner, out = self.part
        with torch.autocast("cpu", torch.bfloat16):
            said = out(self.encoder.dropout(fn.gelu(inner(pooled))))
        return text_loss(said.float(), batch["injection"], batch["weight"])
