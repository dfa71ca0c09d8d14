"""Further rounds for one part of the encoder alone: everything else stays as it is, to the last bit."""

import copy
import math
import pathlib
import random
import time

import torch

from .batches import batches, collate, encode
from .encoding import Encoding
from .model import Encoder
from .train import DECAY, PIECES

ECHOES = 2  # reading takes most of the time, so what was read teaches twice


class FurtherTraining:
    """Only `part` learns; what it reads is worked out without gradients, so a round takes a third of the time."""

    def __init__(self, part: torch.nn.Module, rate: float, encoder: Encoder, encoding: Encoding, rounds: int, per_round: int, rng: random.Random):
        self.part, self.rate, self.rounds, self.per_round = part, rate, rounds, per_round
        self.encoder, self.encoding, self.rng = encoder.eval(), encoding, rng
        self.optimiser = torch.optim.AdamW(part.parameters(), lr=rate, weight_decay=0.01)
        self.averaged = copy.deepcopy(part).requires_grad_(False)
        self.steps = 0

    def read(self, batch) -> tuple:
        """What `loss` needs of the encoder."""
        raise NotImplementedError

    def loss(self, batch, *read) -> torch.Tensor:
        raise NotImplementedError

    def run(self, draw, checkpoint: pathlib.Path):
        begun = time.time()
        self.part.train()
        for number in range(self.rounds):
            items = [i for i in (encode(e, self.encoding, self.rng, True) for e in draw(self.per_round)) if i]
            read = [self._read(collate(batch)) for batch in batches(items, self.rng, PIECES)]
            work = [each for _ in range(ECHOES) for each in self.rng.sample(read, len(read))]
            losses = []
            for step, each in enumerate(work):
                done = (number + step / len(work)) / self.rounds
                self.optimiser.param_groups[0]["lr"] = self.rate * min(1.0, 0.1 + 40 * done) * (0.01 + 0.99 * (0.5 + 0.5 * math.cos(math.pi * done)))
                losses.append(self._step(*each))
            torch.save(self.averaged.state_dict(), checkpoint)
            print(f"{checkpoint.suffixes[-2][1:]} {number + 1}: {sum(losses) / len(losses):.4f} ({time.time() - begun:.0f} s)", flush=True)
        self.part.load_state_dict(self.averaged.state_dict())
        self.encoder.eval()

    @torch.no_grad()
    def _read(self, batch) -> tuple:
        with torch.autocast("cpu", torch.bfloat16):
            return batch, *self.read(batch)

    def _step(self, *read) -> float:
        loss = self.loss(*read)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.part.parameters(), 1.0)
        self.optimiser.step()
        self.steps += 1
        weight = 1 - min(DECAY, self.steps / (self.steps + 9))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.averaged.parameters()), list(self.part.parameters()), weight)
        return loss.item()
