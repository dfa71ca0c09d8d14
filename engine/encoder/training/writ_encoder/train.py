"""Rounds of fresh texts through the encoder; a checkpoint after each."""

import copy
import math
import pathlib
import random
import time

import torch
from torch.nn import functional as fn

from .batches import IGNORED, batches, collate, encode
from .encoding import Encoding
from .model import load_minilm
from .narrowing import narrowed

PIECES = 1024  # padded pieces of a batch
DECAY = 0.998  # what ships is an average over some five hundred steps


class Training:
    """The same weights for the same seed, texts, threads and processor."""

    def __init__(self, encoding: Encoding, rounds: int, per_round: int, rng: random.Random, texts: list[str]):
        """`texts`: what shows which inner channels of MiniLM are worth keeping."""
        torch.use_deterministic_algorithms(True)
        torch.utils.deterministic.fill_uninitialized_memory = False
        self.encoding, self.rng = encoding, rng
        self.rounds, self.per_round = rounds, per_round
        self.teacher = load_minilm().eval().requires_grad_(False)
        self.encoder = narrowed(self.teacher, encoding, texts)
        self.encoder.embed.weight.requires_grad_(False)  # names that training never shows keep their neighbours
        self.encoder.position.weight.requires_grad_(False)
        body = [p for n, p in self.encoder.named_parameters() if p.requires_grad and n.startswith("layers.")]
        known = {id(p) for p in body}
        heads = [p for p in self.encoder.parameters() if p.requires_grad and id(p) not in known]
        self.optimiser = torch.optim.AdamW([{"params": body, "lr": 1.2e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01, fused=True)
        self.rates = [group["lr"] for group in self.optimiser.param_groups]
        self.averaged = copy.deepcopy(self.encoder).requires_grad_(False)
        self.steps = 0

    def run(self, draw, checkpoint: pathlib.Path):
        begun = time.time()
        for number in range(self.rounds):
            items = [i for i in (encode(e, self.encoding, self.rng, True) for e in draw(self.per_round)) if i]
            sums: dict[str, list[float]] = {}
            work = batches(items, self.rng, PIECES)
            self.encoder.train()
            for step, batch in enumerate(work):
                self._schedule((number + step / len(work)) / self.rounds)
                for name, value in self._step(collate(batch), with_teacher=step % 4 == 0).items():
                    sums.setdefault(name, []).append(value)
            torch.save(self.averaged.state_dict(), checkpoint)
            means = " ".join(f"{name} {sum(values) / len(values):.4f}" for name, values in sums.items())
            print(f"round {number + 1}: {means} ({time.time() - begun:.0f} s)", flush=True)

    def _schedule(self, done: float):
        for group, rate in zip(self.optimiser.param_groups, self.rates):
            group["lr"] = rate * min(1.0, 0.1 + 40 * done) * (0.01 + 0.99 * (0.5 + 0.5 * math.cos(math.pi * done)))

    def _step(self, batch, with_teacher: bool) -> dict[str, float]:
        inputs = [batch[n] for n in ("input_ids", "attention_mask", "shape_ids", "first", "features")]
        with torch.autocast("cpu", torch.bfloat16):
            words, injection, toxicity, sentence = self.encoder(*inputs)
        losses = {
            "words": word_loss(words.float(), batch["labels"]),
            "injection": text_loss(injection.float(), batch["injection"], batch["weight"]),
            "toxicity": text_loss(toxicity.float(), batch["toxicity"], batch["weight"]),
        }
        if with_teacher:
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                ids, mask, shapes = inputs[:3]
                wanted = self.teacher(ids, mask, torch.zeros_like(shapes), inputs[3][:, :1], inputs[4][:, :1])[3]
            losses["sentence"] = 8.0 * (1 - (sentence.float() * wanted.float()).sum(-1)).mean()
        loss = sum(losses.values())
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for g in self.optimiser.param_groups for p in g["params"]], 1.0)
        self.optimiser.step()
        self._average()
        return {name: value.item() for name, value in losses.items()}

    @torch.no_grad()
    def _average(self):
        self.steps += 1
        weight = 1 - min(DECAY, self.steps / (self.steps + 9))
        now = [p for p in self.encoder.parameters() if p.requires_grad]
        mean = [m for m, p in zip(self.averaged.parameters(), self.encoder.parameters()) if p.requires_grad]
        torch._foreach_lerp_(mean, now, weight)


def word_loss(logits, labels):
    if not (labels != IGNORED).any():
        return logits.sum() * 0
    return fn.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORED, label_smoothing=0.02)


def text_loss(logits, labels, weight):
    known = ~torch.isnan(labels)
    if not known.any():
        return logits.sum() * 0
    each = fn.binary_cross_entropy_with_logits(logits, torch.nan_to_num(labels), reduction="none") * known * weight[:, None]
    return each.sum() / known.sum()
