"""Further rounds for the tone alone: everything else stays as it is, to the last bit."""

import copy
import math
import pathlib
import random
import time

import torch

from .batches import batches, collate, encode
from .encoding import Encoding
from .model import Encoder, Tone, summary
from .train import DECAY, PIECES, text_loss

RATE = 1e-3
ECHOES = 2  # reading takes three quarters of the time, so what was read teaches twice


class ToneTraining:
    """Only `encoder.tone` learns; what it reads is worked out without gradients, so a round takes a third of the time."""

    def __init__(self, encoder: Encoder, encoding: Encoding, rounds: int, per_round: int, rng: random.Random):
        self.encoder, self.encoding, self.rng = encoder.eval(), encoding, rng
        encoder.tone = Tone(encoder.dropout)  # layers that learnt beside everything else learn little more
        self.rounds, self.per_round = rounds, per_round
        self.optimiser = torch.optim.AdamW(encoder.tone.parameters(), lr=RATE, weight_decay=0.01)
        self.averaged = copy.deepcopy(encoder.tone).requires_grad_(False)
        self.steps = 0

    def run(self, draw, checkpoint: pathlib.Path):
        begun = time.time()
        self.encoder.tone.train()
        for number in range(self.rounds):
            items = [i for i in (encode(e, self.encoding, self.rng, True) for e in draw(self.per_round)) if i]
            read = [self._read(collate(batch)) for batch in batches(items, self.rng, PIECES)]
            work = [each for _ in range(ECHOES) for each in self.rng.sample(read, len(read))]
            losses = []
            for step, batch in enumerate(work):
                done = (number + step / len(work)) / self.rounds
                self.optimiser.param_groups[0]["lr"] = RATE * min(1.0, 0.1 + 40 * done) * (0.01 + 0.99 * (0.5 + 0.5 * math.cos(math.pi * done)))
                losses.append(self._step(*batch))
            torch.save(self.averaged.state_dict(), checkpoint)
            print(f"tone {number + 1}: {sum(losses) / len(losses):.4f} ({time.time() - begun:.0f} s)", flush=True)
        self.encoder.tone.load_state_dict(self.averaged.state_dict())
        self.encoder.eval()

    @torch.no_grad()
    def _read(self, batch) -> tuple:
        with torch.autocast("cpu", torch.bfloat16):
            layers, shown, bias = self.encoder.read(*(batch[n] for n in ("input_ids", "attention_mask", "shape_ids")))
            pooled = summary(self.encoder.text_mix(layers), shown)
        return batch, [layer.to(torch.bfloat16) for layer in layers], shown, bias, pooled

    def _step(self, batch, layers, shown, bias, pooled) -> float:
        with torch.autocast("cpu", torch.bfloat16):
            said = self.encoder.tone(layers, shown, bias, pooled)
        loss = text_loss(said.float(), batch["toxicity"], batch["weight"])
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.encoder.tone.parameters(), 1.0)
        self.optimiser.step()
        self.steps += 1
        weight = 1 - min(DECAY, self.steps / (self.steps + 9))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.averaged.parameters()), list(self.encoder.tone.parameters()), weight)
        return loss.item()
