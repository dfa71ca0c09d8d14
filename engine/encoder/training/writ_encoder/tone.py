"""Further rounds for the tone."""

import torch

from .further import FurtherTraining
from .model import Encoder, Tone, summary
from .train import text_loss

RATE = 1e-3


class ToneTraining(FurtherTraining):
    def __init__(self, encoder: Encoder, *options):
        encoder.tone = Tone(encoder.dropout)  # layers that learnt beside everything else learn little more
        super().__init__(encoder.tone, RATE, encoder, *options)

    def read(self, batch) -> tuple:
        layers, shown, bias = self.encoder.read(*(batch[n] for n in ("input_ids", "attention_mask", "shape_ids")))
        pooled = summary(self.encoder.text_mix(layers), shown)
        return [layer.to(torch.bfloat16) for layer in layers], shown, bias, pooled

    def loss(self, batch, layers, shown, bias, pooled) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            said = self.part(layers, shown, bias, pooled)
        return text_loss(said.float(), batch["toxicity"], batch["weight"])
